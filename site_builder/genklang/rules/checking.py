"""Running the rules: hits become findings, with severities as configured and texts in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from genklang.catalogue import Catalogue
from genklang.errors import EnvironmentFault
from genklang.findings import Finding, Severity, in_order
from genklang.locale.rule_texts import RuleTexts, rule_texts_for
from genklang.model import Document, Parsed
from genklang.obligations import Assessment
from genklang.personal_data import mask
from genklang.rules.site import Hit, Site
from genklang.rules.table import RULES, Rule, is_dated

NEVER_LOWERED = ("OBL", "SEC", "PII")
UNREADABLE = frozenset(f"DOC{number}" for number in range(101, 113))
"""Files that cannot be read as they stand; these stay errors even in drafts (contract §1)."""


def check(catalogue: Catalogue, assessment: Assessment, language: str | None = None) -> tuple[Finding, ...]:
    """All findings of all rules, in order of path, line, column and code.

    Texts are in `language`, the site's own if not given. Raises EnvironmentFault where the configuration of
    severities asks for what may not be.
    """
    severities = configured(catalogue.settings.options.severities)
    texts = rule_texts_for(language or catalogue.settings.language)
    site = Site(catalogue, assessment)
    return in_order(_findings(site, severities, texts))


def _findings(site: Site, severities: Mapping[str, Severity], texts: RuleTexts) -> Iterator[Finding]:
    drafts = frozenset(parsed.source.path for parsed in site.catalogue.parsed if _is_draft(parsed))
    known = sorted({place.written for place in site.personal_data if place.written}, key=len, reverse=True)
    for code, rule in RULES.items():
        for hit in rule.check(site):
            document = site.catalogue.by_key.get(hit.document or "")
            severity = severities.get(code, rule.SEVERITY)
            if document and _is_ignored(document, code, severity):
                continue
            lowered = _in_draft(code, severity) if hit.location.path in drafts else severity
            yield _covered(_finding(rule, hit, lowered, texts), known)


def _finding(rule: Rule, hit: Hit, severity: Severity, texts: RuleTexts) -> Finding:
    message, hint = texts.of(rule.CODE, hit)
    return Finding(rule.CODE, rule.NAME, severity, hit.location, message, hint, hit.document, hit.length)


def _covered(finding: Finding, known: Sequence[str]) -> Finding:
    """The finding without what was found in the site, also where a message quotes it without the words around."""
    if not any(one in f"{finding.message}\n{finding.hint}" for one in known):
        return finding
    return replace(finding, message=mask(finding.message, known), hint=mask(finding.hint, known))


def may_be_previewed(findings: Iterable[Finding]) -> bool:
    """False where something unsafe or personal was found: of such content no preview is made (contract §7)."""
    return not any(f.severity is Severity.ERROR and f.rule.startswith(("SEC", "PII")) for f in findings)


def _is_draft(parsed: Parsed) -> bool:
    """By what is written, for a file with faults may have given no document."""
    return parsed.source.front_matter.data.get("draft") == "true"


def _in_draft(code: str, severity: Severity) -> Severity:
    """In drafts only what is unsafe or unreadable stays an error; the rest is at most a warning."""
    if code in UNREADABLE or code.startswith(("SEC", "PII")):
        return severity
    return severity if severity.rank > Severity.WARNING.rank else Severity.WARNING


def _is_ignored(document: Document, code: str, severity: Severity) -> bool:
    """True where the author lets a warning stand and says why; errors, debts and safety are never ignored."""
    if severity.rank < Severity.WARNING.rank or code.startswith(NEVER_LOWERED):
        return False
    return any(ignored.rule == code and ignored.reason for ignored in document.fields.ignore)


def configured(wanted: Mapping[str, str]) -> dict[str, Severity]:
    """The severities that the site sets, by code. Raises EnvironmentFault for one that may not be set so."""
    found: dict[str, Severity] = {}
    for code, name in wanted.items():
        rule, severity = RULES.get(code), Severity(name)
        if rule is None:
            raise EnvironmentFault(f"mkdocs.yml: severities: there is no rule {code}. See 'genklang rules'.")
        if is_dated(rule) and severity is Severity.ERROR:
            raise EnvironmentFault(f"mkdocs.yml: severities: {code} depends on the date and can never be an error.")
        if _holds(code) and severity.rank > rule.SEVERITY.rank:
            raise EnvironmentFault(f"mkdocs.yml: severities: {code} can not be lowered from {rule.SEVERITY}.")
        found[code] = severity
    return found


def _holds(code: str) -> bool:
    """True for rules that no site may lower: what is owed, what is unsafe, and files that nobody could read."""
    return code.startswith(NEVER_LOWERED) or code in UNREADABLE

"""Running the rules: hits become findings, with severities as configured and texts in the reader's language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from genklang.catalogue import Catalogue
from genklang.external.outcome import Outcome
from genklang.findings import Finding, Severity, in_order
from genklang.locale.rule_texts import RuleTexts, rule_texts_for
from genklang.model import Document, Parsed
from genklang.model.slug import slug
from genklang.obligations import Assessment
from genklang.personal_data import mask
from genklang.rules.configuration import NEVER_LOWERED, UNREADABLE, Configured, Entry
from genklang.rules.site import Hit, Site
from genklang.rules.table import RULES, Rule


@dataclass(frozen=True, slots=True)
class LetStand:
    """A finding that its author lets stand by `ignore` in the front matter, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class TurnedOff:
    """Rules that the site turns off in `mkdocs.yml`, everywhere or in `paths`, and how many findings that took away."""

    line: int
    rules: tuple[str, ...]
    paths: tuple[str, ...]
    reason: str
    findings: int


@dataclass(frozen=True, slots=True)
class Checked:
    """All that the rules found: what is told, what is let stand and what is turned off, in order."""

    findings: tuple[Finding, ...]
    ignored: tuple[LetStand, ...]
    exceptions: tuple[TurnedOff, ...]


@dataclass(slots=True)
class _Sorted:
    """What has been found so far, by what becomes of it."""

    told: list[Finding] = field(default_factory=list)
    ignored: dict[Finding, str] = field(default_factory=dict)
    off: Counter[int] = field(default_factory=Counter)


def check(
    catalogue: Catalogue,
    assessment: Assessment,
    language: str | None = None,
    external: Mapping[str, Outcome] | None = None,
) -> tuple[Finding, ...]:
    """All findings of all rules that are told, in order of path, line, column and code.

    Texts are in `language`, the site's own if not given; `external` is what came of asking for addresses outside
    (`genklang.external.fetching`), if somebody did. Raises EnvironmentFault where the configuration of rules asks
    for what may not be.
    """
    return checked(catalogue, assessment, language, external).findings


def checked(
    catalogue: Catalogue,
    assessment: Assessment,
    language: str | None = None,
    external: Mapping[str, Outcome] | None = None,
) -> Checked:
    """The same, and what is not told: what authors let stand and what the site turned off. Raises EnvironmentFault."""
    site = Site(catalogue, assessment, external or {})
    texts = rule_texts_for(language or catalogue.settings.language)
    found = _found(site, texts)
    let_stand = tuple(LetStand(f, found.ignored[f]) for f in sorted(found.ignored, key=lambda f: (f.location, f.rule)))
    return Checked(in_order(found.told), let_stand, tuple(_turned_off(site.configured, found.off)))


def _found(site: Site, texts: RuleTexts) -> _Sorted:
    found = _Sorted()
    drafts = frozenset(parsed.source.path for parsed in site.catalogue.parsed if _is_draft(parsed))
    known = _known(site)
    for code, rule in RULES.items():
        for hit in site.hits(rule):
            entry = site.configured.entry(code, hit.location.path)
            severity = entry.severity if entry else rule.SEVERITY
            if severity is None:
                found.off[entry.index if entry else 0] += 1
                continue
            reason = _reason(site.catalogue.by_key.get(hit.document or ""), code, severity)
            lowered = _in_draft(code, severity) if hit.location.path in drafts else severity
            finding = _covered(_finding(rule, hit, lowered, texts), known)
            if reason:
                found.ignored[finding] = reason
            else:
                found.told.append(finding)
    return found


def _finding(rule: Rule, hit: Hit, severity: Severity, texts: RuleTexts) -> Finding:
    message, hint = texts.of(rule.CODE, hit)
    identity = texts.identity(rule.CODE, hit)
    return Finding(
        rule.CODE, rule.NAME, severity, hit.location, message, hint, hit.document, hit.length, identity, fix=hit.fix
    )


def _turned_off(configured: Configured, taken: Counter[int]) -> Iterator[TurnedOff]:
    for entry in configured.entries:
        if entry.is_off:
            yield _as_told(entry, taken[entry.index])


def _as_told(entry: Entry, findings: int) -> TurnedOff:
    setting = entry.setting
    return TurnedOff(entry.line, setting.rule, setting.paths, setting.reason or "", findings)


def _known(site: Site) -> list[str]:
    """What was found, as it is written and as an id is made of it, the longest first."""
    written = {place.written for place in site.personal_data if place.written}
    return sorted({*written, *map(slug, written)} - {""}, key=len, reverse=True)


def _covered(finding: Finding, known: Sequence[str]) -> Finding:
    """The finding without what was found in the site, also where a message quotes it without the words around."""
    told = "\n".join((finding.message, finding.hint, finding.document or "", finding.identity))
    if not any(one in told for one in known):
        return finding
    return replace(
        finding,
        message=mask(finding.message, known),
        hint=mask(finding.hint, known),
        document=mask(finding.document, known) if finding.document else finding.document,
        identity=mask(finding.identity, known),
    )


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


def _reason(document: Document | None, code: str, severity: Severity) -> str:
    """Why the author lets a warning or a remark stand; errors, debts and safety are never ignored."""
    if document is None or severity.rank < Severity.WARNING.rank or code.startswith(NEVER_LOWERED):
        return ""
    return next((ignored.reason for ignored in document.fields.ignore if ignored.rule == code and ignored.reason), "")

"""An entry of `ignore` that does nothing.

Why: whoever writes it believes that a finding was weighed and let stand. Only warnings and remarks can be let stand,
only with a reason that readers can judge, and never what is owed or unsafe (contract §1, §4).

Wrong:

    ignore:
      - rule: FBK103

Right:

    ignore:
      - rule: FBK103
        reason: Alla deltagare fick svaret vid mötet
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model import Document
from genklang.model.declaration import Ignored
from genklang.model.document import nearest
from genklang.rules.site import Hit, Site, hit

CODE = "DOC128"
NAME = "ignore-without-effect"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every `ignore` that names no rule, an unknown one or one that cannot be ignored, or gives no reason."""
    for document in site.catalogue.documents:
        for index, ignored in enumerate(document.fields.ignore):
            variant = _fault(site, document, ignored)
            if variant is not None:
                near = nearest(ignored.rule or "", _codes()) if not variant else ""
                values = {"rule": ignored.rule or "", "nearest": near}
                yield hit(document, "ignore", index, variant="near" if near else variant, **values)


def _fault(site: Site, document: Document, ignored: Ignored) -> str | None:
    """The variant of the texts that fits, or None where the entry has its effect."""
    if ignored.rule is None:
        return "no_rule"
    if ignored.rule not in _codes():
        return ""
    if never_ignored(site, document, ignored.rule):
        return "never"
    return "no_reason" if ignored.reason is None else None


def never_ignored(site: Site, document: Document, code: str) -> bool:
    """True where findings of a rule may not be ignored in a document."""
    # Imported here, for the table of rules names this one.
    from genklang.rules.configuration import NEVER_LOWERED

    severity = site.configured.severity(code, document.source.path)
    return code.startswith(NEVER_LOWERED) or (severity is not None and severity.rank < Severity.WARNING.rank)


def _codes() -> list[str]:
    from genklang.rules.table import RULES

    return list(RULES)

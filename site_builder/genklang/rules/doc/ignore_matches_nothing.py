"""An entry of `ignore` for a rule that finds nothing here.

Why: what was let stand has been mended since, or never was there. The entry would hide the next fault of its kind
without anybody having weighed it (contract §1). Rules whose findings depend on the date may have nothing to say today
and something tomorrow, and so may those that ask other hosts; entries for those are left alone.

Wrong, where the feedback has its channels:

    channels:
      - audience: participants
        channel: Brev
        date: 2026-05-04
    ignore:
      - rule: FBK103
        reason: Alla deltagare fick svaret vid mötet

Right: the same without `ignore`.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model import Document
from genklang.model.declaration import Ignored
from genklang.rules.doc.ignore_without_effect import never_ignored
from genklang.rules.site import Hit, Site, hit

CODE = "DOC130"
NAME = "ignore-matches-nothing"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every `ignore` that could have an effect and has none, for want of such a finding."""
    for document in site.catalogue.documents:
        for index, ignored in enumerate(document.fields.ignore):
            if _could_match(site, document, ignored) and not _matches(site, document, ignored.rule or ""):
                yield hit(document, "ignore", index, rule=ignored.rule or "")


def _could_match(site: Site, document: Document, ignored: Ignored) -> bool:
    """False for what DOC128 tells of, and for rules that may find something another time."""
    # Imported here, for the table of rules names this one.
    from genklang.rules.table import RULES, is_dated, is_external

    code = ignored.rule or ""
    if code == CODE or code not in RULES or ignored.reason is None:
        return False
    passing = is_dated(RULES[code]) or is_external(RULES[code])
    return not passing and not never_ignored(site, document, code)


def _matches(site: Site, document: Document, code: str) -> bool:
    from genklang.rules.table import RULES

    return any(found.document == document.key for found in site.hits(RULES[code]))

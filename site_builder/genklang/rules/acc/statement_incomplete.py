"""The accessibility statement lacks something that it must tell.

Why: the statement is made from these fields. It has to say who answers for the site, when and how it was reviewed,
which faults are known, whom to tell of others, and which authority supervises, with a link (Directive (EU) 2016/2102,
article 7; Implementing Decision (EU) 2018/1523, annex; contract §8). A statement without them misleads those who need
it. Drafts are not judged so.

Wrong:

    role: accessibility
    statement:
      date: 2026-11-01

Right:

    role: accessibility
    statement:
      date: 2026-11-01
      method: Självskattning med automatiska tester
      faults: [Filmer saknar syntolkning]
      contact: {role: Webbredaktör, email: webb@ekvik.example}
      supervisor: {name: Myndigheten för digital förvaltning, url: https://www.digg.se/digital-tillganglighet}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from genklang.findings import Severity
from genklang.model import Document, Page
from genklang.model.page import Statement
from genklang.rules.site import Hit, Site, hit

CODE = "ACC201"
NAME = "statement-incomplete"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every part that is missing, each by itself."""
    for document in site.catalogue.of_type("page"):
        page = cast("Page", document.fields)
        if page.role != "accessibility" or document.fields.draft or not document.counts:
            continue
        if document.lost("statement"):
            continue
        for part in _missing(document, page.statement or Statement()):
            yield hit(document, "statement" if page.statement else "role", variant=part)
        if not site.catalogue.settings.options.publisher:
            yield hit(document, "role", variant="publisher")


def _missing(document: Document, told: Statement) -> Iterator[str]:
    contact, supervisor = told.contact, told.supervisor
    given = {
        "date": told.date,
        "method": told.method,
        "faults": told.faults or told.no_known_faults,
        "contact": contact and (contact.email or contact.phone or contact.url),
        "supervisor": supervisor and supervisor.name and supervisor.url,
    }
    return (part for part, value in given.items() if not value and not _unreadable(document, told, part))


def _unreadable(document: Document, told: Statement, part: str) -> bool:
    """True where the part is written but could not be read, which another rule tells."""
    written = document.source.front_matter.data.get("statement")
    return isinstance(written, dict) and bool(written.get(part)) and not getattr(told, part)

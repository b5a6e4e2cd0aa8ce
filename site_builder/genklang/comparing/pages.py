"""What becomes of the documents' pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from genklang.comparing.comparison import ChangedPage, PageChange
from genklang.comparing.words import changed_words
from genklang.model import Document
from genklang.render.engine import Prepared

ORDER = list(PageChange)


@dataclass(frozen=True, slots=True)
class _Side:
    """A document on one side of the change, and where it stands if it is shown."""

    document: Document | None
    address: str | None

    @property
    def text(self) -> str:
        return self.document.source.text if self.document else ""


def changed_pages(before: Prepared | None, after: Prepared) -> tuple[ChangedPage, ...]:
    """The documents that differ in text, address or in being shown, by kind of change and path."""
    found = (page for key in _keys(before, after) if (page := _compared(key, before, after)))
    return tuple(sorted(found, key=lambda page: (ORDER.index(page.change), page.path)))


def _keys(before: Prepared | None, after: Prepared) -> Iterator[str]:
    earlier = before.catalogue.by_key if before else {}
    yield from dict.fromkeys([*earlier, *after.catalogue.by_key])


def _compared(key: str, before: Prepared | None, after: Prepared) -> ChangedPage | None:
    old, new = _side(key, before), _side(key, after)
    change = _change(old, new, after)
    document = new.document or old.document
    if change is None or document is None:
        return None
    added, removed = changed_words(old.text, new.text)
    return ChangedPage(
        key, document.fields.title, change, old.document, new.document, old.address, new.address, added, removed
    )


def _side(key: str, site: Prepared | None) -> _Side:
    if site is None:
        return _Side(None, None)
    return _Side(site.catalogue.by_key.get(key), site.view.addresses.get(key))


def _change(old: _Side, new: _Side, after: Prepared) -> PageChange | None:
    if new.document is None and old.document and old.document.source.path in unreadable_paths(after):
        return PageChange.UNREADABLE
    if old.address is None and new.address is None:
        return PageChange.UNSEEN if old.text != new.text else None
    if old.address is None:
        return PageChange.ADDED
    if new.address is None:
        return PageChange.REMOVED
    if old.address != new.address:
        return PageChange.MOVED
    return PageChange.CHANGED if old.text != new.text else None


def unreadable_paths(site: Prepared) -> set[str]:
    return {parsed.source.path for parsed in site.catalogue.parsed if parsed.document is None}

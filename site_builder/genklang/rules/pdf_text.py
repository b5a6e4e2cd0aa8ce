"""The words of a PDF: its pages, properties, comments, bookmarks and forms. Made to run in a process with limits."""

from __future__ import annotations

import logging
import re
import time
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

MOST_PAGES = 300
MOST_SECONDS = 4.0
"""Pages of a PDF, and seconds of CPU time on them all, after which the rest is not searched."""
_MOST_OBJECTS = 100_000
_SAID = {
    "/Contents", "/Title", "/T", "/V", "/DV", "/TU", "/RC", "/Subj", "/Subject", "/Author", "/Keywords", "/Creator",
    "/Alt", "/ActualText", "/E", "/UF", "/URI",
}  # fmt: skip
"""Keys of texts beside the pages' own (ISO 32000-1, 12.3.3, 12.5.2, 12.7.3, 14.3 and 14.9)."""
_TAG = re.compile(r"<[^<>]{0,500}>")


def read(path: str) -> tuple[str, bool]:
    """The text of the PDF at `path`, and whether all of it was read. Raises what the libraries raise."""
    pages, whole = _pages(Path(path))
    with pikepdf.open(path) as document:
        beside = list(_beside(document))
    return "\n\n".join([*dict.fromkeys(beside), *pages]), whole


def _pages(path: Path) -> tuple[list[str], bool]:
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    warnings.simplefilter("ignore")
    began, pages = time.process_time(), list[str]()
    for page in PdfReader(path).pages:
        if len(pages) >= MOST_PAGES or time.process_time() - began > MOST_SECONDS:
            return pages, False
        pages.append(page.extract_text())
    return pages, True


def _beside(document: pikepdf.Pdf) -> Iterator[str]:
    """Properties (old and XMP), comments, bookmarks, forms and texts for pictures."""
    yield from (str(value) for value in document.docinfo.values())
    for number, thing in enumerate(document.objects):
        if number > _MOST_OBJECTS:
            return
        if isinstance(thing, pikepdf.Stream) and thing.get("/Type") == pikepdf.Name.Metadata:
            yield _TAG.sub(" ", thing.read_bytes().decode("utf-8", "ignore"))
        elif isinstance(thing, pikepdf.Dictionary):
            yield from _texts(thing, 0)


def _texts(thing: Any, depth: int) -> Iterator[str]:
    for key, value in thing.items():
        if isinstance(value, pikepdf.String) and key in _SAID:
            yield str(value)
        elif isinstance(value, pikepdf.Dictionary) and not value.is_indirect and depth < 10:
            yield from _texts(value, depth + 1)

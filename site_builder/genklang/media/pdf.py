"""PDF documents: whether they run, open or carry something, and whether everybody can read them."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf

_MOST_OBJECTS = 300_000
_ACTIONS = {"/JavaScript": "javascript", "/Launch": "launch", "/SubmitForm": "submit", "/ImportData": "submit"}
_TYPES = {"/EmbeddedFile": "attachment", "/Filespec": ""}
_SUBTYPES = {
    "/RichMedia": "media", "/Movie": "media", "/Screen": "media", "/3D": "media", "/FileAttachment": "attachment",
}  # fmt: skip

_SCHEME = re.compile(r"[\s\x00-\x20]*([a-zA-Z][a-zA-Z0-9+.-]*):")
_SCHEMES = {"http", "https", "mailto", "tel", "sms"}
_ELSEWHERE = re.compile(r"\\\\|//|[a-zA-Z][a-zA-Z0-9+.-]*:|/")


def look(encoded: str) -> list[str]:
    """What is wrong with a PDF, given in base64, as texts that JSON can hold; see `problems`."""
    return list(problems(base64.b64decode(encoded)))


def problems(raw: bytes) -> Iterator[str]:
    """The problems of a PDF: `broken`, `locked`, `javascript`, `launch`, `submit`, `attachment`, `media`, `xfa`, which
    are unsafe, and `title`, `language`, `tags`, which keep readers out."""
    try:
        document = pikepdf.open(io.BytesIO(raw))
    except pikepdf.PasswordError:
        yield "locked"
        return
    except (pikepdf.PdfError, ValueError, OSError, RuntimeError):
        yield "broken"
        return
    with document:
        if len(document.pages) == 0:
            yield "broken"
            return
        if document.is_encrypted:
            yield "locked"
        yield from sorted(set(_unsafe(document)))
        yield from _closed_to_some(document)


def _unsafe(document: pikepdf.Pdf) -> Iterator[str]:
    for number, thing in enumerate(document.objects):
        if number > _MOST_OBJECTS:
            yield "broken"
            return
        yield from _unsafe_below(thing, 0)


def _unsafe_below(thing: Any, depth: int) -> Iterator[str]:
    """Direct objects are looked through as well; those referred to come by themselves."""
    if depth > 20:
        return
    if isinstance(thing, pikepdf.Array):
        for item in thing:
            if isinstance(item, pikepdf.Array | pikepdf.Dictionary) and not item.is_indirect:
                yield from _unsafe_below(item, depth + 1)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        yield from _of_mapping(thing, depth)


def _of_mapping(thing: Any, depth: int) -> Iterator[str]:
    for key, table in (("/S", _ACTIONS), ("/Type", _TYPES), ("/Subtype", _SUBTYPES)):
        value = thing.get(key)
        name = table.get(str(value), "") if isinstance(value, pikepdf.Name) else ""
        if name:
            yield name
    yield from _of_action(thing)
    keys = set(thing.keys())
    if "/JS" in keys:
        yield "javascript"
    if "/XFA" in keys:
        yield "xfa"
    if keys & {"/EmbeddedFiles", "/EF"}:
        yield "attachment"
    for key in keys:
        item = thing.get(key)
        if isinstance(item, pikepdf.Array | pikepdf.Dictionary) and not item.is_indirect:
            yield from _unsafe_below(item, depth + 1)


def _of_action(thing: Any) -> Iterator[str]:
    """Links that are no web addresses: ISO 32000-1, 12.6.4.3 (remote), 12.6.4.4 (embedded) and 12.6.4.7 (URI)."""
    kind = str(thing.get("/S", ""))
    if kind == "/GoToE":
        yield "attachment"
    elif kind == "/GoToR" and _ELSEWHERE.match(_target(thing.get("/F", ""))):
        yield "launch"
    elif kind == "/URI":
        scheme = _SCHEME.match(str(thing.get("/URI", "")))
        if scheme and scheme[1].lower() not in _SCHEMES:
            yield "javascript" if scheme[1].lower().endswith("script") else "launch"


def _target(file: Any) -> str:
    return str(file.get("/F", "")) if isinstance(file, pikepdf.Dictionary) else str(file)


def _closed_to_some(document: pikepdf.Pdf) -> Iterator[str]:
    """WCAG techniques PDF18 (title), PDF16 (language) and PDF/UA-1, 7.1 (tags)."""
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
        title = about.get("dc:title") or document.docinfo.get("/Title", "")
    if not str(title).strip():
        yield "title"
    if not str(document.Root.get("/Lang", "")).strip():
        yield "language"
    marks = document.Root.get("/MarkInfo")
    marked = bool(marks.get("/Marked", False)) if isinstance(marks, pikepdf.Dictionary) else False
    if not marked or "/StructTreeRoot" not in document.Root:
        yield "tags"

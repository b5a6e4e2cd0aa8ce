"""What can be read in the files that are published as they are: text, properties of pictures and of PDF."""

from __future__ import annotations

import logging
import time
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from genklang.sources import FoundFile

MOST_BYTES = 50_000_000
"""Larger files are not searched."""
MOST_PAGES = 300
MOST_SECONDS = 20.0
"""Pages of a PDF, and time on one of them all, after which the rest is not searched."""
_GPS, _EXIF = 0x8825, 0x8769
_PLACE_TAGS = (2, 4)
"""Latitude and longitude in the GPS directory (Exif 2.32, table 15)."""


@dataclass(frozen=True, slots=True)
class Contents:
    """Text, and whether its lines are those of the file; whether all was read; whether a place is told."""

    text: str = ""
    with_lines: bool = False
    whole: bool = True
    positioned: bool = False


UNREAD = Contents(whole=False)


def contents_of(file: FoundFile) -> Contents:
    """What `file` holds. A file that cannot be read as what its name says gives nothing and is not whole."""
    try:
        found = file.path.stat()
    except OSError:
        return UNREAD
    return _contents(file.path, file.ending, found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=512)
def _contents(path: Path, ending: str, size: int, changed: int) -> Contents:
    if size > MOST_BYTES:
        return UNREAD
    try:
        if ending in {".csv", ".txt"}:
            return Contents(_decoded(path.read_bytes()), with_lines=True)
        return _pdf(path) if ending == ".pdf" else _picture(path)
    except Exception:  # noqa: BLE001 (libraries raise all sorts of things at files that are broken or made to break them)
        return UNREAD


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return raw.decode("latin-1").replace("\r\n", "\n")


def _picture(path: Path) -> Contents:
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(path) as image:
            exif = image.getexif()
            gps = exif.get_ifd(_GPS)
            values = [*exif.values(), *exif.get_ifd(_EXIF).values(), *image.info.values()]
    text = "\n".join(_texts(values))
    return Contents(text, positioned=any(tag in gps for tag in _PLACE_TAGS) or "GPSLatitude" in text)


def _texts(values: list[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, bytes) and len(value) < 1_000_000:
            yield value.replace(b"\0", b"").decode("utf-8", "ignore")


def _pdf(path: Path) -> Contents:
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        reader = PdfReader(path)
        parts = list(_properties(reader.metadata or {}))
        pages, whole = _pages(reader)
    return Contents("\n\n".join([*parts, *pages]), whole=whole)


def _properties(metadata: Mapping[str, Any]) -> Iterator[str]:
    yield from (str(value) for value in metadata.values())


def _pages(reader: Any) -> tuple[list[str], bool]:
    began = time.monotonic()
    pages: list[str] = []
    for page in reader.pages:
        if len(pages) >= MOST_PAGES or time.monotonic() - began > MOST_SECONDS:
            return pages, False
        pages.append(page.extract_text())
    return pages, True

"""What can be read in the files that are published as they are: text, properties of pictures and of PDF."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from genklang.markup.trial import tried
from genklang.sources import FoundFile

MOST_BYTES = 50_000_000
"""Larger files are not searched."""
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


class _Key(NamedTuple):
    """A file as it is now."""

    path: Path
    size: int
    changed: int


UNREAD = Contents(whole=False)
_PDFS: dict[_Key, Contents] = {}
"""What was read of PDF, for the preview asks again at each save."""


def contents_of(file: FoundFile) -> Contents:
    """What `file` holds. A file that cannot be read as what its name says gives nothing and is not whole."""
    key = _key(file)
    if key is None or key.size > MOST_BYTES:
        return UNREAD
    if file.ending == ".pdf":
        read_ahead([file])
        return _PDFS.get(key, UNREAD)
    return _contents(key, file.ending)


def _key(file: FoundFile) -> _Key | None:
    try:
        found = file.path.stat()
    except OSError:
        return None
    return _Key(file.path, found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=512)
def _contents(key: _Key, ending: str) -> Contents:
    try:
        if ending in {".csv", ".txt"}:
            return Contents(_decoded(key.path.read_bytes()), with_lines=True)
        return _picture(key.path)
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


def read_ahead(files: Iterable[FoundFile]) -> None:
    """Read those of the `files` that are PDF, one after the other, in a process with limits on time and memory."""
    keys = [key for file in files if file.ending == ".pdf" and (key := _key(file)) and key not in _PDFS]
    wanted = [key for key in keys if key.size <= MOST_BYTES]
    answers = tried("genklang.rules.pdf_text:read", [str(key.path) for key in wanted])
    for key, answer in zip(wanted, answers, strict=True):
        _PDFS[key] = Contents(answer[0], whole=answer[1]) if answer else UNREAD

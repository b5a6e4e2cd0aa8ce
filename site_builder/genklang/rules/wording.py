"""Words that rules look for in running text, by language: a YAML file beside the rules that read it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml

from genklang.model import Document
from genklang.prose import Reading, Text
from genklang.rules.site import Hit, Site, Value

Lists = Mapping[str, Sequence[str]]


def language_of(site: Site, document: Document) -> str:
    """The language that a document is written in, without its region: `sv`."""
    return (document.fields.language or site.catalogue.settings.language).partition("-")[0].lower()


def hit_in(reading: Reading, text: Text, offset: int, length: int, variant: str = "", /, **values: Value) -> Hit:
    """A hit at `length` characters of a text that people read, from `offset` on."""
    end = text.written.find("\n", offset, offset + length)
    shown = (end if end > offset else offset + length) - offset
    return Hit(reading.at(text, offset, length), values, reading.document.key, max(1, shown), variant)


def shortened(text: str, most: int = 60) -> str:
    """`text` on one line, cut at a space after at most `most` characters."""
    line = " ".join(text.replace("\0", "").split())
    return line if len(line) <= most else line[:most].rpartition(" ")[0].rstrip(",;:") + " …"


def plain(text: str | None) -> str:
    """`text` as words alone, in small letters, so that the same thing written twice is seen to be the same."""
    return " ".join(re.findall(r"\w+", (text or "").casefold()))


@cache
def lists_from(path: Path) -> Mapping[str, Lists]:
    """The lists of a file, by language and name."""
    found: Mapping[str, Lists] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found

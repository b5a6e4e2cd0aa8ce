"""Words that rules look for in running text, by language: a YAML file beside the rules that read it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml

from genklang.model import Document
from genklang.rules.site import Site

Lists = Mapping[str, Sequence[str]]


def language_of(site: Site, document: Document) -> str:
    """The language that a document is written in, without its region: `sv`."""
    return (document.fields.language or site.catalogue.settings.language).partition("-")[0].lower()


def plain(text: str | None) -> str:
    """`text` as words alone, in small letters, so that the same thing written twice is seen to be the same."""
    return " ".join(re.findall(r"\w+", (text or "").casefold()))


@cache
def lists_from(path: Path) -> Mapping[str, Lists]:
    """The lists of a file, by language and name."""
    found: Mapping[str, Lists] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found

"""Names that a file of the content may not have: what no system, server, theme or reader takes as it is meant."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Mapping

from genklang.sources.walk import FoundFile

LONGEST_NAME = 150
"""Bytes in one name: file systems end at 255, and a build adds to it."""
LONGEST_PATH = 500
"""Bytes in a path relative to the content folder."""
RESERVED: Mapping[str, str] = {
    "404": "mkdocs",
    "404.html": "mkdocs",
    "index.html": "mkdocs",
    "sitemap.xml": "mkdocs",
    "sitemap.xml.gz": "mkdocs",
    "assets": "theme",
    "stylesheets": "theme",
    "javascripts": "theme",
    "search": "search",
    "sok": "search",
    "soeg": "search",
    "pagefind": "search",
    "api": "export",
    "genklang-manifest.json": "export",
    "_headers": "server",
    "_redirects": "server",
    ".well-known": "server",
    "cname": "server",
    "web.config": "server",
}
"""First parts of addresses that belong to others, in lower case, and to whom: words `owner` of the rules' texts."""
_WINDOWS_NAME = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_WINDOWS_SIGN = re.compile(r'[<>:"|?*\\]|[. ]$|^ ')
_WORD = re.compile(r"[^\W\d_]+")


def name_problem(file: FoundFile) -> str:
    """What is wrong with the name of `file`: `encoding`, `control`, `windows`, `long` or `lookalike`; empty if nothing.

    Only its own name is looked at, and the length of its path; folders are told by `folder_problem`.
    """
    if len(os.fsencode(file.relative)) > LONGEST_PATH:
        return "long"
    return part_problem(file.path.name)


def part_problem(name: str) -> str:
    """The same for one part of a path, as the system gives it."""
    try:
        raw = name.encode("utf-8")
    except UnicodeEncodeError:
        return "encoding"
    if any(unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp"} for character in name if not _joins(character)):
        return "control"
    if _WINDOWS_NAME.fullmatch(name) or _WINDOWS_SIGN.search(name):
        return "windows"
    if len(raw) > LONGEST_NAME:
        return "long"
    return "lookalike" if not name.isascii() and any(mixes_scripts(word) for word in _WORD.findall(name)) else ""


def _joins(character: str) -> bool:
    """True for the joiners that Persian and Indic words are written with, and emoji."""
    return character in "\u200c\u200d"


def mixes_scripts(word: str) -> bool:
    """True where Latin letters stand in one word with Cyrillic, Greek or other ones that look like them."""
    if word.isascii():
        return False
    scripts = {unicodedata.name(letter, "?").split(" ", maxsplit=1)[0] for letter in word}
    return "LATIN" in scripts and bool(scripts & {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "FULLWIDTH", "LISU"})


def reserved_by(relative: str) -> str:
    """To whom the first part of an address belongs, where it is not the content's; else an empty text."""
    first = relative.split("/", maxsplit=1)[0].lower()
    return RESERVED.get(first) or RESERVED.get(first.removesuffix(".md"), "")

"""Which links lead to files, and in what format."""

from __future__ import annotations

import posixpath
from urllib.parse import urlsplit

DOCUMENTS = frozenset({"pdf", "doc", "docx", "odt", "rtf", "ppt", "pptx", "odp", "pages", "epub"})
"""Formats of texts, which a page can hold as well."""
FILES = DOCUMENTS | {"xls", "xlsx", "ods", "csv", "zip", "xml", "mp3", "mp4", "ics", "gpx", "dwg", "shp"}


def format_of(target: str) -> str:
    """The format of the file that a link leads to, such as `pdf`; empty where it leads to a page."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return ""
    if parts.scheme not in {"", "http", "https"}:
        return ""
    ending = posixpath.splitext(parts.path)[1].removeprefix(".").lower()
    return ending if ending in FILES else ""

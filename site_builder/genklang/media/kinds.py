"""What the bytes of a file are, whatever its name says."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

LARGEST: Mapping[str, int] = {
    ".csv": 10, ".jpeg": 20, ".jpg": 20, ".pdf": 50, ".png": 20, ".txt": 2, ".webp": 20,
}  # fmt: skip
"""How many MiB a file may have, by its ending."""
PICTURES = {".jpeg": "JPEG", ".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
"""Endings of pictures, and what Pillow calls their formats."""
TEXTS = {".csv", ".txt"}

_SIGNATURES = {
    ".jpeg": re.compile(rb"\xff\xd8\xff"),
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".pdf": re.compile(rb"%PDF-\d"),
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".webp": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
}
_WEB = re.compile(
    rb"<(?:(?:script|html|!doctype\s+html|svg|iframe|body)\b|\?php|\?xml[^>]{0,100}\?>\s*<(?:svg|html))", re.IGNORECASE
)
_SNIFFED = re.compile(
    rb"<(?:!--|\?xml\b|(?:script|html|!doctype\s+html|svg|iframe|body|head|h1|div|font|table|a|style|title|b|br|p)(?=[\s>]))"
    rb"|<\?php",
    re.IGNORECASE,
)
"""How a text begins that browsers take for a web page (MIME Sniffing Standard, 7.1)."""
_OTHER = re.compile(
    rb"\x89PNG\r\n|\xff\xd8\xff|%PDF-|GIF8[79]a|RIFF.{4}WEBP|PK\x03\x04|MZ.{58}|\x7fELF|#!\s*/|\xd0\xcf\x11\xe0|{\\rtf"
    rb"|Rar!|7z\xbc\xaf|\x1f\x8b\x08|BZh\d|\xca\xfe\xba\xbe",
    re.DOTALL,
)
_END_OF_PDF = re.compile(rb"%%EOF[\r\n \t\x00]*")


def mismatch(ending: str, raw: bytes) -> str:
    """Why `raw` is no file of the kind `ending` names: `empty`, `other`, `double` or `encoding`; empty if it is one."""
    if not raw.strip(b"\x00\t\r\n "):
        return "empty"
    if ending in TEXTS:
        return _text_mismatch(raw)
    if not _SIGNATURES[ending].match(raw):
        return "other"
    return "double" if _is_double(ending, raw) else ""


def _text_mismatch(raw: bytes) -> str:
    if _OTHER.match(raw):
        return "other"
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "encoding"
    if re.search("[\x00-\x08\x0e-\x1f\x7f]", text):
        return "other"
    return "other" if _SNIFFED.match(raw.removeprefix(b"\xef\xbb\xbf").lstrip()) else ""


def _is_double(ending: str, raw: bytes) -> bool:
    """True where the same bytes are an archive, a web page or a PDF as well (CWE-434)."""
    if zipfile.is_zipfile(io.BytesIO(raw)):
        return True
    if ending == ".pdf":
        ends = list(_END_OF_PDF.finditer(raw))
        return bool(_WEB.search(raw[: raw.find(b"obj")])) or bool(ends and _WEB.search(raw[ends[-1].end() :]))
    return bool(_WEB.search(raw)) or b"%PDF-" in raw

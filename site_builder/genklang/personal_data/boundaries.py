"""Where a number begins and ends, and whether what holds it is some longer code."""

from __future__ import annotations

import re

BEGIN = r"(?<![0-9])(?<![0-9][.,])"
END = r"(?![0-9])(?![.,][0-9])"
JOINT = (
    r"(?:[ _]{0,2}[-+]{1,3}[ _]{0,2}|[ _]{1,2}"
    r"|[ ]{0,3}\n[ ]{0,12}(?:[>#*|][ ]{0,3}){0,2}[-+]?|[ ]?[-+][ ]{0,3}\n[ ]{0,12}(?:[>#*|][ ]{0,3}){0,2}|)"
)
"""What may stand between the date and the rest: a hyphen, a plus, spaces, the end of a line, or nothing."""

_CODE_BEFORE = re.compile(r"[0-9A-Za-z-]{0,64}$")
_CODE_AFTER = re.compile(r"[0-9A-Za-z-]{0,64}")
_HEX = re.compile(r"[0-9a-f-]+|[0-9A-F-]+")
_WORD = re.compile(r"[^\W\d_]")


def digits_of(written: str) -> str:
    """The digits in `written`, nothing else."""
    return "".join(character for character in written if "0" <= character <= "9")


def in_longer_code(text: str, start: int, end: int) -> bool:
    """True within a hash, a UUID or the like: hexadecimal digits, letters among them, that touch the number."""
    if _in_uuid(text, start, end):
        return True
    if not (_touches(text, start - 1) or _touches(text, end)):
        return False
    left = _CODE_BEFORE.search(text, max(0, start - 64), start)
    right = _CODE_AFTER.match(text, end)
    around = (left[0] if left else "") + (right[0] if right else "")
    if text[start:end].isdecimal() and _HEX.fullmatch(around):
        return True
    return bool(re.search(r"[A-Za-z]", around)) and len(around) > 20 and bool(re.search(r"[0-9]", around))


def _touches(text: str, position: int) -> bool:
    return 0 <= position < len(text) and bool(_WORD.match(text[position]))


_UUID = re.compile(r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")


def _in_uuid(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 36) : end + 36]
    offset = max(0, start - 36)
    return any(found.start() + offset <= start and end <= found.end() + offset for found in _UUID.finditer(around))

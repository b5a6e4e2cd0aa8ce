"""Looking through a text for all kinds at once. Linear in its length: a text without candidates costs a glance."""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.personal_data import bank, danish, email, finnish, mobile, norwegian, people, secrets, swedish
from genklang.personal_data.kinds import Found, Kind
from genklang.personal_data.plain import Plain, plain

_NUMBERS = re.compile(
    r"[0-9](?:[^0-9A-Za-zåäöÅÄÖ]{0,12}[0-9]){8}|[0-9]{6}[ ]?[A-FU-Ya-fu-y][ ]?[0-9]{3}|[A-Z]{2}[0-9]{2}[ ]?[A-Z]{4}"
)
"""What a text with any of the numbers has, once letters in disguise are off."""
_WORDS = ("obil", "mob", "Mob", "rivatnummer", "rivattlf", "atkapuhelin")
"""Words before numbers that are known by them alone."""
_HIDING = re.compile(
    "[\u00ad\u034f\u061c\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\uff00-\uffef\U0001d7ce-\U0001d7ff]"
)
"""Characters without width, and digits of other scripts."""
_BY_NUMBER = (swedish, danish, norwegian, finnish, bank, mobile)
_OTHERS = (secrets, email, people)


def find(text: str) -> tuple[Found, ...]:
    """Every place in `text` that holds personal data or a secret, in order; of two that overlap the graver one."""
    shown = plain(text) if _is_disguised(text) else Plain(text)
    with_numbers = bool(_NUMBERS.search(shown.text)) or any(word in text for word in _WORDS)
    if with_numbers and not shown.starts:
        shown = plain(text)
    detectors = (*_BY_NUMBER, *_OTHERS) if with_numbers else _OTHERS
    found = [Found(*shown.span(*span), kind) for detector in detectors for span, kind in detector.find(shown.text)]
    return tuple(_without_overlaps(found)) if found else ()


def _is_disguised(text: str) -> bool:
    """True where characters may stand for others, or hide within numbers."""
    if "&" in text or "%" in text or "<" in text or "\\" in text:
        return True
    return not text.isascii() and bool(_HIDING.search(text))


def _without_overlaps(found: list[Found]) -> Iterator[Found]:
    order = list(Kind)
    taken: list[Found] = []
    for one in sorted(found, key=lambda f: (order.index(f.kind), f.start, -f.end)):
        if all(one.end <= other.start or other.end <= one.start for other in taken):
            taken.append(one)
    yield from sorted(taken)

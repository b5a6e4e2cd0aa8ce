"""An abbreviation that is not one of the usual ones.

Why: who does not know it cannot look it up, and screen readers spell it out (WCAG 2.2, 3.1.4; Myndigheternas
skrivregler advise to write words out). Usual ones such as t.ex., bl.a., kl. and dnr are right: the lists for Swedish,
Danish and English stand in `prose/abbreviations.yml`. Letters without full stops, such as SCB, EU and GDPR, are none
in this sense, nor are initials. In other languages nothing is found.

Wrong:

    Enl. nämnden gäller det f.ö. bara vinterväghållning.

Right:

    Enligt nämnden gäller det bara vinterväghållning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.findings import Severity
from genklang.prose import Reading, Text, unusual, usual
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in, language_of

CODE = "LNG104"
NAME = "unusual-abbreviation"
SEVERITY = Severity.WARNING

_LETTER = r"[^\W\d_]"
_INSIDE = re.compile(rf"(?<![\w.@/:-]){_LETTER}{{1,5}}\.[ \u00a0]?(?:{_LETTER}{{1,5}}\.[ \u00a0]?)*(?:{_LETTER}{{1,5}}\.)")
_SINGLE = re.compile(rf"(?<![\w.@/:-])({_LETTER}{{1,6}}\.)(?![\w@/])(?=[ \u00a0](?P<next>{_LETTER}[\w-]*))?")
_ADDRESSES = frozenset("se. dk. no. fi. is. de. eu. nu. com. org. net. io. uk. gov. info. pdf. doc. docx. xls. xlsx. csv. md. txt. jpg. png. html. zip.".split())


def check(site: Site) -> Iterator[Hit]:
    """Yield every abbreviation that no list of the document's language has, in languages that have one."""
    for reading in site.readings:
        language = language_of(site, reading.document)
        if usual(language) and any(_may_be(token, language) for token in reading.tokens):
            for text in reading.texts:
                yield from _in_text(reading, text, language)


def _may_be(token: str, language: str) -> bool:
    """True where a word of the document looks enough like an abbreviation for the document to be gone through."""
    place = token.find(".")
    if place < 1 or place > 12:
        return False
    return place < 6 or token[: place + 1].lower().lstrip("(\"”'") in unusual(language)


def _in_text(reading: Reading, text: Text, language: str) -> Iterator[Hit]:
    if "." not in text.plain:
        return
    taken = 0
    for match in sorted((*_INSIDE.finditer(text.plain), *_SINGLE.finditer(text.plain)), key=lambda m: m.start()):
        if match.start() >= taken and _is_unusual(match, language):
            taken = match.end()
            found = match[0].strip()
            long = unusual(language).get(_joined(found), "")
            yield hit_in(reading, text, match.start(), len(found), "known" if long else "", found=found, long=long)
        elif match.re is _INSIDE and _joined(match[0]) in usual(language):
            taken = max(taken, match.end())


def _joined(found: str) -> str:
    """`t. ex.` as `t.ex.`"""
    return "".join(found.lower().split())


def _is_unusual(match: re.Match[str], language: str) -> bool:
    word = _joined(match[0])
    if word in usual(language):
        return False
    if word in unusual(language):
        return True
    return _is_of_pieces(match[0], language) if match.re is _INSIDE else _goes_on(match, language)


def _is_of_pieces(found: str, language: str) -> bool:
    """True for small letters with full stops between, none of which is a word, an address or an abbreviation itself."""
    if " " in found or "\u00a0" in found or not found[1:].islower():
        return False
    pieces = [piece + "." for piece in found.lower().rstrip(".").split(".")]
    return pieces[-1] not in _ADDRESSES and not any(piece in usual(language) and len(piece) > 3 for piece in pieces)


def _goes_on(match: re.Match[str], language: str) -> bool:
    """True where a short word has a full stop and the sentence goes on in small letters: that is an abbreviation."""
    word, following = match[1], match["next"] or ""
    plain = following.isalpha() and following.islower() and len(following) > 1
    starts = match.start() == 0 and len(word) == 2
    return plain and word.islower() and not starts and not re.search(r"[aeiouyåäöæø]", word)

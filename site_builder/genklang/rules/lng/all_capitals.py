"""Words in capital letters.

Why: capitals take away the shape of words, so that they are read slowly, and some screen readers spell them
(Myndigheternas skrivregler advise against them; WCAG 2.2, 1.3.1: emphasis is marked up as such). Acronyms (SCB, EU,
GDPR), codes and case numbers are fine. What is told of is a word of seven letters or more, a shorter one on the list of
ordinary words in `rules/lng/shouted.yml`, and two words of four letters or more in a row.

Wrong:

    VIKTIGT! Svara SENAST den 3 maj.

Right:

    **Viktigt!** Svara **senast** den 3 maj.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from genklang.findings import Severity
from genklang.prose import Reading, Sieve, Text
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in, lists_from, shortened

CODE = "LNG107"
NAME = "all-capitals"
SEVERITY = Severity.WARNING

LONG = 7
SHORTEST_IN_ROW = 4
_FILE = Path(__file__).parent / "shouted.yml"
_WORD = r"(?<![\w/_.&@#-])[^\W\d_]{2,}(?![\w/_&@-])"
_ROMAN = re.compile(r"[IVXLCDM]+")
_SIEVE = Sieve(lambda token: len(token) > 2 and token.isupper())


def check(site: Site) -> Iterator[Hit]:
    """Yield every word, or row of words, in capitals."""
    for reading in site.readings:
        if _SIEVE.catches(reading.tokens):
            for text in reading.texts:
                yield from _in_text(reading, text)


def _in_text(reading: Reading, text: Text) -> Iterator[Hit]:
    row: list[re.Match[str]] = []
    for word in re.finditer(_WORD, text.plain):
        if row and (not word[0].isupper() or text.plain[row[-1].end() : word.start()].strip()):
            yield from _row(reading, text, row)
            row = []
        if word[0].isupper():
            row.append(word)
    yield from _row(reading, text, row)


def _row(reading: Reading, text: Text, row: list[re.Match[str]]) -> Iterator[Hit]:
    """The hit of words in capitals with only spaces between, where not all can be acronyms."""
    shouted = [word for word in row if _is_shouted(word[0])]
    if not shouted and sum(len(word[0]) >= SHORTEST_IN_ROW for word in row) < 2:
        return
    if len(shouted) == 1 and all(len(word[0]) < SHORTEST_IN_ROW for word in row if word not in shouted):
        row = shouted
    start, end = row[0].start(), row[-1].end()
    found = text.plain[start:end]
    yield hit_in(reading, text, start, end - start, found=shortened(found), plainer=shortened(found.capitalize()))


def _is_shouted(word: str) -> bool:
    return (len(word) >= LONG and not _ROMAN.fullmatch(word)) or word in _ordinary()


@cache
def _ordinary() -> frozenset[str]:
    """Ordinary words of fewer letters, in capitals, of all languages."""
    return frozenset(word.upper() for lists in lists_from(_FILE).values() for word in str(lists["words"]).split())

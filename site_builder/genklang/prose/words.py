"""Words and sentences of running text, and how hard it is to read.

A full stop ends a sentence where whitespace and no small letter follow, and where it belongs neither to an abbreviation
nor to an initial nor to a number that begins the sentence ("1. ", "§ 5. ").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml

_FILE = Path(__file__).parent / "abbreviations.yml"
LANGUAGES = ("sv", "da", "en")
"""Those whose abbreviations we know."""
LONG = 6
"""Words of more letters than this are long (Björnsson)."""

_WORD = re.compile(r"[^\W_]+(?:(?:[-'’\u00ad:.]|(?<=\d)(?:,|[ \u00a0\u202f](?=\d{3}(?!\d))))[^\W_]+)*")
_END = re.compile(
    r"(?P<mark>[.!?…]+|:)[)\]\"”’'»*_\0]*"
    r"(?:\s+(?=[(\[\"”’'»«*_\0–-]*(?P<next>[^\s(\[\"”’'»«*_\0–-]))|(?P<over>\s*\Z))"
    r"|[ ]{2,}\n"
)
_SURE_END = re.compile(r"[.!?](?<=[a-zåäöæøé]{4}.)\s+(?=[A-ZÅÄÖÆØ])")
_NUMBER = re.compile(r"\W*(?:§\W*)?(?:\d{1,3}|[a-zA-Z])\.", re.ASCII)
_INITIAL = re.compile(r"[^\W\d_]\.(?:-?[^\W\d_]\.)*")
_INNER = re.compile(r"[^\W\d_]{1,4}(?:\.[^\W\d_]{1,4})+\.")


@cache
def _lists() -> Mapping[str, Mapping[str, object]]:
    found: Mapping[str, Mapping[str, object]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return found


@cache
def usual(language: str) -> frozenset[str]:
    """The usual abbreviations of a language, with their full stops; none for languages that have no list."""
    return _within(language) | _ending(language)


@cache
def unusual(language: str) -> Mapping[str, str]:
    """Abbreviations to write out, with the words for them."""
    found = _lists().get(language, {}).get("unusual", {})
    return {str(short): str(long) for short, long in found.items()} if isinstance(found, dict) else {}


@cache
def _within(language: str) -> frozenset[str]:
    """Usual abbreviations that something follows: they end no sentence, even before a capital letter."""
    return frozenset(str(_lists().get(language, {}).get("within", "")).split())


@cache
def _ending(language: str) -> frozenset[str]:
    return frozenset(str(_lists().get(language, {}).get("ending", "")).split())


def words(text: str) -> list[str]:
    """The words of a text, in order. A number with its decimals or thousands is one, and so is `t.ex.`"""
    return _WORD.findall(text)


def sentences(text: str, language: str) -> Iterator[tuple[int, str]]:
    """The sentences of a text, each with where it begins. What has no word is none."""
    start = 0
    for match in _END.finditer(text):
        if match["over"] is None and not _ends(text, start, match, language):
            continue
        yield from _sentence(text, start, match.end())
        start = match.end()
    yield from _sentence(text, start, len(text))


def longer_sentences(text: str, language: str, most: int) -> Iterator[tuple[int, str, int]]:
    """The sentences of more than `most` words, each with where it begins and its number of words."""
    if len(text) <= 2 * most or text.count(" ") + text.count("\n") < most:
        return
    if all(piece.count(" ") + piece.count("\n") < most for piece in _SURE_END.split(text)):
        return
    for start, sentence in sentences(text, language):
        number = len(words(sentence))
        if number > most:
            yield start, sentence, number


def _sentence(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    piece = text[start:end].rstrip()
    if _WORD.search(piece):
        yield start + len(piece) - len(piece.lstrip()), piece.lstrip()


def _ends(text: str, start: int, match: re.Match[str], language: str) -> bool:
    mark, following = match["mark"], match["next"]
    if mark is None:
        return True  # a line broken by its author
    if mark == ":":
        return following.isupper()
    if following.islower():
        return False
    return mark != "." or not _shortened(text, start, match.start() + 1, language)


def _shortened(text: str, start: int, end: int, language: str) -> bool:
    """True where the full stop before `end` belongs to the word before it."""
    if end - start < 9 and _NUMBER.fullmatch(text, start, end):
        return True
    word = text[max(start, end - 24) : end].rsplit(maxsplit=1)[-1].lstrip("([\"”’'»«*_\0–-")
    small = word.lower()
    known = small in _within(language) or small in unusual(language)
    initial = word.isupper() and bool(_INITIAL.fullmatch(word))
    return known or initial or _inner(small, language)


def _inner(word: str, language: str) -> bool:
    """True for an abbreviation with full stops inside that no list says may end a sentence."""
    return word.count(".") > 1 and bool(_INNER.fullmatch(word)) and word not in _ending(language)


def lix(text: str, language: str) -> float:
    """The readability index of a text: words per sentence plus the percentage of long words; 0 for no words.

    C. H. Björnsson, Läsbarhet (1968). Below 30 is very easy, 30 to 40 easy, 40 to 50 middling, above 50 hard. A colon
    before a capital letter ends a sentence, as there. Only letters count for the length of a word.
    """
    found = words(text)
    if not found:
        return 0.0
    long = sum(len(word) > LONG and sum(map(str.isalpha, word)) > LONG for word in found)
    return len(found) / sum(1 for _ in sentences(text, language)) + 100 * long / len(found)

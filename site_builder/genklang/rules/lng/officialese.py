"""Officialese: a word that a plainer one can take the place of.

Why: the language of public bodies is to be cultivated, simple and understandable (Språklagen (2009:600) 11 §;
Myndigheternas skrivregler and Svarta listan name such words). The selection is ours, for Swedish, Danish and English;
it stands in `rules/lng/officialese.yml` with a plainer word for each. Words that are also quite ordinary ones are not
on it. A word that is quoted, between quotation marks, is somebody else's and is left alone.

Wrong:

    Nämnden har erhållit synpunkterna och kommer att ombesörja återkoppling.

Right:

    Nämnden har fått synpunkterna och ordnar återkoppling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from genklang.findings import Severity
from genklang.prose import Reading, Text
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in, language_of, lists_from, shortened

CODE = "LNG105"
NAME = "officialese"
SEVERITY = Severity.WARNING

_FILE = Path(__file__).parent / "officialese.yml"
_QUOTED = re.compile(r"[”\"“»«][^”\"“»«\n]{0,200}[”\"“»«]")


def check(site: Site) -> Iterator[Hit]:
    """Yield every word of officialese, in languages that we have a list for."""
    for reading in site.readings:
        language = language_of(site, reading.document)
        rarest = _by_rarest_word(language)
        forms = [form for word in rarest.keys() & reading.vocabulary for form in rarest[word]]
        words = set(reading.vocabulary) if forms else set()
        possible = tuple(sorted(form for form in forms if words.issuperset(_words(form))))
        if possible:
            for text in reading.texts:
                yield from _in_text(reading, text, language, _pattern(possible))


def _in_text(reading: Reading, text: Text, language: str, pattern: re.Pattern[str]) -> Iterator[Hit]:
    quoted: list[tuple[int, int]] | None = None
    for match in pattern.finditer(text.plain):
        quoted = [m.span() for m in _QUOTED.finditer(text.plain)] if quoted is None else quoted
        plainer = _plainer(language)[" ".join(match[0].lower().split())]
        if plainer != "-" and not any(start < match.start() < end for start, end in quoted):
            yield hit_in(reading, text, match.start(), len(match[0]), found=shortened(match[0]), plainer=plainer)


def _words(form: str) -> list[str]:
    return re.findall(r"[^\W_]+", form)


@cache
def _plainer(language: str) -> Mapping[str, str]:
    """Each form of officialese, in small letters, and what to write for it."""
    lists = lists_from(_FILE).get(language, {})
    return {form.strip(): plainer for plainer, forms in lists.items() for form in str(forms).split(",")}


@cache
def _by_rarest_word(language: str) -> Mapping[str, list[str]]:
    """The forms by their longest word, which a document has to have for the form to be in it."""
    found: dict[str, list[str]] = {}
    for form in _plainer(language):
        found.setdefault(max(_words(form), key=len), []).append(form)
    return found


@cache
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    spaced = (re.escape(form).replace(r"\ ", r"\s+") for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"\b(?:{'|'.join(spaced)})\b(?![-\w])", re.IGNORECASE)

"""A paragraph in another language than the page.

Why: a screen reader speaks every word in the page's language unless told otherwise (WCAG 2.2, 3.1.2; EN 301 549,
9.3.1.2). Markdown cannot say it: write the paragraph in HTML with its language, or make it a page of its own with
`language` and `translation_of`. Swedish, Danish and English are told apart by their commonest words, and only where a
paragraph of twelve words or more has several of one language and none of the page's. Short quotations, names and
other languages are not found.

Wrong:

    This page is about the beach. You can read it in English if you ask us for a translation.

Right:

    <p lang="en">This page is about the beach. You can read it in English if you ask us for a translation.</p>
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, Word
from genklang.rules.wording import hit_in, language_of, lists_from, shortened

CODE = "ACC110"
NAME = "other-language"
SEVERITY = Severity.WARNING

_FILE = Path(__file__).parent / "common_words.yml"
_KINDS = frozenset({"paragraph", "item", "quote"})
FEWEST_WORDS = 12
FEWEST_COMMON = 4


def check(site: Site) -> Iterator[Hit]:
    """Yield every paragraph that is surely in another language than its page."""
    for reading in site.readings:
        own = _common(language_of(site, reading.document))
        foreign = _foreign(language_of(site, reading.document))
        if not own or foreign.isdisjoint(reading.vocabulary):
            continue
        for text in reading.body:
            if text.kind in _KINDS and "lang=" not in text.written:
                found = re.findall(r"[^\W\d_]+", text.words.lower())
                code = _other(found, language_of(site, reading.document))
                if code:
                    begins = shortened(text.words, 40)
                    yield hit_in(reading, text, 0, 1, language=Word("language", code), code=code, begins=begins)


def _other(found: list[str], own: str) -> str:
    """The language of these words, where it surely is another than `own`; else an empty text."""
    if len(found) < FEWEST_WORDS or any(word in _common(own) for word in found):
        return ""
    for language in lists_from(_FILE):
        common = sum(word in _common(language) for word in found)
        if language != own and common >= FEWEST_COMMON and common * 8 >= len(found):
            return language
    return ""


@cache
def _common(language: str) -> frozenset[str]:
    """Words that nearly every paragraph of a language has and the other languages do not."""
    return frozenset(str(lists_from(_FILE).get(language, {}).get("words", "")).split())


@cache
def _foreign(language: str) -> frozenset[str]:
    others = (_common(other) for other in lists_from(_FILE) if other != language)
    return frozenset[str]().union(*others)

"""A summary that is hard to read.

Why: the summary is what most people read, in lists, in search results and on the page. Public bodies write simply and
understandably (Språklagen (2009:600) 11 §). It is measured by LIX (C. H. Björnsson, Läsbarhet, 1968): words per
sentence plus the percentage of words of more than six letters. Above 40 warns, above 50 says so more strongly. In few
words a single long one moves LIX by ten, so that plain sentences would be told of: each word that a summary has fewer
than 15 raises the limit by five. Swedish, Danish and English are judged.

Wrong:

    summary: >-
      Kommunstyrelsens förvaltning genomför medborgardialog avseende utvecklingsinriktningen för kommunens
      besöksanläggningar och rekreationsområden inför kommande översiktsplanering.

Right:

    summary: Vad vill du göra vid våra badplatser och i skogen? Dina svar används när vi skriver översiktsplanen.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.prose import LANGUAGES, lix, words
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in, language_of

CODE = "LNG106"
NAME = "hard-summary"
SEVERITY = Severity.WARNING

HARD = 40
VERY_HARD = 50
ENOUGH_WORDS = 15
FOR_EACH_WORD_LESS = 5


def check(site: Site) -> Iterator[Hit]:
    """Yield every summary whose readability index is too high for its length."""
    for reading in site.readings:
        language = language_of(site, reading.document)
        text = next((text for text in reading.fields if text.path == ("summary",)), None)
        if text and language in LANGUAGES:
            index = lix(text.words, language)
            if index > HARD and index > _limit(len(words(text.words))):
                variant = "very" if index > VERY_HARD else ""
                yield hit_in(reading, text, 0, len(text.written), variant, lix=round(index))


def _limit(number: int) -> int:
    """The highest index that a summary of so many words may have."""
    return HARD + FOR_EACH_WORD_LESS * max(0, ENOUGH_WORDS - number)

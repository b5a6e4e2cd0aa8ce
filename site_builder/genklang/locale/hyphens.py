"""Where long words may break, by the patterns of Pyphen (those of LibreOffice).

Few browsers know where Swedish words break: Chromium has no patterns for it, and cuts them without a hyphen wherever
the line ends.
"""

from __future__ import annotations

import re
from functools import cache

from pyphen import Pyphen

SOFT_HYPHEN = "\u00ad"
LONG = 16
"""Letters of a word that may be too long for the first heading on a narrow screen."""
FEWEST = 4
"""Letters that stay together at both ends of a word."""
_WORD = re.compile(rf"[^\W\d_]{{{LONG},}}")
_DICTIONARIES = {"sv": "sv", "da": "da_DK", "en": "en_GB"}


def with_soft_hyphens(text: str, language: str) -> str:
    """`text` with soft hyphens in long words; as it is in languages (BCP 47) but Swedish, Danish and English."""
    dictionary = _dictionary(language.partition("-")[0])
    return _WORD.sub(lambda word: dictionary.inserted(word[0], SOFT_HYPHEN), text) if dictionary else text


@cache
def _dictionary(language: str) -> Pyphen | None:
    name = _DICTIONARIES.get(language)
    return Pyphen(lang=name, left=FEWEST, right=FEWEST) if name else None

"""A reason that thanks for the view and says no more.

Why: the elected account for their position (handbook p. 7), and residents follow what became of their contribution
(p. 19). A stock phrase answers everybody alike and nobody at all. What counts as stock is a list of words of ours, for
Swedish, Danish and English, in `rules/fbk/stock_words.yml`; one word besides them is enough. A site adds phrases of its
own with the option `stock_phrases` in `mkdocs.yml`.

Wrong:

    did:
      - theme: Trygg skolväg
        response: forwarded
        reason: Tack för era synpunkter! Vi tar med oss detta.

Right:

    did:
      - theme: Trygg skolväg
        response: forwarded
        reason: Vägen är statens. Vi har skickat synpunkterna till Trafikverket.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, hit
from genklang.rules.wording import language_of, lists_from, plain

CODE = "FBK109"
NAME = "empty-phrase-for-reason"
SEVERITY = Severity.WARNING

_FILE = Path(__file__).parent / "stock_words.yml"


def check(site: Site) -> Iterator[Hit]:
    """Yield every reason that is made of stock alone: words of our list for its language, phrases of the site's own."""
    own = _own(site.catalogue.settings.options.stock_phrases)
    for document, feedback in site.feedback:
        stock = _stock(language_of(site, document))
        for index, did in enumerate(feedback.did):
            words = plain(did.reason)
            if words and stock.issuperset(own.sub(" ", f" {words} ").split()):
                yield hit(document, "did", index, "reason", theme=did.theme or f"did[{index + 1}]")


def _own(phrases: Iterable[str]) -> re.Pattern[str]:
    """What matches the site's own phrases as whole words, the longest first; nothing where there are none."""
    longest_first = sorted((plain(phrase) for phrase in phrases), key=len, reverse=True)
    found = "|".join(re.escape(phrase) for phrase in longest_first if phrase)
    return re.compile(rf"(?<= )(?:{found})(?= )" if found else r"(?!)")


@cache
def _stock(language: str) -> frozenset[str]:
    lists = lists_from(_FILE).get(language)
    return frozenset(str(lists["words"]).split()) if lists else frozenset()

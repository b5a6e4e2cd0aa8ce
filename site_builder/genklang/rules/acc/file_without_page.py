"""A document to fetch, without the same as a page.

Why: a file in pdf or Word is hard to read on a telephone and with a screen reader, and often not made accessible at
all (DOS-lagen (2018:1937); WCAG 2.2; EN 301 549, chapter 10). Put what it says on a page, and link to both; or say
how to get it in another form. Nothing is told where the part of the page that the link stands in also links to a
page, or says that the text stands on a page or can be had otherwise: the words for that are a list of ours in
`rules/acc/other_forms.yml`. Files of data, such as xlsx, csv and ics, are no documents.

Wrong:

    Läs [planförslaget (pdf, 1,2 MB)](https://example.org/plan.pdf).

Right:

    Läs [planförslaget som webbsida](planforslaget.md) eller [hämta det (pdf, 1,2 MB)](https://example.org/plan.pdf).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from genklang.findings import Severity
from genklang.prose import Link, Reading, Text
from genklang.rules.acc.files import DOCUMENTS, format_of
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in, lists_from

CODE = "ACC109"
NAME = "file-without-page"
SEVERITY = Severity.INFO

_FILE = Path(__file__).parent / "other_forms.yml"


def check(site: Site) -> Iterator[Hit]:
    """Yield every link to a document in a part of a page that names no other form of it."""
    for reading in site.readings:
        if any(format_of(link.target) in DOCUMENTS for _, link in reading.links):
            for part in _parts(reading):
                yield from _in_part(reading, part)


def _parts(reading: Reading) -> Iterator[list[Text]]:
    """The body, cut at its headings."""
    part: list[Text] = []
    for text in reading.body:
        if text.kind == "heading":
            yield part
            part = []
        part.append(text)
    yield part


def _in_part(reading: Reading, part: list[Text]) -> Iterator[Hit]:
    if any(_is_page(link) for text in part for link in text.links) or any(map(_says_so, part)):
        return
    for text in part:
        for link in text.links:
            if format_of(link.target) in DOCUMENTS:
                yield hit_in(reading, text, link.offset, link.length, text=link.text, format=format_of(link.target))


def _is_page(link: Link) -> bool:
    return not format_of(link.target) and not link.target.startswith(("mailto:", "tel:"))


def _says_so(text: Text) -> bool:
    words = text.words.lower()
    return any(phrase in words for phrase in _phrases())


@cache
def _phrases() -> tuple[str, ...]:
    lists = lists_from(_FILE).values()
    return tuple(phrase.strip() for of_language in lists for phrase in str(of_language["phrases"]).split(","))

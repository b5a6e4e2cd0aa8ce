"""Long words of a first heading may break on narrow screens, and are whole everywhere else."""

from __future__ import annotations

import pytest

from genklang.locale.hyphens import SOFT_HYPHEN, with_soft_hyphens
from tests.conftest import SiteFolder
from tests.present.pages import Printer

BOARD = "Samhällsbyggnadsnämnden"


@pytest.mark.parametrize(
    ("language", "text", "broken"),
    [
        ("sv", f"Det här är {BOARD} skyldig", "Det här är Samhälls|bygg|nads|nämnden skyldig"),
        ("sv-SE", "Barn- och utbildningsnämnden", "Barn- och utbild|nings|nämnden"),
        ("da-DK", "Byplanlægningsudvalget", "Byplan|læg|nings|ud|valget"),
        ("en-GB", "The interdepartmental view", "The inter|de|part|mental view"),
        ("sv", "Översiktsplan Ekvik 2040", "Översiktsplan Ekvik 2040"),
        ("fi", "Kaupunginhallituksen", "Kaupunginhallituksen"),
    ],
)
def test_long_words_alone_are_broken(language: str, text: str, broken: str) -> None:
    assert with_soft_hyphens(text, language) == broken.replace("|", SOFT_HYPHEN)


def test_nothing_but_headings_has_soft_hyphens(site: SiteFolder) -> None:
    site.write("organ/namnden.md", f"type: body\ntitle: {BOARD}\nsummary: Nämnden bygger.\nkind: committee")
    printer = Printer(site.catalogue())
    html = printer.html(next(page for page in printer.site.pages if page.address == "organ/namnden/"))
    heading = html.partition("<h1>")[2].partition("</h1>")[0]
    assert heading == "Samhälls|bygg|nads|nämnden".replace("|", SOFT_HYPHEN)
    assert html.count(SOFT_HYPHEN) == 3
    assert f"<title>{BOARD}" in html
    listed = printer.html(next(page for page in printer.site.pages if page.address == "organ/"))
    assert f'<h3><a href="namnden/">{heading}</a></h3>' in listed
    assert listed.count(SOFT_HYPHEN) == 3

"""Between two rounds nobody can take part, so no page, list or file promises that they can (contract §2)."""

from __future__ import annotations

from datetime import date

import pytest

from genklang.locale import LANGUAGES, texts_for
from tests.conftest import SiteFolder
from tests.present.pages import Printer, content, page

ROUNDS = """
question: Vad behövs?
take_part: [{channel: Karta, url: https://karta.example/}]
rounds:
  - {id: ett, question: Vad behövs?, opens: 2026-10-01, closes: 2026-10-31}
"""
NEXT = "  - {id: tva, question: Vad väljer du?, opens: 2027-03-03, closes: 2027-03-31}\n"
UNKNOWN = "  - {id: tva, question: Vad väljer du?}\n"
CLOSES_ALONE = "  - {id: tva, question: Vad väljer du?, closes: 2027-03-31}\n"
WITHOUT_CLOSING = "  - {id: noll, question: Vad minns du?, opens: 2026-09-01}\n"


def shown(ekvik: SiteFolder, address: str) -> str:
    printer = Printer(ekvik.catalogue())
    return printer.html(next(page for page in printer.site.pages if page.address == address))


def test_the_page_says_when_the_next_round_opens_and_offers_nothing_else(ekvik: SiteFolder) -> None:
    ekvik.dialogue(ROUNDS + NEXT)
    html = shown(ekvik, "dialoger/badplatsen/")
    assert "Paus</span> Just nu går det inte att delta." in html
    assert '<a class="button" href="#take_part">Nästa omgång öppnar <time datetime="2027-03-03">3 mars 2027' in html
    assert html.count('class="button"') == 1
    assert "Så deltar du" in html
    assert "Öppen</span>" not in html


@pytest.mark.parametrize(
    ("rounds", "label", "until"),
    [
        (NEXT, "paused", date(2027, 3, 3)),
        (UNKNOWN, "paused", None),
        (UNKNOWN + NEXT, "paused", date(2027, 3, 3)),
        (CLOSES_ALONE, "open", None),
        (WITHOUT_CLOSING + NEXT, "open", None),
    ],
)
def test_a_pause_takes_a_round_that_closed_and_one_to_come(
    ekvik: SiteFolder, rounds: str, label: str, until: date | None
) -> None:
    ekvik.dialogue(ROUNDS + rounds)
    standing = content(ekvik, "dialoger/badplatsen/").standing
    assert (standing.status, standing.label) == ("open", label)
    assert (standing.pause and standing.pause.until) == until


def test_before_the_first_round_the_authors_own_opening_day_holds(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-11-01\nrounds:\n" + NEXT)
    assert content(ekvik, "dialoger/badplatsen/").standing.label == "open"


def test_where_the_day_is_not_known_the_page_says_so(ekvik: SiteFolder) -> None:
    ekvik.dialogue(ROUNDS + UNKNOWN)
    html = shown(ekvik, "dialoger/badplatsen/")
    assert "Det är inte bestämt när nästa omgång öppnar." in html
    assert '<a class="button" href="#take_part">Se omgångarna</a>' in html
    assert "Du kan delta när du vill" not in html


def test_no_list_has_it_among_the_open_ones(ekvik: SiteFolder) -> None:
    ekvik.dialogue(ROUNDS + NEXT)
    ekvik.dialogue("opens: 2027-01-01", "sedan")
    start = content(ekvik, "")
    assert start.open == ()
    assert [e.link.address for e in start.planned] == ["dialoger/sedan/", "dialoger/badplatsen/"]
    groups = content(ekvik, "dialoger/").groups
    assert [(g.heading.text, g.entries[0].tag.key) for g in groups] == [
        ("Paus mellan omgångar", "paused"),
        ("På gång", "planned"),
    ]
    fact = groups[0].entries[0].facts[0]
    assert (fact.key, fact.values) == ("next_round", (date(2027, 3, 3),))
    (narrowed,) = content(ekvik, "dialoger/status/paus-mellan-omgangar/").groups
    assert narrowed.entries[0].link.address == "dialoger/badplatsen/"


def test_search_shows_the_pause_as_the_status(ekvik: SiteFolder) -> None:
    ekvik.dialogue(ROUNDS + NEXT)
    found = page(ekvik, "dialoger/badplatsen/").found
    assert found is not None
    assert found.status == "Paus"


def test_the_chain_tells_of_the_pause(ekvik: SiteFolder) -> None:
    ekvik.dialogue(ROUNDS + NEXT)
    step = next(s for s in content(ekvik, "dialoger/badplatsen/").steps if s.key == "take_part")
    assert [(line.key, line.day) for line in step.lines[1:]] == [("pause", date(2027, 3, 3))]


def test_what_is_open_is_listed_by_the_round_that_closes_first(ekvik: SiteFolder) -> None:
    again = "rounds:\n  - {id: a, opens: 2026-11-01, closes: 2026-11-30}\n  - {id: b, opens: 2027-05-01, closes: 2027-06-01}"
    ekvik.dialogue(again, "omgangar")
    ekvik.dialogue("opens: 2026-11-01\ncloses: 2026-12-20", "sist")
    entries = content(ekvik, "").open
    assert [e.link.address for e in entries] == ["dialoger/omgangar/", "dialoger/sist/"]
    assert entries[0].facts[0].values == (date(2026, 11, 30), "6 dagar kvar")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_words(language: str) -> None:
    texts = texts_for(language)
    said = texts("dialogue.next_round", date=date(2027, 3, 3))
    assert texts.date(date(2027, 3, 3)) in said
    assert texts("status.paused") != texts("status.open")

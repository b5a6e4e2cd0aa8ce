"""Lists that are narrowed: every choice is a page, and the pages grow no faster than the entries."""

from __future__ import annotations

from datetime import date

import pytest

from genklang.present.alphabet import heading, sort_key
from genklang.present.method_facets import duration_of, excluded_by, group_sizes_of
from tests.conftest import SiteFolder
from tests.present.pages import content, page, view

OPEN = "opens: 2026-11-01\ncloses: 2026-12-01\n"


def choices(site: SiteFolder, address: str, facet: str) -> list[tuple[str, int, str]]:
    (found,) = (f for f in content(site, address).filter.facets if f.key == facet)
    return [(c.text, c.count, c.address) for c in found.choices]


def test_each_area_has_a_page_with_its_dialogues(ekvik: SiteFolder) -> None:
    ekvik.dialogue(OPEN + "areas: [Hamnen, Östra]", "a")
    ekvik.dialogue(OPEN + "areas: [hamnen]", "b")
    assert choices(ekvik, "dialoger/", "area") == [
        ("Hamnen", 2, "dialoger/omrade/hamnen/"),
        ("Östra", 1, "dialoger/omrade/ostra/"),
    ]
    narrowed = page(ekvik, "dialoger/omrade/ostra/")
    assert (narrowed.title, narrowed.breadcrumbs[-1].address) == ("Dialoger: område Östra", "dialoger/omrade/")
    assert [e.link.address for g in narrowed.content.groups for e in g.entries] == ["dialoger/a/"]  # type: ignore[attr-defined]
    assert [(c.text, c.count) for c in content(ekvik, "dialoger/omrade/").choices] == [("Hamnen", 2), ("Östra", 1)]


def test_values_that_look_alike_in_an_address_have_pages_of_their_own(ekvik: SiteFolder) -> None:
    ekvik.dialogue(OPEN + 'areas: ["Å", "A", "Ä!", "北"]', "a")
    addresses = [address for _, _, address in choices(ekvik, "dialoger/", "area")]
    assert len(set(addresses)) == 4
    assert {"dialoger/omrade/a/", "dialoger/omrade/a-2/", "dialoger/omrade/a-3/", "dialoger/omrade/-/"} == set(
        addresses
    )


def test_no_page_that_is_made_takes_the_place_of_a_document(ekvik: SiteFolder) -> None:
    ekvik.dialogue(OPEN + "areas: [Hamnen]", "a")
    ekvik.write("dialoger/omrade/hamnen.md", "type: page\ntitle: Om hamnen\nsummary: Om hamnen.")
    ekvik.write("sok/hjalp.md", "type: page\ntitle: Sök hjälp\nsummary: Så får du hjälp.")
    ekvik.write("kalender/index.md", "type: page\ntitle: Vår kalender\nsummary: Allt som händer.")
    ekvik.write("sidor/om.md", "type: page\ntitle: Om\nsummary: Om oss.")
    ekvik.write("sidor/kontakt.md", "type: page\ntitle: Kontakt\nsummary: Hör av dig.")
    site = view(ekvik)
    addresses = [p.address for p in site.pages]
    assert len(addresses) == len(set(addresses))
    assert page(ekvik, "dialoger/omrade/hamnen/").title == "Om hamnen"
    assert choices(ekvik, "dialoger/", "area") == [("Hamnen", 1, "dialoger/omrade-2/hamnen/")]
    assert site.search == "sok-2/"
    assert (page(ekvik, "kalender/").title, page(ekvik, "kalender/").template) == ("Vår kalender", "calendar.html")


def test_later_pages_of_a_list_leave_documents_where_they_are(ekvik: SiteFolder) -> None:
    for number in range(1, 55):
        ekvik.write(f"sidor/sida-{number}.md", f"type: page\ntitle: Sida {number}\nsummary: Sida {number} berättar.")
    addresses = [p.address for p in view(ekvik).pages]
    assert len(addresses) == len(set(addresses))
    assert page(ekvik, "sidor/sida-2/").title == "Sida 2"
    assert content(ekvik, "sidor/").pager.next == "sidor/sida-2-2/"
    assert page(ekvik, "sidor/sida-2-2/").template == "list.html"


def test_what_closes_soon_and_what_was_answered_lately(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-11-01\ncloses: 2026-12-08", "snart")
    ekvik.dialogue("opens: 2026-11-01\ncloses: 2026-12-09", "senare")
    ekvik.dialogue("opens: 2026-03-02\ncloses: 2026-03-31", "besvarad")
    ekvik.feedback("svar", "stage: summary\npublished: 2026-08-01", "besvarad")
    found = {text: (count, address) for text, count, address in choices(ekvik, "dialoger/", "status")}
    assert found["Stänger inom två veckor"] == (1, "dialoger/status/stanger-inom-tva-veckor/")
    assert found["Öppna nu"][0] == 2
    assert found["Nyss besvarade"][0] == 1
    titles = [f.key for f in content(ekvik, "dialoger/status/nyss-besvarade/").groups]
    assert titles == ["closed"]


def test_what_a_body_owes_has_an_address_that_does_not_move(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-03-02\ncloses: 2026-03-31")
    assert content(ekvik, "organ/kommunstyrelsen/").ledger == "ataganden/ansvarar/kommunstyrelsen/"
    owed = content(ekvik, "ataganden/ansvarar/kommunstyrelsen/")
    assert owed.groups[0].state == "overdue"
    assert owed.total == sum(len(group.promises) for group in owed.groups)
    assert content(ekvik, "organ/kontoret/").ledger is None


def test_the_ledger_shows_what_is_left_and_the_archive_what_was_kept(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-03-02\ncloses: 2026-03-31\ncommunication_plan: Brev")
    ekvik.feedback("svar", "stage: summary\npublished: 2026-04-10\naudiences: [participants]\nsaid: [{theme: Badet}]")
    ledger, archive = content(ekvik, "ataganden/"), content(ekvik, "ataganden/uppfyllda/")
    assert not {g.state for g in ledger.groups} & {"met", "met_late", "waived"}
    assert {g.state for g in archive.groups} == {"met"}
    assert (ledger.summary.met, ledger.summary.days_to_feedback) == (2, 10)
    assert ledger.summary.met + ledger.summary.remaining + ledger.summary.overdue == ledger.all
    (year,) = ledger.years
    assert (year.year, year.met, year.overdue) == (2026, 2, ledger.summary.overdue)
    assert sum(length for _, _, length in year.bar) <= 1000


def test_an_empty_ledger_says_so(site: SiteFolder) -> None:
    ledger = content(site, "ataganden/")
    assert (ledger.all, ledger.summary.days_to_feedback, ledger.years, ledger.archive) == (0, None, (), None)


def test_pages_grow_no_faster_than_the_entries(ekvik: SiteFolder) -> None:
    def pages(number: int) -> int:
        for n in range(number):
            ekvik.dialogue(OPEN + f"areas: [Plats {n}]\ntopics: [Ämne {n % 3}]\nmethods: [kafedialog]", f"d{n}")
        return len(view(ekvik).pages)

    ten, twenty, thirty = pages(10), pages(20), pages(30)
    assert abs((thirty - twenty) - (twenty - ten)) <= 12
    assert thirty - twenty <= 10 * 4 + 12


def test_the_filter_shows_twelve_values_and_leads_to_all(ekvik: SiteFolder) -> None:
    for n in range(60):
        ekvik.dialogue(OPEN + f"areas: [Plats {n:02}]", f"d{n}")
    (area,) = (f for f in content(ekvik, "dialoger/").filter.facets if f.key == "area")
    assert (len(area.choices), area.of) == (12, 60)
    (area,) = (f for f in content(ekvik, "dialoger/omrade/plats-59/").filter.facets if f.key == "area")
    assert [c.text for c in area.choices if c.current] == ["Plats 59"]
    every = [content(ekvik, address) for address in ("dialoger/omrade/", "dialoger/omrade/sida-2/")]
    assert [len(v.choices) for v in every] == [50, 10]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ungefär två timmar för samtalet, och fyra till sex veckor för att planera och bjuda in.", "hours"),
        ("En halv till en hel dag.", "days"),
        ("Minst sex veckor för svaren.", "weeks"),
        ("Løbende hele året.", "ongoing"),
        ("Two to three hours", "hours"),
        ("Det beror på.", None),
        (None, None),
    ],
)
def test_how_long_a_method_takes_is_read_from_its_card(text: str | None, found: str | None) -> None:
    assert duration_of(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("20-60 personer", ("medium", "large")),
        ("Sex till tio personer i varje grupp. Håll gärna flera grupper.", ("small",)),
        ("Från ungefär 20 till 150 personer, med fyra eller fem vid varje bord.", ("medium", "large")),
        ("Från ett femtiotal personer till flera tusen.", ("medium", "large")),
        ("Öppen för alla, utan gräns.", ("large",)),
        ("Up to 1 000 people", ("large",)),
        ("Olika.", ()),
    ],
)
def test_the_size_of_the_group_is_read_from_the_card(text: str, found: tuple[str, ...]) -> None:
    assert group_sizes_of(text) == found


def test_whom_a_method_misses_is_grouped() -> None:
    assert excluded_by(("De som arbetar kvällar", "Den som inte har mobil", "Den som är rädd för spöken.")) == (
        "time",
        "digital",
        "others",
    )


def test_titles_stand_as_in_a_dictionary_of_their_language() -> None:
    words = ["Östra", "Ängen", "Åsen", "Zoo", "Ärende", "eva", "Éva", "  ”Ask", "10 råd"]
    assert sorted(words, key=lambda w: sort_key(w, "sv")) == [
        "10 råd", "  ”Ask", "eva", "Éva", "Zoo", "Åsen", "Ängen", "Ärende", "Östra",
    ]  # fmt: skip
    assert [heading(w, "sv") for w in ("åka", "É", "7", "…", "北", "Ø")] == ["Å", "E", "0–9", "#", "#", "Ö"]
    assert [heading(w, "en") for w in ("åka", "Ö")] == ["A", "O"]
    assert sorted(["Å", "Ø", "Æ", "Z"], key=lambda w: sort_key(w, "da")) == ["Z", "Æ", "Ø", "Å"]


def test_the_index_has_every_document_under_its_letter(ekvik: SiteFolder) -> None:
    ekvik.dialogue(OPEN)
    ekvik.write("sidor/o.md", "type: page\ntitle: Öar\nsummary: Om öar.")
    letters = content(ekvik, "sok/").letters
    assert [(one.letter, one.count, one.address) for one in letters][-1] == ("Ö", 1, "sok/oe/")
    assert sum(one.count for one in letters) == content(ekvik, "sok/").total == 7
    assert [e.link.text for e in content(ekvik, "sok/k/").entries] == ["Kafédialog", "Kommunstyrelsen", "Kontoret"]


def test_the_calendar_goes_by_month_and_keeps_the_past_by_year(ekvik: SiteFolder) -> None:
    ekvik.dialogue(
        OPEN + "occasions: [{start: 2025-03-01 18:00}, {start: 2026-11-25 18:00, place: Torget, cancelled: true}, "
        "{start: 2026-11-24 08:00}, {place: Sen}]"
    )
    calendar = content(ekvik, "kalender/")
    days = [(str(m.month), [(d.kind, d.day) for d in m.days]) for m in calendar.months]
    assert days == [
        ("2026-11", [("occasion", date(2026, 11, 24)), ("occasion", date(2026, 11, 25))]),
        ("2026-12", [("closes", date(2026, 12, 1))]),
    ]
    assert [(y.year, y.count, y.address) for y in calendar.years] == [(2025, 1, "kalender/2025/")]
    past = content(ekvik, "kalender/2025/")
    assert [d.day for m in past.months for d in m.days] == [date(2025, 3, 1)]


def test_a_cancelled_dialogue_does_not_say_that_one_can_take_part(ekvik: SiteFolder) -> None:
    ekvik.dialogue(OPEN + "cancelled: {date: 2026-11-10, reason: Slut}")
    assert content(ekvik, "kalender/").months == ()


def test_the_book_has_every_chapter_in_order(site: SiteFolder) -> None:
    site.write("handbok/b.md", "type: chapter\ntitle: Två\nsummary: Andra.\norder: 2", "\n## Steg\n\nText.\n")
    site.write("handbok/a.md", "type: chapter\ntitle: Ett\nsummary: Första.\norder: 1", "\n## Steg\n\nText.\n")
    book = page(site, "handbok/hela/")
    assert book.parts == ("chapter/a", "chapter/b")
    assert [c.anchor for c in book.content.chapters] == ["chapter_a", "chapter_b"]  # type: ignore[attr-defined]


def test_the_site_map_names_every_document(ekvik: SiteFolder) -> None:
    ekvik.dialogue(OPEN)
    named = {link.address for group in content(ekvik, "webbkarta/").groups for link in group.pages}
    assert {p.address for p in view(ekvik).pages if p.document} <= named
    assert {"dialoger/", "ataganden/", "kalender/", "sok/", "metoder/jamfor/"} <= named

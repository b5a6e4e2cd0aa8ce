"""Which pages a site has, where they stand and what they are called."""

from __future__ import annotations

import pickle
from datetime import date

import pytest

from genklang.present.paging import Pager
from tests.conftest import SiteFolder
from tests.present.pages import content, page, view

PAGE = "type: page\ntitle: {title}\nsummary: {title} i korthet.\n"


def addresses(site: SiteFolder, as_of: date = date(2026, 11, 24)) -> list[str]:
    return [page.address for page in view(site, as_of).pages]


def whole(site: SiteFolder) -> list[str]:
    """The addresses of documents and of whole lists, without what lists are narrowed to and without the index."""
    return [
        p.address
        for p in view(site).pages
        if p.document or (len(p.breadcrumbs) < 2 and not p.address.startswith("sok/"))
    ]


def test_pages_stand_at_their_paths_and_lists_at_their_folders(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-11-01")
    assert whole(ekvik) == [
        "",
        "ataganden/",
        "aterkoppling/",
        "dialoger/",
        "dialoger/badplatsen/",
        "kalender/",
        "metoder/",
        "metoder/forslagslada/",
        "metoder/kafedialog/",
        "metoder/sms-enkat/",
        "organ/",
        "organ/kommunstyrelsen/",
        "organ/kontoret/",
        "webbkarta/",
    ]
    assert "sok/" in addresses(ekvik)


def test_the_folder_of_a_list_is_the_one_the_site_has(site: SiteFolder) -> None:
    site.write("samtal/badet.md", "type: dialogue\ntitle: Badet\nsummary: Hur?")
    assert {"samtal/", "samtal/badet/"} <= set(addresses(site))


def test_two_types_in_one_folder_have_lists_of_their_own(site: SiteFolder) -> None:
    site.write("allt/badet.md", "type: dialogue\ntitle: Badet\nsummary: Hur?")
    site.write("allt/namnden.md", "type: body\ntitle: Nämnden\nsummary: Den beslutar.")
    assert {"allt/", "organ/", "allt/badet/", "allt/namnden/"} <= set(addresses(site))


def test_file_names_that_are_no_addresses_become_such(site: SiteFolder) -> None:
    site.write("dialoger/Å, Ä & Ö.md", "type: dialogue\ntitle: Bokstäver\nsummary: Vilka?")
    site.write("dialoger/a-a-o.md", "type: page\ntitle: Annat\nsummary: Något annat.")
    assert {"dialoger/a-a-o/", "dialoger/a-a-o-2/"} <= set(addresses(site))


def test_drafts_and_what_is_published_later_are_left_out_and_become_plain_text(ekvik: SiteFolder) -> None:
    ekvik.dialogue("methods: [hemlig, senare, kafedialog]")
    ekvik.write("metoder/hemlig.md", "type: method\ntitle: Hemlig\nsummary: Ett utkast.\ndraft: true")
    ekvik.write("metoder/senare.md", "type: method\ntitle: Senare\nsummary: Kommer.\npublished: 2026-11-25")
    (methods,) = (f for f in content(ekvik, "dialoger/badplatsen/").facts if f.key == "methods")
    assert [(link.text, link.address) for link in methods.values] == [
        ("Hemlig", None),
        ("Senare", None),
        ("Kafédialog", "metoder/kafedialog/"),
    ]
    assert "metoder/senare/" not in addresses(ekvik)
    assert "metoder/senare/" in addresses(ekvik, date(2026, 11, 25))
    assert set(view(ekvik).addresses) & {"method/hemlig", "method/senare"} == set()


def test_an_index_page_opens_the_list_of_its_folder(ekvik: SiteFolder) -> None:
    ekvik.write("metoder/index.md", PAGE.format(title="Våra metoder"))
    head = page(ekvik, "metoder/")
    assert (head.template, head.title, head.document) == ("method_list.html", "Våra metoder", "page/metoder")
    assert head.description == "Våra metoder i korthet."


def test_another_index_document_stands_in_place_of_the_list(site: SiteFolder) -> None:
    site.write("handbok/index.md", "type: chapter\norder: 1\ntitle: Börja här\nsummary: Det första.")
    assert page(site, "handbok/").template == "chapter.html"


def test_the_start_page_is_index_or_made(site: SiteFolder) -> None:
    assert (page(site, "").title, page(site, "").document) == ("Dialog i Ekvik", None)
    site.write("index.md", PAGE.format(title="Hej"))
    assert (page(site, "").title, page(site, "").document, page(site, "").template) == (
        "Hej",
        "page/index",
        "start.html",
    )


def test_no_two_pages_share_a_title(ekvik: SiteFolder) -> None:
    ekvik.write("handbok/kafedialog.md", "type: chapter\ntitle: Kafédialog\nsummary: Ett kapitel.")
    ekvik.write("sidor/a.md", PAGE.format(title="Metoder"))
    titles = [page.title for page in view(ekvik).pages]
    assert len(titles) == len(set(titles))
    assert {"Kafédialog (Kapitel)", "Kafédialog (Metod)", "Metoder (Sida)", "Metoder (Lista)"} <= set(titles)
    assert page(ekvik, "handbok/kafedialog/").heading == "Kafédialog"


@pytest.mark.parametrize(
    ("number", "of", "shown"),
    [
        (1, 1, "1"),
        (3, 12, "1 2 3 4 5 6 7 8 9 10 11 12"),
        (1, 66, "1 2 3 - 10 - 20 - 30 - 40 - 50 - 60 - 66"),
        (34, 66, "1 - 10 - 20 - 30 - 32 33 34 35 36 - 40 - 50 - 60 - 66"),
        (13, 13, "1 - 10 11 12 13"),
    ],
)
def test_a_long_row_of_pages_passes_over_some(number: int, of: int, shown: str) -> None:
    pager = Pager(number, tuple(f"sida-{n}/" for n in range(of)))
    assert " ".join(str(n or "-") for n in pager.shown) == shown


def test_a_list_of_more_than_fifty_goes_on_on_other_pages(site: SiteFolder) -> None:
    for number in range(101):
        site.write(f"sidor/sida{number:03}.md", PAGE.format(title=f"Om {number:03}"))
    lists = [p for p in view(site).pages if p.template == "list.html" and p.address.startswith("sidor/")]
    assert [p.address for p in lists] == ["sidor/", "sidor/sida-2/", "sidor/sida-3/"]
    assert [sum(len(g.entries) for g in content(site, p.address).groups) for p in lists] == [50, 50, 1]
    assert (lists[1].title, lists[1].breadcrumbs[-1].address) == ("Sidor, sida 2", "sidor/")


def test_menu_and_footer_name_what_there_is(ekvik: SiteFolder) -> None:
    ekvik.write("sidor/om.md", PAGE.format(title="Om oss") + "role: about")
    site = view(ekvik)
    assert [item.key for item in site.navigation] == ["dialogue", "feedback", "ledger", "method", "body"]
    assert [(item.key, item.address) for item in site.footer] == [
        ("calendar", "kalender/"),
        ("sitemap", "webbkarta/"),
        ("about", "sidor/om/"),
    ]


def test_breadcrumbs_lead_to_the_dialogue_of_a_feedback(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-03-02\ncloses: 2026-03-31")
    ekvik.feedback("svar", "stage: summary\npublished: 2026-04-02")
    crumbs = page(ekvik, "aterkoppling/svar/").breadcrumbs
    assert [(c.text, c.address) for c in crumbs] == [
        ("Start", ""),
        ("Dialoger", "dialoger/"),
        ("Badplatsen", "dialoger/badplatsen/"),
    ]


def test_a_view_can_go_to_another_process(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-03-02\ncloses: 2026-03-31")
    site = view(ekvik)
    assert pickle.loads(pickle.dumps(site)) == site


def test_an_empty_site_has_a_start_page_and_empty_lists(site: SiteFolder) -> None:
    assert addresses(site) == ["", "ataganden/", "aterkoppling/", "dialoger/", "kalender/", "sok/", "webbkarta/"]

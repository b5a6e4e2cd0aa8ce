"""Lists and overviews: finding a method, following the chapters, seeing initiatives at a glance."""

from __future__ import annotations

from datetime import date

from tests.conftest import SiteFolder
from tests.present.pages import content

PROGRAMME = """
type: programme
title: Ekvik ihop
summary: Tillsammans.
focus_areas: [{id: unga, name: Unga}, {id: miljo, name: Miljö}]
"""
INITIATIVE = "type: initiative\ntitle: {title}\nsummary: {title}.\nprogramme: ihop\n"


def test_dialogues_are_grouped_by_status_the_open_ones_first(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-11-01\ncloses: 2026-12-20", "sist")
    ekvik.dialogue("opens: 2026-11-01\ncloses: 2026-12-01", "snart")
    ekvik.dialogue("opens: 2027-01-01", "sedan")
    groups = content(ekvik, "dialoger/").groups
    assert [(g.key, [e.link.address for e in g.entries]) for g in groups] == [
        ("open", ["dialoger/snart/", "dialoger/sist/"]),
        ("planned", ["dialoger/sedan/"]),
    ]
    assert [e.link.address for e in content(ekvik, "").open] == ["dialoger/snart/", "dialoger/sist/"]


def test_the_comparison_goes_up_the_ladder(site: SiteFolder) -> None:
    site.write("metoder/kafe.md", "type: method\ntitle: Kafé\nsummary: Samtal.\nlevels: [dialogue]\ncost: high")
    site.write("metoder/sms.md", "type: method\ntitle: Sms\nsummary: Fråga.\nlevels: [consultation]\ncost: low")
    site.write("metoder/okand.md", "type: method\ntitle: Okänd\nsummary: Vem vet.")
    rows = content(site, "metoder/jamfor/").rows
    assert [(row.method.text, row.cost) for row in rows] == [("Sms", "low"), ("Kafé", "high"), ("Okänd", None)]


def test_a_method_names_the_dialogues_that_used_it(ekvik: SiteFolder) -> None:
    ekvik.dialogue("methods: [kafedialog]")
    assert [link.text for link in content(ekvik, "metoder/kafedialog/").dialogues] == ["Badplatsen"]
    assert content(ekvik, "metoder/sms-enkat/").dialogues == ()


def test_chapters_follow_their_order(site: SiteFolder) -> None:
    for name, order in (("b", 1), ("a", 2), ("c", 3)):
        site.write(f"handbok/{name}.md", f"type: chapter\ntitle: Kapitel {name}\nsummary: Om {name}.\norder: {order}")
    chapter = content(site, "handbok/a/")
    assert (chapter.number, chapter.of, chapter.previous.text, chapter.next.text) == (2, 3, "Kapitel b", "Kapitel c")
    assert (content(site, "handbok/b/").previous, content(site, "handbok/c/").next) == (None, None)


def test_the_figures_stand_in_their_chapters_or_else_in_the_contents(site: SiteFolder) -> None:
    site.write("metoder/kafe.md", "type: method\ntitle: Kafé\nsummary: Samtal.\nlevels: [dialogue]")
    site.write("handbok/delaktighetstrappan.md", "type: chapter\ntitle: Trappan\nsummary: Fyra steg.")
    stairs = content(site, "handbok/delaktighetstrappan/").ladder
    assert [stair.level for stair in stairs] == ["information", "consultation", "dialogue", "influence"]
    assert [link.text for link in stairs[2].methods] == ["Kafé"]
    assert content(site, "handbok/").figures == ("process",)


def test_initiatives_by_area_and_state_and_by_initiator(site: SiteFolder) -> None:
    site.write("program/ihop.md", PROGRAMME)
    both = "state: done\nfocus_areas: [unga, miljo]\ninitiators: [Skolan]"
    site.write("insatser/a.md", INITIATIVE.format(title="Lek") + both)
    site.write(
        "insatser/b.md",
        INITIATIVE.format(title="Odla") + "state: under_way\nfocus_areas: [miljo]\ninitiators: [Skolan, Byn]",
    )
    site.write("insatser/c.md", INITIATIVE.format(title="Annat"))
    overview = content(site, "program/ihop/").initiatives
    cells = {row.area: [[link.text for link in cell.initiatives] for cell in row.cells] for row in overview.rows}
    assert overview.states == ("under_way", "done", None)
    assert cells == {"Unga": [[], ["Lek"], []], "Miljö": [["Odla"], ["Lek"], []], None: [[], [], ["Annat"]]}
    assert [(line.name, len(line.initiatives)) for line in overview.initiators] == [("Skolan", 2), ("Byn", 1)]


def test_initiatives_without_a_programme_have_a_group_of_their_own(site: SiteFolder) -> None:
    site.write("insatser/ensam.md", "type: initiative\ntitle: Ensam\nsummary: Utan program.")
    view = content(site, "insatser/")
    assert [group.heading.text for group in view.groups] == ["Utan program"]
    assert view.overviews[0][0] is None


def test_bodies_say_what_they_owe(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-03-02\ncloses: 2026-03-31")
    groups = content(ekvik, "organ/").groups
    assert [group.key for group in groups] == ["board", "office"]
    facts = {fact.key: fact.values for fact in groups[0].entries[0].facts}
    assert facts["late"][0] > 0


def test_the_start_page_shows_recent_answers_but_no_receipts(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-03-02\ncloses: 2026-03-31")
    ekvik.feedback("kvitto", "stage: receipt\npublished: 2026-11-01")
    ekvik.feedback("svar", "stage: summary\npublished: 2026-11-10")
    ekvik.feedback("gammalt", "stage: summary\npublished: 2026-04-10")
    assert [e.link.address for e in content(ekvik, "").answered] == ["aterkoppling/svar/"]
    assert len(content(ekvik, "", date(2026, 5, 1)).answered) == 1

"""Pages in several languages, translations and easy-read versions."""

from __future__ import annotations

from tests.conftest import SiteFolder
from tests.present.pages import content, page, view

ENGLISH = """
type: dialogue
title: The bathing place
summary: How shall it be?
language: en
translation_of: badplatsen
question: How do you want it?
"""
EASY = """
type: dialogue
title: Badplatsen, lättläst
summary: Vi frågar om badet.
translation_of: badplatsen
easy_read: true
"""


def with_versions(site: SiteFolder) -> SiteFolder:
    site.dialogue("question: Hur ska den bli?\nopens: 2026-11-01\ncloses: 2026-11-30\nmethods: [kafedialog]")
    site.write("dialoger/bathing.md", ENGLISH)
    site.write("dialoger/badplatsen-lattlast.md", EASY)
    return site


def test_a_translation_has_its_own_words_and_all_else_of_its_original(ekvik: SiteFolder) -> None:
    with_versions(ekvik)
    english = content(ekvik, "dialoger/bathing/")
    assert english.question == "How do you want it?"
    assert (english.standing.status, english.standing.days_left) == ("open", 6)
    assert [promise.id for promise in english.promises] == [
        promise.id for promise in content(ekvik, "dialoger/badplatsen/").promises
    ]


def test_versions_lead_to_each_other(ekvik: SiteFolder) -> None:
    with_versions(ekvik)
    swedish, english = page(ekvik, "dialoger/badplatsen/"), page(ekvik, "dialoger/bathing/")
    assert [(v.text, v.address, v.language) for v in swedish.versions] == [("English", "dialoger/bathing/", "en")]
    assert [(v.text, v.address, v.language) for v in english.versions] == [("Svenska", "dialoger/badplatsen/", "sv")]
    assert swedish.easy_read is not None
    assert swedish.easy_read.address == "dialoger/badplatsen-lattlast/"
    easy = page(ekvik, "dialoger/badplatsen-lattlast/")
    assert ("Vanlig version", "dialoger/badplatsen/") in [(v.text, v.address) for v in easy.versions]


def test_versions_are_not_listed_as_ones_of_their_own(ekvik: SiteFolder) -> None:
    with_versions(ekvik)
    (group,) = content(ekvik, "dialoger/").groups
    assert [entry.link.text for entry in group.entries] == ["Badplatsen"]


def test_links_lead_to_the_version_in_the_language_of_the_page(ekvik: SiteFolder) -> None:
    with_versions(ekvik)
    ekvik.write(
        "aterkoppling/reply.md",
        "type: feedback\ntitle: Reply\nsummary: So it went.\nlanguage: en\n"
        "dialogue: badplatsen\nstage: receipt\npublished: 2026-11-05",
    )
    assert content(ekvik, "aterkoppling/reply/").dialogue.address == "dialoger/bathing/"


def test_a_link_to_a_text_in_another_language_says_which(ekvik: SiteFolder) -> None:
    ekvik.write("program/sammen.md", "type: programme\ntitle: Sammen\nsummary: Vi gør det.\nlanguage: da")
    (group,) = content(ekvik, "program/").groups
    assert (group.entries[0].link.language, group.entries[0].language) == ("da", "da")
    danish = page(ekvik, "program/sammen/")
    assert (danish.language, danish.breadcrumbs[1].text) == ("da", "Programmer")


def test_addresses_do_not_move_with_the_date(ekvik: SiteFolder) -> None:
    ekvik.write(
        "metoder/sms enkat.md", "type: method\nid: annan\ntitle: Annan\nsummary: En annan.\npublished: 2027-01-01"
    )
    before = view(ekvik).addresses
    assert before["method/sms-enkat"] == "metoder/sms-enkat-2/"

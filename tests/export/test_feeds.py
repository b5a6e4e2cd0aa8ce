"""News as Atom and JSON Feed: what a feed reader shows."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import feedparser
import jsonschema
import pytest
from lxml import etree

from genklang.site import prepare
from tests.conftest import SiteFolder
from tests.export.conftest import Files, files_of

SCHEMA = json.loads((Path(__file__).parent / "shapes" / "json_feed.json").read_text(encoding="utf-8"))
GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).parent / "shapes" / "atom.rng"))
ATOM = {"a": "http://www.w3.org/2005/Atom"}
DIALOGUE = "published: 2026-10-01\nlevel: dialogue\nopens: 2026-10-05\ncloses: 2026-10-30\nareas: [Hamnen]\n"


def read(content: bytes) -> Any:
    parsed = feedparser.parse(content)
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


def named(files: Files, ending: str) -> dict[str, bytes]:
    return {address: content for address, content in files.items() if address.endswith(ending)}


def test_every_atom_feed_is_read_and_has_what_rfc_4287_asks_for(example: Files) -> None:
    feeds = named(example, "atom.xml")
    assert len(feeds) > 20
    for address, content in feeds.items():
        assert read(content).version == "atom10"
        assert GRAMMAR.validate(etree.fromstring(content)), (address, GRAMMAR.error_log)
        root = etree.fromstring(content)
        for path in ("a:id", "a:title", "a:updated", "a:author/a:name", "a:link[@rel='self']"):
            assert len(root.xpath(path, namespaces=ATOM)) == 1, (address, path)
        assert (
            root.xpath("string(a:link[@rel='self']/@href)", namespaces=ATOM)
            == f"https://dialog.ekvik.example/{address}"
        )
        ids = root.xpath("a:entry/a:id/text()", namespaces=ATOM)
        assert len(set(ids)) == len(ids) <= 50
        for entry in root.xpath("a:entry", namespaces=ATOM):
            for path in ("a:id", "a:title", "a:updated", "a:published", "a:summary", "a:content[@type='html']"):
                assert len(entry.xpath(path, namespaces=ATOM)) == 1, (address, path)


def test_every_json_feed_is_valid_and_says_the_same_as_the_atom_feed(example: Files) -> None:
    for address, content in named(example, "feed.json").items():
        feed = json.loads(content)
        jsonschema.validate(feed, SCHEMA, format_checker=jsonschema.FormatChecker())
        atom = read(example[address.replace("feed.json", "atom.xml")])
        assert [(item["id"], item["title"]) for item in feed["items"]] == [(e.id, e.title) for e in atom.entries]


def test_what_is_new_comes_first_with_links_that_lead_somewhere_from_anywhere(example: Files) -> None:
    feed = read(example["atom.xml"])
    assert feed.feed.title == "Nytt från Dialog i Ekvik"
    assert feed.feed.language == "sv"
    assert feed.feed.author == "Ekviks kommun"
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)
    contents = "".join(entry.content[0].value for entry in feed.entries)
    assert 'href="https://dialog.ekvik.example/' in contents
    for bad in ('href="../', 'href="/', 'src="../', 'href="#'):
        assert bad not in contents


def test_feedback_is_read_whole_in_the_feed(example: Files) -> None:
    feed = read(example["dialoger/snorojning-vintern-2026/atom.xml"])
    said = next(e for e in feed.entries if e.id.endswith("feedback/snorojning-sammanstallning")).content[0].value
    assert "<h3>Vi frågade</h3>" in said
    assert "tog upp det)</h3>" in said


def test_a_promise_is_news_when_it_is_broken_and_when_it_is_kept(site: SiteFolder, export: Callable[[], Files]) -> None:
    site.with_bodies().dialogue(DIALOGUE.replace("10-30", "10-02").replace("10-05", "09-01"))
    site.feedback("svar", "stage: summary\npublished: 2026-11-09\naudiences: [participants]\nsaid: [{theme: Bryggan}]")
    entries = {e.title: e for e in read(export()["ataganden/atom.xml"]).entries}
    late = entries["Försenat: Återkoppling till deltagarna (Badplatsen)"]
    kept = entries["Uppfyllt: Återkoppling till deltagarna (Badplatsen)"]
    assert late.updated == "2026-11-03T00:00:00+01:00"
    assert late.summary == "Skulle ha varit klart senast 2 november 2026."
    assert (kept.updated, kept.summary) == ("2026-11-09T00:00:00+01:00", "Klart 9 november 2026, 7 dagar för sent.")
    assert late.id == "tag:dialog.ekvik.example,2026:dialogue/badplatsen/feedback-participants/overdue"
    assert "Försenat: Återkoppling till alla invånare (Badplatsen)" in entries
    assert {e.title for e in read(export()["organ/kommunstyrelsen/atom.xml"]).entries} >= {
        late.title,
        kept.title,
        "Badplatsen",
    }


def test_feeds_of_an_area_and_of_a_dialogue_hold_what_belongs_to_them(
    site: SiteFolder, export: Callable[[], Files]
) -> None:
    site.with_bodies().dialogue(DIALOGUE)
    site.dialogue(DIALOGUE.replace("Hamnen", "Bergaby"), name="skolan")
    site.feedback("svar", "stage: receipt\npublished: 2026-10-31")
    files = export()
    assert {e.link.split("/")[-2] for e in read(files["omraden/hamnen/atom.xml"]).entries} >= {"badplatsen", "svar"}
    assert "skolan" not in files["omraden/hamnen/atom.xml"].decode()
    assert "skolan" not in files["dialoger/badplatsen/atom.xml"].decode()
    assert "aterkoppling/svar/" in files["dialoger/badplatsen/atom.xml"].decode()


def test_a_feed_without_news_is_valid_and_empty(empty: Files) -> None:
    for address in ("atom.xml", "ataganden/atom.xml"):
        assert read(empty[address]).entries == []
        assert "<updated>2026-11-24T00:00:00+01:00</updated>" in empty[address].decode()
    feed = json.loads(empty["feed.json"])
    jsonschema.validate(feed, SCHEMA)
    assert feed["items"] == []


def test_a_feed_changes_with_its_content_and_not_with_the_day(site: SiteFolder) -> None:
    site.with_bodies().dialogue("published: 2026-01-05\nlevel: information\nopens: 2026-01-07\ncloses: 2026-02-01\n")
    first, later = (files_of(prepare(site.root, day)) for day in (date(2026, 11, 24), date(2026, 11, 25)))
    assert first["atom.xml"] == later["atom.xml"]
    assert first["feed.json"] == later["feed.json"]


def test_drafts_and_what_is_published_later_are_no_news(site: SiteFolder, export: Callable[[], Files]) -> None:
    site.with_bodies().dialogue(DIALOGUE + "draft: true\n")
    site.dialogue(DIALOGUE.replace("2026-10-01", "2026-12-01"), name="senare")
    files = export()
    assert read(files["atom.xml"]).entries == []
    assert not [address for address in files if "badplatsen" in address or "senare" in address]


def test_at_most_fifty_entries_the_latest(site: SiteFolder, export: Callable[[], Files]) -> None:
    site.with_bodies().dialogue(DIALOGUE)
    for number in range(60):
        site.feedback(f"svar-{number}", f"stage: receipt\npublished: 2026-0{1 + number % 9}-1{number % 10}")
    entries = read(export()["atom.xml"]).entries
    assert len(entries) == 50
    assert entries[0].link.endswith("/badplatsen/")


def test_signs_that_xml_and_html_know_reach_the_reader_as_they_were_written(
    site: SiteFolder, export: Callable[[], Files]
) -> None:
    body = 'Se <https://example.org/?a=1&b=2> och `<a href="x">`. 😀\n'
    head = (
        "type: dialogue\ntitle: '1 < 2 & \"så\" <b>'\nsummary: Vad & hur?\npublished: 2026-10-01\nlevel: information\n"
    )
    site.write("dialoger/badplatsen.md", head, body)
    entry = read(export()["atom.xml"]).entries[0]
    item = json.loads(export()["feed.json"])["items"][0]
    assert item["title"] == '1 < 2 & "så" <b>'
    assert 'href="https://example.org/?a=1&amp;b=2"' in item["content_html"]
    assert '&lt;a href="x"&gt;' in item["content_html"]
    assert "😀" in entry.content[0].value


@pytest.mark.parametrize("address", ["", "/dialog/", "dialog.ekvik.example"])
def test_without_a_full_address_there_are_no_feeds_and_no_links_to_them(site: SiteFolder, address: str) -> None:
    config = site.root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace(
        "site_url: https://dialog.ekvik.example/", f"site_url: '{address}'"
    )
    config.write_text(text, encoding="utf-8")
    site.with_bodies().dialogue(DIALOGUE)
    prepared = prepare(site.root, date(2026, 11, 24))
    assert not [
        a for a in files_of(prepared) if a.startswith("data/") or a.endswith(("atom.xml", "feed.json", "kalender.ics"))
    ]
    assert not [page for page in prepared.view.pages if page.follow]


def test_a_site_below_a_path_names_it(site: SiteFolder, export: Callable[[], Files]) -> None:
    config = site.root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("ekvik.example/", "ekvik.example/dialog")
    config.write_text(text, encoding="utf-8")
    site.with_bodies().dialogue(DIALOGUE)
    entry = read(export()["atom.xml"]).entries[0]
    assert entry.link == "https://dialog.ekvik.example/dialog/dialoger/badplatsen/"

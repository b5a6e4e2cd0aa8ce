"""The site map, llms.txt and cards for other sites."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser

import html5lib
import pytest
from lxml import etree

from genklang.export import sitemap
from genklang.site import prepare
from tests.conftest import SiteFolder
from tests.export.conftest import Files, files_of

MAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
DIALOGUE = "level: dialogue\nquestion: Hur ska <den> bli?\nopens: 2026-11-02\ncloses: 2027-01-15\n"


def configure(site: SiteFolder, old: str, new: str) -> None:
    config = site.root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace(old, new), encoding="utf-8")


def entry(files: Files, address: str) -> etree._Element:
    root = etree.fromstring(files["sitemap.xml"])
    found = root.xpath(f"s:url[s:loc='https://dialog.ekvik.example/{address}']", namespaces=MAP)
    assert isinstance(found, list)
    return found[0]


def test_the_site_map_has_real_days_or_none(site: SiteFolder, export: Callable[[], Files]) -> None:
    site.with_bodies().dialogue(DIALOGUE + "published: 2026-11-01\nupdated: 2026-11-20\n")
    files = export()
    assert entry(files, "dialoger/badplatsen/").xpath("string(s:lastmod)", namespaces=MAP) == "2026-11-20"
    assert entry(files, "organ/kontoret/").xpath("s:lastmod", namespaces=MAP) == []
    assert files["sitemap.xml"] == files_of(prepare(site.root, date(2026, 11, 25)))["sitemap.xml"]


def test_the_site_map_names_other_languages_on_every_version(site: SiteFolder, export: Callable[[], Files]) -> None:
    site.with_bodies().dialogue(DIALOGUE)
    site.write(
        "dialoger/beach.md", "type: dialogue\ntitle: Beach\nsummary: How?\nlanguage: en\ntranslation_of: badplatsen"
    )
    for address in ("dialoger/badplatsen/", "dialoger/beach/"):
        links = entry(export(), address).xpath("x:link/@hreflang", namespaces=MAP)
        assert sorted(map(str, links)) == ["en", "sv"]  # type: ignore[arg-type]


def test_many_pages_are_split_and_the_parts_listed(site: SiteFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    site.with_bodies()
    prepared = prepare(site.root, date(2026, 11, 24))
    monkeypatch.setattr(sitemap, "MOST", 3)
    files = {file.address: file.content for file in sitemap.site_map(prepared)}
    index = etree.fromstring(files.pop("sitemap.xml"))
    assert len(index) == len(files) > 1
    assert sum(len(etree.fromstring(content)) for content in files.values()) == len(prepared.view.pages)


def test_llms_txt_leads_to_open_dialogues_answers_and_data(example: Files) -> None:
    text = example["llms.txt"].decode()
    assert text.startswith("# Dialog i Ekvik\n\n> Ekviks kommun frågar")
    assert "- [Badplatsen och promenaden i Hamnen](https://dialog.ekvik.example/dialoger/" in text
    assert "[Dialoger (CSV)](https://dialog.ekvik.example/data/dialogues.csv)" in text
    for line in text.splitlines():
        if line.startswith("- ["):
            address = line.partition("](https://dialog.ekvik.example/")[2].partition(")")[0]
            assert address in example or address == "" or address.endswith("/")


def test_browsers_can_offer_the_search_of_the_site(example: Files) -> None:
    root = etree.fromstring(example["opensearch.xml"])
    names = {etree.QName(child).localname: child for child in root}
    assert names["ShortName"].text == "Dialog i Ekvik"
    assert names["Url"].get("template") == "https://dialog.ekvik.example/sok/?q={searchTerms}"


@pytest.mark.parametrize(
    ("name", "short"),
    [("Dialog i Storstaden", "Dialog i"), ("Medborgardialogerna", "Medborgardialoge"), ("A" * 16, "A" * 16)],
)
def test_the_name_of_the_search_is_no_longer_than_allowed(
    site: SiteFolder, export: Callable[[], Files], name: str, short: str
) -> None:
    config = site.root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("site_name: Dialog i Ekvik", f"site_name: {name}")
    config.write_text(text, encoding="utf-8")
    assert f"<ShortName>{short}</ShortName>" in export()["opensearch.xml"].decode()


def test_a_card_says_how_it_goes_and_leads_to_the_dialogue(site: SiteFolder, export: Callable[[], Files]) -> None:
    site.with_bodies().dialogue(DIALOGUE)
    card = export()["inbaddat/badplatsen/index.html"].decode()
    html5lib.HTMLParser(strict=True).parse(card)
    assert '<html lang="sv">' in card
    assert "<h1>Badplatsen</h1>" in card
    assert "Hur ska &lt;den&gt; bli?" in card
    assert "<strong>Öppen</strong> Du kan delta till och med 15 januari 2027." in card
    assert "åtaganden är försenade." in card
    assert '<a href="../../dialoger/badplatsen/" target="_top">' in card
    assert '<meta name="robots" content="noindex">' in card
    assert "<script" not in card
    assert "style=" not in card


def test_a_card_is_described_for_programs_that_show_it(example: Files) -> None:
    described = json.loads(example["inbaddat/skolvagar-i-norrviken/oembed.json"])
    assert (described["version"], described["type"]) == ("1.0", "rich")
    frames: list[dict[str, str | None]] = []

    class Frames(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            frames.append({"tag": tag, **dict(attrs)})

    Frames().feed(described["html"])
    assert [frame["tag"] for frame in frames] == ["iframe"]
    assert frames[0]["title"] == "Skolvägar i Norrviken"
    assert frames[0]["src"] == "https://dialog.ekvik.example/inbaddat/skolvagar-i-norrviken/"


def test_any_site_may_frame_the_cards_and_read_the_data_but_frame_no_page(example: Files) -> None:
    told = example["_headers"].decode()
    rules = {block.splitlines()[0]: block for block in told.split("\n\n")}
    assert "frame-ancestors *" in rules["/inbaddat/*"]
    assert "frame-ancestors 'none'" in rules["/dialoger/*"]
    assert "  Access-Control-Allow-Origin: *" in rules["/*"]


def test_apache_and_nginx_get_the_same_policies_as_other_servers(example: Files) -> None:
    told = example["_headers"].decode()
    policies = dict(re.findall(r"^/(\S*)\n  Content-Security-Policy: (.*)$", told, re.MULTILINE))
    apache = re.findall(
        r'm#\^/(\S*)#">\nHeader always set Content-Security-Policy "(.*)"', example[".htaccess"].decode()
    )
    blocks = re.findall(r"^location (.+?) \{\n(.*?)^\}", example["_nginx.conf"].decode(), re.MULTILINE | re.DOTALL)
    nginx = {place: re.findall(r'Content-Security-Policy "(.*)" always', block) for place, block in blocks}
    start = {"": "(index\\.html)?$", "404.html": "404\\.html"}
    assert {place.removesuffix("*") for place in policies} >= {"", "404.html", "dialoger/", "inbaddat/", "sok/"}
    for pattern, policy in policies.items():
        place = pattern.removesuffix("*")
        assert (start.get(place, re.escape(place)), policy) in apache
        assert nginx[f'"/{place}"' if place else '~ "^/(index\\.html)?$"'] == [policy]
        block = dict(blocks)[f'"/{place}"' if place else '~ "^/(index\\.html)?$"']
        assert 'add_header X-Content-Type-Options "nosniff" always;' in block


def test_servers_look_below_the_path_of_the_site(site: SiteFolder, export: Callable[[], Files]) -> None:
    configure(site.with_bodies(), "https://dialog.ekvik.example/", "https://ekvik.example/var%20dialog/")
    files = export()
    assert "m#^/var\\ dialog/organ/#" in files[".htaccess"].decode()
    assert 'location "/var dialog/organ/" {' in files["_nginx.conf"].decode()
    assert "error_page 404 /var%20dialog/404.html;" in files["_nginx.conf"].decode()


def test_whom_to_tell_of_holes_is_published_where_somebody_is_named(
    site: SiteFolder, export: Callable[[], Files]
) -> None:
    site.with_bodies()
    assert ".well-known/security.txt" not in export()
    configure(site, "publisher: Ekviks kommun", "publisher: Ekviks kommun, security_contact: sakerhet@ekvik.example")
    assert export()[".well-known/security.txt"].decode() == (
        "Contact: mailto:sakerhet@ekvik.example\nExpires: 2027-11-23T00:00:00Z\nPreferred-Languages: sv, en\n"
        "Canonical: https://dialog.ekvik.example/.well-known/security.txt\n"
    )


def test_information_makes_no_promise_on_its_card(site: SiteFolder, export: Callable[[], Files]) -> None:
    site.with_bodies().dialogue("level: information\nopens: 2026-11-02\n")
    card = export()["inbaddat/badplatsen/index.html"].decode()
    assert "<strong>Pågår</strong>" in card
    assert "försena" not in card


@pytest.mark.parametrize("language", ["sv", "en", "da", "fi"])
def test_a_page_in_another_language_leads_to_files_that_are_there(site: SiteFolder, language: str) -> None:
    site.with_bodies().dialogue(
        f"language: {language}\n{DIALOGUE}occasions: [{{start: 2026-12-01 18:00, place: Torget}}]\n"
    )
    prepared = prepare(site.root, date(2026, 11, 24))
    page = next(page for page in prepared.view.pages if page.document == "dialogue/badplatsen")
    follow = page.follow
    assert follow is not None
    offered = {follow.atom, follow.json, follow.calendar, follow.embed}
    assert offered <= set(files_of(prepared))

"""The theme over the example site, and over a small one in each language: sound HTML, light, and safe."""

from __future__ import annotations

import gzip
import json
import re
from itertools import pairwise
from pathlib import Path

import html5lib
import pytest

import genklang
from tests.conftest import CONFIG, ROOT, SiteFolder
from tests.present.pages import THEME, Printer

HEADING = re.compile(r"<h([1-6])[ >]")


@pytest.fixture(scope="module")
def printed() -> dict[str, str]:
    """Every page of the example site by address."""
    printer = Printer(genklang.load(ROOT))
    return {page.address: printer.html(page) for page in printer.site.pages} | {"404.html": printer.missing()}


def test_every_page_is_sound_html(printed: dict[str, str]) -> None:
    for address, html in printed.items():
        parser = html5lib.HTMLParser()
        parser.parse(html)
        assert parser.errors == [], address


def test_headings_begin_with_one_h1_and_skip_no_level(printed: dict[str, str]) -> None:
    for address, html in printed.items():
        levels = [int(level) for level in HEADING.findall(html)]
        assert levels.count(1) == 1, address
        assert levels[0] == 1, address
        assert all(after <= before + 1 for before, after in pairwise(levels)), address


def test_ids_stand_once_and_labels_lead_to_them(printed: dict[str, str]) -> None:
    for address, html in printed.items():
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), address
        named = set(re.findall(r'aria-labelledby="([^"]+)"', html)) | set(re.findall(r'href="#([^"]+)"', html))
        assert named <= set(ids), address


def test_nothing_is_inline_and_nothing_comes_from_elsewhere(printed: dict[str, str]) -> None:
    for address, html in printed.items():
        allowed = r"(?! type=\"(?:module\" src=|application/ld\+json\">))"
        assert not re.search(rf"<style|<script{allowed}|\sstyle=|\son\w+=|javascript:", html), address
        fetched = re.findall(r'<(?:link rel="(?:stylesheet|icon)"|img|source|iframe)[^>]*(?:href|src)="([^"]+)"', html)
        fetched += re.findall(r'<script type="module" src="([^"]+)"></script>', html)
        assert all(not url.startswith(("http", "//")) for url in fetched), address


def test_pages_and_style_sheet_are_light(printed: dict[str, str]) -> None:
    for address, html in printed.items():
        whole_book = address == "handbok/hela/"
        assert len(gzip.compress(html.encode())) <= (50_000 if whole_book else 15_000), address
    assert len(gzip.compress((Path(THEME) / "assets" / "genklang.js").read_bytes())) <= 10_000
    sheets = b"".join((Path(THEME) / "assets" / name).read_bytes() for name in ("tokens.css", "genklang.css"))
    assert len(gzip.compress(sheets)) <= 10_000


def test_every_page_says_what_it_is_and_at_what_date(printed: dict[str, str]) -> None:
    for address, html in printed.items():
        assert re.search(r'<html lang="(sv|da)">', html), address
        assert '<a class="skip" href="#main_content">' in html, address
        assert 'datetime="2026-11-24"' in html, address
    titles = [re.search(r"<title>(.*?)</title>", html) for html in printed.values()]
    assert len({title[1] for title in titles if title}) == len(printed)


def test_a_danish_page_speaks_danish_around_its_text(printed: dict[str, str]) -> None:
    danish = printed["program/sammen-finder-vi-ud-af-det/"]
    assert '<html lang="da">' in danish
    assert "Gå til indholdet" in danish
    assert "Hoppa till" not in danish
    assert 'lang="da">Sammen finder vi ud af det</a>' in printed["program/"]


def test_information_is_not_called_dialogue(printed: dict[str, str]) -> None:
    page = printed["dialoger/vattenledning-i-sjoaryd/"]
    assert '<p class="kicker">Information</p>' in page
    assert "Kort om dialogen" not in page
    assert "Mer om dialogen" not in page


def test_what_authors_write_is_escaped(ekvik: SiteFolder) -> None:
    ekvik.dialogue('question: "<script>alert(1)</script>"\nopens: 2026-11-01\ncontact: {role: "<b>Chef</b>"}')
    printer = Printer(ekvik.catalogue())
    html = "".join(printer.html(page) for page in printer.site.pages)
    assert "<script>" not in html
    assert "</script>alert" not in html
    assert "<b>Chef" not in html
    assert "&lt;script&gt;alert(1)" in html


@pytest.mark.parametrize("language", ["sv", "da", "en"])
def test_the_whole_interface_works_in_every_language(tmp_path: Path, language: str) -> None:
    """The example's own content under another interface language: every template finds every text."""
    site = SiteFolder(tmp_path, CONFIG.replace("Ekviks kommun", f"Ekviks kommun, language: {language}"))
    (tmp_path / "content").rmdir()
    (tmp_path / "content").symlink_to(ROOT / "content", target_is_directory=True)
    catalogue = site.catalogue()
    printer = Printer(catalogue)
    unmarked = {d.key for d in catalogue.documents if d.fields.language is None}
    pages = [page for page in printer.site.pages if page.document is None or page.document in unmarked]
    assert len(pages) > 50
    assert all(f'<html lang="{language}">' in printer.html(page) for page in pages)


def test_a_page_written_from_right_to_left_says_so_and_the_shell_its_own_language(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-11-01\ncloses: 2026-11-30")
    ekvik.write(
        "dialoger/ar.md", "type: dialogue\ntitle: الشاطئ\nsummary: كيف؟\nlanguage: ar\ntranslation_of: badplatsen"
    )
    printer = Printer(ekvik.catalogue())
    html = printer.html(next(page for page in printer.site.pages if page.address == "dialoger/ar/"))
    assert '<html lang="ar" dir="rtl">' in html
    assert '<header class="top" lang="en" dir="ltr">' in html
    assert 'hreflang="sv" href="https://dialog.ekvik.example/dialoger/badplatsen/"' in html


def test_pages_describe_themselves_to_search_engines(printed: dict[str, str]) -> None:
    kinds = {}
    for address, html in printed.items():
        found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
        assert len(found) == (0 if address == "404.html" else 1), address
        if found:
            told = json.loads(found[0])
            assert told["url"] == f"https://dialog.ekvik.example/{address}"
            kinds[address] = told["@type"]
    assert (kinds[""], kinds["dialoger/"], kinds["sidor/kontakt/"]) == ("WebSite", "CollectionPage", "ContactPage")
    descriptions = [re.search(r'<meta name="description" content="(.*?)">', html) for html in printed.values()]
    told = [match[1] for match in descriptions if match]
    assert len(set(told)) == len(told)

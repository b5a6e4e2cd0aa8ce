"""What the preview shows of a site that is being written, also where it cannot be read."""

from __future__ import annotations

import os
import re
import threading
from datetime import date
from pathlib import Path

import pytest

from genklang.errors import EnvironmentFault
from genklang.live import LiveSite, changes
from genklang.render.engine import find_engine
from tests.conftest import AS_OF, SiteFolder

PAGE = "type: page\ntitle: {}\nsummary: Om sidan."
PANEL = re.compile(r"<!--live-->.*?<!--/live-->", re.DOTALL)


def live(site: SiteFolder, drafts: bool = True, as_of: date | None = AS_OF) -> LiveSite:
    return LiveSite(site.root, find_engine(), as_of, drafts=drafts)


def text(site: LiveSite, address: str, status: int = 200) -> str:
    answer = site.answer(address)
    assert answer.status == status, address
    return answer.body.decode()


def panel(site: LiveSite, address: str) -> str:
    """What the preview adds to a page, without tags."""
    return " ".join(re.sub(r"<[^>]*>", " ", "".join(PANEL.findall(text(site, address)))).split())


def test_a_change_is_shown_and_the_state_gets_another_name(ekvik: SiteFolder) -> None:
    ekvik.write("sidor/om.md", PAGE.format("Första"))
    site = live(ekvik)
    before = site.state
    assert "<h1>Första</h1>" in text(site, "sidor/om/")
    ekvik.write("sidor/om.md", PAGE.format("Andra"))
    site.refresh()
    assert "<h1>Andra</h1>" in text(site, "sidor/om/")
    assert site.state != before


def test_findings_stand_on_the_page_of_their_file_and_all_on_one_page(ekvik: SiteFolder) -> None:
    ekvik.write("sidor/om.md", PAGE.format("Om") + "\nrol: about")
    ekvik.write("sidor/mer.md", PAGE.format("Mer"))
    site = live(ekvik)
    assert "Fel content/sidor/om.md:5:1" in panel(site, "sidor/om/")
    assert "En anmärkning på sidan" in panel(site, "sidor/om/")
    assert "Ett fel måste rättas innan webbplatsen kan publiceras." in panel(site, "sidor/mer/")
    assert "om.md" not in panel(site, "sidor/mer/")
    everything = text(site, "_findings/")
    assert "content/sidor/om.md:5:1" in everything
    assert 'href="/sidor/om/"' in everything
    ekvik.write("sidor/om.md", PAGE.format("Om"))
    site.refresh()
    assert "om.md" not in text(site, "_findings/")


@pytest.mark.parametrize(
    "broken", [b"---\ntype: page\ntitle: Ny\n", b"\xff\xfe", b"---\ntype: pag\ntitle: Ny\nsummary: S\n---\n", b""]
)
def test_a_file_that_cannot_be_read_is_shown_as_it_was_with_a_notice(ekvik: SiteFolder, broken: bytes) -> None:
    path = ekvik.write("sidor/om.md", PAGE.format("Om"))
    site = live(ekvik)
    path.write_bytes(broken)
    site.refresh()
    assert "<h1>Om</h1>" in text(site, "sidor/om/")
    assert "Här visas den som den var senast det gick." in panel(site, "sidor/om/")
    assert "content/sidor/om.md:" in panel(site, "sidor/om/")
    ekvik.write("sidor/om.md", PAGE.format("Lagad"))
    site.refresh()
    assert "<h1>Lagad</h1>" in text(site, "sidor/om/")
    assert "Här visas den" not in panel(site, "sidor/om/")


def test_a_text_that_cannot_be_made_into_a_page_says_why(ekvik: SiteFolder) -> None:
    deep = "\n".join("    " * level + "- x" for level in range(300))
    ekvik.write("sidor/om.md", PAGE.format("Om"), "\n" + deep + "\n")
    site = live(ekvik)
    assert "SEC110" in text(site, "sidor/om/", status=500)
    ekvik.write("sidor/om.md", PAGE.format("Om"), "\nBra.\n")
    site.refresh()
    assert "<p>Bra.</p>" in text(site, "sidor/om/")
    ekvik.write("sidor/om.md", PAGE.format("Om"), "\n" + deep + "\n")
    site.refresh()
    assert "<p>Bra.</p>" in text(site, "sidor/om/")
    assert "SEC110" in panel(site, "sidor/om/")


def test_a_faulty_configuration_is_told_and_the_site_stays(ekvik: SiteFolder) -> None:
    ekvik.write("sidor/om.md", PAGE.format("Om"))
    site = live(ekvik)
    config = ekvik.root / "mkdocs.yml"
    good = config.read_text(encoding="utf-8")
    for bad in (good.replace("publisher", "publishre"), "plugins: [", "site_name: X\ndocs_dir: content\n"):
        config.write_text(bad, encoding="utf-8")
        site.refresh()
        assert "<h1>Om</h1>" in text(site, "sidor/om/")
        assert "Webbplatsen går inte att läsa just nu" in panel(site, "sidor/om/")
        assert "mkdocs.yml" in panel(site, "sidor/om/")
        assert "mkdocs.yml" in text(site, "_findings/")
    config.write_text(good.replace("Dialog i Ekvik", "Ny dialog"), encoding="utf-8")
    site.refresh()
    assert site.fault == ""
    assert "Om – Ny dialog</title>" in text(site, "sidor/om/")


def test_a_site_that_cannot_be_read_at_first_is_refused(ekvik: SiteFolder) -> None:
    (ekvik.root / "mkdocs.yml").write_text("plugins: [", encoding="utf-8")
    with pytest.raises(EnvironmentFault, match=r"mkdocs\.yml:2:1: this is not valid YAML"):
        live(ekvik)


def test_drafts_are_shown_with_a_mark_as_if_they_were_published(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-03-02\ncloses: 2026-03-31\n")
    ekvik.feedback("svar", "draft: true\nstage: summary\naudiences: [residents]\npublished: 2026-04-10\n")
    site = live(ekvik)
    assert "Utkast. Sidan syns bara här" in panel(site, "aterkoppling/svar/")
    assert 'href="../../aterkoppling/svar/"' in text(site, "dialoger/badplatsen/")
    assert '<a href="/aterkoppling/svar/">Svar</a>' in text(site, "_findings/")
    strict = live(ekvik, drafts=False)
    assert strict.answer("aterkoppling/svar/").status == 404
    assert "aterkoppling/svar" not in text(strict, "dialoger/badplatsen/")
    owed = [f for f in site.moment.findings if f.rule == "OBL103"]
    assert owed
    assert owed == [f for f in strict.moment.findings if f.rule == "OBL103"]


def test_files_come_go_and_get_other_names(ekvik: SiteFolder) -> None:
    site = live(ekvik)
    assert site.answer("sidor/om/").status == 404
    path = ekvik.write("sidor/om.md", PAGE.format("Om"))
    site.refresh()
    assert "<h1>Om</h1>" in text(site, "sidor/om/")
    path.rename(path.with_name("oss.md"))
    site.refresh()
    assert site.answer("sidor/om/").status == 404
    assert "<h1>Om</h1>" in text(site, "sidor/oss/")


def test_old_addresses_files_beside_and_files_for_programs_are_given(ekvik: SiteFolder) -> None:
    ekvik.write("sidor/om.md", PAGE.format("Om") + "\nredirect_from: [gamla/om, om.html]")
    (ekvik.root / "content" / "bilaga.txt").write_text("Hej", encoding="utf-8")
    site = live(ekvik)
    assert "url=../../sidor/om/" in text(site, "gamla/om/")
    assert "url=sidor/om/" in text(site, "om.html")
    assert text(site, "bilaga.txt") == "Hej"
    assert site.answer("api/v1/index.json").type == "application/json"
    assert site.answer("ledger.csv").type == "text/csv; charset=utf-8"
    assert site.answer("sidor/om").headers["Location"] == "/sidor/om/"
    assert text(site, "sidor/om/index.html") == text(site, "sidor/om/")


@pytest.mark.parametrize(
    "address",
    [
        "../mkdocs.yml",
        "..",
        "/etc/passwd",
        "//example.org/",
        "_live/../mkdocs.yml",
        "_live/live.js/..",
        "\0",
        "a\\b",
    ],
)
def test_nothing_outside_the_site_can_be_named(ekvik: SiteFolder, address: str) -> None:
    assert live(ekvik).answer(address).status == 404


def test_personal_data_is_covered_up_on_every_page_and_in_what_is_found(ekvik: SiteFolder) -> None:
    ekvik.write("index.md", PAGE.format("Start") + "\nrole: home")
    ekvik.write("sidor/om.md", PAGE.format("Brev från 121212-1212"), "\nHon har 19121212-1212 och `<&121212-1212`.\n")
    ekvik.write("sidor/121212-1212.md", PAGE.format("121212-1212") + "\nrole: [121212-1212")
    site = live(ekvik)
    assert "<h1>Brev från ••••••-••••</h1>" in text(site, "sidor/om/")
    for address in ("", "sidor/om/", "_findings/", "api/v1/documents.json", "sidor/om/index.md", "nej/"):
        assert b"1212-1212" not in site.answer(address).body, address
    ekvik.write("sidor/om.md", PAGE.format("Brev från hamnen 2012"))
    site.refresh()
    assert "<h1>Brev från hamnen 2012</h1>" in text(site, "sidor/om/")


def test_a_site_below_a_folder_is_found_at_its_root_and_below(ekvik: SiteFolder) -> None:
    ekvik.write("sidor/om.md", PAGE.format("Om"))
    config = ekvik.root / "mkdocs.yml"
    config.write_text(config.read_text().replace("ekvik.example/", "ekvik.example/dialog/"), encoding="utf-8")
    site = live(ekvik)
    assert "<h1>Om</h1>" in text(site, "sidor/om/")
    assert "<h1>Om</h1>" in text(site, "dialog/sidor/om/")
    assert 'href="/dialog/assets/genklang.css"' in text(site, "nej/", status=404)
    assert site.answer("dialog/assets/genklang.css").status == 200


@pytest.mark.parametrize("name", ["content/sidor/om.md", "content/ny.md", "mkdocs.yml"])
def test_what_is_saved_is_noticed(ekvik: SiteFolder, name: str) -> None:
    ekvik.write("sidor/om.md", PAGE.format("Om"))
    site = live(ekvik)
    stop = threading.Event()
    seen = changes(site, stop)
    path = ekvik.root / name
    new = (path.read_bytes() if path.exists() else b"") + b"\n"
    saved = threading.Timer(0.5, path.write_bytes, [new])
    saved.start()
    assert next(seen, "the watch ended") != "the watch ended"
    stop.set()
    saved.join()


def test_what_was_saved_before_the_watch_began_is_noticed(ekvik: SiteFolder) -> None:
    path = ekvik.write("sidor/om.md", PAGE.format("Om"))
    site = live(ekvik)
    os.utime(path, ns=(1, 1))
    assert next(changes(site, threading.Event()), "the watch ended") != "the watch ended"


def test_the_content_folder_may_go_away_and_come_back(ekvik: SiteFolder, tmp_path: Path) -> None:
    ekvik.write("sidor/om.md", PAGE.format("Om"))
    site = live(ekvik)
    seen = changes(site, threading.Event())
    content = ekvik.root / "content"
    content.rename(tmp_path / "away")
    next(seen)
    site.refresh()
    assert "cannot be read" in site.fault
    assert "<h1>Om</h1>" in text(site, "sidor/om/")
    (tmp_path / "away").rename(content)
    next(seen)
    site.refresh()
    assert site.fault == ""

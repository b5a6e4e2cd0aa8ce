"""`genklang build` and `mkdocs build`: the same pages, whole or not at all."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.conftest import SiteFolder


def run(*command: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False, cwd=cwd)


def build(site: SiteFolder, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run("genklang", "build", "--root", str(site.root), "--as-of", "2026-11-24", *arguments)


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture
def whole(ekvik: SiteFolder) -> SiteFolder:
    """A small site that shows no finding."""
    ekvik.write(
        "index.md", "type: page\ntitle: Dialog i Ekvik\nsummary: Välkommen hit.\nrole: home", "\n## Hej\n\nText.\n"
    )
    ekvik.dialogue(
        """
        question: Hur ska bryggan bli?
        level: dialogue
        opens: 2026-11-02
        closes: 2027-01-15
        methods: [kafedialog]
        mandate: {body: kommunstyrelsen, date: 2026-10-01, reference: KS 2026/1}
        influence: {open: [Formen], fixed: [Priset], how: Styrelsen läser svaren}
        audiences: [{name: Barn, affected: high, active: low, reach: Skolorna}]
        communication_plan: Brev
        feedback_plan: {owner: Kommunikatör, resources: 40 timmar, channels: [Webben]}
        """
    )
    return ekvik


def test_the_site_is_published(whole: SiteFolder) -> None:
    done = build(whole)
    assert done.returncode == 0, done.stderr
    page = (whole.root / "site" / "dialoger" / "badplatsen" / "index.html").read_text(encoding="utf-8")
    assert "<h1" in page
    assert "Badplatsen" in page
    assert 'lang="sv"' in page
    assert "Published " in done.stderr
    assert done.stdout == ""


def test_nothing_of_material_and_nothing_internal_is_published(whole: SiteFolder) -> None:
    build(whole)
    published = files(whole.root / "site")
    assert not [name for name in published if name.endswith((".py", ".yml", ".typed", ".map")) or "material" in name]
    ours = [content for name, content in published.items() if not name.startswith(("data/", "pagefind/"))]
    assert sum(map(len, ours)) < 1_000_000


def test_an_error_publishes_nothing_and_leaves_what_stood(whole: SiteFolder) -> None:
    build(whole)
    before = files(whole.root / "site")
    whole.write("sidor/om.md", "type: page\ntitle: Om\nsummary: S\nrol: about")
    done = build(whole)
    assert done.returncode == 1
    assert "content/sidor/om.md:5:1: DOC123 " in done.stdout
    assert "Nothing was published: 1 error(s)" in done.stderr
    assert files(whole.root / "site") == before
    assert not list(whole.root.glob(".site.building-*"))


def test_mkdocs_build_gives_the_same_bytes(whole: SiteFolder) -> None:
    ours = whole.root / "ours"
    assert build(whole, "--out", str(ours)).returncode == 0
    config = whole.root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace(
        "publisher: Ekviks kommun", 'publisher: Ekviks kommun, as_of: "2026-11-24"'
    )
    config.write_text(text, encoding="utf-8")
    for strict in ([], ["--strict"]):
        done = run("mkdocs", "build", "--quiet", *strict, cwd=whole.root)
        assert done.returncode == 0, done.stdout + done.stderr
        assert files(whole.root / "site") == files(ours)


def test_mkdocs_strict_publishes_debts_and_exits_with_one(whole: SiteFolder) -> None:
    whole.dialogue("opens: 2026-03-02\ncloses: 2026-03-31\n", name="skolvagen")
    done = run("mkdocs", "build", "--strict", cwd=whole.root)
    assert done.returncode == 1
    assert "OBL103" in done.stderr
    assert "Traceback" not in done.stderr
    assert (whole.root / "site" / "dialoger" / "skolvagen" / "index.html").is_file()
    assert not list(whole.root.glob(".site.building-*"))


def test_mkdocs_build_stops_at_an_error_with_the_same_findings(whole: SiteFolder) -> None:
    build(whole)
    before = files(whole.root / "site")
    whole.write("sidor/om.md", "type: page\ntitle: Om\nsummary: S\nrol: about")
    done = run("mkdocs", "build", cwd=whole.root)
    assert done.returncode == 1
    assert "content/sidor/om.md:5:1: DOC123 " in done.stderr
    assert "Traceback" not in done.stderr
    assert files(whole.root / "site") == before


def test_a_folder_with_other_peoples_files_is_left_alone(whole: SiteFolder) -> None:
    out = whole.root / "dokument"
    out.mkdir()
    (out / "viktigt.txt").write_text("spara", encoding="utf-8")
    done = build(whole, "--out", str(out))
    assert done.returncode == 2
    assert done.stderr == (
        f"genklang: {out} holds viktigt.txt, which Genklang did not write. "
        "Empty the folder or choose another with --out.\n"
    )
    assert files(out) == {"viktigt.txt": b"spara"}


def test_a_second_build_says_that_the_first_one_is_writing(whole: SiteFolder) -> None:
    lock = os.open(whole.root / ".site.lock", os.O_RDWR | os.O_CREAT)
    fcntl.flock(lock, fcntl.LOCK_EX)
    done = build(whole)
    os.close(lock)
    assert done.returncode == 2
    assert "Another build is writing" in done.stderr


def test_strict_publishes_and_exits_with_one_on_debts(whole: SiteFolder) -> None:
    whole.dialogue("opens: 2026-03-02\ncloses: 2026-03-31\n", name="skolvagen")
    assert build(whole).returncode == 0
    assert build(whole, "--strict").returncode == 1
    assert (whole.root / "site" / "dialoger" / "skolvagen" / "index.html").is_file()


def test_a_debt_is_shown_on_the_page_and_in_the_ledger(whole: SiteFolder) -> None:
    whole.dialogue("opens: 2026-03-02\ncloses: 2026-03-31\n", name="skolvagen")
    build(whole)
    for page in ("dialoger/skolvagen", "ataganden"):
        text = (whole.root / "site" / page / "index.html").read_text(encoding="utf-8")
        assert "2026-04-30" in text
        assert "208" in text


def test_a_page_that_is_not_out_yet_is_left_out_and_links_to_it_are_text(whole: SiteFolder) -> None:
    whole.write("sidor/sen.md", "type: page\ntitle: Sen\nsummary: Sen sida.\npublished: 2026-12-01")
    whole.write(
        "sidor/om.md",
        "type: page\ntitle: Om\nsummary: Om oss.",
        "\nSe [den sena sidan](sen.md) och [hem](../index.md).\n",
    )
    build(whole)
    text = (whole.root / "site" / "sidor" / "om" / "index.html").read_text(encoding="utf-8")
    assert "den sena sidan" in text
    assert "sen/" not in text
    assert '<a href="../../"' in text
    assert not (whole.root / "site" / "sidor" / "sen").exists()


def test_active_content_is_told_and_publishes_nothing(whole: SiteFolder) -> None:
    body = '\n<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[x](javascript:alert(1))\n\n<p class="md-x">Hej</p>\n'
    whole.write("sidor/om.md", 'type: page\ntitle: "<b>Om</b> & <script>x</script>"\nsummary: "<i>S</i>"', body)
    done = build(whole)
    assert done.returncode == 1
    told = {(line.split(":")[1], line.split()[1]) for line in done.stdout.split("\n") if line.startswith("content/")}
    fields, page = {("3", "SEC107"), ("4", "SEC107")}, {("7", "SEC101"), ("9", "SEC102"), ("11", "SEC103")}
    assert told == fields | page | {("9", "LNK101"), ("13", "SEC105")}  # there is no picture x either
    assert not (whole.root / "site").exists()


def test_what_our_pages_do_not_hold_is_left_out_and_told(whole: SiteFolder) -> None:
    body = '\n<center>Hej</center>\n\n<p id="mitt" style="color: red" class="stor">Text & mera</p>\n'
    whole.write("sidor/om.md", 'type: page\ntitle: "Om A & B <3"\nsummary: Om oss.', body)
    assert build(whole).returncode == 0
    text = (whole.root / "site" / "sidor" / "om" / "index.html").read_text(encoding="utf-8")
    assert all(word not in text for word in ("<center", 'id="mitt"', "color: red", "stor"))
    assert "Hej" in text
    assert "Om A &amp; B &lt;3" in text


def test_links_and_other_kinds_of_files_are_refused_and_pictures_are_published(whole: SiteFolder) -> None:
    picture = Image.new("RGB", (30, 20), "teal")
    picture.save(whole.root / "content" / "bild.png")
    assert build(whole).returncode == 0
    with Image.open(whole.root / "site" / "bild.png") as published:
        assert list(published.convert("RGB").tobytes()) == list(picture.tobytes())
    secret = whole.root / "hemligt"
    secret.mkdir()
    (secret / "fil.txt").write_text("hemligt", encoding="utf-8")
    (whole.root / "content" / "lank").symlink_to(secret)
    (whole.root / "content" / "sida.html").write_text("<script>alert(1)</script>", encoding="utf-8")
    done = build(whole)
    assert done.returncode == 1
    assert "content/lank:1:1: DOC102 " in done.stdout
    assert "content/sida.html:1:1: DOC112 " in done.stdout
    assert not (whole.root / "site" / "lank").exists()


def test_a_configuration_without_the_plugin_is_told(whole: SiteFolder) -> None:
    (whole.root / "mkdocs.yml").write_text("site_name: X\ndocs_dir: content\n", encoding="utf-8")
    done = build(whole)
    assert done.returncode == 2
    assert done.stderr == "genklang: mkdocs.yml does not name the plugin. Add '- genklang' under 'plugins:'.\n"


def test_a_translation_waits_for_its_original(whole: SiteFolder) -> None:
    whole.write("sidor/utkast.md", "type: page\ntitle: Utkast\nsummary: Hemligt.\ndraft: true")
    whole.write("sidor/draft.md", "type: page\ntitle: Draft\nsummary: Secret.\nlanguage: en\ntranslation_of: utkast")
    assert build(whole).returncode == 0
    assert not (whole.root / "site" / "sidor" / "draft").exists()


def test_addresses_headings_and_tables_of_a_body_become_what_a_reader_expects(whole: SiteFolder) -> None:
    body = '\n# Rubrik\n\nSkriv till <dialog@ekvik.example>.\n\n<table lang="en"><tr><td>x</td></tr></table>\n\n| A |\n|---|\n| b |\n'
    whole.write("sidor/om.md", "type: page\ntitle: Om\nsummary: Om oss.", body)
    assert build(whole).returncode == 0
    text = (whole.root / "site" / "sidor" / "om" / "index.html").read_text(encoding="utf-8")
    assert '<h2 id="rubrik">Rubrik</h2>' in text
    assert text.count("<h1") == 1
    assert 'href="mailto:' in text or 'href="&#' in text
    assert text.count('<div class="scroll" role="region"') == text.count("<table") == 2


@pytest.mark.parametrize("day", ["0001-01-01", "1969-12-31", "2107-01-01", "9999-12-31"])
def test_any_day_can_be_shown(whole: SiteFolder, day: str) -> None:
    done = run("genklang", "build", "--root", str(whole.root), "--as-of", day)
    assert (done.returncode, "bug" in done.stderr) == (0, False), done.stderr


def test_what_is_nested_too_deeply_is_told_with_its_file(whole: SiteFolder) -> None:
    before = build(whole)
    assert before.returncode == 0
    deep = "\n".join("    " * level + "- x" for level in range(300))
    whole.write("sidor/djup.md", "type: page\ntitle: Djup\nsummary: Djup sida.", "\n" + deep + "\n")
    done = build(whole)
    assert done.returncode == 1
    assert "content/sidor/djup.md:27:1: SEC110 " in done.stdout  # the first item within twenty others
    assert (whole.root / "site" / "index.html").is_file()
    assert not list(whole.root.glob(".site.building-*"))


def test_publishing_into_the_content_is_refused(whole: SiteFolder) -> None:
    done = build(whole, "--out", str(whole.root / "content" / "ut"))
    assert done.returncode == 2
    assert "is in the content folder" in done.stderr
    assert not (whole.root / "content" / "ut").exists()


def test_older_addresses_lead_to_the_page(whole: SiteFolder) -> None:
    whole.write(
        "sidor/om.md",
        'type: page\ntitle: "Om <oss> & dialog"\nsummary: Om.\nredirect_from: [gamla/om, om.html, gamla/öppet/]',
    )
    whole.write("sidor/sen.md", "type: page\ntitle: Sen\nsummary: S.\npublished: 2026-12-01\nredirect_from: [sen/]")
    done = build(whole)
    assert done.returncode == 0, done.stdout
    site = whole.root / "site"
    assert (site / "gamla" / "om" / "index.html").read_text(encoding="utf-8") == (
        '<!doctype html>\n<html lang="sv">\n<head>\n<meta charset="utf-8">\n<title>Om &lt;oss&gt; &amp; dialog</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n<meta http-equiv="refresh" content="0; url=../../sidor/om/">\n'
        '<link rel="canonical" href="https://dialog.ekvik.example/sidor/om/">\n</head>\n<body>\n<main>\n'
        '<h1>Sidan har flyttat hit</h1>\n<p><a href="../../sidor/om/">Om &lt;oss&gt; &amp; dialog</a></p>\n'
        "</main>\n</body>\n</html>\n"
    )
    assert 'url=sidor/om/"' in (site / "om.html").read_text(encoding="utf-8")
    assert (site / "gamla" / "öppet" / "index.html").is_file()
    assert not (site / "sen").exists()
    assert "gamla" not in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_an_older_address_of_a_translation_leads_to_it_in_its_language(whole: SiteFolder) -> None:
    whole.write("sidor/om.md", "type: page\ntitle: Om\nsummary: Om.")
    whole.write(
        "sidor/about.md",
        "type: page\nlanguage: en\ntranslation_of: om\ntitle: About\nsummary: A.\nredirect_from: [en/about/]",
    )
    assert build(whole).returncode == 0
    text = (whole.root / "site" / "en" / "about" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in text
    assert '<h1>This page has moved here</h1>\n<p><a href="../../sidor/about/">About</a></p>' in text

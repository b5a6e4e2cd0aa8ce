"""`genklang build --preview`: everything that is to come, on pages that say what they are, and never what is personal."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest

from tests.build.test_build import build, files, whole
from tests.comparing.repository import Versioned, git
from tests.conftest import SiteFolder

__all__ = ["whole"]

LATER = "type: page\ntitle: Senare\nsummary: Kommer i morgon.\npublished: 2026-11-25"
DRAFT = """\
type: dialogue
title: Lekplatsen
summary: Hur ska den bli?
question: Vad ska byggas?
responsible_body: kommunstyrelsen
draft: true
level: dialogue
opens: 2026-12-01
closes: 2026-12-20
occasions: [{id: kvall, kind: meeting, starts: 2026-12-03 18:00, ends: 2026-12-03 20:00, place: Stadshuset}]
"""


def preview(site: SiteFolder, *arguments: str) -> tuple[int, Path, str]:
    done = build(site, "--preview", *arguments)
    assert "Traceback" not in done.stderr
    return done.returncode, site.root / "preview", done.stdout + done.stderr


def page(folder: Path, address: str) -> str:
    text = (folder / address / "index.html").read_text(encoding="utf-8")
    parser = html5lib.HTMLParser()
    parser.parse(text)
    assert parser.errors == []
    return text


def test_every_page_says_that_it_is_a_preview(whole: SiteFolder) -> None:
    code, folder, told = preview(whole, "--change", "12")
    assert code == 0, told
    pages = [name for name in files(folder) if name.endswith(".html") and not name.startswith("inbaddat/")]
    assert len(pages) > 20
    for name in pages:
        text = (folder / name).read_text(encoding="utf-8")
        assert '<meta name="robots" content="noindex' in text, name
        assert "Förhandsvisning av ändring 12." in text, name
        assert 'rel="canonical"' not in text, name
    assert (folder / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /\n"
    assert "/*\n" in (folder / "_headers").read_text(encoding="utf-8")
    assert "  X-Robots-Tag: noindex, nofollow\n" in (folder / "_headers").read_text(encoding="utf-8")


def test_a_site_that_is_no_preview_has_none_of_it(whole: SiteFolder) -> None:
    assert build(whole).returncode == 0
    published = files(whole.root / "site")
    assert not any(name.startswith("_review") for name in published)
    text = b"".join(published.values())
    assert b"X-Robots-Tag" not in text
    assert "Förhandsvisning".encode() not in text
    assert b'class="preview"' not in text


def test_drafts_and_later_pages_are_shown_and_marked(whole: SiteFolder) -> None:
    whole.write("dialoger/lekplatsen.md", DRAFT)
    whole.write("sidor/senare.md", LATER)
    code, folder, told = preview(whole)
    assert code == 0, told
    assert "Den här sidan är inte publicerad." in page(folder, "dialoger/lekplatsen")
    assert "Den här sidan är inte publicerad." in page(folder, "sidor/senare")
    assert "Den här sidan är inte publicerad." not in page(folder, "dialoger/badplatsen")
    assert "Lekplatsen" in page(folder, "dialoger")
    review = page(folder, "_review")
    assert '<a href="../dialoger/lekplatsen/">Lekplatsen</a>' in review
    assert '<a href="../sidor/senare/">Senare</a>' in review


def test_a_draft_answer_keeps_no_promise(whole: SiteFolder) -> None:
    whole.dialogue("level: dialogue\nopens: 2026-09-01\ncloses: 2026-10-15\n", "torget")
    answer = "stage: summary\npublished: 2026-11-10\naudiences: [participants, residents]\n"
    answer += "said: [{theme: Torget, summary: Mer grönt.}]\n"
    whole.feedback("svar", answer + "draft: true", "torget")
    code, folder, told = preview(whole)
    assert code == 0, told
    assert "Försenat 2026-11-16" in page(folder, "_review")


def test_faults_do_not_stop_it_and_what_cannot_be_read_has_a_notice(whole: SiteFolder) -> None:
    (whole.root / "content/dialoger/trasig.md").write_text("---\ntype: dialogue\ntitle: [\n---\n", encoding="utf-8")
    whole.write("sidor/om.md", "type: page\ntitle: Om\nsummary: Om oss\nokand: ja", "\n[Bort](saknas.md)\n")
    assert build(whole).returncode == 1
    code, folder, told = preview(whole)
    assert code == 0, told
    assert "The preview is made though there are " in told
    notice = page(folder, "dialoger/trasig")
    assert "Sidan går inte att visa: content/dialoger/trasig.md" in notice
    assert re.search(r"content/dialoger/trasig\.md:\d: Fel DOC1\d\d", notice)
    assert "Om oss" in page(folder, "sidor/om")
    assert '<a href="../dialoger/trasig/">' in page(folder, "_review")


@pytest.mark.parametrize(
    ("name", "body"), [("sidor/om.md", "Ring 850709-9805."), ("sidor/om.md", "<script>alert(1)</script>")]
)
def test_none_is_made_of_what_is_personal_or_unsafe(whole: SiteFolder, name: str, body: str) -> None:
    whole.write(name, "type: page\ntitle: Om\nsummary: Om oss", f"\n{body}\n")
    code, folder, told = preview(whole)
    assert code == 1
    assert "No preview is made of what is unsafe or holds personal data" in told
    assert "9805" not in told
    assert not folder.exists()


def test_the_review_page_tells_what_differs(tmp_path: Path) -> None:
    made = Versioned(tmp_path / "kommun")
    made.site.dialogue("level: dialogue\nopens: 2026-09-01\ncloses: 2026-10-15\n")
    made.commit()
    made.site.write("sidor/ny.md", "type: page\ntitle: Nytt & mer\nsummary: En ny sida.")
    made.site.write("dialoger/lekplatsen.md", DRAFT)
    code, folder, told = preview(
        made.site, "--against", "HEAD", "--no-pictures", "--base-url", "https://prov.example/12/"
    )
    assert code == 0, told
    review = page(folder, "_review")
    assert '<p class="notice">Ändringen gör inget sämre.</p>' in review
    assert '<a href="../sidor/ny/">Nytt &amp; mer</a>' in review
    assert '<a href="../dialoger/lekplatsen/">Lekplatsen</a>' in review
    assert re.search(r"<h2 id=\"group_\d\">Nya sidor \(1\)</h2>", review)
    assert "https://dialog.ekvik.example" not in review
    assert git(made.top, "status", "--porcelain", "content/dialoger") == "?? content/dialoger/lekplatsen.md"


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (("--change", "12"), "add --preview"),
        (("--preview", "--change", "<b>"), "--change cannot be '<b>'"),
        (("--preview", "--base-url", "prov.example"), "--base-url cannot be 'prov.example'"),
        (("--preview", "--against", "HEAD"), "is not in a git repository"),
    ],
)
def test_what_does_not_fit_is_said(whole: SiteFolder, arguments: tuple[str, ...], answer: str) -> None:
    done = build(whole, *arguments)
    assert done.returncode == 2
    assert answer in done.stderr
    assert not (whole.root / "preview").exists()


def test_a_preview_never_takes_the_place_of_the_site(whole: SiteFolder) -> None:
    done = build(whole, "--preview", "--out", str(whole.root / "site"))
    assert done.returncode == 2
    assert "is where the site itself stands" in done.stderr

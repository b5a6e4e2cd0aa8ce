"""What a build refuses to publish, what it keeps, and how to go back."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from genklang.publish.exchange import put_in_place
from genklang.publish.verification import problems_of
from tests.conftest import SiteFolder
from tests.publish.test_always_whole import files, left_over, run, write


@pytest.fixture
def published(site: SiteFolder) -> SiteFolder:
    write(site, 1)
    assert run(site).returncode == 0
    return site


def test_what_stood_before_can_be_put_back_and_back_again(published: SiteFolder) -> None:
    first = files(published.root / "site")
    write(published, 2)
    assert run(published).returncode == 0
    second = files(published.root / "site")
    assert second != first
    for standing in (first, second):
        done = run(published, "--rollback")
        assert (done.returncode, done.stdout) == (0, "")
        assert files(published.root / "site") == standing


def test_without_an_earlier_site_there_is_nothing_to_put_back(published: SiteFolder) -> None:
    done = run(published, "--rollback")
    assert done.returncode == 2
    assert "No earlier site is kept beside" in done.stderr


def test_many_pages_go_only_when_asked_for(published: SiteFolder) -> None:
    before = files(published.root / "site")
    for number in range(4):
        (published.root / "content" / "sidor" / f"sida-{number}.md").unlink()
    done = run(published)
    assert done.returncode == 2
    assert "4 of 13 pages would be gone (/sidor/sida-0/, /sidor/sida-1/, /sidor/sida-2/…)" in done.stderr
    assert "--allow-removals" in done.stderr
    assert files(published.root / "site") == before
    assert run(published, "--allow-removals").returncode == 0
    assert "sidor/sida-0/index.html" not in files(published.root / "site")


def test_few_pages_may_go_and_so_may_those_of_a_later_day(published: SiteFolder) -> None:
    for number in range(8):
        path = published.root / "content" / "sidor" / f"sida-{number}.md"
        path.write_text(path.read_text("utf-8").replace("type: page", "type: page\npublished: 2026-12-24"), "utf-8")
    (published.root / "content" / "sidor" / "sida-9.md").unlink()
    done = run(published)
    assert done.returncode == 0, done.stderr
    assert "sidor/sida-0/index.html" not in files(published.root / "site")


def test_the_manifest_tells_of_every_file(published: SiteFolder, tmp_path: Path) -> None:
    assert run(published, "--manifest", str(tmp_path / "files.json")).returncode == 0
    manifest = json.loads((tmp_path / "files.json").read_text("utf-8"))
    site = files(published.root / "site")
    del site["genklang-manifest.json"]
    assert manifest["files"] == {name: sha256(content).hexdigest() for name, content in site.items()}
    assert manifest["pages"]["sidor/sida-3/"] == "page/sida-3"


PAGE = '<html><head><title>A</title></head><body><main><h1 id="a">A</h1>{}</main></body></html>'


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ('<a href="b/">B</a>', "its link b/ leads to nothing"),
        ('<a href="../x/">B</a>', "its link ../x/ leads to nothing"),
        ('<a href="/x/">B</a>', "its link /x/ leads out of the site"),
        ('<a href="#b">B</a>', "its link #b leads to no place on that page"),
        ('<img src="b.png" alt="">', "its link b.png leads to nothing"),
    ],
)
def test_a_link_that_leads_nowhere_is_found(tmp_path: Path, body: str, what: str) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text(PAGE.format(body), "utf-8")
    assert [p.what for p in problems_of(tmp_path, [], "/dialog/")] == [what]


def test_pages_that_are_not_whole_are_found(tmp_path: Path) -> None:
    good = PAGE.format('<a href="/dialog/">H</a> <a href="#a">A</a> <a href="https://x.example/#q">X</a>')
    (tmp_path / "index.html").write_text(good, "utf-8")
    assert list(problems_of(tmp_path, ["index.html"], "/dialog/")) == []
    (tmp_path / "index.html").write_text(good[:60], "utf-8")
    (tmp_path / "b.html").write_text("", "utf-8")
    (tmp_path / "c.html").write_text(PAGE.replace("h1", "h2"), "utf-8")
    assert [(p.name, p.what) for p in problems_of(tmp_path, ["index.html", "sok.html"], "/")] == [
        ("sok.html", "it was not written"),
        ("b.html", "it is not written to its end"),
        ("c.html", "it has no <h1>"),
        ("index.html", "it is not written to its end"),
    ]


@pytest.mark.parametrize("place", ["v%C3%A5r-dialog/", "var%20dialog/", "vår-dialog/", "s$1'(a;b)/", "djupt/ned"])
def test_a_site_may_stand_below_any_path(site: SiteFolder, place: str) -> None:
    config = site.root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace(".example/", f".example/{place}"), "utf-8")
    write(site, 1)
    done = run(site)
    assert done.returncode == 0, done.stderr


def test_where_the_system_cannot_exchange_names_a_link_is_put_in_the_place(tmp_path: Path) -> None:
    """As on a file system without RENAME_EXCHANGE: the first time the folder gives way, then link replaces link."""
    place = tmp_path / "site"
    for edition in ("1", "2", "3"):
        new = tmp_path / f".site.building-{edition}"
        new.mkdir()
        (new / "edition").write_text(edition, "utf-8")
        before = put_in_place(new, place, exchange=lambda one, other: False)
        assert (place / "edition").read_text("utf-8") == edition
        assert (
            before is None
            if edition == "1"
            else (before and (before / "edition").read_text("utf-8") == str(int(edition) - 1))
        )
    assert place.is_symlink()


def test_a_link_of_ours_is_built_over(published: SiteFolder) -> None:
    place = published.root / "site"
    place.rename(published.root / ".site.standing-x")
    place.symlink_to(".site.standing-x")
    write(published, 2)
    done = run(published)
    assert done.returncode == 0, done.stderr
    assert b"2 av sidan" in files(place)["sidor/sida-1/index.html"]
    assert len(left_over(published)) == 1


def test_links_to_pages_left_out_do_not_stand_in_the_way_however_they_are_written(site: SiteFolder) -> None:
    write(site, 1)
    site.write("sidor/sen.md", "type: page\ntitle: Sen\nsummary: Kommer.\npublished: 2027-01-01", "\n## Mer\n\nText.\n")
    site.write("metoder/kafe.md", "type: method\ntitle: Kafé\nsummary: Samtal.\nfeedback_pace: after\ndraft: true")
    links = '[a](sen/), [b](/sidor/sen/#mer), [c](../metoder/kafe/), [d](../metoder/), <a href="sen/">e</a>, [f](#top)'
    site.write("sidor/lankar.md", "type: page\ntitle: Länkar\nsummary: Vart leder de?", f"\nSe {links}.\n")
    done = run(site)
    assert done.returncode == 0, done.stdout + done.stderr
    page = (site.root / "site" / "sidor" / "lankar" / "index.html").read_text("utf-8")
    body = page[page.index("<p>Se ") :].split("</p>")[0]
    assert body == (
        "<p>Se <span>a</span>, <span>b</span>, <span>c</span>, <span>d</span>, "
        '<span>e</span>, <a href="#top" rel="noopener">f</a>.'
    )

"""An export moves in as it was: the same documents, and so the same export again."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from genklang.cli import run
from genklang.export import exported
from genklang.importing.draft import front_matter_text
from genklang.model import TYPES, Document
from genklang.publish import export_site
from genklang.site import load, prepare
from genklang.sources.front_matter import read_yaml
from tests.conftest import AS_OF, ROOT, SiteFolder

DAY = ("--as-of", AS_OF.isoformat())


def api(root: Path, as_of: date = AS_OF) -> dict[str, bytes]:
    return {file.address: file.content for file in exported(prepare(root, as_of)) if file.address.startswith("api/")}


def moved(site: SiteFolder, target: Path, as_of: date = AS_OF) -> SiteFolder:
    """A new site of the same configuration into which the export of `site` was imported."""
    shutil.rmtree(target, ignore_errors=True)
    out = target / "out"
    export_site(prepare(site.root, as_of), out)
    new = SiteFolder(target / "site", (site.root / "mkdocs.yml").read_text(encoding="utf-8"))
    for logo in site.root.glob("logo.*"):
        shutil.copy(logo, new.root)
    assert run(["import", str(out), "--root", str(new.root), "--as-of", as_of.isoformat()]) == 0
    return new


def told(document: Document) -> Any:
    """What of a document moves: all but what no page shows, and what its file or the site say anyway."""
    left = {"id", "language", "ignore", "draft"}
    return document.key, document.fields.model_dump(exclude=left), document.source.body.strip("\n")


def test_the_example_site_moves_and_exports_the_same_bytes(tmp_path: Path) -> None:
    old = SiteFolder(tmp_path / "old", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    shutil.copytree(ROOT / "content", old.root / "content", dirs_exist_ok=True)
    shutil.copy(ROOT / "logo.svg", old.root)
    new = moved(old, tmp_path / "new")
    assert api(new.root) == api(old.root)
    before = {d.key: told(d) for d in load(old.root).documents if not d.fields.draft}
    after = {d.key: told(d) for d in load(new.root).documents}
    assert {key: value[1] for key, value in after.items()} == {key: value[1] for key, value in before.items()}
    assert set(after) == set(before)


WORDS = st.one_of(
    st.sampled_from(
        [
            "NO",
            "null",
            "~",
            "0114",
            "18:00",
            "2026-03-02",
            "a: b",
            "- a",
            "#x",
            "'q'",
            '"q"',
            "{a}",
            "[b]",
            "a\nb",
            "å\u00a0ä",
            "%",
            "@x",
            "!t",
            "&a",
            "*b",
            "|",
            "> x",
            "---",
            "true",
            "a\tb",
            "t.ex.",
            "😀",
            "שלום",
            "a #b",
            "x:",
            "? y",
            "`c`",
        ]
    ),
    st.text(
        st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\u2028\u2029"), min_size=1, max_size=30
    ),
).filter(lambda text: text.strip() != "")
DAYS = st.dates(date(2000, 1, 1), date(2026, 11, 1)).map(date.isoformat)
BODIES = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\r\x00"), max_size=80)


@st.composite
def front_matter(draw: st.DrawFn) -> dict[str, Any]:
    """A dialogue with fields of every kind, some of them odd."""
    texts = st.lists(WORDS, max_size=3)
    every = {
        "question": WORDS,
        "level": st.sampled_from(["information", "consultation", "dialogue"]),
        "topics": texts,
        "opens": DAYS,
        "published": DAYS,
        "example": st.sampled_from(["true", "false"]),
        "contact": st.fixed_dictionaries({}, optional={"role": WORDS, "phone": WORDS}),
        "influence": st.fixed_dictionaries({}, optional={"open": texts, "how": WORDS}),
        "audiences": st.lists(
            st.fixed_dictionaries({}, optional={"name": WORDS, "professional": st.just("true")}), max_size=2
        ),
        "occasions": st.lists(
            st.fixed_dictionaries({"start": DAYS.map(lambda day: day + " 18:00")}, optional={"revision": st.just("3")}),
            max_size=2,
        ),
        "decision": st.fixed_dictionaries({}, optional={"date": DAYS, "outcome": WORDS}),
        "redirect_from": st.lists(st.sampled_from(["gammal/", "äldre/sida.html"]), max_size=2),
    }
    chosen = draw(st.lists(st.sampled_from(sorted(every)), unique=True))
    head = {"type": "dialogue", "title": draw(WORDS), "summary": draw(WORDS)}
    return head | {name: draw(every[name]) for name in chosen}


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(front_matter(), BODIES, st.sampled_from(["dialoger/x.md", "Å ö/Badplatsen 2.md", "index.md", "x/index.md"]))
def test_any_document_moves_as_it_is(
    tmp_path_factory: pytest.TempPathFactory, fields: dict[str, Any], body: str, name: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    old = SiteFolder(folder / "old")
    path = old.root / "content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(f"---\n{front_matter_text(fields)}---\n{body}".encode())
    if prepare(old.root, AS_OF).errors:
        return  # not every odd text may be published, and what may not is not exported
    new = moved(old, folder / "new")
    (before,), (after,) = load(old.root).documents, load(new.root).documents
    if "<!--" not in body:
        assert told(after) == told(before)
    assert api(new.root) == api(old.root)


@settings(max_examples=300, deadline=None)
@given(
    st.dictionaries(
        st.from_regex(r"[a-z_]{1,8}", fullmatch=True),
        st.one_of(
            WORDS,
            st.lists(WORDS, min_size=1),
            st.lists(st.dictionaries(st.sampled_from(["a", "b"]), WORDS, min_size=1), min_size=1),
        ),
        min_size=1,
    )
)
def test_written_front_matter_reads_as_it_was(data: dict[str, Any]) -> None:
    matter, problems = read_yaml(front_matter_text(data))
    assert (matter.data, problems) == (data, [])


def test_front_matter_is_written_as_people_write_it() -> None:
    data = {
        "title": "Badplatsen",
        "opens": "2026-03-02",
        "topics": ["Fritid", "NO"],
        "contact": {"role": "Planarkitekt: norr"},
    }
    assert front_matter_text(data) == (
        "title: Badplatsen\nopens: 2026-03-02\ntopics:\n  - Fritid\n  - NO\ncontact:\n  role: 'Planarkitekt: norr'\n"
    )


def test_versions_in_other_languages_move_too(ekvik: SiteFolder, tmp_path: Path) -> None:
    ekvik.dialogue("opens: 2026-11-02\ncloses: 2026-12-02\ntopics: [Fritid]")
    ekvik.write(
        "dialoger/en/bathing.md",
        "type: dialogue\ntitle: The beach\nsummary: How?\nlanguage: en\ntranslation_of: badplatsen\ntopics: [Leisure]",
        "Come.\n",
    )
    ekvik.write(
        "dialoger/latt.md",
        "type: dialogue\ntitle: Badet\nsummary: Lätt.\neasy_read: true\ntranslation_of: badplatsen",
        "Kom.\n",
    )
    new = moved(ekvik, tmp_path / "new")
    assert {d.key: told(d) for d in new.catalogue().documents} == {d.key: told(d) for d in ekvik.catalogue().documents}


def test_nothing_that_is_there_is_overwritten(
    ekvik: SiteFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = moved(ekvik, tmp_path / "new")
    before = {p: p.read_bytes() for p in (new.root / "content").rglob("*.md")}
    capsys.readouterr()
    assert run(["import", str(tmp_path / "new" / "out"), "--root", str(new.root), *DAY]) == 1
    said = capsys.readouterr()
    assert "body/kontoret is there already (content/organ/kontoret.md) and was left alone" in said.err
    assert "0 file(s) written, 5 thing(s) not taken over." in said.err
    assert {p: p.read_bytes() for p in (new.root / "content").rglob("*.md")} == before


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"source_path": "content/../../fel.md"}, "is no path of a Markdown file"),
        ({"source_path": "/etc/fel.md"}, "is no path of a Markdown file"),
        ({"source_path": "content/.git/fel.md"}, "is no path of a Markdown file"),
        ({"source_path": "content/fel.yml"}, "is no path of a Markdown file"),
        ({"type": "påhitt"}, "there is no type påhitt"),
        ({"id": "../x"}, "is no id"),
        ({"body": None}, "this is no document of an export"),
        ({"translations": 3}, "this is no document of an export"),
    ],
)
def test_a_document_that_is_none_is_left_out(
    ekvik: SiteFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str], change: dict[str, Any], said: str
) -> None:
    out = tmp_path / "out"
    export_site(prepare(ekvik.root, AS_OF), out)
    path = out / "api/v1/documents/body/kontoret.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | change), encoding="utf-8")
    new = SiteFolder(tmp_path / "new")
    assert run(["import", str(out), "--root", str(new.root), *DAY]) == 1
    error = capsys.readouterr().err
    assert said in error
    assert "api/v1/documents/body/kontoret.json" in error
    assert len(list(tmp_path.rglob("fel.*"))) == 0
    assert len(list((new.root / "content").rglob("*.md"))) == 4


@pytest.mark.parametrize(
    ("index", "said"),
    [(None, "holds no export"), ("{", "index.json:1:2: this is not JSON"), ("[]", "is not the index")],
)
def test_a_folder_that_is_no_export(
    tmp_path: Path, site: SiteFolder, capsys: pytest.CaptureFixture[str], index: str | None, said: str
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    if index is not None:
        (folder / "index.json").write_text(index, encoding="utf-8")
    assert run(["import", str(folder), "--root", str(site.root), *DAY]) == 2
    assert said in capsys.readouterr().err


def test_numbers_and_partial_dates_come_back(ekvik: SiteFolder, tmp_path: Path) -> None:
    ekvik.write(
        "program/p.md",
        "type: programme\ntitle: P\nsummary: P.\nphases:\n  - {name: A, from: 2014, to: 2015-03}\nindicators:\n"
        "  - {name: I, unit: procent, readings: [{date: 2025-01, value: 61}, {date: 2026, value: '0,25'}]}",
    )
    new = moved(ekvik, tmp_path / "new")
    text = (new.root / "content/program/p.md").read_text(encoding="utf-8")
    assert "from: 2014\n" in text
    assert "value: 61\n" in text
    assert "value: 0.25\n" in text
    assert api(new.root) == api(ekvik.root)


def test_every_type_has_fields_that_move() -> None:
    assert set(TYPES) == {d.type for d in load(ROOT).documents}

"""`genklang fmt`: the declared order and normal quotation marks, and nothing lost, whatever stands in the file."""

from __future__ import annotations

import os
import stat
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from genklang.authoring.formatting import formatted, obstacle
from genklang.authoring.rewriting import rewrite
from genklang.errors import EnvironmentFault
from genklang.model import TYPES, parse
from genklang.model.document import as_written, field_names
from genklang.sources.reading import source_from_bytes
from tests.cli.test_check import genklang
from tests.conftest import ROOT, SiteFolder

UNORDERED = """\
---
# Hela filens huvud.

opens: '2026-09-01' # en måndag
# Rubriken först.
title: 'Säg "hej": en dialog'
type: "dialogue"
decision: {date: 2026-12-01, planned: 2026-11-30, reference: "KS 2026/1 § 2"}
topics:
- 'Bad'
# - Fritid
occasions:
  - title: Kväll
    starts: 2026-09-03 18:00
    # När vi ses.
    id: kvall
  - {title: NO, id: dag, starts: 2026-09-04 18:00}
summary: >-
  Hur ska den bli?

  # inget som är en kommentar
closes: 2026-10-01
egen: 0114
# Sist av allt.
---
type: i texten
# closes
"""

ORDERED = """\
---
# Hela filens huvud.

type: dialogue
# Rubriken först.
title: 'Säg "hej": en dialog'
summary: >-
  Hur ska den bli?

  # inget som är en kommentar
topics:
- "Bad"
opens: 2026-09-01 # en måndag
closes: 2026-10-01
# - Fritid
occasions:
  # När vi ses.
  - id: kvall
    title: Kväll
    starts: 2026-09-03 18:00
  - {id: dag, title: NO, starts: 2026-09-04 18:00}
decision: {planned: 2026-11-30, date: 2026-12-01, reference: "KS 2026/1 § 2"}
egen: 0114
# Sist av allt.
---
type: i texten
# closes
"""


def fmt(site: SiteFolder, *arguments: str, code: int = 0) -> str:
    done = genklang("fmt", *arguments, "--root", str(site.root))
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def read(text: str) -> object:
    return source_from_bytes(text.encode(), "a.md", "a.md").front_matter.data


def comments(text: str) -> Counter[str]:
    return Counter(line.strip() for line in text.split("\n") if line.lstrip().startswith("#"))


def test_keys_take_their_declared_order_with_their_comments() -> None:
    assert formatted(UNORDERED, "dialogue") == ORDERED
    assert formatted(ORDERED, "dialogue") == ORDERED


def assert_only_the_form_changes(text: str, type_: str) -> None:
    after = formatted(text, type_)
    assert read(after) == read(text)
    assert comments(after) == comments(text)
    assert formatted(after, type_) == after
    boundaries = [index for index, line in enumerate(text.split("\n")) if line.startswith("---")]
    if len(boundaries) > 1:
        assert after.split("\n")[boundaries[1] :] == text.split("\n")[boundaries[1] :]


CONTENT = sorted((ROOT / "content").rglob("*.md"))
FIXTURES = sorted((ROOT / "tests" / "rules").rglob("*.md"))


@pytest.mark.parametrize("folder", sorted({path.parent for path in (*CONTENT, *FIXTURES)}), ids=lambda p: p.name)
def test_of_files_as_people_write_them_only_the_form_changes(folder: Path) -> None:
    for path in sorted(folder.glob("*.md")):
        if not path.is_file() or path.is_symlink():
            continue
        parsed = parse(source_from_bytes(path.read_bytes(), path.name, path.name))
        if obstacle(parsed) is None:
            text = path.read_bytes().decode("utf-8")
            assert_only_the_form_changes(text, parsed.type or "")
            if path in CONTENT:
                assert_turned_around_is_ordered(text, parsed.type or "")


def assert_turned_around_is_ordered(text: str, type_: str) -> None:
    """The keys of a file in the opposite order come out in the declared one."""
    _, front, body = text.split("---\n", 2)
    parts: list[str] = []
    for line in front.splitlines(keepends=True):
        if line[0].isalpha():
            parts.append(line)
        else:
            parts[-1] += line
    turned = formatted(f"---\n{''.join(reversed(parts))}---\n{body}", type_)
    assert turned == formatted(text, type_)


SCALARS = st.one_of(
    st.sampled_from(["18:00", "NO", "0114", "null", "2026-03-02", "'2026-03-02'", '"ja: nej"', "'it''s'", "~", '""']),
    st.sampled_from(['"a\\tb"', "'# nej'", "a # c", "åäö 'x' \"y\"", "[a, 'b', \"c\"]", "{url: x, pages: '1'}", ""]),
    st.sampled_from(
        ["|\n      a\n      # b\n", "|+\n      a\n\n", ">-\n      a\n\n      b", '"a\n      b"', "a\n      b"]
    ),
)
COMMENTS = st.sampled_from(["", "", "", "# hej\n", "#\n", "\n", "# a\n\n# b\n", "      # djup\n"])


@st.composite
def mappings(draw: st.DrawFn, names: tuple[str, ...], indent: str) -> str:
    keys = draw(st.lists(st.sampled_from(names), unique=True, min_size=1, max_size=6))
    lines = ""
    for key in keys:
        comment, value = draw(COMMENTS), draw(SCALARS)
        lines += "".join(indent + line + "\n" if line.strip() else "\n" for line in comment.split("\n")[:-1])
        lines += f"{indent}{key}: {value}\n"
    return lines


def names(*path: str) -> tuple[str, ...]:
    return (*field_names(TYPES["dialogue"], path), "okand")


@st.composite
def files(draw: st.DrawFn) -> str:
    tops = [draw(mappings(tuple(set(names()) - {"type", "occasions", "decision", "influence"}), ""))]
    tops += ["type: dialogue\n"]
    if draw(st.booleans()):
        tops.append("decision:\n" + draw(COMMENTS) + draw(mappings(names("decision"), "  ")))
    if draw(st.booleans()):
        dash = draw(st.sampled_from(["- ", "  - ", "  -   "]))
        indent = " " * len(dash)
        items = draw(st.lists(mappings(names("occasions"), indent), min_size=1, max_size=3))
        tops.append("occasions:\n" + "".join(with_dash(item, dash) for item in items))
    front = "".join(draw(st.permutations(tops))) + draw(COMMENTS)
    return f"---\n{front}---\n" + draw(st.sampled_from(["", "Text\n# rubrik\n", "a\r\nb"]))


def with_dash(item: str, dash: str) -> str:
    """The mapping as an item, its comments above the dash."""
    lines = item.split("\n")
    first = next(index for index, line in enumerate(lines) if ":" in line)
    return "\n".join([*lines[:first], dash + lines[first].lstrip(), *lines[first + 1 :]])


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(files(), st.booleans())
def test_whatever_is_written_only_its_form_changes(text: str, windows: bool) -> None:
    text = text.replace("\r\n", "\n").replace("\n", "\r\n") if windows else text
    parsed = parse(source_from_bytes(text.encode(), "a.md", "a.md"))
    if obstacle(parsed) is not None:
        return
    after = formatted(text, "dialogue")
    assert read(after) == read(text)
    assert comments(after) == comments(text)
    assert after.count("\r") == text.count("\r")
    assert formatted(after, "dialogue") == after
    if "|+" in text:
        return  # blank lines belong to such a text: where they cannot be told from others, all stays as it was
    order = [key for key in read(after) if key != "okand"]  # type: ignore[attr-defined]
    assert order == [name for name in names() if name in order]


@pytest.mark.parametrize("type_", TYPES)
def test_every_field_of_every_type_is_put_in_order(type_: str) -> None:
    model = TYPES[type_]
    written = [as_written(info.alias or name, info.examples[0]) for name, info in model.model_fields.items()]  # type: ignore[index]
    text = (
        "---\n" + "\n".join(f"# {number}\n{lines}" for number, lines in reversed(list(enumerate(written)))) + "\n---\n"
    )
    expected = "---\n" + "\n".join(f"# {number}\n{lines}" for number, lines in enumerate(written)) + "\n---\n"
    assert formatted(text.replace("type: dialogue", f"type: {type_}"), type_) == expected.replace(
        "type: dialogue", f"type: {type_}"
    )


def test_files_are_written_with_their_mode_and_named(ekvik: SiteFolder) -> None:
    path = ekvik.write("sidor/om.md", "title: Om\ntype: page\nsummary: Om oss.", "Text.\r\n")
    path.chmod(0o640)
    said = fmt(ekvik)
    assert "Ordnade content/sidor/om.md\n" in said
    assert path.read_bytes() == b"---\ntype: page\ntitle: Om\nsummary: Om oss.\n---\nText.\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [entry.name for entry in path.parent.iterdir()] == ["om.md"]
    assert "0 filer ordnade" in fmt(ekvik)


def test_check_and_diff_write_nothing(ekvik: SiteFolder) -> None:
    path = ekvik.write("sidor/om.md", "title: Om\ntype: page\nsummary: Om oss.")
    before = path.read_bytes()
    assert "content/sidor/om.md skulle ändras\n" in fmt(ekvik, "--check", str(path), code=1)
    shown = fmt(ekvik, "--diff", str(path))
    assert "--- a/content/sidor/om.md\n+++ b/content/sidor/om.md\n" in shown
    assert "+type: page\n title: Om\n-type: page\n" in shown
    assert path.read_bytes() == before
    fmt(ekvik)
    fmt(ekvik, "--check")


@pytest.mark.parametrize(
    ("front", "code"),
    [
        ("type: page\ntitle: Om: oss\nsummary: Om oss.", "DOC108"),
        ("title: Om\ntype: page\ntitle: Om oss\nsummary: Om.", "DOC113"),
        ("title: &a Om\ntype: page\nsummary: *a", "DOC115"),
        ("title: Om\ntype: sida\nsummary: Om.", "DOC121"),
        ("title: Om\nsummary: Om.", "DOC120"),
        ("title: Om\ntype: page\ntopics:\n\t- a", "DOC109"),
    ],
)
def test_what_cannot_be_read_is_named_and_left_alone(ekvik: SiteFolder, front: str, code: str) -> None:
    path = ekvik.write("sidor/om.md", "type: page")
    path.write_text(f"---\n{front}\n---\n", encoding="utf-8")
    before = path.read_bytes()
    said = fmt(ekvik, code=1)
    assert f"lämnades, för först måste {code} rättas: genklang check content/sidor/om.md" in said
    assert path.read_bytes() == before


def test_links_and_bytes_that_are_not_text_are_left_alone(ekvik: SiteFolder) -> None:
    outside = ekvik.root / "utanfor.md"
    outside.write_text("---\ntitle: Om\ntype: page\n---\n", encoding="utf-8")
    (ekvik.root / "content/lank.md").symlink_to(outside)
    (ekvik.root / "content/latin.md").write_bytes("---\ntitle: Sjö\ntype: page\n---\n".encode("latin-1"))
    said = fmt(ekvik, code=1)
    assert "content/lank.md:1: lämnades" in said
    assert "content/latin.md:2: lämnades" in said
    assert outside.read_text(encoding="utf-8") == "---\ntitle: Om\ntype: page\n---\n"


@pytest.mark.parametrize("name", [b"sj\xf6n.md", "sjön.md".encode(), "sjo\u0308n.md".encode()])
def test_names_may_be_written_with_any_bytes(ekvik: SiteFolder, name: bytes) -> None:
    path = ekvik.root / "content/sidor" / os.fsdecode(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("---\ntitle: Om\ntype: page\nsummary: Om oss.\n---\n", encoding="utf-8")
    assert "Ordnade content/sidor/sj" in fmt(ekvik)
    assert path.read_bytes().startswith(b"---\ntype: page\ntitle: Om\n")
    assert len(list(path.parent.iterdir())) == 1


def test_what_cannot_be_written_is_told_and_the_rest_is_put_in_order(ekvik: SiteFolder) -> None:
    protected = ekvik.write("sidor/a.md", "title: A\ntype: page\nsummary: Om oss.")
    other = ekvik.write("sidor/b.md", "title: B\ntype: page\nsummary: Om oss.")
    protected.chmod(0o444)
    before = protected.read_bytes()
    assert "a.md is write-protected, and was left alone" in fmt(ekvik, code=2)
    assert protected.read_bytes() == before
    assert other.read_text(encoding="utf-8").startswith("---\ntype: page\n")


def test_a_folder_that_takes_no_new_file_is_told() -> None:
    path = Path("/proc/self/comm")
    with pytest.raises(EnvironmentFault, match=r"cannot be written .*left as it was"):
        rewrite(path, path.read_bytes(), b"x")


def test_what_was_saved_meanwhile_is_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "om.md"
    path.write_bytes(b"nytt")
    with pytest.raises(EnvironmentFault, match="changed by another program"):
        rewrite(path, b"gammalt", b"ordnat")
    assert path.read_bytes() == b"nytt"


def test_a_byte_order_mark_and_decomposed_letters_stay(ekvik: SiteFolder) -> None:
    path = ekvik.root / "content/om.md"
    path.write_bytes(b"\xef\xbb\xbf---\r\ntitle: O\xcc\x88n\r\ntype: page\r\nsummary: Om.\r\n---\r\nText")
    fmt(ekvik, str(path))
    assert path.read_bytes() == b"\xef\xbb\xbf---\r\ntype: page\r\ntitle: O\xcc\x88n\r\nsummary: Om.\r\n---\r\nText"

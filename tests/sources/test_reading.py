"""Front matter is read strictly: every value the author's text, each with its position."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from genklang.model import TYPES, parse
from genklang.sources import Position, Source
from genklang.sources.front_matter import paths_of
from genklang.sources.reading import source_from_bytes
from tests.conftest import ROOT


def read(text: str | bytes) -> Source:
    raw = text.encode() if isinstance(text, str) else text
    return source_from_bytes(raw, "content/x.md", "x.md")


def test_scalars_stay_what_the_author_wrote() -> None:
    source = read("---\ncode: 0114\ntime: 18:00\nanswer: NO\nempty:\nday: 2026-02-30\nnumber: 1_000\n---\n")
    assert source.front_matter.data == {
        "code": "0114",
        "time": "18:00",
        "answer": "NO",
        "empty": "",
        "day": "2026-02-30",
        "number": "1_000",
    }


def test_every_key_and_list_item_has_its_position() -> None:
    source = read("---\ntitle: Åäö på vägen\ninfluence:\n  open:\n    - Formen\n    - Färgen\n---\nText\n")
    matter = source.front_matter
    assert matter.key_at(("title",)) == Position(2, 1, 5)
    assert matter.at(("title",)) == Position(2, 8, 12)
    assert matter.at(("influence", "open", 1)) == Position(6, 7, 6)
    assert matter.key_at(("influence", "open")) == Position(4, 3, 4)
    assert matter.key_at(("influence", "fixed")) == Position(3, 1, 9)


def test_the_body_and_the_line_it_begins_on() -> None:
    source = read("---\ntitle: T\n---\n\nFörsta\n\n---\n\nAndra\n")
    lines = source.text.split("\n")
    body = source.body.split("\n")
    assert lines[source.body_line - 1 + body.index("Andra")] == "Andra"


def test_windows_line_endings_are_read_like_others() -> None:
    source = read("---\r\ntitle: T\r\n---\r\nText\r\n")
    assert source.front_matter.data == {"title": "T"}
    assert source.faults == ()


def test_of_two_equal_keys_the_first_is_kept_and_both_are_told() -> None:
    source = read("---\ntitle: Ett\ntitle: Två\n---\n")
    (fault,) = source.faults
    assert source.front_matter.data == {"title": "Ett"}
    assert (fault.rule, fault.location.line, fault.values) == ("duplicate-key", 3, {"key": "title", "line": "2"})


def test_many_aliases_are_never_expanded() -> None:
    laughs = "a: &a [x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    source = read(f"---\n{laughs}---\n")
    assert {fault.rule for fault in source.faults} == {"yaml-anchor"}
    assert sum(1 for _ in paths_of(source.front_matter.data)) < 100


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_make_the_reader_fail(raw: bytes) -> None:
    parsed = parse(read(raw))
    assert parsed.document is not None or parsed.faults


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_no_front_matter_makes_the_reader_fail(text: str) -> None:
    parsed = parse(read(f"---\n{text}\n---\n".encode("utf-8", "surrogatepass")))
    assert parsed.document is not None or parsed.faults


values = st.recursive(
    st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(min_size=1, max_size=8), inner, max_size=3),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(st.sampled_from(sorted({name for model in TYPES.values() for name in model.model_fields})), values)
)
def test_any_value_in_any_field_is_a_document_or_a_fault_with_a_place(fields: dict[str, object]) -> None:
    for type_ in TYPES:
        front = yaml.safe_dump({**fields, "type": type_}, allow_unicode=True)
        parsed = parse(read(f"---\n{front}---\n".encode("utf-8", "surrogatepass")))
        lines = parsed.source.text.count("\n") + 1
        assert parsed.document is not None or parsed.faults
        assert all(1 <= fault.location.line <= lines for fault in parsed.faults)


REAL = sorted((ROOT / "content").rglob("*.md"))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(REAL), st.integers(0, 3000), st.integers(0, 20), st.binary(max_size=8))
def test_mutated_real_documents_never_make_the_reader_fail(path: object, at: int, cut: int, put: bytes) -> None:
    raw = path.read_bytes()  # type: ignore[attr-defined]
    at = min(at, len(raw))
    parsed = parse(read(raw[:at] + put + raw[at + cut :]))
    assert parsed.document is not None or parsed.faults


def test_hidden_ends_of_lines_are_told_where_they_stand() -> None:
    (fault,) = read("---\ntype: page\ntitle: a\u2028b\n---\n").faults
    assert (fault.rule, fault.location.line, fault.location.column) == ("invalid-yaml", 3, 9)


@pytest.mark.parametrize("mark", ['"', "'"])
@pytest.mark.parametrize("between", ["", "summary: Så blev det.\n", "topics: [a, b]\nlanguage: sv\n"])
def test_a_quotation_mark_without_its_other_half_is_told_where_it_stands(mark: str, between: str) -> None:
    source = read(f"---\ntype: page\ntitle: {mark}Om oss\n{between}reference: {mark}KS 12{mark}\n---\n")
    (fault,) = source.faults
    assert (fault.rule, fault.location.line, fault.location.column) == ("invalid-yaml", 3, 8)


def test_a_quotation_that_goes_over_lines_and_ends_is_no_fault() -> None:
    source = read('---\ntype: page\ntitle: "Om\n  oss"\nsummary: "Vi"\n---\n')
    assert source.faults == ()
    assert source.front_matter.data["title"] == "Om oss"

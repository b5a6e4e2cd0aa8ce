"""Whatever bytes stand in a file, and whatever is done to real documents: findings, and nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import genklang
from genklang.catalogue import Catalogue, link
from genklang.markup import examined, refused, sanitised
from genklang.markup.reader import reader
from genklang.markup.tokens import tokens
from genklang.media.kinds import LARGEST, mismatch
from genklang.media.pictures import picture_problem
from genklang.media.tables import formulas
from genklang.model import parse
from genklang.settings import settings_from_text
from genklang.sources.reading import source_from_bytes
from tests.conftest import ROOT
from tests.hostile.cases import ACTIVE, HEAD

AS_OF = date(2026, 11, 24)
SETTINGS = settings_from_text("docs_dir: content\nplugins: [genklang]\n", Path("/nowhere"))
REAL = [path.read_bytes() for path in sorted((ROOT / "content").rglob("*.md"))]
PIECES = (
    "<", ">", "</", "<script>", "</script>", "<a href=", '"', "'", "javascript:", "&#106;", "onclick=", "{:", "{{", "}}",
    "[", "](", ")", "![", "`", "```\n", "\n", "\n\n", "    ", "> ", "- ", "|", "|-|\n", "*", "_", "[^1]", "[^1]: ",
    "<!--", "-->", "<![", "<?", "\\", "\x00", "\x02", "\x03", "\u202e", "å", "x", " ", "<style>", "<svg onload=1>", "*[a]: b\n",
)  # fmt: skip
BODIES = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def checked(raw: bytes) -> tuple[genklang.Finding, ...]:
    catalogue: Catalogue = link(SETTINGS, [parse(source_from_bytes(raw, "content/x.md", "x.md"))])
    return genklang.check(catalogue, genklang.assess(catalogue, AS_OF))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes(raw: bytes) -> None:
    assert all(finding.location.line >= 1 for finding in checked(raw))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(REAL), st.integers(0, 6000), st.integers(0, 40), BODIES)
def test_real_documents_cut_and_stuffed(raw: bytes, at: int, cut: int, put: str) -> None:
    at = min(at, len(raw))
    lines = raw.count(b"\n") + put.count("\n") + 1
    found = checked(raw[:at] + put.encode("utf-8", "surrogatepass") + raw[at + cut :])
    assert all(1 <= finding.location.line <= lines for finding in found)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(BODIES)
def test_whatever_a_body_holds_nothing_active_comes_out_and_nothing_goes_unsaid(body: str) -> None:
    if refused(body):
        return
    source = source_from_bytes(f"---\ntype: page\n---\n{body}".encode(), "content/x.md", "x.md")
    told = {fault.rule for fault in examined(source, None)}
    try:
        made = reader().convert(source.body)
    except Exception:  # noqa: BLE001 (then it must be told)
        assert "too-costly" in told
        return
    safe = sanitised(made)
    for token in tokens(safe):
        assert token.tag not in ACTIVE
        assert not token.name.startswith("on")
        assert not (token.name in {"href", "src"} and token.value.strip().lower().startswith(("javascript", "data:")))
    if any(token.tag in {"script", "svg", "style"} for token in tokens(made)):
        assert "active-element" in told


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(sorted(LARGEST)),
    st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"%PDF-1.7\n", b"\xff\xd8\xff"]),
    st.binary(max_size=200),
)
def test_any_bytes_as_a_file_beside_the_pages(ending: str, begin: bytes, raw: bytes) -> None:
    problem = mismatch(ending, begin + raw)
    if not problem and ending in {".png", ".jpg", ".jpeg", ".webp"}:
        assert picture_problem(ending, begin + raw)
    if not problem and ending == ".csv":
        assert all(cell.line >= 1 for cell in formulas((begin + raw).decode("utf-8-sig")))


@pytest.mark.parametrize("body", ["[^1]: ", ":   ", "- ", "> ", "#", "|", "!!! note", "<p>", "[]()", "![]()"])
def test_marks_with_nothing_behind_them(body: str) -> None:
    for text in (body, f"{body}\n\nText.\n", f"Text.\n{body}\nText.\n"):
        assert isinstance(checked(HEAD.encode() + b"\n" + text.encode()), tuple)


@pytest.mark.parametrize("text", ["", "\n", '"', '"\n', "a;b\r\n=1", "\r", '=1,"'])
def test_odd_tables(text: str) -> None:
    assert isinstance(list(formulas(text)), list)

"""`genklang diff --html`: what differs is told by more than colour, and nothing in a text becomes markup."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genklang.comparing.words import changed_words, differing, stretches
from tests.cli.test_check import genklang
from tests.comparing.repository import Versioned

HEAD = "type: page\ntitle: Om & kring\nsummary: Om oss"
BODY = "\nEn rad.\n" + "Lika.\n" * 12 + "\nVi svarar <alla> snart.\n"


@pytest.fixture
def changed(tmp_path: Path) -> Versioned:
    made = Versioned(tmp_path / "kommun")
    made.site.write("sidor/om.md", HEAD, BODY)
    made.commit()
    made.site.write("sidor/om.md", HEAD, BODY.replace("snart", "inom kort").replace("En rad", "Två rader"))
    made.site.write("sidor/ny.md", "type: page\ntitle: Ny\nsummary: Mobil 850709-9805")
    return made


def test_words_that_differ_are_marked_for_eyes_and_ears(changed: Versioned, tmp_path: Path) -> None:
    done = genklang("diff", "HEAD", "--root", str(changed.root), "--html", str(tmp_path / "ut"))
    assert done.returncode == 1  # personal data in the new page
    pages = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "ut").iterdir()}
    assert set(pages) == {"index.html", "1.html", "2.html", "style.css"}
    for name in set(pages) - {"style.css"}:
        parser = html5lib.HTMLParser()
        parser.parse(pages[name])
        assert parser.errors == []
    (page,) = [text for text in pages.values() if "<h1>Om &amp; kring</h1>" in text]
    assert '&lt;alla&gt; <del><span class="only-heard">Borttaget: </span>snart.</del>' in page
    assert '&lt;alla&gt; <ins><span class="only-heard">Tillagt: </span>inom kort.</ins>' in page
    assert "… 7 rader som är lika …" in page
    assert re.search(r'<a href="\d\.html">Om &amp; kring</a> \(content/sidor/om\.md; ', pages["index.html"])
    assert "9805" not in "".join(pages.values())


def test_a_folder_that_is_not_empty_is_left_alone(changed: Versioned, tmp_path: Path) -> None:
    (tmp_path / "ut").mkdir()
    (tmp_path / "ut/mitt.txt").write_text("mitt", encoding="utf-8")
    done = genklang("diff", "HEAD", "--root", str(changed.root), "--html", str(tmp_path / "ut"))
    assert done.returncode == 2
    assert "is not empty" in done.stderr
    assert [path.name for path in (tmp_path / "ut").iterdir()] == ["mitt.txt"]


TEXTS = st.lists(st.sampled_from(["a", "b", "c", "d e", ""]), max_size=12)


@given(TEXTS, TEXTS, st.sampled_from([0, 3, 100]))
@settings(deadline=None)
def test_stretches_cover_both_texts_in_order(old: list[str], new: list[str], most: int) -> None:
    left, right = [], []
    for first, last, begins, ends in stretches(old, new, most):
        left += old[first:last]
        right += new[begins:ends]
    assert (left, right) == (old, new)


@given(TEXTS, TEXTS)
@settings(deadline=None)
def test_words_add_up(old: list[str], new: list[str]) -> None:
    added, removed = changed_words("\n".join(old), "\n".join(new))
    count = [len(" ".join(text).split()) for text in (old, new)]
    assert count[0] - removed == count[1] - added
    assert changed_words("\n".join(old), "\n".join(old)) == (0, 0)
    assert list(differing(old, old, 3)) == []

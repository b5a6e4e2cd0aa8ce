"""Ids in bodies: those of the theme are its own, ordinary words are anybody's."""

from __future__ import annotations

import re

import pytest

from genklang.markup.sanitise import CLOBBERING, sanitised
from tests.conftest import ROOT

THEME = ROOT / "themes" / "genklang_theme"
IDS = {
    name for path in THEME.rglob("*.html") for name in re.findall(r'\bid="([^"]+)"', path.read_text(encoding="utf-8"))
}


@pytest.mark.parametrize("name", sorted(IDS - {"{{ chapter.anchor }}"}))
def test_no_body_can_take_an_id_that_the_theme_gives(name: str) -> None:
    written = re.sub(r"\{\{.*?\}\}", "x", re.sub(r"\{\{ (?:loop.index|month.month) \}\}", "1", name))
    assert CLOBBERING.fullmatch(written)
    assert "id=" not in sanitised(f'<a id="{written}">x</a>')


@pytest.mark.parametrize("name", ["links", "title", "name", "images", "top", "history", "karta", "fraga_1", "method"])
def test_ordinary_words_may_be_ids(name: str) -> None:
    assert f'id="{name}"' in sanitised(f'<a id="{name}">x</a>')

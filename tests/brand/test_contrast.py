"""Colours told apart: the formula of WCAG, and the nearest colour that passes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genklang.brand.contrast import MARKS, TEXT, contrast, is_colour, nearest, passes
from genklang.brand.palette import DARK, LIGHT, palette
from tests.present.pages import THEME

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#767676", "#fff", 4.54), ("#08f", "#0088ff", 1.0)],
)
def test_the_ratio_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert round(contrast(one, other), 2) == ratio


@settings(deadline=None)
@given(COLOURS, st.sampled_from([(LIGHT, TEXT), (LIGHT, MARKS), (DARK, TEXT), (DARK, 7.0)]))
def test_the_nearest_colour_passes_and_a_passing_one_is_its_own(
    colour: str, against: tuple[tuple[str, ...], float]
) -> None:
    backgrounds, ratio = against
    found = nearest(colour, backgrounds, ratio)
    assert passes(found, backgrounds, ratio)
    assert nearest(found, backgrounds, ratio) == found
    assert (found == colour) == passes(colour, backgrounds, ratio)


@settings(deadline=None)
@given(COLOURS)
def test_every_dark_page_can_be_read(colour: str) -> None:
    tones = palette(colour, colour)
    assert tones.colour
    assert tones.accent
    assert passes(tones.colour.dark, DARK, TEXT)
    assert passes(tones.accent.dark, DARK, MARKS)


def test_what_is_no_colour() -> None:
    assert [
        text for text in ("#0b4f54", "#ABC", "teal", "#12345", "0b4f54", "#0b4f5", "#gggggg") if is_colour(text)
    ] == [
        "#0b4f54",
        "#ABC",
    ]


def test_the_grounds_are_those_of_the_theme() -> None:
    css = (Path(THEME) / "assets" / "tokens.css").read_text(encoding="utf-8")
    for name, light, dark in (("paper", LIGHT[0], DARK[0]), ("band", LIGHT[1], DARK[1])):
        assert re.search(rf"--{name}: {light};", css)
        assert re.search(rf"--{name}: light-dark\({light}, {dark}\);", css)

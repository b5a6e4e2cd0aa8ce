"""The colours that a municipality chooses, and those of the theme that they stand against.

The colours chosen are for light pages. For dark ones the nearest shades that pass are taken.
"""

from __future__ import annotations

from dataclasses import dataclass

from genklang.brand.contrast import MARKS, TEXT, contrast, nearest, passes

LIGHT = ("#ffffff", "#f3f1eb")
DARK = ("#101816", "#1b2523")
"""The theme's paper and band (`assets/tokens.css`), light and dark."""

ON_DARK = 7.0
"""What text in the site's colour has on dark pages, where thin letters need more (WCAG 2.2, 1.4.6)."""


@dataclass(frozen=True, slots=True)
class Tone:
    """A colour on light pages and on dark ones, as `#rrggbb`."""

    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a site; None where the theme's own stand."""

    colour: Tone | None
    """Links and buttons."""
    accent: Tone | None
    """The band at the top, lines and bars."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A colour that is told apart too badly from the page, how badly, and the nearest that is not."""

    ratio: float
    needed: float
    nearest: str


def palette(colour: str | None, accent: str | None) -> Palette:
    """The tones of colours that `refused_as_...` does not refuse."""
    return Palette(_tone(colour, ON_DARK), _tone(accent, MARKS))


def refused_as_colour(colour: str) -> Refused | None:
    """What is wrong with a colour for links and buttons; None where nothing is."""
    return _refused(colour, TEXT)


def refused_as_accent(colour: str) -> Refused | None:
    """What is wrong with a colour for lines and bars; None where nothing is."""
    return _refused(colour, MARKS)


def _tone(colour: str | None, ratio: float) -> Tone | None:
    return Tone(colour, nearest(colour, DARK, ratio)) if colour else None


def _refused(colour: str, needed: float) -> Refused | None:
    if passes(colour, LIGHT, needed):
        return None
    worst = min(contrast(colour, background) for background in LIGHT)
    return Refused(worst, needed, nearest(colour, LIGHT, needed))

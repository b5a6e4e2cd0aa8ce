"""How well two colours are told apart (WCAG 2.2, "contrast ratio" and "relative luminance")."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterable

TEXT = 4.5
"""What text must have against its background (WCAG 2.2, 1.4.3, level AA)."""
MARKS = 3.0
"""What lines, bars and signs must have (WCAG 2.2, 1.4.11)."""
STEPS = 1000
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")


def is_colour(text: str) -> bool:
    """True for `#0b4f54` and `#084`, in either case."""
    return _HEX.fullmatch(text.lower()) is not None


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance, from 0 for black to 1 for white."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def passes(colour: str, backgrounds: Iterable[str], ratio: float) -> bool:
    """True where `colour` has at least `ratio` against each of the backgrounds."""
    return all(contrast(colour, background) >= ratio for background in backgrounds)


def nearest(colour: str, backgrounds: tuple[str, ...], ratio: float) -> str:
    """The colour of the same hue that passes and whose lightness differs the least; `colour` itself if it passes.

    There is one for any `ratio` that black or white has against all of the backgrounds.
    """
    if passes(colour, backgrounds, ratio):
        return colour
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    by_distance = sorted((abs(step / STEPS - lightness), step) for step in range(STEPS + 1))
    shades = (_hex(colorsys.hls_to_rgb(hue, step / STEPS, saturation)) for _, step in by_distance)
    return next(shade for shade in shades if passes(shade, backgrounds, ratio))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _parts(colour: str) -> tuple[float, float, float]:
    """Red, green and blue, each from 0 to 1."""
    digits = colour.lower().lstrip("#")
    whole = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    red, green, blue = bytes.fromhex(whole)
    return red / 255, green / 255, blue / 255


def _hex(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)

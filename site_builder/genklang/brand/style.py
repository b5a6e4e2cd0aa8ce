"""A site's own colours as the style sheet takes them: they set tokens of the theme (`assets/tokens.css`)."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.brand.palette import DARK, LIGHT, Palette, Tone


def brand_style(palette: Palette) -> str:
    """The CSS that sets the tokens; empty where the theme's own colours stand."""
    tokens = dict(_tokens(palette))
    if not tokens:
        return ""
    plain = " ".join(f"--{name}: {tone.light};" for name, tone in tokens.items())
    both = " ".join(f"--{name}: light-dark({tone.light}, {tone.dark});" for name, tone in tokens.items())
    supports = "@supports (color: light-dark(#000, #fff))"
    return f"\n/* The publisher's own colours */\n:root {{ {plain} }}\n{supports} {{ :root {{ {both} }} }}\n"


def _tokens(palette: Palette) -> Iterator[tuple[str, Tone]]:
    if palette.colour:
        yield "accent", palette.colour
        yield "on-accent", Tone(LIGHT[0], DARK[0])
    if palette.accent:
        yield "mark", palette.accent

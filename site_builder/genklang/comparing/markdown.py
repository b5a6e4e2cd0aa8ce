"""A change for a comment on a pull request: GitHub Flavored Markdown 0.29, known again by its first line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from genklang.comparing.comparison import Comparison
from genklang.comparing.outline import Line, Section, outline, title, verdict
from genklang.locale import Texts, texts_for
from genklang.reporters.markdown import LONGEST, ROOM, plain

MARKER = "<!-- genklang-diff -->"
"""The first line, by which whoever comments finds the comment to write anew."""


def markdown_change(comparison: Comparison, language: str, base_url: str = "") -> str:
    """The verdict and what the change does to promises, then the rest; at most 65,000 characters.

    Pages lead to their preview below `base_url`, where it is given.
    """
    texts = texts_for(language)
    head = [MARKER, f"## {plain(title(comparison, texts))}", "", f"**{plain(verdict(comparison, texts))}**"]
    if base_url:
        head += ["", f"[{texts('change.see')}]({_below(base_url, '_review/')})"]
    body = _bounded(
        _lines(outline(comparison, texts, bool(base_url)), base_url), LONGEST - ROOM - len("\n".join(head)), texts
    )
    return "\n".join([*head, *body]) + "\n"


def _lines(sections: Iterable[Section], base_url: str) -> Iterator[str]:
    for section in sections:
        yield ""
        yield f"### {plain(section.heading)} ({len(section.lines)})"
        yield ""
        yield from (_item(line, base_url) for line in section.lines)


def _item(line: Line, base_url: str) -> str:
    text = plain(line.text)
    if base_url and line.address is not None:
        text = f"[{text}]({_below(base_url, line.address)})"
    return f"- {text}" + (f"<br>{plain(line.more)}" if line.more else "")


def _below(base_url: str, address: str) -> str:
    return f"{base_url.rstrip('/')}/{quote(address)}"


def _bounded(lines: Iterable[str], room: int, texts: Texts) -> Iterator[str]:
    """As many of the lines as there is room for, and how many there are besides."""
    left = list(lines)
    while left and room >= len(left[0]) + 1:
        room -= len(left[0]) + 1
        yield left.pop(0)
    more = sum(line.startswith("- ") for line in left)
    if more:
        yield ""
        yield texts("change.more", n=more)

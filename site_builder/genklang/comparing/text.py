"""A change for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.comparing.comparison import Comparison
from genklang.comparing.outline import Line, outline, title, verdict
from genklang.locale import texts_for
from genklang.reporters.text import shown_safely


def text_change(comparison: Comparison, language: str, base_url: str = "") -> str:
    """The change, section by section, and a last line that says whether anything is worse."""
    return "\n".join(shown_safely(line) for line in _lines(comparison, language)) + "\n"


def _lines(comparison: Comparison, language: str) -> Iterator[str]:
    texts = texts_for(language)
    yield title(comparison, texts)
    yield ""
    for section in outline(comparison, texts):
        yield f"{section.heading} ({len(section.lines)})"
        yield from (written for line in section.lines for written in _line(line))
        yield ""
    yield verdict(comparison, texts)


def _line(line: Line) -> Iterator[str]:
    yield f"  {line.text}"
    if line.more:
        yield f"      {line.more}"

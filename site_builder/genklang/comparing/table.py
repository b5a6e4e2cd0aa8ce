"""The formats in which a change is told, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from genklang.comparing.comparison import Comparison
from genklang.comparing.json_change import json_change
from genklang.comparing.markdown import markdown_change
from genklang.comparing.text import text_change

FORMATS: Mapping[str, Callable[[Comparison, str, str], str]] = {
    "text": text_change,
    "json": json_change,
    "markdown": markdown_change,
}
"""Each takes a comparison, a language and the address of a preview (or nothing)."""

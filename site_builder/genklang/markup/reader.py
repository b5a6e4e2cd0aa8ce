"""What our Markdown knows, and the program that reads it."""

from __future__ import annotations

from typing import Any

import markdown
from markdown.extensions import Extension

from genklang.model.slug import slug

EXTENSIONS = ("tables", "footnotes", "def_list", "abbr", "sane_lists", "admonition", "toc", "pymdownx.superfences")
"""What our Markdown knows besides the plain language."""
CONFIGURATION: dict[str, dict[str, Any]] = {
    "toc": {"slugify": lambda text, separator: slug(text)},
    "pymdownx.superfences": {"disable_indented_code_blocks": False, "css_class": ""},
    "footnotes": {"BACKLINK_TITLE": "↑ {}"},
}


def reader(*more: Extension) -> markdown.Markdown:
    """A reader of our Markdown, with `more` extensions; `reset` it before each text."""
    return markdown.Markdown(extensions=[*EXTENSIONS, *more], extension_configs=CONFIGURATION, output_format="html")

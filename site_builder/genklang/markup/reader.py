"""What our Markdown knows, and the program that reads it."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from genklang.model.slug import slug

EXTENSIONS = ("tables", "footnotes", "def_list", "abbr", "sane_lists", "admonition", "toc", "pymdownx.superfences")
"""What our Markdown knows besides the plain language."""
CONFIGURATION: dict[str, dict[str, Any]] = {
    "toc": {"slugify": lambda text, separator: slug(text)},
    "pymdownx.superfences": {"disable_indented_code_blocks": False, "css_class": ""},
    "footnotes": {"BACKLINK_TITLE": "↑ {}"},
}


def reader() -> markdown.Markdown:
    """A reader of our Markdown; `reset` it before each text."""
    return markdown.Markdown(
        extensions=[*EXTENSIONS, _Demoted()], extension_configs=CONFIGURATION, output_format="html"
    )


class _Demoted(Extension):
    """Makes first headings second ones: the title is the page's only `h1`."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        md.treeprocessors.register(_Demoting(), "genklang-demoted", 5)


class _Demoting(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter("h1"):
            element.tag = "h2"

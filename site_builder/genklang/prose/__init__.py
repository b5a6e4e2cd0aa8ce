"""What people read in a document, with places: blocks and links of the body, texts of the front matter, sentences.

One reading serves all rules that judge language and form. It follows what our Markdown (`render/markdown.py`) makes of
a body, not CommonMark, and is a scanner of lines because it runs on every document of every check: on the example site
it takes 0.15 ms a page, where markdown-it-py, the fastest parser at hand, takes 0.65 and knows no columns.
"""

from __future__ import annotations

from genklang.prose.blocks import Block
from genklang.prose.inline import Image, Link
from genklang.prose.reading import Reading, Text, read
from genklang.prose.words import LANGUAGES, lix, longer_sentences, sentences, unusual, usual, words

__all__ = [
    "LANGUAGES",
    "Block",
    "Image",
    "Link",
    "Reading",
    "Text",
    "lix",
    "longer_sentences",
    "read",
    "sentences",
    "unusual",
    "usual",
    "words",
]

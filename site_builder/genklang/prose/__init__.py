"""What people read in a document, with places: blocks and links of the body, texts of the front matter, sentences.

One reading serves all rules that judge language and form. It follows what our Markdown (`markup/reader.py`) makes of
a body, not CommonMark, and is a scanner of lines because it runs on every document of every check and must know
columns; `python -m benchmarks.prose` compares what it costs with markdown-it-py.
"""

from __future__ import annotations

from genklang.prose.blocks import Block
from genklang.prose.inline import Image, Link
from genklang.prose.reading import Reading, Text, read
from genklang.prose.sieve import Sieve
from genklang.prose.words import LANGUAGES, lix, longer_sentences, sentences, unusual, usual, words

__all__ = [
    "LANGUAGES",
    "Block",
    "Image",
    "Link",
    "Reading",
    "Sieve",
    "Text",
    "lix",
    "longer_sentences",
    "read",
    "sentences",
    "unusual",
    "usual",
    "words",
]

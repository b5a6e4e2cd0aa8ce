"""What reading a page for its prose costs, beside a parser of Markdown: `python -m benchmarks.prose`.

Milliseconds of this process's own time for each document of the example site, median of five rounds after a first one.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from markdown_it import MarkdownIt

import genklang
from genklang.model import Document
from genklang.prose import read

ROUNDS = 5


def main() -> None:
    """Measure both and print them."""
    documents = genklang.load(Path(__file__).parent.parent).documents
    parser = MarkdownIt("commonmark").enable("table")
    ours = _each(documents, lambda document: list(read(document).texts))
    theirs = _each(documents, lambda document: parser.parse(document.source.body))
    text = f"{len(documents)} pages: ours {ours:.2f} ms a page, markdown-it-py {theirs:.2f}"
    print(f"{text}, ratio {ours / theirs:.2f}")


def _each(documents: Sequence[Document], work: Callable[[Document], object]) -> float:
    rounds = []
    for _ in range(ROUNDS + 1):
        began = time.process_time()
        for document in documents:
            work(document)
        rounds.append((time.process_time() - began) * 1000 / len(documents))
    return median(rounds[1:])


if __name__ == "__main__":
    main()

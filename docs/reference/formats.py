"""The formats of `genklang check`, from their table."""

from __future__ import annotations

from genklang.reporters import FORMATS

from .tables import code, table

HEADINGS = ("Format", "For", "Media type", "Ending", "Specification", "Tried with")
INTRODUCTION = """\
---
hide: [toc]
---

# Formats

What `genklang check --format` takes. All tell the same findings, with the same exit codes; standard output holds the
report and nothing else. How to use them in a pipeline stands in the guide
[for reviewers](../reviewers.md#in-a-pipeline).
"""


def formats_page() -> str:
    """The table of all formats."""
    rows = [
        [code(name), f.use, code(f.media_type), code(f.extension), f.specification, f.tried_with]
        for name, f in FORMATS.items()
    ]
    return INTRODUCTION + "\n" + table(HEADINGS, rows)

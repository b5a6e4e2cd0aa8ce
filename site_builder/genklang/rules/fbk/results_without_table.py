"""Results of which no whole table can be made: no options, or an option without its label or number.

Why: the answers are shown as a graph and as a table (handbook p. 13). Both are made from `options`; an option without a
number would stand there as if nobody had chosen it, and who cannot see the graph has only the table. Where answers were
written freely, they are themes under `said`.

Wrong:

    results:
      - question: Hur nöjd är du med badplatsen?
        answers: 96
        options:
          - label: Nöjd
            count: 58
          - label: Missnöjd

Right:

    results:
      - question: Hur nöjd är du med badplatsen?
        answers: 96
        options:
          - label: Nöjd
            count: 58
          - label: Missnöjd
            count: 38
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model import Document
from genklang.model.feedback import Result
from genklang.rules.missing import examples, missing
from genklang.rules.site import Hit, Site, hit

CODE = "FBK119"
NAME = "results-without-table"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every question without options, and every option that lacks its label or number."""
    for document, feedback in site.feedback:
        for index, result in enumerate(feedback.results):
            if not result.options:
                yield hit(document, "results", index, question=_name(index, result))
            yield from _options(document, index, result)


def _options(document: Document, index: int, result: Result) -> Iterator[Hit]:
    for number, option in enumerate(result.options):
        names = missing(option, ("label", "count"))
        if names:
            values = {"question": _name(index, result), "missing": ", ".join(names), "example": examples(option, names)}
            yield hit(document, "results", index, "options", number, variant="option", **values)


def _name(index: int, result: Result) -> str:
    return result.question or f"results[{index + 1}]"

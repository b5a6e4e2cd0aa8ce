"""More answers to the options of a question than answers to the question.

Why: results are shown as a graph and a table (handbook p. 13), and figures that do not add up cast doubt on all of
them. Where people could choose several options it is right, and then readers must be told.

Wrong:

    results:
      - question: Hur nöjd är du med badplatsen?
        answers: 96
        options:
          - label: Nöjd
            count: 71
          - label: Missnöjd
            count: 35

Right:

    results:
      - question: Hur nöjd är du med badplatsen?
        answers: 106
        options:
          - label: Nöjd
            count: 71
          - label: Missnöjd
            count: 35
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, hit

CODE = "FBK108"
NAME = "results-do-not-add-up"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every question with more answers to its options than answers in all."""
    for document, feedback in site.feedback:
        for index, result in enumerate(feedback.results):
            total = sum(option.count or 0 for option in result.options)
            if result.answers is not None and total > result.answers:
                question = result.question or f"results[{index + 1}]"
                place = ("results", index, "answers")
                yield hit(document, *place, question=question, total=total, answers=result.answers)

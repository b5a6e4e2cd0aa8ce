"""Figures that contradict each other: of a question and its options, of themes and of those who took part.

Why: results are shown as a graph and a table (handbook p. 13), and figures that do not add up cast doubt on all of
them. The options of a question can have more answers together than the question has only where people could choose
several, and then readers must be told. A question cannot have more answers than people took part, nor can more have
raised a theme than took part and than contributions came in.

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
from genklang.model import Document, Feedback
from genklang.model.feedback import Participation, Result
from genklang.rules.site import Hit, Site, hit

CODE = "FBK108"
NAME = "results-do-not-add-up"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every question, and every theme, whose figures do not fit those around them."""
    for document, feedback in site.feedback:
        part = feedback.participation or Participation()
        for index, result in enumerate(feedback.results):
            yield from _of_question(document, index, result, part.participants)
        if part.participants is not None and part.contributions is not None:
            yield from _of_themes(document, feedback, max(part.participants, part.contributions))


def _of_question(document: Document, index: int, result: Result, participants: int | None) -> Iterator[Hit]:
    total, answers = sum(option.count or 0 for option in result.options), result.answers
    place, question = ("results", index, "answers"), result.question or f"results[{index + 1}]"
    if answers is not None and total > answers:
        yield hit(document, *place, question=question, total=total, answers=answers)
    if answers is not None and participants is not None and answers > participants:
        yield hit(document, *place, variant="people", question=question, answers=answers, participants=participants)


def _of_themes(document: Document, feedback: Feedback, most: int) -> Iterator[Hit]:
    for index, said in enumerate(feedback.said):
        if said.count is not None and said.count > most:
            theme = said.theme or f"said[{index + 1}]"
            yield hit(document, "said", index, "count", variant="theme", theme=theme, count=said.count, most=most)

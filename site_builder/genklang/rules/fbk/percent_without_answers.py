"""Per cent without the number of answers.

Why: "60 per cent" of five people and of five hundred are not the same news. Figures come with the table that shows how
many answered (handbook p. 13), and who took part and who did not belongs to every summary (p. 8).

Wrong:

    results:
      - question: Hur nöjd är du med badplatsen?
        options:
          - label: Nöjd (60 %)

Right:

    results:
      - question: Hur nöjd är du med badplatsen?
        answers: 96
        options:
          - label: Nöjd
            count: 58
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model import Document, Feedback
from genklang.rules.site import Hit, Site, hit

CODE = "FBK117"
NAME = "percent-without-answers"
SEVERITY = Severity.WARNING

_PERCENT = re.compile(r"\d\s*%|(?<!\w)(?:procent|percent|per cent|pct)(?!\w)", re.IGNORECASE)


def check(site: Site) -> Iterator[Hit]:
    """Yield every option, and every summing up, that speaks of per cent on a page without the number they are of."""
    for document, feedback in site.feedback:
        yield from _in_options(document, feedback)
        lost = document.lost("results") or document.lost("participation")
        if not lost and not _counted(feedback):
            yield from _in_texts(document, feedback)


def _in_options(document: Document, feedback: Feedback) -> Iterator[Hit]:
    for index, result in enumerate(feedback.results):
        if result.answers is None:
            for number, option in enumerate(result.options):
                if _PERCENT.search(option.label or ""):
                    yield hit(document, "results", index, "options", number, "label", text=option.label or "")
                    break


def _counted(feedback: Feedback) -> bool:
    """True where the page says how many answered, or how many took part."""
    part = feedback.participation
    told = part is not None and (part.participants is not None or part.contributions is not None)
    return told or any(result.answers is not None for result in feedback.results)


def _in_texts(document: Document, feedback: Feedback) -> Iterator[Hit]:
    if _PERCENT.search(feedback.summary):
        yield hit(document, "summary", variant="text")
    for index, said in enumerate(feedback.said):
        if _PERCENT.search(said.summary or ""):
            yield hit(document, "said", index, "summary", variant="text")

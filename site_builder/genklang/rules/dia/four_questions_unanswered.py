"""The four questions on whether to hold a dialogue are not answered in words.

Why: whether the elected can be influenced, residents are likely to engage, the elected need to know more and
residents can learn something is settled before a dialogue is held (handbook p. 4). The page shows the answers, so a
reader can judge them; a bare yes tells nothing. That an answer takes three words at least is our own number.

Wrong:

    readiness:
      influenceable: Ja
      engaging: Ja, 60 har redan hört av sig

Right:

    readiness:
      influenceable: Ja, nämnden har inte valt någon plats
      engaging: Ja, 60 har redan hört av sig
      knowledge_needed: Ja, om barns badvanor
      mutual_learning: Ja, om strandskydd
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent

from genklang.findings import Severity
from genklang.model.dialogue import Readiness
from genklang.rules.dia.designs import designs
from genklang.rules.missing import examples, missing
from genklang.rules.site import Hit, Site, hit
from genklang.rules.wording import plain

CODE = "DIA101"
NAME = "four-questions-unanswered"
SEVERITY = Severity.WARNING

QUESTIONS = ("influenceable", "engaging", "knowledge_needed", "mutual_learning")
FEWEST_WORDS = 3
STOCK = frozenset(
    plain(phrase)
    for phrase in (
        "Ja, det kan de",
        "Ja, det tror vi",
        "Ja, absolut, självklart",
        "Fylls i senare",
        "Vi vet inte",
        "Vet inte än",
        "Yes, of course",
        "Yes, we think so",
        "To be decided",
        "To be filled in",
        "We do not know",
        "Ja, det tror vi på",
        "Det ved vi ikke",
    )
)
"""Answers that would fit any dialogue."""


def check(site: Site) -> Iterator[Hit]:
    """Yield every dialogue that lacks answers, and every answer that is an empty phrase."""
    for document, dialogue in designs(site):
        if document.lost("readiness"):
            continue
        answers = dialogue.readiness or Readiness()
        names = missing(answers, QUESTIONS)
        if names:
            example = indent(examples(answers, names), "  ")
            yield hit(document, "readiness", missing=", ".join(names), example=example)
        for name in QUESTIONS:
            answer = getattr(answers, name)
            if answer and _is_empty(answer):
                example = examples(answers, [name])
                yield hit(document, "readiness", name, variant="phrase", key=name, found=answer, example=example)


def _is_empty(answer: str) -> bool:
    words = plain(answer)
    return len(words.split()) < FEWEST_WORDS or words in STOCK

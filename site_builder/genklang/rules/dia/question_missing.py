"""A dialogue that asks nothing.

Why: identifying the question and assuring its quality is the first step of the process (handbook p. 10), and
questions that concern people are a success factor (p. 19). A reader who is asked nothing cannot answer.

Wrong:

    type: dialogue
    title: Badplatsen i Hamnen
    level: dialogue

Right:

    type: dialogue
    title: Badplatsen i Hamnen
    level: dialogue
    question: Hur vill du att badplatsen ska bli?
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.dia.designs import designs
from genklang.rules.site import Hit, Site, hit

CODE = "DIA102"
NAME = "question-missing"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every dialogue without a question of its own or of a round."""
    for document, dialogue in designs(site):
        asked = dialogue.question or any(turn.question for turn in dialogue.rounds)
        if not asked and not document.lost("question") and not document.lost("rounds"):
            yield hit(document, "question")

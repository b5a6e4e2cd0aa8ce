"""A question that is none: it has no question mark.

Why: in dialogue one asks and listens, in party work one sends messages (handbook p. 6). A statement in the place of
the question tells people what to think. The quality of the question is assured first of all (p. 10).

Wrong:

    question: En ny badplats i Hamnen

Right:

    question: Hur vill du att badplatsen i Hamnen ska bli?
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.dia.designs import questions
from genklang.rules.site import Hit, Site, hit

CODE = "DIA103"
NAME = "question-without-mark"
SEVERITY = Severity.WARNING

MARKS = "?\uff1f\u061f"
"""Question marks of the scripts that a translated question may be in: ours, the full-width and the Arabic one."""


def check(site: Site) -> Iterator[Hit]:
    """Yield every question without a question mark."""
    for document, place, question in questions(site):
        if not any(mark in question for mark in MARKS):
            yield hit(document, *place, question=question)

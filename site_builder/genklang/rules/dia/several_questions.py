"""Several questions in the place of one.

Why: the quality of the question is assured before all else (handbook p. 10), and a method such as the SMS survey
takes one simple question (p. 13). Who is asked two things answers one of them, and nobody knows which. Further
questions may stand in a workbook, in a survey or in rounds of their own.

Wrong:

    question: Var ska bryggan ligga, och hur ska den skötas?

Right:

    question: Hur ska bryggan bli till glädje för flest?
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.dia.designs import questions
from genklang.rules.site import Hit, Site, hit

CODE = "DIA104"
NAME = "several-questions"
SEVERITY = Severity.WARNING

_ASKS = r"hur|vad|var|när|vem|vilka|vilken|vilket|varför|hvad|hvor|hvordan|how|what|where|when|who|which|why"
SECOND = re.compile(rf"[,;–]\s*(?:och|samt|og|and)\s+(?:{_ASKS})\b", re.IGNORECASE)
"""A second question joined to the first. Without the comma it is mostly one: "När och var vill du träffas?"."""


def check(site: Site) -> Iterator[Hit]:
    """Yield every question that holds more than one."""
    for document, place, question in questions(site):
        if len(re.findall(r"\?+", question)) > 1 or SECOND.search(question):
            yield hit(document, *place, question=question)

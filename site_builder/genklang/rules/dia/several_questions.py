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

READ = 1_000
"""Characters of a question that are looked at for a second one: more are no question, but take long to look through."""

_ASKS = (
    r"hur|vad|var|vart|när|vem|vilka|vilken|vilket|varför|hvad|hvor|hvornår|hvem|hvordan|hvorfor|hvilke|hvilken|hvilket"
    r"|how|what|where|when|who|which|why"
)
_AND = r"(?:och|samt|og|and)"
_WHO = r"(?:du|ni|vi|man|you|we|they)"
_MAY = r"(?:ska|vill|bör|borde|kan|tycker|skal|vil|bør|synes|should|would|can|do|are|is)"
_ALONE = rf"(?:(?!\b(?:{_ASKS})\b).)*?"
"""No other question word: with one, what follows "and" mostly belongs to that ("what you think of how we ... and")."""
SECOND = (
    re.compile(rf"[,;–]\s*{_AND}\s+(?:{_ASKS})\b", re.IGNORECASE),
    re.compile(
        rf"^\W*(?:\w+\s+)?(?:{_ASKS})\b{_ALONE}\s{_WHO}\b{_ALONE}\s{_AND}\s+(?:{_ASKS})\s+"
        rf"(?!(?:{_WHO}|de|den|det|i|it|inte|ikke|not)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?!{_MAY}\b)\w+\s+{_AND}\s+{_MAY}\s+(?:{_WHO}|den|det|de|it|there)\b",
        re.IGNORECASE,
    ),
)
"""A second question joined to the first: after a comma, or after a first one that has somebody in it. "När och var vill
du träffas?" and "Hur mycket kan och vill du betala?" are one."""


def check(site: Site) -> Iterator[Hit]:
    """Yield every question that holds more than one."""
    for document, place, question in questions(site):
        if len(re.findall(r"\?+", question)) > 1 or any(joined.search(question[:READ]) for joined in SECOND):
            yield hit(document, *place, question=question)

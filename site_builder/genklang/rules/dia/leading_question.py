"""A question that praises one answer before anybody has given theirs.

Why: dialogue is not used to create one-sided opinion (handbook p. 20, traps), and the moderator or the question is
not to steer the result (p. 15). A question that expects consent gets it, and tells the elected nothing.

Wrong:

    question: Tycker du inte också att Hamnen behöver en ny brygga?

Right:

    question: Vad behöver Hamnen för att du ska vilja bada där?
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.dia.designs import questions
from genklang.rules.site import Hit, Site, hit

CODE = "DIA105"
NAME = "leading-question"
SEVERITY = Severity.WARNING

_BEGINS = (
    "visst ",
    "nog är ",
    "tycker du inte",
    "tycker inte du",
    "håller du med",
    "håller du inte med",
    "är du också för",
    "är det inte ",
    "vore det inte ",
    "ska vi inte ",
    "borde vi inte ",
    "borde inte ",
    "vill du inte ",
    "synes du ikke",
    "er du enig i",
    "er det ikke ",
    "don't you ",
    "do you not ",
    "do you agree that",
    "isn't it ",
    "wouldn't it ",
    "wouldn't you ",
    "shouldn't we ",
)
_ENDS = re.compile(r",\s*(?:eller hur|visst|inte sant|ikke sandt|ikke også|right|isn't it|don't you)\s*\?\s*$")
_PRAISE = re.compile(
    r"\b(?:fantastisk|underbar|utmärkt|strålande|enastående|jättebra|självklar|efterlängtad|fremragende|vidunderlig"
    r"|wonderful|fantastic|excellent|long-awaited)\w*"
)
_ASKS = re.compile(r"(?:hur|vad|var|när|vem|vilk\w+|varför|på vilk\w+|hv\w+|how|what|where|when|who|which|why)\b")


def check(site: Site) -> Iterator[Hit]:
    """Yield every question that asks for consent, or begins by praising something."""
    for document, place, question in questions(site):
        if _is_leading(question.casefold().replace("’", "'")):
            yield hit(document, *place, question=question)


def _is_leading(question: str) -> bool:
    """True for a turn that expects consent, and for praise before, or without, a word that asks openly."""
    if question.startswith(_BEGINS) or _ENDS.search(question):
        return True
    return bool(_PRAISE.search(question)) and not _ASKS.match(question)

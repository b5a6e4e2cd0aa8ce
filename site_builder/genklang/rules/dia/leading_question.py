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

READ = 1_000
"""Characters of a question that are looked at: more are no question, but take long to look through."""

_BEGINS = (
    "visst ",
    "nog är ",
    "tycker du inte",
    "tycker inte du",
    "håller du med",
    "håller du inte med",
    "är du också för",
    "är du inte ",
    "skulle det inte ",
    "instämmer du i",
    "är det inte ",
    "vore det inte ",
    "ska vi inte ",
    "borde vi inte ",
    "borde inte ",
    "vill du inte ",
    "synes du ikke",
    "er du enig i",
    "er du ikke enig",
    "er det ikke ",
    "ville det ikke ",
    "burde vi ikke ",
    "skal vi ikke ",
    "don't you ",
    "do you not ",
    "do you agree that",
    "do you not agree",
    "isn't ",
    "wouldn't ",
    "shouldn't ",
    "surely ",
)
_ENDS = re.compile(r",\s*(?:eller hur|visst|inte sant|ikke sandt|ikke også|right|isn't it|don't you)\s*\?\s*$")
_PRAISE = re.compile(
    r"\b(?:fantastisk|underbar|utmärkt|strålande|enastående|jättebra|självklar|efterlängtad|fremragende|vidunderlig"
    r"|wonderful|fantastic|excellent|long-awaited)\w*"
)
_BEST = (
    r"(?:bäst|bättre|vackr\w+|finast|billig\w*|trygg\w*|säkr\w+|smart\w*|klok\w*|modern\w*|spännande|rimlig\w*"
    r"|nödvändig\w*|bra|bedst|bedre|smuk\w*|sikr\w+|klog\w*|spændende|nødvendig\w*|best|better|cheap\w*|safe\w*"
    r"|beautiful|lovely|sensible|wise\w*|necessary|exciting|good|great|fin\w*|god\w*|flot\w*)"
)
_PRAISED_FIRST = re.compile(
    rf"[^?]*\b(?:är|blir|vore|er|bliver|is|would be|will be)\s+(?:\w+\s+){{0,2}}?{_BEST}\b[^?]*[,.!;–]\s*"
    r"(?:ska vi|vill du|tycker du|håller du|är du för|bör vi|skal vi|vil du|synes du|er du for"
    r"|should we|shall we|do you|would you|are you for)\b"
)
"""An answer is praised, and then asked for: "Den östra vägen är vackrast, ska vi välja den?"."""
_PRAISED_OURS = re.compile(
    rf"\b(?:vårt|vår|våra|vores|our)\s+(?:nya?|nytt|nye|new)?\s*{_BEST}\s+(?:\w+\s+)?"
    r"(?:förslag\w*|plan\w*|idé\w*|projekt\w*|lösning\w*|forslag\w*|løsning\w*|proposals?|ideas?|projects?|solutions?)\b"
)
_ASKS = re.compile(r"(?:hur|vad|var|när|vem|vilk\w+|varför|på vilk\w+|hv\w+|how|what|where|when|who|which|why)\b")


def check(site: Site) -> Iterator[Hit]:
    """Yield every question that asks for consent, or begins by praising something."""
    for document, place, question in questions(site):
        if _is_leading(question[:READ].casefold().replace("’", "'")):
            yield hit(document, *place, question=question)


def _is_leading(question: str) -> bool:
    """True for a turn that expects consent, and for praise before, or without, a word that asks openly."""
    if question.startswith(_BEGINS) or _ENDS.search(question) or _PRAISED_OURS.search(question):
        return True
    praised = _PRAISE.search(question) or _PRAISED_FIRST.match(question)
    return bool(praised) and not _ASKS.match(question)

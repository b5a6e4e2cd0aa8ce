"""Information that calls itself a dialogue.

Why: what is information is never called by another name, for then trust is lost (handbook p. 9). Nobody's views are
asked for on such a page, and it owes nobody feedback. In the text, only words that call the page itself a dialogue
count, not those that tell of another one or say that this is none.

Wrong:

    level: information
    title: Dialog om vattenledningen i Sjöaryd

Right:

    level: information
    title: Ny vattenledning i Sjöaryd
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.findings import Location, Severity
from genklang.model import Document
from genklang.rules.site import Hit, Site, hit

CODE = "DIA108"
NAME = "information-called-dialogue"
SEVERITY = Severity.ERROR

_NOT = re.compile(r"\b(?:ingen|inte|ej|ikke|no|not|isn't)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_WORD = r"(?P<word>\w*dialog(?:en|er|erna|erne|s|ens|ue|ues|möte\w*|møde\w*|träff\w*)?\b)(?!@)"
_DIALOGUE = re.compile(rf"\b{_WORD}", re.IGNORECASE)
_OF_ITSELF = (
    re.compile(rf"\b(?:den här|denna|vår|denne|vores|this|our)\s+(?:[\w-]+\s+)?{_WORD}", re.IGNORECASE),
    re.compile(
        r"\b(?:delta i|vara med i|välkommen till|välkomna till|bjuder in till|deltag i|velkommen til|inviterer til"
        rf"|take part in|welcome to|invite you to|join)\s+(?:[\w-]+\s+)?{_WORD}",
        re.IGNORECASE,
    ),
)
_LINK = re.compile(r"\[[^\]]*\]\([^)]*\)")


def check(site: Site) -> Iterator[Hit]:
    """Yield every field, and every line of the text, in which information is called a dialogue."""
    for document, dialogue in site.dialogues:
        if dialogue.level == "information":
            for key in ("title", "summary", "question"):
                word = _named(getattr(dialogue, key))
                if word:
                    yield hit(document, key, word=word, key=key)
            yield from _in_body(document)


def _named(text: str | None) -> str:
    """The word for dialogue that `text` uses without denying it."""
    found = (match for match in _DIALOGUE.finditer(text or "") if not _NOT.search(match.string[: match.start()]))
    return next((match["word"] for match in found), "")


def _in_body(document: Document) -> Iterator[Hit]:
    """The lines that call the page itself a dialogue. What is linked is another page."""
    source = document.source
    for number, line in enumerate(source.body.split("\n"), source.body_line):
        text = _LINK.sub(lambda match: " " * len(match[0]), line)
        matches = (match for pattern in _OF_ITSELF for match in pattern.finditer(text))
        first = min((m for m in matches if not _NOT.search(text[: m.start()])), key=lambda m: m.start(), default=None)
        if first:
            place = Location(source.path, number, first.start("word") + 1)
            yield Hit(place, {"word": first["word"]}, document.key, len(first["word"]), "text")

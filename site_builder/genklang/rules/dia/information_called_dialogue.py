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
from genklang.model import Dialogue, Document
from genklang.rules.site import Hit, Site, hit

CODE = "DIA108"
NAME = "information-called-dialogue"
SEVERITY = Severity.ERROR

_NOT = re.compile(
    r"\b(?:ingen|inte|ej|ikke|no|not|isn't|efter|från|ur|sedan|fra|siden|after|from|since)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""What denies that it is one, or tells of one that was."""
_ABOUT = re.compile(r"\s+(?:om|about|on)\s+([^.,;:!?]+)", re.IGNORECASE)
_WORD = r"(?P<word>\w*dialog(?:en|er|erna|erne|s|ens|ue|ues|möte\w*|møde\w*|träff\w*)?\b)(?!@)"
_DIALOGUE = re.compile(rf"\b{_WORD}", re.IGNORECASE)
_OF_ITSELF = (
    re.compile(rf"\b(?:den här|denna|vår|denne|vores|this|our)\s+(?:[\w-]+\s+)?{_WORD}", re.IGNORECASE),
    re.compile(
        r"\b(?:deltar? i|deltag i|vara med i|var med i|välkommen till|välkomna till|bjuder in till"
        r"|vær med i|velkommen til|inviterer til"
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
            yield from _in_ways(document, dialogue)
            yield from _in_body(document, dialogue)


def _named(text: str | None) -> str:
    """The word for dialogue that `text` uses without denying it."""
    found = (match for match in _DIALOGUE.finditer(text or "") if not _NOT.search(match.string[: match.start()]))
    return next((match["word"] for match in found), "")


def _in_ways(document: Document, dialogue: Dialogue) -> Iterator[Hit]:
    """The ways to take part that call themselves a dialogue."""
    for index, way in enumerate(dialogue.take_part):
        for key in ("channel", "text"):
            word = _of_itself(getattr(way, key) or "", dialogue)
            if word:
                yield hit(document, "take_part", index, key, word=word["word"], key=f"take_part.{key}")


def _of_itself(text: str, dialogue: Dialogue) -> re.Match[str] | None:
    """Where `text` first calls the page it stands on a dialogue."""
    matches = (match for pattern in _OF_ITSELF for match in pattern.finditer(text))
    meant = (match for match in matches if not _NOT.search(text[: match.start()]))
    own = (match for match in meant if not _is_on_something_else(text[match.end() :], dialogue))
    return min(own, key=lambda match: match.start(), default=None)


def _is_on_something_else(following: str, dialogue: Dialogue) -> bool:
    """True for "... about the beach", where neither title nor summary has any of those words."""
    about = _ABOUT.match(following)
    page = f"{dialogue.title} {dialogue.summary}".casefold()
    words = about[1].casefold().split() if about else []
    return bool(about) and not any(word[:5] in page for word in words if len(word) > 3)


def _in_body(document: Document, dialogue: Dialogue) -> Iterator[Hit]:
    """The lines that call the page itself a dialogue. What is linked is another page."""
    source = document.source
    for number, line in enumerate(source.body.split("\n"), source.body_line):
        text = _LINK.sub(lambda match: " " * len(match[0]), line)
        first = _of_itself(text, dialogue)
        if first:
            place = Location(source.path, number, first.start("word") + 1)
            yield Hit(place, {"word": first["word"]}, document.key, len(first["word"]), "text")

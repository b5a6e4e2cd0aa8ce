"""What the rules on design share: which dialogues they judge, what these ask, and what OBL tells already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from genklang.model import Dialogue, Document
from genklang.obligations import State
from genklang.rules.site import Site
from genklang.rules.wording import plain

_TOLD = frozenset({State.OVERDUE, State.DUE_SOON, State.EXPLAINED, State.WAIVED})


def designs(site: Site) -> Iterator[tuple[Document, Dialogue]]:
    """Every dialogue whose design can be judged: neither information nor called off, its level not unreadable."""
    for document, dialogue in site.dialogues:
        if dialogue.level != "information" and dialogue.cancelled is None and not document.lost("level"):
            yield document, dialogue


def questions(site: Site) -> Iterator[tuple[Document, tuple[str | int, ...], str]]:
    """Every question that is put, of dialogues and of their rounds, and where it stands."""
    for document, dialogue in designs(site):
        for place, question in questions_of(dialogue):
            yield document, place, question


def questions_of(dialogue: Dialogue) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every question that a dialogue and its rounds put, and where it stands."""
    if dialogue.question:
        yield ("question",), dialogue.question
    for index, turn in enumerate(dialogue.rounds):
        if turn.question:
            yield ("rounds", index, "question"), turn.question


def told(site: Site, document: Document, kind: str) -> bool:
    """True where a rule of OBL tells of that obligation now, or the page explains it: it is not told twice."""
    return any(o.kind == kind and o.state in _TOLD for o in site.assessment.of(document.key))


def unasked(site: Site, kind: str) -> bool:
    """True where the rule book asks for no such obligation, so that no rule of OBL ever tells of it."""
    return site.assessment.profile.duty(kind) is None


def shared(one: Sequence[str], other: Sequence[str]) -> str:
    """The first text of `one` that `other` has too, however written; empty where there is none."""
    known = {plain(text) for text in other}
    return next((text for text in one if plain(text) in known), "")

"""A round that the dialogue does not have.

Why: feedback, delays and waivers for a round that does not exist satisfy, explain and excuse nothing, though whoever
wrote them believes so (contract §3, what counts). In a continuous dialogue the rounds are its terms, counted from 1.

Wrong, for a dialogue whose rounds are `samrad` and `granskning`:

    round: samråd

Right:

    round: samrad
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from genklang.findings import Severity
from genklang.model import Document
from genklang.model.document import nearest
from genklang.obligations.case import Case
from genklang.rules.mending import mended, slip_of
from genklang.rules.site import Hit, Site, hit

CODE = "REF104"
NAME = "unknown-round"
SEVERITY = Severity.ERROR


class Named(NamedTuple):
    """A place that names a round of a dialogue."""

    document: Document
    path: tuple[str | int, ...]
    dialogue: str
    round: str | None


def check(site: Site) -> Iterator[Hit]:
    """Yield every round that is named in feedback, delays or waivers and that the dialogue does not have."""
    for named in (*_in_feedback(site), *_in_dialogues(site)):
        case = site.case(named.dialogue) if named.round else None
        if case and named.round and not _unknowable(case.document) and not case.has_round(named.round):
            yield _hit(named, case, named.round)


def _unknowable(dialogue: Document) -> bool:
    """True where rounds, or the method that would give terms, are written but could not be read."""
    return dialogue.lost("rounds") or dialogue.lost("methods")


def _in_feedback(site: Site) -> Iterator[Named]:
    for document, feedback in site.feedback:
        yield Named(document, ("round",), feedback.dialogue, feedback.round)


def _in_dialogues(site: Site) -> Iterator[Named]:
    for document, dialogue in site.dialogues:
        for index, delay in enumerate(dialogue.delays):
            yield Named(document, ("delays", index, "round"), document.id, delay.round)
        for index, waiver in enumerate(dialogue.waivers):
            yield Named(document, ("waivers", index, "round"), document.id, waiver.round)


def _hit(named: Named, case: Case, round_: str) -> Hit:
    rounds = [name for name, _ in case.dialogue.named_rounds]
    near = nearest(round_, rounds)
    values = {"dialogue": named.dialogue, "round": round_, "rounds": ", ".join(rounds), "nearest": near}
    told = hit(named.document, *named.path, variant=_variant(case, rounds, near), **values)
    return mended(told, named.document.source.text, round_, slip_of(round_, near))


def _variant(case: Case, rounds: list[str], near: str) -> str:
    if case.continuous:
        return "continuous"
    if not rounds:
        return "none"
    return "near" if near else ""

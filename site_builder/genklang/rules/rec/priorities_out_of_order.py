"""A list of priorities in which places are missing, taken twice, passed over or at odds with the scores.

Why: a list that everybody scored is what those who were there agreed on (the exercise 35:an, conference documentation
of Eslöv, March 2014, p. 4), and readers must be able to see what came first. Two may share a place where their scores
are the same or untold; the next one may then follow at once or after as many places as were shared.

Wrong:

    priorities:
      - rank: 1
        text: Skola och fritid
        score: 120
      - rank: 3
        text: Bostäder
        score: 98

Right:

    priorities:
      - rank: 1
        text: Skola och fritid
        score: 120
      - rank: 2
        text: Bostäder
        score: 98
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from genklang.findings import Severity
from genklang.model import Document
from genklang.model.record import Priority, Record
from genklang.rules.rec.originals import originals
from genklang.rules.site import Hit, Site, hit

CODE = "REC104"
NAME = "priorities-out-of-order"
SEVERITY = Severity.WARNING

Placed = tuple[int, int, Priority]
"""Rank, index and entry."""


def check(site: Site) -> Iterator[Hit]:
    """Yield what is wrong with the places in the lists of records."""
    for document, record in originals(site, "record", Record):
        if not record.sources:
            yield from _unplaced(document, record.priorities)
        placed = sorted((p.rank, index, p) for index, p in enumerate(record.priorities) if p.rank is not None)
        if len(placed) == len(record.priorities) > 0:
            yield from _gaps(document, placed)
        yield from _shared(document, placed)
        yield from _against_scores(document, placed)


def _unplaced(document: Document, priorities: Sequence[Priority]) -> Iterator[Hit]:
    for index, priority in enumerate(priorities):
        if priority.rank is None:
            yield hit(document, "priorities", index, variant="missing", text=priority.text or str(index + 1))


def _gaps(document: Document, placed: Sequence[Placed]) -> Iterator[Hit]:
    ranks = [rank for rank, _, _ in placed]
    for position, (rank, index, _) in enumerate(placed):
        before = ranks[position - 1] if position else 0
        expected = before + 1
        if rank not in {before, expected, position + 1} or rank == 0:
            yield hit(document, "priorities", index, "rank", rank=rank, expected=max(1, expected))


def _shared(document: Document, placed: Sequence[Placed]) -> Iterator[Hit]:
    for (before, _, first), (rank, index, second) in pairwise(placed):
        if rank == before and (first.score or "") != (second.score or ""):
            yield hit(document, "priorities", index, "rank", variant="shared", rank=rank)


def _against_scores(document: Document, placed: Sequence[Placed]) -> Iterator[Hit]:
    """Scores may rise or fall with the places, but not both; only where every entry has a number."""
    scores = [_number(priority.score) for _, _, priority in placed]
    numbers = [score for score in scores if score is not None]
    if len(numbers) < len(placed) or len(numbers) < 3:
        return
    steps = [after - before for before, after in pairwise(numbers)]
    falling = numbers[0] > numbers[-1]
    for (_, index, priority), step in zip(placed[1:], steps, strict=True):
        if step and (step > 0) == falling and any((other > 0) != (step > 0) for other in steps if other):
            yield hit(document, "priorities", index, "score", variant="score", score=priority.score or "")


def _number(score: str | None) -> float | None:
    try:
        return float((score or "").replace("\u00a0", "").replace(" ", "").replace(",", "."))
    except ValueError:
        return None

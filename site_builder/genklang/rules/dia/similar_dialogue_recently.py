"""A dialogue on the topic and area of another that opened within the year before, without a word on why.

Why: dialogue is not used when a similar one was held recently and gave the wrong answer (handbook p. 20). There are
good reasons to ask again; those who answered last time are owed them. The handbook gives no time; 365 days is our own
number, and a site may set another (`days`).

Wrong, where `badplatsen-2025` has the same topic and area and opened in September 2025:

    topics: [Fritid]
    areas: [Hamnen]
    opens: 2026-03-02

Right:

    topics: [Fritid]
    areas: [Hamnen]
    opens: 2026-03-02
    supersedes:
      id: badplatsen-2025
      reason: Bryggan förstördes av isen, så platsen kan väljas på nytt
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from genklang.findings import Severity
from genklang.model import Dialogue, Document
from genklang.rules.dia.designs import designs, shared
from genklang.rules.dia.opening import opening
from genklang.rules.site import Hit, Site, hit
from genklang.rules.wording import plain

CODE = "DIA117"
NAME = "similar-dialogue-recently"
SEVERITY = Severity.WARNING

DAYS = 365
"""From the opening of the earlier dialogue to that of the later. Our own number, which a site may set."""

Held = tuple[date, Document, Dialogue]


def check(site: Site) -> Iterator[Hit]:
    """Yield every dialogue that has one like it shortly before, the nearest one named."""
    held = _by_topic_and_area(site)
    told: set[str] = set()
    for dialogues in held.values():
        for (before, earlier, its), (opens, document, dialogue) in pairwise(dialogues):
            within = site.days(CODE, document)
            recent = before < opens and (opens - before).days <= within
            if recent and document.key not in told and not _explained(document, dialogue, earlier.id):
                told.add(document.key)
                yield _hit(document, dialogue, earlier, its, before, within)


def _by_topic_and_area(site: Site) -> dict[tuple[str, str], list[Held]]:
    """The dialogues of each topic in each area, by the day they opened; drafts are not held yet."""
    found: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for document, dialogue in designs(site):
        opens = opening(dialogue)
        if opens and not dialogue.draft:
            for key in {(plain(topic), plain(area)) for topic in dialogue.topics for area in dialogue.areas}:
                found[key].append((opens, document, dialogue))
    return {key: sorted(held, key=lambda one: (one[0], one[1].id)) for key, held in sorted(found.items())}


def _explained(document: Document, dialogue: Dialogue, earlier: str) -> bool:
    supersedes = dialogue.supersedes
    return document.lost("supersedes") or bool(supersedes and supersedes.id == earlier and supersedes.reason)


def _hit(document: Document, dialogue: Dialogue, earlier: Document, its: Dialogue, before: date, within: int) -> Hit:
    topic, area = shared(dialogue.topics, its.topics), shared(dialogue.areas, its.areas)
    place = "supersedes" if dialogue.supersedes else "topics"
    values = {"topic": topic, "area": area, "title": earlier.fields.title, "id": earlier.id}
    return hit(document, place, opens=before, days=within, **values)

"""The day promised for the next news has passed, and nothing has come.

Why: a promised day is something that residents go by, and feedback is to come continuously, so that they can follow
their contribution (handbook p. 19). The promise is kept by any later page of feedback on the same dialogue. Where
feedback of the dialogue is overdue, that is told as a debt (OBL102, OBL103), and not once more here.

Wrong, on 2026-11-24, where the dialogue has no later feedback:

    published: 2026-06-20
    next_update: 2026-09-30

Right: publish the news, also where it is only that more time is needed,

    type: feedback
    dialogue: badplatsen-i-hamnen
    stage: response
    published: 2026-09-30
    next_step: Bygglovet dröjer. Vi vet mer i februari.
    next_update: 2027-02-15
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from genklang.catalogue import is_shown
from genklang.findings import Severity
from genklang.model import Feedback
from genklang.model.feedback import STAGES
from genklang.obligations import State
from genklang.obligations.kinds import PER_ROUND as FEEDBACK
from genklang.rules.site import Hit, Site, hit

CODE = "FBK114"
NAME = "next-update-passed"
SEVERITY = Severity.WARNING
DATED = True


def check(site: Site) -> Iterator[Hit]:
    """Yield every promised day before `as_of` after which the dialogue has no later feedback out."""
    as_of = site.assessment.as_of
    owing = {o.document for o in site.assessment.obligations if o.kind in FEEDBACK and o.state is State.OVERDUE}
    out = [(d, f) for d, f in site.feedback if d.counts and is_shown(d, as_of)]
    newest: dict[str, tuple[date, int]] = {}
    for _, feedback in out:
        newest[feedback.dialogue] = max(_order(feedback), newest.get(feedback.dialogue, (date.min, 0)))
    for document, feedback in out:
        promised, newest_of_all = feedback.next_update, _order(feedback) == newest[feedback.dialogue]
        if promised and promised < as_of and newest_of_all and f"dialogue/{feedback.dialogue}" not in owing:
            yield hit(document, "next_update", next_update=promised, dialogue=feedback.dialogue)


def _order(feedback: Feedback) -> tuple[date, int]:
    """By day, and on one day by stage."""
    return feedback.published, STAGES.index(feedback.stage)

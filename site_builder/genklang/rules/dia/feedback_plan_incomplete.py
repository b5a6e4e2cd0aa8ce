"""A plan for feedback that lacks its owner, resources or channels, or forgets one of those who are owed it.

Why: dialogue is not used without resources to feed back both to those involved and to residents at large (handbook p.
20). On the day the dialogue opens the plan is owed, and OBL110 tells where it is not complete; before that day there
is time to complete what has been begun. Where the profile does not ask for it, it is told here, whatever the day.
Channels are told as one-sided only where each says whom it is for, and all say the same.

Wrong:

    feedback_plan:
      owner: Kommunikatör på kansliet
      resources: 40 timmar
      channels:
        - Brev till alla deltagare

Right:

    feedback_plan:
      owner: Kommunikatör på kansliet
      resources: 40 timmar
      channels:
        - Brev till alla deltagare
        - Webbplatsen för alla invånare
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from genklang.findings import Severity
from genklang.model.dialogue import FeedbackPlan
from genklang.rules.dia.designs import designs, told, unasked
from genklang.rules.missing import examples, examples_below
from genklang.rules.site import Hit, Site, Word, hit

CODE = "DIA115"
NAME = "feedback-plan-incomplete"
SEVERITY = Severity.WARNING
DATED = True

_FOR = {
    "participants": re.compile(
        r"\b(?:deltag\w*|delta|deltar|deltog|deltok|medverka\w*|svara\w*|participants?|took part|taken part)\b",
        re.IGNORECASE,
    ),
    "residents": re.compile(
        r"\b(?:invånar\w*|alla hushåll|allmänhet\w*|borgere\w*|residents?|public)\b", re.IGNORECASE
    ),
}
"""Words by which a channel says whom it is for."""


def check(site: Site) -> Iterator[Hit]:
    """Yield every plan begun but not complete before the opening, every plan missing that no profile asks for, and
    every plan with channels to one side only.
    """
    for document, dialogue in designs(site):
        begun, plan = dialogue.feedback_plan is not None, dialogue.feedback_plan or FeedbackPlan()
        names = [name for name in ("owner", "resources", "channels") if not getattr(plan, name)]
        wanted = (begun or unasked(site, "feedback-plan")) and not document.lost("feedback_plan")
        if names and wanted and not told(site, document, "feedback-plan"):
            example = examples(plan, names) if begun else examples_below("feedback_plan", plan, names)
            yield hit(document, "feedback_plan", missing=", ".join(names), example=example)
        side = _only_side(plan.channels)
        if side:
            left_out = next(name for name in _FOR if name != side)
            values = {"to": Word("audience", side), "left_out": Word("audience", left_out)}
            yield hit(document, "feedback_plan", "channels", variant="one_sided", **values)


def _only_side(channels: Sequence[str]) -> str:
    """Whom all channels expressly and alone are for; empty where one is for the other, or does not say."""
    sides = [frozenset(name for name, words in _FOR.items() if words.search(channel)) for channel in channels]
    named = sides[0] if sides else frozenset()
    return next(iter(named)) if len(named) == 1 and all(side == named for side in sides) else ""

"""A summary that does not say how many took part, or who is missing.

Why: those who are affected and do not come by themselves matter most (handbook p. 8), so readers must see whose voices
a summary holds and whose it lacks. What follows a summary need not say it again.

Wrong:

    stage: summary
    participation:
      participants: 84

Right:

    stage: summary
    participation:
      participants: 84
      representation: Få under 25 år
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model import Feedback
from genklang.model.feedback import Participation
from genklang.rules.missing import examples_below
from genklang.rules.site import Hit, Site, hit

CODE = "FBK111"
NAME = "participation-untold"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every summary or later page that lacks the numbers or the representation."""
    told = {f.dialogue for _, f in site.feedback if f.stage == "summary" or (f.stage != "receipt" and not _untold(f))}
    for document, feedback in site.feedback:
        if feedback.stage == "receipt" or document.lost("participation"):
            continue
        names = _untold(feedback)
        if names and (feedback.stage == "summary" or feedback.dialogue not in told):
            place = "participation" if feedback.participation else "stage"
            example = examples_below("participation", Participation(), names)
            yield hit(document, place, missing=", ".join(names), example=example)


def _untold(feedback: Feedback) -> list[str]:
    """What is not told. One number is enough: of those who took part or of what they gave."""
    given = feedback.participation or Participation()
    counted = given.participants is not None or given.contributions is not None
    return [*([] if counted else ["participants"]), *([] if given.representation else ["representation"])]

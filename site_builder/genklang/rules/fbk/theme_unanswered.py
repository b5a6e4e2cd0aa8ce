"""A theme that people raised has no answer.

Why: residents must be able to follow what became of their contribution (handbook p. 19), and every theme is
owed a response with its reason, also where the answer is no. Capital letters make no difference.

Wrong:

    said:
      - theme: Trygg skolväg

Right:

    said:
      - theme: Trygg skolväg
    did:
      - theme: Trygg skolväg
        response: partly_adopted
        reason: Budgeten räcker till ett övergångsställe
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model.feedback import theme_key
from genklang.rules.site import Hit, Site, hit

CODE = "FBK101"
NAME = "theme-unanswered"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every theme in `said` that no `did` of the same dialogue takes up."""
    answered = {(f.dialogue, theme_key(did.theme)) for _, f in site.feedback for did in f.did}
    unknown = {feedback.dialogue for document, feedback in site.feedback if document.lost("did")}
    for document, feedback in site.feedback:
        for index, said in enumerate(feedback.said):
            is_answered = (feedback.dialogue, theme_key(said.theme)) in answered
            if said.theme and not is_answered and feedback.dialogue not in unknown:
                yield hit(document, "said", index, "theme", theme=said.theme)

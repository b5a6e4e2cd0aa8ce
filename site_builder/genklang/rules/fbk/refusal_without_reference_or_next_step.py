"""A no that leads nowhere: neither a reference to a decision or a page, nor a next step.

Why: whoever gets a no wants to read the decision, or to know where the question can be taken instead. The elected
account for their position (handbook p. 7), and residents are helped to follow what becomes of their contribution
(p. 19).

Wrong:

    did:
      - theme: Lägre avgift
        response: out_of_scope
        reason: Avgiften bestäms av kommunfullmäktige.

Right:

    did:
      - theme: Lägre avgift
        response: out_of_scope
        reason: Avgiften bestäms av kommunfullmäktige.
        reference: KF 2026/0097
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, hit

CODE = "FBK110"
NAME = "refusal-without-reference-or-next-step"
SEVERITY = Severity.WARNING

REFUSALS = frozenset({"not_adopted", "out_of_scope"})


def check(site: Site) -> Iterator[Hit]:
    """Yield every refusal without a reference, on a page that names no next step."""
    for document, feedback in site.feedback:
        if feedback.next_step or document.lost("next_step"):
            continue
        for index, did in enumerate(feedback.did):
            if did.response in REFUSALS and not did.reference:
                yield hit(document, "did", index, "response", theme=did.theme or f"did[{index + 1}]")

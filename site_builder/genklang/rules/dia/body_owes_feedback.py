"""A dialogue is open while the body that holds it owes feedback on an earlier one.

Why: dialogue is not used without resources to feed back (handbook p. 20), and residents are helped to follow what
became of their contribution (p. 19). Who asks anew before having answered shows that the resources are not there.

Wrong: a dialogue of `kommunstyrelsen` that is open while feedback on its dialogue `torget` is overdue.

Right: the feedback on `torget` is published first, or the new dialogue opens later.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.obligations import Obligation, State, Status
from genklang.rules.site import Hit, Site, hit

CODE = "DIA128"
NAME = "body-owes-feedback"
SEVERITY = Severity.WARNING
DATED = True

FEEDBACK = frozenset({"feedback-participants", "feedback-residents"})


def check(site: Site) -> Iterator[Hit]:
    """Yield every open dialogue whose body is late with feedback on others, the one that is latest named."""
    owed = _latest_first(site)
    for document, dialogue in site.dialogues:
        is_open = site.assessment.statuses.get(document.key) is Status.OPEN
        if is_open and site.assessment.of(document.key):
            owing = owed.get(dialogue.responsible_body or "", {})
            latest = next((obligation for key, obligation in owing.items() if key != document.key), None)
            if latest:
                title = site.catalogue.by_key[latest.document].fields.title
                others = len(owing) - (document.key in owing)
                yield hit(document, "responsible_body", n=others, title=title, due=str(latest.due))


def _latest_first(site: Site) -> dict[str, dict[str, Obligation]]:
    """For each body the dialogues on which it owes feedback, by how late it is, each with its latest obligation."""
    found: dict[str, dict[str, Obligation]] = {}
    overdue = (o for o in site.assessment.obligations if o.kind in FEEDBACK and o.state is State.OVERDUE and o.body)
    for obligation in sorted(overdue, key=lambda o: (-o.days_late, o.id)):
        found.setdefault(obligation.body or "", {}).setdefault(obligation.document, obligation)
    return found

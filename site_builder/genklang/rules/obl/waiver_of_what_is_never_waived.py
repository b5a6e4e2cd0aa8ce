"""A waiver of something that the rule book lets nobody waive.

Why: those who took part are told what was said and what was done with it, whoever they are and whatever it came to:
without resources to feed back, there is to be no dialogue (handbook p. 10, 20). A page that calls this waived misleads
them. Which obligations no body may waive is the profile's to say, with `never_waived` (contract §3, waivers). The
waiver does not count.

Wrong, by the profile `kungsbacka`:

    waivers:
      - obligation: feedback-participants
        reason: Vi fick så få svar
        body: kommunstyrelsen
        date: 2026-04-20

Right: the feedback, or in time a delay with its reason:

    delays:
      - obligation: feedback-participants
        reason: Många fler svar än väntat
        announced: 2026-04-20
        new_due: 2026-06-01
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, Word, hit

CODE = "OBL209"
NAME = "waiver-of-what-is-never-waived"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every waiver of an obligation that is never waived."""
    never = {duty.kind: duty.basis for duty in site.assessment.profile.obligations if duty.never_waived}
    for document, dialogue in site.dialogues:
        for index, waiver in enumerate(dialogue.waivers):
            kind = waiver.obligation
            if kind in never and dialogue.level != "information":
                yield hit(document, "waivers", index, "obligation", kind=Word("kind", kind), basis=never[kind])

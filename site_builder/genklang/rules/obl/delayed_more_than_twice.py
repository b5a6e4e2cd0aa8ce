"""An obligation that was put off more than twice.

Why: feedback is to come soonest (handbook p. 12-18), and a promise that is moved again and again is soon believed by
nobody. Two delays may be bad luck; with a third it is better to give what there is, and to say what is left
(contract §3, delays). All delays of an obligation and its round are counted, also those that do not count.

Wrong:

    delays:
      - obligation: feedback-residents
        reason: Många fler svar än väntat
        announced: 2026-04-20
        new_due: 2026-05-11
      - obligation: feedback-residents
        reason: Sammanställningen drar ut på tiden
        announced: 2026-05-08
        new_due: 2026-05-25
      - obligation: feedback-residents
        reason: Nämndens möte är flyttat
        announced: 2026-05-22
        new_due: 2026-06-15

Right: a feedback with what is known, on the second new date, and in it

    next_step: Nämnden tar ställning till resten i juni.
    next_update: 2026-06-15
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from genklang.findings import Severity
from genklang.model import Dialogue
from genklang.obligations.slots import Slot
from genklang.rules.obl.judged_delays import delayed, names
from genklang.rules.site import Hit, Site, Value, Word, hit

CODE = "OBL210"
NAME = "delayed-more-than-twice"
SEVERITY = Severity.WARNING
ENOUGH = 2


def check(site: Site) -> Iterator[Hit]:
    """Yield the third delay of every obligation."""
    for document, dialogue, slots in delayed(site):
        found = {told[ENOUGH]: (slot, len(told)) for slot in slots if len(told := _told(dialogue, slot)) > ENOUGH}
        for index, (slot, number) in found.items():
            round_ = dialogue.delays[index].round
            values: dict[str, Value] = {"kind": Word("kind", slot.duty.kind), "round": round_ or ""}
            yield hit(document, "delays", index, variant="round" if round_ else "", n=number, **values)


def _told(dialogue: Dialogue, slot: Slot) -> list[int]:
    """Where the delays meant for one obligation stand in `delays`, in order of their announcement."""
    meant = [
        (delay.announced or date.max, index)
        for index, delay in enumerate(dialogue.delays)
        if delay.obligation == slot.duty.kind and names(delay, delay.announced or date.max, slot)
    ]
    return [index for _, index in sorted(meant)]

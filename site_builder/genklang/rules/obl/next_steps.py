"""What to do next about an obligation, in one sentence: the first line of the hint of its rule."""

from __future__ import annotations

import re

from genklang.findings import Location
from genklang.locale.rule_texts import RuleTexts
from genklang.obligations import Obligation
from genklang.rules.obl.states import variant_of
from genklang.rules.site import Hit, Value
from genklang.rules.table import RULES

CODES = {rule.NAME.removesuffix("-overdue"): code for code, rule in RULES.items() if rule.NAME.endswith("-overdue")}
"""The rule of each kind of obligation."""
_KEY = re.compile(r"([a-z_]+):")


def next_step(obligation: Obligation, texts: RuleTexts) -> str:
    """A sentence in the language of `texts`. Where the hint goes on with a sample, the field of the sample is named."""
    values: dict[str, Value] = {"round": obligation.round or "", "due": str(obligation.due), "n": obligation.days_late}
    hit = Hit(Location(""), values, variant=variant_of(obligation))
    first, *sample = texts.of(CODES[obligation.kind], hit)[1].split("\n")
    key = _KEY.match(sample[0]) if sample else None
    return first if not first.endswith(":") else first[:-1] + (f" ({key[1]})." if key else ".")

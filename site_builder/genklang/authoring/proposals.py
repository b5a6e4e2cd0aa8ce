"""What a new document can be given from the start: dates to keep or change, and what the site already knows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from genklang.catalogue import Catalogue
from genklang.locale import Texts
from genklang.model import Document
from genklang.model.dialogue import Dialogue, Round
from genklang.model.feedback import STAGES, Feedback, Stage
from genklang.obligations.working_days import WorkingDays, days_after

Values = dict[str, Any]

PREPARATION, OPEN_FOR, UNTIL_DECISION = 28, 34, 72
"""Calendar days: until a dialogue opens, that it is open, and from its last day until the decision. Ours, to change."""
UNTIL_NEXT = 30
"""Calendar days until the next news."""
_AUDIENCES: dict[Stage, list[str]] = {
    "receipt": ["participants"],
    "summary": ["participants", "residents"],
    "response": ["participants", "residents"],
    "decision": ["participants", "residents"],
    "follow_up": ["residents"],
}


def proposed(type_: str, as_of: date, country: str) -> Values:
    """The dates that a new document of that type begins with; empty for types without any."""
    if type_ == "dialogue":
        return _dialogue_dates(as_of, WorkingDays(country))
    if type_ == "feedback":
        return {"published": str(as_of), "next_update": str(_next_update(as_of, WorkingDays(country)))}
    return {"date": str(as_of)} if type_ == "record" else {}


def _dialogue_dates(as_of: date, working: WorkingDays) -> Values:
    """Opens on a Monday, closes on a Sunday; the decision is on a working day."""
    earliest = days_after(as_of, PREPARATION)
    opens = days_after(earliest, -earliest.weekday() % 7)
    closes = days_after(opens, OPEN_FOR)
    planned = working.on_or_after(days_after(closes, UNTIL_DECISION))
    return {"opens": str(opens), "closes": str(closes), "decision": {"planned": str(planned)}}


def _next_update(as_of: date, working: WorkingDays) -> date:
    return working.on_or_after(days_after(as_of, UNTIL_NEXT))


def for_dialogue(catalogue: Catalogue, dialogue: Document, stage: Stage, round_: str | None, as_of: date) -> Values:
    """What feedback on `dialogue` can be given: question, audiences, channels of its plan, themes to answer."""
    fields = dialogue.fields
    if not isinstance(fields, Dialogue):
        raise TypeError(dialogue.key)
    of_round = dict(fields.named_rounds).get(round_ or "")
    values: Values = {"dialogue": dialogue.id, "stage": stage, "audiences": _AUDIENCES[stage]}
    values |= {"round": round_} if round_ else {}
    values |= _question(fields, of_round)
    values |= _channels(fields, _AUDIENCES[stage], as_of)
    themes = list(dict.fromkeys(_unanswered(catalogue, dialogue, stage, round_)))
    if themes:
        values["did"] = [{"theme": theme} for theme in themes]
    if STAGES.index(stage) >= STAGES.index("decision"):
        values["effect_on_decision"] = ""
    return values


def _question(dialogue: Dialogue, round_: Round | None) -> Values:
    question = (round_.question if round_ else None) or dialogue.question
    return {"asked": question} if question else {}


def _channels(dialogue: Dialogue, audiences: list[str], as_of: date) -> Values:
    """Every channel of the plan; whom it reached is filled in only where there is one audience to reach."""
    plan = dialogue.feedback_plan
    audience = audiences[0] if len(audiences) == 1 else ""
    channels = [{"audience": audience, "channel": name, "date": str(as_of)} for name in (plan.channels if plan else ())]
    return {"channels": channels} if channels else {}


def _unanswered(catalogue: Catalogue, dialogue: Document, stage: Stage, round_: str | None) -> Iterator[str]:
    """The themes said at this stage or earlier, in this round if one is named, that nothing answers yet."""
    feedback = [d.fields for d in catalogue.referring_to(dialogue, "feedback")]
    all_ = [f for f in feedback if isinstance(f, Feedback) and not f.translation_of]
    answered = {did.theme for f in all_ for did in f.did}
    for earlier in all_:
        same_round = round_ is None or earlier.round in (None, round_)
        if same_round and STAGES.index(earlier.stage) <= STAGES.index(stage):
            yield from (said.theme for said in earlier.said if said.theme and said.theme not in answered)


def body_of(type_: str, texts: Texts) -> str:
    """The text below the front matter: the headings that a method card must have, nothing for other types."""
    if type_ != "method":
        return ""
    return f"## {texts('headings.steps')}\n\n1. \n\n## {texts('headings.result')}\n"

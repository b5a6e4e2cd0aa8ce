"""What holds for obligations whatever the dates (hypothesis)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from genklang.catalogue import Catalogue, link
from genklang.model import parse
from genklang.obligations import Assessment, Event, Obligation, State, WorkingDays, assess, load_profile
from genklang.settings import Settings, settings_from_text
from genklang.sources.reading import source_from_bytes
from tests.conftest import BODIES, CONFIG

PROFILE = load_profile("kungsbacka", Path())
COUNTRIES = ("SE", "DK")
KINDS = ["feedback-participants", "feedback-residents", "result-to-body", "decision-account", "evaluation", "follow-up"]
FIRST = date(2024, 1, 1)

days = st.integers(0, 900).map(lambda n: FIRST + timedelta(days=n))
maybe_day = st.none() | days
rounds = st.lists(st.fixed_dictionaries({"opens": maybe_day, "closes": maybe_day}), max_size=3)
delays = st.lists(
    st.fixed_dictionaries(
        {
            "obligation": st.sampled_from(KINDS),
            "round": st.sampled_from([None, "r1", "2"]),
            "reason": st.sampled_from([None, "Fler svar"]),
            "announced": maybe_day,
            "new_due": maybe_day,
        }
    ),
    max_size=4,
)
waivers = st.lists(
    st.fixed_dictionaries(
        {
            "obligation": st.sampled_from(KINDS),
            "round": st.sampled_from([None, "r1", "1"]),
            "reason": st.just("Skäl"),
            "body": st.just("kommunstyrelsen"),
            "date": maybe_day,
        }
    ),
    max_size=2,
)
answers = st.lists(
    st.fixed_dictionaries(
        {
            "stage": st.sampled_from(["receipt", "summary", "response", "decision", "follow_up"]),
            "published": days,
            "round": st.sampled_from([None, None, "r1", "2", "nej"]),
            "audiences": st.lists(st.sampled_from(["participants", "residents", "deciding_body"]), unique=True),
            "said": st.sampled_from([[], [{"theme": "Bryggan"}]]),
            "effect_on_decision": st.sampled_from([None, "Stort"]),
        }
    ),
    max_size=5,
)


@st.composite
def dialogues(draw: st.DrawFn) -> Mapping[str, Any]:
    turns = draw(st.just([]) | rounds)
    return {
        "opens": draw(maybe_day),
        "closes": draw(maybe_day),
        "methods": draw(st.lists(st.sampled_from(["kafedialog", "sms-enkat", "forslagslada"]), unique=True)),
        "rounds": [{"id": f"r{n}", **turn} for n, turn in enumerate(turns, 1)],
        "mandate": {"body": "kommunstyrelsen", "date": draw(maybe_day), "reference": "KS 1"},
        "decision": {"body": "kommunstyrelsen", "planned": draw(maybe_day), "date": draw(maybe_day)},
        "returned": {"body": "kommunstyrelsen", "date": draw(maybe_day)},
        "evaluation": {"date": draw(maybe_day)},
        "cancelled": {"date": draw(st.none() | days)},
        "delays": draw(delays),
        "waivers": draw(waivers),
    }


def given_only(value: Any) -> Any:
    """What the author would write: nothing where there is nothing, dates as text."""
    if isinstance(value, Mapping):
        return {k: given_only(v) for k, v in value.items() if v is not None}
    if isinstance(value, list):
        return [given_only(v) for v in value]
    return value.isoformat() if isinstance(value, date) else value


def document(name: str, fields: Mapping[str, Any]) -> bytes:
    return f"---\n{yaml.safe_dump(given_only(fields), allow_unicode=True)}---\n".encode()


def site_settings(country: str) -> Settings:
    return settings_from_text(CONFIG.replace("publisher: Ekviks kommun", f"country: {country}"), Path())


def catalogue(dialogue: Mapping[str, Any], feedback: list[Mapping[str, Any]], country: str = "SE") -> Catalogue:
    files = {name: f"---\n{text}\n---\n".encode() for name, text in BODIES.items()}
    head = {"type": "dialogue", "title": "Badplatsen", "summary": "Hur?"}
    files["dialoger/bad.md"] = document("bad", head | dict(dialogue))
    for n, fields in enumerate(feedback):
        head = {"type": "feedback", "title": "Svar", "summary": "Så.", "dialogue": "bad"}
        files[f"aterkoppling/svar-{n}.md"] = document("svar", head | dict(fields))
    sources = (source_from_bytes(raw, "content/" + name, name) for name, raw in files.items())
    linked = link(site_settings(country), (parse(source) for source in sources))
    assert not linked.faults
    return linked


def judged(linked: Catalogue, as_of: date) -> Assessment:
    return assess(linked, as_of, PROFILE)


cases = given(dialogues(), answers, st.integers(-30, 1200).map(lambda n: FIRST + timedelta(days=n)))
many = settings(max_examples=200, deadline=None)


@many
@cases
def test_states_are_total_and_exclusive(dialogue: Any, feedback: Any, as_of: date) -> None:
    for o in judged(catalogue(dialogue, feedback), as_of).obligations:
        fitting = [state for state, holds in possible(o, as_of).items() if holds]
        assert fitting[0] is o.state, (o, fitting)


def possible(o: Obligation, as_of: date) -> dict[State, bool]:
    """Which states the record of `o` allows, in the order of contract §3; the first one is to hold."""
    satisfied = o.satisfied_by is not None
    on_time = satisfied and (o.due is None or o.satisfied_on is None or o.satisfied_on <= o.due)
    force = o.due_in_force
    return {
        State.MET: on_time,
        State.MET_LATE: satisfied,
        State.WAIVED: o.state is State.WAIVED,
        State.PENDING: o.due is None,
        State.EXPLAINED: o.explanation is not None and as_of <= o.explanation.new_due,
        State.OVERDUE: force is not None and as_of > force,
        State.DUE_SOON: force is not None and 0 <= (force - as_of).days <= PROFILE.remind_before,
        State.NOT_DUE: True,
    }


@many
@cases
def test_nothing_done_after_as_of_counts(dialogue: Any, feedback: Any, as_of: date) -> None:
    def by_then(fields: Mapping[str, Any], key: str) -> bool:
        return fields[key] is None or fields[key] <= as_of

    def without_future(fields: Mapping[str, Any]) -> Mapping[str, Any]:
        kept = dict(fields)
        for name in ("mandate", "returned", "evaluation", "cancelled"):
            kept[name] = {**fields[name], "date": fields[name]["date"] if by_then(fields[name], "date") else None}
        decision = fields["decision"]
        kept["decision"] = {**decision, "date": decision["date"] if by_then(decision, "date") else None}
        kept["delays"] = [d for d in fields["delays"] if by_then(d, "announced")]
        kept["waivers"] = [w for w in fields["waivers"] if by_then(w, "date")]
        return kept

    whole = judged(catalogue(dialogue, feedback), as_of)
    by_now = judged(catalogue(without_future(dialogue), [f for f in feedback if f["published"] <= as_of]), as_of)
    known = {o.id: o for o in by_now.obligations}
    for o in whole.obligations:
        assert o.satisfied_on is None or o.satisfied_on <= as_of
        other = known[o.id]
        assert (o.state, o.due, o.satisfied_on, o.explanation) == (
            other.state,
            other.due,
            other.satisfied_on,
            other.explanation,
        )


@many
@cases
def test_time_never_turns_overdue_back_to_not_due(dialogue: Any, feedback: Any, as_of: date) -> None:
    linked = catalogue(dialogue, feedback)
    later = {o.id: o for o in judged(linked, as_of + timedelta(days=7)).obligations}
    for o in judged(linked, as_of).obligations:
        after = later.get(o.id)
        # A decision taken later than planned sets the account going anew: that is another trigger (contract §3).
        if o.state is State.OVERDUE and after and after.trigger == o.trigger:
            assert after.state in {State.OVERDUE, State.MET_LATE, State.WAIVED}, (o, after)


@many
@cases
def test_an_explained_delay_never_lasts_longer_than_its_new_date(dialogue: Any, feedback: Any, as_of: date) -> None:
    for o in judged(catalogue(dialogue, feedback), as_of).obligations:
        if o.explanation:
            assert o.due is not None
            assert o.due < o.explanation.new_due <= o.due + timedelta(days=PROFILE.longest_delay)
            promised = [d["new_due"] for d in dialogue["delays"] if d["obligation"] == o.kind and d["new_due"]]
            assert o.explanation.new_due <= max(promised)
        if o.state is State.EXPLAINED:
            assert o.explanation is not None
            assert as_of <= o.explanation.new_due


@many
@given(dialogues(), st.sampled_from(COUNTRIES), st.integers(0, 1000).map(lambda n: FIRST + timedelta(days=n)))
def test_due_days_that_were_counted_are_working_days(dialogue: Any, country: str, as_of: date) -> None:
    working_days = WorkingDays(country)
    for o in judged(catalogue(dialogue, [], country), as_of).obligations:
        if o.due and o.trigger.event is not Event.OPENS:
            assert working_days.is_working_day(o.due), o


@many
@cases
def test_at_most_one_term_of_a_kind_is_unmet(dialogue: Any, feedback: Any, as_of: date) -> None:
    unmet: dict[str, int] = {}
    for o in judged(catalogue(dialogue, feedback), as_of).obligations:
        if o.trigger.event is Event.TERM and not o.state.settled:
            unmet[o.kind] = unmet.get(o.kind, 0) + 1
    assert all(number == 1 for number in unmet.values())

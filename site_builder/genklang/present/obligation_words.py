"""An obligation in a few words, for lists and calendars."""

from __future__ import annotations

from genklang.locale import Texts
from genklang.obligations import Event, Obligation


def named(o: Obligation, texts: Texts) -> str:
    """What is owed, with its round, term or year where it has one: `Återkoppling till deltagarna (samrad)`."""
    words = texts(f"obligation.{o.kind}")
    if o.round is None:
        return words
    if o.trigger.event is Event.TERM:
        return f"{words} {texts('promise.term', n=int(o.round))}"
    if o.trigger.event is Event.YEAR:
        return f"{words} {texts('promise.year', year=o.round)}"
    return f"{words} {texts('promise.round', round=o.round)}"

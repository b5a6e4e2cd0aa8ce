"""Feedback on a dialogue: what was said, what was done with it, what follows."""

from __future__ import annotations

from typing import ClassVar, Literal

from genklang.model.declaration import REQUIRED, Audience, Content, Shape, field
from genklang.model.values import Code, Date, DialogueId, Text, Whole

Stage = Literal["receipt", "summary", "response", "decision", "follow_up"]
STAGES: tuple[Stage, ...] = ("receipt", "summary", "response", "decision", "follow_up")
"""In the order in which they follow (contract §3)."""
Response = Literal["adopted", "partly_adopted", "not_adopted", "out_of_scope", "forwarded"]


def theme_key(theme: str | None) -> str:
    """What a theme and its answer are matched by: capital letters and the spaces between words make no difference."""
    return " ".join((theme or "").casefold().split())


class Channel(Shape):
    """How the feedback reached an audience, and when."""

    audience: Audience | None = field("Vilka som nåddes.", "Who was reached.", "participants")
    channel: Text | None = field("Kanalen.", "The channel.", "Brev till alla deltagare")
    date: Date | None = field("Dag.", "The day.", "2026-04-20")


class Participation(Shape):
    """Who took part and who is missing."""

    participants: Whole | None = field("Antal deltagare.", "Number of participants.", "84")
    contributions: Whole | None = field("Antal synpunkter.", "Number of contributions.", "212")
    representation: Text | None = field("Vilka som saknas.", "Who is missing.", "Få under 25 år")


class Said(Shape):
    """A theme in what people said."""

    theme: Text | None = field("Temat.", "The theme.", "Trygg skolväg")
    count: Whole | None = field("Antal som tog upp det.", "How many raised it.", "47")
    summary: Text | None = field("Vad som sades.", "What was said.", "Många vill ha ett övergångsställe")


class Did(Shape):
    """The answer to a theme."""

    theme: Text | None = field("Temat som besvaras.", "The theme answered.", "Trygg skolväg")
    response: Response | None = field("Svaret.", "The response.", "adopted")
    reason: Text | None = field("Skälet.", "The reason.", "Budgeten räcker till ett övergångsställe")
    reference: Code | None = field("Beslut eller sida.", "Decision or page.", "SBN 2026/0045 § 61")


class Option(Shape):
    """An answer that could be chosen."""

    label: Text | None = field("Svaret.", "The answer.", "Mycket nöjd")
    count: Whole | None = field("Antal.", "How many.", "31")


class Result(Shape):
    """The answers to one question with fixed options."""

    question: Text | None = field("Frågan.", "The question.", "Hur nöjd är du?")
    answers: Whole | None = field("Antal svar.", "Number of answers.", "96")
    options: tuple[Option, ...] = field(
        "Svaren.", "The options.", [{"label": "Mycket nöjd", "count": "31"}], default=()
    )


class Feedback(Content):
    """One page of feedback on a dialogue."""

    LATER: ClassVar[frozenset[str]] = Content.LATER | {"round", "effect_on_decision", "results"}

    dialogue: DialogueId = field("Dialogens id.", "The dialogue's id.", "badplatsen-i-hamnen", default=REQUIRED)
    round: Code | None = field("Omgången, om den gäller en.", "The round, if for one.", "samrad")
    stage: Stage = field("Vilket steg i återkopplingen.", "Which stage of feedback.", "summary", default=REQUIRED)
    published: Date = field("Dag då den gavs.", "The day it was given.", "2026-04-20", default=REQUIRED)
    audiences: tuple[Audience, ...] = field(
        "Vilka den riktas till.", "To whom it is directed.", ["participants"], default=()
    )
    channels: tuple[Channel, ...] = field(
        "Hur den nådde dem.", "How it reached them.", [{"audience": "participants", "channel": "Brev"}], default=()
    )
    participation: Participation | None = field("Deltagandet.", "Participation.", {"participants": "84"})
    asked: Text | None = field("Vad vi frågade.", "What we asked.", "Hur vill du att badplatsen ska bli?")
    said: tuple[Said, ...] = field(
        "Vad ni sa, tema för tema.", "What you said.", [{"theme": "Trygg skolväg"}], default=()
    )
    did: tuple[Did, ...] = field(
        "Vad vi gjorde, tema för tema.", "What we did.", [{"theme": "Trygg skolväg", "response": "adopted"}], default=()
    )
    effect_on_decision: Text | None = field(
        "Hur dialogen påverkade beslutet.", "How the dialogue affected the decision.", "Bryggan flyttades norrut"
    )
    next_step: Text | None = field("Vad som händer nu.", "What happens next.", "Nämnden beslutar i juni")
    next_update: Date | None = field("Dag för nästa besked.", "The day of the next news.", "2026-06-20")
    results: tuple[Result, ...] = field(
        "Svar på frågor med fasta alternativ.",
        "Answers to fixed questions.",
        [{"question": "Hur nöjd är du?"}],
        default=(),
    )

"""Feedback: the pages of it, and theme by theme what was said and answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast, get_args

from genklang.export.tables.column import Column, Table, Tables, Words
from genklang.export.tables.shared import LAST, SUMMARY, TITLE, identifier, part
from genklang.model import Feedback
from genklang.model.declaration import Audience
from genklang.model.feedback import STAGES, Did, Response, Said

FEEDBACK = Table(
    "feedback",
    Words("Återkoppling", "Feedback"),
    Words(
        "Återkoppling på dialogerna: hur många som deltog, hur det påverkade och vad som händer sedan.",
        "Feedback on the dialogues: how many took part, what effect it had and what comes next.",
    ),
    (Words("återkoppling", "feedback"),),
    lambda tables: iter(tables.listed("feedback")),
    (
        identifier("Återkopplingens id.", "The id of the feedback."),
        TITLE,
        SUMMARY,
        Column(
            "dialogue",
            Words("Dialog", "Dialogue"),
            Words("Dialogens id.", "The id of the dialogue."),
            lambda d, _: d.fields.dialogue,
            refers_to="dialogues",
        ),
        Column(
            "round",
            Words("Omgång", "Round"),
            Words("Omgången, om den gäller en.", "The round, if it is for one."),
            lambda d, _: d.fields.round,
        ),
        Column(
            "stage",
            Words("Steg", "Stage"),
            Words("Vilket steg i återkopplingen.", "Which stage of the feedback."),
            lambda d, _: d.fields.stage,
            choices=STAGES,
            required=True,
        ),
        Column(
            "audiences",
            Words("Riktas till", "Audiences"),
            Words("Vilka den riktas till.", "To whom it is directed."),
            lambda d, _: d.fields.audiences,
            is_list=True,
            choices=get_args(Audience),
        ),
        Column(
            "participants",
            Words("Deltagare", "Participants"),
            Words("Antal som deltog.", "How many took part."),
            part("participation", "participants"),
            "whole",
        ),
        Column(
            "contributions",
            Words("Synpunkter", "Contributions"),
            Words("Antal synpunkter.", "How many contributions."),
            part("participation", "contributions"),
            "whole",
        ),
        Column(
            "representation",
            Words("Vilka som saknas", "Representation"),
            Words("Vilka som saknas bland deltagarna.", "Who is missing among those who took part."),
            part("participation", "representation"),
        ),
        Column(
            "effect_on_decision",
            Words("Påverkan", "Effect"),
            Words("Hur dialogen påverkade beslutet.", "How the dialogue affected the decision."),
            lambda d, _: d.fields.effect_on_decision,
        ),
        Column(
            "next_step",
            Words("Nästa steg", "Next step"),
            Words("Vad som händer nu.", "What happens next."),
            lambda d, _: d.fields.next_step,
        ),
        Column(
            "next_update",
            Words("Nästa besked", "Next update"),
            Words("Dag för nästa besked.", "The day of the next news."),
            lambda d, _: d.fields.next_update,
            "day",
        ),
        *LAST,
    ),
)


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme in one page of feedback: said there, answered there, or both."""

    feedback: str
    dialogue: str
    name: str
    number: int
    said: Said | None
    did: Did | None


def _themes(tables: Tables) -> Iterator[Theme]:
    """The themes in the order said, then those that are only answered; several of one name each by itself."""
    for document in tables.listed("feedback"):
        feedback = cast(Feedback, document.fields)
        answers = [did for did in feedback.did if did.theme]
        number = 0
        for said in (said for said in feedback.said if said.theme):
            number += 1
            did = next((d for d in answers if (d.theme or "").casefold() == (said.theme or "").casefold()), None)
            if did:
                answers.remove(did)
            yield Theme(document.id, feedback.dialogue, said.theme or "", number, said, did)
        for did in answers:
            number += 1
            yield Theme(document.id, feedback.dialogue, did.theme or "", number, None, did)


FEEDBACK_THEMES = Table(
    "feedback_themes",
    Words("Teman i återkopplingen", "Themes of feedback"),
    Words(
        "Vad människor sa i dialogerna, tema för tema, och vad som svarades.",
        "What people said in the dialogues, theme by theme, and what was answered.",
    ),
    (Words("synpunkter", "contributions"), Words("svar", "responses")),
    _themes,
    (
        Column(
            "id",
            Words("Id", "Id"),
            Words(
                "Återkopplingens id och temats nummer där.", "The id of the feedback and the number of the theme in it."
            ),
            lambda t, _: f"{t.feedback}/{t.number}",
            required=True,
        ),
        Column(
            "feedback",
            Words("Återkoppling", "Feedback"),
            Words("Återkopplingens id.", "The id of the feedback."),
            lambda t, _: t.feedback,
            refers_to="feedback",
            required=True,
        ),
        Column(
            "dialogue",
            Words("Dialog", "Dialogue"),
            Words("Dialogens id.", "The id of the dialogue."),
            lambda t, _: t.dialogue,
            refers_to="dialogues",
        ),
        Column(
            "theme",
            Words("Tema", "Theme"),
            Words("Temats namn.", "The name of the theme."),
            lambda t, _: t.name,
            required=True,
        ),
        Column(
            "count",
            Words("Antal", "Count"),
            Words("Hur många som tog upp temat.", "How many raised the theme."),
            lambda t, _: t.said.count if t.said else None,
            "whole",
        ),
        Column(
            "said",
            Words("Vad som sades", "What was said"),
            Words("Vad som sades om temat.", "What was said on the theme."),
            lambda t, _: t.said.summary if t.said else None,
        ),
        Column(
            "response",
            Words("Svar", "Response"),
            Words("Svaret på temat.", "The response to the theme."),
            lambda t, _: t.did.response if t.did else None,
            choices=get_args(Response),
        ),
        Column(
            "reason",
            Words("Skäl", "Reason"),
            Words("Skälet till svaret.", "The reason for the response."),
            lambda t, _: t.did.reason if t.did else None,
        ),
        Column(
            "reference",
            Words("Hänvisning", "Reference"),
            Words("Beslut eller sida som svaret hänvisar till.", "The decision or page that the response refers to."),
            lambda t, _: t.did.reference if t.did else None,
        ),
    ),
)

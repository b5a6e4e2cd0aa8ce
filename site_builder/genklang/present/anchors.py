"""The ids that templates give the sections of pages: links in bodies may lead there too."""

from __future__ import annotations

import re
from collections.abc import Mapping

MADE = "made"
"""The kind of page that is made from many documents: the start page, lists and the ledger."""
SECTIONS: Mapping[str, frozenset[str]] = {
    "dialogue": frozenset(
        {
            "about_dialogue", "in_short", "s_background", "s_chain", "s_feedback", "s_influence", "s_promises",
            "s_question", "take_part",
        }
    ),
    "feedback": frozenset(
        {
            "s_asked", "s_decision", "s_effect", "s_next", "s_others", "s_reach", "s_representation", "s_results",
            "said_and_did",
        }
    ),
    "method": frozenset({"s_excludes", "s_records", "s_strengths", "s_weaknesses", "used_in"}),
    "chapter": frozenset({"ladder_caption", "process_caption", "s_figure"}),
    "record": frozenset({"next_meeting", "s_appendices", "s_harvest", "s_priorities", "s_tasks"}),
    "initiative": frozenset({"s_contact", "s_outcome", "s_question", "s_recommendations"}),
    "programme": frozenset(
        {
            "s_challenges", "s_directions", "s_effects", "s_governance", "s_indicators",
            "s_initiatives", "s_phases", "s_principles", "s_promises", "s_reports", "s_tracks", "s_vision",
        }
    ),
    "body": frozenset({"s_contact", "s_dialogues", "s_owes"}),
    "page": frozenset({"s_statement"}),
    MADE: frozenset(
        {
            "in_figures", "ladder_caption", "open_now", "process_caption", "recently_answered", "s_finder",
            "what_is_owed",
        }
    ),
}  # fmt: skip
"""The sections that each kind of page may have: a content type's, or those that are made."""
EVERYWHERE = frozenset({"main_content", "provenance_heading", "top"})
"""`top` is the top of every page (HTML Standard, section 7.4.2.3.3)."""
_NUMBERED = re.compile(r"(?:figure|group|overview|state)_\w+")
"""Sections of made pages that are as many as there is something to show."""


def is_section(anchor: str, kind: str) -> bool:
    """True where the template for this kind of page gives the id to a section. No heading of a body is called so."""
    if anchor in EVERYWHERE or anchor in SECTIONS[kind]:
        return True
    return kind == MADE and _NUMBERED.fullmatch(anchor) is not None

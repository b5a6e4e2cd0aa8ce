"""The ids that templates give the sections of pages: links in bodies may lead there too."""

from __future__ import annotations

import re
from collections.abc import Mapping

MADE = "made"
"""The kind of page that is made from many documents: the start page, lists and the ledger."""
SECTIONS: Mapping[str, frozenset[str]] = {
    "dialogue": frozenset(
        {
            "about_dialogue", "in_short", "s_background", "s_chain", "s_feedback", "s_follow", "s_influence",
            "s_promises", "s_question", "s_unanswered", "take_part",
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
    "body": frozenset({"s_contact", "s_dialogues", "s_follow", "s_owes"}),
    "page": frozenset({"s_statement"}),
    MADE: frozenset(
        {
            "a_to_z", "book_contents", "in_figures", "ladder_caption", "open_now", "past_years", "process_caption", "q",
            "recently_answered", "results_heading", "s_follow", "search", "search_results",
            "search_status", "what_is_owed",
        }
    ),
}  # fmt: skip
"""The sections that each kind of page may have: a content type's, or those that are made."""
EVERYWHERE = frozenset({"header_search", "main_content", "provenance_heading", "top"})
"""`top` is the top of every page (HTML Standard, section 7.4.2.3.3)."""
_NUMBERED = {
    MADE: re.compile(r"(?:by|figure|group|month|of|overview|state)_\w+"),
    "dialogue": re.compile(r"step_\w+"),
}
"""Sections that are as many as there is something to show."""


def is_section(anchor: str, kind: str) -> bool:
    """True where the template for this kind of page gives the id to a section. No heading of a body is called so."""
    if anchor in EVERYWHERE or anchor in SECTIONS[kind]:
        return True
    return kind in _NUMBERED and _NUMBERED[kind].fullmatch(anchor) is not None

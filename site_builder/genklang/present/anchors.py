"""The ids that templates give the sections of pages: links in bodies may lead there too."""

from __future__ import annotations

import re

SECTIONS = frozenset(
    {
        "about_dialogue", "in_figures", "in_short", "ladder_caption", "main_content", "next_meeting", "open_now",
        "process_caption", "provenance_heading", "recently_answered", "said_and_did", "take_part", "used_in",
        "what_is_owed",
    }
)  # fmt: skip
"""Those with a name of their own; others begin as in `_OTHERS`. No heading of a body is called so."""
_OTHERS = re.compile(r"(?:s|figure|group|overview|state)_\w+")


def is_section(anchor: str) -> bool:
    """True where some template gives this id to a section."""
    return anchor in SECTIONS or _OTHERS.fullmatch(anchor) is not None

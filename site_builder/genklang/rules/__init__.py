"""The rule book: one file a rule, and the table of them all.

A rule's file says what it finds and why (its docstring is its manual), and `check` yields the places. It
knows nothing of severities being configured, of drafts or of languages: `checking` sees to those.
"""

from __future__ import annotations

from genklang.rules.checking import Checked, LetStand, TurnedOff, check, checked
from genklang.rules.table import RULES, Rule

__all__ = ["RULES", "Checked", "LetStand", "Rule", "TurnedOff", "check", "checked"]

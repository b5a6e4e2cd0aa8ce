"""Tables on terminals with room for a word or less in each column: their rows below each other, with nothing cut."""

from __future__ import annotations

from pathlib import Path

from genklang.rules import RULES
from tests.cli.test_due import on_terminal

LIST = "title,closed,feedback published\nBread and its labels,2026-01-12,\n"


def test_a_list_of_rules_is_no_table_on_a_narrow_terminal() -> None:
    shown = on_terminal(40, "rules")
    assert "Code: OBL103\n  Name: feedback-residents-overdue\n  Severity: debt\n  Finds: " in shown
    assert shown.count("Code: ") == len(RULES)
    assert "…" not in shown


def test_an_audit_is_no_table_on_a_narrow_terminal(tmp_path: Path) -> None:
    path = tmp_path / "portal.csv"
    path.write_text(LIST, encoding="utf-8")
    arguments = ("audit", str(path), "--map", "have-your-say", "--as-of", "2026-11-24", "--language", "en")
    shown = on_terminal(40, *arguments)
    assert "Body: No body given\n  Number: 1\n  In time: 0\n" in shown
    assert "Days late: 260\n  Due: 2026-03-09\n  Answer: no answer\n  Question: Bread and its labels\n" in shown
    assert "Days late   Due" in on_terminal(100, *arguments)

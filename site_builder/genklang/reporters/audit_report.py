"""What an audit found, as JSON for programs, or as Markdown for people (the shapes of contract §5)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from genklang.audit.judging import Audit, Judged, RowFault, Tally
from genklang.locale import Texts
from genklang.reporters.text import shown_safely

COLUMNS = ("body", "rows", "met", "late", "overdue", "waiting", "median")
WORST_COLUMNS = ("days_late", "due", "answered", "title", "body", "url")


def audit_json(found: Audit) -> str:
    """One object, with a newline at its end."""
    report = {
        "as_of": found.as_of.isoformat(),
        "profile": found.profile.name,
        "obligation": found.duty.kind,
        "within": found.duty.within,
        "basis": found.duty.basis,
        "total": _numbers(found.total),
        "bodies": [{"body": name or None, **_numbers(tally)} for name, tally in found.bodies.items()],
        "worst": [_judged(one) for one in found.worst],
        "faults": [{"row": f.row, "column": f.column, "value": f.value, "reason": f.reason} for f in found.faults],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _numbers(tally: Tally) -> dict[str, float | None]:
    names = ("rows", "met", "late", "overdue", "waiting", "median_days")
    return {name: getattr(tally, name) for name in names}


def _judged(one: Judged) -> dict[str, Any]:
    return {
        "row": one.row,
        "title": one.title,
        "body": one.body or None,
        "url": one.url or None,
        "closed": one.closed.isoformat(),
        "due": one.due.isoformat(),
        "answered": one.answered.isoformat() if one.answered else None,
        "state": one.state.value,
        "days_late": one.days_late,
    }


def headings(names: Sequence[str], texts: Texts) -> list[str]:
    """The headings of columns in words."""
    return [texts(f"audit.column.{name}") for name in names]


def body_rows(found: Audit, texts: Texts) -> Iterator[list[str]]:
    """The cells of each body, and of all where there are several."""
    for name, tally in found.bodies.items():
        yield _cells(name or texts("audit.no_body"), tally, texts)
    if len(found.bodies) > 1:
        yield _cells(texts("audit.all"), found.total, texts)


def _cells(name: str, tally: Tally, texts: Texts) -> list[str]:
    middle = "–" if tally.median_days is None else texts.number(tally.median_days)
    return [shown_safely(name), *map(str, (tally.rows, tally.met, tally.late, tally.overdue, tally.waiting)), middle]


def worst_rows(found: Audit, texts: Texts) -> Iterator[list[str]]:
    """The cells of the latest ones."""
    for one in found.worst:
        met = one.days_taken is not None
        answered = str(one.answered) if met else texts("audit.unanswered")
        yield [str(one.days_late), str(one.due), answered, *map(shown_safely, (one.title, one.body, one.url))]


def summary(found: Audit, texts: Texts) -> str:
    """What was judged by which rule book, and what it came to, in two sentences."""
    total, duty = found.total, found.duty
    said = texts("audit.rule", profile=found.profile.title, days=duty.within or 0, basis=duty.basis)
    return f"{texts('audit.found', n=total.rows, overdue=total.overdue, late=total.late, date=str(found.as_of))} {said}"


def fault_line(fault: RowFault, texts: Texts) -> str:
    """One row that could not be judged as written, in words."""
    value = shown_safely(fault.value)
    return texts(f"audit.fault.{fault.reason}", row=str(fault.row), column=fault.column, value=value)


def audit_markdown(found: Audit, texts: Texts) -> str:
    """Tables to paste into a page or a pull request, with a newline at the end."""
    lines = [f"# {texts('audit.title')}", "", _escaped(summary(found, texts)), ""]
    lines += _table(headings(COLUMNS, texts), body_rows(found, texts))
    if found.worst:
        lines += ["", f"## {texts('audit.worst')}", ""]
        lines += _table(headings(WORST_COLUMNS, texts), worst_rows(found, texts))
    if found.faults:
        lines += ["", f"## {texts('audit.faults')}", ""]
        lines += [f"- {_escaped(fault_line(fault, texts))}" for fault in found.faults]
    return "\n".join(lines) + "\n"


def _table(heads: Sequence[str], rows: Iterator[list[str]]) -> list[str]:
    lines = [heads, ["---"] * len(heads), *([_escaped(cell) for cell in row] for row in rows)]
    return ["| " + " | ".join(cells) + " |" for cells in lines]


def _escaped(text: str) -> str:
    """`text` without meaning in Markdown or HTML; addresses stay as they are but for bars."""
    return re.sub(r"([\\`*\[\]<>|])", r"\\\1", " ".join(text.split()))

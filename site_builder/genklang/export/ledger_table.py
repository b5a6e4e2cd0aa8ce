"""The ledger as a table: every promise in a line, for spreadsheets and programs (RFC 4180; contract §3).

UTF-8 with a byte order mark, for without one spreadsheets take it for another encoding. Commas, CRLF, quotation marks
where they are needed. The first line names the columns. Days are written as 2026-05-04; what does not apply is empty.
A text that a spreadsheet would take for a formula has an apostrophe before it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from genklang.export.files import File
from genklang.obligations import Obligation
from genklang.present.ledger import DOWNLOAD
from genklang.present.promises import in_order
from genklang.render.engine import Prepared

COLUMNS = (
    "id", "document", "title", "kind", "audience", "body", "round", "event", "event_date", "due", "new_due", "state",
    "satisfied_by", "satisfied_on", "days_late", "reason", "basis",
)  # fmt: skip
"""Those of `genklang due --format json` and the title; what is nested there stands in columns of its own."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that spreadsheets reckon."""


def ledger_table(prepared: Prepared) -> Iterator[File]:
    """One file, what is most pressing first."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for obligation in in_order(prepared.assessment.obligations):
        writer.writerow(harmless(value) for value in _line(obligation, prepared))
    yield File(DOWNLOAD, text.getvalue().encode("utf-8-sig"))


def harmless(text: str) -> str:
    """`text`, with an apostrophe before it where a spreadsheet would take it for a formula (OWASP, "CSV Injection")."""
    return "'" + text if text.startswith(FORMULA) else text


def _line(obligation: Obligation, prepared: Prepared) -> Iterator[str]:
    told = obligation.explanation
    values = {
        **obligation.as_json(),
        "title": prepared.catalogue.by_key[obligation.document].fields.title,
        "event": obligation.trigger.event.value,
        "event_date": obligation.trigger.date,
        "new_due": told.new_due if told else None,
        "reason": told.reason if told else None,
    }
    return ("" if values[column] is None else str(values[column]) for column in COLUMNS)

"""Columns that every table of documents has."""

from __future__ import annotations

from typing import Any

from genklang.export.tables.column import Column, Tables, Value, Words


def identifier(sv: str, en: str) -> Column:
    """The key of a table of documents."""
    return Column("id", Words("Id", "Id"), Words(sv, en), lambda d, _: d.id, required=True)


TITLE = Column(
    "title", Words("Titel", "Title"), Words("Sidans rubrik.", "The heading of the page."),
    lambda d, _: d.fields.title, required=True,
)  # fmt: skip
SUMMARY = Column(
    "summary", Words("Sammanfattning", "Summary"),
    Words("En mening om vad sidan handlar om.", "One sentence on what the page is about."),
    lambda d, _: d.fields.summary, required=True,
)  # fmt: skip
PUBLISHED = Column(
    "published", Words("Publicerad", "Published"), Words("Dag då sidan publicerades.", "The day of publication."),
    lambda d, _: d.fields.published, "day",
)  # fmt: skip
UPDATED = Column(
    "updated", Words("Ändrad", "Updated"), Words("Dag för den senaste ändringen.", "The day of the latest change."),
    lambda d, _: d.fields.updated, "day",
)  # fmt: skip
EXAMPLE = Column(
    "example", Words("Påhittad", "Made up"),
    Words("Sant om sidan är ett påhittat exempel.", "True if the page is a made-up example."),
    lambda d, _: d.fields.example, "flag", required=True,
)  # fmt: skip
LANGUAGE = Column(
    "language", Words("Språk", "Language"), Words("Sidans språk (BCP 47).", "The language of the page (BCP 47)."),
    lambda d, tables: tables.language(d), required=True,
)  # fmt: skip
ADDRESS = Column(
    "address", Words("Adress", "Address"), Words("Sidans webbadress.", "The web address of the page."),
    lambda d, tables: tables.address(d), "address", required=True,
)  # fmt: skip
LAST = (PUBLISHED, UPDATED, EXAMPLE, LANGUAGE, ADDRESS)
"""What stands at the end of each table of documents."""


def part(field: str, name: str) -> Any:
    """The value `name` of the mapping `field` of a document, or None where either is not given."""

    def value(document: Any, tables: Tables) -> Value:
        given = getattr(document.fields, field)
        found: Value = getattr(given, name) if given else None
        return found

    return value


def done(field: str, name: str) -> Any:
    """The same of something that is done on its `date`: nothing of it is told before that day (contract §3)."""

    def value(document: Any, tables: Tables) -> Value:
        given = getattr(document.fields, field)
        as_of = tables.prepared.assessment.as_of
        if given is None or (given.date and given.date > as_of) or (given.date is None and field != "mandate"):
            return None
        found: Value = getattr(given, name)
        return found

    return value

"""`llms.txt`: what the site holds and where, in a page of Markdown for programs that read texts (llmstxt.org)."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.export.absolute import full
from genklang.export.files import File
from genklang.export.tables import FOLDER, TABLES
from genklang.locale import Texts, texts_for
from genklang.obligations import Status
from genklang.present.follow import ATOM, JSON_FEED, calendar_at, can_be_followed
from genklang.render.engine import Prepared

AT_MOST = 50
"""Dialogues and pages of feedback that are listed; the lists lead to all."""


def llms(prepared: Prepared) -> Iterator[File]:
    """One file."""
    if can_be_followed(prepared.catalogue.settings):
        texts = texts_for(prepared.view.language)
        lines = [
            f"# {_plain(prepared.view.name)}",
            "",
            f"> {_plain(texts('llms.summary', name=prepared.view.publisher))}",
            "",
            f"{texts('shell.as_of')} {prepared.assessment.as_of.isoformat()}.",
            *_section(texts("llms.open"), _open(prepared)),
            *_section(texts("llms.answered"), _answered(prepared)),
            *_section(texts("llms.places"), _places(prepared, texts)),
            *_section(texts("llms.data"), _data(prepared, texts)),
        ]
        yield File("llms.txt", ("\n".join(lines) + "\n").encode())


def _section(heading: str, lines: Iterator[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield from ("", f"## {heading}", "", *found)


def _line(prepared: Prepared, title: str, address: str, about: str = "") -> str:
    link = f"- [{_plain(title)}]({full(prepared.catalogue.settings, address)})"
    return f"{link}: {_plain(about)}" if about else link


def _plain(text: str) -> str:
    """A text on one line that Markdown takes for nothing else."""
    return " ".join(text.split()).replace("[", "\\[").replace("]", "\\]")


def _open(prepared: Prepared) -> Iterator[str]:
    """What one can take part in: nothing that is information or paused between rounds."""
    assessment = prepared.assessment
    found = [key for key, status in assessment.statuses.items() if status is Status.OPEN and assessment.of(key)]
    for key in [key for key in found if key in prepared.view.addresses and key not in assessment.pauses][:AT_MOST]:
        document = prepared.catalogue.by_key[key]
        if document.counts:
            yield _line(prepared, document.fields.title, prepared.view.addresses[key], document.fields.summary)


def _answered(prepared: Prepared) -> Iterator[str]:
    shown = (prepared.catalogue.by_key[key] for key in prepared.view.addresses)
    found = [d for d in shown if d.type == "feedback" and d.counts]
    for document in sorted(found, key=lambda d: (str(d.fields.published), d.key), reverse=True)[:AT_MOST]:
        yield _line(prepared, document.fields.title, prepared.view.addresses[document.key], document.fields.summary)


def _places(prepared: Prepared, texts: Texts) -> Iterator[str]:
    for item in (*prepared.view.navigation, *prepared.view.footer):
        yield _line(prepared, texts(f"navigation.{item.key}"), item.address)


def _data(prepared: Prepared, texts: Texts) -> Iterator[str]:
    for table in TABLES:
        title = texts("llms.table", title=table.title[texts.language])
        yield _line(prepared, title, f"{FOLDER}{table.file}.csv", table.description[texts.language])
    yield _line(prepared, texts("data.database"), f"{FOLDER}genklang.sqlite")
    yield _line(prepared, texts("follow.atom"), ATOM)
    yield _line(prepared, texts("follow.json"), JSON_FEED)
    yield _line(prepared, texts("follow.calendar"), calendar_at("", texts))

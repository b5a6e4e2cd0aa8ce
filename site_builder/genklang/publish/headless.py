"""What other programs read, published alone: no engine, no pages (contract §9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from genklang.errors import ContentFault
from genklang.export import exported
from genklang.export.api.changes import document_hashes
from genklang.export.api.places import document_at
from genklang.model import Document
from genklang.publish.previous import told_since_previous
from genklang.publish.staging import Expected, cannot_write, refuse_within, stage
from genklang.render.engine import Prepared, Told, Wishes, told_nobody


@dataclass(frozen=True, slots=True)
class Exported:
    """What was published: where, and how many files."""

    out: Path
    files: int


def export_site(prepared: Prepared, out: Path, told: Told = told_nobody, wishes: Wishes | None = None) -> Exported:
    """Publish every format of `prepared` in `out`, whole or not at all. `told` hears of files done, of none in all.

    The bytes are those that a build puts beside its pages. Raises ContentFault where the content has errors, and
    EnvironmentFault where `mkdocs.yml` lacks what the files must name, or where writing is not possible.
    """
    settings = prepared.catalogue.settings
    if prepared.errors:
        raise ContentFault(f"{prepared.errors} error(s) in the content, so nothing was published.")
    if settings.headless_fault:
        raise settings.headless_fault
    refuse_within(settings.content, out)
    staging = stage(out, wishes)
    try:
        prepared = told_since_previous(prepared, staging.out, staging.wishes)
        names = list(_written(prepared, staging.folder, told))
    except OSError as error:
        staging.discard()
        raise cannot_write(out, error) from error
    except BaseException:
        staging.discard()
        raise
    staging.publish(_expected(prepared, names))
    return Exported(staging.out, len(names))


def _written(prepared: Prepared, folder: Path, told: Told) -> Iterator[str]:
    folders: set[Path] = set()
    for number, file in enumerate(exported(prepared), 1):
        place = folder / file.address
        if place.parent not in folders:
            place.parent.mkdir(parents=True, exist_ok=True)
            folders.add(place.parent)
        place.write_bytes(file.content)
        told(number, number)
        yield file.address


def _expected(prepared: Prepared, names: list[str]) -> Expected:
    """Each document stands in its file of the API; that there is no page is no fault here."""
    documents = document_hashes(prepared)
    return Expected(
        pages={document_at(*key.split("/")): key for key in documents},
        files=names,
        later=frozenset(document_at(d.type, d.id) for d in _not_out_yet(prepared)),
        base=None,
        documents=documents,
        as_of=prepared.assessment.as_of.isoformat(),
        since=prepared.earlier,
    )


def _not_out_yet(prepared: Prepared) -> Iterator[Document]:
    as_of = prepared.assessment.as_of
    return (d for d in prepared.catalogue.documents if d.fields.published and d.fields.published > as_of)

"""Drafts into files of the content folder. Nothing that is there is overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from genklang.catalogue import Catalogue
from genklang.errors import EnvironmentFault
from genklang.importing.draft import Draft, Problem
from genklang.locale import texts_for
from genklang.present.addresses import addresses_of


@dataclass(slots=True)
class Written:
    """The files that were written, relative to the site's folder, and the drafts that were not."""

    paths: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def write_drafts(drafts: Iterable[Draft], catalogue: Catalogue) -> Written:
    """Write each draft of a document that the site does not have. Raises EnvironmentFault where that cannot be done."""
    settings = catalogue.settings
    folders = addresses_of(catalogue, texts_for(settings.language)).lists
    written = Written()
    for draft, there in _with_what_is_there(drafts, catalogue):
        relative = draft.relative or f"{folders[draft.type]}{draft.id}.md"
        path = settings.content / relative
        if there or not _write(path, draft, settings.content):
            message = (
                f"{draft.type}/{draft.id} is there already ({there or settings.prefix + relative}) and was left alone"
            )
            written.problems.append(Problem(draft.origin, message))
        else:
            written.paths.append(settings.prefix + relative)
    return written


def _with_what_is_there(drafts: Iterable[Draft], catalogue: Catalogue) -> Iterator[tuple[Draft, str]]:
    """Each draft with the file that holds its id already. A body that several consultations name comes once."""
    found = {f"{p.type}/{p.id}": p.source.path for p in catalogue.parsed if p.type}
    ours: set[str] = set()
    for draft in drafts:
        key = f"{draft.type}/{draft.id}"
        if not (draft.type == "body" and draft.relative is None and (key in ours or key in found)):
            yield draft, found.get(key, "")
            found.setdefault(key, draft.origin)
        ours.add(key)


def _write(path: Path, draft: Draft, content: Path) -> bool:
    """True where the file was written; False where there is one."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if content.resolve() not in path.parent.resolve().parents and content.resolve() != path.parent.resolve():
            raise EnvironmentFault(f"{path} would lie outside the content folder.")
        with path.open("xb") as file:
            file.write(draft.as_text().encode())
    except FileExistsError:
        return False
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise EnvironmentFault(f"{path} cannot be written ({reason}). What was written before it stands.") from error
    return True

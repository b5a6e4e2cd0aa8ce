"""The content of another revision in the place of the content here, as plain files; all else stays as it is."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from genklang.errors import EnvironmentFault
from genklang.revisions import Entry, LeftOut, Repository
from genklang.settings import Settings


def take_content(repository: Repository, settings: Settings, inside: str, revision: str) -> list[LeftOut]:
    """Replace the content folder, `inside` the site's, by that of `revision`; gives what is not as it was there.

    Raises EnvironmentFault, with nothing touched, where the folder here holds what git does not, or the revision
    has no content.
    """
    entries = repository.entries(repository.tree(revision), lambda path: path.startswith(inside))
    if not entries:
        raise EnvironmentFault(f"There is no content in {inside} of the revision {revision}. Name another one.")
    if settings.content.is_symlink() or not repository.is_clean(inside):
        raise EnvironmentFault(f"{settings.content} holds what is not in git, and would be lost. Commit or remove it.")
    try:
        return _exchanged(repository, settings, inside, entries)
    except OSError as error:
        raise EnvironmentFault(f"{settings.content} cannot be replaced ({error.strerror}).") from error


def _exchanged(repository: Repository, settings: Settings, inside: str, entries: list[Entry]) -> list[LeftOut]:
    with tempfile.TemporaryDirectory(prefix=".genklang-taking-", dir=settings.root) as name:
        fresh = Path(name)
        left = repository.write(entries, fresh / "new")
        (fresh / "new" / inside).mkdir(parents=True, exist_ok=True)
        if settings.content.exists():
            settings.content.rename(fresh / "old")
        shutil.move(fresh / "new" / inside.rstrip("/"), settings.content)
        return left

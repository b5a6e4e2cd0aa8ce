"""The site as it is in a git revision, in a folder of its own that goes when it has been looked at."""

from __future__ import annotations

import posixpath
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path, PurePosixPath

from genklang.errors import EnvironmentFault
from genklang.render.engine import Prepared, prepared_from
from genklang.revisions import LeftOut, Repository
from genklang.settings import CONFIG_FILE, Settings, read_settings, today
from genklang.site import assess, load

NAMED_BY_CONFIGURATION = frozenset({".yml", ".yaml", ".svg", ".png", ".webp"})
"""Endings of what `mkdocs.yml` may name outside the content: rule books and a logo."""

Told = Callable[[list[LeftOut]], None]


@contextmanager
def site_at(repository: Repository, revision: str, told: Told = lambda left: None) -> Iterator[Settings | None]:
    """The settings of the site as it is in `revision`, its files written beside; None where there was none.

    Links in it are no links there, and whatever was left out is `told`. Raises EnvironmentFault.
    """
    tree = repository.tree(revision)
    with tempfile.TemporaryDirectory(prefix="genklang-") as name:
        folder = Path(name)
        left = repository.write(repository.entries(tree, _is_configuration), folder)
        if not (folder / CONFIG_FILE).exists():
            yield None
            return
        settings = _settings(folder, revision)
        inside = content_folder(settings)
        entries = repository.entries(tree, lambda path: path.startswith(inside) and not (folder / path).exists())
        told([*left, *repository.write(entries, folder)])
        settings.content.mkdir(parents=True, exist_ok=True)
        yield settings


def content_folder(settings: Settings) -> str:
    """The content folder relative to the site's, with `/` at its end. Raises EnvironmentFault where it is not in it."""
    inside = posixpath.normpath(settings.prefix)
    if inside.startswith(("..", "/")) or inside == ".":
        raise EnvironmentFault(
            f"docs_dir of {CONFIG_FILE} is not a folder below the site's own: it cannot be compared."
        )
    return inside + "/"


def prepared_at(settings: Settings, as_of: date | None = None, profile: str | None = None) -> Prepared:
    """The site of `settings`, read, judged and checked, at `as_of` or today. Raises EnvironmentFault."""
    catalogue = load(settings.root, settings)
    return prepared_from(catalogue, assess(catalogue, as_of or today(settings), profile))


def _is_configuration(path: str) -> bool:
    return path == CONFIG_FILE or PurePosixPath(path).suffix.lower() in NAMED_BY_CONFIGURATION


def _settings(folder: Path, revision: str) -> Settings:
    try:
        return read_settings(folder)
    except EnvironmentFault as fault:
        raise EnvironmentFault(f"In the revision {revision}: {fault}") from fault

"""The stages in one line each: load, assess, check, build. What the package offers others."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from genklang import media
from genklang.catalogue import Catalogue, link
from genklang.findings import Finding
from genklang.model import parse
from genklang.settings import Settings, read_settings
from genklang.sources import FoundFile, read_source, walk

if TYPE_CHECKING:
    from genklang.external.outcome import Outcome
    from genklang.obligations import Assessment
    from genklang.render.engine import Built, Prepared
    from genklang.rules import Checked

Progress = Callable[[Iterable[FoundFile], int], Iterable[FoundFile]]
"""Wraps the files to be read, of which there are so many, to show how far the work has come."""


def load(root: Path | str, settings: Settings | None = None, progress: Progress | None = None) -> Catalogue:
    """Read, type and link everything below the content folder of the site in `root`.

    Never stops at a fault: what could not be read is in the catalogue's `faults`. Raises EnvironmentFault where
    there is no configuration or no folder.
    """
    settings = settings or read_settings(Path(root))
    found = list(walk(settings.content))
    files = [file for file in found if not file.is_published_as_it_is]
    shown = progress(files, len(files)) if progress else files
    parsed = (parse(read_source(file, settings.prefix)) for file in shown)
    beside = media.examined((file for file in found if file.is_published_as_it_is), settings.prefix)
    return link(settings, parsed, found, beside)


def assess(catalogue: Catalogue, as_of: date, profile: str | None = None) -> Assessment:
    """Every obligation and status at `as_of`, by `profile` or the site's own. Raises EnvironmentFault."""
    from genklang import obligations

    settings = catalogue.settings
    try:
        book = obligations.load_profile(profile or settings.options.profile, settings.root)
    except obligations.NoSuchProfile as fault:
        raise fault if profile else settings.fault(str(fault), "profile") from None
    return obligations.assess(catalogue, as_of, book)


def check(
    catalogue: Catalogue,
    assessment: Assessment,
    language: str | None = None,
    external: Mapping[str, Outcome] | None = None,
) -> tuple[Finding, ...]:
    """All findings, in order, in `language` or the site's own; `external` is what `ask_outside` gave."""
    from genklang import rules

    return rules.check(catalogue, assessment, language, external)


def checked(
    catalogue: Catalogue,
    assessment: Assessment,
    language: str | None = None,
    external: Mapping[str, Outcome] | None = None,
) -> Checked:
    """All findings, and those that are not told: let stand by their authors, or turned off by the site."""
    from genklang import rules

    return rules.checked(catalogue, assessment, language, external)


def ask_outside(
    catalogue: Catalogue,
    wanted: Callable[[str], bool] = lambda path: True,
    allowed: Collection[str] = (),
    told: Callable[[int, int], None] = lambda done, total: None,
) -> Mapping[str, Outcome]:
    """Ask, on the network, for every address outside in the files that are `wanted`, and give what came of it.

    `allowed` are hosts that may be asked though they are not on the public internet; `told` is called with how
    many addresses are done, of how many.
    """
    from genklang.external.fetching import fetch
    from genklang.external.places import places_outside

    addresses = [place.address for place in places_outside(catalogue) if wanted(place.location.path)]
    return fetch(addresses, allowed=allowed, site_url=catalogue.settings.site_url, told=told)


def prepare(root: Path | str, as_of: date, profile: str | None = None) -> Prepared:
    """Read, judge and check the site in `root`, ready to be written. Raises EnvironmentFault."""
    from genklang.render.engine import prepared_from

    catalogue = load(root)
    return prepared_from(catalogue, assess(catalogue, as_of, profile))


def build(root: Path | str, as_of: date, out: Path | None = None, profile: str | None = None) -> Built:
    """Publish the site in `root` as at `as_of` into `out` (its `site_dir` if not given), whole or not at all.

    Raises ContentFault where the content has errors (then nothing is published) and EnvironmentFault where no
    engine is installed or the folder cannot be written.
    """
    from genklang.render.engine import find_engine

    return find_engine().build(prepare(root, as_of, profile), out)

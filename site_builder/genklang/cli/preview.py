"""`genklang build --preview`: a site to look at before it goes out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

import click

from genklang.cli.diff import before
from genklang.cli.screen import notes
from genklang.comparing import Comparison, compare
from genklang.comparing.preview import Pictured, preview_of
from genklang.findings import Severity
from genklang.render.engine import Prepared, Wishes, find_engine
from genklang.rules.checking import may_be_previewed
from genklang.screenshots import taken
from genklang.settings import Settings, is_full_address

FOLDER = "preview"
"""Where a preview goes where nobody says: beside the site, never in its place."""
_CHANGE = re.compile(r"[0-9A-Za-z][0-9A-Za-z._/#!-]{0,59}")


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for of a preview; nothing where the site itself is to be built."""

    preview: bool
    change: str
    base_url: str
    against: str | None
    pictures: bool = True

    def refuse_what_does_not_fit(self) -> None:
        """Raises UsageError."""
        if not self.preview and (self.change or self.base_url or self.against):
            raise click.UsageError("--change, --base-url and --against say what a preview is of: add --preview.")
        if self.change and not _CHANGE.fullmatch(self.change):
            raise click.UsageError(f"--change cannot be '{self.change}'. Write a number or a short name, such as 12.")
        if self.base_url and not is_full_address(self.base_url):
            raise click.UsageError(f"--base-url cannot be '{self.base_url}'. Write https:// and the host.")

    def wishes(self, wishes: Wishes) -> Wishes:
        """What is wished for the build: a preview may lack pages that an earlier one had."""
        return replace(wishes, allow_removals=True) if self.preview else wishes

    def out(self, out: Path | None, root: Path, settings: Settings) -> Path | None:
        """Where to build. Raises UsageError where a preview would take the site's own place."""
        if not self.preview:
            return out
        place = out or root / FOLDER
        if place.resolve() == (root / settings.site_dir).resolve():
            raise click.UsageError(f"{place} is where the site itself stands. Choose another place with --out.")
        return place


def previewed(site: Prepared, asked: Asked, root: Path, profile: str | None) -> Prepared:
    """The preview of `site`; itself, with its errors, where there is something in it that nobody should see."""
    if not may_be_previewed(site.findings):
        notes().print("No preview is made of what is unsafe or holds personal data: mend what SEC and PII tell first.")
        return site
    errors = sum(finding.severity is Severity.ERROR for finding in site.findings)
    if errors:
        notes().print(
            f"The preview is made though there are {errors} error(s): the site itself could not be published."
        )
    return preview_of(site, asked.change, asked.base_url, *_compared(site, asked, root, profile))


def _compared(
    site: Prepared, asked: Asked, root: Path, profile: str | None
) -> tuple[Comparison | None, Pictured | None]:
    """What differs, and how it looks: the earlier site goes when it has been looked at."""
    if asked.against is None:
        return None, None
    with before(root, asked.against, site, profile) as earlier:
        comparison = compare(earlier, site)
        return comparison, _pictured(comparison, root) if asked.pictures else None


def _pictured(comparison: Comparison, root: Path) -> Pictured:
    found = taken(comparison, find_engine().page_maker(root))
    if not found.has_browser:
        notes().print("There is no Chromium here, so the review page has no pictures. CHROMIUM may name one.")
    return found

"""A pattern of paths in the site's configuration that fits no file.

Why: whoever wrote it believes that the rules are judged otherwise in some files. A folder may have been renamed since
(contract §4).

Wrong, where the folder is called `handbok`:

    rules:
      - rule: FBK103
        paths: [content/handboken/**]
        severity: info

Right:

    rules:
      - rule: FBK103
        paths: [content/handbok/**]
        severity: info
"""

from __future__ import annotations

from collections.abc import Iterator

from pathspec import GitIgnoreSpec

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC131"
NAME = "path-matches-no-file"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every pattern of `paths` under `rules` that fits no file of the content."""
    files = [parsed.source.path for parsed in site.catalogue.parsed]
    settings = site.catalogue.settings
    for entry in site.configured.entries:
        for number, pattern in enumerate(entry.setting.paths):
            if not any(GitIgnoreSpec.from_lines([pattern.removeprefix("!")]).match_files(files)):
                place = ("rules", entry.index, "paths", number)
                yield Hit(settings.at(*place), {"pattern": pattern}, length=settings.length_at(*place))

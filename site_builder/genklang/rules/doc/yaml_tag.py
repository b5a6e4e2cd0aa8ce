"""A tag: a word that begins with `!` and tells YAML to treat a value in some other way.

Why: each field has its own type already, and tags can be used to attack the program that reads them (contract §7,
front matter). Mostly no tag was meant, but a text that begins with an exclamation mark.

Wrong:

    title: !Viktigt möte om badplatsen

Right:

    title: "!Viktigt möte om badplatsen"
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC114"
NAME = "yaml-tag"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every tag."""
    yield from site.faults(NAME)

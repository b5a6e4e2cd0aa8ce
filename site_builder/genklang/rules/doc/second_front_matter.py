"""A second block of front matter at the beginning of the text.

Why: front matter is what stands between the first two lines of `---`. A second block, left over when files are joined
or made from a template, is shown to readers as text, and its values count for nothing (contract §7, front matter).

Wrong:

    ---
    type: page
    title: Om dialog i Ekvik
    summary: Så arbetar vi med dialog.
    ---
    ---
    role: about
    ---

Right:

    ---
    type: page
    title: Om dialog i Ekvik
    summary: Så arbetar vi med dialog.
    role: about
    ---
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.findings import Location, Severity
from genklang.rules.site import Hit, Site

CODE = "DOC136"
NAME = "second-front-matter"
SEVERITY = Severity.ERROR

_BLOCK = re.compile(
    r"(\s*)---[ \t]*\n(?:[ \t]*(?:#[^\n]*)?\n)*[a-z_]+:(?:[ \t][^\n]*)?\n(?:[^\n]*\n)*?---[ \t]*(?:\n|\Z)"
)


def check(site: Site) -> Iterator[Hit]:
    """Yield every body that begins with keys and values between lines of `---`."""
    for document in site.catalogue.documents:
        match = _BLOCK.match(document.source.body) if "---" in document.source.body else None
        if match:
            line = document.source.body_line + match[1].count("\n")
            yield Hit(Location(document.source.path, line), {}, document.key, 3)

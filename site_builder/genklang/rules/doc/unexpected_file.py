"""A file of a kind that is not published.

Why: whatever lies in the content folder gets onto the site of a public authority. A web page, a script or a
configuration file among the texts would go out unread (contract §7), so only Markdown, pictures, PDF, CSV and plain
text are taken.

Wrong: `content/sidor/banner.html`

Right: the same text as a Markdown page, `content/sidor/banner.md`
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC112"
NAME = "unexpected-file"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every file that is neither Markdown nor of a kind that is published as it is."""
    yield from site.faults(NAME)

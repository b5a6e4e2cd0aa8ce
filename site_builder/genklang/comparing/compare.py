"""Two sites, read and judged on one day, side by side."""

from __future__ import annotations

from genklang.comparing.addresses import changed_files, dead_addresses
from genklang.comparing.comparison import Comparison
from genklang.comparing.findings import changed_findings
from genklang.comparing.pages import changed_pages
from genklang.comparing.promises import changed_promises
from genklang.render.engine import Prepared


def compare(before: Prepared | None, after: Prepared) -> Comparison:
    """What the change from `before` (None where there was no site) to `after` does. Both must be of one day."""
    pages = changed_pages(before, after)
    new, gone = changed_findings(before, after, pages)
    return Comparison(
        before=before,
        after=after,
        pages=pages,
        files=changed_files(before, after),
        dead=dead_addresses(before, after),
        promises=changed_promises(before, after),
        new=new,
        gone=gone,
    )

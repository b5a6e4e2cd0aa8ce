"""A PDF that runs, opens, sends or carries something.

Why: scripts, forms and attachments in a PDF act on the machine of whoever opens it (CWE-506; contract §7, files). A
locked one can be read by nobody else, and a broken one by nobody.

Wrong: `bilaga.pdf` with a script in it

Right: `bilaga.pdf` printed to PDF anew
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, Word

CODE = "SEC113"
NAME = "unsafe-pdf"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    for hit in site.faults(NAME):
        yield replace(hit, values={**hit.values, "what": Word("document", str(hit.values["kind"]))})

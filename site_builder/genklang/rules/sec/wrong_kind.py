"""A file whose bytes are not what its name says.

Why: browsers guess by the bytes, so a picture that is a web page as well runs as one (CWE-434; contract §7, files).

Wrong: `karta.png` that is a web page

Right: `karta.png` saved as PNG by a drawing program
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, Word

CODE = "SEC111"
NAME = "wrong-kind"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    for hit in site.faults(NAME):
        yield replace(hit, values={**hit.values, "what": Word("file", str(hit.values["kind"]))})

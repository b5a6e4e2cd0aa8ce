"""A character in the text that is a command and no sign.

Why: browsers, screen readers and terminals do different things with it (contract §7, encoding). It comes from
copying out of other programs, or is there to deceive.

Wrong: `Bryggan(U+0007) byggs om`

Right: `Bryggan byggs om`
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC145"
NAME = "control-character"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every place of that kind that looking through the content found."""
    yield from site.faults(NAME)

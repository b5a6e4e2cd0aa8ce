"""A web address written out in the running text.

Why: a screen reader reads it out sign by sign, and it does not say what is there (WCAG 2.2, 2.4.4; EN 301 549,
9.2.4.4). Our Markdown makes no link of it either, unless it stands between `<` and `>`. A name such as 1177.se is fine,
and so are e-mail addresses and addresses in code.

Wrong:

    Svara på https://example.org/enkat?id=4711 senast den 3 maj.

Right:

    Svara i [webbenkäten om badplatsen](https://example.org/enkat?id=4711) senast den 3 maj.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in

CODE = "ACC105"
NAME = "bare-address"
SEVERITY = Severity.WARNING

_ADDRESS = re.compile(r"(?:https?:)?//\S+|www\.\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}/\S+", re.IGNORECASE)


def check(site: Site) -> Iterator[Hit]:
    """Yield every web address that readers see as it is, as the text of a link or without one."""
    for reading in site.readings:
        for text, link in reading.links:
            if _ADDRESS.fullmatch(link.text):
                yield hit_in(reading, text, link.offset, link.length, address=link.text, target=_linked(link.target))


def _linked(target: str) -> str:
    return f"https://{target}" if target.startswith("www.") else target

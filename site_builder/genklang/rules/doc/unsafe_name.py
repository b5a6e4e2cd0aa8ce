"""A file or folder whose name not every system can take, or that hides what it is.

Why: content is edited on all kinds of machines. Some cannot have names such as `con.md` or `a:b.md`, control
characters in names steer terminals, and letters of another alphabet make one name look like another (Unicode TR39,
contract §7, files).

Wrong: `content/sidor/aux.md`

Right: `content/sidor/hjalp.md`
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Location, Severity
from genklang.rules.site import Hit, Site, Word
from genklang.sources.names import name_problem, part_problem

CODE = "DOC141"
NAME = "unsafe-name"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every file whose name, or the name of a folder around it, is unfit; a folder is told once."""
    settings = site.catalogue.settings
    told: set[tuple[str, ...]] = set()
    for file in site.catalogue.found:
        place = Location(settings.prefix + file.relative)
        parts = file.path.relative_to(settings.content).parts
        problem = name_problem(file)
        if problem:
            yield Hit(place, {"what": Word("name", problem)})
        for depth in range(1, len(parts)):
            problem = part_problem(parts[depth - 1]) if parts[:depth] not in told else ""
            told.add(parts[:depth])
            if problem:
                yield Hit(place, {"what": Word("name", problem)})

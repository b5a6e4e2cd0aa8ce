"""Two themes of one name in what was said.

Why: the answers name the theme that they answer (handbook p. 19: help residents follow what became of their
contribution). Where two are called the same, nobody can tell which of them was answered, and their numbers seem to
contradict each other.

Wrong:

    said:
      - theme: Trygg skolväg
        count: 47
      - theme: Trygg skolväg
        count: 12

Right:

    said:
      - theme: Trygg skolväg
        count: 59
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model.feedback import theme_key
from genklang.rules.site import Hit, Site, hit

CODE = "FBK118"
NAME = "theme-said-twice"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every theme in `said` that an earlier entry of the same feedback names."""
    for document, feedback in site.feedback:
        themes = [theme_key(part.theme) for part in feedback.said]
        for index, theme in enumerate(themes):
            if theme and theme in themes[:index]:
                yield hit(document, "said", index, "theme", theme=feedback.said[index].theme or "")

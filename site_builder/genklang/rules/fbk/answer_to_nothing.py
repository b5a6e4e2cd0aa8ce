"""An answer to a theme that nobody raised.

Why: question, what was said and what was done are one chain that residents follow (handbook p. 19). An answer to a
theme under another name leaves the one that was raised without any, and looks as if nobody had been heard.

Wrong:

    said:
      - theme: Trygg skolväg
    did:
      - theme: Säker skolväg
        response: adopted
        reason: Ett övergångsställe byggs i höst

Right:

    said:
      - theme: Trygg skolväg
    did:
      - theme: Trygg skolväg
        response: adopted
        reason: Ett övergångsställe byggs i höst
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model.feedback import theme_key
from genklang.rules.site import Hit, Site, hit

CODE = "FBK106"
NAME = "answer-to-nothing"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every theme in `did` that no `said` of the same dialogue names."""
    said = _said(site)
    unknown = {feedback.dialogue for document, feedback in site.feedback if document.lost("said")}
    for document, feedback in site.feedback:
        for index, did in enumerate(feedback.did):
            raised = said[feedback.dialogue]
            if did.theme and theme_key(did.theme) not in raised and feedback.dialogue not in unknown:
                near = site.suggestion(document, did.theme, raised.values())
                values = {"theme": did.theme, "nearest": near}
                yield hit(document, "did", index, "theme", variant="near" if near else "", **values)


def _said(site: Site) -> dict[str, dict[str, str]]:
    """The themes that were raised, by dialogue: as they are written, by their words alone."""
    said: dict[str, dict[str, str]] = defaultdict(dict)
    for _, feedback in site.feedback:
        said[feedback.dialogue].update({theme_key(part.theme): part.theme for part in feedback.said if part.theme})
    return said

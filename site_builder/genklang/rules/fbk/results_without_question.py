"""Results that do not say what was asked.

Why: results are shown as a graph and a table (handbook p. 13), and figures mean nothing without the question as people
were asked it. The wording steers the answers, so readers must see it (p. 10: the question's quality is assured).

Wrong:

    results:
      - answers: 96
        options:
          - label: Nöjd
            count: 71

Right:

    results:
      - question: Hur nöjd är du med badplatsen?
        answers: 96
        options:
          - label: Nöjd
            count: 71
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, hit

CODE = "FBK116"
NAME = "results-without-question"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every result without its question."""
    for document, feedback in site.feedback:
        for index, result in enumerate(feedback.results):
            if not result.question:
                yield hit(document, "results", index, place=f"results[{index + 1}]")

"""Feedback that names a translation or an easy-read version as its dialogue.

Why: a translation neither owes nor is owed anything (contract §1), so the feedback would satisfy nothing, and the
dialogue would stand as unanswered though it was answered.

Wrong, where `bathing` is a translation of `badplatsen`:

    dialogue: bathing

Right:

    dialogue: badplatsen
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, hit

CODE = "REF109"
NAME = "feedback-on-translation"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every feedback whose dialogue has an original."""
    for document, feedback in site.feedback:
        dialogue = site.catalogue.get("dialogue", feedback.dialogue)
        if dialogue and dialogue.fields.translation_of:
            yield hit(document, "dialogue", id=dialogue.id, original=dialogue.fields.translation_of)

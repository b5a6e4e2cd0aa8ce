"""Front matter without `type`.

Why: the type says what the page is, which fields it has and what is owed because of it. It comes from this key
alone, never from the folder (contract §1).

Wrong:

    title: Badplatsen i Hamnen
    summary: Hur vill du att badplatsen ska bli?

Right:

    type: dialogue
    title: Badplatsen i Hamnen
    summary: Hur vill du att badplatsen ska bli?
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "DOC120"
NAME = "missing-type"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every file whose front matter names no type."""
    yield from site.faults(NAME)

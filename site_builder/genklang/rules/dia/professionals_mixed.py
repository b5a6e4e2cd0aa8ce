"""An occasion to which professionals and lay people are invited together.

Why: professionals and lay people are not mixed so that the lay fall silent (handbook p. 8).

Wrong, where `Byggföretag` is `professional: true`:

    occasions:
      - id: kvall-skolan
        audiences:
          - Byggföretag
          - Boende i hyreshus

Right:

    occasions:
      - id: kvall-skolan
        audiences:
          - Boende i hyreshus
      - id: branschtraff
        audiences:
          - Byggföretag
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.dia.designs import designs
from genklang.rules.dia.occasions import held, name_of
from genklang.rules.site import Hit, Site, hit
from genklang.rules.wording import plain

CODE = "DIA120"
NAME = "professionals-mixed"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every occasion with audiences of both kinds. Names that the analysis does not have tell nothing."""
    for document, dialogue in designs(site):
        known = {plain(group.name): group.professional for group in dialogue.audiences}
        for index, occasion in held(dialogue):
            kinds = {known[plain(name)]: name for name in occasion.audiences if plain(name) in known}
            if len(kinds) == 2:
                values = {"occasion": name_of(occasion, index), "professionals": kinds[True], "others": kinds[False]}
                yield hit(document, "occasions", index, "audiences", **values)

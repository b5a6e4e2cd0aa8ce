"""An occasion without the elected, though its method needs them.

Why: the presence of the elected is planned for each dialogue (handbook p. 10). In a café dialogue they sit at the
tables and listen (p. 14), and a chat is held by them (p. 18). A method's card says so with `elected_present: true`.

Wrong, where the card of `kafedialog` has `elected_present: true`:

    occasions:
      - id: kafe-mars
        method: kafedialog

Right:

    occasions:
      - id: kafe-mars
        method: kafedialog
        elected: Tre ledamöter i nämnden
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from genklang.findings import Severity
from genklang.model import Dialogue, Document, Method
from genklang.model.dialogue import Occasion
from genklang.rules.dia.designs import designs
from genklang.rules.dia.occasions import held, name_of
from genklang.rules.site import Hit, Site, hit

CODE = "DIA122"
NAME = "elected-absent"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every occasion that names nobody of the elected, where its method needs them."""
    for document, dialogue in designs(site):
        for index, occasion in held(dialogue):
            method = _method(site, dialogue, occasion)
            if method and not occasion.elected and cast(Method, method.fields).elected_present:
                values = {"occasion": name_of(occasion, index), "method": method.fields.title}
                yield hit(document, "occasions", index, **values)


def _method(site: Site, dialogue: Dialogue, occasion: Occasion) -> Document | None:
    """The method of an occasion: its own, or the only one that the dialogue has."""
    only = dialogue.methods[0] if len(dialogue.methods) == 1 else None
    return site.catalogue.get("method", occasion.method or only)

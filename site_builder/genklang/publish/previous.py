"""What is new since the site that stands in the place of the new one, where somebody asks for that (contract §9)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from genklang.export.api.changes import document_hashes
from genklang.publish.manifest import read_standing
from genklang.render.engine import Earlier, Prepared, Wishes


def told_since_previous(prepared: Prepared, out: Path, wishes: Wishes) -> Prepared:
    """`prepared` with its changes told against the site that stands in `out`, if that is wished for; else as it is.

    A site that is built once more, of the same day and with the same documents, tells its changes against what they
    were told against then. So a second run gives the same bytes, and takes no news from those who read them.
    """
    if not (wishes.since_previous or _is_asked_for(prepared)):
        return prepared
    standing, before = read_standing(out)
    return replace(prepared, earlier=before if _is_the_same(standing, prepared) else standing)


def _is_asked_for(prepared: Prepared) -> bool:
    """True where the site's settings ask for it and nobody named another publication. Previews have no readers."""
    asked = prepared.catalogue.settings.options.changes_since == "previous"
    return asked and prepared.earlier is None and prepared.preview is None


def _is_the_same(standing: Earlier | None, prepared: Prepared) -> bool:
    if standing is None or standing.as_of != prepared.assessment.as_of.isoformat():
        return False
    return dict(standing.documents) == dict(document_hashes(prepared))

"""Lists of facts: what is not given is left out."""

from __future__ import annotations

from genklang.present.views import Fact


def facts(*lines: tuple[object, ...]) -> tuple[Fact, ...]:
    """The facts of `lines`, each a key and its values, without values and lines that are not given."""
    found = (Fact(str(key), tuple(value for value in values if value not in (None, ""))) for key, *values in lines)
    return tuple(fact for fact in found if fact.values)

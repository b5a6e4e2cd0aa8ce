"""The participation ladder (handbook p. 9)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast, get_args

from genklang.model import Method
from genklang.model.declaration import Level
from genklang.present.showing import Scene
from genklang.present.views import Link

LEVELS: tuple[str, ...] = get_args(Level)
"""The steps, from the lowest upwards."""


@dataclass(frozen=True, slots=True)
class StairView:
    """A step of the ladder; its words are under `ladder.<level>`."""

    level: str
    methods: tuple[Link, ...]
    """The methods of the site that serve it."""


def ladder(scene: Scene) -> tuple[StairView, ...]:
    """The four steps, from the lowest upwards."""
    methods = scene.shown.listed("method")
    return tuple(
        StairView(level, tuple(scene.link(d) for d in methods if level in cast(Method, d.fields).levels))
        for level in LEVELS
    )

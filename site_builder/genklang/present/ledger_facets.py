"""What the ledger can be narrowed by, and where a body's or a state's part of it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from genklang.model import Dialogue
from genklang.model.slug import slug
from genklang.obligations import Obligation, State
from genklang.present.facets import Facet, Value, folder, words
from genklang.present.promises import ORDER
from genklang.present.showing import Scene


def _body(obligation: Obligation, scene: Scene) -> Iterator[Value]:
    link = scene.link_to("body", obligation.body)
    if link and obligation.body:
        yield Value(obligation.body, link.text, link.language, name=obligation.body)


def _state(obligation: Obligation, scene: Scene) -> Iterator[Value]:
    state = obligation.state
    yield Value(state.value, scene.texts(f"state.{state}"), rank=ORDER.index(state), name=_state_name(state, scene))


def _kind(obligation: Obligation, scene: Scene) -> Iterator[Value]:
    yield Value(obligation.kind, scene.texts(f"obligation.{obligation.kind}"))


def _area(obligation: Obligation, scene: Scene) -> Iterator[Value]:
    document = scene.shown.catalogue.by_key[obligation.document]
    if document.type == "dialogue":
        yield from words(cast(Dialogue, document.fields).areas, scene.foreign(document))


def _year(obligation: Obligation, scene: Scene) -> Iterator[Value]:
    day = obligation.satisfied_on or obligation.due
    if day:
        yield Value(str(day.year), str(day.year), rank=-day.year)


FACETS = (Facet("body", _body), Facet("state", _state), Facet("kind", _kind), Facet("area", _area))
ARCHIVE_FACETS = (Facet("year", _year),)


def body_address(body: str, scene: Scene) -> str:
    """Where all that a body has promised stands; there is such a page where it has promised anything."""
    return f"{folder(scene.shown.addresses.ledger, 'body', scene)}{body}/"


def state_address(state: State, scene: Scene) -> str:
    """Where all promises in a state stand; there is such a page where there are any."""
    return f"{folder(scene.shown.addresses.ledger, 'state', scene)}{_state_name(state, scene)}/"


def _state_name(state: State, scene: Scene) -> str:
    return slug(scene.texts(f"state.{state}")) or state.value

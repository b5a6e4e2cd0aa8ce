"""What methods can be found by. Cards say in words how long a thing takes; which words mean what stands in a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import cast, get_args

import yaml

from genklang.model import Document, Method
from genklang.model.declaration import Level
from genklang.model.method import Pace
from genklang.model.slug import slug
from genklang.present.facets import Facet, Value
from genklang.present.showing import Scene

COSTS = ("low", "medium", "high")
GROUP_SIZES = {"small": (1, 12), "medium": (13, 50), "large": (51, 10**9)}
"""The least and the largest number of people in each."""
OTHERS = "others"
_WORDS = Path(__file__).with_name("method_words.yml")
_NUMBER = re.compile(r"\d+(?:[\s\u00a0]\d{3})*")


def _method(document: Document, scene: Scene) -> Method:
    return cast(Method, scene.shown.fields(scene.version(document)))


def _value(section: str, key: str, rank: int, scene: Scene) -> Value:
    text = scene.texts(f"{section}.{key}")
    return Value(key, text, rank=rank, name=slug(text) or key)


def _levels(document: Document, scene: Scene) -> Iterator[Value]:
    order = get_args(Level)
    return (_value("level", level, order.index(level), scene) for level in _method(document, scene).levels)


def _cost(document: Document, scene: Scene) -> Iterator[Value]:
    cost = _method(document, scene).cost
    yield from [_value("cost", cost, COSTS.index(cost), scene)] if cost else []


def _pace(document: Document, scene: Scene) -> Iterator[Value]:
    pace = _method(document, scene).feedback_pace
    yield from [_value("pace", pace, get_args(Pace).index(pace), scene)] if pace else []


def _duration(document: Document, scene: Scene) -> Iterator[Value]:
    found = duration_of(_method(document, scene).duration)
    yield from [_value("method_duration", found, list(_words()["duration"]).index(found), scene)] if found else []


def _group(document: Document, scene: Scene) -> Iterator[Value]:
    sizes = list(GROUP_SIZES)
    for size in group_sizes_of(_method(document, scene).group_size):
        yield _value("method_group", size, sizes.index(size), scene)


def _excludes(document: Document, scene: Scene) -> Iterator[Value]:
    order = [*_words()["excludes"], OTHERS]
    for group in excluded_by(_method(document, scene).excludes):
        yield _value("method_excludes", group, order.index(group), scene)


METHOD_FACETS = (
    Facet("level", _levels),
    Facet("cost", _cost),
    Facet("duration", _duration),
    Facet("group", _group),
    Facet("excludes", _excludes),
    Facet("pace", _pace),
)


def duration_of(text: str | None) -> str | None:
    """How long a method takes: the unit of time that `text` names first, for cards begin with the occasion itself."""
    found = [
        (match.start(), unit)
        for unit, words in _words()["duration"].items()
        if (match := _any_of(words).search((text or "").casefold()))
    ]
    return min(found, default=(0, None))[1]


def group_sizes_of(text: str | None) -> tuple[str, ...]:
    """The sizes of group that a method suits, by the numbers in the first part of `text`."""
    first = re.split(r"[.;,]", (text or "").casefold())[0]
    numbers = sorted([int(re.sub(r"\s", "", n)) for n in _NUMBER.findall(first)] + list(_spelt_out(first)))
    if _any_of(_words()["unlimited"]["words"]).search(first):
        numbers.append(10**9)
    if not numbers:
        return ()
    least, most = numbers[0], numbers[-1]
    return tuple(size for size, (low, high) in GROUP_SIZES.items() if least <= high and most >= low)


def _spelt_out(text: str) -> Iterator[int]:
    for number, words in _words()["numbers"].items():
        if _any_of(words).search(text):
            yield int(number)


def excluded_by(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The groups that a card says its method misses, each once; OTHERS where none of the known ones is meant."""
    found = {group for text in texts for group in _groups_in(text)}
    return tuple(group for group in (*_words()["excludes"], OTHERS) if group in found)


def _groups_in(text: str) -> list[str]:
    known = [group for group, words in _words()["excludes"].items() if _any_of(words).search(text.casefold())]
    return known or [OTHERS]


@cache
def _words() -> dict[str, dict[str, tuple[str, ...]]]:
    text = _WORDS.read_text(encoding="utf-8")
    tree = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506
    return {part: {key: tuple(words) for key, words in groups.items()} for part, groups in tree.items()}


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of `words`, each at the beginning of a word; a word that ends in a full stop must end there too."""
    parts = (re.escape(w[:-1]) + r"\b" if w.endswith(".") else re.escape(w) for w in words)
    return re.compile(r"\b(?:" + "|".join(parts) + ")")

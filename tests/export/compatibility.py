"""Is a schema of version 1 still one that yesterday's programs and yesterday's files get along with?

An answer may get new keys and new words in a list of words; it may not lose a key, nor make one come and go that was
always there, nor change a type. What is taken in may become more liberal; it may not ask for more.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

Role = Literal["answer", "input"]
LIMITS = ("pattern", "format", "minLength", "minimum", "const")
WORDS_ONLY = frozenset({"description", "title", "examples", "$id", "$schema", "x-help-sv"})


def shape(node: Any) -> Any:
    """A schema without what only people read."""
    if isinstance(node, list):
        return [shape(value) for value in node]
    if not isinstance(node, dict):
        return node
    return {
        key: {name: shape(inner) for name, inner in value.items()} if key in {"properties", "$defs"} else shape(value)
        for key, value in node.items()
        if key not in WORDS_ONLY
    }


def breaks(old: dict[str, Any], new: dict[str, Any], role: Role) -> list[str]:
    """What in `new` those who know `old` do not get along with, each with its place; empty where there is nothing."""
    return list(_Comparison(old, new, role).of(old, new, "$"))


class _Comparison:
    def __init__(self, old: dict[str, Any], new: dict[str, Any], role: Role) -> None:
        self._old, self._new, self._role = old, new, role

    def of(self, old: Any, new: Any, place: str) -> Iterator[str]:
        old, new = _resolved(old, self._old), _resolved(new, self._new)
        if "anyOf" in old or "anyOf" in new:
            yield from self._alternatives(old.get("anyOf", [old]), new.get("anyOf", [new]), place)
            return
        yield from self._types(old, new, place)
        yield from self._limits(old, new, place)
        yield from self._keys(old, new, place)
        if "items" in old and "items" in new:
            yield from self.of(old["items"], new["items"], place + "[]")

    def _alternatives(self, old: list[Any], new: list[Any], place: str) -> Iterator[str]:
        """Of an answer every alternative must have been one before, of an input every one must still be one."""
        answer = self._role == "answer"
        for part in new if answer else old:
            found = [
                list(self.of(o, n, place))
                for o, n in ((o, part) if answer else (part, o) for o in (old if answer else new))
            ]
            if all(found):
                yield min(found, key=len)[0]

    def _types(self, old: Any, new: Any, place: str) -> Iterator[str]:
        was, is_ = _types(old), _types(new)
        wider = not was or (is_ and is_ <= was)
        liberal = not is_ or (was and was <= is_)
        if not (wider if self._role == "answer" else liberal):
            yield f"{place}: was {sorted(was) or 'anything'}, is {sorted(is_) or 'anything'}"
        gone = set(map(str, old.get("enum", ()))) - set(map(str, new.get("enum", old.get("enum", ()))))
        if gone:
            yield f"{place}: no longer knows {sorted(gone)}"
        if self._role == "input" and "enum" in new and "enum" not in old:
            yield f"{place}: takes only some words now"

    def _limits(self, old: Any, new: Any, place: str) -> Iterator[str]:
        bound, other = (old, new) if self._role == "answer" else (new, old)
        for limit in LIMITS:
            if limit in bound and other.get(limit) != bound[limit]:
                yield f"{place}: {limit} was {old.get(limit)}, is {new.get(limit)}"

    def _keys(self, old: Any, new: Any, place: str) -> Iterator[str]:
        was, is_ = old.get("properties", {}), new.get("properties", {})
        for key in was:
            if key not in is_:
                yield f"{place}.{key}: is gone"
            else:
                yield from self.of(was[key], is_[key], f"{place}.{key}")
        always, now = set(old.get("required", ())), set(new.get("required", ()))
        lost = always - now if self._role == "answer" else now - always
        for key in sorted(lost & (set(is_) | now)):
            yield f"{place}.{key}: " + ("may be absent now" if self._role == "answer" else "is required now")
        if (
            self._role == "input"
            and new.get("additionalProperties") is False
            and old.get("additionalProperties") is not False
        ):
            yield f"{place}: refuses other keys now"


def _types(schema: Any) -> set[str]:
    given = schema.get("type", [])
    return {given} if isinstance(given, str) else set(given)


def _resolved(schema: Any, whole: dict[str, Any]) -> Any:
    while "$ref" in schema:
        schema = whole["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    return schema

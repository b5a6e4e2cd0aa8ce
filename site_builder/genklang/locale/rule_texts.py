"""Messages and hints of the rules, by language: `rules.<language>.yml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, Protocol

import yaml

_FOLDER = Path(__file__).parent
FALLBACK = {"sv": "sv", "da": "sv", "nb": "sv", "nn": "sv", "en": "en"}
"""Danish and Norwegian readers get Swedish, everybody else English (contract §4)."""

PASSING = frozenset({"n", "line"})
"""Values that say how many (days, among others) or on which line. They change while the finding stays the same."""


class Filling(Protocol):
    """What fills a rule's texts: its values, with `n` for the plural, and which variant of the texts."""

    @property
    def values(self) -> Mapping[str, Any]: ...

    @property
    def variant(self) -> str: ...


class RuleTexts:
    """The texts of one language."""

    def __init__(self, rules: Mapping[str, Mapping[str, Any]], words: Mapping[str, Mapping[str, str]]) -> None:
        self.rules = rules
        self.words = words
        self._named: dict[str, tuple[str, ...]] = {}

    def of(self, code: str, hit: Filling) -> tuple[str, str]:
        """Message and hint of a hit of the rule `code`, its values filled in."""
        texts = self.rules[code]
        values = {name: self._shown(value) for name, value in hit.values.items()}
        return tuple(self._filled(texts, part, hit, values) for part in ("message", "hint"))  # type: ignore[return-value]

    def identity(self, code: str, hit: Filling) -> str:
        """What a hit is about, the same in every language and on any day: what its messages name, without counts."""
        return "\0".join(f"{name}={_lasting(hit.values[name])}" for name in self._naming(code) if name in hit.values)

    def _naming(self, code: str) -> tuple[str, ...]:
        """The names of the values that the messages of a rule are filled with, but for those that pass."""
        if code not in self._named:
            messages = [text for key, text in self.rules[code].items() if key.startswith("message")]
            forms = [form for text in messages for form in ([text] if isinstance(text, str) else text.values())]
            names = {name for form in forms for _, name, _, _ in Formatter().parse(form) if name}
            self._named[code] = tuple(sorted(names - PASSING))
        return self._named[code]

    def _filled(self, texts: Mapping[str, Any], part: str, hit: Filling, values: Mapping[str, str]) -> str:
        text = texts.get(f"{part}_{hit.variant}", texts[part]) if hit.variant else texts[part]
        if not isinstance(text, str):
            text = text["one" if hit.values.get("n") == 1 else "other"]
        return str(text).format_map(values).strip()

    def _shown(self, value: object) -> str:
        if isinstance(value, date):
            return value.isoformat()
        section, key = getattr(value, "section", None), getattr(value, "key", None)
        return self.words[section][key] if section and key else str(value)


def _lasting(value: object) -> str:
    """`value` in no language; of a place in a list, such as `said[2]`, only that it is one."""
    if isinstance(value, date):
        return value.isoformat()
    return re.sub(r"\[\d+\]", "[]", str(getattr(value, "key", value)))


@cache
def rule_texts_for(language: str) -> RuleTexts:
    """The texts for a reader of `language` (BCP 47); Swedish stands in for Danish, English for all others."""
    name = FALLBACK.get(language.split("-", maxsplit=1)[0], "en")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data = yaml.load((_FOLDER / f"rules.{name}.yml").read_bytes(), Loader=loader)  # noqa: S506 (a safe loader)
    return RuleTexts(data["rules"], data["words"])

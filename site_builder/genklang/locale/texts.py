"""The words of the interface, and dates and numbers in words, in one language.

Knows nothing of pages: who asks for a text names it by its dotted key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from babel import Locale

    from genklang.model.values import PartialDate

LANGUAGES = ("sv", "da", "en")
"""Those whose texts are shipped."""
FALLBACK = {"sv": "sv", "da": "sv", "en": "en"}
"""Where a key is looked for that a language lacks; other languages than these get English."""
BABEL_NAMES = {"en": "en_GB"}
PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})
_FOLDER = Path(__file__).parent

Text = str | Mapping[str, str]
"""One text, or one for each plural form."""


class Texts:
    """The texts of one language. `texts("dialogue.days_left", n=3)` gives a text with its placeholders filled in.

    Dates and numbers among the values are put in words. `n` picks the plural form where the text has several.
    """

    def __init__(self, language: str, texts: Mapping[str, Text]) -> None:
        self.language = language
        self._texts = texts
        self._days: dict[date, str] = {}
        """Days in words, which pages show again and again."""

    def __call__(self, key: str, **values: Any) -> str:
        """The text under `key`. Raises KeyError where there is none or a placeholder has no value: a bug of ours."""
        return self._pattern(key, values).format_map({name: self.shown(value) for name, value in values.items()})

    def html(self, key: str, **values: Any) -> Markup:
        """The same for texts into which markup is put: all that is not Markup is escaped. Raises KeyError."""
        shown = {name: value if hasattr(value, "__html__") else self.shown(value) for name, value in values.items()}
        return escape(self._pattern(key, values)).format_map(shown)

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def section(self, name: str) -> dict[str, str]:
        """The texts whose keys begin with `name` and a dot, by the rest of their keys, such as `folders`."""
        found = {key.removeprefix(name + "."): text for key, text in self._texts.items() if key.startswith(name + ".")}
        return {key: text for key, text in found.items() if isinstance(text, str)}

    def _pattern(self, key: str, values: Mapping[str, Any]) -> str:
        text = self._texts[key]
        if isinstance(text, str):
            return text
        form = self._locale.plural_form(values["n"])
        return text.get(form, text["other"])

    def shown(self, value: object) -> str:
        """A date, a date-time or a number in words; anything else as it is."""
        if isinstance(value, datetime):
            return self.date_time(value)
        if isinstance(value, date):
            return self.date(value)
        if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
            return self.number(value)
        return str(value)

    @cached_property
    def _locale(self) -> Locale:
        from babel import Locale

        return Locale.parse(BABEL_NAMES.get(self.language, self.language))

    def date(self, day: date) -> str:
        """A day in words: `24 november 2026`."""
        from babel.dates import format_date

        if day not in self._days:
            self._days[day] = format_date(day, "long", self._locale)
        return self._days[day]

    def partial_date(self, day: PartialDate) -> str:
        """`2014`, `mars 2014` or `11 mars 2014`, whatever is known."""
        from babel.dates import format_skeleton

        if day.month is None:
            return str(day.year)
        if day.day is None:
            return format_skeleton("yMMMM", date(day.year, day.month, 1), locale=self._locale)
        return self.date(date(day.year, day.month, day.day))

    def time(self, moment: datetime | time) -> str:
        """A time of day: `18:00`."""
        from babel.dates import format_time

        return format_time(moment, "short", locale=self._locale)

    def date_time(self, moment: datetime) -> str:
        """A day with weekday and time: `torsdag 12 mars 2026 kl. 18:00`."""
        from babel.dates import format_date

        day = format_date(moment, "full", self._locale)
        return self("format.date_time", date=day, time=self.time(moment))

    def breakable(self, text: str, language: str) -> str:
        """A text in `language` with soft hyphens in long words: for headings alone, since copies have them."""
        from genklang.locale.hyphens import with_soft_hyphens

        return with_soft_hyphens(text, language)

    def number(self, number: float | Decimal) -> str:
        """A number with the separators of the language: `1 234,5`."""
        from babel.numbers import format_decimal

        return format_decimal(number, locale=self._locale)

    def language_name(self, code: str) -> str:
        """What the language `code` (BCP 47) calls itself, or the code where that is not known."""
        from babel import Locale, UnknownLocaleError

        try:
            name = Locale.parse(code, sep="-").get_display_name()
        except (ValueError, UnknownLocaleError):
            return code
        return name[:1].upper() + name[1:] if name else code


@cache
def direction(code: str) -> str:
    """`rtl` for languages (BCP 47) that are written from right to left, else `ltr`."""
    from babel import Locale, UnknownLocaleError

    try:
        return str(Locale.parse(code, sep="-").text_direction)
    except (ValueError, UnknownLocaleError):
        return "ltr"


def has_texts(language: str) -> bool:
    """True where there are texts in `language` (BCP 47), whatever its region."""
    return language.partition("-")[0] in LANGUAGES


@cache
def texts_for(language: str) -> Texts:
    """The texts for a reader of `language` (BCP 47). Swedish stands in for what Danish lacks, English for others."""
    base = language.partition("-")[0]
    own = base if base in LANGUAGES else "en"
    return Texts(own, {**_read(FALLBACK[own]), **_read(own)})


@cache
def _read(language: str) -> Mapping[str, Text]:
    """The texts of one file, by dotted key."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    text = (_FOLDER / f"interface.{language}.yml").read_text(encoding="utf-8")
    return dict(_flat(yaml.load(text, Loader=loader), ""))  # noqa: S506


def _flat(tree: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Text]]:
    for key, value in tree.items():
        if not isinstance(value, Mapping):
            yield prefix + key, str(value)
        elif PLURALS.issuperset(value):
            yield prefix + key, {form: str(text) for form, text in value.items()}
        else:
            yield from _flat(value, f"{prefix}{key}.")

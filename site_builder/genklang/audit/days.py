"""Days as spreadsheets and other systems write them, by forms such as `DD/MM/YYYY` or `D MMMM YYYY`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

_TOKENS = {
    "YYYY": r"(?P<year>\d{4})",
    "MMMM": r"(?P<name>[^\W\d_]+\.?)",
    "MM": r"(?P<month>\d{2})",
    "M": r"(?P<month>\d{1,2})",
    "DD": r"(?P<day>\d{2})",
    "D": r"(?P<day>\d{1,2})",
    "...": r".*",
}
_TOKEN = re.compile("|".join(map(re.escape, _TOKENS)))
MONTHS = ("en", "sv", "da")
"""The languages whose names of months are known, in full and short."""


def is_form(form: str) -> bool:
    """True where `form` names a year, a month and a day, each once."""
    found = _TOKEN.findall(form)
    parts = sorted(part[0] for part in found if part != "...")
    return parts == ["D", "M", "Y"]


def read_day(text: str, forms: Sequence[str]) -> date | None:
    """The day that `text` gives by the first of `forms` that fits, or None where it is none."""
    for form in forms:
        match = _pattern(form).fullmatch(text)
        day = _day(match.groupdict()) if match else None
        if day:
            return day
    return None


@cache
def _pattern(form: str) -> re.Pattern[str]:
    """`...` stands for anything, such as a time of day that does not matter."""
    pattern, place = "", 0
    for token in _TOKEN.finditer(form):
        pattern += re.escape(form[place : token.start()]) + _TOKENS[token[0]]
        place = token.end()
    return re.compile(pattern + re.escape(form[place:]), re.ASCII if "MMMM" not in form else 0)


def _day(parts: dict[str, str]) -> date | None:
    month = int(parts["month"]) if "month" in parts else _month_names().get(parts["name"].rstrip(".").casefold(), 0)
    try:
        return date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None


@cache
def _month_names() -> dict[str, int]:
    from babel.dates import get_month_names

    found: dict[str, int] = {}
    for language in MONTHS:
        for width in ("wide", "abbreviated"):
            names = get_month_names(width, locale=language)
            found.update({str(name).rstrip(".").casefold(): number for number, name in names.items()})
    return found

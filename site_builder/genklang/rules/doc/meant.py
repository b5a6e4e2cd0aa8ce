"""What an author surely meant by a value that its field cannot hold: a day in words, "ja", an id with capitals."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from babel import Locale

from genklang.model.slug import slug

_FLAGS = {
    **dict.fromkeys(("ja", "yes", "sant", "sand", "true"), "true"),
    **dict.fromkeys(("nej", "no", "falskt", "falsk", "false"), "false"),
}
_YEAR_FIRST = re.compile(r"(\d{4})(?:([-./ ])(\d{1,2})\2(\d{1,2})|()(\d{2})(\d{2}))", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})([-./]) ?(\d{1,2})(\2|\.? )(\d{4})", re.ASCII)
_DAY_NAMED = re.compile(r"(?:den |the )?(\d{1,2})(?:\.|:?[ae]|st|nd|rd|th)? (?:of )?([^\W\d_]{3,})\.?,? (\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_MONTH_ALONE = re.compile(r"([^\W\d_]{3,})\.? (\d{4})|(\d{4})-(\d{1,2})")
_TIMED = re.compile(r"(.+?)(?:T|,? (?:kl\.?|klockan|at)? ?)(\d{1,2})[.:](\d{2})(?::00)?", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,6})?", re.ASCII)
_DAY_BEFORE_MONTH = {"sv", "da", "nb", "nn", "no", "de", "fi", "fr"}
"""Languages in which nobody writes the month first."""


def meant(expected: str, found: str, language: str) -> str:
    """What `found` is in the form that is `expected` (as `genklang.model.values` names it); empty in any doubt."""
    found = " ".join(found.split())
    if expected == "date":
        return meant_day(found, language)
    if expected == "partial-date":
        return meant_day(found, language) or _meant_month(found)
    if expected == "date-time":
        return _meant_time(found, language)
    if expected == "flag":
        return _FLAGS.get(found.casefold(), "")
    if expected in {"number", "whole-number"}:
        return re.sub(r"\s", "", found) if _GROUPED.fullmatch(found) else ""
    return slug(found) if expected == "slug" else ""


def meant_day(found: str, language: str) -> str:
    """The day that `found` names, written YYYY-MM-DD; empty where it names none, or two."""
    match = _YEAR_FIRST.fullmatch(found)
    if match:
        return _day(match[1], match[3] or match[6], match[4] or match[7])
    match = _YEAR_LAST.fullmatch(found)
    if match:
        return _day_or_month_first(match[1], match[3], match[5], language)
    match = _DAY_NAMED.fullmatch(found)
    if match:
        return _day(match[3], _month(match[2]), match[1])
    match = _MONTH_FIRST.fullmatch(found)
    return _day(match[3], _month(match[1]), match[2]) if match else ""


def _day_or_month_first(first: str, second: str, year: str, language: str) -> str:
    one, other = _day(year, second, first), _day(year, first, second)
    if language.partition("-")[0] in _DAY_BEFORE_MONTH or one == other:
        return one
    return "" if one and other else one or other


def _day(year: str, month: str | int, day: str) -> str:
    try:
        return str(date(int(year), int(month), int(day))) if int(year) >= 1000 else ""
    except ValueError:
        return ""


def _meant_month(found: str) -> str:
    match = _MONTH_ALONE.fullmatch(found)
    if not match:
        return ""
    day = _day(match[2] or match[3], match[4] or _month(match[1]), "1")
    return day.removesuffix("-01")


def _meant_time(found: str, language: str) -> str:
    match = _TIMED.fullmatch(found)
    day = (_day(*match[1].split("-")) if match and re.fullmatch(r"\d{4}-\d\d-\d\d", match[1]) else "") or (
        meant_day(match[1], language) if match else ""
    )
    if not match or not day or int(match[2]) > 23 or int(match[3]) > 59:
        return ""
    return f"{day} {int(match[2]):02}:{match[3]}"


def _month(name: str) -> int:
    """The number of a month by its name or its beginning in Swedish, Danish or English; 0 for no month."""
    found = {number for number, month in _months() if month.startswith(name.casefold())}
    return found.pop() if len(found) == 1 else 0


@cache
def _months() -> tuple[tuple[int, str], ...]:
    wide = (Locale.parse(language).months["format"]["wide"] for language in ("sv", "da", "en"))
    return tuple((int(number), str(name).casefold()) for names in wide for number, name in names.items())

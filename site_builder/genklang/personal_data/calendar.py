"""Dates of birth within numbers."""

from __future__ import annotations

from datetime import date


def exists(year: int, month: int, day: int) -> bool:
    """True where there is such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def exists_in_some_century(year: int, month: int, day: int) -> bool:
    """True where that day exists in 1800, 1900 or 2000 plus the two digits `year`. The clock is not asked."""
    return any(exists(century + year, month, day) for century in (2000, 1900, 1800))


def is_clock(digits: str) -> bool:
    """True where four digits read as a time of day: 0000 to 2359."""
    return int(digits[:2]) < 24 and int(digits[2:]) < 60

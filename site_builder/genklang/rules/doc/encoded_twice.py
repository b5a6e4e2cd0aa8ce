"""Text in which å, ä, ö and other letters have become two signs each, such as `Ã¥`.

Why: the text was saved as UTF-8 and read as something else on its way here; it is unreadable, and a screen reader
spells it out (contract §7, encoding).

Wrong:

    title: FÃ¶rskolan i Bergaby

Right:

    title: Förskolan i Bergaby
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.findings import Location, Replacement, Severity
from genklang.rules.site import Hit, Site, Value

CODE = "DOC138"
NAME = "encoded-twice"
SEVERITY = Severity.ERROR

_TWICE = re.compile("[ÃÂ][\u0080-\u00bf…„–†˜Š‹ŒŽž™š›œ]|â€[\u0080-\u009f™œ“”˜¦]")


def check(site: Site) -> Iterator[Hit]:
    """Yield the first such place in each file, with how many there are."""
    for parsed in site.catalogue.parsed:
        text = parsed.source.text
        found = [match for match in _TWICE.finditer(text) if meant(match[0])] if "Ã" in text or "â€" in text else []
        if found:
            start = found[0].start()
            line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
            key = parsed.document.key if parsed.document else None
            first = str(found[0][0])
            values: dict[str, Value] = {"found": first, "meant": meant(first), "n": len(found)}
            place = Location(parsed.source.path, line, column)
            yield Hit(place, values, key, len(first), fix=_line_mended(place, text, start))


def _line_mended(place: Location, text: str, start: int) -> Replacement:
    """All such places on the line of the first one, as they were meant."""
    rest = text[start:].partition("\n")[0]
    return Replacement(place, len(rest), _TWICE.sub(lambda match: meant(match[0]) or match[0], rest))


def meant(found: str) -> str:
    """What was there before it was encoded a second time; empty where that is nothing."""
    for encoding in ("cp1252", "latin-1"):
        try:
            return found.encode(encoding).decode("utf-8").strip()
        except UnicodeError:
            continue
    return ""

"""Front matter that is not valid YAML.

Why: from the place of the fault on nobody can tell what belongs to which key, so nothing of the page is read
(YAML 1.2.2; contract §7, front matter). Most often a text with a colon in it, or one that begins with a sign which
means something to YAML, stands without quotation marks.

Wrong:

    title: Badplatsen: så går det till
    summary: @hamnen får en ny brygga

Right:

    title: "Badplatsen: så går det till"
    summary: "@hamnen får en ny brygga"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from genklang.findings import Location, Replacement, Severity
from genklang.rules.mending import line_of
from genklang.rules.site import Hit, Site

CODE = "DOC108"
NAME = "invalid-yaml"
SEVERITY = Severity.ERROR

EXAMPLE = 'title: "Badplatsen: så går det till"'
_LINE = re.compile(r"((?:- +)?(?:[A-Za-z_]+:)?) *(.*)")
_GLUED = re.compile(r"([A-Za-z_]+):(\S.*)")
_ABOUT_MORE = {"indent", "control", "other"}
"""Problems that no sign on the line itself would mend."""
_CLOSING = {"[": "]", "{": "}"}


def check(site: Site) -> Iterator[Hit]:
    """Yield every place where the YAML breaks, with the line as it might have been meant."""
    for hit in site.faults(NAME):
        problem, text = str(hit.values["problem"]), str(hit.values["text"])
        values = {"text": text, "example": _mended(problem, text)}
        told = replace(hit, values=values, variant=problem.replace("-", "_"))
        yield _with_remedy(told, line_of(site.text(hit), hit.location), text, values["example"])


def _with_remedy(hit: Hit, line: str, text: str, mended: str) -> Hit:
    """`hit` with its line as it might have been meant, where what is meant stands on this line alone."""
    if not text or text not in line or " #" in text or mended in {text, EXAMPLE} or hit.variant in _ABOUT_MORE:
        return hit
    place = Location(hit.location.path, hit.location.line, line.index(text) + 1)
    return replace(hit, fix=Replacement(place, len(text), mended))


def _mended(problem: str, text: str) -> str:
    if problem == "no-break":
        return _with_spaces(text)
    if problem == "bracket":
        return text + next((_CLOSING[sign] for sign in reversed(text) if sign in _CLOSING), "")
    if problem == "no-colon":
        glued = _GLUED.fullmatch(text)
        return f"{glued[1]}: {glued[2]}" if glued else "title: Badplatsen i Hamnen"
    match = _LINE.fullmatch(text)
    return f"{match[1]} {_quoted(match[2])}".strip() if match and match[1] and match[2] else EXAMPLE


def _with_spaces(text: str) -> str:
    """The line with ordinary spaces in front, none in its key, and one behind the colon."""
    key, _, value = text.replace("\u00a0", " ").partition(":")
    name = key.lstrip(" -")
    return f"{key[: len(key) - len(name)]}{name.replace(' ', '')}: {value.strip()}".rstrip()


def _quoted(value: str) -> str:
    """`value` between quotation marks; ones that it has around it already were meant to be these."""
    mark = value[0] if value[0] in "\"'" else ""
    inner = value[1:].removesuffix(mark) if mark else value
    if mark and mark in inner:
        inner = value
    if '"' in inner or "\\" in inner:
        return "'" + inner.replace("'", "''") + "'"
    return f'"{inner}"'

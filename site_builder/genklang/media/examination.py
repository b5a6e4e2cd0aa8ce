"""Every file that is published as it is, looked through: as faults on its first line, or that of the cell at fault."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from itertools import islice

from genklang.findings import Fault, Location
from genklang.markup.characters import odd_characters
from genklang.markup.trial import tried
from genklang.media.kinds import LARGEST, PICTURES, TEXTS, mismatch
from genklang.media.pictures import picture_problem
from genklang.media.tables import formulas
from genklang.sources.walk import FoundFile, read_at_most

MOST_TOLD = 20
_MIB = 1024 * 1024
_TOLD_IN_TEXTS = {"text-direction", "damaged-character", "stacked-marks"}
_READING = {"title", "language", "tags"}


def examined(files: Iterable[FoundFile], prefix: str) -> Iterator[Fault]:
    """What is wrong with the `files`, whose paths are told with `prefix` before them."""
    documents: list[tuple[str, bytes]] = []
    for file in files:
        path = prefix + file.relative
        try:
            raw = read_at_most(file.path, LARGEST[file.ending] * _MIB)
        except OSError as error:
            yield Fault("unreadable-file", Location(path), {"reason": error.strerror or "?"})
            continue
        if len(raw) > LARGEST[file.ending] * _MIB:
            yield Fault("too-large", Location(path), {"most": str(LARGEST[file.ending] * 1024), "kind": "file"})
        elif problem := mismatch(file.ending, raw):
            yield Fault("wrong-kind", Location(path), {"kind": problem, "ending": file.ending})
        elif file.ending == ".pdf":
            documents.append((path, raw))
        else:
            yield from _content(file.ending, raw, path)
    yield from _documents(documents)


def _content(ending: str, raw: bytes, path: str) -> Iterator[Fault]:
    if ending in PICTURES and (problem := picture_problem(ending, raw)):
        yield Fault("unsafe-picture", Location(path), {"kind": problem})
    if ending in TEXTS:
        text = raw.decode("utf-8-sig")
        cells = formulas(text) if ending == ".csv" else ()
        for cell in islice(cells, MOST_TOLD):
            yield Fault("formula", Location(path, cell.line), {"found": cell.text, "cell": ""})
        yield from islice(_odd(text, path), MOST_TOLD)


def _odd(text: str, path: str) -> Iterator[Fault]:
    """Signs that make a reader see something else than what stands there, or nothing."""
    for odd in odd_characters(text):
        if odd.rule in _TOLD_IN_TEXTS:
            line, before = text.count("\n", 0, odd.start) + 1, text.rfind("\n", 0, odd.start)
            yield Fault(odd.rule, Location(path, line, odd.start - before), {"code": odd.code})


def _documents(documents: list[tuple[str, bytes]]) -> Iterator[Fault]:
    encoded = (base64.b64encode(raw).decode("ascii") for _, raw in documents)
    for (path, _), found in zip(documents, tried("genklang.media.pdf:look", encoded), strict=True):
        for problem in ["broken"] if found is None else found:
            rule = "inaccessible-pdf" if problem in _READING else "unsafe-pdf"
            yield Fault(rule, Location(path), {"kind": problem})

"""`genklang fmt`: front matter in its normal form. Not a value, comment or line of text is lost or changed."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import yaml

from genklang.authoring.lines import cut
from genklang.authoring.ordering import in_declared_order
from genklang.authoring.quoting import with_normal_quotes
from genklang.catalogue import Catalogue
from genklang.findings import Fault
from genklang.model import TYPES, Parsed
from genklang.sources.front_matter import read_yaml
from genklang.sources.reading import source_from_bytes

_HIDDEN_BREAK = re.compile("[\x85\u2028\u2029]")
"""Ends of lines for YAML, and for nobody else."""
_HARMLESS = {"byte-order-mark"}
"""Faults of reading that leave no doubt which key holds what."""


def obstacle(parsed: Parsed) -> Fault | None:
    """What must be mended before a file can be put in order, for nobody can tell which key holds what; or None."""
    faults = [fault for fault in parsed.source.faults if fault.rule not in _HARMLESS]
    if faults or parsed.type is not None:
        return next(iter(faults), None)
    return next(iter(parsed.faults), None)


def formatted_file(path: Path, parsed: Parsed) -> tuple[bytes, bytes]:
    """The bytes of the file as they are and as they should be. Raises OSError."""
    before = path.read_bytes()
    same = source_from_bytes(before, parsed.source.path, parsed.source.relative).text == parsed.source.text
    after = formatted(before.decode("utf-8"), parsed.type or "") if same else ""
    return before, after.encode("utf-8") if same else before


def formatted(text: str, type_: str) -> str:
    """`text`, a file that can be read, with its front matter in normal form for that content type.

    Keys stand in the declared order, values in double quotation marks where they need any. Line ends, blank lines,
    indentation and body stay. Where any doubt is left that it says the same, `text` is given back.
    """
    parts = cut(text)
    if parts is None or type_ not in TYPES or _HIDDEN_BREAK.search(parts.front):
        return text
    try:
        quoted = with_normal_quotes(parts.front)
        front = in_declared_order(quoted, TYPES[type_])
    except yaml.YAMLError:
        return text
    after = parts._replace(front=front)
    return "".join(after) if cut("".join(after)) == after and _says_the_same(parts.front, quoted, front) else text


def _says_the_same(before: str, quoted: str, after: str) -> bool:
    read, problems = read_yaml(after)
    same_values = not problems and read.data == read_yaml(before)[0].data
    return same_values and _comments(before) == _comments(after) and _letters(quoted) == _letters(after)


def _comments(front: str) -> Counter[str]:
    return Counter(line.strip() for line in front.split("\n") if line.lstrip().startswith("#"))


def _letters(front: str) -> Counter[str]:
    """How many there are of each character; spaces do not count, for a comment may be set in anew."""
    return Counter(front.replace(" ", ""))


def files_of(catalogue: Catalogue) -> list[Parsed]:
    """The Markdown files of a site, by path."""
    return [parsed for parsed in catalogue.parsed if parsed.source.relative.lower().endswith(".md")]

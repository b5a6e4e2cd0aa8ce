"""What does not reach the page of a body though it was written, and on which line: nothing is removed in silence."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from genklang.markup import judging
from genklang.markup.characters import named_control_characters, names_odd_characters
from genklang.markup.judging import Judged
from genklang.markup.prose import without_any_code, without_code
from genklang.markup.sanitise import TAGS
from genklang.markup.tokens import Token, tokens

MOST_SOUGHT = 200


class Removal(NamedTuple):
    """Something in a body that a page may not hold: the rule's name, what it is, and the offset in the body."""

    rule: str
    found: str
    start: int
    length: int


_MARKUP = re.compile(r"<[a-zA-Z/!?%\s]|\{\{|\{%|\{#|\{:|\{ ?[.#]\w|<%|^[ >]*(?:```|~~~)[^\n]*\{", re.MULTILINE)
_TARGET = re.compile(r"\](?:\(|:)([^\n)]{0,300}(?:\n[^\n)]{0,100})?)")
_HARMLESS = re.compile(r"\s*<?(?:https?://|mailto:|tel:)[^\s]*", re.IGNORECASE)
_FENCE_HANDLER = re.compile(r"^[ >]*(?:```+|~~~+)[^\n]*\{[^\n}]*\b(on[a-z]{3,})\s*=", re.IGNORECASE | re.MULTILINE)
_HANDLER = re.compile(r"[\"'>] on[a-z]{3,}\s*=", re.IGNORECASE)
_PICTURE = re.compile(r"!\[[^\]\n]{0,500}\](?:\(\s*<?|\[)\s*(?:https?:|//|\w)", re.IGNORECASE)


def needs_a_look(body: str) -> bool:
    """False where nothing in `body` could be removed, so that it need not be rendered to know."""
    if ("<" in body or "{" in body) and _MARKUP.search(body):
        return True
    if names_odd_characters(body):
        return True
    if " on" in body and _HANDLER.search(body):
        return True
    return "]" in body and (bool(_PICTURE.search(body)) or _suspicious_target(body))


def _suspicious_target(body: str) -> bool:
    return any(
        not _HARMLESS.match(match[1]) and (":" in match[1] or "&" in match[1] or "\\" in match[1])
        for match in _TARGET.finditer(body)
    )


def removals(body: str, made: str, safe: str) -> tuple[Removal, ...]:
    """What of `body` does not reach its page, in the order it stands.

    `made` is the HTML that Markdown makes of the body, `safe` what the allowlist leaves of that. What is in the one and
    not in the other was removed; where it stands is then looked for in the source.
    """
    judged = [*_judged(tokens(made), tokens(safe)), *_in_fences(body)]
    found = {*_Places(body).located(judged), *_named(body)}
    return tuple(sorted(found, key=lambda r: (r.start, r.rule)))


def _named(body: str) -> Iterator[Removal]:
    """Control characters that are named: what makes HTML of the body loses them, and a browser does not."""
    for odd, length in named_control_characters(without_any_code(body)):
        yield Removal(odd.rule, odd.code, odd.start, length)


def _in_fences(body: str) -> Iterator[Judged]:
    for match in _FENCE_HANDLER.finditer(body):
        yield Judged("event-attribute", match[1].lower(), re.escape(match[1]) + r"\s*=")


def _judged(before: list[Token], after: list[Token]) -> Iterator[Judged]:
    left = Counter(_comparable(token) for token in after if token.kind in {"element", "attribute"})
    for token in before:
        if token.kind == "text":
            yield from judging.text(token.value)
        elif token.kind == "comment":
            yield from judging.comment(token.value)
        elif token.kind == "declaration":
            yield judging.declaration(token.value)
        elif left[_comparable(token)] > 0:
            left[_comparable(token)] -= 1
            if token.kind == "attribute":
                yield from judging.kept_attribute(token)
        elif token.kind == "element":
            yield judging.element(token.tag)
        elif (one := judging.attribute(token)).rule != "html-removed" or token.tag in TAGS:
            yield one


def _comparable(token: Token) -> Token:
    return token._replace(value=token.value.replace("\r", "").strip()) if token.kind == "attribute" else token


class _Places:
    """Finds in a body's source what was found in its HTML, the first for the first and so on.

    Each thing is looked for once. After MOST_SOUGHT different ones the rest is said to stand at the beginning: nobody
    reads so many findings, and each takes a look through the whole text.
    """

    def __init__(self, body: str) -> None:
        self._body = body
        self._prose, self._strict = without_code(body), without_any_code(body)
        self._used: Counter[str] = Counter()
        self._spans: dict[tuple[str, bool], list[tuple[int, int]]] = {}
        self._lines: dict[str, list[int]] = {}

    def located(self, judged: list[Judged]) -> Iterator[Removal]:
        for one in judged:
            place = self._address(one) if not one.clue else self._clue(one)
            if place is not None:
                yield Removal(one.rule, one.found, *place)

    def _clue(self, one: Judged) -> tuple[int, int] | None:
        found = self._spans_of(one.clue, one.sure)
        if not found:
            return (self._first(), 1) if one.sure else None
        span = found[min(self._used[one.clue], len(found) - 1)]
        self._used[one.clue] += 1
        return span

    def _spans_of(self, clue: str, sure: bool) -> list[tuple[int, int]]:
        """Where the clue is found: start and length of each, without the blanks before it."""
        key = clue, sure
        if key not in self._spans:
            if len(self._spans) >= MOST_SOUGHT:
                return [(self._first(), 1)]
            pattern = re.compile(clue, re.IGNORECASE)
            texts = (self._prose, self._body) if sure else (self._strict,)
            found = ([_shown(match) for match in pattern.finditer(text)] for text in texts)
            self._spans[key] = next((spans for spans in found if spans), [])
        return self._spans[key]

    def _address(self, one: Judged) -> tuple[int, int]:
        """The line that holds the address once its disguise is off, or one of two that hold it together."""
        wanted = _undressed(one.found)[:24]
        numbers = self._lines_with(wanted)
        if not numbers:
            return self._first(), 1
        number = numbers[min(self._used[wanted], len(numbers) - 1)]
        self._used[wanted] += 1
        start, line = self._written[number]
        column = line.lower().find(wanted[:8])
        return start + max(column, 0), len(one.found) if column >= 0 else max(1, len(line))

    def _lines_with(self, wanted: str) -> list[int]:
        if wanted not in self._lines:
            if len(self._lines) >= MOST_SOUGHT:
                return []
            bare = self._bare
            numbers = [number for number, line in enumerate(bare) if wanted in line]
            self._lines[wanted] = numbers or [n for n in range(len(bare) - 1) if wanted in bare[n] + bare[n + 1]]
        return self._lines[wanted]

    @cached_property
    def _written(self) -> list[tuple[int, str]]:
        """Where each line begins, and the line."""
        lines = self._prose.split("\n")
        starts = accumulate((len(line) + 1 for line in lines), initial=0)
        return list(zip(starts, lines, strict=False))

    @cached_property
    def _bare(self) -> list[str]:
        return [_undressed(line) for _, line in self._written]

    def _first(self) -> int:
        return len(self._body) - len(self._body.lstrip())


def _shown(match: re.Match[str]) -> tuple[int, int]:
    start, end = match.span()
    blank = len(match[0]) - len(match[0].lstrip())
    return start + blank, max(1, end - start - blank)


def _undressed(text: str) -> str:
    return re.sub(r"[\s\x00-\x20\\]", "", html.unescape(text)).lower()

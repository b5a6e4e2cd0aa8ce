"""What does not reach the page of a body though it was written, and on which line: nothing is removed in silence."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from genklang.markup import judging
from genklang.markup.judging import Judged
from genklang.markup.prose import without_any_code, without_code
from genklang.markup.reader import reader
from genklang.markup.refusal import refused
from genklang.markup.sanitise import TAGS, sanitised
from genklang.markup.tokens import Token, tokens


class Removal(NamedTuple):
    """Something in a body that a page may not hold: the rule's name, what it is, and the offset in the body."""

    rule: str
    found: str
    start: int
    length: int


_MARKUP = re.compile(r"<[a-zA-Z/!?%\s]|\{\{|\{%|\{:|\{ ?[.#]\w|<%|^[ >]*(?:```|~~~)[^\n]*\{", re.MULTILINE)
_TARGET = re.compile(r"\](?:\(|:)([^\n)]{0,300}(?:\n[^\n)]{0,100})?)")
_HARMLESS = re.compile(r"\s*<?(?:https?://|mailto:|tel:)[^\s]*", re.IGNORECASE)
_FENCE_HANDLER = re.compile(r"^[ >]*(?:```+|~~~+)[^\n]*\{[^\n}]*\b(on[a-z]{3,})\s*=", re.IGNORECASE | re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\]\n]{0,500}\](?:\(\s*<?|\[)\s*(?:https?:|//|\w)", re.IGNORECASE)


def needs_a_look(body: str) -> bool:
    """False where nothing in `body` could be removed, so that it need not be rendered to know."""
    if ("<" in body or "{" in body) and _MARKUP.search(body):
        return True
    return "]" in body and (bool(_PICTURE.search(body)) or _suspicious_target(body))


def _suspicious_target(body: str) -> bool:
    return any(
        not _HARMLESS.match(match[1]) and (":" in match[1] or "&" in match[1] or "\\" in match[1])
        for match in _TARGET.finditer(body)
    )


@lru_cache(maxsize=64)
def removals(body: str) -> tuple[Removal, ...]:
    """What of `body` does not reach its page, in the order it stands. None of a body that is `refused`.

    The body is rendered and sanitised as it would be for its page. What is in the one and not in the other was
    removed; where it stands is then looked for in the source. Raises whatever the Markdown parser raises.
    """
    if not needs_a_look(body) or refused(body):
        return ()
    made = reader().convert(body)
    judged = [*_judged(tokens(made), tokens(sanitised(made))), *_in_fences(body)]
    return tuple(sorted(set(_Places(body).located(judged)), key=lambda r: (r.start, r.rule)))


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
        elif token.kind == "element":
            yield judging.element(token.tag)
        elif (one := judging.attribute(token)).rule != "html-removed" or token.tag in TAGS:
            yield one


def _comparable(token: Token) -> Token:
    return token._replace(value=token.value.replace("\r", "").strip()) if token.kind == "attribute" else token


class _Places:
    """Finds in a body's source what was found in its HTML, the first for the first and so on."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._prose, self._strict = without_code(body), without_any_code(body)
        self._used: Counter[str] = Counter()

    def located(self, judged: list[Judged]) -> Iterator[Removal]:
        for one in judged:
            place = self._address(one) if not one.clue else self._clue(one)
            if place is not None:
                yield Removal(one.rule, one.found, *place)

    def _clue(self, one: Judged) -> tuple[int, int] | None:
        pattern = re.compile(one.clue, re.IGNORECASE)
        texts = (self._prose, self._body) if one.sure else (self._strict,)
        for text in texts:
            found = [match.span() for match in pattern.finditer(text)]
            if found:
                start, end = found[min(self._used[one.clue], len(found) - 1)]
                self._used[one.clue] += 1
                shown = len(text[start:end]) - len(text[start:end].lstrip())
                return start + shown, max(1, end - start - shown)
        return (self._first(), 1) if one.sure else None

    def _address(self, one: Judged) -> tuple[int, int]:
        """The line that holds the address once its disguise is off, or one of two that hold it together."""
        wanted = _undressed(one.found)[:24]
        lines = self._prose.split("\n")
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line) + 1)
        numbers = [n for n, line in enumerate(lines) if wanted in _undressed(line)]
        numbers = numbers or [n for n in range(len(lines) - 1) if wanted in _undressed(lines[n] + lines[n + 1])]
        if not numbers:
            return self._first(), 1
        number = numbers[min(self._used[wanted], len(numbers) - 1)]
        self._used[wanted] += 1
        column = lines[number].lower().find(wanted[:8])
        return starts[number] + max(column, 0), len(one.found) if column >= 0 else max(1, len(lines[number]))

    def _first(self) -> int:
        return len(self._body) - len(self._body.lstrip())


def _undressed(text: str) -> str:
    return re.sub(r"[\s\x00-\x20\\]", "", html.unescape(text)).lower()

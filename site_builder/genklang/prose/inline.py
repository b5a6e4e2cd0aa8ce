"""What stands within a block: links, pictures, code, addresses, tags. And the block's words without them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

FILLER = "\0"
"""Stands in the plain text for each sign that is not read, so that places stay the same."""

_LABEL = r"(?:[^\[\]\\]|\\.|\[[^\[\]]{0,500}\](?:\([^()\s]{0,500}\))?){0,500}+"
_TARGET = (
    r"\(\s{0,9}(?:<(?P<pointed>[^<>\n]{0,500})>|(?P<target>[^\s<>()]{0,500}(?:\([^\s<>()]{0,100}\)[^\s<>()]{0,100})?))"
    r"(?:\s{1,9}(?:\"[^\"]{0,300}\"|'[^']{0,300}'))?\s{0,9}\)"
)
_PIECE = re.compile(
    r"\\(?P<escaped>[^\w\s])"
    r"|(?P<code>(?<!`)(?P<ticks>`{1,20}+)(?!`).{1,1000}?(?<!`)(?P=ticks)(?!`))"
    r"|<(?P<auto>[a-zA-Z][a-zA-Z0-9+.-]{1,30}:[^\s<>]{1,500}|[^\s<>@]{1,100}@[^\s<>@]{1,100})>"
    r"|(?P<tag><!--.{0,5000}?-->|</?[a-zA-Z][^<>]{0,1000}>)"
    r"|(?P<entity>&(?:[a-zA-Z]{2,8}|\#\w{1,6});)"
    r"|(?P<note>\[\^[^\]\s]{1,100}\])"
    rf"|(?P<picture>!?)\[(?P<label>{_LABEL})\](?:{_TARGET}|[ ]?\[(?P<reference>[^\[\]]{{0,200}})\])?"
    r"|(?P<bare>(?:https?://|\bwww\.)[^\s<>|]{1,500}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5})",
    re.DOTALL,
)
_SIGNS = re.compile(r"[\\`<&\[@]|://|www\.")
_ATTRIBUTE = re.compile(r"([a-zA-Z-]{1,20})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")
_EMPHASIS = re.compile(r"\*+|(?<!\w)_+|_+(?!\w)")
_ENDS = ".,;:!?)*_\"'”’»"


@dataclass(slots=True)
class Link:
    """A link: the text that is shown, where it leads, and where it stands in its block. An address written out in
    the text, with or without `<>`, has itself for text and `bare` set."""

    text: str
    target: str
    offset: int
    length: int
    bare: bool = False


@dataclass(slots=True)
class Image:
    """A picture: its alternative text, None where raw HTML gives none, and its file."""

    alt: str | None
    target: str
    offset: int
    length: int
    html: bool = False


@dataclass(slots=True)
class Inline:
    """A block's words, sign for sign in the places of its text, with its links and pictures."""

    plain: str
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)


def inline(text: str, references: Mapping[str, str] | None = None) -> Inline:
    """Read the text of a block; `references` are the targets of its body's reference links."""
    if not _SIGNS.search(text):
        return Inline(text)
    reader = _Reader(text, references or {})
    reader.read(0, len(text))
    return Inline("".join(reader.plain), reader.links, reader.images)


class _Reader:
    def __init__(self, text: str, references: Mapping[str, str]) -> None:
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.plain = list(text)
        self._text = text
        self._references = references
        self._link: Link | None = None

    def read(self, start: int, end: int) -> None:
        while match := _PIECE.search(self._text, start, end):
            start = self._take(match)

    def _take(self, match: re.Match[str]) -> int:
        """Note what was found; gives where to go on."""
        if match["label"] is not None:
            return self._bracket(match)
        if match["auto"] is not None:
            self._address(match["auto"], match.start(), len(match[0]))
        elif match["bare"] is not None:
            return self._bare(match)
        elif match["tag"] is not None:
            self._tag(match)
        self._blank(
            match.start(), match.start() + 1 if match["escaped"] else match.end(), " " if match["entity"] else FILLER
        )
        return match.end()

    def _bracket(self, match: re.Match[str]) -> int:
        target = self._target(match)
        if target is None:
            return match.start() + len(match["picture"]) + 1
        if match["picture"]:
            alt = " ".join(match["label"].split())
            self.images.append(Image(alt, target, match.start(), len(match[0])))
            self._blank(match.start(), match.end())
            return match.end()
        first, last = match.span("label")
        self._blank(match.start(), first)
        self._blank(last, match.end())
        images, links = len(self.images), len(self.links)
        self.read(first, last)
        del self.links[links:]
        shown = [self._shown(first, last), *(image.alt or "" for image in self.images[images:])]
        self.links.append(Link(" ".join(" ".join(shown).split()), target, match.start(), len(match[0])))
        return match.end()

    def _target(self, match: re.Match[str]) -> str | None:
        for group in ("pointed", "target"):
            if match[group] is not None:
                return match[group]
        name = match["reference"] or match["label"]
        return self._references.get(" ".join(name.lower().split()))

    def _shown(self, first: int, last: int) -> str:
        """What a reader sees of a link's text; an address in it is blank in the plain text, but seen."""
        while last - first > 2 and self._text[first] in "*_" and self._text[first] == self._text[last - 1]:
            first, last = first + 1, last - 1
        found = _PIECE.fullmatch(self._text, first, last)
        if found and (found["bare"] or found["auto"] or found["code"]):
            return (found["bare"] or found["auto"] or found["code"]).strip("`")
        text = "".join(self.plain[first:last]).replace(FILLER, "")
        return _EMPHASIS.sub("", text)

    def _bare(self, match: re.Match[str]) -> int:
        """An address that stands in the text as it is."""
        written = match["bare"].rstrip(_ENDS)
        end = match.start() + max(len(written), 1)
        if written.startswith(("http", "www")):
            self._address(written, match.start(), len(written))
        self._blank(match.start(), end)
        return end

    def _address(self, address: str, offset: int, length: int) -> None:
        target = address if ":" in address or "@" not in address else f"mailto:{address}"
        self.links.append(Link(address.removeprefix("mailto:"), target, offset, length, bare=True))

    def _tag(self, match: re.Match[str]) -> None:
        name = match[0][1:].split(None, 1)[0].strip("/>").lower()
        if name == "img":
            given = _attributes(match[0])
            alt = given.get("alt")
            self.images.append(Image(alt, given.get("src", ""), match.start(), len(match[0]), html=True))
        elif match[0][:3].lower() == "<a " and "href" in _attributes(match[0]):
            self._link = Link("", _attributes(match[0])["href"], match.end(), 0)
        elif match[0].lower().startswith("</a") and self._link:
            self._finished(self._link, match)

    def _finished(self, link: Link, match: re.Match[str]) -> None:
        """The end of a link in HTML, which began at its text."""
        shown = "".join(self.plain[link.offset : match.start()]).replace(FILLER, "")
        alts = [image.alt or "" for image in self.images if link.offset <= image.offset]
        inner = [found.text for found in self.links if link.offset <= found.offset]
        self.links = [found for found in self.links if link.offset > found.offset]
        text = " ".join(" ".join([shown, *alts, *inner]).split())
        self.links.append(Link(text, link.target, link.offset, max(1, match.start() - link.offset)))
        self._link = None

    def _blank(self, start: int, end: int, sign: str = FILLER) -> None:
        self.plain[start:end] = sign * (end - start)


def _attributes(tag: str) -> dict[str, str]:
    found = {m[1].lower(): m[2] or m[3] or m[4] or "" for m in _ATTRIBUTE.finditer(tag)}
    if re.search(r"\salt(?:\s|/?>)", tag):
        found.setdefault("alt", "")
    return found

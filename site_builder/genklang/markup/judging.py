"""What kind of thing it is that a page may not hold: the name of the rule that tells of it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from genklang.markup.characters import entity_of, odd_characters
from genklang.markup.sanitise import ACTIVE, CLOBBERING, OUTSIDE, PASSIVE, SCHEMES, TAGS
from genklang.markup.tokens import Token


class Judged(NamedTuple):
    """The name of a rule, what was found (an element, an attribute, an address), and where to look for it."""

    rule: str
    found: str
    clue: str
    """A regular expression that finds it in the source."""
    sure: bool = True
    """False where Markdown itself makes such things too, so that only what stands in the source counts."""


ADDRESSES = {
    "href", "src", "srcset", "action", "formaction", "data", "poster", "background", "cite", "longdesc", "xlink:href",
    "ping", "manifest", "codebase", "usemap", "lowsrc", "dynsrc",
}  # fmt: skip
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0?\.?0*(?![.\d]*[1-9])|font-size\s*:\s*0"
    r"|(?:text-indent|left|top|right|margin[a-z-]*)\s*:\s*-\d{3}|(?:width|height)\s*:\s*[01](?:px|em|%)?\s*(?:;|$)"
    r"|clip(?:-path)?\s*:|position\s*:\s*(?:fixed|absolute)|content-visibility|transform\s*:\s*scale\(0",
    re.IGNORECASE,
)
_STYLE_ACTIVE = re.compile(r"url\s*\(|expression\s*\(|@import|behavior\s*:|-moz-binding|javascript", re.IGNORECASE)
_BLANK = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\u200b-\u200f\ufeff]+")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
TEMPLATE = re.compile(
    r"\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|\{#[-+ ].{0,200}?#\}|<%.{0,200}?%>|<\?(?:php|=)|\{\{|\{%(?=[-+~ \w])", re.DOTALL
)
_RAW = re.compile(r"<\s*/?\s*([a-z][a-z0-9]*)(?=[\s/>]|$)", re.IGNORECASE)
_HANDLER = re.compile(r"<[a-z][^<>]*[\s\"'/](on[a-z]{3,})\s*=", re.IGNORECASE)
_ATTRIBUTE_LIST = re.compile(r"\{:[ \t]?[^{}\n]{1,300}\}|\{[ \t]*[.#][\w-][^{}\n]{0,300}\}")
_IN_LIST = re.compile(
    r"([#.])([^\s\"'=#.{}]+)|([a-z][\w:-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'{}]+))", re.IGNORECASE
)


def element(tag: str) -> Judged:
    """What an element is that does not reach the page."""
    clue = rf"<\s*{re.escape(tag)}(?=[\s/>]|$)"
    if ":" in tag:
        return Judged("unsafe-address", tag[:60], "")
    if tag in ACTIVE:
        return Judged("active-element", f"<{tag}>", clue)
    return Judged("html-removed", f"<{tag}>", clue, sure=tag not in TAGS and tag != "h1")


def attribute(token: Token) -> Judged:
    """What an attribute is that does not reach the page as it was written."""
    name, value = token.name.lower(), token.value
    clue = rf"[\s\"'/{{]{re.escape(name)}(?=[\s=>/]|$)"
    if re.fullmatch(r"on[a-z]{3,}", name):
        return Judged("event-attribute", name, clue)
    if name == "srcdoc":
        return Judged("active-element", name, clue)
    if name in ADDRESSES:
        return _address(token.tag, name, value, clue)
    if _hides(name, value):
        return Judged("hidden-content", _short(name, value), clue)
    if name == "style" and _STYLE_ACTIVE.search(value):
        return Judged("active-element", name, clue)
    if name in {"id", "name", "class", "for"} and any(_clobbers(name, word) for word in value.split() or [value]):
        return Judged("clobbering-name", _short(name, value), clue)
    return Judged("html-removed", name, rf"<[a-z][^<>]*{clue}", sure=False)


def _address(tag: str, name: str, value: str, clue: str) -> Judged:
    bare = _BLANK.sub("", html.unescape(value))
    scheme = _SCHEME.match(bare)
    if scheme and scheme[1].lower() not in SCHEMES:
        return Judged("unsafe-address", bare[:60], "")
    if tag == "img" and OUTSIDE.match(bare):
        return Judged("foreign-picture", bare[:60], "")
    return Judged("html-removed", name, rf"<[a-z][^<>]*{clue}", sure=False)


def _hides(name: str, value: str) -> bool:
    return (
        name in {"hidden", "inert"}
        or (name == "aria-hidden" and value.strip().lower() != "false")
        or (name in {"width", "height"} and value.strip().rstrip("px%") in {"0", "1"})
        or (name == "style" and bool(_HIDING.search(value)))
    )


def _clobbers(name: str, word: str) -> bool:
    if name == "class":
        return word.lower().startswith(("md-", "__"))
    return bool(CLOBBERING.fullmatch(word))


def _short(name: str, value: str) -> str:
    return f'{name}="{value[:40]}"' if value else name


def kept_attribute(token: Token) -> Iterator[Judged]:
    """What is meant for a machine in an attribute that the page may have: titles, texts of pictures, addresses."""
    if token.name in {"title", "alt"}:
        for rule, _, found in in_field(token.value):
            yield Judged(rule, found, re.escape(found.rstrip(">")[:20]), sure=False)
    elif token.name in {"href", "src"}:
        for match in TEMPLATE.finditer(token.value):
            yield Judged("template-syntax", match[0][:40], re.escape(match[0][:20]), sure=False)


def declaration(value: str) -> Judged:
    """What a declaration or processing instruction is."""
    if value.startswith("?") or value.startswith("%"):
        return Judged("template-syntax", "<?", r"<\?|<%")
    return Judged("html-removed", "<!" + value[:20], r"<!")


def comment(value: str) -> Iterator[Judged]:
    """What stands in a comment: nothing as a rule, for it never reaches a page; markup that was to run does count."""
    if re.match(r"\s*\[if\b", value, re.IGNORECASE):
        yield Judged("active-element", "<!--[if", r"<!--\s*\[if")


def text(value: str) -> Iterator[Judged]:
    """What shows on the page as text, though its author meant it for a machine."""
    for match in TEMPLATE.finditer(value):
        yield Judged("template-syntax", match[0][:40], re.escape(match[0][:20]))
    for odd in odd_characters(value):
        yield Judged(odd.rule, odd.code, entity_of(odd.code), sure=False)
    for match in _HANDLER.finditer(value):
        yield Judged("event-attribute", match[1].lower(), rf"<[a-z][^<>]*{re.escape(match[1])}\s*=", sure=False)
    for match in _RAW.finditer(value):
        if match[1].lower() in ACTIVE - {"title", "link", "set", "use", "image", "option", "input"}:
            yield Judged("active-element", f"<{match[1].lower()}>", rf"<\s*/?\s*{re.escape(match[1])}", sure=False)
    for match in _ATTRIBUTE_LIST.finditer(value):
        yield from attribute_list(match[0])


def attribute_list(written: str) -> Iterator[Judged]:
    """What `{: }` asks for: our Markdown knows no attribute lists, so it stands on the page as text."""
    found = [_in_list(match) for match in _IN_LIST.finditer(written)]
    grave = [judged for judged in found if judged.rule != "html-removed"]
    yield from grave or [Judged("html-removed", written[:40], re.escape(written[:20]))]


def _in_list(match: re.Match[str]) -> Judged:
    name = {"#": "id", ".": "class"}.get(match[1] or "", match[3])
    value = match[2] or match[4] or match[5] or match[6] or ""
    judged = attribute(Token("attribute", "a", name, value))
    clue = re.escape(match[0][:20])
    return judged._replace(clue=clue)


KNOWN = TAGS | ACTIVE | PASSIVE
_MARKUP = re.compile(r"<\s*[/!?]?\s*([a-z][a-z0-9]*)(?=[\s/>]|$)|<!--|<!\[|<!doctype", re.IGNORECASE)
_BREAKS_OUT = re.compile(r"[\"'>]\s*(on[a-z]{3,})\s*=\s*\S", re.IGNORECASE)


def in_field(value: str) -> Iterator[tuple[str, int, str]]:
    """What a plain text of the front matter holds that was meant for a machine: rule, where it begins, what it is."""
    seen: set[str] = set()
    for match in _MARKUP.finditer(value):
        name = (match[1] or "").lower()
        if name not in seen and (not name or name in KNOWN):
            seen.add(name)
            yield "markup-in-field", match.start(), match[0].strip() + (">" if match[1] else "")
    for match in _BREAKS_OUT.finditer(value):
        yield "event-attribute", match.start(1), match[1].lower()
    for match in TEMPLATE.finditer(value):
        yield "template-syntax", match.start(), match[0][:40]

"""What HTML a page may hold: nh3 over everything that Markdown made. The allowlist is all here."""

from __future__ import annotations

import re

import nh3

TAGS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dfn", "div", "dl", "dt", "em",
    "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp",
    "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "var",
}  # fmt: skip
ATTRIBUTES = {
    "*": {"lang", "dir"},
    "a": {"href", "title", "id"},
    "img": {"src", "alt", "title", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start"},
    "li": {"id"},
    "sup": {"id"},
    "abbr": {"title"},
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
    "h5": {"id"},
    "h6": {"id"},
}
CLASSES = {"div": {"footnote", "admonition", "note", "tip", "warning"}, "p": {"admonition-title"}, "code": set[str]()}
HEADINGS = {"h2", "h3", "h4", "h5", "h6"}
SCHEMES = {"http", "https", "mailto", "tel"}


ACTIVE = {
    "animate", "animatetransform", "applet", "base", "basefont", "button", "canvas", "dialog", "embed", "fencedframe",
    "foreignobject", "form", "frame", "frameset", "iframe", "image", "input", "isindex", "keygen", "link", "listing",
    "marquee", "math", "meta", "noembed", "noframes", "noscript", "object", "optgroup", "option", "param", "plaintext",
    "portal", "script", "select", "set", "slot", "style", "svg", "template", "textarea", "title", "use", "xmp",
}  # fmt: skip
"""Elements that run, load, send or hide something: never an accident of layout, so an error and not a warning."""
PASSIVE = {
    "address", "area", "article", "aside", "audio", "bdi", "bdo", "big", "body", "center", "col", "colgroup", "data",
    "details", "dir", "fieldset", "figcaption", "figure", "font", "footer", "h1", "head", "header", "hgroup", "html",
    "label", "legend", "main", "map", "menu", "meter", "nav", "output", "picture", "progress", "rp", "rt", "ruby",
    "search", "section", "source", "strike", "summary", "time", "track", "tt", "u", "video", "wbr",
}  # fmt: skip
"""Elements that do no harm and are not shown all the same: our pages have their own."""
THEME_IDS = re.compile(
    r"__.*|md-.*|(?:s|state)_(?!\d+$).*"
    r"|(?:a|about|book|by|figure|group|header|in|ladder|main|month|next|of|open|overview|past|process|provenance|recently"
    r"|results|said|search|step|take|used|what)_(?!\d+$)\w+",
    re.IGNORECASE | re.DOTALL,
)
"""Ids that the theme uses; those that headings get have hyphens."""
CLOBBERING = re.compile(
    THEME_IDS.pattern + r"|(?:group|overview|figure|month)_\d+|q|search"
    r"|location|document|window|cookie|domain|frames|navigator|constructor|prototype|hasownproperty|tostring|valueof"
    r"|attributes|getelementbyid|createelement|queryselector|queryselectorall|currentscript|defaultview|documentelement"
    r"|baseuri|parentnode|nodename|innerhtml|textcontent",
    re.IGNORECASE | re.DOTALL,
)
"""Those, and names that are only given to be taken for parts of the browser (DOM clobbering).

Ordinary words such as `title` and `links` are none: an `id` of ours never hides what a browser calls so.
"""
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\\\|/\\|\\/", re.IGNORECASE)
"""How an address begins that leads to another host."""


def sanitised(html: str) -> str:
    """`html` without any tag, attribute, class or scheme that is not allowed above."""
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_kept,
        allowed_classes=CLASSES,
        url_schemes=SCHEMES,
        link_rel="noopener",
    )


def _kept(tag: str, attribute: str, value: str) -> str | None:
    """The value, or None where it takes a name of the theme's, a picture from elsewhere or all of the room."""
    if attribute == "id":
        return None if (THEME_IDS if tag in HEADINGS else CLOBBERING).fullmatch(value) else value
    if attribute == "src":
        return None if OUTSIDE.match(value.strip()) else value
    if attribute in {"width", "height"}:
        return None if not value.isdigit() or int(value[:6]) < 2 else value
    return value

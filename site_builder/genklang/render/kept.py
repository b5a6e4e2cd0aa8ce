"""Parts of pages that stand on many of them, such as a promise in the ledger: made once, and led from each page."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from html import unescape
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from genklang.locale.texts import Texts

if TYPE_CHECKING:
    from jinja2 import Environment

Href = Callable[[str], str]
"""What leads from a page to an address of the site."""
_MARKED = re.compile("\x02([^\x02\x03]*)\x03")
"""Where a link leads to, in what is kept: no text of a page holds these control characters (contract §3)."""


class Kept:
    """What macros of the templates of one environment made, by the macro, the language and what they showed."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._made: dict[tuple[Hashable, ...], str] = {}

    def on_page(self, texts: Texts, language: str, href: Href) -> Callable[..., Markup]:
        """What a template of a page in `language`, with `texts`, calls: `kept("partials/x.html", "row", value, …)`.

        Gives what the macro gives for these values, which must be hashable, with links that lead from this page.
        """

        def kept(template: str, macro: str, *values: Hashable) -> Markup:
            key = (template, macro, language, *values)
            made = self._made.get(key)
            if made is None:
                made = self._made[key] = str(self._macro(template, macro, texts, language)(*values))
            return Markup(_MARKED.sub(led, made))  # noqa: S704 (made by a template that escapes)

        def led(match: re.Match[str]) -> str:
            return escape(href(unescape(match[1])))

        return kept

    def _macro(self, template: str, macro: str, texts: Texts, language: str) -> Callable[..., str]:
        shown = {"t": texts, "href": _marked, "view": {"language": language}}
        module = self._environment.get_template(template).make_module(shown)
        found: Callable[..., str] = getattr(module, macro)
        return found


def _marked(address: str) -> str:
    return f"\x02{address}\x03"

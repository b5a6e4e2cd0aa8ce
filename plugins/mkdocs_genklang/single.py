"""Pages one at a time, without MkDocs' build: the same templates get the same values, so the bytes are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from genklang.render.engine import Prepared
from mkdocs_genklang.pages import SHEETS, STYLE, THEME, Pages, source_of

if TYPE_CHECKING:
    from jinja2 import Environment

    from genklang.present import PageView

ASSETS = THEME / "assets"


class SinglePages:
    """Makes pages with the templates of `environment`, which are read once and kept."""

    def __init__(self, environment: Environment) -> None:
        environment.autoescape = True
        self._environment = environment

    def page(self, prepared: Prepared, page: PageView) -> bytes:
        """The page as a build writes it. Raises ContentFault where its text cannot be made into one."""
        pages = Pages(prepared)
        source = source_of(page)
        return self._made("main.html", pages.context(source, pages.body(source)))

    def missing(self, prepared: Prepared) -> bytes:
        """The page for addresses at which nothing stands, as a build writes it."""
        return self._made("404.html", Pages(prepared).context_of_template())

    def asset(self, prepared: Prepared, address: str) -> bytes | None:
        """The style sheet or another file of the theme; None for any other address."""
        if address == STYLE:
            return Pages(prepared).style.encode()
        found = {f"assets/{file.name}": file for file in ASSETS.iterdir() if file.name not in SHEETS}
        return found[address].read_bytes() if address in found else None

    def _made(self, template: str, context: dict[str, object]) -> bytes:
        """As MkDocs encodes its pages."""
        return self._environment.get_template(template).render(context).encode("utf-8", errors="xmlcharrefreplace")

"""Pages one at a time, when they are asked for: made as a build makes them, so the bytes are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from genklang.render.engine import Prepared
from genklang.render.kept import Kept
from mkdocs_genklang.pages import STYLE, Pages, theme_files

if TYPE_CHECKING:
    from jinja2 import Environment

    from genklang.present import PageView


class SinglePages:
    """Makes pages with the templates of `environment`, which are read once and kept."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def _pages(self, prepared: Prepared) -> Pages:
        return Pages(prepared, self._environment, Kept(self._environment))

    def page(self, prepared: Prepared, page: PageView) -> bytes:
        """The page as a build writes it. Raises ContentFault where its text cannot be made into one."""
        return self._pages(prepared).page(page)

    def missing(self, prepared: Prepared) -> bytes:
        """The page for addresses at which nothing stands, as a build writes it."""
        return self._pages(prepared).missing()

    def asset(self, prepared: Prepared, address: str) -> bytes | None:
        """The style sheet or another file of the theme; None for any other address."""
        if address == STYLE:
            return self._pages(prepared).style.encode()
        found = theme_files()
        return found[address].read_bytes() if address in found else None

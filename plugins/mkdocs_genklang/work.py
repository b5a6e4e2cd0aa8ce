"""The files of a site as work that can be shared out: each page, and each format for other programs, is an item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from mkdocs.config import load_config

from genklang.export import Format, formats_of
from genklang.publish import Written, write
from genklang.render.engine import Prepared
from genklang.settings import CONFIG_FILE
from mkdocs_genklang.pages import Pages, file_of

CHUNK = 40
"""Pages that a worker makes before it tells of them."""


@dataclass
class SiteWork:
    """Writes pages and formats into `folder`. The formats' numbers come after those of the pages."""

    prepared: Prepared
    folder: Path
    taken: frozenset[str]
    """Names of files that are there already, before which formats stand back."""

    def __call__(self, item: int) -> Iterator[Written]:
        """Write a page or the files of a format; tells of each file. Raises ContentFault and OSError."""
        pages = self.pages.view.pages
        if item < len(pages):
            page = pages[item]
            yield write(self.folder, file_of(page), self.pages.page(page), self.base)
        else:
            yield from self._written(self.formats[item - len(pages)])

    def _written(self, format_: Format) -> Iterator[Written]:
        for file in format_.files(self.prepared):
            if file.address not in self.taken:
                yield write(self.folder, file.address, file.content, self.base)

    def name(self, item: int) -> str:
        """A page's address, or the name of a format."""
        pages = self.prepared.view.pages
        return "/" + pages[item].address if item < len(pages) else self.formats[item - len(pages)].name

    def chunks(self) -> list[Sequence[int]]:
        """Everything: formats first, for some take as long as many pages."""
        pages = len(self.prepared.view.pages)
        formats = [[pages + number] for number in range(len(self.formats))]
        return [*formats, *(range(first, min(first + CHUNK, pages)) for first in range(0, pages, CHUNK))]

    @property
    def formats(self) -> tuple[Format, ...]:
        return formats_of(self.prepared.catalogue.settings)

    @property
    def base(self) -> str:
        return unquote(self.prepared.view.base)

    @cached_property
    def pages(self) -> Pages:
        """The pages, with the templates that the site's configuration asks for."""
        config = load_config(config_file=str(self.prepared.catalogue.settings.root.absolute() / CONFIG_FILE))
        return Pages(self.prepared, config.theme.get_env())

    def __getstate__(self) -> dict[str, Any]:
        """What a worker gets that is no copy of this process: it reads the templates itself."""
        return {name: value for name, value in vars(self).items() if name != "pages"}

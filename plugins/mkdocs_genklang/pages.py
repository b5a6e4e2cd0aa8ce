"""Our pages as MkDocs' files, and what their templates get."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from mkdocs.structure.files import File, Files

import genklang_theme
from genklang.brand.style import brand_style
from genklang.export import exported
from genklang.export.api.changes import document_hashes
from genklang.locale import texts_for
from genklang.media import published
from genklang.model import Document
from genklang.present import PageView
from genklang.present.addresses import addresses_of
from genklang.publish import Expected, write_search_index
from genklang.render.engine import Prepared
from genklang.render.markdown import relative_url
from genklang.render.parts import as_part
from genklang.render.redirects import redirect_pages

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

THEME = Path(genklang_theme.__file__).parent
SHEETS = ("tokens.css", "genklang.css")
STYLE = "assets/genklang.css"


class Pages:
    """The pages of a prepared site, by the name of the source file that MkDocs is told of."""

    def __init__(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self.view = prepared.view
        self._by_source = {source_of(page): page for page in self.view.pages}

    def files(self, files: Files, config: MkDocsConfig) -> Files:
        """A file for each page, older address and file beside them, the style sheet, and the theme's own files."""
        ours = [file for file in files if _stays(file)]
        ours.append(File.generated(config, STYLE, content=self.style))
        made = [File.generated(config, source, content="") for source in self._by_source]
        moved = [File.generated(config, file, content=html) for file, html in self._redirects()]
        beside = [
            File.generated(config, file.relative, content=published(file)) for file in self.prepared.catalogue.files
        ]
        return Files([*ours, *beside, *made, *moved])

    def _redirects(self) -> Iterator[tuple[str, str]]:
        return redirect_pages(self.prepared.catalogue, self.view)

    @property
    def style(self) -> str:
        """The one style sheet: the theme's tokens and rules, and the site's own colours."""
        sheets = ((THEME / "assets" / name).read_text(encoding="utf-8") for name in SHEETS)
        return "\n".join(sheets) + brand_style(self.prepared.catalogue.settings.brand.palette)

    def body(self, source: str) -> str:
        """The HTML of the Markdown body shown on a page; empty where there is none."""
        page = self._by_source[source]
        document = self._document(page)
        return self.prepared.body(document) if document else ""

    def context(self, source: str, body: str) -> dict[str, Any]:
        """What the template of a page gets."""
        page = self._by_source[source]
        return {
            "view": page,
            "site": self.view,
            "body": Markup(body),  # noqa: S704 (sanitised by genklang.render)
            "bodies": {key: Markup(self._part(key, page)) for key in page.parts},  # noqa: S704 (likewise)
            "t": texts_for(page.language),
            "href": _relative_from(page.address),
        }

    def _part(self, key: str, page: PageView) -> str:
        document = self.prepared.catalogue.by_key[key]
        return as_part(self.prepared.renderer.html(document, page.address), document.id)

    def context_of_template(self) -> dict[str, Any]:
        """What templates that are no page of ours get, such as 404.html: addresses from the site's root."""
        language = self.view.language
        base = self.view.base
        return {"site": self.view, "t": texts_for(language), "href": lambda target: base + target, "language": language}

    def expected(self) -> Expected:
        """What a whole site has."""
        everywhere = addresses_of(self.prepared.catalogue, texts_for(self.view.language)).documents
        shown = self.view.addresses
        return Expected(
            pages={address: key for key, address in shown.items()},
            files=(
                *(page.address + "index.html" for page in self.view.pages),
                *(file for file, _ in self._redirects()),
            ),
            later=frozenset(everywhere[d.key] for d in self._not_out_yet()),
            base=self.view.base,
            documents=document_hashes(self.prepared),
            as_of=self.prepared.assessment.as_of.isoformat(),
            since=self.prepared.earlier,
        )

    def _not_out_yet(self) -> Iterator[Document]:
        as_of = self.prepared.assessment.as_of
        documents = self.prepared.catalogue.documents
        return (d for d in documents if d.fields.published and d.fields.published > as_of)

    def write_exports(self, folder: Path) -> None:
        """Put the files for other programs beside the pages; a file of the content goes before ours of that name."""
        for file in exported(self.prepared):
            place = folder / file.address
            if not place.exists():
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(file.content)

    def write_search_index(self, folder: Path) -> None:
        """Put what the search page needs beside the pages, unless the site goes without. Raises EnvironmentFault."""
        if self.prepared.catalogue.settings.options.search:
            write_search_index(folder, self.view.language)

    def _document(self, page: PageView) -> Document | None:
        return self.prepared.catalogue.by_key[page.document] if page.document else None


def source_of(page: PageView) -> str:
    """The name of the Markdown file that MkDocs would make the page's address from."""
    return page.address + "index.md"


def _relative_from(address: str) -> Callable[[str], str]:
    """What leads from the page at `address` to any other; the same targets stand on a page many times."""
    return cache(lambda target: relative_url(address, target))


def _stays(file: File) -> bool:
    """True for our theme's assets: the content's files are made anew, and what MkDocs brings along no page uses."""
    if file.is_documentation_page() or not file.abs_src_path:
        return False
    source = Path(file.abs_src_path)
    return THEME / "assets" in source.parents and source.name not in SHEETS

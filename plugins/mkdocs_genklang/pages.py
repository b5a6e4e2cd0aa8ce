"""The pages of a site, made with the theme's templates, and what else is published with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

import genklang_theme
from genklang.brand.style import brand_style
from genklang.editor import editor_files
from genklang.export.api.changes import document_hashes
from genklang.locale import texts_for
from genklang.media import published
from genklang.model import Document
from genklang.present import PageView
from genklang.present.addresses import addresses_of
from genklang.publish import Expected, Written, write_search_index
from genklang.render.engine import Prepared
from genklang.render.kept import Kept
from genklang.render.markdown import relative_url
from genklang.render.parts import as_part
from genklang.render.redirects import redirect_pages

if TYPE_CHECKING:
    from jinja2 import Environment

THEME = Path(genklang_theme.__file__).parent
SHEETS = ("tokens.css", "genklang.css")
STYLE = "assets/genklang.css"


class Pages:
    """The files of a prepared site, but for those that are made for other programs."""

    def __init__(self, prepared: Prepared, templates: Environment, kept: Kept | None = None) -> None:
        templates.autoescape = True  # MkDocs leaves it off
        self.prepared = prepared
        self.view = prepared.view
        self._templates = templates
        self._kept = kept or Kept(templates)

    def page(self, page: PageView) -> bytes:
        """A page as HTML. Raises ContentFault where its text cannot be made into one."""
        return self._made("main.html", self._context(page))

    def missing(self) -> bytes:
        """The page for addresses at which nothing stands."""
        return self._made("404.html", self._context_of_template())

    def _made(self, template: str, context: dict[str, Any]) -> bytes:
        """As MkDocs encodes its pages."""
        return self._templates.get_template(template).render(context).encode("utf-8", errors="xmlcharrefreplace")

    def beside(self) -> Iterator[tuple[str, bytes]]:
        """The other files: pages at older addresses, what the content has beside its pages, and what pages use."""
        for name, html in redirect_pages(self.prepared.catalogue, self.view):
            yield name, html.encode()
        for file in self.prepared.catalogue.files:
            yield file.relative, published(file)
        yield from self.prepared.beside.items()
        if not self.prepared.preview:
            yield from editor_files(self.prepared.catalogue).items()
        yield STYLE, self.style.encode()
        for name, path in theme_files().items():
            yield name, path.read_bytes()
        yield "404.html", self.missing()

    @property
    def style(self) -> str:
        """The one style sheet: the theme's tokens and rules, and the site's own colours."""
        sheets = ((THEME / "assets" / name).read_text(encoding="utf-8") for name in SHEETS)
        return "\n".join(sheets) + brand_style(self.prepared.catalogue.settings.brand.palette)

    def _context(self, page: PageView) -> dict[str, Any]:
        """What the template of a page gets."""
        texts, href = texts_for(page.language), _relative_from(page.address)
        document = self.prepared.catalogue.by_key[page.document] if page.document else None
        return {
            "view": page,
            "site": self.view,
            "body": Markup(self.prepared.body(document) if document else ""),  # noqa: S704 (sanitised by genklang.render)
            "bodies": {key: Markup(self._part(key, page)) for key in page.parts},  # noqa: S704 (likewise)
            "t": texts,
            "href": href,
            "kept": self._kept.on_page(texts, page.language, href),
        }

    def _part(self, key: str, page: PageView) -> str:
        document = self.prepared.catalogue.by_key[key]
        return as_part(self.prepared.renderer.html(document, page.address), document.id)

    def _context_of_template(self) -> dict[str, Any]:
        """What templates that are no page of ours get, such as 404.html: addresses from the site's root."""
        language = self.view.language
        base = self.view.base
        return {"site": self.view, "t": texts_for(language), "href": lambda target: base + target, "language": language}

    def expected(self, written: Mapping[str, Written]) -> Expected:
        """What a whole site has; `written` is what is known of its files already."""
        everywhere = addresses_of(self.prepared.catalogue, texts_for(self.view.language)).documents
        shown = self.view.addresses
        return Expected(
            pages={address: key for key, address in shown.items()},
            files=(
                *(file_of(page) for page in self.view.pages),
                *(file for file, _ in redirect_pages(self.prepared.catalogue, self.view)),
            ),
            later=frozenset(everywhere[d.key] for d in self._not_out_yet()),
            base=self.view.base,
            documents=document_hashes(self.prepared),
            as_of=self.prepared.assessment.as_of.isoformat(),
            written=written,
            since=self.prepared.earlier,
        )

    def _not_out_yet(self) -> Iterator[Document]:
        as_of = self.prepared.assessment.as_of
        documents = self.prepared.catalogue.documents
        return (d for d in documents if d.fields.published and d.fields.published > as_of)

    def write_search_index(self, folder: Path) -> None:
        """Put what the search page needs beside the pages, unless the site goes without. Raises EnvironmentFault."""
        if self.prepared.catalogue.settings.options.search:
            write_search_index(folder, self.view.language)


def file_of(page: PageView) -> str:
    """The name of a page's file, relative to the site's folder."""
    return page.address + "index.html"


def theme_files() -> dict[str, Path]:
    """The theme's files that pages use, but for its style sheets, by their names on the site."""
    found = sorted((THEME / "assets").iterdir())
    return {f"assets/{file.name}": file for file in found if file.name not in SHEETS}


def _relative_from(address: str) -> Callable[[str], str]:
    """What leads from the page at `address` to any other; the same targets stand on a page many times."""
    return cache(lambda target: relative_url(address, target))

"""What the tests of pages share: the view of a site, and its pages as HTML without any engine."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

import jinja2
from markupsafe import Markup

import genklang
import genklang_theme
from genklang.catalogue import Catalogue
from genklang.locale import texts_for
from genklang.present import PageView, SiteView, present
from genklang.render.kept import Kept
from genklang.render.markdown import Renderer, relative_url
from genklang.render.parts import as_part
from tests.conftest import AS_OF, SiteFolder

THEME = genklang_theme.__path__[0]


def view(site: SiteFolder, as_of: date = AS_OF) -> SiteView:
    """The view of a site that a test wrote."""
    catalogue = site.catalogue()
    return present(catalogue, genklang.assess(catalogue, as_of))


def page(site: SiteFolder, address: str, as_of: date = AS_OF) -> PageView:
    """One page of it."""
    return next(page for page in view(site, as_of).pages if page.address == address)


def content(site: SiteFolder, address: str, as_of: date = AS_OF) -> Any:
    """What one page of it shows."""
    return page(site, address, as_of).content


class Printer:
    """Writes pages as the engine does, with every value that a template names required to be there."""

    def __init__(self, catalogue: Catalogue, as_of: date = AS_OF) -> None:
        self.catalogue = catalogue
        self.site = present(catalogue, genklang.assess(catalogue, as_of))
        loader = jinja2.FileSystemLoader(THEME)
        self._templates = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
        self._kept = Kept(self._templates)
        addresses = self.site.addresses
        self._bodies = Renderer({d.source.relative: addresses.get(d.key) for d in catalogue.documents})

    def html(self, page: PageView) -> str:
        """The page as a browser gets it."""
        document = self.catalogue.by_key[page.document] if page.document else None
        body = self._bodies.html(document, page.address) if document else ""
        texts, href = texts_for(page.language), partial(relative_url, page.address)
        return self._templates.get_template("main.html").render(
            view=page,
            site=self.site,
            body=Markup(body),
            bodies={
                key: Markup(as_part(self._bodies.html(self.catalogue.by_key[key], page.address), key.split("/")[1]))
                for key in page.parts
            },
            t=texts,
            href=href,
            kept=self._kept.on_page(texts, page.language, href),
        )

    def missing(self) -> str:
        """The page for addresses that lead nowhere."""
        language = self.site.language
        return self._templates.get_template("404.html").render(
            site=self.site, t=texts_for(language), href=lambda target: "/" + target
        )

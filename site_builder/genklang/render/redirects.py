"""The pages that stand at older addresses and lead on: plain HTML without script, which every server can give."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from urllib.parse import quote, urljoin

from genklang.catalogue import Catalogue
from genklang.locale import texts_for
from genklang.present import SiteView
from genklang.present.redirects import file_at, redirected
from genklang.render.markdown import relative_url

_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={href}">
<link rel="canonical" href="{canonical}">
</head>
<body>
<main>
<h1>{heading}</h1>
<p><a href="{href}">{title}</a></p>
</main>
</body>
</html>
"""


def redirect_pages(catalogue: Catalogue, view: SiteView) -> Iterator[tuple[str, str]]:
    """The file, relative to the site's folder, and the HTML of every page at an older address, by address.

    Each is in the language of the page it leads to. An address at which a page of the site stands is passed over.
    """
    pages = {page.address for page in view.pages}
    for address, key in redirected(catalogue, view.addresses).items():
        if address not in pages:
            document = catalogue.by_key[key]
            language = document.fields.language or view.language
            target = view.addresses[key]
            folder = address if address.endswith("/") else address.rpartition("/")[0]
            href = relative_url(folder, target)
            yield file_at(address), _page(document.fields.title, language, quote(href), _canonical(view, target, href))


def _canonical(view: SiteView, target: str, href: str) -> str:
    return urljoin(view.url, quote(target)) if view.url else quote(href)


def _page(title: str, language: str, href: str, canonical: str) -> str:
    heading = texts_for(language)("redirect.moved")
    values = {"title": title, "language": language, "href": href, "canonical": canonical, "heading": heading}
    return _PAGE.format_map({name: escape(value) for name, value in values.items()})

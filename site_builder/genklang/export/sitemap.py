"""The site map: every page with the day it was last changed and its versions in other languages (sitemaps.org 0.9).

A page that gives no day has none here: a wrong one is worse than none. Alternates are written as search engines ask
for them, each page naming all versions and itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import quoteattr

from genklang.export.absolute import full, last_change
from genklang.export.files import File
from genklang.present import PageView
from genklang.present.follow import can_be_followed
from genklang.render.engine import Prepared

MOST = 50_000
"""Pages in one file; more are split, and the site map lists the parts."""
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def site_map(prepared: Prepared) -> Iterator[File]:
    """`sitemap.xml`, and its parts where there are several."""
    if not can_be_followed(prepared.catalogue.settings):
        return
    pages = prepared.view.pages
    parts = [pages[start : start + MOST] for start in range(0, max(1, len(pages)), MOST)]
    if len(parts) == 1:
        yield File("sitemap.xml", _part(parts[0], prepared))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield from (File(name, _part(part, prepared)) for name, part in zip(names, parts, strict=True))
    listed = (f"<sitemap><loc>{full(prepared.catalogue.settings, name)}</loc></sitemap>\n" for name in names)
    yield File("sitemap.xml", f"{_HEAD}<sitemapindex {_SCHEMA}>\n{''.join(listed)}</sitemapindex>\n".encode())


def _part(pages: Sequence[PageView], prepared: Prepared) -> bytes:
    entries = "".join(_entry(page, prepared) for page in pages)
    return f'{_HEAD}<urlset {_SCHEMA} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{entries}</urlset>\n'.encode()


def _entry(page: PageView, prepared: Prepared) -> str:
    settings = prepared.catalogue.settings
    day = last_change(prepared.catalogue.by_key[page.document]) if page.document else None
    changed = f"<lastmod>{min(day, prepared.assessment.as_of)}</lastmod>" if day else ""
    others = [(v.language, v.address) for v in page.versions if v.language and v.language != page.language]
    every = [(page.language, page.address), *others] if others else []
    alternates = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(language)} href={quoteattr(full(settings, address or ""))}/>'
        for language, address in every
    )
    return f"<url><loc>{full(settings, page.address)}</loc>{changed}{alternates}</url>\n"

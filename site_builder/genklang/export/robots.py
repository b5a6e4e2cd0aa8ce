"""robots.txt: all but previews may be read, and the site map says what there is (RFC 9309; sitemaps.org, "Sitemap")."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from genklang.export.files import File
from genklang.render.engine import Prepared


def robots(prepared: Prepared) -> Iterator[File]:
    """One file. It names the site map only where the site's address is known, for that must be absolute."""
    url = "" if prepared.preview else prepared.catalogue.settings.site_url
    lines = ["User-agent: *", "Disallow: /" if prepared.preview else "Allow: /"]
    if url:
        lines += ["", f"Sitemap: {urljoin(url, 'sitemap.xml')}"]
    yield File("robots.txt", ("\n".join(lines) + "\n").encode())

"""robots.txt: all but previews may be read, and the site map says what there is (RFC 9309; sitemaps.org, "Sitemap")."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.export.files import File
from genklang.render.engine import Prepared


def robots(prepared: Prepared) -> Iterator[File]:
    """One file. It names the site map only where the site's address is known, for that must be absolute."""
    settings = prepared.catalogue.settings
    lines = ["User-agent: *", "Disallow: /" if prepared.preview else "Allow: /"]
    if settings.site_url and not prepared.preview:
        lines += ["", f"Sitemap: {settings.full('sitemap.xml')}"]
    yield File("robots.txt", ("\n".join(lines) + "\n").encode())

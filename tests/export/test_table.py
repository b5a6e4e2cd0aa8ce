"""The formats for other programs, as a build writes them."""

from __future__ import annotations

from genklang.export import FORMATS, exported
from genklang.site import prepare
from tests.conftest import AS_OF, SiteFolder


def test_a_format_is_declared_whole_and_once() -> None:
    assert all(f.name and f.address and f.media_type and f.specification for f in FORMATS)
    assert len({f.name for f in FORMATS}) == len(FORMATS)


def test_robots_name_the_site_map_by_its_full_address(site: SiteFolder) -> None:
    site.write("index.md", "type: page\ntitle: Start\nsummary: Här börjar det.\nrole: home")
    files = {file.address: file.content for file in exported(prepare(site.root, AS_OF))}
    assert files["robots.txt"] == b"User-agent: *\nAllow: /\n\nSitemap: https://dialog.ekvik.example/sitemap.xml\n"

"""What the tests of formats share: the files of a site by their addresses, of the example site and of one that is empty."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from genklang.export import exported
from genklang.render.engine import Prepared
from genklang.site import prepare
from tests.conftest import AS_OF, ROOT, SiteFolder

Files = dict[str, bytes]


def files_of(prepared: Prepared) -> Files:
    return {file.address: file.content for file in exported(prepared)}


@pytest.fixture(scope="session")
def example() -> Files:
    """The files of the example site."""
    return files_of(prepare(ROOT, AS_OF))


@pytest.fixture
def export(site: SiteFolder) -> Callable[[], Files]:
    """The files of the site that the test writes."""
    return lambda: files_of(prepare(site.root, AS_OF))


@pytest.fixture
def empty(site: SiteFolder) -> Files:
    """The files of a site without anything but its start page."""
    site.write("index.md", "type: page\ntitle: Start\nsummary: Här börjar det.\nrole: home")
    return files_of(prepare(site.root, AS_OF))

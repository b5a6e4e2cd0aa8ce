"""Which pages of a change are pictured, and what comes of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from genklang.comparing import Comparison
from genklang.comparing.comparison import ChangedPage
from genklang.comparing.preview import Picture, Pictured, Shot, as_shown
from genklang.render.engine import PageMaker, Prepared
from genklang.screenshots.browser import Browser, find_browser
from genklang.screenshots.cutting import as_webp, cut, without_empty_end
from genklang.screenshots.serving import serving

MOST = 10
"""Pages that are pictured; how many others there are is told."""
PATIENCE = 180.0
"""Seconds for all pictures together."""
FOLDER = "_review/pictures/"
BEFORE, AFTER = "before", "after"


def taken(
    comparison: Comparison, maker: PageMaker, browser: str | None = None, clock: Callable[[], float] = time.monotonic
) -> Pictured:
    """Pictures of the pages that the change touches, as the pages look when published.

    `browser` is the path of one, looked for on this machine if not given. Where there is none, that is told. Never
    raises for what a browser does: what it did not picture in time is counted.
    """
    path = browser or find_browser()
    if path is None:
        return Pictured(has_browser=False)
    found = {BEFORE: comparison.before, AFTER: comparison.after}
    sites = {name: as_shown(site) for name, site in found.items() if site}
    until = clock() + PATIENCE
    with serving(maker, sites) as proxy:
        camera = _Camera(Browser(path, proxy), sites, lambda: until - clock())
        shown = [page for page in comparison.pages if camera.address(page, BEFORE) or camera.address(page, AFTER)]
        shots = [camera.shot(page, number) for number, page in enumerate(shown[:MOST], 1)]
    pages = tuple(shot for shot in shots if shot)
    return Pictured(pages, len(shown) - len(pages))


@dataclass(frozen=True, slots=True)
class _Camera:
    browser: Browser
    sites: dict[str, Prepared]
    left: Callable[[], float]
    """Seconds that are left."""

    def address(self, page: ChangedPage, when: str) -> str | None:
        """Where the page stands on one of the sites; None where it is not there."""
        view = self.sites[when].pages.get(page.key) if when in self.sites else None
        return f"http://{self.browser.proxy}/{when}/{view.address}" if view else None

    def shot(self, page: ChangedPage, number: int) -> Shot | None:
        """What the page looked like and looks like; None where it should have a picture and has none."""
        addresses = {when: self.address(page, when) for when in (BEFORE, AFTER)}
        whole = {when: self._whole(address) for when, address in addresses.items() if address}
        if None in whole.values():
            return None
        before, after = cut(whole.get(BEFORE), whole.get(AFTER))
        return Shot(page.title, page.key, _picture(before, f"{number}-{BEFORE}"), _picture(after, f"{number}-{AFTER}"))

    def _whole(self, address: str) -> Image.Image | None:
        seconds = self.left()
        picture = self.browser.picture(address, seconds) if seconds > 1 else None
        return without_empty_end(picture) if picture else None


def _picture(image: Image.Image | None, name: str) -> Picture | None:
    return Picture(f"{FOLDER}{name}.webp", image.width, image.height, as_webp(image)) if image else None

"""The publisher's logo, under an address of its own."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.export.files import File
from genklang.present.site import logo_address
from genklang.render.engine import Prepared


def logo(prepared: Prepared) -> Iterator[File]:
    """One file, where the site has a logo."""
    image = prepared.catalogue.settings.brand.logo
    if image:
        yield File(logo_address(image), image.content)

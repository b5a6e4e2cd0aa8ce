"""A picture that says where it was taken.

Why: telephones write the place into every picture. A picture from somebody's home gives the address away (GDPR art. 5;
contract §7). It is published without it, but the file itself is with everybody who has the site's sources.

Wrong:

    `bild.jpg` with latitude and longitude in its Exif data

Right:

    the same picture, saved without Exif data
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site

CODE = "PII110"
NAME = "position-in-picture"
SEVERITY = Severity.INFO


def check(site: Site) -> Iterator[Hit]:
    """Yield every place where one was found."""
    for place in site.personal_data:
        if place.positioned:
            yield Hit(place.location)

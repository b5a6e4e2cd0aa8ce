"""A picture without alternative text, or with the name of its file for one.

Why: who cannot see the picture gets its alternative text instead (WCAG 2.2, 1.1.1; EN 301 549, 9.1.1.1; DOS-lagen
(2018:1937)). Say what the picture tells, not that it is one. A picture that only decorates has no place in the text; if
it must stand there, write it in HTML with `alt=""`, which says so on purpose.

Wrong:

    ![](skiss-brygga.png)
    ![skiss-brygga.png](skiss-brygga.png)

Right:

    ![Skiss: bryggan ligger norr om stranden, med ramp ner till vattnet](skiss-brygga.png)
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from genklang.findings import Severity
from genklang.prose import Image
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in

CODE = "ACC101"
NAME = "image-without-text"
SEVERITY = Severity.WARNING

_FILE_NAME = re.compile(
    r"\S*\.(?:jpe?g|png|gif|svg|webp|avif|tiff?|bmp|heic)|(?:img|dsc[nf]?|pxl|image)[-_ ]?\d+", re.IGNORECASE
)


def check(site: Site) -> Iterator[Hit]:
    """Yield every picture that says nothing to who cannot see it."""
    for reading in site.readings:
        for text, image in reading.images:
            alt = (image.alt or "").strip()
            if not alt and not (image.html and image.alt is not None):
                yield hit_in(reading, text, image.offset, image.length, file=image.target)
            elif alt and _is_file_name(alt, image):
                yield hit_in(reading, text, image.offset, image.length, "file_name", file=image.target, alt=alt)


def _is_file_name(alt: str, image: Image) -> bool:
    """True for `skiss.png`, for IMG_2041, and for the file's own name where that is more than one word."""
    name = posixpath.splitext(posixpath.basename(unquote(image.target)))[0]
    return bool(_FILE_NAME.fullmatch(alt)) or (alt.lower() == name.lower() and bool(re.search(r"[-_\d]", name)))

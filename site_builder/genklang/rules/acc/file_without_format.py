"""A link to a file that does not say its format and size.

Why: who follows it is to know that another programme opens and how much has to be fetched (WCAG 2.2, 2.4.4; the advice
of the Swedish guidelines for web development on links to files). Both stand in the text of the link or right after it,
within parentheses.

Wrong:

    Läs [planförslaget](https://example.org/plan.pdf).

Right:

    Läs [planförslaget (pdf, 1,2 MB)](https://example.org/plan.pdf).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.acc.files import format_of
from genklang.rules.site import Hit, Site, Value, Word
from genklang.rules.wording import hit_in

CODE = "ACC108"
NAME = "file-without-format"
SEVERITY = Severity.WARNING

_SIZE = re.compile(r"\d\s?(?:kB|MB|GB|B|kilobyte|megabyte|gigabyte)\b", re.IGNORECASE)
_AFTER = re.compile(r"\s{0,3}\([^()\n]{0,60}\)")
_NAMES = {
    "doc": "docx?|word",
    "docx": "docx?|word",
    "xls": "xlsx?|excel",
    "xlsx": "xlsx?|excel",
    "ppt": "pptx?|power\\s?point",
    "pptx": "pptx?|power\\s?point",
    "odt": "odt|open\\s?document|libre\\s?office",
    "ods": "ods|open\\s?document|libre\\s?office",
}


def check(site: Site) -> Iterator[Hit]:
    """Yield every link to a file whose format or size is not told."""
    for reading in site.readings:
        for text, link in reading.links:
            format_ = format_of(link.target)
            if not format_ or link.bare:
                continue
            after = _AFTER.match(text.written, link.offset + link.length)
            shown = link.text + (after[0] if after else "")
            named = bool(re.search(rf"\b(?:{_NAMES.get(format_, format_)})\b", shown, re.IGNORECASE))
            sized = bool(_SIZE.search(shown))
            if not (named and sized):
                missing = Word("file_told", "both" if not (named or sized) else "size" if named else "format")
                plain = re.sub(r"\s*\([^()]*\)\s*$", "", link.text) or link.text
                values: dict[str, Value] = {"text": link.text, "plain": plain, "format": format_, "missing": missing}
                yield hit_in(reading, text, link.offset, link.length, **values)

"""A link in the text to a file that is not there.

Why: a reader who follows it gets nowhere, and residents must be able to follow what became of their contribution
(handbook p. 19). Links to other pages of the site are written as the path of their file, so that they can be checked
and survive when an address changes. A link to a page that exists but is not out yet is no fault: it is shown as plain
text until it is.

Wrong:

    Läs om [kafédialog](../metoder/kafe.md).

Right:

    Läs om [kafédialog](../metoder/kafedialog.md).
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from genklang.findings import Severity
from genklang.links import content_links, resolved
from genklang.model.document import nearest
from genklang.rules.site import Hit, Site

CODE = "LNK101"
NAME = "broken-link"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every link to a file below the content folder that does not exist."""
    files = {parsed.source.relative for parsed in site.catalogue.parsed}
    content = site.catalogue.settings.content
    for document in site.catalogue.documents:
        source = document.source
        for link in content_links(source):
            file, _ = resolved(link.target, source.relative)
            if file in files or (not file.endswith(".md") and not file.startswith("..") and (content / file).is_file()):
                continue
            near = _nearest(file, files, posixpath.dirname(source.relative))
            values = {"target": link.target, "nearest": near}
            yield Hit(link.location, values, document.key, link.length, "near" if near else "")


def _nearest(file: str, files: set[str], folder: str) -> str:
    """The file most like the one meant, as it is written in a link from `folder`; empty where none is."""
    near = nearest(file, files)
    return posixpath.relpath(near, folder or ".") if near else ""

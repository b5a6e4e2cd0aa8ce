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
from pathlib import Path

from genklang.findings import Severity
from genklang.links import content_links, resolved, targets
from genklang.model.document import nearest
from genklang.rules.site import Hit, Site

CODE = "LNK101"
NAME = "broken-link"
SEVERITY = Severity.ERROR


def check(site: Site) -> Iterator[Hit]:
    """Yield every link to a file below the content folder that does not exist."""
    files = {parsed.source.relative for parsed in site.catalogue.parsed}
    files |= {file.relative for file in site.catalogue.files}
    content = site.catalogue.settings.content
    for document in site.catalogue.documents:
        source = document.source
        lost = [link for link in content_links(source) if not _leads(link.target, source.relative, files, content)]
        real = targets(source) if lost else frozenset()
        for link in lost:
            if link.target not in real:
                continue
            file, _ = resolved(link.target, source.relative)
            near = _nearest(file, files, posixpath.dirname(source.relative))
            values = {"target": link.target, "nearest": near}
            yield Hit(link.location, values, document.key, link.length, "near" if near else "")


def _leads(target: str, relative: str, files: set[str], content: Path) -> bool:
    """True where the target is a file of the content, or a folder of it that has a page."""
    file, _ = resolved(target, relative)
    if file in files or target.startswith("/"):
        return True
    if file.endswith(".md") or file.startswith(".."):
        return False
    return (content / file).is_file() or (target.split("#", maxsplit=1)[0].endswith("/") and (content / file).is_dir())


def _nearest(file: str, files: set[str], folder: str) -> str:
    """The file most like the one meant, as it is written in a link from `folder`; empty where none is."""
    near = nearest(file, files)
    return posixpath.relpath(near, folder or ".") if near else ""

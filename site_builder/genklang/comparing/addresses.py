"""Which published files differ, and which addresses die with the change."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from genklang.comparing.comparison import ChangedFiles
from genklang.comparing.pages import unreadable_paths
from genklang.present.redirects import redirected
from genklang.render.engine import Prepared
from genklang.sources.walk import read_at_most


def changed_files(before: Prepared | None, after: Prepared) -> ChangedFiles:
    """The files beside Markdown that were added, changed and removed, by path."""
    old, new = _files(before), _files(after)
    return ChangedFiles(
        added=tuple(sorted(new.keys() - old.keys())),
        changed=tuple(name for name in sorted(new.keys() & old.keys()) if new[name] != old[name]),
        removed=tuple(sorted(old.keys() - new.keys())),
    )


def _files(site: Prepared | None) -> Mapping[str, str]:
    """From a file's path to a digest of its bytes; a file that cannot be read has none."""
    return dict(_digests(site)) if site else {}


def _digests(site: Prepared) -> Iterator[tuple[str, str]]:
    for file in site.catalogue.files:
        try:
            yield file.relative, hashlib.sha256(read_at_most(file.path, file.size)).hexdigest()
        except OSError:
            yield file.relative, ""


def dead_addresses(before: Prepared | None, after: Prepared) -> tuple[str, ...]:
    """The addresses of documents, files and redirects at which nothing stands any more, in order.

    That a document can no longer be read is told as an error; its address is not counted as well.
    """
    if before is None:
        return ()
    unreadable = unreadable_paths(after)
    lost = {d.key for d in before.catalogue.documents if d.source.path in unreadable}
    pages = {address for key, address in before.view.addresses.items() if key not in lost}
    older = {old for old, key in redirected(before.catalogue, before.view.addresses).items() if key not in lost}
    return tuple(sorted((pages | older | set(_files(before))) - _alive(after)))


def _alive(site: Prepared) -> set[str]:
    pages = {page.address for page in site.view.pages}
    return (
        pages | set(redirected(site.catalogue, site.view.addresses)) | {file.relative for file in site.catalogue.files}
    )

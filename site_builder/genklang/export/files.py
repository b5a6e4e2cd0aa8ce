"""A file that is published beside the pages, and what a format declares of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from genklang.render.engine import Prepared


@dataclass(frozen=True, slots=True)
class File:
    """The bytes of one file and where they stand, relative to the site's root: `robots.txt`, `api/v1/index.json`."""

    address: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that the site offers to programs."""

    name: str
    address: str
    """Where its files stand; `{id}` and the like stand for what differs between them."""
    media_type: str
    specification: str
    """What says how the format looks."""
    files: Callable[[Prepared], Iterator[File]]
    """The files of a site, in any order. A function of the site alone: no clock, no file system."""
    tried_with: str = ""
    """The readers and checks of others that the tests try its files with."""

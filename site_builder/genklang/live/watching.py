"""Waits for something to be saved."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator
from pathlib import Path

from watchfiles import watch

from genklang.live.site import LiveSite
from genklang.live.stamps import stamps_below

QUIET = 25
"""Milliseconds without another change after which the changes are told."""
LOOK = 300
"""Milliseconds after which files outside the content folder, and the day, are looked at."""


def changes(site: LiveSite, stop: threading.Event) -> Iterator[None]:
    """Once for each time that something was saved, added, removed or renamed, or that another day has come.

    Below the content folder the system tells; the few files outside it are looked at. Where the content folder goes
    away, it is waited for.
    """
    while not stop.is_set():
        content = site.moment.settings.content
        for changed in _below(content, site, stop):
            if changed or site.outside_now() != site.outside:
                yield
            if site.moment.settings.content != content or not content.is_dir():
                break


def _below(content: Path, site: LiveSite, stop: threading.Event) -> Iterator[bool]:
    """True where something changed, False now and then. What changed before the watch began counts too."""
    if not content.is_dir():
        stop.wait(LOOK / 1000)
        yield False
        return
    begun = False
    for found in _watched(content, stop):
        yield bool(found) or (not begun and stamps_below(content) != site.stamps)
        begun = True


def _watched(content: Path, stop: threading.Event) -> Iterator[Collection[object]]:
    """What the system tells; where it cannot watch so many files, the folder is looked through instead."""
    for polling in (None, True):
        try:
            yield from watch(
                content,
                watch_filter=None,
                step=QUIET,
                stop_event=stop,
                rust_timeout=LOOK,
                yield_on_timeout=True,
                force_polling=polling,
            )
        except (OSError, RuntimeError):
            stop.wait(LOOK / 1000)
            continue
        return

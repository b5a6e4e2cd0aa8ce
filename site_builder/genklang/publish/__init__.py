"""Putting a finished site where it is served: whole or not at all, by one at a time."""

from genklang.publish.headless import Exported, export_site
from genklang.publish.manifest import read_earlier
from genklang.publish.previous import told_since_previous
from genklang.publish.search_index import write_search_index
from genklang.publish.staging import Expected, Staging, cannot_write, refuse_within, rollback, stage
from genklang.publish.written import Written, write

__all__ = [
    "Expected",
    "Exported",
    "Staging",
    "Written",
    "cannot_write",
    "export_site",
    "read_earlier",
    "refuse_within",
    "rollback",
    "stage",
    "told_since_previous",
    "write",
    "write_search_index",
]

"""Putting a finished site where it is served: whole or not at all, by one at a time."""

from genklang.publish.search_index import write_search_index
from genklang.publish.staging import Expected, Staging, cannot_write, rollback, stage

__all__ = ["Expected", "Staging", "cannot_write", "rollback", "stage", "write_search_index"]

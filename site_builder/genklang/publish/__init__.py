"""Putting a finished site where it is served: whole or not at all, by one at a time."""

from genklang.publish.search_index import write_search_index
from genklang.publish.staging import Staging, stage

__all__ = ["Staging", "stage", "write_search_index"]

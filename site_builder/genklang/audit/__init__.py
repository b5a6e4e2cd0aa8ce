"""Somebody else's list of consultations, judged as our own dialogues are (contract §3).

Knows nothing of a site: a map says which columns of a CSV or JSON file hold the days of closing and of the answer.
"""

from __future__ import annotations

from genklang.audit.judging import Audit, audit
from genklang.audit.mapping import ListMap, load_map, shipped_maps

__all__ = ["Audit", "ListMap", "audit", "load_map", "shipped_maps"]

"""How work is shared out: done here, or by several processes. Knows nothing of what the work is."""

from __future__ import annotations

from genklang.executing.here import Here
from genklang.executing.processes import Processes, usable_processors
from genklang.executing.work import Executor, LostItems, Work

__all__ = ["Executor", "Here", "LostItems", "Processes", "Work", "usable_processors"]

"""What a change does: two sites, read and judged on one day, side by side. Knows nothing of git or terminals."""

from __future__ import annotations

from genklang.comparing.compare import compare
from genklang.comparing.comparison import Comparison

__all__ = ["Comparison", "compare"]

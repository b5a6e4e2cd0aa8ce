"""Findings for people and tools: one file per format, and the table of them all."""

from __future__ import annotations

from genklang.reporters.report import Report
from genklang.reporters.table import FORMATS, Format

__all__ = ["FORMATS", "Format", "Report"]

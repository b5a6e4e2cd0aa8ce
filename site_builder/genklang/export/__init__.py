"""What the site holds beside its pages, for other programs: one file a format, and the table of them all."""

from __future__ import annotations

from genklang.export.files import File, Format
from genklang.export.table import FORMATS, exported, formats_of, left_out_of

__all__ = ["FORMATS", "File", "Format", "exported", "formats_of", "left_out_of"]

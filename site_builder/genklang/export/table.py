"""The table of all formats."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.export.files import File, Format
from genklang.export.robots import robots
from genklang.render.engine import Prepared

FORMATS: tuple[Format, ...] = (
    Format("robots", "robots.txt", "text/plain", "RFC 9309", robots),
)  # fmt: skip


def exported(prepared: Prepared) -> Iterator[File]:
    """Every file of every format, format by format."""
    for format_ in FORMATS:
        yield from format_.files(prepared)

"""The table of all formats."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.export.files import File, Format
from genklang.export.headers import headers
from genklang.export.ledger_table import ledger_table
from genklang.export.logo import logo
from genklang.export.occasion_calendar import occasion_calendars
from genklang.export.robots import robots
from genklang.present.ledger import DOWNLOAD
from genklang.render.engine import Prepared

FORMATS: tuple[Format, ...] = (
    Format("ledger-table", DOWNLOAD, "text/csv", "RFC 4180", ledger_table),
    Format("robots", "robots.txt", "text/plain", "RFC 9309", robots),
    Format("occasions", "{dialogue}/{occasion}.ics", "text/calendar", "RFC 5545", occasion_calendars),
    Format("headers", "_headers", "text/plain", "Netlify and Cloudflare Pages, custom headers", headers),
    Format("logo", "assets/logo.{svg|png|webp}", "image/*", "SVG 2, PNG or WebP", logo),
)  # fmt: skip


def exported(prepared: Prepared) -> Iterator[File]:
    """Every file of every format, format by format."""
    for format_ in FORMATS:
        yield from format_.files(prepared)

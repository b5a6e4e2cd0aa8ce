"""The table of all formats."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.export.api import api
from genklang.export.files import File, Format
from genklang.export.front_matter_schemas import front_matter_schemas
from genklang.export.headers import headers
from genklang.export.ledger_table import ledger_table
from genklang.export.logo import logo
from genklang.export.occasion_calendar import occasion_calendars
from genklang.export.robots import robots
from genklang.present.ledger import DOWNLOAD
from genklang.render.engine import Prepared
from genklang.settings import Settings

FORMATS: tuple[Format, ...] = (
    Format("ledger-table", DOWNLOAD, "text/csv", "RFC 4180", ledger_table),
    Format("robots", "robots.txt", "text/plain", "RFC 9309", robots),
    Format("json-api", "api/v1/**.json", "application/json", "OpenAPI 3.1", api, names_its_site=True),
    Format("front-matter-schemas", "schemas/v1/**.json", "application/schema+json", "JSON Schema 2020-12 and draft-07",
           front_matter_schemas, names_its_site=True),
    Format("occasions", "{dialogue}/{occasion}.ics", "text/calendar", "RFC 5545", occasion_calendars),
    Format("headers", "_headers", "text/plain", "Netlify and Cloudflare Pages, custom headers", headers),
    Format("logo", "assets/logo.{svg|png|webp}", "image/*", "SVG 2, PNG or WebP", logo),
)  # fmt: skip


def exported(prepared: Prepared) -> Iterator[File]:
    """Every file of every format, format by format, but those that need what `mkdocs.yml` does not say."""
    left_out = left_out_of(prepared.catalogue.settings)
    for format_ in FORMATS:
        if format_ not in left_out:
            yield from format_.files(prepared)


def left_out_of(settings: Settings) -> tuple[Format, ...]:
    """The formats that a site without a full address or a publisher cannot have."""
    return tuple(f for f in FORMATS if f.names_its_site) if settings.headless_fault else ()

"""The table of all formats."""

from __future__ import annotations

from collections.abc import Iterator

from genklang.export.api import api
from genklang.export.atom import atom_feeds
from genklang.export.calendars import calendars
from genklang.export.card import cards
from genklang.export.csv_tables import csv_tables
from genklang.export.data_catalogue import data_catalogue
from genklang.export.data_package import data_package
from genklang.export.database import database
from genklang.export.files import File, Format
from genklang.export.front_matter_schemas import front_matter_schemas
from genklang.export.headers import apache, headers, nginx
from genklang.export.json_feed import json_feeds
from genklang.export.json_tables import json_tables
from genklang.export.ledger_table import ledger_table
from genklang.export.llms import llms
from genklang.export.logo import logo
from genklang.export.occasion_calendar import occasion_calendars
from genklang.export.opensearch import opensearch
from genklang.export.robots import robots
from genklang.export.security import security
from genklang.export.sitemap import site_map
from genklang.present.ledger import DOWNLOAD
from genklang.render.engine import Prepared
from genklang.settings import Settings

FORMATS: tuple[Format, ...] = (
    Format("ledger-table", DOWNLOAD, "text/csv", "RFC 4180", ledger_table),
    Format("robots", "robots.txt", "text/plain", "RFC 9309", robots),
    Format("json-api", "api/v1/**.json", "application/json", "OpenAPI 3.1", api, names_its_site=True),
    Format("front-matter-schemas", "schemas/v1/**.json", "application/schema+json", "JSON Schema 2020-12 and draft-07",
           front_matter_schemas, names_its_site=True),
    Format("sitemap", "sitemap.xml", "application/xml", "sitemaps.org 0.9", site_map, tried_with="lxml"),
    Format("llms", "llms.txt", "text/markdown", "llmstxt.org", llms),
    Format("opensearch", "opensearch.xml", "application/opensearchdescription+xml", "OpenSearch 1.1", opensearch),
    Format("atom", "{place}/atom.xml", "application/atom+xml", "RFC 4287", atom_feeds, tried_with="feedparser"),
    Format("json-feed", "{place}/feed.json", "application/feed+json", "JSON Feed 1.1",
           json_feeds, tried_with="jsonschema"),
    Format("calendars", "{place}/kalender.ics", "text/calendar", "RFC 5545", calendars, tried_with="ical"),
    Format("cards", "inbaddat/{dialogue}/", "text/html", "oEmbed 1.0", cards, tried_with="html5lib"),
    Format("csv", "data/{table}.csv", "text/csv", "RFC 4180, CSV on the Web", csv_tables, tried_with="csvw"),
    Format("json-tables", "data/{table}.json", "application/json", "RFC 8259", json_tables),
    Format("data-package", "data/datapackage.json", "application/json", "Tabular Data Package 1",
           data_package, tried_with="frictionless"),
    Format("sqlite", "data/genklang.sqlite", "application/vnd.sqlite3", "SQLite 3, FTS5",
           database, tried_with="datasette"),
    Format("catalogue", "data/catalogue.{rdf|ttl|jsonld}", "application/rdf+xml", "DCAT-AP-SE 3.0.1",
           data_catalogue, tried_with="rdflib, pyshacl"),
    Format("occasions", "{dialogue}/{occasion}.ics", "text/calendar", "RFC 5545",
           occasion_calendars, tried_with="icalendar"),
    Format("headers", "_headers", "text/plain", "Netlify and Cloudflare Pages, custom headers", headers),
    Format("apache", ".htaccess", "text/plain", "Apache HTTP Server 2.4", apache),
    Format("nginx", "_nginx.conf", "text/plain", "nginx 1.22", nginx),
    Format("security", ".well-known/security.txt", "text/plain", "RFC 9116", security, names_its_site=True),
    Format("logo", "assets/logo.{svg|png|webp}", "image/*", "SVG 2, PNG or WebP", logo),
)  # fmt: skip


def exported(prepared: Prepared) -> Iterator[File]:
    """Every file of every format, format by format, but those that need what `mkdocs.yml` does not say."""
    for format_ in formats_of(prepared.catalogue.settings):
        yield from format_.files(prepared)


def formats_of(settings: Settings) -> tuple[Format, ...]:
    """The formats that a site has."""
    left_out = left_out_of(settings)
    return tuple(format_ for format_ in FORMATS if format_ not in left_out)


def left_out_of(settings: Settings) -> tuple[Format, ...]:
    """The formats that a site without a full address or a publisher cannot have."""
    return tuple(f for f in FORMATS if f.names_its_site) if settings.headless_fault else ()

"""Sites that are odd and legal: what is exported of them is read by every reader that the formats were tried with."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path
from typing import Any

import feedparser
import html5lib
import jsonschema
import pyshacl
import pytest
from csvw import TableGroup
from frictionless import Package, system
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar
from jsonschema import Draft202012Validator, FormatChecker
from lxml import etree
from openapi_spec_validator import validate as validate_openapi
from rdflib import Graph
from rdflib.compare import isomorphic

from genklang.export.api.schemas import SCHEMAS
from genklang.findings import Severity
from genklang.site import prepare
from tests.conftest import AS_OF, SiteFolder
from tests.export.conftest import Files, files_of
from tests.export.test_api import kind_of

# rdflib's own readers of Turtle and JSON-LD use what it deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")

SHAPES = Path(__file__).parent / "shapes"
ATOM = etree.RelaxNG(etree.parse(SHAPES / "atom.rng"))
JSON_FEED = json.loads((SHAPES / "json_feed.json").read_text(encoding="utf-8"))
SIGNS = 'A & B\'s “c” "d" < 3 > 2 åäö 😀 שלום עולם ,;\\ | 100 %'
LONG = "Hörslinga, ramp och plats för rullstol på första raden. " * 20
HEAD = f"type: dialogue\nlevel: dialogue\nkind: resident\ntitle: {json.dumps(SIGNS, ensure_ascii=False)}\nresponsible_body: ks\n"
TEXTS = (
    f"summary: {json.dumps(SIGNS, ensure_ascii=False)}\nquestion: {json.dumps(SIGNS, ensure_ascii=False)}\n"
    f"topics: [{json.dumps(SIGNS, ensure_ascii=False)}]\nareas: [{json.dumps(SIGNS, ensure_ascii=False)}, 😀]\n"
)
DAYS = "published: 2026-10-01\nopens: 2026-10-05\ncloses: 2026-10-30\n"
OCCASIONS = f"""\
occasions:
  - {{start: 2026-10-25 01:30, end: 2026-10-25 04:30, place: {json.dumps(SIGNS, ensure_ascii=False)}}}
  - {{id: natt, start: 2026-03-29 02:30, place: Torget, cancelled: true, revision: 4}}
  - {{start: 2027-01-01 00:00, online: "https://x.example/?a=1&b=2", accessibility: {json.dumps(LONG.strip())}}}
"""
BREAKS = "First line,\nsecond; line\\ with signs"
BROKEN = (
    HEAD.replace(json.dumps(SIGNS, ensure_ascii=False), json.dumps(BREAKS))
    + f"summary: {json.dumps(BREAKS)}\nareas: [{json.dumps(BREAKS)}]\n"
)
BODY = "type: body\ntitle: Kommunstyrelsen\nsummary: Styrelsen leder.\nkind: board"
FEEDBACK = (
    f"type: feedback\ntitle: Svar\nsummary: Så blev det.\ndialogue: a\nstage: summary\npublished: 2026-11-01\n"
    f"audiences: [participants]\nsaid:\n  - {{theme: {json.dumps(SIGNS, ensure_ascii=False)}, count: 3}}\n"
)
ARABIC = "type: dialogue\ntitle: الشارع\nsummary: كيف؟\nlanguage: ar\ntranslation_of: a"
YEARS = {"record": "kind: meeting\ndate: 2014", "programme": "", "initiative": "programme: programme"}
UNDATED = {
    f"{type_}/{type_}.md": (f"type: {type_}\ntitle: T\nsummary: S.\nsources: [{{document: D}}]\n{more}", "")
    for type_, more in YEARS.items()
}
WHOLE = {
    "ks.md": (BODY, ""),
    "d/a.md": (HEAD + TEXTS + DAYS + OCCASIONS, "Se [x](../ks.md) & `<y>`.\n\n|a|b|\n|-|-|\n|1|2|\n"),
}
PLAIN = "publisher: Ekviks kommun"
SITES: dict[str, tuple[str, str, dict[str, tuple[str, str]]]] = {
    "empty": ("https://x.example/dialog/", PLAIN, {}),
    "no dialogues": ("https://x.example/dialog/", PLAIN, {"ks.md": (BODY, "")}),
    "signs": (
        "https://x.example/dialog/",
        f"publisher: {json.dumps(SIGNS, ensure_ascii=False)}",
        {**WHOLE, "f/svar.md": (FEEDBACK, "")},
    ),
    "breaks": (
        "https://x.example/",
        f"publisher: {json.dumps(BREAKS)}",
        {"ks.md": (BODY.replace("Kommunstyrelsen", json.dumps(BREAKS)), ""), "d/a.md": (BROKEN + DAYS + OCCASIONS, "")},
    ),
    "no slash": ("https://x.example/dialog", PLAIN, WHOLE),
    "port": ("http://localhost:8000", PLAIN, WHOLE),
    "other letters": ("https://dialög.example/å%20b/", PLAIN, WHOLE),
    "huge": ("https://x.example/", PLAIN, {"ks.md": (BODY, "Ett ord och ett till.\n" * 10_000)}),
    "undated": ("https://x.example/", PLAIN, {"ks.md": (BODY, ""), "d/a.md": (HEAD + "summary: S.", ""), **UNDATED}),
    "called off": ("https://x.example/", PLAIN, {**WHOLE, "d/a.md": (HEAD + TEXTS + DAYS + "cancelled: {date: 2026-10-10, reason: R}", "")}),
    "danish": ("https://x.example/", "publisher: Ekvig, language: da, country: DK, time_zone: Europe/Copenhagen", WHOLE),
    "english": (
        "https://x.example/",
        "publisher: Ekvik, language: en, country: GB, time_zone: Europe/London, licence: 'https://x.example/?a=1&b=2', "
        "rules: [{rule: DOC139, severity: warning}]",
        {**WHOLE, "d/ar.md": (ARABIC, "نص")},
    ),
    "far away": ("https://x.example/", "publisher: X, language: en-US, country: US, time_zone: America/New_York, licence: MIT", WHOLE),
}  # fmt: skip
"""The address, the options and the documents of each."""


@pytest.fixture(params=SITES)
def odd(request: pytest.FixtureRequest, tmp_path: Path) -> Files:
    address, options, documents = SITES[request.param]
    contact = "contact: data@x.example"
    name = json.dumps(BREAKS if request.param == "breaks" else "Dialog")
    config = (
        f"site_name: {name}\nsite_url: {address}\ndocs_dir: content\nplugins:\n  - genklang: {{{options}, {contact}}}\n"
    )
    site = SiteFolder(tmp_path / "site", config)
    for name, (front_matter, body) in documents.items():
        site.write(name, front_matter, body)
    prepared = prepare(site.root, AS_OF)
    assert [f.message for f in prepared.findings if f.severity is Severity.ERROR] == []
    return files_of(prepared)


def named(files: Files, *endings: str) -> dict[str, bytes]:
    return {address: content for address, content in files.items() if address.endswith(endings)}


def test_every_reader_takes_what_is_exported_of_an_odd_site(odd: Files, tmp_path: Path) -> None:
    _json_is_as_its_schemas_say(odd)
    _feeds_are_read(odd)
    _calendars_are_read_by_two_libraries(odd)
    _catalogues_are_whole(odd)
    _tables_are_read(odd, tmp_path / "data")
    for content in named(odd, ".xml", ".rdf").values():
        etree.fromstring(content)
    for content in named(odd, ".html").values():
        html5lib.HTMLParser(strict=True).parse(content)


def _json_is_as_its_schemas_say(files: Files) -> None:
    read = {address: json.loads(content) for address, content in named(files, ".json").items()}
    validate_openapi(read["api/v1/openapi.json"])
    schemas = {name: read[f"api/v1/schemas/{name}.json"] for name in SCHEMAS}
    for address, value in read.items():
        kind = kind_of(address)
        if kind:
            validator = Draft202012Validator(schemas[kind], format_checker=FormatChecker())
            assert [error.message for error in validator.iter_errors(value)] == [], address


def _feeds_are_read(files: Files) -> None:
    for address, content in named(files, "atom.xml").items():
        assert ATOM.validate(etree.fromstring(content)), (address, ATOM.error_log)
        assert not feedparser.parse(content).bozo, address
    for content in named(files, "feed.json").values():
        jsonschema.validate(json.loads(content), JSON_FEED, format_checker=FormatChecker())


def _calendars_are_read_by_two_libraries(files: Files) -> None:
    for address, content in named(files, ".ics").items():
        assert max(map(len, content.split(b"\r\n"))) <= 75, address
        one, other = IcsCalendarStream.calendar_from_ics(content.decode()), Calendar.from_ical(content)
        events = {str(event["UID"]): event for event in other.walk("VEVENT")}
        assert not any(component.errors for component in other.walk())
        assert {str(event.uid) for event in one.events} == set(events)
        for event in one.events:
            assert str(events[str(event.uid)]["SUMMARY"]) == event.summary
            assert event.dtstart == events[str(event.uid)]["DTSTART"].dt


def _catalogues_are_whole(files: Files) -> None:
    forms = (("ttl", "turtle"), ("rdf", "xml"), ("jsonld", "json-ld"))
    graphs = [Graph().parse(data=files[f"data/catalogue.{ending}"], format=form) for ending, form in forms]
    assert all(isomorphic(graphs[0], other) for other in graphs[1:])
    conforms, _, text = pyshacl.validate(graphs[0], shacl_graph=Graph().parse(SHAPES / "dcat_ap_se.ttl"), advanced=True)
    assert conforms, text


def _tables_are_read(files: Files, folder: Path) -> None:
    for address, content in files.items():
        if address.startswith("data/"):
            (folder / address.removeprefix("data/")).parent.mkdir(parents=True, exist_ok=True)
            (folder / address.removeprefix("data/")).write_bytes(content)
    for content in named(files, ".csv").values():
        assert (
            len({len(row) for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)})
            == 1
        )
    group: Any = TableGroup.from_file(folder / "csv-metadata.json")
    assert sum(1 for table in group.tables for _ in table.iterdicts()) >= 0
    group.check_referential_integrity()
    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "note"])
    database = sqlite3.connect(folder / "genklang.sqlite")
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    database.close()


@pytest.mark.parametrize("address", ["https://odd.example/dialog", "https://odd.example/dialog/"])
def test_whatever_names_the_site_names_the_folder_that_it_stands_in(tmp_path: Path, address: str) -> None:
    config = f"site_url: {address}\ndocs_dir: content\nplugins:\n  - genklang: {{{PLAIN}}}\n"
    site = SiteFolder(tmp_path / "site", config)
    site.with_bodies().dialogue(
        "level: dialogue\nopens: 2026-10-05\noccasions: [{start: 2026-12-01 18:00, place: Torget}]\n"
    )
    files = files_of(prepare(site.root, AS_OF))
    assert "Sitemap: https://odd.example/dialog/sitemap.xml" in files["robots.txt"].decode()
    for content in named(files, ".txt", ".json", ".xml", ".ics", ".csv", ".ttl").values():
        text = content.decode().replace("\r\n ", "")
        assert text.count("https://odd.example/") == text.count("https://odd.example/dialog")


def test_hosts_and_folders_of_other_letters_are_named_as_every_program_takes_them(tmp_path: Path) -> None:
    config = f"site_url: https://dialög.example/å b\ndocs_dir: content\nplugins:\n  - genklang: {{{PLAIN}}}\n"
    site = SiteFolder(tmp_path / "site", config.replace("å b", "å%20b"))
    files = files_of(prepare(site.with_bodies().root, AS_OF))
    index = json.loads(files["api/v1/index.json"])
    assert index["url"] == "https://xn--dialg-mua.example/%C3%A5%20b/"
    assert "tag:xn--dialg-mua.example,2026:atom.xml" in files["atom.xml"].decode()

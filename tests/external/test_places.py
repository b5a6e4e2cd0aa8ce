"""Which addresses are asked for: those that a reader could follow out of the site."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pydantic import BaseModel

from genklang.external.places import _address_fields, places_outside
from genklang.model import TYPES
from genklang.model.document import shape_of
from tests.conftest import SiteFolder


def found(site: SiteFolder) -> list[tuple[str, int, int]]:
    return [(p.address, p.location.line, p.location.column) for p in places_outside(site.catalogue())]


def test_links_of_every_kind_in_a_body(site: SiteFolder) -> None:
    body = """\
[a](https://a.se/x_(y)) <https://b.se/> [c][c] <a href="https://c.se/?a=1&amp;b=2">c</a>

![d](HTTPS://d.se/bild.png) `[kod](https://kod.se/)` <!-- <a href="https://borta.se/">x</a> -->

[c]: http://e.se/#plats
"""
    site.write("om.md", "type: page\ntitle: Om\nsummary: Så.", body)
    assert [address for address, _, _ in found(site)] == [
        "https://a.se/x_(y)", "https://b.se/", "https://c.se/?a=1&b=2", "http://e.se/#plats",
    ]  # fmt: skip


def test_fields_at_any_depth(site: SiteFolder) -> None:
    site.dialogue("""
        sources:
          - document: Plan
            url: https://a.se/plan
        contact:
          role: Kommunikatör
          url: https://b.se/kontakt
        occasions:
          - start: 2026-05-04 18:00
            online: https://c.se/mote
          - start: 2026-05-05 18:00
            online: mailto:mote@c.se
        evaluation:
          url: ../dokument/utvardering.pdf
    """)
    assert found(site) == [
        ("https://a.se/plan", 9, 10),
        ("https://b.se/kontakt", 12, 8),
        ("https://c.se/mote", 15, 13),
    ]


def test_every_field_that_holds_an_address_is_looked_at() -> None:
    models = {model for declared in TYPES.values() for model in shapes(declared)}
    fields = {(model.__name__, name) for model in models for name in urls(model)}
    assert fields == {(model.__name__, name) for model in models for name in _address_fields(model)}
    assert {("Origin", "url"), ("Contact", "url"), ("Occasion", "online")} < fields


def urls(model: type[BaseModel]) -> set[str]:
    """The fields whose schema says that they are addresses."""
    properties = model.model_json_schema()["properties"]
    written = {info.alias or name: name for name, info in model.model_fields.items()}
    return {name for key, name in written.items() if '"uri-reference"' in json.dumps(properties[key])}


def shapes(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for info in model.model_fields.values():
        inner = shape_of(info)
        if inner:
            yield from shapes(inner)


def test_addresses_of_the_site_itself_are_none(site: SiteFolder) -> None:
    body = "[a](https://dialog.ekvik.example/x/) [b](http://www.dialog.ekvik.example/) [c](https://ekvik.example/)\n"
    site.write("om.md", "type: page\ntitle: Om\nsummary: Så.", body)
    assert [address for address, _, _ in found(site)] == ["https://ekvik.example/"]


def test_hosts_that_are_made_up_are_left_alone_where_the_page_is_made_up(site: SiteFolder) -> None:
    body = (
        "[a](https://www.ekvik.example/) [b](https://digg.se/) [c](https://example.org/x) [d](https://myexample.org/)\n"
    )
    site.write("om.md", "type: page\ntitle: Om\nsummary: Så.\nexample: true", body)
    assert [address for address, _, _ in found(site)] == ["https://digg.se/", "https://myexample.org/"]


def test_addresses_that_cannot_be_read_are_no_addresses(site: SiteFolder) -> None:
    site.write("om.md", "type: page\ntitle: Om\nsummary: Så.", "[a](https://[trasig/) [b](https:///x) [c](//c.se/)\n")
    assert found(site) == []

"""Each field is declared once: type, help in two languages, and an example that the field itself accepts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from genklang.model import TYPES, Content, parse
from genklang.model.document import as_written, shape_of
from genklang.model.slug import id_from_path, slug
from genklang.sources.reading import source_from_bytes


def fields_of(model: type[BaseModel], path: str = "") -> Iterator[tuple[str, FieldInfo]]:
    for name, info in model.model_fields.items():
        yield path + (info.alias or name), info
        shape = shape_of(info)
        if shape:
            yield from fields_of(shape, f"{path}{info.alias or name}.")


EVERY = [(type_, name, info) for type_, model in TYPES.items() for name, info in fields_of(model)]


@pytest.mark.parametrize(("type_", "name", "info"), EVERY, ids=[f"{t}.{n}" for t, n, _ in EVERY])
def test_help_in_both_languages(type_: str, name: str, info: FieldInfo) -> None:
    extra = info.json_schema_extra
    assert isinstance(extra, dict)
    assert str(info.description).endswith((".", "?"))
    assert str(extra["x-help-sv"]).endswith((".", "?"))


@pytest.mark.parametrize("type_", TYPES)
def test_the_examples_are_right_front_matter(type_: str) -> None:
    written = [
        as_written(info.alias or name, info.examples[0])
        for name, info in TYPES[type_].model_fields.items()
        if info.examples
    ]
    text = "---\n" + "\n".join(line for line in written if not line.startswith("type:")) + f"\ntype: {type_}\n---\n"
    parsed = parse(source_from_bytes(text.encode(), "content/x.md", "x.md"))
    assert parsed.faults == ()
    assert parsed.document is not None


@pytest.mark.parametrize(("type_", "name", "info"), EVERY, ids=[f"{t}.{n}" for t, n, _ in EVERY])
def test_every_nested_example_is_accepted_by_its_field(type_: str, name: str, info: FieldInfo) -> None:
    assert info.examples
    example: object = info.examples[0]
    *outer, last = name.split(".")
    value = {last: example}
    for key in reversed(outer):
        value = {key: value}
    for key in outer[:1]:
        top = TYPES[type_].model_fields[key]
        if "tuple" in str(top.annotation):
            value = {key: [value[key]]}
    required = {"type": type_, "title": "T", "summary": "S"}
    if type_ == "feedback":
        required |= {"dialogue": "d", "stage": "summary", "published": "2026-04-20"}
    nested_list = (type_ == "programme" and name.startswith("indicators.readings.")) or name.startswith(
        "results.options."
    )
    if nested_list:
        first, second = outer
        value = {first: [{second: [{last: example}]}]}
    TYPES[type_].model_validate(required | value)


def test_no_field_has_a_name_that_mkdocs_acts_upon() -> None:
    for type_, model in TYPES.items():
        assert not Content.RESERVED & set(model.model_fields), type_


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Badplatsen i Hamnen", "badplatsen-i-hamnen"),
        ("Åäö ÅÄÖ", "aao-aao"),
        ("Rødgrød & æbler", "rodgrod-aebler"),
        ("--", ""),
    ],
)
def test_slugs(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_ids_come_from_the_path() -> None:
    assert id_from_path("dialoger/Bad_Platsen.md") == "bad-platsen"
    assert id_from_path("handbok/index.md") == "handbok"
    assert id_from_path("index.md") == "index"

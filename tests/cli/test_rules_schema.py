"""`genklang rules` and `genklang schema`."""

from __future__ import annotations

import json

import jsonschema
import pytest

from genklang.model import TYPES
from genklang.rules import RULES
from tests.cli.test_check import genklang


def test_rules_lists_every_rule_and_prints_a_manual() -> None:
    table = genklang("rules").stdout
    assert all(code in table for code in RULES)
    manual = genklang("rules", "obl103").stdout
    assert manual.startswith("OBL103 feedback-residents-overdue (debt)\n")
    assert "Why: " in manual


@pytest.mark.parametrize("type_", TYPES)
def test_schema_is_valid_json_schema_with_help_and_examples(type_: str) -> None:
    done = genklang("schema", type_)
    schema = json.loads(done.stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["properties"]["type"]["const"] == type_
    assert schema["properties"]["title"]["description"] == "Sidans rubrik."
    for name, field in schema["properties"].items():
        assert field["description"], name
        assert field["examples"], name


def test_schema_speaks_english_when_asked() -> None:
    schema = json.loads(genklang("schema", "dialogue", "--language", "en").stdout)
    assert schema["properties"]["title"]["description"] == "The heading of the page."


def test_schema_without_a_type_lists_all() -> None:
    assert [line.split()[0] for line in genklang("schema").stdout.splitlines()] == list(TYPES)

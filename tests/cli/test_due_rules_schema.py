"""`genklang due`, `genklang rules` and `genklang schema`."""

from __future__ import annotations

import json

import jsonschema
import pytest

from genklang.model import TYPES
from genklang.rules import RULES
from tests.cli.test_check import genklang
from tests.conftest import SiteFolder

DIALOGUE = "opens: 2026-03-02\ncloses: 2026-03-31\ncommunication_plan: Brev\n"


def test_due_lists_what_is_owed_by_date(ekvik: SiteFolder) -> None:
    ekvik.dialogue(DIALOGUE)
    done = genklang("due", "--root", str(ekvik.root), "--as-of", "2026-04-20", "--within", "30d")
    assert done.returncode == 0
    lines = [line.split() for line in done.stdout.splitlines() if "2026-04-30" in line]
    assert [line[1:3] for line in lines] == [["due", "soon"], ["due", "soon"]]
    assert "2026-06-01" not in done.stdout
    assert "on 2026-04-20, by the profile kungsbacka." in done.stdout


def test_due_in_json(ekvik: SiteFolder) -> None:
    ekvik.dialogue(DIALOGUE)
    arguments = ("due", "--root", str(ekvik.root), "--as-of", "2026-04-20", "--format", "json")
    owed = json.loads(genklang(*arguments).stdout)
    every = json.loads(genklang(*arguments, "--all").stdout)
    assert (owed["as_of"], owed["profile"]) == ("2026-04-20", "kungsbacka")
    assert "communication-plan" not in {o["kind"] for o in owed["obligations"]}
    assert {o["kind"]: o["state"] for o in every["obligations"]}["communication-plan"] == "met"
    assert len(every["obligations"]) == 11


def test_due_exits_with_one_where_the_content_has_errors(ekvik: SiteFolder) -> None:
    ekvik.dialogue(DIALOGUE + "opnes: 2026-03-02\n")
    done = genklang("due", "--root", str(ekvik.root), "--format", "json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["obligations"]
    assert "genklang check" in done.stderr


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

"""The words of the interface: the same in every language, and none missing."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from markupsafe import Markup

from genklang.locale import LANGUAGES, texts_for
from genklang.locale.texts import _read
from genklang.model import TYPES
from genklang.model.dialogue import ObligationKind
from genklang.model.values import PartialDate
from genklang.obligations import Event, State, Status
from genklang.present.timeline import StepState
from tests.present.pages import THEME

NAMED = re.compile(r"\bt(?:\.html)?\(\s*[\"']([a-z_.]+)[\"']\s*[,)]")


def placeholders(text: Any) -> set[str]:
    parts = [text] if isinstance(text, str) else list(text.values())
    return {name for part in parts for name in re.findall(r"\{(\w+)\}", part)}


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_all_languages_have_the_same_keys_and_placeholders(language: str) -> None:
    swedish, other = _read("sv"), _read(language)
    assert set(other) == set(swedish)
    for key, text in swedish.items():
        assert placeholders(other[key]) == placeholders(text), key
        assert isinstance(other[key], str) == isinstance(text, str), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_twice(language: str) -> None:
    path = Path(__file__).parents[2] / "site_builder" / "genklang" / "locale" / f"interface.{language}.yml"
    pending = [yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)]
    while pending:
        node = pending.pop()
        if isinstance(node, yaml.MappingNode):
            keys = [key.value for key, _ in node.value]
            assert len(keys) == len(set(keys)), sorted(keys)
            pending += [value for _, value in node.value]


def test_every_key_that_a_template_names_is_there() -> None:
    named = {key for path in Path(THEME).rglob("*.html") for key in NAMED.findall(path.read_text(encoding="utf-8"))}
    assert len(named) > 100
    assert {key for key in named if key not in texts_for("sv")} == set()


def test_every_state_and_kind_has_its_word() -> None:
    texts = texts_for("sv")
    keys = [f"state.{state}" for state in State] + [f"ledger.state.{state}" for state in State]
    keys += [f"status.{status}" for status in Status] + [f"information_status.{status}" for status in Status]
    keys += [f"step_state.{state}" for state in StepState] + [f"promise.pending.{event}" for event in Event]
    keys += [f"obligation.{kind}" for kind in (*get_args(ObligationKind), "annual-report")]
    keys += [f"type.{type_}" for type_ in TYPES] + [f"folders.{type_}" for type_ in TYPES]
    assert [key for key in keys if key not in texts] == []


def test_a_missing_key_or_value_is_a_bug() -> None:
    with pytest.raises(KeyError):
        texts_for("sv")("no.such.text")
    with pytest.raises(KeyError):
        texts_for("sv")("dialogue.open_until")


@pytest.mark.parametrize(
    ("language", "expected"),
    [("sv", "24 november 2026"), ("da", "24. november 2026"), ("en", "24 November 2026"), ("fi", "24 November 2026")],
)
def test_dates_in_words(language: str, expected: str) -> None:
    assert texts_for(language).date(date(2026, 11, 24)) == expected


def test_dates_that_are_known_in_part() -> None:
    texts = texts_for("sv")
    assert [texts.partial_date(PartialDate.parse(day)) for day in ("2014", "2014-03", "2014-03-11")] == [
        "2014",
        "mars 2014",
        "11 mars 2014",
    ]


def test_a_time_of_day() -> None:
    moment = datetime.fromisoformat("2026-03-12T18:00")
    assert texts_for("sv").date_time(moment) == "torsdag 12 mars 2026 kl. 18:00"
    assert texts_for("da").date_time(moment) == "torsdag den 12. marts 2026 kl. 18.00"


def test_plurals_are_chosen_by_n() -> None:
    texts = texts_for("sv")
    assert (texts("dialogue.days_left", n=1), texts("dialogue.days_left", n=1200)) == (
        "En dag kvar.",
        "1\xa0200 dagar kvar.",
    )


def test_markup_is_kept_and_everything_else_escaped() -> None:
    said = texts_for("sv").html("timeline.cancelled", day=0, date=Markup("<time>i dag</time>"), text="<b>nej</b>")
    assert said == "Ställdes in <time>i dag</time>. &lt;b&gt;nej&lt;/b&gt;"


def test_the_section_of_folder_names() -> None:
    folders = texts_for("sv").section("folders")
    assert (folders["dialogue"], folders["ledger"]) == ("dialoger", "ataganden")
    assert texts_for("da").section("headings") == {"steps": "Arbejdsgang", "result": "Resultat og tilbagemelding"}

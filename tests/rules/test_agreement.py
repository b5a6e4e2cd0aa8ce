"""The table, the files, the manuals, the texts and the fixtures of the rules name the same things."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from genklang import locale, rules
from genklang.findings import Severity
from genklang.locale.rule_texts import RuleTexts, rule_texts_for
from genklang.model import TYPES, values
from genklang.obligations.kinds import KINDS
from genklang.rules import RULES
from genklang.rules.table import is_dated
from genklang.sources.front_matter import read_yaml
from tests.rules.rule_fixtures import CODES, Fixture

LOCALE = Path(locale.__file__).parent

LANGUAGES = ("sv", "en")
FAMILIES = [module.name for module in pkgutil.iter_modules(rules.__path__) if module.ispkg]
PARTS = ("message", "hint")


def rule_files() -> Iterator[tuple[str, str, Any]]:
    """Family, file name and module of every file in the folders of the families that holds a rule."""
    for family in FAMILIES:
        folder = Path(str(rules.__path__[0])) / family
        for found in pkgutil.iter_modules([str(folder)]):
            module = importlib.import_module(f"genklang.rules.{family}.{found.name}")
            if hasattr(module, "CODE"):
                yield family, found.name, module


def texts_of(language: str) -> RuleTexts:
    return rule_texts_for(language)


def placeholders(text: Any) -> set[str]:
    """The names between braces in a text, or in the texts of its forms for one and more."""
    forms = [text] if isinstance(text, str) else list(text.values())
    return {name for form in forms for _, name, _, _ in string.Formatter().parse(form) if name}


def variants(code: str, language: str = "sv") -> set[str]:
    """The variants for which a rule has texts of its own."""
    return {key.partition("_")[2] for key in texts_of(language).rules[code]}


def test_every_file_is_in_the_table_under_its_code() -> None:
    assert {module.CODE: module for _, _, module in rule_files()} == dict(RULES)


def test_the_table_is_in_order_within_each_family() -> None:
    for family in FAMILIES:
        codes = [code for code in RULES if code.startswith(family.upper())]
        assert codes == sorted(codes)


def test_a_rule_is_named_after_its_file_and_coded_after_its_family() -> None:
    for family, name, module in rule_files():
        assert name.replace("_", "-") == module.NAME
        assert re.fullmatch(family.upper() + r"\d{3}", module.CODE)


def test_no_two_rules_have_one_name() -> None:
    assert len({rule.NAME for rule in RULES.values()}) == len(RULES)


@pytest.mark.parametrize("code", RULES)
def test_the_docstring_is_the_manual(code: str) -> None:
    manual = inspect.cleandoc(RULES[code].__doc__ or "")
    first, *rest = manual.split("\n\n")
    assert first.endswith(".")
    assert "\n" not in first
    for heading in ("Why:", "Wrong", "Right"):
        assert sum(paragraph.startswith(heading) for paragraph in rest) == 1, heading
    sources = r"handbook p\.|YAML|project description|overview of|meeting notes|conference documentation"
    assert re.search(rf"contract §|{sources}|WCAG|Språklagen|skrivregler", manual)


@pytest.mark.parametrize("code", RULES)
def test_severities_are_those_that_the_contract_allows(code: str) -> None:
    rule = RULES[code]
    assert isinstance(rule.SEVERITY, Severity)
    assert not (is_dated(rule) and rule.SEVERITY is Severity.ERROR)
    assert (rule.SEVERITY is Severity.DEBT) == (code.startswith("OBL1") and code != "OBL120")


def test_every_rule_has_texts_in_both_languages_and_none_is_left_over() -> None:
    for language in LANGUAGES:
        assert list(texts_of(language).rules) == list(RULES)


@pytest.mark.parametrize("code", RULES)
def test_both_languages_have_the_same_texts_with_the_same_placeholders(code: str) -> None:
    swedish, english = (texts_of(language).rules[code] for language in LANGUAGES)
    assert list(swedish) == list(english)
    for key, text in swedish.items():
        assert key.partition("_")[0] in PARTS
        assert placeholders(text) == placeholders(english[key]), key
        assert isinstance(text, str) == isinstance(english[key], str), key
        assert isinstance(text, str) or list(text) == list(english[key]) == ["one", "other"], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_whole_sentences_with_typographic_quotation_marks(language: str) -> None:
    for code, texts in texts_of(language).rules.items():
        for key, text in texts.items():
            for form in [text] if isinstance(text, str) else text.values():
                first_line = form.split("\n")[0]
                assert first_line.rstrip()[-1] in ".?:", (code, key)
                assert '"' not in first_line, (code, key)


def test_both_languages_have_the_same_words() -> None:
    swedish, english = (texts_of(language).words for language in LANGUAGES)
    assert {section: list(words) for section, words in swedish.items()} == {
        section: list(words) for section, words in english.items()
    }


def test_there_is_a_word_for_everything_that_needs_one() -> None:
    words = texts_of("sv").words
    for section in ("type", "a-type", "no-type"):
        assert list(words[section]) == list(TYPES)
    assert set(words["kind"]) == set(KINDS)
    assert set(words["audience"]) == set(words["channel"]) == {"participants", "residents", "deciding_body"}
    wanted = re.findall(r'(?:wrong\(|_matching\(\w+, )"([a-z-]+)"', inspect.getsource(values))
    assert len(wanted) > 10
    assert set(wanted) | {"choice", "list", "mapping", "text"} == set(words["expected"])


def test_every_rule_has_its_fixture_and_none_is_left_over() -> None:
    assert sorted(RULES) == CODES
    for code in CODES:
        folder = Path(__file__).parent / code
        assert sorted(path.name for path in folder.iterdir()) == ["bad", "expected.txt", "good"]


@pytest.mark.parametrize("code", RULES)
def test_the_fixture_shows_every_variant_of_the_texts(code: str) -> None:
    shown = {hit.variant for hit in Fixture(code).hits()}
    assert variants(code) <= shown | {""}
    assert "" in variants(code)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", RULES)
def test_the_rule_fills_every_placeholder(code: str, language: str) -> None:
    texts = texts_of(language)
    for hit in Fixture(code).hits():
        chosen = [texts.rules[code].get(f"{part}_{hit.variant}", texts.rules[code][part]) for part in PARTS]
        assert set().union(*map(placeholders, chosen)) <= set(hit.values)
        assert all(texts.of(code, hit))


def test_every_fault_that_reading_tells_has_a_rule_of_its_name() -> None:
    told = {fault.rule for code in CODES for fault in Fixture(code).bad().faults}
    names = {rule.NAME for code, rule in RULES.items() if code.startswith("DOC") and int(code[3:]) < 140}
    assert told <= names | {rule.NAME for rule in RULES.values()}
    assert names - told == {
        "dates-out-of-order", "empty-in-other-words", "encoded-twice", "ignore-matches-nothing",
        "ignore-without-effect", "implausible-year", "no-texts-for-language", "path-matches-no-file",
        "round-named-twice", "second-front-matter", "too-many-rounds", "updated-before-published",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["rules.sv", "rules.en", "interface.sv", "interface.da", "interface.en"])
def test_no_text_hides_another_of_its_name(name: str) -> None:
    _, problems = read_yaml((LOCALE / f"{name}.yml").read_text(encoding="utf-8"))
    assert [problem for problem in problems if problem.rule == "duplicate-key"] == []

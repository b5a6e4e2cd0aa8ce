"""What a site may say of rules in `mkdocs.yml`, where it holds, and what may not be said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import genklang
from genklang import EnvironmentFault, Severity
from genklang.rules import RULES, Checked
from genklang.rules.configuration import UNREADABLE, Configured
from genklang.rules.table import is_dated
from genklang.settings import settings_from_text
from tests.conftest import AS_OF, CONFIG, SiteFolder

UNREACHED = "stage: receipt\npublished: 2026-10-05\naudiences: [participants]\nnext_step: Vi läser svaren.\n"


def configured(rules: str) -> Configured:
    return Configured(settings_from_text(f"plugins:\n  - genklang:\n      rules:\n{rules}", Path()))


def entry(rule: str, severity: str, more: str = "") -> str:
    return f"        - {{rule: {rule}, severity: {severity}{more}}}\n"


def checked(site: SiteFolder, rules: str) -> Checked:
    """The check of a site with one feedback without channels, by these entries of `rules`."""
    text = CONFIG.replace("{publisher: Ekviks kommun}", "\n      rules:\n" + rules)
    (site.root / "mkdocs.yml").write_text(text, encoding="utf-8")
    site.dialogue("opens: 2027-03-02\ncloses: 2027-03-31\n")
    site.feedback("svar", UNREACHED)
    catalogue = site.catalogue()
    return genklang.checked(catalogue, genklang.assess(catalogue, AS_OF))


def severities(found: Checked) -> dict[str, Severity]:
    return {finding.rule: finding.severity for finding in found.findings}


@pytest.mark.parametrize("code", [code for code, rule in RULES.items() if is_dated(rule)])
def test_what_depends_on_the_date_is_never_raised_to_an_error(code: str) -> None:
    with pytest.raises(EnvironmentFault, match=f"{code} depends on the date"):
        configured(entry(code, "error"))


@pytest.mark.parametrize("code", [code for code in RULES if code.startswith(("OBL", "SEC", "PII"))])
@pytest.mark.parametrize("severity", ["info", "off"])
def test_what_is_owed_or_unsafe_is_never_lowered_nor_turned_off(code: str, severity: str) -> None:
    if severity == RULES[code].SEVERITY:
        return
    with pytest.raises(EnvironmentFault, match=f"{code} can not be (lowered|turned off)"):
        configured(entry(code, severity, ", reason: Det får vara så"))


@pytest.mark.parametrize("code", sorted(UNREADABLE & set(RULES)))
def test_a_file_that_nobody_can_read_is_always_told(code: str) -> None:
    with pytest.raises(EnvironmentFault, match=f"{code} can not be turned off"):
        configured(entry(code, "off", ", reason: Det får vara så"))


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (entry("FBK999", "info"), r"mkdocs.yml:4:18: there is no rule FBK999. Did you mean FBK\d+\?$"),
        (entry("fbk103", "info"), r"Did you mean FBK103\?$"),
        (entry("[FBK103, ZZZ]", "info"), r"mkdocs.yml:4:27: there is no rule ZZZ. See 'genklang rules'.$"),
        (entry("FBK103", "off"), r"mkdocs.yml:4:11: turning a rule off needs a reason. Write for example: reason: "),
        (
            entry("FBK103", "bad"),
            r"mkdocs.yml:4:36: 'rules\[1\].severity' cannot be 'bad'. Write for example: severity: info",
        ),
        ("        - {rule: FBK103}\n", r"'rules\[1\].severity' is missing. Write for example: severity: info"),
        (
            "        - {rule: FBK103, days: 7}\n",
            r"FBK103 counts no days that could be set. These do: DIA114, DIA117, DIA125.$",
        ),
        ("        - {rule: DIA, days: 7}\n", r"DIA101 counts no days that could be set."),
        (
            "        - {rule: DIA114, days: två}\n",
            r"mkdocs.yml:4:32: 'rules\[1\].days' cannot be 'två'. Write for example: days: 21",
        ),
        ("        - {rule: DIA114, days: 0}\n", r"'rules\[1\].days' cannot be '0'."),
        ("        - {severity: info}\n", r"'rules\[1\].rule' is missing. Write for example: rule: FBK103"),
        ("        - {rule: [], severity: info}\n", r"'rules\[1\].rule' cannot be "),
        (entry("FBK103", "info", ", path: content"), r"there is no option 'rules\[1\].path'. Did you mean 'paths'\?"),
        (entry("FBK103", "info", ", paths: ['a\\']"), r"'a\\' is no pattern of paths"),
        (
            "        FBK103: info\n",
            r"'rules' cannot be {'FBK103': 'info'}. Write for example: rules: \[{rule: FBK103, severity: info}\]",
        ),
    ],
)
def test_a_wrong_entry_is_told_with_its_place_and_what_to_write(rules: str, said: str) -> None:
    with pytest.raises(EnvironmentFault) as told:
        configured(rules)
    assert re.search(said, str(told.value)), told.value
    assert "\n" not in str(told.value)


def test_rules_are_raised_and_lowered_by_their_code(ekvik: SiteFolder) -> None:
    assert severities(checked(ekvik, entry("FBK103", "error")))["FBK103"] is Severity.ERROR
    assert severities(checked(ekvik, entry("[FBK101, FBK103]", "info")))["FBK103"] is Severity.INFO


def test_a_family_stands_for_all_its_rules(ekvik: SiteFolder) -> None:
    found = checked(ekvik, entry("FBK", "info"))
    assert severities(found)["FBK103"] is Severity.INFO
    with pytest.raises(EnvironmentFault, match="depends on the date"):
        configured(entry("FBK", "error"))


def test_the_last_entry_that_covers_a_file_counts(ekvik: SiteFolder) -> None:
    everywhere, there = entry("FBK103", "info"), entry("FBK103", "debt", ", paths: [content/aterkoppling/**]")
    assert severities(checked(ekvik, everywhere + there))["FBK103"] is Severity.DEBT
    assert severities(checked(ekvik, there + everywhere))["FBK103"] is Severity.INFO


@pytest.mark.parametrize(
    ("pattern", "covers"),
    [
        ("content/aterkoppling/**", True),
        ("content/aterkoppling", True),
        ("aterkoppling/", True),
        ("svar.md", True),
        ("content/*", True),
        ("content/dialoger/**", False),
        ("aterkoppling/*.txt", False),
    ],
)
def test_paths_are_written_as_in_gitignore(ekvik: SiteFolder, pattern: str, covers: bool) -> None:
    found = checked(ekvik, entry("FBK103", "info", f", paths: ['{pattern}']"))
    assert severities(found)["FBK103"] is (Severity.INFO if covers else Severity.WARNING)


def test_a_pattern_may_take_files_out_again(ekvik: SiteFolder) -> None:
    found = checked(ekvik, entry("FBK103", "info", ", paths: ['content/**', '!svar.md']"))
    assert severities(found)["FBK103"] is Severity.WARNING


def test_what_is_turned_off_is_not_told_but_listed(ekvik: SiteFolder) -> None:
    found = checked(ekvik, entry("FBK103", "off", ", paths: ['content/**'], reason: Vi mejlar alla"))
    assert "FBK103" not in severities(found)
    (off,) = found.exceptions
    assert (off.line, off.rules, off.paths, off.reason, off.findings) == (
        8,
        ("FBK103",),
        ("content/**",),
        "Vi mejlar alla",
        1,
    )


def test_what_is_let_stand_is_not_told_but_listed(ekvik: SiteFolder) -> None:
    checked(ekvik, entry("FBK101", "info"))
    ekvik.feedback("svar", UNREACHED + "ignore:\n  - rule: FBK103\n    reason: Alla var på mötet\n")
    catalogue = ekvik.catalogue()
    found = genklang.checked(catalogue, genklang.assess(catalogue, AS_OF))
    assert "FBK103" not in severities(found)
    (stands,) = found.ignored
    assert (stands.finding.rule, stands.finding.document, stands.reason) == (
        "FBK103",
        "feedback/svar",
        "Alla var på mötet",
    )


def test_an_exception_for_a_rule_that_depends_on_the_date_may_wait_for_its_day(ekvik: SiteFolder) -> None:
    dated = next(code for code, rule in RULES.items() if is_dated(rule) and code.startswith(("DIA", "FBK")))
    ekvik.write(
        "sidor/om.md", f"type: page\ntitle: Om\nsummary: Så.\nignore:\n  - rule: {dated}\n    reason: Så är det\n"
    )
    assert ekvik.check() == ()
    ekvik.write(
        "sidor/om.md", "type: page\ntitle: Om\nsummary: Så.\nignore:\n  - rule: FBK103\n    reason: Så är det\n"
    )
    assert [f.rule for f in ekvik.check()] == ["DOC130"]


SOON = "opens: 2027-03-02\ncloses: 2027-03-31\ndecision:\n  planned: 2027-04-20\n"


@pytest.mark.parametrize(
    ("rules", "severity"),
    [
        ("        - {rule: FBK103, severity: info}\n", None),
        ("        - {rule: DIA114, days: 21}\n", Severity.WARNING),
        ("        - {rule: DIA114, days: 20}\n", None),
        ("        - {rule: DIA114, days: 21}\n        - {rule: DIA114, severity: error}\n", Severity.ERROR),
        ("        - {rule: DIA114, days: 21, severity: info}\n", Severity.INFO),
        ("        - {rule: DIA114, days: 21}\n        - {rule: DIA114, days: 20}\n", None),
        ("        - {rule: DIA114, days: 21, paths: content/dialoger/}\n", Severity.WARNING),
        ("        - {rule: DIA114, days: 21, paths: content/aterkoppling/}\n", None),
    ],
)
def test_a_site_sets_the_days_that_a_rule_counts_to(site: SiteFolder, rules: str, severity: Severity | None) -> None:
    text = CONFIG.replace("{publisher: Ekviks kommun}", "\n      rules:\n" + rules)
    (site.root / "mkdocs.yml").write_text(text, encoding="utf-8")
    site.dialogue(SOON)
    catalogue = site.catalogue()
    found = genklang.checked(catalogue, genklang.assess(catalogue, AS_OF))
    assert severities(found).get("DIA114") is severity
    assert all("minst 21 dagar" in f.hint for f in found.findings if f.rule == "DIA114")
    assert not found.exceptions

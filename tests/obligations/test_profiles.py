"""The rule books that are shipped, and those that a site writes itself."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import genklang
from genklang import EnvironmentFault
from genklang.obligations import Profile, State, load_profile
from genklang.obligations.kinds import KINDS
from genklang.obligations.profile import SHIPPED, shipped_names
from tests.conftest import CONFIG, SiteFolder

NAMES = shipped_names()


def shipped(name: str) -> Profile:
    return load_profile(name, Path())


def periods(profile: Profile) -> dict[str, int]:
    return {name: period.days for name, period in profile.shortest_period.items()}


def written(folder: Path, text: str) -> Profile:
    (folder / "regler.yml").write_text(text, encoding="utf-8")
    return load_profile("regler.yml", folder)


def refused(folder: Path, text: str) -> str:
    with pytest.raises(EnvironmentFault) as raised:
        written(folder, text)
    return str(raised.value)


def test_five_are_shipped() -> None:
    assert NAMES == ["dk-planloven", "eu-have-your-say", "kungsbacka", "se-pbl", "uk-government"]


@pytest.mark.parametrize("name", NAMES)
def test_each_is_named_after_its_file_and_knows_its_source(name: str) -> None:
    profile = shipped(name)
    assert profile.name == name
    assert profile.source
    assert len({duty.kind for duty in profile.obligations}) == len(profile.obligations) > 0


@pytest.mark.parametrize("name", NAMES)
def test_each_names_only_known_kinds_with_a_document_and_a_clause(name: str) -> None:
    for duty in shipped(name).obligations:
        assert duty.kind in KINDS
        assert any(mark in duty.basis for mark in ("s. ", "§", "Principles 2018, ", "confirmed)")), duty.kind


@pytest.mark.parametrize("name", ["kungsbacka", "se-pbl", "dk-planloven"])
def test_where_the_source_gives_no_days_all_are_marked_as_chosen(name: str) -> None:
    assert all(duty.own_number for duty in shipped(name).obligations if duty.within is not None)


@pytest.mark.parametrize(("name", "days"), [("uk-government", 84), ("eu-have-your-say", 56)])
def test_where_the_source_gives_weeks_they_are_not_marked(name: str, days: int) -> None:
    duty = shipped(name).duty("feedback-residents")
    assert duty is not None
    assert (duty.trigger, duty.within, duty.own_number) == ("closes", days, False)


def test_what_could_not_be_confirmed_says_so() -> None:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in SHIPPED.glob("*.yml")}
    assert "(clause not confirmed)" in texts["eu-have-your-say"]
    assert "(paragraferna ej bekräftade)" in texts["se-pbl"]
    assert "(paragraffen ikke bekræftet)" in texts["dk-planloven"]


def test_shortest_periods() -> None:
    assert periods(shipped("dk-planloven")) == {"plan": 56, "lokalplan": 28, "mindre-lokalplan": 14}
    assert set(periods(shipped("se-pbl")).values()) == {14, 21, 30}
    assert shipped("kungsbacka").shortest_period == shipped("uk-government").shortest_period == {}


@pytest.mark.parametrize("name", NAMES)
def test_every_shortest_period_rests_on_a_clause(name: str) -> None:
    assert all("§" in (period.basis or "") for period in shipped(name).shortest_period.values())


def test_a_shortest_period_of_ones_own_may_have_a_basis(tmp_path: Path) -> None:
    own = written(tmp_path, BASE + "shortest_period:\n  samrad: 21\n  torg: {days: 28, basis: KF § 61}\n")
    assert {name: (p.days, p.basis) for name, p in own.shortest_period.items()} == {
        "samrad": (21, None),
        "torg": (28, "KF § 61"),
    }


CLOSES_ON_A_SATURDAY = "opens: 2026-02-02\ncloses: 2026-02-28\n"


@pytest.mark.parametrize(
    ("profile", "due"),
    [("uk-government", date(2026, 5, 23)), ("eu-have-your-say", date(2026, 4, 25)), ("se-pbl", date(2026, 4, 29))],
)
def test_british_and_european_weeks_end_on_whatever_weekday(ekvik: SiteFolder, profile: str, due: date) -> None:
    ekvik.dialogue(CLOSES_ON_A_SATURDAY)
    owed = {o.kind: o for o in ekvik.assess(profile=profile).of("dialogue/badplatsen")}
    assert owed["feedback-residents"].due == due


def test_swedish_days_move_to_a_working_day(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-02-02\ncloses: 2026-03-02\n")  # 60 days on is 1 May, a Friday
    owed = {o.kind: o for o in ekvik.assess(profile="se-pbl").of("dialogue/badplatsen")}
    assert owed["feedback-residents"].due == date(2026, 5, 4)


def test_those_who_objected_are_told_once_the_plan_is_decided(ekvik: SiteFolder) -> None:
    ekvik.dialogue(
        "opens: 2026-02-02\nrounds:\n  - id: samrad\n    closes: 2026-03-02\n  - id: granskning\n    closes: 2026-04-02\n"
        "decision:\n  date: 2026-06-16\n"
    )
    owed = ekvik.assess(profile="dk-planloven").of("dialogue/badplatsen")
    told = [o for o in owed if o.kind == "feedback-participants"]
    assert [(o.round, o.trigger.date, o.due, o.state) for o in told] == [
        (None, date(2026, 6, 16), date(2026, 7, 16), State.OVERDUE)
    ]


OWN = """\
name: ekvik
title: Ekviks regler
extends: dk-planloven
remind_before: 21
shortest_period: {lokalplan: 42, kommuneplan: 56}
obligations:
  - kind: decision-account
    audience: residents
    trigger: decision
    within: 14
    own_number: true
    basis: Kommunfullmäktige 2026-05-18, § 61
  - kind: evaluation
    audience: deciding_body
    trigger: closes
    within: 90
    own_number: true
    basis: Kommunfullmäktige 2026-05-18, § 61
"""


def test_a_profile_that_extends_changes_only_what_differs(tmp_path: Path) -> None:
    own, base = written(tmp_path, OWN), shipped("dk-planloven")
    assert (own.name, own.remind_before, own.longest_delay, own.source) == ("ekvik", 21, 90, base.source)
    assert periods(own) == {"plan": 56, "lokalplan": 42, "mindre-lokalplan": 14, "kommuneplan": 56}
    assert [duty.kind for duty in own.obligations] == [*(duty.kind for duty in base.obligations), "evaluation"]
    changed = [duty.kind for duty in own.obligations if duty != base.duty(duty.kind)]
    assert changed == ["decision-account", "evaluation"]


def test_a_site_may_take_a_shipped_one_by_name(tmp_path: Path) -> None:
    site = SiteFolder(tmp_path / "site", CONFIG.replace("publisher: Ekviks kommun", "profile: uk-government"))
    assert site.assess().profile.name == "uk-government"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (OWN.replace("remind_before: 21", "remind_befor: 21"), "regler.yml:4:1: there is no key 'remind_befor'"),
        (OWN.replace("remind_before: 21", "remind_before: soon"), "regler.yml:4:16: 'remind_before' cannot be"),
        (OWN.replace("kind: evaluation", "kind: evalution"), "regler.yml:13:11: no obligation is called 'evalution'"),
        (
            OWN.replace("kind: evaluation", "kind: decision-account"),
            "regler.yml:13:11: 'decision-account' stands here tw",
        ),
        (
            OWN.replace("    within: 90\n", "    within: ninety\n"),
            "regler.yml:16:13: 'obligations.2.within' cannot be",
        ),
        (OWN.replace("trigger: closes", "trigger: closing"), "regler.yml:15:14: 'obligations.2.trigger' cannot be"),
        (OWN.replace("    trigger: closes\n", ""), "regler.yml:13:5: 'trigger' is missing"),
        (OWN.replace("lokalplan: 42", "lokalplan: six"), "regler.yml:5:30: 'shortest_period.lokalplan' cannot be"),
        (OWN.replace("lokalplan: 42", "lokalplan: {days: 42, grund: KF}"), "there is no key 'grund'"),
        (OWN.replace("lokalplan: 42", "lokalplan: {basis: KF}"), "regler.yml:5:30: 'days' is missing."),
        (OWN.replace("remind_before: 21", "extra_holidays: [2026-02-30]"), "it must be: a date that exists, such as"),
        (OWN.replace("own_number: true", "own_number: ja"), "it must be: true or false."),
        (OWN.replace("title: Ekviks regler", "title: [Ekviks regler"), "regler.yml:"),
        ("name: ekvik\ntitle: Ekviks regler\nobligations: none\n", "regler.yml:3:14: 'obligations' cannot be"),
        ("title: Ekviks regler\n", "regler.yml:1:1: 'name' is missing"),
        (OWN.replace("extends: dk-planloven", "extends: dk-planlov"), "Did you mean 'dk-planloven'?"),
        (OWN.replace("extends: dk-planloven", "extends: regler.yml"), "extends itself"),
        (
            OWN.replace("extends: dk-planloven", "extends: [dk-planloven]"),
            "regler.yml:3:10: 'extends' cannot be",
        ),
    ],
)
def test_a_fault_is_told_with_file_and_line(tmp_path: Path, text: str, said: str) -> None:
    assert said in refused(tmp_path, text)


BASE = "name: egen\ntitle: Egen\nextends: kungsbacka\nobligations:\n"


def test_of_an_obligation_only_what_changes_is_said(tmp_path: Path) -> None:
    own, base = written(tmp_path, BASE + "  - {kind: evaluation, remind_before: 30}\n"), shipped("kungsbacka")
    changed, was = own.duty("evaluation"), base.duty("evaluation")
    assert changed is not None
    assert was is not None
    assert changed == was.model_copy(update={"remind_before": 30})
    assert (own.reminds_of(changed), own.reminds_of(was)) == (30, 14)


def test_a_new_number_takes_the_place_of_all_that_was_said_of_the_old_one(tmp_path: Path) -> None:
    text = BASE + "  - {kind: feedback-participants, within: 21, basis: Beslut § 1}\n"
    duty = written(tmp_path, text).duty("feedback-participants")
    assert duty is not None
    assert (duty.within, dict(duty.pace), duty.own_number, duty.basis) == (21, {}, False, "Beslut § 1")
    assert (duty.audience, duty.trigger, duty.never_waived) == ("participants", "closes", True)


def test_only_feedback_to_participants_by_the_handbook_is_never_waived() -> None:
    never = {(name, duty.kind) for name in NAMES for duty in shipped(name).obligations if duty.never_waived}
    assert never == {("kungsbacka", "feedback-participants")}


WAIVED = "waivers:\n  - {obligation: feedback-participants, reason: Få svar, body: kommunstyrelsen, date: 2026-03-20}\n"


def test_a_waiver_of_what_is_never_waived_does_not_count(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-02-02\ncloses: 2026-03-02\n" + WAIVED)
    assert ekvik.owed()["feedback-participants"].state is State.OVERDUE
    (ekvik.root / "regler.yml").write_text(BASE + "  - {kind: feedback-participants, never_waived: false}\n")
    owed = {o.kind: o for o in ekvik.assess(profile="regler.yml").of("dialogue/badplatsen")}
    assert owed["feedback-participants"].state is State.WAIVED


def test_nor_does_it_end_a_term(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-02-02\nmethods: [forslagslada]\n" + WAIVED)
    assert ekvik.owed()["feedback-participants@1"].state is State.OVERDUE


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BASE + "  - {kind: evaluation, within: -5}\n", "regler.yml:5:32: 'obligations.1.within' cannot be '-5'"),
        (BASE + "  - {kind: evaluation, within: 99999}\n", "whole number of days from 0 to 3660"),
        (BASE + "  - {kind: evaluation, within: 1.5}\n", "'obligations.1.within' cannot be '1.5'"),
        (BASE + "  - {kind: evaluation, within: 60}\n", "regler.yml:5:5: 'basis' is missing"),
        (BASE + "  - {kind: evaluation, pace: {quick: 10}}\n", "'basis' is missing"),
        (BASE + "  - {within: 60, basis: B}\n", "'kind' is missing"),
        (BASE + "  - {kind: evaluation, trigger: year}\n", "'evaluation' is not set going by 'year'"),
        (BASE + "  - {kind: annual-report, trigger: closes}\n", "'annual-report' is not set going by 'closes', but by: year"),
        (BASE + "  - {kind: evalution}\n", "Did you mean 'evaluation'?"),
        (BASE + "  - {kind: evaluation, withn: 3}\n", "Did you mean 'within'?"),
        (BASE + "  - evaluation\n", "regler.yml:5:5: 'obligations.1' cannot be 'evaluation'; it must be: keys and values."),
        (BASE.replace("kungsbacka", "uk-government") + "  - {kind: evaluation}\n", "regler.yml:5:5: 'audience' is missing: the profile"),
        (BASE.replace("kungsbacka", "kungsbaka"), "regler.yml:3:10: There is no profile 'kungsbaka'."),
        (BASE.replace("kungsbacka", "./regler.yml"), "regler.yml:3:10: this profile extends itself."),
        ("name: egen\nname: din\ntitle: T\n", "regler.yml:2:1: the key 'name' stands on line 1 already"),
        ("name: egen\ntitle: T\nremind_before: never\n", "regler.yml:3:16: 'remind_before' cannot be 'never'"),
        ("name: egen\ntitle: T\nshortest_period: 14\n", "'shortest_period' cannot be '14'; it must be: keys and values."),
        ("name: egen\ntitle: T\nextra_holidays: [2026-02-30]\n", "regler.yml:3:18: 'extra_holidays.1' cannot be '2026-02-30'"),
        ("name: &a egen\ntitle: T\n", "is an anchor"),
        ("- egen\n", "no list of keys and values"),
        ("", "'name' is missing"),
    ],
)  # fmt: skip
def test_many_wrong_profiles(tmp_path: Path, text: str, said: str) -> None:
    assert said in refused(tmp_path, text)


def test_a_circle_of_two_is_told_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "andra.yml").write_text("name: andra\ntitle: A\nextends: regler.yml\n")
    said = refused(tmp_path, "name: egen\ntitle: E\nextends: andra.yml\n")
    assert said.startswith("andra.yml:3:10: this profile extends itself.")


def test_a_profile_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / "regler.yml").write_bytes("name: egen\ntitle: Återkoppling\n".encode("cp1252"))
    with pytest.raises(EnvironmentFault, match="cannot be read"):
        load_profile("regler.yml", tmp_path)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("kungsbaka", "mkdocs.yml:6:16: There is no profile 'kungsbaka'. Did you mean 'kungsbacka'?"),
        ("egen.yml", "mkdocs.yml:6:16: There is no profile 'egen.yml'. Choose one of: "),
    ],
)
def test_a_profile_that_is_not_there_is_told_with_the_line_that_names_it(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "content").mkdir()
    config = (
        f"docs_dir: content\nplugins:\n  - genklang:\n      publisher: E\n      language: sv\n      profile: {name}\n"
    )
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    with pytest.raises(EnvironmentFault, match=f"^{re.escape(said)}"):
        genklang.assess(genklang.load(tmp_path), date(2026, 11, 24))
    with pytest.raises(EnvironmentFault, match=r"^There is no profile 'lagen'"):
        genklang.assess(genklang.load(tmp_path), date(2026, 11, 24), "lagen")

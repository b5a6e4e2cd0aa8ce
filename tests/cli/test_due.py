"""`genklang due`: what is owed, by body, with what to do next; on terminals of any width and in a pipe."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from tests.cli.test_check import genklang
from tests.conftest import ROOT, SiteFolder

DIALOGUE = "opens: 2026-03-02\ncloses: 2026-03-31\ncommunication_plan: Brev\n"
EARLY = ("--as-of", "2026-04-20")
LATE = ("--as-of", "2026-05-04")


@pytest.fixture
def two(ekvik: SiteFolder) -> SiteFolder:
    """A site with one dialogue of the board, and one of an office, both closed on 31 March."""
    ekvik.dialogue(DIALOGUE)
    ekvik.dialogue(DIALOGUE.replace("2026-03-31", "2026-04-10"), "torget")
    path = ekvik.root / "content/dialoger/torget.md"
    text = path.read_text(encoding="utf-8").replace("responsible_body: kommunstyrelsen", "responsible_body: kontoret")
    path.write_text(text.replace("title: Badplatsen", "title: Torget"), encoding="utf-8")
    return ekvik


def due(site: SiteFolder, *arguments: str) -> str:
    done = genklang("due", "--root", str(site.root), *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_list_goes_by_body_with_counts_days_and_the_next_step(two: SiteFolder) -> None:
    two.feedback(
        "svar", "stage: summary\npublished: 2026-04-12\naudiences: [participants, residents]\nsaid: [{theme: A}]"
    )
    assert due(two, *LATE, "--within", "4w", "--body", "kommunstyrelsen") == (
        "Kommunstyrelsen · 5 åtaganden · Försenat: 4\n"
        "2026-03-02  63 dagar försenat · Analys av vilka som berörs: Badplatsen (dialogue/badplatsen)\n"
        "            Fyll i minst en grupp som berörs mycket men inte kommer av sig själv, och hur ni når den (audiences).\n"
        "2026-03-02  63 dagar försenat · Plan för återkopplingen: Badplatsen (dialogue/badplatsen)\n"
        "            Fyll i vem som ansvarar, vad som är avsatt och var återkopplingen ges (feedback_plan).\n"
        "2026-03-02  63 dagar försenat · Besked om vad som går att påverka: Badplatsen (dialogue/badplatsen)\n"
        "            Fyll i vad som går att påverka, vad som ligger fast och hur de förtroendevalda tar intryck (influence).\n"
        "2026-03-02  63 dagar försenat · Beslut om att hålla dialogen: Badplatsen (dialogue/badplatsen)\n"
        "            Fyll i vilket politiskt organ som beslutade, när och under vilket nummer (mandate).\n"
        "2026-06-01  28 dagar kvar · Resultatet till dem som beslutar: Badplatsen (dialogue/badplatsen)\n"
        "            Lämna resultatet, och fyll i när det skedde (returned).\n"
        "\n"
        "5 åtaganden den 2026-05-04, enligt kungsbacka.\n"
    )


def test_bodies_come_by_their_titles(two: SiteFolder) -> None:
    heads = [line for line in due(two, *EARLY).splitlines() if re.search(r" · \d+ åtaganden", line)]
    assert [head.split(" · ")[0] for head in heads] == ["Kommunstyrelsen", "Kontoret"]


def test_the_list_in_english(two: SiteFolder) -> None:
    text = due(two, *EARLY, "--within", "30d", "--language", "en")
    assert "10 days left · Feedback to participants: Badplatsen (dialogue/badplatsen)" in text
    assert "Publish feedback (stage: summary) with participants in audiences" in text
    assert text.endswith(" obligations on 2026-04-20, by kungsbacka.\n")
    assert not re.search("dagar|åtagande", text)


def test_danish_names_what_is_owed_in_danish(two: SiteFolder) -> None:
    assert "forpligtelser den 2026-04-20, efter kungsbacka." in due(two, *EARLY, "--language", "da")


def test_the_last_day_is_told_as_today(two: SiteFolder) -> None:
    text = due(two, "--as-of", "2026-04-30", "--within", "0d")
    assert "2026-04-30  Ska vara klart i dag · Återkoppling till deltagarna: Badplatsen" in text


def test_what_has_no_day_yet_says_what_it_waits_for(two: SiteFolder) -> None:
    lines = due(two, *EARLY).splitlines()
    place = next(n for n, line in enumerate(lines) if "Uppföljning av vad det blev: Badplatsen" in line)
    assert lines[place].startswith("––––––––––  Inget datum ännu · ")
    assert lines[place + 1].strip() == "Räknas från dagen för beslutet."


def test_a_delay_is_told_with_its_reason(ekvik: SiteFolder) -> None:
    ekvik.dialogue(
        DIALOGUE
        + "delays:\n  - {obligation: feedback-residents, reason: Fler svar, announced: 2026-04-20, new_due: 2026-05-15}\n"
    )
    text = due(ekvik, *LATE, "--within", "2w")
    assert "2026-05-15  11 dagar kvar · Återkoppling till alla invånare" in text
    assert "            Första datum: 2026-04-30. Skäl: Fler svar.\n" in text


def test_met_and_waived_are_shown_when_asked_for(ekvik: SiteFolder) -> None:
    waiver = "waivers:\n  - {obligation: evaluation, reason: Litet, body: kommunstyrelsen, date: 2026-04-02}\n"
    ekvik.dialogue(DIALOGUE + waiver)
    ekvik.feedback("svar", "stage: summary\npublished: 2026-05-02\naudiences: [participants]\nsaid: [{theme: A}]")
    text = due(ekvik, *LATE, "--all")
    assert "Klart · Plan för kommunikationen" in text
    assert "Klart 2 maj 2026, 2 dagar för sent · Återkoppling till deltagarna" in text
    assert "Undantaget · Utvärdering av dialogen" in text
    assert "Utvärdering" not in due(ekvik, *LATE)


@pytest.mark.parametrize(("within", "found"), [("6w", True), ("42d", True), ("42", True), ("41d", False)])
def test_within_days_or_weeks(two: SiteFolder, within: str, found: bool) -> None:
    assert ("2026-06-01" in due(two, *EARLY, "--within", within)) is found


@pytest.mark.parametrize("wrong", ["soon", "-3d", "3m", "", "३d"])
def test_other_spans_are_refused(two: SiteFolder, wrong: str) -> None:
    done = genklang("due", "--root", str(two.root), f"--within={wrong}")
    assert done.returncode == 2
    assert "Write for example 30d, or 4w for weeks." in done.stderr


def test_one_body_one_dialogue_or_several(two: SiteFolder) -> None:
    def shown(*arguments: str) -> set[str]:
        owed = json.loads(due(two, *EARLY, "--format", "json", *arguments))["obligations"]
        return {o["document"] for o in owed}

    assert shown() == {"dialogue/badplatsen", "dialogue/torget"}
    assert shown("--body", "kontoret") == shown("--dialogue", "torget") == {"dialogue/torget"}
    assert shown("--body", "body/kontoret") == shown("--dialogue", "dialogue/torget") == {"dialogue/torget"}
    assert shown("--body", "kontoret", "--body", "kommunstyrelsen") == shown()
    assert shown("--body", "kontoret", "--dialogue", "badplatsen") == set()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--body", "komunstyrelsen"), "There is no body 'komunstyrelsen'. Did you mean 'kommunstyrelsen'?"),
        (("--dialogue", "xyz"), "There is no dialogue 'xyz'. There are: badplatsen, torget."),
    ],
)
def test_an_unknown_id_is_told_with_the_nearest(two: SiteFolder, arguments: tuple[str, str], said: str) -> None:
    done = genklang("due", "--root", str(two.root), *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_nothing_owed_says_so(ekvik: SiteFolder) -> None:
    assert due(ekvik, *EARLY) == "Inget återstår den 2026-04-20, enligt kungsbacka.\n"


def test_nothing_due_within_a_time_says_what_is_left_for_later(ekvik: SiteFolder) -> None:
    ekvik.dialogue("published: 2026-04-01\nopens: 2026-11-02\ncloses: 2026-12-14\n")
    said = "Inget ska vara klart inom den tiden, räknat från 2026-04-20, enligt kungsbacka. 11 åtaganden återstår senare.\n"
    assert due(ekvik, *EARLY, "--within", "30d") == said
    assert due(ekvik, *EARLY, "--within", "30d", "--body", "kontoret") == (
        "Inget återstår den 2026-04-20, enligt kungsbacka.\n"
    )


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


def on_terminal(columns: int, *arguments: str) -> str:
    """What a terminal of that many columns gets, without its colours."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    env = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "COLUMNS"}} | {"TERM": "xterm"}
    with subprocess.Popen([sys.executable, "-m", "genklang", *arguments], stdout=follower, env=env) as process:
        os.close(follower)
        raw = b"".join(iter(lambda: _read(leader), b""))
        assert process.wait() == 0
    os.close(leader)
    assert b"\x1b[" in raw
    return re.sub(r"\x1b\[[0-9;]*m", "", raw.decode()).replace("\r\n", "\n")


def _read(leader: int) -> bytes:
    try:
        return os.read(leader, 65536)
    except OSError:  # the program has ended
        return b""


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_nothing_is_cut_or_runs_over_at_any_width(columns: int) -> None:
    arguments = ("due", "--root", str(ROOT), "--as-of", "2026-11-24", "--within", "40d")
    shown = on_terminal(columns, *arguments)
    piped = genklang(*arguments).stdout
    assert shown.split() == piped.split()
    assert max(len(line) for line in shown.splitlines()) <= columns
    assert "…" not in shown
    dates = re.findall(r"^\d{4}-\d\d-\d\d  ", shown, re.MULTILINE)
    assert len(dates) == len(re.findall(r"^\d{4}-\d\d-\d\d  ", piped, re.MULTILINE)) > 5


def test_titles_cannot_steer_a_terminal(ekvik: SiteFolder) -> None:
    ekvik.write("dialoger/bad.md", 'type: dialogue\ntitle: "A\\e[31mB"\nsummary: S\n' + DIALOGUE)
    done = genklang("due", "--root", str(ekvik.root), *EARLY)
    assert "\x1b" not in done.stdout


def test_a_calendar_goes_to_standard_output_and_nothing_else(two: SiteFolder, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "genklang", "due", "--root", str(two.root), *EARLY, "--format", "ics"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"BEGIN:VCALENDAR\r\n")
    assert done.stdout.endswith(b"END:VCALENDAR\r\n")

"""Fifty faulty files, each with a fault of another kind, give at least fifty reports: never one, never a traceback."""

from __future__ import annotations

import codecs
import re
import subprocess
import sys

import pytest

from genklang import Finding, Severity
from genklang.rules import RULES
from tests.conftest import SiteFolder

PAGE = "type: page\ntitle: Om dialog\nsummary: Så arbetar vi."
DIALOGUE = "type: dialogue\ntitle: Badplatsen\nsummary: Hur ska den bli?"
FEEDBACK = "type: feedback\ntitle: Svar\nsummary: Så blev det.\ndialogue: torget\nstage: summary\npublished: 2026-10-05"


def front(*parts: str) -> str:
    return "---\n" + "\n".join(parts) + "\n---\n"


FAULTY: dict[str, str | bytes] = {
    "tom": "",
    "bara-blanktecken": " \n\n",
    "bara-text": "# Om dialog\n",
    "utan-streck": PAGE + "\n\nText\n",
    "tom-rad-forst": "\n" + front(PAGE),
    "oppna-streck": "---\n" + PAGE + "\n\nText\n",
    "inga-falt": "---\n---\nText\n",
    "latin-1": front(PAGE).encode("latin-1"),
    "utf-16": front(PAGE).encode("utf-16"),
    "bom": codecs.BOM_UTF8 + front(PAGE).encode(),
    "nolltecken": front(PAGE + "\0"),
    "styrtecken": front(PAGE + "\x1b[2J"),
    "kolon-i-text": front(PAGE, "role: om: oss"),
    "utan-kolon": front(PAGE, "role about", "draft: false"),
    "oppet-citat": front(PAGE, 'role: "about'),
    "oppen-parentes": front(DIALOGUE, "topics: [Fritid, Bad", "areas: []"),
    "fel-indrag": front(DIALOGUE, "topics:\n  - Fritid\n - Bad"),
    "snabel-a": front("type: page\ntitle: @ekvik\nsummary: Så arbetar vi."),
    "tabb": front(DIALOGUE, "influence:\n\thow: Nämnden läser"),
    "tabb-i-lista": front(DIALOGUE, "topics:\n  - Fritid\n\t- Bad"),
    "lista-i-stallet": front("- type: page"),
    "text-i-stallet": front("Om dialog"),
    "for-djupt": front(DIALOGUE, "topics: " + "[" * 40 + "]" * 40),
    "mycket-for-djupt": front(DIALOGUE, "topics: " + "[" * 5000),
    "dubbel-nyckel": front(PAGE, "title: Om oss"),
    "markning": front(PAGE, "role: !!python/name:os.system about"),
    "utropstecken": front("type: page\ntitle: !Viktigt\nsummary: Så arbetar vi."),
    "ankare": front(PAGE, "role: &roll about"),
    "hanvisning": front(PAGE, "role: *roll"),
    "sammanslagning": front(DIALOGUE, "contact:\n  <<: x"),
    "utan-typ": front("title: Om dialog\nsummary: Så arbetar vi."),
    "okand-typ": front("type: dialog\ntitle: Badplatsen\nsummary: Hur?"),
    "utan-titel": front("type: page\nsummary: Så arbetar vi."),
    "utan-sammanfattning": front("type: page\ntitle: Om dialog"),
    "utan-dialog": front("type: feedback\ntitle: Svar\nsummary: Så.\nstage: summary\npublished: 2026-10-05"),
    "okand-nyckel": front(DIALOGUE, "responsable_body: kommunstyrelsen"),
    "okand-nyckel-langre-in": front(DIALOGUE, "decision:\n  utfall: Ja"),
    "reserverad-nyckel": front(PAGE, "tags: [dialog]"),
    "inget-datum": front(DIALOGUE, "opens: 1 september 2026"),
    "datum-som-inte-finns": front(DIALOGUE, "closes: 2026-02-30"),
    "inget-klockslag": front(DIALOGUE, "occasions:\n  - start: 2026-09-10"),
    "ingen-flagga": front(PAGE, "draft: ja"),
    "inget-tal": front(FEEDBACK, "said:\n  - theme: Bryggan\n    count: många"),
    "fel-niva": front(DIALOGUE, "level: hög"),
    "fel-adress": front(DIALOGUE, "materials:\n  - url: javascript:alert(1)"),
    "fel-id": front(PAGE, "id: Om Dialog"),
    "inte-lista": front(DIALOGUE, "methods: kafedialog"),
    "inte-nycklar": front(DIALOGUE, "decision: 2026-11-17"),
    "inte-text": front(DIALOGUE, "question: [Hur?]"),
    "samma-id": front(DIALOGUE, "id: torget"),
    "stanger-fore": front(DIALOGUE, "opens: 2026-09-30\ncloses: 2026-09-01"),
    "slutar-fore": front(DIALOGUE, "occasions:\n  - start: 2026-09-10 20:00\n    end: 2026-09-10 18:00"),
    "okant-organ": front(DIALOGUE, "responsible_body: kommunstyrelse"),
    "fel-sorts-id": front(DIALOGUE, "responsible_body: kafedialog"),
    "sig-sjalv": front(DIALOGUE, "supersedes:\n  id: sig-sjalv"),
    "okand-omgang": front(FEEDBACK, "round: ideer"),
}


@pytest.fixture
def faulty(ekvik: SiteFolder) -> SiteFolder:
    """A site in which nearly every file is faulty."""
    folder = ekvik.root / "content" / "fel"
    folder.mkdir()
    for name, text in FAULTY.items():
        (folder / f"{name}.md").write_bytes(text if isinstance(text, bytes) else text.encode())
    ekvik.write("dialoger/torget.md", "type: dialogue\ntitle: Torget\nsummary: Hur ska det bli?")
    return ekvik


def errors(site: SiteFolder) -> list[Finding]:
    return [finding for finding in site.check() if finding.severity is Severity.ERROR]


def test_there_are_fifty_kinds_of_faults() -> None:
    assert len(FAULTY) >= 50


def test_every_faulty_file_has_its_report(faulty: SiteFolder) -> None:
    found = errors(faulty)
    assert len(found) >= len(FAULTY)
    reported = {finding.location.path for finding in found}
    assert {f"content/fel/{name}.md" for name in FAULTY} - reported == set()
    assert {path for path in reported if not path.startswith("content/fel/")} <= {"content/dialoger/torget.md"}


def test_reports_come_in_order_and_once(faulty: SiteFolder) -> None:
    found = faulty.check()
    places = [(finding.location, finding.rule) for finding in found]
    assert places == sorted(places)
    assert len(set(found)) == len(found)


def test_every_fault_told_becomes_a_finding(faulty: SiteFolder) -> None:
    names = {rule.NAME for rule in RULES.values()}
    assert {fault.rule for fault in faulty.catalogue().faults} <= names


def test_good_files_among_the_faulty_ones_are_read(faulty: SiteFolder) -> None:
    catalogue = faulty.catalogue()
    assert catalogue.get("body", "kommunstyrelsen")
    assert catalogue.get("dialogue", "torget")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_command_reports_them_all_without_a_traceback(faulty: SiteFolder, language: str) -> None:
    arguments = ["check", "--root", str(faulty.root), "--as-of", "2026-11-24", "--language", language]
    command = [sys.executable, "-m", "genklang", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == ""
    assert "\x1b" not in done.stdout
    assert "Traceback" not in done.stdout
    heads = re.findall(r"^content/fel/\S+\.md:\d+:\d+: [A-Z]{3}\d{3} \S", done.stdout, re.MULTILINE)
    assert len(heads) >= len(FAULTY)

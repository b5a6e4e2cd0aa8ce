"""`genklang new`: what it writes is right, safe and complete, and says what is left."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from genklang.authoring.creation import create
from genklang.authoring.proposals import proposed
from genklang.authoring.yaml_lines import entry
from genklang.cli.new import _clean
from genklang.findings import Severity
from genklang.model import TYPES
from genklang.sources.front_matter import read_yaml
from tests.cli.test_check import genklang
from tests.conftest import AS_OF, CONFIG, SiteFolder

DAY = ("--as-of", "2026-11-24")


def new(site: SiteFolder, *arguments: str, code: int = 0) -> str:
    done = genklang("new", *arguments, *DAY, "--root", str(site.root))
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def filled(path: Path, **values: str) -> None:
    text = path.read_text(encoding="utf-8")
    for key, value in values.items():
        text = re.sub(rf"^{key}:.*$", f"{key}: {value}", text, flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8")


def test_a_dialogue_is_written_with_help_dates_and_a_list_of_what_is_left(ekvik: SiteFolder) -> None:
    said = new(ekvik, "dialogue", "Lekplatsen vid Ån: vad ska den ha?")
    path = ekvik.root / "content/dialoger/lekplatsen-vid-an-vad-ska-den-ha.md"
    text = path.read_text(encoding="utf-8")
    assert 'title: "Lekplatsen vid Ån: vad ska den ha?"\n' in text
    assert "# Metoder, deras id. Finns: forslagslada, kafedialog, sms-enkat.\nmethods:\n" in text
    assert "# kind" not in text
    assert "# Första dagen att delta. Förslag.\nopens: 2026-12-28\n" in text
    assert "draft: true\n" in text
    lines = text.split("\n")
    listed = re.findall(r"^ +(\d+)  (\w+)", said, re.MULTILINE)
    keys = [key for _, key in listed]
    assert keys[0] == "summary"
    assert keys[-3:] == ["opens", "closes", "decision"]
    assert all(lines[int(number) - 1].lstrip(" -").partition(":")[1] for number, _ in listed)
    assert re.search(r"^ +\d+  methods: Metoder, deras id.$", said, re.MULTILINE)
    assert "Kontrollera sedan: genklang check content/dialoger/lekplatsen-vid-an-vad-ska-den-ha.md" in said


@pytest.mark.parametrize("language", ["sv", "da", "en"])
@pytest.mark.parametrize("type_", TYPES)
def test_what_is_new_passes_but_for_what_it_names(tmp_path: Path, type_: str, language: str) -> None:
    site = SiteFolder(tmp_path, CONFIG.replace("Ekviks kommun", f"Ekviks kommun, language: {language}"))
    catalogue = site.catalogue()
    created = create(catalogue, type_, "provet", proposed(type_, AS_OF, "SE") | {"title": "Provet"})
    path = site.root / created.path
    keys = {left.key for left in created.left}
    before = [finding for finding in site.check() if finding.location.path == created.path]
    assert all(finding.severity.rank > Severity.DEBT.rank for finding in before), before
    filled(path, summary="Så här blir det.", dialogue="provet", stage="summary")
    after = [finding for finding in site.check() if finding.location.path == created.path]
    lines = path.read_text(encoding="utf-8").split("\n")
    for finding in after:
        assert finding.severity.rank > Severity.DEBT.rank, finding
        named = re.match(r"\w+", lines[finding.location.line - 1])
        assert finding.location.line == 1 or not named or named[0] in keys | {"type", "title", "draft", "dialogue"}, (
            finding
        )


@pytest.mark.parametrize("type_", TYPES)
def test_every_comment_that_is_a_field_can_be_taken_into_use(tmp_path: Path, type_: str) -> None:
    """The commented examples at the end are read by our own reader once their number signs are gone."""
    site = SiteFolder(tmp_path)
    created = create(site.catalogue(), type_, "provet", {"title": "Provet"})
    text = (site.root / created.path).read_text(encoding="utf-8")
    later = text.split("Ta bort #")[1].split("\n---")[0].split("\n")[1:]
    keys = {info.alias or name for name, info in TYPES[type_].model_fields.items()}
    start = [i for i, line in enumerate(later) if (m := re.match(r"# ([a-z_]+):", line)) and m[1] in keys]
    lines: list[str] = []
    for index in start:
        block = next((n for n in range(index, len(later)) if later[n] == "#"), len(later))
        lines += [line.removeprefix("# ") for line in later[index:block]]
    matter, problems = read_yaml("\n".join(lines))
    assert problems == []
    assert set(matter.data) == (set(TYPES[type_].LATER) - {"title"})


def test_feedback_takes_question_channels_and_themes_from_the_dialogue(ekvik: SiteFolder) -> None:
    plan = (
        "question: Hur ska den bli?\nopens: 2026-09-01\ncloses: 2026-10-01\nfeedback_plan:\n  channels: [Brev, Webben]"
    )
    ekvik.dialogue(plan)
    themes = "stage: summary\npublished: 2026-10-20\nsaid:\n  - theme: 'Bryggan: läget'\n  - theme: Skugga"
    ekvik.feedback("svar", themes + "\ndid:\n  - theme: Skugga\n    response: adopted")
    new(ekvik, "feedback", "--for", "badplatsen", "--stage", "response")
    text = (ekvik.root / "content/aterkoppling/svar-badplatsen.md").read_text(encoding="utf-8")
    data = read_yaml(text.split("---\n")[1])[0].data
    assert data["title"] == "Svar: Badplatsen"
    assert (data["dialogue"], data["stage"], data["asked"]) == ("badplatsen", "response", "Hur ska den bli?")
    assert data["audiences"] == ["participants", "residents"]
    assert [channel["channel"] for channel in data["channels"]] == ["Brev", "Webben"]  # type: ignore[call-overload,index]
    assert [did["theme"] for did in data["did"]] == ["Bryggan: läget"]  # type: ignore[call-overload,index]


def test_feedback_of_a_round_has_its_question(ekvik: SiteFolder) -> None:
    ekvik.dialogue(
        "question: Alltihop?\nrounds:\n  - {id: samrad, question: Var?, opens: 2026-09-01, closes: 2026-10-01}"
    )
    new(ekvik, "feedback", "--for", "badplatsen", "--round", "samrad")
    text = (ekvik.root / "content/aterkoppling/sammanstallning-badplatsen.md").read_text(encoding="utf-8")
    assert "round: samrad\n" in text
    assert "asked: Var?\n" in text
    assert "has no round 'samra'. Did you mean 'samrad'?" in new(
        ekvik, "feedback", "--for", "badplatsen", "--round", "samra", code=2
    )


def test_nothing_is_written_over_and_another_name_is_offered(ekvik: SiteFolder) -> None:
    path = ekvik.write("dialoger/badplatsen.md", "type: dialogue\ntitle: Badplatsen\nsummary: Hur?")
    before = path.read_bytes()
    assert "--id badplatsen-2" in new(ekvik, "dialogue", "Badplatsen", code=2)
    assert path.read_bytes() == before
    ekvik.write("gammalt/skugga.md", "type: dialogue\nid: parken\ntitle: Parken\nsummary: Hur?")
    assert "content/gammalt/skugga.md has the name 'parken' already" in new(ekvik, "dialogue", "Parken", code=2)


def test_a_new_page_stands_where_its_like_stand(ekvik: SiteFolder) -> None:
    for name in ("a", "b"):
        ekvik.write(f"samtal/{name}/index.md", "type: dialogue\ntitle: Rubrik\nsummary: Hur?")
    assert "Skrev content/samtal/hamnen.md" in new(ekvik, "dialogue", "Hamnen")


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (("dialoge", "Hamnen"), "Did you mean 'dialogue'?"),
        (("dialogue",), "Give the page a title"),
        (("dialogue", "   "), "Give the page a title"),
        (("dialogue", "日本"), "No name can be made of the title '日本'. Give one: --id my-page."),
        (("page", "Index"), "No name can be made"),
        (("page", "Con"), "No name can be made"),
        (("page", "Hamnen", "--id", "Å ä"), "Write it as 'a-a'"),
        (("page", "{{ namn }}"), "it cannot hold {{ namn }}."),
        (("page", "Om <b>hamnen</b>"), "it cannot hold <b>."),
        (("page", "Om 121212-1212"), "cannot hold a personal identity number."),
        (("page", "Hamnen", "--for", "x"), "are for feedback"),
        (("feedback", "--stage", "summary"), "need --for DIALOGUE"),
        (("feedback", "--for", "hamn"), "There is no dialogue 'hamn'."),
    ],
)
def test_what_cannot_be_is_said_with_what_to_write(ekvik: SiteFolder, arguments: tuple[str, ...], answer: str) -> None:
    assert answer in new(ekvik, *arguments, code=2)


def test_what_is_said_of_a_name_has_no_personal_data_in_it(ekvik: SiteFolder) -> None:
    said = new(ekvik, "page", "Hamnen", "--id", "121212-1212")
    assert "content/sidor/••••••-••••.md" in said
    assert "121212-1212" not in said


def test_a_folder_that_cannot_be_written_is_told(ekvik: SiteFolder) -> None:
    (ekvik.root / "content/dialoger").write_text("en fil")
    assert "cannot be written" in new(ekvik, "dialogue", "Hamnen", code=2)


@given(st.text(max_size=60))
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_any_title_reads_back_as_it_was_given(title: str) -> None:
    clean = _clean(title)
    for value in (clean, [clean, "x"], {"a": clean}, [{"a": clean, "b": "x"}]):
        matter, problems = read_yaml("\n".join(entry("title", value)))
        assert problems == []
        assert matter.data["title"] == value

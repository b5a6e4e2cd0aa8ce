"""A number planted anywhere in a site is in no byte of what the commands print, and nothing is published."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genklang.cli import run
from genklang.personal_data import find, mask, mask_written
from genklang.reporters import FORMATS
from genklang.rules.checking import may_be_previewed
from tests.conftest import SiteFolder

NUMBER = "121212-1212"
PAGE = "type: page\ntitle: Om\nsummary: Så.\n"
PLANTED = {
    "body": (PAGE, f"Hej {NUMBER}."),
    "value": (PAGE + f"role: {NUMBER}", ""),
    "key": (PAGE + f"{NUMBER}: ja", ""),
    "comment": (PAGE + f"# {NUMBER}", ""),
    "broken YAML": (PAGE + f"role: a: {NUMBER}", ""),
    "id": (PAGE + f"id: {NUMBER}", ""),
    "link": (PAGE, f"[x]({NUMBER}.md)"),
    "draft": (PAGE + "draft: true", NUMBER),
    "escape": (PAGE.replace("Så.", '"\\x3121212-1212"'), ""),
    "long value": (PAGE + f"role: {'x ' * 25}{NUMBER}", ""),
    "no context": (PAGE + "role: 120512-4321", "cpr 120512-4321"),
}


def in_process(site: SiteFolder, *arguments: str) -> tuple[int, str]:
    """The exit code of a command, and all that it prints."""
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="backslashreplace")
    with redirect_stdout(said), redirect_stderr(said):
        code = run([*arguments, "--root", str(site.root)])
    said.flush()
    assert isinstance(said.buffer, io.BytesIO)
    return code, said.buffer.getvalue().decode("utf-8")


def as_process(site: SiteFolder, *arguments: str) -> tuple[int, str]:
    """The same, as a process of its own."""
    command = [sys.executable, "-m", "genklang", *arguments, "--root", str(site.root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


Command = Callable[..., tuple[int, str]]
COMMANDS = (
    ["check"],
    *(["check", "--format", name] for name in FORMATS),
    ["due"],
    ["due", "--format", "json"],
    ["build"],
)


SOME = (["check"], ["check", "--format", "json"], ["build"])


def leaks_nothing(
    site: SiteFolder, command: Command = in_process, number: str = NUMBER, commands: Iterable[list[str]] = COMMANDS
) -> None:
    digits = re.sub(r"[^0-9]", "", number)[-10:]
    for arguments in commands:
        code, said = command(site, *arguments)
        assert number not in said
        assert digits not in re.sub(r"[^0-9]", "", said)
        assert "1204321" not in said
        assert "0512-4321" not in said
        assert code == 1
    assert not (site.root / "site").exists()
    assert not may_be_previewed(site.check())


@pytest.mark.parametrize("where", PLANTED)
def test_planted_in_a_page(site: SiteFolder, where: str) -> None:
    site.write("om.md", *PLANTED[where])
    leaks_nothing(site)


@pytest.mark.parametrize("name", [f"{NUMBER}.md", f"{NUMBER}.txt", f"{NUMBER}/om.md", f"{NUMBER}.html"])
def test_planted_in_a_name(site: SiteFolder, name: str) -> None:
    site.write(name, PAGE)
    leaks_nothing(site)


def plant_in_configuration(site: SiteFolder, number: str) -> None:
    path = Path(site.root / "mkdocs.yml")
    path.write_text(path.read_text(encoding="utf-8").replace("Dialog i Ekvik", number), encoding="utf-8")


def test_planted_in_the_configuration(site: SiteFolder) -> None:
    plant_in_configuration(site, NUMBER)
    site.write("om.md", PAGE)
    leaks_nothing(site)


@pytest.mark.parametrize("where", ["value", "broken YAML", "link"])
def test_planted_in_a_page_as_processes(site: SiteFolder, where: str) -> None:
    site.write("om.md", *PLANTED[where])
    leaks_nothing(site, as_process, commands=(*SOME, ["due"]))


def test_mkdocs_covers_names_of_files_in_its_log(site: SiteFolder) -> None:
    site.write(f"{NUMBER}.md", PAGE)
    command = [sys.executable, "-m", "mkdocs", "build", "--verbose", "--config-file", str(site.root / "mkdocs.yml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert NUMBER not in done.stdout + done.stderr
    assert not (site.root / "site").exists()


def _valid(birth: str, serial: int) -> str:
    """With a number that Skatteverket keeps for tests (980 to 989), and its check digit by plain arithmetic."""
    head = f"{birth[2:]}{serial}"
    total = sum(sum(divmod(int(digit) * (2 - place % 2), 10)) for place, digit in enumerate(head))
    return f"{birth}{serial}{-total % 10}"


NUMBERS = st.builds(
    _valid,
    st.dates(date(1925, 1, 1), date(1999, 12, 31)).map(lambda day: f"{day:%Y%m%d}"),
    st.integers(980, 989),
)
FORMS: tuple[Callable[[str], str], ...] = (
    lambda n: f"{n[2:8]}-{n[8:]}",
    lambda n: f"{n[:8]}-{n[8:]}",
    lambda n: n,
    lambda n: f"{n[2:8]}+{n[8:]}",
    lambda n: f"{n[2:8]} {n[8:]}",
    lambda n: f"{n[2:8]}\u2013{n[8:]}",
    lambda n: f"{n[2:8]}\u00a0{n[8:]}",
    lambda n: f"{n[:4]}-{n[4:6]}-{n[6:8]}-{n[8:]}",
    lambda n: f"{n[2:5]}\u200b{n[5:8]}-{n[8:]}",
)
AROUND = st.text(alphabet="abcåÖ ,.!?()[]*_#|>:'\"\n", max_size=30)
PLACES: dict[str, Callable[[SiteFolder, str, str], object]] = {
    "body": lambda site, number, around: site.write("om.md", PAGE, f"{around} {number} {around}"),
    "value": lambda site, number, around: site.write("om.md", PAGE + f"role: {number} är min roll"),
    "quoted value": lambda site, number, around: site.write("om.md", PAGE + f'contact: {{role: "{number}"}}'),
    "key": lambda site, number, around: site.write("om.md", PAGE + f"{number}: ja"),
    "comment": lambda site, number, around: site.write("om.md", PAGE + f"# kom ihåg {number}"),
    "type": lambda site, number, around: site.write("om.md", PAGE.replace("page", number)),
    "date": lambda site, number, around: site.write("om.md", PAGE + f"published: {number}"),
    "reference": lambda site, number, around: site.write("om.md", PAGE + f"translation_of: {number}"),
    "link": lambda site, number, around: site.write("om.md", PAGE, f"[x](<{number}.md>)"),
    "anchor": lambda site, number, around: site.write("om.md", PAGE, f"[x](#{number.replace(' ', '')}-)"),
    "HTML": lambda site, number, around: site.write("om.md", PAGE, f'<script data-x="{number}">x</script>'),
    "name": lambda site, number, around: site.write(f"sida {number}.md", PAGE),
    "folder": lambda site, number, around: site.write(f"{number}/om.md", PAGE),
    "file beside": lambda site, number, around: site.write(f"{number}.txt", PAGE),
    "text beside": lambda site, number, around: site.write("data.csv", PAGE, f"{around}\n{number};1"),
    "configuration": lambda site, number, around: plant_in_configuration(site, number),
}


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(sorted(PLACES)), NUMBERS, st.sampled_from(FORMS), AROUND)
def test_planted_anywhere_in_any_form(where: str, number: str, form: Callable[[str], str], around: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = SiteFolder(Path(folder) / "site")
        site.write("start.md", PAGE)
        PLACES[where](site, form(number), around)
        leaks_nothing(site, number=form(number), commands=SOME)


def test_a_mobile_number_may_stand_in_contact(site: SiteFolder) -> None:
    site.write("k.md", "type: body\ntitle: K\nsummary: S\nkind: board\ncontact:\n  phone: 070-174 06 05")
    assert site.check() == ()


@pytest.mark.parametrize(
    "text",
    ["dnr 121212-1212", "212000-1234", "0300-83 40 00", "KS 2026-00123", "2026-05-04 18:00", "ks.diarium@ekvik.se",
     "kontakt@ekvik.se", "info@ekvik.se", "kommun@ekvik.se", "bankgiro 123-4567", "IMG_20120512_121212.jpg"],
)  # fmt: skip
def test_what_only_looks_alike_is_left_alone(text: str) -> None:
    assert mask(text) == text


def test_json_and_xml_stay_valid_where_something_in_them_is_covered() -> None:
    said = {"hint": f"Skriv:\napi_key: abc123def456\nNumret {NUMBER}", "line": 12}
    covered = mask_written(json.dumps(said, indent=2))
    assert json.loads(covered) == {"hint": "Skriv:\napi_key: ••••••••••••\nNumret ••••••-••••", "line": 12}
    xml = f'<?xml version="1.0"?><a b="token=abc123def456&quot;&#10;{NUMBER}&#10;"/>'
    assert ElementTree.fromstring(mask_written(xml)).tag == "a"
    assert NUMBER not in mask_written(xml)


def test_masking_keeps_lines_and_columns() -> None:
    text = f"a\n{NUMBER} b\nanna.berg@gmail.com"
    assert mask(text) == "a\n••••••-•••• b\n••••.••••@gmail.com"
    assert [f.start for f in find(text)] == [2, 16]


@given(st.text(alphabet="0123456789-+ abEÅ\n.,_/@&#;%<>*:|\u2013\u00a0\u200b", max_size=300))
def test_masking_keeps_all_but_letters_and_digits(text: str) -> None:
    covered = mask(text)
    assert len(covered) == len(text)
    assert all(old == new or new == "•" for old, new in zip(text, covered, strict=True))
    assert [f.kind for f in find(covered) if f.kind != "email"] == []

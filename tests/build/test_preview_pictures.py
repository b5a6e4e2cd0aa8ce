"""Pictures on the review page: taken by a browser of the machine, which sees nothing but the pages; nothing without it."""

from __future__ import annotations

import http.client
import os
import re
import stat
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from genklang.comparing.preview import Pictured
from genklang.render.engine import Prepared, find_engine
from genklang.screenshots.browser import Browser, find_browser
from genklang.screenshots.cutting import AROUND, cut, without_empty_end
from genklang.screenshots.serving import serving
from genklang.settings import read_settings
from genklang.site import assess, load
from tests.browser.conftest import chromium_path
from tests.comparing.repository import Versioned

AS_OF = ("--as-of", "2026-11-24")


@pytest.fixture
def made(tmp_path: Path) -> Versioned:
    """A change that adds, changes and removes a page, and one that cannot be seen."""
    made = Versioned(tmp_path / "kommun")
    made.site.write("index.md", "type: page\ntitle: Start\nsummary: Här börjar det.\nrole: home")
    made.site.write("sidor/andras.md", "type: page\ntitle: Ändras\nsummary: Ändras.", "\nFörst så här.\n")
    made.site.write("sidor/borta.md", "type: page\ntitle: Borta\nsummary: Tas bort.")
    made.site.write("sidor/lika.md", "type: page\ntitle: Lika\nsummary: Ser likadan ut.")
    made.commit()
    made.site.write("sidor/andras.md", "type: page\ntitle: Ändras\nsummary: Ändras.", "\nSedan så här.\n")
    (made.root / "content/sidor/borta.md").unlink()
    made.site.write("sidor/lika.md", 'type: page\ntitle: "Lika"\nsummary: Ser likadan ut.')
    made.site.write("sidor/ny.md", "type: page\ntitle: Ny\nsummary: En ny sida.\ndraft: true")
    return made


def review(made: Versioned, *arguments: str, **environment: str) -> tuple[str, str]:
    """The review page, and what was said."""
    line = [sys.executable, "-m", "genklang", "build", "--preview", "--against", "HEAD", *AS_OF, *arguments]
    env = {**os.environ, **environment}
    done = subprocess.run(line, cwd=made.root, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return (made.root / "preview/_review/index.html").read_text(encoding="utf-8"), done.stdout + done.stderr


def test_without_a_browser_the_page_says_so(made: Versioned) -> None:
    page, said = review(made, CHROMIUM="")
    assert "Det finns inga bilder, för det fanns ingen webbläsare (Chromium)" in page
    assert "There is no Chromium here" in said
    assert not (made.root / "preview/_review/pictures").exists()


def test_pictures_can_be_left_out(made: Versioned) -> None:
    page, said = review(made, "--no-pictures")
    assert "group_pictures" not in page
    assert "Chromium" not in said


def program(folder: Path, text: str) -> str:
    path = folder / "browser"
    path.write_text(f"#!{sys.executable}\n{text}", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.mark.parametrize("text", ["raise SystemExit(1)", "import os; os.kill(os.getpid(), 9)"])
def test_a_browser_that_fails_gives_a_page_without_pictures(made: Versioned, tmp_path: Path, text: str) -> None:
    page, _ = review(made, CHROMIUM=program(tmp_path, text))
    assert "4 ändrade sidor till har ingen bild." in page
    assert not (made.root / "preview/_review/pictures").exists()


def test_a_browser_that_never_ends_is_stopped_with_all_that_it_started(tmp_path: Path) -> None:
    text = f"""
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
open({str(tmp_path / "child")!r}, "w").write(str(child.pid))
time.sleep(600)
"""
    assert Browser(program(tmp_path, text), "127.0.0.1:9").picture("http://127.0.0.1:9/", 10) is None
    child = int((tmp_path / "child").read_text(encoding="utf-8"))
    while is_running(child):  # the system ends it when it comes to it
        time.sleep(0.01)


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def prepared(made: Versioned) -> Prepared:
    catalogue = load(made.root, read_settings(made.root))
    return Prepared(catalogue, assess(catalogue, date(2026, 11, 24)), ())


def test_the_browser_reaches_our_pages_alone(made: Versioned) -> None:
    maker = find_engine().page_maker(made.root)
    with serving(maker, {"after": prepared(made)}) as proxy:
        asked = {
            f"http://{proxy}/after/sidor/andras/": 200,
            "/after/assets/genklang.css": 200,
            "http://intranat.ekvik.example/after/sidor/andras/": 404,
            "/after/../../etc/passwd": 404,
            "/before/sidor/andras/": 404,
        }
        for address, status in asked.items():
            connection = http.client.HTTPConnection(proxy, timeout=30)
            connection.request("GET", address)
            answer = connection.getresponse()
            assert answer.status == status, address
            assert "script" not in str(answer.getheader("Content-Security-Policy"))
            connection.close()
        connection = http.client.HTTPConnection(proxy, timeout=30)
        connection.request("CONNECT", "www.example.com:443")
        assert connection.getresponse().status == 501
        connection.close()


def test_a_browser_is_found_by_name(tmp_path: Path) -> None:
    named = program(tmp_path, "")
    assert find_browser({"CHROMIUM": named, "PATH": ""}) == named
    assert find_browser({"CHROMIUM": "", "PATH": str(tmp_path)}) is None
    (tmp_path / "chromium").symlink_to(named)
    assert find_browser({"PATH": str(tmp_path)}) == str(tmp_path / "chromium")


def striped(*rows: tuple[int, int]) -> Image.Image:
    """A picture with bands of `count` rows of a shade of grey."""
    picture = Image.new("RGB", (4, sum(count for count, _ in rows)))
    at = 0
    for count, shade in rows:
        picture.paste((shade, shade, shade), (0, at, 4, at + count))
        at += count
    return picture


def test_what_is_alike_is_cut_off() -> None:
    before, after = cut(striped((1000, 9), (50, 100), (900, 9)), striped((1000, 9), (80, 200), (900, 9)))
    assert before is not None
    assert after is not None
    assert (before.height, after.height) == (50 + 2 * AROUND, 80 + 2 * AROUND)
    assert before.getpixel((0, AROUND)) == (100, 100, 100)


def test_alike_pictures_are_none_and_single_ones_stay() -> None:
    same = striped((10, 1), (10, 2))
    assert cut(same, same.copy()) == (None, None)
    before, after = cut(None, same)
    assert before is None
    assert after is not None
    assert after.height == 20
    assert without_empty_end(striped((10, 1), (500, 2))).height == 10


def test_one_page_that_continues_another_is_cut_within_both() -> None:
    before, after = cut(striped((300, 1)), striped((600, 1)))
    assert before is not None
    assert after is not None
    assert before.height > 0
    assert after.height > before.height


def test_no_pictures_are_no_files() -> None:
    assert Pictured(has_browser=False).files == {}


@pytest.mark.browser
def test_changed_pages_are_shown_before_and_after(made: Versioned) -> None:
    page, _ = review(made, CHROMIUM=chromium_path())
    assert 'alt="Sidan Ändras före ändringen: den del som ändras."' in page
    assert 'alt="Sidan Ändras efter ändringen: den del som ändras."' in page
    assert "Sidan fanns inte." in page
    assert "Sidan finns inte längre." in page
    assert "Sidan ser likadan ut före och efter." in page
    names = sorted(path.name for path in (made.root / "preview/_review/pictures").iterdir())
    assert [re.sub(r"\d+-", "", name) for name in names].count("before.webp") == 2
    for name in names:
        with Image.open(made.root / "preview/_review/pictures" / name) as picture:
            assert picture.format == "WEBP"
            assert picture.width == 1280
            assert len(picture.getcolors(1 << 24) or ()) > 2, name

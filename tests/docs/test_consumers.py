"""The examples for other systems are run against the exported example site, served over HTTP."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen

import pytest

from genklang.export import FORMATS
from genklang.export.api.openapi import PATHS
from genklang.publish import export_site
from genklang.site import prepare
from tests.conftest import AS_OF, ROOT, SiteFolder

PAGES = ROOT / "docs" / "pages"
PAGE = PAGES / "consumers.md"
OPEN_DATA = PAGES / "open-data.md"
ADDRESS = "https://dialog.ekvik.example/"


def blocks(kind: str, page: Path = PAGE) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name it has there)
        pass


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The example site at an address of its own, which stands in its files too."""
    folder = tmp_path_factory.mktemp("consumers")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder / "out")))
    address = f"http://127.0.0.1:{server.server_port}/"
    site = SiteFolder(folder / "site", (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace(ADDRESS, address))
    shutil.copy(ROOT / "logo.svg", site.root)
    (site.root / "content").rmdir()
    (site.root / "content").symlink_to(ROOT / "content")
    export_site(prepare(site.root, AS_OF), folder / "out")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield address
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("source", blocks("python"), ids=range(len(blocks("python"))))
def test_an_example_in_python_runs(served: str, source: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", source.replace(ADDRESS, served)], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout or "validate" in source


def test_the_examples_with_curl_run(served: str) -> None:
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    assert len(lines) == 3
    for line in lines:
        command, *rest = shlex.split(line.replace(ADDRESS, served))
        assert command == "curl"
        done = subprocess.run(["curl", "--silent", "--fail", *rest], capture_output=True, check=True, timeout=60)
        assert json.loads(done.stdout)["as_of"] == "2026-11-24"


def test_the_examples_with_open_data_run(served: str, tmp_path: Path) -> None:
    curl, python = blocks("sh", OPEN_DATA), blocks("python", OPEN_DATA)
    assert (len(curl), len(python)) == (1, 1)
    rows = subprocess.run(shlex.split(curl[0].replace(ADDRESS, served)), capture_output=True, check=True, timeout=60)
    assert rows.stdout.decode("utf-8-sig").startswith("id,")
    with urlopen(f"{served}data/genklang.sqlite") as answer:
        (tmp_path / "genklang.sqlite").write_bytes(answer.read())
    done = subprocess.run(
        [sys.executable, "-c", python[0]], capture_output=True, text=True, check=True, timeout=60, cwd=tmp_path
    )
    assert "2026-03-16 feedback-residents skolorna-i-bergaby" in done.stdout
    assert re.search(r"^.+ https?://\S+/$", done.stdout, re.MULTILINE)


def test_what_the_examples_print(served: str) -> None:
    first = blocks("python")[0].replace(ADDRESS, served)
    done = subprocess.run([sys.executable, "-c", first], capture_output=True, text=True, check=True, timeout=60)
    assert all(re.match(r"(\d{4}-\d\d-\d\d|always open) \S", line) for line in done.stdout.splitlines())
    assert f"{served}dialoger/" in done.stdout


def test_every_format_and_path_is_in_the_reference() -> None:
    from docs.reference import reference_pages

    page = reference_pages()["reference/files.md"]
    assert all(f"| `{format_.name}` | `{format_.address}` | " in page for format_ in FORMATS)
    assert all(f"| `/{address}` | " in page for address, *_ in PATHS)


def test_every_key_beside_the_fields_is_told() -> None:
    from genklang.export.api.schemas import document_schema
    from genklang.model import TYPES

    fields = {info.alias or name for name, info in TYPES["dialogue"].model_fields.items()}
    derived = set(document_schema("dialogue", "en")["properties"]) - fields
    told = re.findall(r"^\| (.+?) \| ", Path(PAGE).read_text(encoding="utf-8"), re.MULTILINE)
    assert derived <= set(re.findall(r"`(\w+)`", " ".join(told)))

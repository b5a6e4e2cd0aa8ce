"""How long a whole site takes, beside stock MkDocs with Material and beside Hugo on the same pages, in one run.

`python -m benchmarks engines [DOCUMENTS]`. What counts are the ratios: seconds differ from machine to machine. Hugo is
measured where a `hugo` is installed (Debian has a package of that name).
"""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from benchmarks.generate import write_site

DOCUMENTS = 1000
DAY = "2026-11-24"
STOCK = """\
site_name: Stora Ekvik
site_url: https://stora.ekvik.example/
docs_dir: content
theme: {name: material, font: false}
nav: [index.md]
plugins: [%s]
"""
HUGO = """\
title = "Stora Ekvik"
baseURL = "https://stora.ekvik.example/"
languageCode = "sv"
contentDir = "content"
disableKinds = ["taxonomy", "term"]
"""
LAYOUTS = {
    "_default/baseof.html": "<!doctype html><html lang=sv><head><title>{{ .Title }} – {{ .Site.Title }}</title></head>"
    '<body><header><a href="/">{{ .Site.Title }}</a></header><main>{{ block "main" . }}{{ end }}</main></body>'
    "</html>\n",
    "_default/single.html": '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}\n',
    "_default/list.html": '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}<ul>{{ range .Pages }}'
    '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}\n',
}


@dataclass(frozen=True, slots=True)
class Run:
    """A build: what it is called, its seconds, and the files that it wrote."""

    name: str
    seconds: float
    files: int


def main(documents: int = DOCUMENTS) -> None:
    """Build the same pages with each engine and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_site(root, documents)
        (root / "layouts" / "_default").mkdir(parents=True)
        for name, text in LAYOUTS.items():
            (root / "layouts" / name).write_text(text, encoding="utf-8")
        runs = list(_runs(root))
    print(f"\n{_machine()}, {documents} documents, one run each\n")
    print("| build | s | files | of stock's time | of Hugo's time |\n|---|---|---|---|---|")
    stock = next(run.seconds for run in runs if run.name.startswith("MkDocs"))
    hugo = next((run.seconds for run in runs if run.name.startswith("Hugo")), None)
    for run in runs:
        beside = f"{run.seconds / hugo:.2f}" if hugo else "no hugo here"
        print(f"| {run.name} | {run.seconds:.1f} | {run.files} | {run.seconds / stock:.2f} | {beside} |")


def _machine() -> str:
    return f"{platform.system()} {platform.machine()}, Python {platform.python_version()}, {_processors()} processors"


def _processors() -> int:
    from genklang.executing import usable_processors

    return usable_processors()


def _runs(root: Path) -> Iterator[Run]:
    ours = [sys.executable, "-m", "genklang", "build", "--root", str(root), "--as-of", DAY]
    yield _timed("Genklang, no search", root / "ours", [*ours, "--out", str(root / "ours"), "--no-search"])
    yield _timed("Genklang, no search, one process", root / "one",
                 [*ours, "--out", str(root / "one"), "--no-search", "--jobs", "1"])  # fmt: skip
    yield _timed("Genklang, search", root / "searched", [*ours, "--out", str(root / "searched")])
    for plugin, what in (("", "no search"), ("search", "search")):
        config = root / f"stock-{what[:2]}.yml"
        config.write_text(STOCK % plugin, encoding="utf-8")
        name = f"MkDocs {version('mkdocs')} with Material {version('mkdocs-material')}, {what}"
        out = root / f"stock-{what[:2]}"
        yield _timed(name, out, [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(out)])
    hugo = shutil.which("hugo")
    if hugo:
        (root / "hugo.toml").write_text(HUGO, encoding="utf-8")
        command = [hugo, "--quiet", "--source", str(root), "--config", str(root / "hugo.toml")]
        yield _timed(f"Hugo {_hugo(hugo)}", root / "hugo", [*command, "--destination", str(root / "hugo")])


def _hugo(program: str) -> str:
    said = subprocess.run([program, "version"], capture_output=True, text=True, check=True).stdout  # noqa: S603
    return said.split()[1].partition("-")[0].partition("+")[0]


def _timed(name: str, out: Path, command: list[str]) -> Run:
    print(f"{name} …", file=sys.stderr, flush=True)
    began = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (our own command)
    seconds = time.perf_counter() - began
    if done.returncode:
        raise SystemExit(f"{name}: {done.stdout}{done.stderr}")
    return Run(name, seconds, sum(1 for path in out.rglob("*") if path.is_file()))

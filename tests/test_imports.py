"""Imports run one way (ARCHITECTURE.md), and the library needs no MkDocs."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

LIBRARY = ROOT / "site_builder" / "genklang"

ROOMS = (
    ("personal_data", "executing"),
    ("findings", "errors", "revisions"),
    ("sources",),
    ("model",),
    ("brand",),
    ("settings", "links", "locale", "markup", "media", "prose"),
    ("catalogue",),
    ("obligations", "external"),
    ("rules", "present", "audit"),
    ("site",),
    ("authoring",),
    ("render", "reporters"),
    ("comparing", "editor"),
    ("export",),
    ("importing",),
    ("publish", "live"),
    ("screenshots",),
    ("cli", "__main__"),
)
"""From the bottom up; a room imports its own and those below."""
RANK = {room: rank for rank, rooms in enumerate(ROOMS) for room in rooms}
LATE = {("site", "render")}
"""Imported inside a function: `genklang.build` finds the engine when it runs."""


def modules() -> list[Path]:
    return sorted(LIBRARY.rglob("*.py"))


def room(dotted: str) -> str:
    return dotted.split(".")[1] if "." in dotted else ""


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """The modules of ours that a file imports, and whether at its top level."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    top = set(map(id, tree.body))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module] if node.module != "genklang" else [f"genklang.{a.name}" for a in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        yield from ((name, id(node) in top) for name in names)


def test_every_room_has_its_place() -> None:
    found = {path.relative_to(LIBRARY).parts[0].removesuffix(".py") for path in modules()}
    assert found - {"__init__"} <= set(RANK)


@pytest.mark.parametrize("path", modules(), ids=lambda p: p.relative_to(LIBRARY).as_posix())
def test_imports_run_one_way(path: Path) -> None:
    own = path.relative_to(LIBRARY).parts[0].removesuffix(".py")
    if own == "__init__":
        return
    for name, _top in imports(path):
        if name.startswith("genklang."):
            other = room(name)
            assert RANK[other] <= RANK[own] or (own, other) in LATE, f"{own} imports {name}"


@pytest.mark.parametrize("path", modules(), ids=lambda p: p.relative_to(LIBRARY).as_posix())
def test_the_library_names_no_engine(path: Path) -> None:
    engines = [name for name, _ in imports(path) if name.split(".")[0] in {"mkdocs", "mkdocs_genklang", "material"}]
    assert engines == []


def test_genklang_imports_with_mkdocs_blocked() -> None:
    program = """
import sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"mkdocs", "material", "mkdocs_genklang", "genklang_theme"}:
            raise ImportError(name)
sys.meta_path.insert(0, Blocked())
import pkgutil, importlib, genklang
for module in pkgutil.walk_packages(genklang.__path__, "genklang."):
    importlib.import_module(module.name)
print("whole")
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("whole\n", "")


def test_only_the_command_line_prints_or_exits() -> None:
    talkers = [
        path.name
        for path in modules()
        if path.relative_to(LIBRARY).parts[0] != "cli"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"print", "exit"}
    ]
    assert talkers == []


def test_only_one_place_reads_the_clock() -> None:
    readers = [
        path.relative_to(LIBRARY).as_posix()
        for path in modules()
        if any(word in path.read_text(encoding="utf-8") for word in ("datetime.now", "date.today", "time.time("))
    ]
    assert readers == ["settings.py"]

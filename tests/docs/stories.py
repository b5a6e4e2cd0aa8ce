"""A page of the documentation read as a story: files that it writes, commands that it runs, what they answer.

Blocks with a title are files of a site. One that names a file of front matter and does not begin with `---` adds its
lines to that file, in the place of those with the same keys. Blocks marked `console` hold commands and their output;
`cd` among them goes into a folder for all that follows.
Where the output says `...`, on a line of its own or within one, anything may stand.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.comparing.repository import git
from tests.conftest import ROOT

BLOCK = re.compile(
    r"^```(?P<kind>[a-z]+)(?: title=\"(?P<title>[^\"]+)\")?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
KEY = re.compile(r"^([A-Za-z_]+):", re.MULTILINE)
PROGRAMS = ("genklang", "mkdocs")
GIT = ("git add ", "git commit ")
"""What else a page may run; one that does begins with all that is there committed."""


@dataclass(frozen=True)
class File:
    """A file of the site, or lines that are added to one."""

    name: str
    text: str

    @property
    def adds(self) -> bool:
        return self.name.endswith(".md") and not self.text.startswith("---")


@dataclass(frozen=True)
class Command:
    """A command line and what it is said to print."""

    line: str
    expected: str


@dataclass
class Story:
    """What a page writes and runs, in order."""

    page: Path
    steps: list[File | Command] = field(default_factory=list)

    @property
    def files(self) -> list[File]:
        return [step for step in self.steps if isinstance(step, File)]

    @property
    def commands(self) -> list[Command]:
        return [step for step in self.steps if isinstance(step, Command)]


def read_story(page: Path) -> Story:
    story = Story(page)
    for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
        if block["title"]:
            story.steps.append(File(block["title"], block["text"]))
        elif block["kind"] == "console":
            story.steps.extend(commands(block["text"]))
    return story


def commands(text: str) -> Iterator[Command]:
    assert text.startswith("$ "), text
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        line, _, expected = part.partition("\n")
        yield Command(line, expected)


class Teller:
    """Tells a story in a folder of its own."""

    def __init__(self, story: Story, root: Path) -> None:
        self.root = root
        self._last_code = 0
        prepare(story, root)
        if any(command.line.startswith(GIT) for command in story.commands):
            git(root, "init", "--quiet", "--initial-branch=main")
            git(root, "add", "--all")
            git(root, "commit", "--quiet", "--message", "Börja")

    def write(self, file: File) -> None:
        path = self.root / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(merged(path, file) if file.adds else file.text, encoding="utf-8")

    def run(self, line: str) -> str:
        """The output of a command, and of `echo $?` the exit code of the one before."""
        if line == "echo $?":
            return f"{self._last_code}\n"
        if line.startswith(GIT):
            return git(self.root, *shlex.split(line)[1:])
        program, *arguments = shlex.split(line)
        if program == "cd":
            self.root = self.root / arguments[0]
            return ""
        assert program in PROGRAMS, f"{line}: only {PROGRAMS} are run; use a block marked sh for other commands"
        done = subprocess.run(
            [sys.executable, "-m", program, *arguments],
            cwd=self.root,
            env={**os.environ, "NO_COLOR": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        self._last_code = done.returncode
        return done.stdout


def prepare(story: Story, root: Path) -> None:
    """The site before the first step.

    A page that writes its own mkdocs.yml begins with nothing; one that writes other files with the example site's
    mkdocs.yml, logo, bodies, methods and handbook; one that writes none with the whole example site.
    """
    root.mkdir()
    if any(file.name == "mkdocs.yml" for file in story.files):
        return
    for name in ("mkdocs.yml", "logo.svg"):
        shutil.copy(ROOT / name, root)
    folders = ("content/organ", "content/metoder", "content/handbok") if story.files else ("content",)
    for folder in folders:
        shutil.copytree(ROOT / folder, root / folder)


def merged(path: Path, added: File) -> str:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    replaced = set(KEY.findall(added.text))
    kept = [
        part for part in re.split(r"^(?=[A-Za-z_]+:)", front, flags=re.MULTILINE) if part.split(":")[0] not in replaced
    ]
    return f"---\n{''.join(kept)}{added.text}---\n{body}"


def matches(expected: str, output: str) -> bool:
    """True where `output` is what a page says. How far apart a table's columns stand does not count."""
    return re.fullmatch(pattern(even(expected)), even(output)) is not None


def even(text: str) -> str:
    lines = (re.sub(r"(?<=\S) {2,}", " ", re.sub("─+", "─", line.rstrip())) for line in text.split("\n"))
    return "\n".join(lines).strip("\n") + "\n"


def pattern(expected: str) -> str:
    return "".join(_line(line) for line in expected.split("\n")[:-1])


def _line(line: str) -> str:
    if line == "...":
        return r"(?:.*\n)*?"
    return ".*?".join(re.escape(part) for part in line.split("...")) + r"\n"

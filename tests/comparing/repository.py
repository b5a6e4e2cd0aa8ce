"""A site in a git repository of its own, for tests."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.conftest import SiteFolder

PLAIN = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Redaktör",
    "GIT_AUTHOR_EMAIL": "redaktor@ekvik.example",
    "GIT_COMMITTER_NAME": "Redaktör",
    "GIT_COMMITTER_EMAIL": "redaktor@ekvik.example",
}


def git(folder: Path, *arguments: str) -> str:
    """What git answers in `folder`, with no configuration of the machine's."""
    command = ["git", "-C", str(folder), "-c", "protocol.file.allow=always", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **PLAIN})
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


class Versioned:
    """A site whose states are committed, at the repository's root or in a folder of it."""

    def __init__(self, top: Path, folder: str = "") -> None:
        self.top = top
        top.mkdir(parents=True, exist_ok=True)
        git(top, "init", "--quiet", "--initial-branch=main")
        self.site = SiteFolder(top / folder).with_bodies()

    @property
    def root(self) -> Path:
        return self.site.root

    def commit(self, said: str = "Ändra") -> str:
        """Commit all there is; gives the name of the commit."""
        git(self.top, "add", "--all")
        git(self.top, "commit", "--quiet", "--allow-empty", "-m", said)
        return git(self.top, "rev-parse", "HEAD")

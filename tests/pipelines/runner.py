"""Runs the steps of a job as its runner would: in a folder of their own, with no more of the environment than a job has."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.comparing.repository import PLAIN, git

PROGRAMS = {
    "genklang": f'exec "{sys.executable}" -m genklang "$@"',
    "python": f'exec "{sys.executable}" "$@"',
    "pip": 'echo "pip $* $(cat requirements.txt)" >> "$STEPS_LOG"',
    "apt-get": 'echo "apt-get $*" >> "$STEPS_LOG"',
}
"""What a runner has installed. The project under test stands in for what requirements.txt names."""


@dataclass
class Runner:
    """A machine that runs jobs: `remote` is the repository, `values` what expressions stand for."""

    folder: Path
    remote: Path
    values: dict[str, str]
    secrets: dict[str, str] = field(default_factory=dict)
    """Values that only the job with a token has."""
    said: str = ""

    def __post_init__(self) -> None:
        programs = self.folder / "bin"
        programs.mkdir(parents=True)
        for name, text in PROGRAMS.items():
            (programs / name).write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
            (programs / name).chmod(0o755)

    @property
    def artefact(self) -> Path:
        return self.folder / "artefact"

    def job(self, workflow: Mapping[str, Any], name: str, **env: str) -> int:
        """Run a job of GitHub's or Forgejo's kind; gives the exit code of the first step that failed, else 0."""
        job, work = workflow["jobs"][name], self._work(name)
        around = {**self._filled(workflow.get("env", {})), **self._filled(job.get("env", {})), **env}
        for step in job["steps"]:
            known = {**around, **self._filled(step.get("env", {}))}
            if "if" in step and not self._holds(step["if"], known):
                continue
            code = self._run(step["run"], work, known) if "run" in step else self._used(step, work)
            if code:
                return code
        return 0

    def script(self, lines: list[str], name: str, env: Mapping[str, str]) -> int:
        """Run a job of GitLab's kind in a clone that the runner made."""
        return self._run("\n".join(lines), self.folder / name, env)

    def _work(self, name: str) -> Path:
        work = self.folder / name
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        return work

    def _filled(self, env: Mapping[str, Any]) -> dict[str, str]:
        return {key: self._fill(str(value)) for key, value in env.items()}

    def _fill(self, text: str) -> str:
        return re.sub(r"\$\{\{ (.*?) \}\}", lambda match: {**self.values, **self.secrets}[match[1]], text)

    def _holds(self, condition: str, env: Mapping[str, str]) -> bool:
        def value(match: re.Match[str]) -> str:
            name = match[0]
            found = env.get(name.removeprefix("env.")) if name.startswith("env.") else self.values.get(name, "")
            return repr(found or "")

        python = re.sub(r"\b(?:env|steps|github)\.[\w.]+", value, condition)
        return bool(eval(python.replace("&&", "and").replace("||", "or")))

    def _run(self, script: str, work: Path, env: Mapping[str, str]) -> int:
        output = self.folder / "output"
        output.write_text("", encoding="utf-8")
        known = {
            "PATH": f"{self.folder / 'bin'}:/usr/bin:/bin",
            "HOME": str(self.folder),
            "GITHUB_OUTPUT": str(output),
            "STEPS_LOG": str(self.folder / "log"),
            "SOURCE_DATE_EPOCH": "1795478400",  # 2026-11-24
            "CI": "true",
            "CHROMIUM": "",
            **PLAIN,
            **env,
        }
        if "COVERAGE_PROCESS_START" in os.environ:
            known["COVERAGE_PROCESS_START"] = os.environ["COVERAGE_PROCESS_START"]
        command = ["bash", "--noprofile", "--norc", "-euo", "pipefail", "-c", self._fill(script)]
        done = subprocess.run(command, cwd=work, env=known, capture_output=True, text=True, check=False)
        self.said += done.stdout + done.stderr
        for line in output.read_text(encoding="utf-8").splitlines():
            name, _, text = line.partition("=")
            self.values[f"steps.change.outputs.{name}"] = text
        return done.returncode

    def _used(self, step: Mapping[str, Any], work: Path) -> int:
        """What the actions of others do, as far as it matters here."""
        action, given = step["uses"].partition("@")[0].rpartition("/")[2], self._filled(step.get("with", {}))
        if action == "checkout":
            git(work, "clone", "--quiet", str(self.remote), ".")
            git(work, "checkout", "--quiet", "--detach", given.get("ref", "origin/main"))
        elif action == "upload-artifact":
            shutil.rmtree(self.artefact, ignore_errors=True)
            shutil.copytree(work / given["path"], self.artefact)
        elif action == "download-artifact":
            shutil.copytree(self.artefact, work / given["path"], symlinks=True)
        return 0

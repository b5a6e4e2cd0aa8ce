"""The pipelines in the guide for reviewers are such that GitHub and GitLab take them, by the schemas of check-jsonschema."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from docs.reference import reference_pages
from genklang.cli.check import check
from genklang.reporters import FORMATS
from tests.conftest import ROOT

GUIDE = (ROOT / "docs" / "pages" / "reviewers.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
PIPELINES = [block for block in BLOCKS if "genklang check" in block]
SCHEMAS = ("vendor.github-workflows", "vendor.gitlab-ci")


@pytest.mark.parametrize(("schema", "text"), list(zip(SCHEMAS, PIPELINES, strict=True)))
def test_the_pipeline_is_valid(schema: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / "pipeline.yml"
    path.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_pipelines_name_formats_and_options_that_there_are() -> None:
    options = {option for parameter in check.params for option in parameter.opts}
    named = re.findall(r"genklang check ([^\n|>'`]*)", "\n".join(PIPELINES))
    assert len(named) >= 4
    for arguments in named:
        words = arguments.split()
        assert {word for word in words if word.startswith("--")} <= options
        assert words[words.index("--format") + 1] in FORMATS
    assert all(isinstance(yaml.safe_load(text), dict) for text in PIPELINES)


def test_every_format_has_its_line() -> None:
    page = reference_pages()["reference/formats.md"]
    assert all(f"| `{name}` | {f.use} | `{f.media_type}` | " in page for name, f in FORMATS.items())


def test_the_hooks_that_the_guide_names_are_declared() -> None:
    declared = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    (named,) = [block for block in BLOCKS if block not in PIPELINES]
    assert {hook["id"] for repo in yaml.safe_load(named)["repos"] for hook in repo["hooks"]} == declared

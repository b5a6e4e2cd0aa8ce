"""The plugin. Which event does what, and why that one:

- `on_startup` tells a build from a preview: only a build is staged and put in its place whole.
- `on_config` comes before MkDocs empties the site's folder, so an error in the content stops everything there.
- `on_files` leaves MkDocs nothing to write: what it takes some milliseconds a page for needs no page of ours.
- `on_env` is where the templates are ready.
- `on_post_build` writes the site, the same way for every command, and puts it in its place.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import unquote

from mkdocs.config import config_options
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files

from genklang.errors import EnvironmentFault
from genklang.executing import Executor, Here, LostItems, Processes, usable_processors
from genklang.findings import Finding, Severity
from genklang.personal_data import mask
from genklang.publish import Staging, Written, stage, told_since_previous, write
from genklang.render.engine import Prepared, Told, Wishes, told_nobody
from genklang.settings import Options, read_settings, today
from genklang.site import prepare
from mkdocs_genklang.pages import Pages, file_of
from mkdocs_genklang.work import SiteWork

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig

log = logging.getLogger("mkdocs.plugins.genklang")
ENOUGH = 150
"""Pages for which it is worth while to begin a process."""
LEVELS = {
    Severity.ERROR: logging.ERROR,
    Severity.DEBT: logging.WARNING,
    Severity.WARNING: logging.WARNING,
    Severity.INFO: logging.INFO,
}


class GenklangPlugin(BasePlugin):  # type: ignore[type-arg]
    """Publishes the dialogues of the docs folder. Its options are those of `genklang.settings.Options`."""

    config_scheme = tuple(
        (name, config_options.Type((str, dict, int, float, bool, object), default=None))
        for name in Options.model_fields
    )

    def __init__(self) -> None:
        self.given: Prepared | None = None
        """A site that was prepared beforehand (by `genklang build`); then it is not read again."""
        self.told: Told = told_nobody
        self.wishes = Wishes()
        self.pages_written = 0
        self.fault: EnvironmentFault | None = None
        self._building = False
        self._staging: Staging | None = None
        self._prepared: Prepared | None = None
        self._pages: Pages | None = None

    @property
    def prepared(self) -> Prepared:
        """The site of the build that is under way."""
        if self._prepared is None:
            raise PluginError("Genklang: on_config has not run.")
        return self._prepared

    @property
    def pages(self) -> Pages:
        """The pages of the build that is under way."""
        if self._pages is None:
            raise PluginError("Genklang: on_env has not run.")
        return self._pages

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._building = command != "serve"
        for handler in logging.getLogger("mkdocs").handlers:
            handler.addFilter(_covered)

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        root = Path(config.config_file_path).parent
        try:
            prepared = self.given or prepare(root, today(read_settings(root)))
            if self.given is None:
                _log(prepared.findings)
            if prepared.errors:
                raise PluginError(f"Genklang: {prepared.errors} error(s) in the content, so nothing was published.")
            config.theme.static_templates.clear()
            self.pages_written = 0
            if self._building:
                self._staging = stage(Path(config.site_dir), self.wishes)
                config.site_dir = str(self._staging.folder)
                prepared = told_since_previous(prepared, self._staging.out, self.wishes)
            self._prepared = prepared
        except EnvironmentFault as fault:
            raise self._stopped(fault) from fault
        return config

    def _stopped(self, fault: EnvironmentFault) -> PluginError:
        """The error that MkDocs understands; the fault itself is kept for the engine."""
        self.fault = fault
        return PluginError(f"Genklang: {fault}")

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        return Files([])

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        self._pages = Pages(self.prepared, env)
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        try:
            written = self._write(Path(config.site_dir))
            if self._staging:
                config.site_dir = str(self._staging.out)
                self._staging.publish(self.pages.expected(written))
        except EnvironmentFault as fault:
            raise self._stopped(fault) from fault
        except LostItems as lost:
            problem = f"A process died over {lost}, so nothing was published. Is there enough memory? Try --jobs 1."
            raise self._stopped(EnvironmentFault(problem)) from lost

    def _write(self, folder: Path) -> dict[str, Written]:
        """Write everything; gives what is known of the files, by their names."""
        pages = self.pages
        base = unquote(pages.view.base)
        first = [write(folder, name, content, base) for name, content in pages.beside()]
        taken = frozenset(file.name for file in first) | {file_of(page) for page in pages.view.pages}
        work = SiteWork(self.prepared, folder, taken)
        work.pages = pages
        files = {file.name: file for file in first}
        for written in self._executor().results(work, work.chunks()):
            files |= {file.name: file for file in written}
            self.pages_written += sum(file.name in taken for file in written)
            self.told(self.pages_written, len(pages.view.pages))
        pages.write_search_index(folder)
        return files

    def _executor(self) -> Executor:
        """As many processes as are wished for, else several where there is enough to do for them."""
        jobs = self.wishes.jobs or min(usable_processors(), len(self.pages.view.pages) // ENOUGH)
        held = self._staging.held if self._staging else ()
        return Processes(jobs, held) if jobs > 1 else Here()

    def on_build_error(self, *, error: Exception) -> None:
        if self._staging:
            self._staging.discard()


def _covered(record: logging.LogRecord) -> bool:
    """Cover up personal data in whatever MkDocs logs, such as names of files."""
    record.msg, record.args = mask(record.getMessage()), None
    return True


def _log(findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        place = finding.location
        text = f"{place.path}:{place.line}:{place.column}: {finding.rule} {finding.message} {finding.hint}"
        log.log(LEVELS[finding.severity], text)

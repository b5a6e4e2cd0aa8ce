"""The plugin. Which event does what, and why that one:

- `on_startup` tells a build from a preview: only a build is staged and put in its place whole.
- `on_config` comes before MkDocs empties the site's folder, so an error in the content stops everything there.
- `on_files` puts our pages in the place of the Markdown files, and leaves out of the theme what no page uses.
- `on_page_markdown` and `on_page_content` replace MkDocs' rendering by ours, so that every engine gives the same.
- `on_env` turns escaping on: MkDocs leaves it off.
- `on_post_build` adds the files for other programs and the search index, and puts the finished site in its place.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config import config_options
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files

from genklang.errors import EnvironmentFault
from genklang.findings import Finding, Severity
from genklang.personal_data import mask
from genklang.publish import Staging, stage, told_since_previous
from genklang.render.engine import Prepared, Told, Wishes, told_nobody
from genklang.settings import Options, read_settings, today
from genklang.site import prepare
from mkdocs_genklang.pages import Pages

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

log = logging.getLogger("mkdocs.plugins.genklang")
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
        self._pages: Pages | None = None

    @property
    def pages(self) -> Pages:
        """The pages of the build that is under way."""
        if self._pages is None:
            raise PluginError("Genklang: on_config has not run.")
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
            config.theme.static_templates.discard("sitemap.xml")  # ours tells real days and other languages
            self.pages_written = 0
            if self._building:
                self._staging = stage(Path(config.site_dir), self.wishes)
                config.site_dir = str(self._staging.folder)
                prepared = told_since_previous(prepared, self._staging.out, self.wishes)
            self._pages = Pages(prepared)
        except EnvironmentFault as fault:
            raise self._stopped(fault) from fault
        return config

    def _stopped(self, fault: EnvironmentFault) -> PluginError:
        """The error that MkDocs understands; the fault itself is kept for the engine."""
        self.fault = fault
        return PluginError(f"Genklang: {fault}")

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        return self.pages.files(files, config)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        env.autoescape = True
        return env

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        page.meta = {}
        return ""

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        self.pages_written += 1
        self.told(self.pages_written, len(self.pages.view.pages))
        return self.pages.body(page.file.src_uri)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        context.update(self.pages.context(page.file.src_uri, page.content or ""))  # type: ignore[typeddict-item]
        return context

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        context.update(self.pages.context_of_template())  # type: ignore[typeddict-item]
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        try:
            self.pages.write_exports(Path(config.site_dir))
            self.pages.write_search_index(Path(config.site_dir))
            if self._staging:
                config.site_dir = str(self._staging.out)
                self._staging.publish(self.pages.expected())
        except EnvironmentFault as fault:
            raise self._stopped(fault) from fault

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

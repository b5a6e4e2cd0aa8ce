"""MkDocs as an engine of Genklang, named by the entry point `genklang.engines`."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from genklang.errors import ContentFault, EnvironmentFault
from genklang.publish import cannot_write, refuse_within
from genklang.render.engine import Built, PageMaker, Prepared, Told, Wishes, told_nobody
from genklang.settings import CONFIG_FILE
from mkdocs_genklang.plugin import GenklangPlugin
from mkdocs_genklang.single import SinglePages

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class MkDocsEngine:
    """Writes a prepared site with MkDocs, exactly as `mkdocs build` does."""

    def build(
        self, prepared: Prepared, out: Path | None, told: Told = told_nobody, wishes: Wishes | None = None
    ) -> Built:
        """Publish into `out`, or the configured folder if None. Raises ContentFault and EnvironmentFault."""
        if prepared.errors:
            raise ContentFault(f"{prepared.errors} error(s) in the content, so nothing was published.")
        config, plugin = _configuration(prepared.catalogue.settings.root.absolute())
        place = out.absolute() if out else Path(config.site_dir)
        refuse_within(Path(config.docs_dir), place)
        config.site_dir = str(place)
        plugin.given, plugin.told, plugin.wishes = prepared, told, wishes or Wishes()
        try:
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build(config)
        except MkDocsException as error:
            raise plugin.fault or EnvironmentFault(f"MkDocs could not build the site: {_cause(error)}") from error
        except OSError as error:
            raise cannot_write(place, error) from error
        return Built(place, plugin.pages_written)

    def page_maker(self, root: Path) -> PageMaker:
        """What makes single pages with the templates of the site in `root`. Raises EnvironmentFault."""
        config, _ = _configuration(root.absolute())
        return SinglePages(config.theme.get_env())


def _configuration(root: Path) -> tuple[MkDocsConfig, GenklangPlugin]:
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    try:
        config = load_config(config_file=str(root / CONFIG_FILE))
    except Exception as error:
        problem = f"MkDocs refuses it ({error})"
        raise EnvironmentFault(f"{CONFIG_FILE}: {problem}. Run 'mkdocs build' to see what it says.") from error
    plugin = config.plugins.get("genklang")
    if not isinstance(plugin, GenklangPlugin):
        raise EnvironmentFault(f"{CONFIG_FILE} does not name the plugin. Add '- genklang' under 'plugins:'.")
    return config, plugin


def _cause(error: BaseException) -> str:
    """What MkDocs says went wrong, behind its own "Aborted with a BuildError!"."""
    return str(error.__context__ or error)

"""MkDocs as an engine of Genklang, named by the entry point `genklang.engines`."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import cast

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from genklang.errors import ContentFault, EnvironmentFault
from genklang.render.engine import Built, Prepared, Told, told_nobody
from genklang.settings import CONFIG_FILE
from mkdocs_genklang.plugin import GenklangPlugin


class MkDocsEngine:
    """Writes a prepared site with MkDocs, exactly as `mkdocs build` does."""

    def build(self, prepared: Prepared, out: Path | None, told: Told = told_nobody) -> Built:
        """Publish into `out`, or the configured folder if None. Raises ContentFault and EnvironmentFault."""
        if prepared.errors:
            raise ContentFault(f"{prepared.errors} error(s) in the content, so nothing was published.")
        logging.getLogger("mkdocs").setLevel(logging.WARNING)
        root = prepared.catalogue.settings.root.absolute()
        try:
            config = load_config(config_file=str(root / CONFIG_FILE))
            place = out.absolute() if out else Path(config.site_dir)
            config.site_dir = str(place)
            plugin = cast("GenklangPlugin", config.plugins["genklang"])
            plugin.given = prepared
            plugin.told = told
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build(config)
        except MkDocsException as error:
            raise EnvironmentFault(f"MkDocs could not build the site: {error}") from error
        except KeyError:
            raise EnvironmentFault(
                f"{CONFIG_FILE} does not name the plugin. Add '- genklang' under 'plugins:'."
            ) from None
        return Built(place, plugin.pages_written)

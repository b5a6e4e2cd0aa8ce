"""The reference pages, made from the code that they describe: one file per kind of page."""

from __future__ import annotations

from collections.abc import Mapping

from .commands import commands_page
from .content_types import type_pages
from .formats import formats_page
from .obligations import obligations_page
from .open_data import open_data_page
from .rules import rule_pages


def reference_pages() -> Mapping[str, str]:
    """The Markdown of every reference page, by its path below the documentation's pages."""
    return {
        **rule_pages(),
        **type_pages(),
        "reference/obligations.md": obligations_page(),
        "reference/commands.md": commands_page(),
        "reference/formats.md": formats_page(),
        "reference/open-data.md": open_data_page(),
    }

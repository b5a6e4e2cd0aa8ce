"""Moving in: others' content as Markdown drafts. One file for each source; `writing` alone touches the file system."""

from __future__ import annotations

from genklang.importing.draft import Draft, Gathered, Problem
from genklang.importing.govuk import from_govuk
from genklang.importing.mapping import Mapping, read_mapping
from genklang.importing.our_export import from_our_export
from genklang.importing.reading import read_json
from genklang.importing.table import from_table
from genklang.importing.writing import Written, write_drafts

__all__ = [
    "Draft",
    "Gathered",
    "Mapping",
    "Problem",
    "Written",
    "from_govuk",
    "from_our_export",
    "from_table",
    "read_json",
    "read_mapping",
    "write_drafts",
]

"""A description of the search, so that browsers can offer it by the site's name (OpenSearch 1.1, draft 6)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from genklang.export.absolute import full
from genklang.export.files import File
from genklang.locale import texts_for
from genklang.present.follow import OPENSEARCH, can_be_followed
from genklang.render.engine import Prepared

LONGEST_NAME, LONGEST_DESCRIPTION = 16, 1024
"""Characters that the specification allows."""


def opensearch(prepared: Prepared) -> Iterator[File]:
    """One file."""
    settings, view = prepared.catalogue.settings, prepared.view
    if not can_be_followed(settings):
        return
    said = texts_for(view.language)("search_description", name=view.name)
    root = Element("OpenSearchDescription", xmlns="http://a9.com/-/spec/opensearch/1.1/")
    SubElement(root, "ShortName").text = _short(view.name)
    SubElement(root, "Description").text = said[:LONGEST_DESCRIPTION]
    SubElement(root, "Url", type="text/html", template=f"{full(settings, view.search)}?q={{searchTerms}}")
    SubElement(root, "Language").text = view.language
    SubElement(root, "InputEncoding").text = "UTF-8"
    indent(root, "")
    text = tostring(root, encoding="unicode")
    yield File(OPENSEARCH, f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode())


def _short(name: str) -> str:
    """Whole words of `name`, as many as may be; of a longer first word its beginning."""
    words = name[: LONGEST_NAME + 1]
    return (words if len(name) <= LONGEST_NAME else words.rpartition(" ")[0] or words)[:LONGEST_NAME].strip()

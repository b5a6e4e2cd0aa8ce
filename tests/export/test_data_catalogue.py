"""The catalogue of open data: DCAT-AP-SE."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pyshacl
import pytest
from rdflib import DCAT, DCTERMS, RDF, Graph, URIRef
from rdflib.compare import isomorphic

from genklang.export.tables import TABLES
from tests.conftest import SiteFolder
from tests.export.conftest import Files

# rdflib's own readers of Turtle and JSON-LD use what it deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")

SHAPES = Path(__file__).parent / "shapes" / "dcat_ap_se.ttl"
FORMS = {"ttl": "turtle", "rdf": "xml", "jsonld": "json-ld"}


def graph(files: Files, ending: str = "ttl") -> Graph:
    return Graph().parse(data=files[f"data/catalogue.{ending}"], format=FORMS[ending])


def problems(found: Graph) -> str:
    conforms, _, text = pyshacl.validate(found, shacl_graph=Graph().parse(SHAPES), advanced=True)
    return "" if conforms else str(text)


def test_the_catalogue_has_what_is_mandatory(example: Files) -> None:
    assert problems(graph(example)) == ""


def test_the_shapes_find_what_is_missing(example: Files) -> None:
    found = graph(example)
    for triple in list(found.triples((None, DCTERMS.license, None)))[:1]:
        found.remove(triple)
    assert "license" in problems(found)


def test_the_three_forms_say_the_same(example: Files) -> None:
    assert isomorphic(graph(example, "ttl"), graph(example, "rdf"))
    assert isomorphic(graph(example, "ttl"), graph(example, "jsonld"))


def test_every_table_is_a_data_set_whose_files_are_there(example: Files) -> None:
    found = graph(example)
    assert len(set(found.subjects(RDF.type, DCAT.Dataset))) == len(TABLES) + 1
    for address in found.objects(None, DCAT.downloadURL):
        assert str(address).removeprefix("https://dialog.ekvik.example/") in example


def test_no_node_is_without_an_address(example: Files) -> None:
    assert all(isinstance(subject, URIRef) for subject in graph(example).subjects())


@pytest.mark.parametrize("country", ["SE", "DK", "JP"])
def test_a_site_without_content_has_a_valid_catalogue(
    site: SiteFolder, export: Callable[[], Files], country: str
) -> None:
    config = site.root / "mkdocs.yml"
    options = f"{{publisher: Ekviks kommun, contact: data@ekvik.example, country: {country}, language: da}}"
    text = config.read_text(encoding="utf-8").replace("{publisher: Ekviks kommun}", options)
    config.write_text(text, encoding="utf-8")
    files = export()
    assert problems(graph(files)) == ""
    assert "mailto:data@ekvik.example" in files["data/catalogue.ttl"].decode()
    assert json.loads(files["data/catalogue.jsonld"])

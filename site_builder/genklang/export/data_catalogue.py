"""The catalogue of open data, for dataportal.se and others that harvest (DCAT-AP-SE 3.0.1, Digg).

As RDF/XML, Turtle and JSON-LD. Every node has an address of its own, so that the same site gives the same bytes; only
the mandatory and the recommended properties are used, and what is not known (an e-mail address) is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, cast

from lxml import etree

from genklang.export.absolute import full, latest_change
from genklang.export.files import File
from genklang.export.licence import licence_of
from genklang.export.tables import FOLDER, TABLES, Table
from genklang.locale import texts_for
from genklang.model import Page
from genklang.present.follow import can_be_followed
from genklang.render.engine import Prepared

if TYPE_CHECKING:
    from rdflib import Graph, Literal, URIRef

AUTHORITY = "http://publications.europa.eu/resource/authority/"
LANGUAGES = {
    "sv": "SWE", "da": "DAN", "en": "ENG", "nb": "NOB", "nn": "NNO", "no": "NOR", "fi": "FIN", "is": "ISL", "se": "SME",
}  # fmt: skip
"""In the EU's table of languages."""
COUNTRIES = {"SE": "SWE", "DK": "DNK", "NO": "NOR", "FI": "FIN", "IS": "ISL", "GB": "GBR"}
"""In the EU's table of countries."""
MEDIA_TYPES = {"csv": "text/csv", "json": "application/json", "sqlite": "application/vnd.sqlite3"}
PREFIXES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}
FORMS = (("rdf", "xml"), ("ttl", "turtle"), ("jsonld", "json-ld"))


class Place(str):
    """A full address, as opposed to a text."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A text in a language."""

    text: str
    language: str


Values = tuple[str | Place | Said | date, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """Something with an address, its class and its properties, by short names as `dcterms:title`."""

    address: Place
    type: str
    properties: Mapping[str, Values]

    def triples(self) -> Iterator[tuple[URIRef, URIRef, URIRef | Literal]]:
        """As rdflib has them."""
        from rdflib import URIRef

        subject = URIRef(self.address)
        yield subject, _term("rdf:type"), _term(self.type)
        for name, values in self.properties.items():
            for value in values:
                yield subject, _term(name), _value(value)


def _term(short: str) -> URIRef:
    from rdflib import URIRef

    prefix, _, name = short.partition(":")
    return URIRef(PREFIXES[prefix] + name)


def _value(value: str | Place | Said | date) -> URIRef | Literal:
    from rdflib import Literal, URIRef

    if isinstance(value, Place):
        return URIRef(value)
    return Literal(value.text, lang=value.language) if isinstance(value, Said) else Literal(value)


def data_catalogue(prepared: Prepared) -> Iterator[File]:
    """Three files that say the same: `data/catalogue.rdf`, `.ttl` and `.jsonld`."""
    if can_be_followed(prepared.catalogue.settings):
        graph = _Catalogue(prepared).graph()
        for ending, form in FORMS:
            yield File(f"{FOLDER}catalogue.{ending}", _serialised(graph, form))


def _serialised(graph: Graph, form: str) -> bytes:
    """The graph in one form; rdflib writes the nodes of two of them in any order, so they are put in order here."""
    text = graph.serialize(format=form, encoding="utf-8")
    if form == "xml":
        root = etree.fromstring(text)
        for node in root:
            node.tail = "\n"
        root[:] = sorted(root, key=lambda node: str(node.get(f"{{{PREFIXES['rdf']}}}about")))
        return etree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"
    if form == "json-ld":
        nodes = sorted(json.loads(text), key=lambda node: str(node["@id"]))
        return (json.dumps(nodes, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
    return text


@dataclass(frozen=True)
class _Catalogue:
    prepared: Prepared

    def graph(self) -> Graph:
        """The catalogue, its data sets with their distributions, the service, the publisher and whom to turn to."""
        from rdflib import Graph

        graph = Graph(bind_namespaces="core")
        for prefix, address in PREFIXES.items():
            graph.bind(prefix, address)
        nodes = [self._whole(), self._publisher(), self._contact(), self._service(), *self._database()]
        nodes += [node for table in TABLES for node in self._dataset(table)]
        for triple in sorted(triple for node in nodes for triple in node.triples()):
            graph.add(triple)
        return graph

    @cached_property
    def _language(self) -> str:
        return self.prepared.view.language

    @cached_property
    def _licence(self) -> Place:
        return Place(licence_of(self.prepared.catalogue.settings).address)

    def _at(self, fragment: str) -> Place:
        """The address of a node: a place in the catalogue itself."""
        return Place(full(self.prepared.catalogue.settings, f"{FOLDER}catalogue#{fragment}"))

    def _file(self, name: str) -> Place:
        return Place(full(self.prepared.catalogue.settings, name))

    def _words(self, key: str) -> tuple[Said, ...]:
        name = self.prepared.view.publisher
        return tuple(Said(texts_for(language)(key, name=name), language) for language in ("sv", "en"))

    @cached_property
    def _spoken(self) -> tuple[Place, ...]:
        code = LANGUAGES.get(self._language.partition("-")[0])
        return (Place(f"{AUTHORITY}language/{code}"),) if code else ()

    @cached_property
    def _where(self) -> tuple[Place, ...]:
        code = COUNTRIES.get(self.prepared.catalogue.settings.options.country)
        return (Place(f"{AUTHORITY}country/{code}"),) if code else ()

    def _whole(self) -> Node:
        return Node(
            self._at("catalogue"),
            "dcat:Catalog",
            {
                "dcterms:title": self._words("data.title"),
                "dcterms:description": self._words("data.description"),
                "dcterms:publisher": (self._at("publisher"),),
                "dcterms:license": (self._licence,),
                "dcterms:language": self._spoken,
                "dcterms:spatial": self._where,
                "dcterms:modified": (latest_change(self.prepared),),
                "foaf:homepage": (self._file(""),),
                "dcat:themeTaxonomy": (Place(f"{AUTHORITY}data-theme"),),
                "dcat:dataset": (*(self._at(f"dataset-{table.file}") for table in TABLES), self._at("dataset-all")),
                "dcat:service": (self._at("service"),),
            },
        )

    def _publisher(self) -> Node:
        return Node(
            self._at("publisher"),
            "foaf:Agent",
            {
                "foaf:name": (self.prepared.view.publisher,),
                "foaf:homepage": (self._file(""),),
                "dcterms:type": (Place("http://purl.org/adms/publishertype/LocalAuthority"),),
            },
        )

    def _contact(self) -> Node:
        email = contact_address(self.prepared)
        return Node(
            self._at("contact"),
            "vcard:Organization",
            {
                "vcard:fn": (self.prepared.view.publisher,),
                "vcard:hasEmail": (Place(f"mailto:{email}"),) if email else (),
                "vcard:hasURL": (self._file(_contact_page(self.prepared)),),
            },
        )

    def _service(self) -> Node:
        return Node(
            self._at("service"),
            "dcat:DataService",
            {
                "dcterms:title": self._words("data.api"),
                "dcterms:publisher": (self._at("publisher"),),
                "dcterms:license": (self._licence,),
                "dcterms:accessRights": (Place(f"{AUTHORITY}access-right/PUBLIC"),),
                "dcat:contactPoint": (self._at("contact"),),
                "dcat:theme": (Place(f"{AUTHORITY}data-theme/GOVE"),),
                "dcat:endpointURL": (self._file("api/v1/index.json"),),
                "dcat:endpointDescription": (self._file("api/v1/openapi.json"),),
                "dcat:servesDataset": tuple(self._at(f"dataset-{table.file}") for table in TABLES),
            },
        )

    def _dataset(self, table: Table) -> Iterator[Node]:
        forms = ("csv", "json")
        titles = tuple(Said(table.title[language], language) for language in ("sv", "en"))
        about = tuple(Said(table.description[language], language) for language in ("sv", "en"))
        words = tuple(Said(word[language], language) for word in table.keywords for language in ("sv", "en"))
        yield self._described(table.file, titles, about, words, forms)
        for form in forms:
            yield self._distribution(table.file, form, titles, f"{FOLDER}{table.file}.{form}")

    def _database(self) -> Iterator[Node]:
        titles, about = self._words("data.title"), self._words("data.description")
        words = tuple(Said(w[lang], lang) for table in TABLES for w in table.keywords for lang in ("sv", "en"))
        yield self._described("all", titles, about, tuple(dict.fromkeys(words)), ("sqlite", "json"))
        database = tuple(Said(texts_for(language)("data.database"), language) for language in ("sv", "en"))
        yield self._distribution("all", "sqlite", database, f"{FOLDER}genklang.sqlite")
        yield self._distribution("all", "json", titles, f"{FOLDER}datapackage.json")

    def _described(self, name: str, titles: Values, about: Values, keywords: Values, forms: tuple[str, ...]) -> Node:
        return Node(
            self._at(f"dataset-{name}"),
            "dcat:Dataset",
            {
                "dcterms:identifier": (str(self._at(f"dataset-{name}")),),
                "dcterms:title": titles,
                "dcterms:description": about,
                "dcterms:publisher": (self._at("publisher"),),
                "dcterms:language": self._spoken,
                "dcterms:spatial": self._where,
                "dcterms:accessRights": (Place(f"{AUTHORITY}access-right/PUBLIC"),),
                "dcterms:accrualPeriodicity": (Place(f"{AUTHORITY}frequency/IRREG"),),
                "dcterms:modified": (latest_change(self.prepared),),
                "dcat:contactPoint": (self._at("contact"),),
                "dcat:keyword": keywords,
                "dcat:theme": (Place(f"{AUTHORITY}data-theme/GOVE"),),
                "dcat:landingPage": (self._file(""),),
                "dcat:distribution": tuple(self._at(f"{name}-{form}") for form in forms),
            },
        )

    def _distribution(self, name: str, form: str, titles: Values, address: str) -> Node:
        return Node(
            self._at(f"{name}-{form}"),
            "dcat:Distribution",
            {
                "dcterms:title": titles,
                "dcterms:license": (self._licence,),
                "dcterms:format": (MEDIA_TYPES[form],),
                "dcterms:language": self._spoken,
                "dcat:accessURL": (self._file(address),),
                "dcat:downloadURL": (self._file(address),),
                "dcatap:availability": (Place(f"{AUTHORITY}planned-availability/STABLE"),),
            },
        )


def lacks_contact(prepared: Prepared) -> bool:
    """True where the catalogue names nobody to write to, which DCAT-AP-SE asks for (3.0.1, vcard:hasEmail)."""
    return can_be_followed(prepared.catalogue.settings) and contact_address(prepared) is None


def contact_address(prepared: Prepared) -> str | None:
    """Where those who use the data may write: the option `contact`, else the accessibility statement's address."""
    given = prepared.catalogue.settings.options.contact
    pages = (prepared.catalogue.by_key[key].fields for key in prepared.view.addresses if key.startswith("page/"))
    contacts = (cast(Page, page).statement for page in pages)
    return given or next((s.contact.email for s in contacts if s and s.contact and s.contact.email), None)


def _contact_page(prepared: Prepared) -> str:
    return next((item.address for item in prepared.view.footer if item.key == "contact"), "")

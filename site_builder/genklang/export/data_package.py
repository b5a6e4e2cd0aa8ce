"""The tables as one Data Package that tools can check and load (Frictionless Data, Tabular Data Package, version 1)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from genklang.export.absolute import full
from genklang.export.csv_tables import as_json, csv_files
from genklang.export.files import File
from genklang.export.licence import licence_of
from genklang.export.tables import FOLDER, Column, Table
from genklang.locale import texts_for
from genklang.present.follow import can_be_followed
from genklang.render.engine import Prepared

TYPES: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "whole": {"type": "integer", "constraints": {"minimum": 0}},
    "flag": {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
    "day": {"type": "date"},
    "moment": {"type": "string", "constraints": {"pattern": r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2})?"}},
    "partial_day": {"type": "string", "constraints": {"pattern": r"\d{4}(-\d{2}(-\d{2})?)?"}},
    "address": {"type": "string", "format": "uri"},
}


def data_package(prepared: Prepared) -> Iterator[File]:
    """One file: `data/datapackage.json`."""
    if can_be_followed(prepared.catalogue.settings):
        yield File(f"{FOLDER}datapackage.json", as_json(_package(prepared)))


def _package(prepared: Prepared) -> dict[str, Any]:
    settings, view = prepared.catalogue.settings, prepared.view
    texts = texts_for(settings.language)
    licence = licence_of(settings)
    return {
        "profile": "tabular-data-package",
        "name": "genklang",
        "id": full(settings, f"{FOLDER}datapackage.json"),
        "title": texts("data.title", name=view.name),
        "description": texts("data.description", name=view.publisher),
        "homepage": full(settings, ""),
        "version": prepared.assessment.as_of.isoformat(),
        "licenses": [{"name": licence.name, "path": licence.address}],
        "contributors": [{"title": view.publisher, "role": "publisher", "path": full(settings, "")}],
        "resources": [_resource(t, file, settings.language) for t, file in prepared.once(csv_files)],
    }


def _resource(table: Table, file: File, language: str) -> dict[str, Any]:
    content = file.content
    return {
        "profile": "tabular-data-resource",
        "name": table.file,
        "path": f"{table.file}.csv",
        "title": table.title[language],
        "description": table.description[language],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True, "csvddfVersion": 1.2},
        "schema": {
            "fields": [_field(column, language) for column in table.columns],
            "primaryKey": table.key,
            "missingValues": [""],
            "foreignKeys": [
                {"fields": column.name, "reference": {"resource": column.refers_to, "fields": "id"}}
                for column in table.columns
                if column.refers_to and not column.is_list
            ],
        },
    }


def _field(column: Column, language: str) -> dict[str, Any]:
    declared: dict[str, Any] = {"type": "string"} if column.is_list else TYPES[column.kind]
    constraints: dict[str, Any] = {**declared.get("constraints", {})}
    if column.required:
        constraints["required"] = True
    if column.choices and not column.is_list:
        constraints["enum"] = list(column.choices)
    named = {
        "name": column.name,
        "title": column.title[language],
        "description": column.description[language],
        **{key: value for key, value in declared.items() if key != "constraints"},
    }
    return {**named, "constraints": constraints} if constraints else named

"""Values as the bytes of a JSON file (RFC 8259): UTF-8, keys in the order declared, a line break at the end."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

from genklang.export.files import File


def json_file(address: str, value: Mapping[str, Any]) -> File:
    """A file that holds one object."""
    return File(address, _bytes(value) + b"\n")


def json_list_file(address: str, head: Mapping[str, Any], key: str, items: Iterable[Mapping[str, Any]]) -> File:
    """A file whose last key holds a list, one item a line; the items are taken one at a time."""
    out = BytesIO()
    out.write(_bytes(head)[:-1] + f', "{key}": ['.encode())
    for number, item in enumerate(items):
        out.write((b",\n" if number else b"\n") + _bytes(item))
    out.write(b"\n]}\n")
    return File(address, out.getvalue())


def _bytes(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()

"""Values as lines of front matter, quoted only where our own reader would not give the same text back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from genklang.sources.front_matter import read_yaml


def scalar(text: str) -> str:
    """`text` as it can stand behind `key: ` or `- `, in quotation marks where it must."""
    return text if _reads_back(text) else json.dumps(text, ensure_ascii=False)


def _reads_back(text: str) -> bool:
    behind_key, behind_dash = read_yaml(f"k: {text}\n"), read_yaml(f"k:\n  - {text}\n")
    return (
        (behind_key[0].data, behind_dash[0].data) == ({"k": text}, {"k": [text]})
        and not behind_key[1]
        and not behind_dash[1]
    )


def entry(key: str, value: Any, indent: str = "") -> Iterator[str]:
    """The lines of `key` with a text, a list or a mapping; nothing stands behind a key whose value is empty."""
    if isinstance(value, Mapping):
        yield f"{indent}{key}:"
        for name, inner in value.items():
            yield from entry(name, inner, indent + "  ")
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield f"{indent}{key}:"
        for item in value:
            yield from _item(item, indent + "  ")
    else:
        yield f"{indent}{key}: {scalar(str(value))}" if value else f"{indent}{key}:"


def _item(item: Any, indent: str) -> Iterator[str]:
    if not isinstance(item, Mapping):
        yield f"{indent}- {scalar(str(item))}"
        return
    first, *rest = (line for name, value in item.items() for line in entry(name, value, indent + "  "))
    yield f"{indent}- {first.lstrip()}"
    yield from rest

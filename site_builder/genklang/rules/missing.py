"""What an entry of a list leaves out, and how it would be written. Several rules ask for whole entries."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel

from genklang.model.document import as_written


def missing(entry: BaseModel, names: Sequence[str]) -> list[str]:
    """Those of the fields `names` that `entry` does not give."""
    return [name for name in names if getattr(entry, name) is None]


def examples(entry: BaseModel, names: Sequence[str]) -> str:
    """The declared examples of the fields `names`, as front matter, one line each."""
    declared = type(entry).model_fields
    return "\n".join(as_written(name, (declared[name].examples or [""])[0]) for name in names)


def examples_below(key: str, entry: BaseModel, names: Sequence[str]) -> str:
    """The same, written below the key that they belong to."""
    return f"{key}:\n" + "\n".join(f"  {line}" for line in examples(entry, names).split("\n"))

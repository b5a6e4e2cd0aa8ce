"""Reading a JSON file that somebody hands in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from genklang.errors import EnvironmentFault

UTF_8 = "utf-8-sig"
"""With or without a byte order mark."""


def read_text(path: Path, encoding: str = UTF_8, remedy: str = "") -> str:
    """The text of `path`. Raises EnvironmentFault, with the line where it is not of that `encoding`.

    `remedy` is what else than saving it anew can be done about it.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise EnvironmentFault(f"{path} cannot be read ({error.strerror}).") from error
    try:
        return raw.decode(encoding)
    except UnicodeError as error:
        # Some codecs tell no place.
        line = 1 + raw.count(b"\n", 0, error.start if isinstance(error, UnicodeDecodeError) else 0)
    name = "UTF-8" if encoding == UTF_8 else encoding
    message = f"{path}:{line}: this is not {name}. Save it as UTF-8 and try again; in Excel that is 'CSV UTF-8'"
    raise EnvironmentFault(f"{message}.{remedy and f' {remedy}'}")


def read_json(path: Path) -> Any:
    """The value that `path` holds. Raises EnvironmentFault, with line and column where it is not JSON."""
    text = read_text(path)
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise EnvironmentFault(f"{path}:{error.lineno}:{error.colno}: this is not JSON ({error.msg}).") from None
    except RecursionError:
        raise _too_deep(path) from None
    if _is_too_deep(value):
        raise _too_deep(path)
    half = _HALF.search(text)
    if half and not _is_whole(value):
        line = 1 + text.count("\n", 0, half.start())
        raise EnvironmentFault(f"{path}:{line}: {half[0]} is half of a character, which no text holds (RFC 8259, 8.2).")
    return value


DEEPEST = 50
"""How many lists and objects may stand in each other: several times what any export has."""


def _too_deep(path: Path) -> EnvironmentFault:
    return EnvironmentFault(f"{path}: lists and objects are nested too deeply.")


def _is_too_deep(value: Any) -> bool:
    level = [value]
    for _ in range(DEEPEST):
        level = [inner for one in level for inner in _within(one)]
    return bool(level)


def _within(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


_HALF = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
"""How JSON writes one half of a character that takes two."""


def _is_whole(value: Any) -> bool:
    """True where every text can be written as UTF-8."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True

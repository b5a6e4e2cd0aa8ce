"""Reading a JSON file that somebody hands in."""

from __future__ import annotations

import json
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
    try:
        return json.loads(read_text(path))
    except json.JSONDecodeError as error:
        raise EnvironmentFault(f"{path}:{error.lineno}:{error.colno}: this is not JSON ({error.msg}).") from None
    except RecursionError:
        raise EnvironmentFault(f"{path}: lists and objects are nested too deeply.") from None

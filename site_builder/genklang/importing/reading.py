"""Reading a JSON file that somebody hands in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from genklang.errors import EnvironmentFault


def read_text(path: Path) -> str:
    """The text of `path`, UTF-8 with or without a byte order mark. Raises EnvironmentFault."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise EnvironmentFault(f"{path} cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        message = f"{path} is not UTF-8 (byte {error.start + 1}). Save it as UTF-8 and try again"
        raise EnvironmentFault(f"{message}; in Excel that is 'CSV UTF-8'.") from None


def read_json(path: Path) -> Any:
    """The value that `path` holds. Raises EnvironmentFault, with line and column where it is not JSON."""
    try:
        return json.loads(read_text(path))
    except json.JSONDecodeError as error:
        raise EnvironmentFault(f"{path}:{error.lineno}:{error.colno}: this is not JSON ({error.msg}).") from None
    except RecursionError:
        raise EnvironmentFault(f"{path}: lists and objects are nested too deeply.") from None

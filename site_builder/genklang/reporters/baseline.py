"""A baseline: the findings that a site starts with, so that later checks tell of new ones only (contract §5)."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from genklang.errors import EnvironmentFault
from genklang.findings import Finding
from genklang.reporters.json_text import json_text

VERSION = 1
MARK = "genklang-baseline"


@dataclass(frozen=True, slots=True)
class Known:
    """A finding as a baseline keeps it; numbers in its message are masked, for they change by themselves."""

    fingerprint: str
    rule: str
    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Compared:
    """How many findings were known already, and which known ones are gone."""

    known: int
    gone: tuple[Known, ...]


def write_baseline(path: Path, findings: Iterable[Finding]) -> None:
    """Write the baseline of `findings`, whole or not at all. Raises EnvironmentFault."""
    entries = sorted((_known(finding) for finding in findings), key=lambda k: (k.path, k.rule, k.fingerprint))
    kept = [{name: getattr(k, name) for name in Known.__dataclass_fields__} for k in entries]
    _replace(path, json_text({MARK: VERSION, "findings": kept}))


def read_baseline(path: Path) -> tuple[Known, ...]:
    """The findings in the baseline at `path`. Raises EnvironmentFault for a file that is none."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise EnvironmentFault(f"There is no baseline {path}. Make it by adding --write-baseline.") from None
    except OSError as error:
        raise EnvironmentFault(f"The baseline {path} cannot be read ({error.strerror}).") from None
    except (ValueError, RecursionError):
        data = None
    return _entries(path, data)


def compare(
    findings: Sequence[Finding], baseline: Sequence[Known], within: Callable[[str], bool]
) -> tuple[tuple[Finding, ...], Compared]:
    """The findings that are new, and what became of those in the baseline; of gone ones those in paths `within`."""
    old = {known.fingerprint for known in baseline}
    here = {finding.fingerprint for finding in findings}
    new = tuple(finding for finding in findings if finding.fingerprint not in old)
    gone = tuple(known for known in baseline if known.fingerprint not in here and within(known.path))
    return new, Compared(len(findings) - len(new), gone)


def _known(finding: Finding) -> Known:
    masked = re.sub(r"(?<![\w-])\d+(?![\w-])", "…", finding.message)
    return Known(finding.fingerprint, finding.rule, finding.location.path, masked)


def _entries(path: Path, data: Any) -> tuple[Known, ...]:
    if not isinstance(data, dict) or MARK not in data:
        raise EnvironmentFault(f"{path} is no baseline of Genklang. Name another file, or remove it and make it anew.")
    if data[MARK] != VERSION:
        raise EnvironmentFault(
            f"The baseline {path} is of version {data[MARK]}, and this is version {VERSION}. "
            "Make it anew by adding --write-baseline."
        )
    try:
        return tuple(Known(**{name: str(e[name]) for name in Known.__dataclass_fields__}) for e in data["findings"])
    except (KeyError, TypeError):
        raise EnvironmentFault(f"The baseline {path} is damaged. Make it anew by adding --write-baseline.") from None


def _replace(path: Path, text: str) -> None:
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except OSError:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise EnvironmentFault(f"The baseline {path} cannot be written ({error.strerror}).") from None

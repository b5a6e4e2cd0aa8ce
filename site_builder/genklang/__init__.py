"""Genklang publishes citizen dialogues from Markdown in git, and holds the publisher to its promises.

The library in four steps::

    catalogue = genklang.load(root)
    assessment = genklang.assess(catalogue, as_of)
    findings = genklang.check(catalogue, assessment)
    published = genklang.build(root, as_of)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from genklang.errors import ContentFault, EnvironmentFault, GenklangError
from genklang.findings import Fault, Finding, Location, Severity

if TYPE_CHECKING:
    from genklang.site import assess, build, check, checked, load

__all__ = [
    "ContentFault",
    "EnvironmentFault",
    "Fault",
    "Finding",
    "GenklangError",
    "Location",
    "Severity",
    "assess",
    "build",
    "check",
    "checked",
    "load",
]


def __getattr__(name: str) -> Any:
    """The steps are read when they are first asked for: all that they stand on takes most of a second."""
    if name in __all__:
        return getattr(import_module("genklang.site"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

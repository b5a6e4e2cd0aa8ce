"""Genklang publishes citizen dialogues from Markdown in git, and holds the publisher to its promises.

The library in four steps::

    catalogue = genklang.load(root)
    assessment = genklang.assess(catalogue, as_of)
    findings = genklang.check(catalogue, assessment)
    published = genklang.build(root, as_of)
"""

from __future__ import annotations

from genklang.errors import ContentFault, EnvironmentFault, GenklangError
from genklang.findings import Fault, Finding, Location, Severity
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

"""Whose fault it is. An author's fault is a finding; the environment's is raised as `EnvironmentFault`.

Whatever else is raised is a bug of ours, and the command line says so.
"""

from __future__ import annotations


class GenklangError(Exception):
    """Base of all errors that Genklang raises on purpose."""


class EnvironmentFault(GenklangError):
    """Something outside the content stands in the way: configuration, options, files, missing programs.

    The message is one line for each thing that is wrong, and says what to do about it. Commands exit with 2.
    """


class ContentFault(GenklangError):
    """The content has errors, and something was asked for that needs it free of them. Commands exit with 1."""

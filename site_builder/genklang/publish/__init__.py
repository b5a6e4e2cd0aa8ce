"""Putting a finished site where it is served: whole or not at all, by one at a time."""

from genklang.publish.staging import Staging, stage

__all__ = ["Staging", "stage"]

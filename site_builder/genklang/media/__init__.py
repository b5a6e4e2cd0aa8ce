"""The files that are published beside the pages: whether they are what their names say, and safe to pass on."""

from genklang.media.examination import examined
from genklang.media.publication import published

__all__ = ["examined", "published"]

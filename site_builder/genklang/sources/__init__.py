"""Reading `content/`: files into text and front matter in which every value has a position.

Knows nothing of content types; what is wrong is told as faults, never raised.
"""

from genklang.sources.front_matter import FrontMatter, Position
from genklang.sources.reading import Source, read_source
from genklang.sources.walk import FoundFile, walk

__all__ = ["FoundFile", "FrontMatter", "Position", "Source", "read_source", "walk"]

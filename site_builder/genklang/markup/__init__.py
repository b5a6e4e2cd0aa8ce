"""Bodies as Markdown and HTML: what a page may hold, what was removed from it and where it stands, what it may cost."""

from genklang.markup.examination import examined
from genklang.markup.making import Made, made, refused
from genklang.markup.removals import Removal
from genklang.markup.sanitise import sanitised

__all__ = ["Made", "Removal", "examined", "made", "refused", "sanitised"]

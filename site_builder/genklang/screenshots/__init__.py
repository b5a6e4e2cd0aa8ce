"""Pictures of pages before and after a change, for whoever reviews it; taken where a browser is on the machine."""

from genklang.screenshots.taking import taken

__all__ = ["taken"]

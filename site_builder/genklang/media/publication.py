"""The bytes that are published of a file beside the pages."""

from __future__ import annotations

from genklang.errors import EnvironmentFault
from genklang.media.kinds import LARGEST, PICTURES
from genklang.media.pictures import without_metadata
from genklang.sources.walk import FoundFile, read_at_most


def published(file: FoundFile) -> bytes:
    """What goes out of `file`: of a picture its pixels alone, of any other file what it holds.

    Raises EnvironmentFault where the file went away or was changed since it was checked, so that it cannot be read.
    """
    try:
        raw = read_at_most(file.path, LARGEST[file.ending] * 1024 * 1024)
        return without_metadata(file.ending, raw) if file.ending in PICTURES else raw
    except (OSError, ValueError, SyntaxError) as error:
        raise EnvironmentFault(f"{file.path} cannot be read any more ({error}). Build again.") from error

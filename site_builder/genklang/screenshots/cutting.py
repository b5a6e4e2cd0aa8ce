"""What two pictures of one page have in common at the top and at the end is cut off: what is left is what differs."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import takewhile

from PIL import Image

AROUND = 120
"""Pixels that are kept above and below what differs."""
TALLEST = 2400
"""Pixels of what is kept: more nobody compares by eye."""
QUALITY = 80


def cut(before: Image.Image | None, after: Image.Image | None) -> tuple[Image.Image | None, Image.Image | None]:
    """The parts that differ, with some of what is around; both None where the pictures are alike."""
    if before is None or after is None:
        return tuple(_at_most(picture) for picture in (before, after))  # type: ignore[return-value]
    old, new = _rows(before), _rows(after)
    if old == new:
        return None, None
    top = max(0, _alike(old, new) - AROUND)
    end = max(0, min(_alike(old[::-1], new[::-1]), len(old) - top - 1, len(new) - top - 1) - AROUND)
    return tuple(  # type: ignore[return-value]
        _at_most(picture.crop((0, top, picture.width, picture.height - end))) for picture in (before, after)
    )


def without_empty_end(picture: Image.Image) -> Image.Image:
    """The picture down to the last row that differs from its very last one."""
    rows = _rows(picture)
    empty = sum(1 for _ in takewhile(lambda row: row == rows[-1], reversed(rows)))
    return picture.crop((0, 0, picture.width, max(1, picture.height - empty)))


def as_webp(picture: Image.Image) -> bytes:
    written = BytesIO()
    picture.save(written, "WEBP", quality=QUALITY, method=4)
    return written.getvalue()


def _rows(picture: Image.Image) -> list[bytes]:
    whole, width = picture.tobytes(), picture.width * len(picture.getbands())
    return [whole[start : start + width] for start in range(0, len(whole), width)]


def _alike(one: Sequence[bytes], other: Sequence[bytes]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _at_most(picture: Image.Image | None) -> Image.Image | None:
    return picture.crop((0, 0, picture.width, min(picture.height, TALLEST))) if picture else None

"""Of a picture only its pixels are published, and always as the same bytes."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from genklang.media.pictures import picture_problem, without_metadata

KINDS = {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP"}


def photo(ending: str) -> bytes:
    """A photo that lies on its side and tells where and by what it was taken."""
    picture, made = Image.effect_noise((60, 40), 60).convert("RGB"), io.BytesIO()
    exif = picture.getexif()
    exif[0x0112], exif[0x010F], exif[0x9286] = 6, "Kameran", "hemlig kommentar"
    exif.get_ifd(0x8825)[2] = (57.0, 29.0, 0.0)
    picture.save(made, KINDS[ending], exif=exif)
    return made.getvalue()


@pytest.mark.parametrize("ending", KINDS)
def test_place_camera_and_comments_are_gone_and_the_picture_is_upright(ending: str) -> None:
    raw = photo(ending)
    assert b"Kameran" in raw
    out = without_metadata(ending, raw)
    assert b"Kameran" not in out
    assert b"Exif" not in out
    with Image.open(io.BytesIO(out)) as picture:
        assert picture.size == (40, 60)
        assert not picture.getexif()


@pytest.mark.parametrize("ending", KINDS)
def test_the_same_picture_gives_the_same_bytes_and_nothing_to_complain_of(ending: str) -> None:
    raw = photo(ending)
    out = without_metadata(ending, raw)
    assert out == without_metadata(ending, raw)
    assert picture_problem(ending, out) == ""


def test_a_moving_picture_keeps_moving() -> None:
    frames, made = [Image.new("RGB", (20, 20), colour) for colour in ("red", "green", "blue")], io.BytesIO()
    frames[0].save(made, "WEBP", save_all=True, append_images=frames[1:], duration=200)
    with Image.open(io.BytesIO(without_metadata(".webp", made.getvalue()))) as picture:
        assert getattr(picture, "n_frames", 1) == 3

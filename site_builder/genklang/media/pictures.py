"""Pictures: whether they can be shown without harm, and their pixels alone, without what the camera wrote beside."""

from __future__ import annotations

import io
import warnings
from typing import Any

from PIL import Image, ImageCms, ImageOps

from genklang.media.kinds import PICTURES

MOST_PIXELS = 60_000_000
"""Width times height of a picture, over all of its frames."""


def picture_problem(ending: str, raw: bytes) -> str:
    """What stands in the way of showing the picture: `pixels` or `broken`; empty if nothing."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(raw), formats=[PICTURES[ending]]) as picture:
                if picture.width * picture.height * getattr(picture, "n_frames", 1) > MOST_PIXELS:
                    return "pixels"
                picture.load()
    except Image.DecompressionBombError:
        return "pixels"
    except Exception:  # noqa: BLE001 (whatever Pillow raises: the picture cannot be shown)
        return "broken"
    return ""


def without_metadata(ending: str, raw: bytes) -> bytes:
    """The same picture with nothing but its pixels: upright, in sRGB, without place, camera, thumbnail or comments.

    The same bytes give the same bytes. Raises what Pillow raises where `picture_problem` finds something.
    """
    name = PICTURES[ending]
    with Image.open(io.BytesIO(raw), formats=[name]) as picture:
        if getattr(picture, "n_frames", 1) > 1:
            return _animated(picture, name)
        bare = _in_srgb(ImageOps.exif_transpose(picture))
        return _saved(_bare(bare), name)


def _animated(picture: Image.Image, name: str) -> bytes:
    frames, durations = [], []
    for number in range(getattr(picture, "n_frames", 1)):
        picture.seek(number)
        frames.append(_bare(picture.convert("RGBA")))
        durations.append(int(picture.info.get("duration", 100)))
    more = {"save_all": True, "append_images": frames[1:], "duration": durations, "loop": 0}
    return _saved(frames[0], name, **more)


def _in_srgb(picture: Image.Image) -> Image.Image:
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in {"RGB", "RGBA", "CMYK", "L"}:
        return picture
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = "RGBA" if picture.mode == "RGBA" else "RGB"
        converted = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture
    return converted or picture


def _bare(picture: Image.Image) -> Image.Image:
    bare = picture.copy()
    for key in [key for key in bare.info if key != "transparency"]:
        del bare.info[key]
    return bare


def _saved(picture: Image.Image, name: str, **more: Any) -> bytes:
    if name == "JPEG":
        picture = picture if picture.mode in {"RGB", "L"} else picture.convert("RGB")
        more |= {"quality": 88, "optimize": True, "progressive": True}
    elif name == "WEBP":
        more |= {"quality": 88, "method": 4, "exif": b"", "icc_profile": b"", "xmp": b""}
    else:
        more |= {"optimize": True}
    made = io.BytesIO()
    picture.save(made, format=name, **more)
    return made.getvalue()

"""A logo: an image by its bytes, small, and safe where it is SVG."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

LARGEST = 20_000
"""Bytes: every page loads it."""
HEIGHT = 48
"""How high it is shown, in CSS pixels; as wide as that makes it."""
_ACTIVE = {"script", "foreignObject", "iframe", "embed", "object", "audio", "video", "image", "animate", "set"}
_NUMBER = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*")


class NoLogo(Exception):
    """Why a file cannot be a logo, and what to do instead."""


@dataclass(frozen=True, slots=True)
class Logo:
    """The bytes of an image, the ending that fits them, and the size at which it is shown in CSS pixels."""

    content: bytes
    suffix: str
    width: int
    height: int = HEIGHT


def read_logo(path: Path) -> Logo:
    """The logo in a file. Raises NoLogo for whatever is no SVG, PNG or WebP image, too large, or unsafe."""
    try:
        content = path.read_bytes() if path.is_file() else None
    except OSError as error:
        raise NoLogo(f"cannot be read ({error.strerror})") from error
    if content is None:
        raise NoLogo("is not there. Name a file, starting from the folder of mkdocs.yml")
    if len(content) > LARGEST:
        raise NoLogo(f"has {len(content)} bytes. Make it smaller: at most {LARGEST}, for every page loads it")
    return _svg(content) if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else _raster(content)


def _raster(content: bytes) -> Logo:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "WEBP")) as image:
            width, height, name = image.width, image.height, image.format
            image.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise NoLogo("is no image that a page can show. Give an SVG, PNG or WebP file") from error
    return Logo(content, "png" if name == "PNG" else "webp", _shown_width(width, height))


def _svg(content: bytes) -> Logo:
    if re.search(rb"<!DOCTYPE|<!ENTITY|<\?xml-stylesheet", content, re.IGNORECASE):
        raise NoLogo("has a DOCTYPE, entities or a style sheet of its own. Save it as plain SVG")
    try:
        root = ElementTree.fromstring(content)  # noqa: S314 (no entities: refused above)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise NoLogo("is no image that a page can show. Give an SVG, PNG or WebP file") from error
    if root.tag != "{http://www.w3.org/2000/svg}svg":
        raise NoLogo("is no image that a page can show. Give an SVG, PNG or WebP file")
    for element in root.iter():
        _refuse_active(element)
    return Logo(content, "svg", _shown_width(*_size(root)))


def _refuse_active(element: ElementTree.Element) -> None:
    """Nothing that runs, and nothing that is fetched from elsewhere."""
    name = element.tag.rpartition("}")[2]
    if name in _ACTIVE:
        raise NoLogo(f"holds <{name}>, which a logo may not. Save it as plain SVG")
    for key, value in element.attrib.items():
        attribute = key.rpartition("}")[2].lower()
        if attribute.startswith("on") or (attribute == "href" and not value.startswith("#")):
            raise NoLogo(f"holds the attribute {attribute}, which a logo may not. Save it as plain SVG")
    told = " ".join((element.text or "", *element.attrib.values())) if name == "style" else element.get("style", "")
    if re.search(r"@import|url\(\s*['\"]?(?!#)", told):
        raise NoLogo("fetches something from elsewhere in its style. Save it as plain SVG")


def _size(root: ElementTree.Element) -> tuple[float, float]:
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    written = [root.get("width", ""), root.get("height", "")] if len(box) != 4 else box[2:]
    found = [match for value in written if (match := _NUMBER.fullmatch(value))]
    if len(found) != 2:
        raise NoLogo("does not say how large it is. Give its <svg> a viewBox")
    return float(found[0][1]), float(found[1][1])


def _shown_width(width: float, height: float) -> int:
    if not width or not height:
        raise NoLogo("has no size. Give an image that shows something")
    return max(1, round(HEIGHT * width / height))

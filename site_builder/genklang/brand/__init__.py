"""A municipality's own colours and logo, and what they must fulfil. Knows nothing of pages."""

from genklang.brand.logo import Logo
from genklang.brand.options import NO_BRAND, Brand, BrandOptions, NoBrand, brand_of, refuse_empty_colours
from genklang.brand.palette import Palette, Tone

__all__ = [
    "NO_BRAND",
    "Brand",
    "BrandOptions",
    "Logo",
    "NoBrand",
    "Palette",
    "Tone",
    "brand_of",
    "refuse_empty_colours",
]

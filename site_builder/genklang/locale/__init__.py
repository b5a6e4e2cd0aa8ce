"""Texts in the reader's language: `interface.<language>.yml` for pages, `rules.<language>.yml` for findings."""

from genklang.locale.texts import LANGUAGES, Texts, direction, has_texts, texts_for

__all__ = ["LANGUAGES", "Texts", "direction", "has_texts", "texts_for"]

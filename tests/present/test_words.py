"""Every word that a page shows comes from its author or from the catalogue of its language, and from no other language.

Three things together prove it: templates hold no words of their own, each catalogue has every key (`test_texts`), and
no catalogue holds words of another language.
"""

from __future__ import annotations

import re
from pathlib import Path

import jinja2
import pytest

from genklang.locale.texts import _read
from tests.present.pages import THEME

TEMPLATES = sorted(Path(THEME).rglob("*.html"))
SPOKEN = re.compile(r"\b(?:aria-label|alt|title|placeholder|data-label)=\"([^\"{]*)")
FOREIGN = {
    "sv": "the and is are with you this from page by not yet our we og ikke af hvad til hvor ved fra mere alle ",
    "da": "the and is are with you this from page by not yet our we och inte är av från hur vad vilka ännu för att",
    "en": "och och inte är att för från hur vad vilka og ikke af hvad til hvor ved fra mere",
}
"""Common words that a language does not have, of those that the interface speaks besides."""
SHARED = {"sv": {"alle", "mere"}, "da": {"for"}, "en": {"for", "till"}}


def literal(path: Path) -> str:
    """What stands in a template outside Jinja's own tags, joined where those stood."""
    tokens = jinja2.Environment(autoescape=True).lex(path.read_text(encoding="utf-8"))
    return "".join(value if kind == "data" else "{" for _, kind, value in tokens)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(THEME).as_posix())
def test_templates_hold_no_words_of_their_own(path: Path) -> None:
    text = literal(path)
    assert [word for value in SPOKEN.findall(text) for word in re.findall(r"[^\W\d_]{2,}", value)] == []
    shown = re.sub(r"<[^>]*>", " ", re.sub(r"<!doctype html>|<script.*?</script>", "", text, flags=re.DOTALL))
    # Attributes that a macro or a part adds to a tag elsewhere.
    shown = re.sub(r"\b[a-z-]+[a-z{-]*=\"[^\"]*\"?|\bdata-[a-z-]+", " ", shown)
    assert re.findall(r"[^\W\d_]{2,}", shown) == []


@pytest.mark.parametrize("language", ["sv", "da", "en"])
def test_no_catalogue_holds_words_of_another_language(language: str) -> None:
    foreign = set(FOREIGN[language].split()) - SHARED[language]
    found = []
    for key, text in _read(language).items():
        for form in [text] if isinstance(text, str) else text.values():
            words = set(re.findall(r"[^\W\d_]+", re.sub(r"\{\w+\}", "", form.casefold())))
            found += [(key, word) for word in words & foreign if not key.startswith("folders.")]
    assert found == []


def test_a_text_is_not_left_in_swedish() -> None:
    """A whole sentence that reads the same in two languages was forgotten."""
    catalogues = {language: _read(language) for language in ("sv", "da", "en")}
    same = [
        (key, other)
        for key, text in catalogues["sv"].items()
        for other in ("da", "en")
        if isinstance(text, str) and len(text.split()) > 2 and catalogues[other][key] == text and "{" not in text
    ]
    assert same == [("dialogue.in_short", "da")]  # the two languages do say it alike

"""Page titles that no two pages share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from genklang.locale import Texts
from genklang.present.views import PageView


def with_unique_titles(pages: Sequence[PageView], texts: Texts) -> list[PageView]:
    """The pages, the title of each that has a namesake followed by its type, or by its number in order of address."""
    counts = Counter(page.title for page in pages)
    taken = {title for title, count in counts.items() if count == 1}
    named = []
    for page in pages:
        title = page.title if counts[page.title] == 1 else _free(page, taken, texts)
        taken.add(title)
        named.append(replace(page, title=title))
    return named


def _free(page: PageView, taken: set[str], texts: Texts) -> str:
    type_ = page.document.split("/")[0] if page.document else "list"
    title = f"{page.title} ({texts(f'type.{type_}')})"
    number = 2
    while title in taken:
        title = f"{page.title} ({texts(f'type.{type_}')} {number})"
        number += 1
    return title

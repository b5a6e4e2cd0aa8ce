"""The texts that a change touches, before and after side by side: HTML pages that stand by themselves.

What differs is in `del` and `ins`, struck through and underlined, with words for those who do not see it; never told
by colour alone. Personal data is covered up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from markupsafe import Markup, escape

from genklang.comparing.comparison import ChangedPage, Comparison
from genklang.comparing.outline import title, verdict
from genklang.comparing.words import MOST_LINES, MOST_WORDS, stretches
from genklang.errors import EnvironmentFault
from genklang.locale import Texts, texts_for
from genklang.model import Document
from genklang.personal_data import mask
from genklang.reporters.text import shown_safely

AROUND = 3
"""Lines that are alike and shown before and after what differs."""
STYLE = """\
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 1rem auto; padding: 0 1rem; max-width: 90rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid; padding: 0.5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
td { font-family: ui-monospace, monospace; white-space: pre-wrap; }
a { color: inherit; }
ins { text-decoration: underline 2px; font-weight: bold; background: none; }
del { text-decoration: line-through 2px; background: none; }
.only-heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
"""
_PAGE = Markup("""\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>{title}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
""")


def write_side_by_side(comparison: Comparison, language: str, folder: Path) -> int:
    """Write a page for each text that differs, and `index.html`, into an empty `folder`; gives how many texts.

    Raises EnvironmentFault where the folder is not empty or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise EnvironmentFault(f"{folder} is not empty. Name a new folder, or empty this one.")
        texts = texts_for(language)
        pages = [page for page in comparison.pages if _text(page.before) != _text(page.after)]
        for name, html in _files(comparison, pages, texts):
            (folder / name).write_text(html, encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise EnvironmentFault(f"{folder} cannot be written ({error.strerror}). Name another folder.") from error
    return len(pages)


def _files(comparison: Comparison, pages: Sequence[ChangedPage], texts: Texts) -> Iterator[tuple[str, str]]:
    yield "style.css", STYLE
    links = Markup("\n").join(
        Markup('<li><a href="{}.html">{}</a> ({})</li>').format(number, _safe(page.title), _about(page, texts))
        for number, page in enumerate(pages, 1)
    )
    said = Markup("<p>{}</p>\n").format(verdict(comparison, texts))
    yield "index.html", _page(title(comparison, texts), said + Markup("<ul>\n{}\n</ul>").format(links), texts)
    for number, page in enumerate(pages, 1):
        back = Markup('<p><a href="index.html">{}</a></p>\n').format(texts("change.all"))
        about = Markup("<p>{}</p>\n").format(_about(page, texts))
        yield f"{number}.html", _page(_safe(page.title), back + about + _table(page, texts), texts)


def _about(page: ChangedPage, texts: Texts) -> str:
    words = texts("change.words", added=page.words_added, removed=page.words_removed)
    return f"{_safe(page.path)}; {words}"


def _page(heading: str, body: Markup, texts: Texts) -> str:
    return str(_PAGE.format(language=texts.language, title=heading, body=body))


def _table(page: ChangedPage, texts: Texts) -> Markup:
    rows = Markup("\n").join(_rows(_lines(page.before), _lines(page.after), texts))
    before, after = texts("change.before"), texts("change.after")
    head = Markup('<thead><tr><th scope="col">{}</th><th scope="col">{}</th></tr></thead>').format(before, after)
    return Markup("<table>\n{}\n<tbody>\n{}\n</tbody>\n</table>").format(head, rows)


def _rows(old: Sequence[str], new: Sequence[str], texts: Texts) -> Iterator[Markup]:
    for first, last, begins, ends in stretches(old, new, MOST_LINES):
        if old[first:last] == new[begins:ends]:
            shown = _shortened(old[first:last], first == 0, last == len(old), texts)
            yield _row(escape(shown), escape(shown))
        else:
            yield _row(*_marked("\n".join(old[first:last]), "\n".join(new[begins:ends]), texts))


def _row(before: Markup, after: Markup) -> Markup:
    return Markup("<tr><td>{}</td><td>{}</td></tr>").format(before, after)


def _shortened(lines: Sequence[str], at_top: bool, at_end: bool, texts: Texts) -> str:
    """Lines that are alike: those next to what differs, and how many others there are."""
    top, end = (0 if at_top else AROUND), (0 if at_end else AROUND)
    left_out = len(lines) - top - end
    if left_out <= 1:
        return "\n".join(lines)
    return "\n".join([*lines[:top], texts("change.alike", n=left_out), *lines[len(lines) - end :]])


def _marked(old: str, new: str, texts: Texts) -> tuple[Markup, Markup]:
    """Two stretches of text with the words that differ marked."""
    before, after = _words(old), _words(new)
    left, right = [], []
    for first, last, begins, ends in stretches(before, after, MOST_WORDS):
        gone, come = "".join(before[first:last]), "".join(after[begins:ends])
        same = gone == come
        left.append(escape(gone) if same else _wrapped("del", gone, texts("change.deleted")))
        right.append(escape(come) if same else _wrapped("ins", come, texts("change.inserted")))
    return Markup("").join(left), Markup("").join(right)


def _words(text: str) -> list[str]:
    return re.findall(r"\s+|\S+", text)


def _wrapped(tag: str, text: str, heard: str) -> Markup:
    if not text:
        return Markup("")
    return Markup('<{0}><span class="only-heard">{1} </span>{2}</{0}>').format(tag, heard, text)


def _text(document: Document | None) -> str:
    return document.source.text if document else ""


def _lines(document: Document | None) -> list[str]:
    text = mask(_text(document))
    return [shown_safely(line) for line in text.split("\n")] if text else []


def _safe(text: str) -> str:
    return mask(shown_safely(text))

"""The content of a page as HTML and as text without the page around it, for feeds and full-text search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from html import unescape

from markupsafe import escape

from genklang.export.absolute import full, with_full_links
from genklang.locale import Texts, texts_for
from genklang.model import Document
from genklang.present.dialogue import DialogueView
from genklang.present.feedback import FeedbackView, ThemeView
from genklang.present.taking_part import OccasionView
from genklang.render.engine import Prepared

_TAG = re.compile(r'<[a-zA-Z/!][^<>"]*(?:"[^"]*"[^<>"]*)*>')
_BREAK = re.compile(r"</(?:p|li|h[1-6]|td|th|dd|dt|blockquote|pre|tr)>|<br>")


def whole_text(prepared: Prepared, document: Document) -> str:
    """The content of the page of a document that is shown, as safe HTML whose links are full addresses."""
    page = prepared.pages[document.key]
    said = "".join(_parts(page.content, texts_for(page.language)))
    base = full(prepared.catalogue.settings, prepared.view.addresses[document.key])
    return said + with_full_links(prepared.body(document), base)


def plain_text(html: str) -> str:
    """`html` without its tags, one line for each paragraph."""
    text = unescape(_TAG.sub(" ", _BREAK.sub("\n", html)))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _parts(content: object, texts: Texts) -> Iterator[str]:
    if isinstance(content, DialogueView):
        yield from _dialogue(content, texts)
    elif isinstance(content, FeedbackView):
        yield from _feedback(content, texts)


def _dialogue(view: DialogueView, t: Texts) -> Iterator[str]:
    yield from _section(t("dialogue.question"), view.question)
    if not view.is_information:
        yield from _bullets(t("dialogue.open_to_influence"), view.influence.open)
    yield from _bullets(t("dialogue.fixed"), view.influence.fixed)
    pause = view.standing.pause
    days = [
        (t("fact.opens"), view.standing.opens),
        (t("fact.next_round"), pause.until if pause else None),
        (t("fact.closes"), view.standing.closes),
    ]
    yield from _bullets(t("dialogue.take_part"), (f"{word}: {t.date(day)}" for word, day in days if day))
    yield from _bullets(t("dialogue.occasions"), (_occasion(o, t) for o in view.taking_part.coming))


def _occasion(occasion: OccasionView, t: Texts) -> str:
    when = [t.date_time(occasion.start)] if occasion.start else []
    return ", ".join(
        [
            *when,
            *([occasion.place] if occasion.place else []),
            *([t("occasion.cancelled")] if occasion.cancelled else []),
        ]
    )


def _feedback(view: FeedbackView, t: Texts) -> Iterator[str]:
    yield from _section(t("feedback.asked"), view.asked)
    for theme in view.themes:
        yield from _theme(theme, t)
    yield from _section(t("feedback.representation"), view.representation)
    yield from _section(t("feedback.effect"), view.effect_on_decision)
    update = t("feedback.next_update", date=view.next_update) if view.next_update else None
    yield from _section(t("feedback.next"), view.next_step, update)


def _theme(theme: ThemeView, t: Texts) -> Iterator[str]:
    count = f" ({t('feedback.count', n=theme.count)})" if theme.count is not None else ""
    response = f"{t('feedback.did')}: {t(f'response.{theme.response}')}. " if theme.response else ""
    answer = response + (theme.reason or "") if response or theme.reason else None
    yield from _section(theme.theme + count, theme.summary, answer, always=True)


def _section(heading: str, *paragraphs: str | None, always: bool = False) -> Iterator[str]:
    given = [text for text in paragraphs if text]
    if given or always:
        yield f"<h3>{escape(heading)}</h3>"
    yield from (f"<p>{escape(text)}</p>" for text in given)


def _bullets(heading: str, items: Iterable[str | date]) -> Iterator[str]:
    given = "".join(f"<li>{escape(item)}</li>" for item in items if item)
    if given:
        yield f"<h3>{escape(heading)}</h3><ul>{given}</ul>"

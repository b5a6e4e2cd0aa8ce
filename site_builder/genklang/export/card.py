"""A card for each dialogue that another site can show in a frame, and its description (oEmbed 1.0, oembed.com).

A page of its own in plain HTML: no script, nothing from other hosts, and a policy that lets it load its style sheet and
nothing else. Every host may frame it; search engines are asked to pass it by, for the dialogue has its own page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape

from genklang.export.absolute import full
from genklang.export.files import File
from genklang.locale import Texts, texts_for
from genklang.obligations import Pause
from genklang.present import PageView
from genklang.present.dialogue import DialogueView, StandingView
from genklang.present.follow import CARD_HEIGHT, CARD_WIDTH, can_be_followed, card_at
from genklang.render.engine import Prepared
from genklang.render.markdown import relative_url

POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
"""What stands in the page; the server's headers add `frame-ancestors *`, which browsers only read there."""
STYLE = "card.css"
_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{title} – {site}</title>
<link rel="canonical" href="{address}">
<link rel="stylesheet" href="../card.css">
</head>
<body>
<main>
<p class="minor">{origin}</p>
<h1>{title}</h1>
<p class="question">{question}</p>
<p><strong>{status}</strong> {when}</p>
<p>{promises}</p>
<p><a href="{href}" target="_top">{more}<span class="unseen">: {title}</span></a></p>
</main>
</body>
</html>
"""
_STYLES = """\
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #ffffff; --link: #0b4f8a; --line: #6b6b6b; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f2f2f2; --paper: #161616; --link: #9cc9f5; --line: #a0a0a0; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 0.5rem; overflow-wrap: anywhere; }
h1 { margin: 0 0 0.5rem; font-size: 1.25rem; line-height: 1.3; }
p { margin: 0 0 0.5rem; }
.minor { font-size: 0.875rem; }
a { display: inline-block; padding: 0.625rem 0; color: var(--link); font-weight: 600; text-underline-offset: 0.2em; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
"""


def cards(prepared: Prepared) -> Iterator[File]:
    """For each dialogue its card and the description of it, and the one style sheet of them all."""
    if not can_be_followed(prepared.catalogue.settings):
        return
    texts = texts_for(prepared.view.language)
    yield File(f"{texts('folders.card')}/{STYLE}", _STYLES.encode())
    for page in prepared.view.pages:
        document = prepared.catalogue.by_key[page.document] if page.document else None
        if document and document.counts and isinstance(page.content, DialogueView):
            place = card_at(document.id, texts)
            yield File(f"{place}index.html", _card(page, page.content, place, prepared).encode())
            yield File(f"{place}oembed.json", _description(page, place, prepared))


def _card(page: PageView, dialogue: DialogueView, place: str, prepared: Prepared) -> str:
    t = texts_for(page.language)
    status = "information_status" if dialogue.is_information else "status"
    possible = dialogue.taking_part.possible
    values = {
        "language": page.language,
        "policy": POLICY,
        "title": page.heading,
        "site": prepared.view.name,
        "origin": t("card.from", name=prepared.view.publisher),
        "address": full(prepared.catalogue.settings, page.address),
        "question": dialogue.question or page.description,
        "status": t(f"{status}.{dialogue.standing.label}"),
        "when": _when(dialogue.standing, t),
        "promises": _promises(dialogue, t),
        "href": relative_url(place, page.address),
        "more": t("card.open" if possible else "card.read"),
    }
    return _PAGE.format_map({name: escape(value) for name, value in values.items()})


def _when(standing: StandingView, t: Texts) -> str:
    if standing.cancelled_on:
        return t("dialogue.cancelled_on", date=standing.cancelled_on)
    if standing.pause:
        return f"{t('dialogue.pause')} {_again(standing.pause, t)}"
    if standing.status == "open":
        return t("dialogue.open_until", date=standing.closes) if standing.closes else t("dialogue.open_always")
    if standing.status == "planned":
        return t("dialogue.opens_on", date=standing.opens) if standing.opens else ""
    return t("dialogue.closed_on", date=standing.closes) if standing.closes else ""


def _again(pause: Pause, t: Texts) -> str:
    """When the next round opens, in a sentence."""
    return t("timeline.pause", date=pause.until) if pause.until else t("dialogue.next_round_unknown")


def _promises(dialogue: DialogueView, t: Texts) -> str:
    """What is owed, in a sentence; nothing where nothing is."""
    if dialogue.is_information or not dialogue.promises:
        return ""
    return t("body.late", n=dialogue.late) if dialogue.late else t("body.none_late")


def _description(page: PageView, place: str, prepared: Prepared) -> bytes:
    """The description that programs read which put the card into a page."""
    address = full(prepared.catalogue.settings, place)
    frame = {"src": address, "title": page.heading, "width": str(CARD_WIDTH), "height": str(CARD_HEIGHT)}
    attributes = " ".join(f'{name}="{escape(value)}"' for name, value in frame.items())
    described = {
        "version": "1.0",
        "type": "rich",
        "title": page.heading,
        "author_name": prepared.view.publisher,
        "provider_name": prepared.view.name,
        "provider_url": full(prepared.catalogue.settings, ""),
        "cache_age": 3600,
        "html": f'<iframe {attributes} loading="lazy"></iframe>',
        "width": CARD_WIDTH,
        "height": CARD_HEIGHT,
    }
    return (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode()

"""News as JSON Feed 1.1 (jsonfeed.org, "JSON Feed Version 1.1"): the same channels as the Atom feeds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from genklang.export.absolute import full, midnight
from genklang.export.files import File
from genklang.export.news import Channel, Entry, News
from genklang.present.follow import can_be_followed
from genklang.render.engine import Prepared
from genklang.settings import Settings


def json_feeds(prepared: Prepared) -> Iterator[File]:
    """A file for each channel: `feed.json` for the site, `dialoger/x/feed.json` for a dialogue and so on."""
    if can_be_followed(prepared.catalogue.settings):
        for channel in News(prepared).channels():
            text = json.dumps(_feed(channel, prepared), ensure_ascii=False, indent=1) + "\n"
            yield File(channel.follow.json, text.encode())


def _feed(channel: Channel, prepared: Prepared) -> dict[str, Any]:
    settings, view = prepared.catalogue.settings, prepared.view
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.follow.name,
        "home_page_url": full(settings, channel.page),
        "feed_url": full(settings, channel.follow.json),
        "language": view.language,
        "authors": [{"name": view.publisher, "url": full(settings, "")}],
        "items": [_item(entry, settings) for entry in channel.entries],
    }


def _item(entry: Entry, settings: Settings) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html(),
        "date_published": midnight(entry.published, settings).isoformat(),
        "date_modified": midnight(entry.updated, settings).isoformat(),
        "language": entry.language,
        "tags": list(dict.fromkeys(entry.tags)),
    }

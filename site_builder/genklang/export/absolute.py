"""Full addresses: feeds, calendars and catalogues are read far from the site, so what they name must be whole."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from html import escape, unescape
from urllib.parse import quote, urljoin
from zoneinfo import ZoneInfo

from genklang.model import Document
from genklang.render.engine import Prepared
from genklang.settings import Settings

_TAG = re.compile(r'<[a-zA-Z][^<>"]*(?:"[^"]*"[^<>"]*)*>')
_ADDRESS = re.compile(r'(\s(?:href|src)=")([^"]*)(")')


def full(settings: Settings, address: str) -> str:
    """The full address of `address`, which is relative to the site's root and may have a fragment."""
    path, hash_, fragment = address.partition("#")
    return f"{settings.full(path)}{hash_}{quote(fragment)}"


def with_full_links(html: str, base: str) -> str:
    """Sanitised `html` (attributes in double quotes) whose links and pictures are full, seen from the page `base`."""

    def whole(match: re.Match[str]) -> str:
        return match[1] + escape(urljoin(base, unescape(match[2]))) + match[3]

    return _TAG.sub(lambda tag: _ADDRESS.sub(whole, tag[0]), html)


def midnight(day: date, settings: Settings) -> datetime:
    """The first moment of `day` in the site's time zone."""
    return datetime.combine(day, time(), ZoneInfo(settings.options.time_zone))


def tag_of(settings: Settings, name: str) -> str:
    """A name that stays when addresses move (RFC 4151). Its year says when the host was the site's."""
    return f"tag:{settings.host},2026:{quote(name, safe='/@')}"


def last_change(document: Document) -> date | None:
    """The day on which a document was last changed, as far as it says."""
    days = [day for day in (document.fields.updated, document.fields.published) if day]
    return max(days, default=None)


def latest_change(prepared: Prepared) -> date:
    """The latest day on which a document that is shown was changed; the day of the site where none says."""
    shown = (prepared.catalogue.by_key[key] for key in prepared.view.addresses)
    days = [day for document in shown if (day := last_change(document)) and day <= prepared.assessment.as_of]
    return max(days, default=prepared.assessment.as_of)

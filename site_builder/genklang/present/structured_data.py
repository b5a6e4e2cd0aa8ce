"""What a page is, for search engines: JSON-LD in the words of schema.org (W3C, JSON-LD 1.1)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from genklang.present.dialogue import DialogueView
from genklang.present.method import MethodView
from genklang.present.page import PageContent
from genklang.present.taking_part import OccasionView
from genklang.present.views import PageView, SiteView

TYPES: Mapping[str, str] = {
    "feedback": "Report",
    "method": "Article",
    "chapter": "Article",
    "record": "Report",
}
"""The kind of page of each content type; every other document's is WebPage, and a list's is CollectionPage."""
ROLES: Mapping[str, str] = {"about": "AboutPage", "contact": "ContactPage", "help": "WebPage"}


def with_structured_data(page: PageView, site: SiteView) -> PageView:
    """The page with its JSON-LD, where the site's own address is known, for everything here is named by addresses."""
    return replace(page, structured=_safe(_described(page, site))) if site.url else page


def _safe(data: Mapping[str, Any]) -> str:
    """As it can stand in an element `script`: without any `<`, `>` or `&`."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _described(page: PageView, site: SiteView) -> dict[str, Any]:
    url = _full(site, page.address)
    publisher = {"@type": "GovernmentOrganization", "name": site.publisher}
    about = {
        "@context": "https://schema.org",
        "@type": _type(page),
        "@id": url,
        "url": url,
        "name": page.heading,
        "description": page.description,
        "inLanguage": page.language,
        "publisher": publisher,
        **_dates(page),
    }
    if page.address:
        about["isPartOf"] = {"@type": "WebSite", "name": site.name, "url": _full(site, "")}
        about["breadcrumb"] = {"@type": "BreadcrumbList", "itemListElement": list(_way(page, site))}
    return {**about, **_content(page, site)}


def _full(site: SiteView, address: str) -> str:
    return urljoin(site.url.rstrip("/") + "/", address)


def _type(page: PageView) -> str:
    if not page.address:
        return "WebSite"
    if page.document is None:
        return "CollectionPage"
    if isinstance(page.content, MethodView) and page.content.steps:
        return "HowTo"
    if isinstance(page.content, PageContent):
        return ROLES.get(page.content.role or "", "WebPage")
    return TYPES.get(page.document.partition("/")[0], "WebPage")


def _dates(page: PageView) -> dict[str, str]:
    origin = page.provenance
    dates = {"datePublished": origin.published, "dateModified": origin.updated} if origin else {}
    return {name: day.isoformat() for name, day in dates.items() if day}


def _way(page: PageView, site: SiteView) -> Iterator[dict[str, Any]]:
    steps = [(crumb.text, crumb.address) for crumb in page.breadcrumbs if crumb.address is not None]
    for number, (text, address) in enumerate([*steps, (page.heading, page.address)], 1):
        yield {"@type": "ListItem", "position": number, "name": text, "item": _full(site, address)}


def _content(page: PageView, site: SiteView) -> dict[str, Any]:
    dialogue = page.content
    if isinstance(dialogue, MethodView):
        return {"about": _term(page, site), **_steps(dialogue)}
    if not isinstance(dialogue, DialogueView):
        return {}
    question = {"about": {"@type": "Question", "name": dialogue.question}} if dialogue.question else {}
    events = [_event(page, occasion, site) for occasion in dialogue.taking_part.coming if occasion.start]
    return {**question, **({"mentions": events} if events else {})}


def _steps(method: MethodView) -> dict[str, Any]:
    steps = [{"@type": "HowToStep", "position": n, "text": text} for n, text in enumerate(method.steps, 1)]
    return {"step": steps} if steps else {}


def _term(page: PageView, site: SiteView) -> dict[str, Any]:
    """A method as a word of the handbook, which the list of methods explains with its others."""
    words = {"@type": "DefinedTermSet", "url": _full(site, page.section or "")}
    return {"@type": "DefinedTerm", "name": page.heading, "description": page.description, "inDefinedTermSet": words}


def _event(page: PageView, occasion: OccasionView, site: SiteView) -> dict[str, Any]:
    """A meeting in the site's local time; schema.org reads a time without offset as local to the place."""
    state = "EventCancelled" if occasion.cancelled else "EventScheduled"
    mode = "OnlineEventAttendanceMode" if occasion.online and not occasion.place else "OfflineEventAttendanceMode"
    event: dict[str, Any] = {
        "@type": "Event",
        "name": page.heading,
        "startDate": occasion.start.isoformat(timespec="minutes") if occasion.start else "",
        "eventStatus": f"https://schema.org/{state}",
        "eventAttendanceMode": f"https://schema.org/{mode}",
        "organizer": {"@type": "GovernmentOrganization", "name": site.publisher},
    }
    if occasion.end:
        event["endDate"] = occasion.end.isoformat(timespec="minutes")
    if occasion.place:
        event["location"] = {"@type": "Place", "name": occasion.place, "address": occasion.place}
    elif occasion.online:
        event["location"] = {"@type": "VirtualLocation", "url": occasion.online}
    return event

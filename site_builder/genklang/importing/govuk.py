"""From GOV.UK's content API: a public consultation, and what came of it.

The shape is that of the content schema `consultation` (alphagov/publishing-api, content_schemas/formats). What it does
not tell, such as what can be influenced and who is affected, the findings ask for once the drafts are there.
"""

from __future__ import annotations

import zoneinfo
from collections.abc import Iterator
from datetime import date, datetime
from html import unescape
from typing import Any

from markdownify import markdownify

from genklang.export.api.html import with_full_addresses
from genklang.importing.draft import Draft, Gathered
from genklang.markup.sanitise import sanitised
from genklang.model.slug import slug
from genklang.sources.front_matter import Plain

SITE = "https://www.gov.uk"
ZONE = zoneinfo.ZoneInfo("Europe/London")
KINDS = ("open_consultation", "closed_consultation", "consultation", "consultation_outcome")
ANSWERS = (("public_feedback", "summary", "What was said"), ("final_outcome", "response", "Outcome"))
"""What the names of keys begin with, the stage of the feedback, and how its title begins."""


def from_govuk(value: Any, origin: str, language: str) -> Gathered:
    """The drafts of one content item, for a site in `language`: dialogue, bodies, and feedback where there is any."""
    found = Gathered()
    kind = value.get("document_type") if isinstance(value, dict) else None
    if kind not in KINDS:
        found.tell(origin, f"document_type: '{kind}' is no consultation. It must be one of {', '.join(KINDS)}")
        return found
    item = _Item(value, origin, language, found)
    if not item.id:
        found.tell(origin, "base_path and title: neither gives an id, so nothing was taken over")
        return found
    bodies = list(item.bodies())
    found.drafts += [item.dialogue(bodies), *bodies, *item.answers()]
    return found


class _Item:
    """A content item, read key by key; what does not fit is told and left out."""

    def __init__(self, value: dict[str, Any], origin: str, language: str, found: Gathered) -> None:
        self._value, self._origin, self._found = value, origin, found
        details = value.get("details")
        self._details: dict[str, Any] = details if isinstance(details, dict) else {}
        if not self._details:
            found.tell(origin, "details: is missing, so the consultation has no days and no text")
        path = self.text(value, "base_path") or ""
        self._address = SITE + path if path.startswith("/") else SITE
        self.title = self.text(value, "title")
        self.id = slug(path.rpartition("/")[2]) or slug(self.title or "")
        locale = self.text(value, "locale") or "en"
        self._head: dict[str, Plain] = {"language": locale} if locale != language else {}

    def text(self, holder: dict[str, Any], key: str) -> str | None:
        """A text in one line; None where it is not there."""
        given = holder.get(key)
        if given is None:
            return None
        if not isinstance(given, str):
            self._found.tell(self._origin, f"{key}: is not a text, so it was left out")
            return None
        return " ".join(unescape(given).split()) or None

    def day(self, key: str) -> date | None:
        """The day in London on which the moment under `key` lies."""
        written = self.text(self._details if key in self._details else self._value, key)
        if written is None:
            return None
        try:
            moment = datetime.fromisoformat(written)
            return (moment.astimezone(ZONE) if moment.tzinfo else moment).date()
        except (ValueError, OverflowError):
            self._found.tell(self._origin, f"{key}: '{written}' is not a date, so it was left out")
            return None

    def markdown(self, key: str) -> str:
        """The HTML under `key` as Markdown, with full addresses and nothing that could run."""
        given = self._details.get(key)
        html = given if isinstance(given, str) else ""
        safe = with_full_addresses(sanitised(html), self._address)
        return f"\n{markdownify(safe, heading_style='ATX', bullets='-').strip()}\n" if safe.strip() else ""

    def dialogue(self, bodies: list[Draft]) -> Draft:
        opens, closes = self.day("opening_date"), self.day("closing_date")
        for key, day in (("opening_date", opens), ("closing_date", closes)):
            if self._details and key not in self._details and day is None:
                self._found.tell(self._origin, f"{key}: is missing; fill it in in the draft")
        given: dict[str, Plain | None] = {
            "title": self.title,
            "summary": self.text(self._value, "description"),
            "published": self._iso("first_public_at") or self._iso("first_published_at"),
            "updated": self._iso("public_updated_at"),
            "level": "consultation",
            "responsible_body": bodies[0].id if bodies else None,
            "opens": opens.isoformat() if opens else None,
            "closes": closes.isoformat() if closes else None,
            "take_part": list(self._ways()),
            "materials": list(self._materials()),
            "sources": [{"document": self.title or self.id, "url": self._address}],
        }
        return self._draft("dialogue", self.id, given, self.markdown("body"))

    def bodies(self) -> Iterator[Draft]:
        """The organisations that lead, the first one first."""
        links = self._value.get("links")
        organisations = links.get("organisations") if isinstance(links, dict) else None
        for organisation in organisations if isinstance(organisations, list) else ():
            title = self.text(organisation, "title") if isinstance(organisation, dict) else None
            if title and slug(title):
                summary = f"{title} publishes consultations on GOV.UK."
                yield self._draft("body", slug(title), {"title": title, "summary": summary, "kind": "office"}, "")

    def answers(self) -> Iterator[Draft]:
        """Feedback: what was said, and the outcome."""
        for name, stage, begins in ANSWERS:
            body = self.markdown(f"{name}_detail")
            published = self._iso(f"{name}_publication_date") or self._iso("public_updated_at")
            if not body:
                continue
            if published is None:
                self._found.tell(self._origin, f"{name}_publication_date: is missing; fill in published in the draft")
            given: dict[str, Plain | None] = {
                "title": f"{begins}: {self.title or self.id}",
                "summary": f"{begins} of the consultation, as published on GOV.UK.",
                "dialogue": self.id,
                "stage": stage,
                "published": published,
                "audiences": ["residents"],
                "sources": [{"document": self.title or self.id, "url": self._address}],
            }
            yield self._draft("feedback", f"{self.id}-{stage}", given, body)

    def _draft(self, type_: str, id_: str, given: dict[str, Plain | None], body: str) -> Draft:
        fields = {key: value for key, value in given.items() if value not in (None, [])}
        head: dict[str, Plain] = {"type": type_}
        return Draft(type_, id_, {**head, **self._head, **fields, "draft": "true"}, body, self._origin)

    def _iso(self, key: str) -> str | None:
        day = self.day(key)
        return day.isoformat() if day else None

    def _ways(self) -> Iterator[dict[str, Plain]]:
        ways = self._details.get("ways_to_respond")
        ways = ways if isinstance(ways, dict) else {}
        for key, channel in (("link_url", "Online"), ("attachment_url", "Response form")):
            if address := self.text(ways, key):
                yield {"channel": channel, "url": SITE + address if address.startswith("/") else address}
        if email := self.text(ways, "email"):
            yield {"channel": "E-mail", "url": f"mailto:{email}"}
        if post := self.text(ways, "postal_address"):
            yield {"channel": "Post", "text": post}

    def _materials(self) -> Iterator[dict[str, Plain]]:
        attachments = self._details.get("attachments")
        for attachment in attachments if isinstance(attachments, list) else ():
            address = self.text(attachment, "url") if isinstance(attachment, dict) else None
            if address:
                title = self.text(attachment, "title") or address.rpartition("/")[2]
                yield {"title": title, "url": SITE + address if address.startswith("/") else address}

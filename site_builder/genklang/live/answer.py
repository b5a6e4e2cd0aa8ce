"""What is given for a request."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass, field

from genklang.present.policy import HEADER_ONLY, policy_of

HTML = "text/html; charset=utf-8"
TYPES = {
    ".atom": "application/atom+xml",
    ".csv": "text/csv; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": HTML,
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown; charset=utf-8",
    ".rdf": "application/rdf+xml",
    ".svg": "image/svg+xml",
    ".ttl": "text/turtle; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".xml": "application/xml",
    ".yml": "text/yaml; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A status (RFC 9110), the bytes and what is said of them."""

    body: bytes
    type: str = HTML
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


def policy(template: str) -> dict[str, str]:
    """The header with the policy of the pages of a template."""
    return {"Content-Security-Policy": f"{policy_of(template)}; {HEADER_ONLY}"}


def as_file(name: str, body: bytes) -> Answer:
    """A file, of the type that its name says."""
    ending = "." + name.rpartition(".")[2].lower()
    guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Answer(body, TYPES.get(ending, guessed), headers=policy(""))


def moved(address: str) -> Answer:
    """To the same place under its full address, which begins with one `/`."""
    return Answer(b"", status=301, headers={"Location": address})

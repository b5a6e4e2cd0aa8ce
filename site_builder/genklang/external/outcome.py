"""What came of asking for an address."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urldefrag, urlsplit

PERMANENT = frozenset({301, 308})
"""Answers that say an address has moved for good (RFC 9110, sections 15.4.2 and 15.4.9)."""
NEVER = (".example", ".invalid", ".test")
"""The ends of host names that nobody will ever have (RFC 2606, section 2)."""


class Result(StrEnum):
    """How it went. Of all from SILENT on nothing can be said: the page may well be there."""

    FINE = "fine"
    MOVED = "moved"
    """The page is there, and has moved for good."""
    GONE = "gone"
    NO_HOST = "host"
    """No such name in the domain name system."""
    NOT_SECURE = "secure"
    """No connection with TLS, or a certificate that does not hold."""
    INSIDE = "inside"
    """An address of a private network or of the own machine, written as such."""
    SILENT = "silent"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    BUSY = "busy"
    FAILING = "failing"
    INTERNAL = "internal"
    """A name that leads to a private network from where the check runs; elsewhere it may not."""
    LOST = "lost"
    """Led on and on, or to nowhere."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of asking for an address, the last status of HTTP, and where it led.

    `new` is the address that the page has moved to for good; where there was no answer, the one that gave none.
    """

    result: Result
    status: int | None = None
    new: str = ""


def without_anchor(address: str) -> str:
    """The address that is asked for: places on a page are not sent to servers."""
    return urldefrag(address.strip()).url


def host_of(address: str) -> str:
    """The host in lower case, as written; empty where there is none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def is_made_up(host: str) -> bool:
    """True for names that are kept for examples (RFC 2606, sections 2 and 3)."""
    return f".{host}".endswith((*NEVER, ".example.com", ".example.net", ".example.org"))


def outcome_of(status: int, address: str, new: str) -> Outcome:
    """What the last answer for `address` says; `new` is where permanent redirects led, or `address` itself."""
    if 200 <= status < 300:
        moved = _comparable(address) != _comparable(new)
        return Outcome(Result.MOVED, status, new) if moved else Outcome(Result.FINE, status)
    if status in {404, 410}:
        return Outcome(Result.GONE, status)
    if status == 429:
        return Outcome(Result.BUSY, status)
    if 300 <= status < 400:
        return Outcome(Result.LOST, status)
    return Outcome(Result.FAILING if 500 <= status < 600 else Result.REFUSED, status)


def _comparable(address: str) -> str:
    """Without what makes no difference to a reader: the scheme, the port that goes with it, a slash at the end."""
    parts = urlsplit(address)
    host = (parts.hostname or "").rstrip(".")
    port = f":{parts.port}" if parts.port not in {None, 80, 443} else ""
    return f"{host}{port}{parts.path.rstrip('/')}?{parts.query}"

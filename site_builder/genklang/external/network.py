"""Which machines may be asked: those on the public internet, and hosts that somebody has allowed by name.

A name is looked up here, and the address that was checked is the one connected to: a name that means another
machine a moment later leads nowhere else (server-side request forgery, OWASP).
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Collection, Iterator

from genklang.external.outcome import Result

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""IPv6 addresses that stand for one of IPv4 (RFC 6052)."""
_UNKNOWN = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}


class NotAskedError(Exception):
    """A host that is not asked, and the result that this gives."""

    def __init__(self, result: Result) -> None:
        super().__init__(result)
        self.result = result


def machines(host: str, port: int, allowed: Collection[str]) -> list[str]:
    """The IP addresses of `host`, in the order to try them. Raises NotAskedError where it has none or may not be asked.

    A host with only one address that is not public is not asked at all, unless its name is among `allowed`.
    """
    name = host.strip("[]").rstrip(".")
    found = _looked_up(name, port)
    if name in allowed or all(map(is_public, found)):
        return [str(address) for address in found]
    raise NotAskedError(Result.INSIDE if _is_written_as_inside(name) else Result.INTERNAL)


def is_public(address: IPAddress) -> bool:
    """True for addresses of machines on the public internet, and of those that stand in for another, where both are."""
    if address.is_multicast or not address.is_global:
        return False
    return all(map(is_public, _stands_for(address)))


def _stands_for(address: IPAddress) -> Iterator[IPAddress]:
    """The addresses within an address: mapped, translated and tunnelled ones."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            yield address.ipv4_mapped
        if address.sixtofour:
            yield address.sixtofour
        if address.teredo:
            yield from address.teredo
        if address in _TRANSLATED:
            yield ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)


def _looked_up(name: str, port: int) -> list[IPAddress]:
    try:
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        raise NotAskedError(Result.NO_HOST if error.errno in _UNKNOWN else Result.UNREACHABLE) from None
    except (OSError, UnicodeError):  # a part of the name that is empty or too long
        raise NotAskedError(Result.NO_HOST) from None
    return [ipaddress.ip_address(address) for address in dict.fromkeys(str(entry[4][0]) for entry in found)]


def is_looked_up(host: str) -> bool:
    """True for names that the domain name system must know; not for IP addresses and the own machine."""
    return not _is_written_as_inside(host.strip("[]").rstrip("."))


def _is_written_as_inside(name: str) -> bool:
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True

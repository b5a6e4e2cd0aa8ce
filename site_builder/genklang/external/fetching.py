"""Asks for addresses on the network, politely: HEAD before GET, each address once, one at a time from each host.

Sends no cookies and no passwords, uses no proxy, reads no bodies, and connects to public machines alone.
"""

from __future__ import annotations

import ssl
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from threading import Event, Lock
from urllib.parse import urljoin

import certifi
from urllib3 import BaseHTTPResponse, HTTPConnectionPool, HTTPSConnectionPool, Timeout
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    LocationParseError,
    NewConnectionError,
    ProtocolError,
    ReadTimeoutError,
    SSLError,
)
from urllib3.util import Url, parse_url

from genklang.external.network import NotAskedError, is_looked_up, machines
from genklang.external.outcome import NEVER, PERMANENT, Outcome, Result, host_of, outcome_of, without_anchor

CONNECT_SECONDS = 10.0
READ_SECONDS = 20.0
MOST_REDIRECTS = 10
MOST_HOSTS = 8
"""So many hosts are asked at the same time."""
MOST_MACHINES = 3
"""So many addresses of a host are tried."""
MOST_FAILURES = 2
"""After so many addresses in a row without an answer, the others of that host are left."""
LONGEST = 2000
"""So many characters of an address that is led to count."""
SILENCE = frozenset({Result.SILENT, Result.UNREACHABLE})
REDIRECTS = frozenset({301, 302, 303, 307, 308})
NO_SECOND_TRY = frozenset({401, 429})
"""Answers to HEAD that GET would not change."""

Told = Callable[[int, int], None]
"""Is called with how many addresses are done, of how many; from several threads, one at a time."""


@dataclass(frozen=True)
class _Asking:
    """What is the same for all addresses."""

    allowed: frozenset[str]
    headers: dict[str, str]
    timeout: Timeout
    tls: ssl.SSLContext
    stopped: Event = field(default_factory=Event)


def fetch(
    addresses: Iterable[str],
    *,
    allowed: Collection[str] = (),
    site_url: str = "",
    told: Told = lambda done, total: None,
    timeout: tuple[float, float] = (CONNECT_SECONDS, READ_SECONDS),
) -> dict[str, Outcome]:
    """What came of asking for each address without its anchor, by address.

    `allowed` are hosts that may be asked though they are not public; `site_url` tells them who asks; `timeout` is
    in seconds, to connect and between parts of an answer. Raises nothing for what goes wrong out there.
    """
    by_host = _by_host(addresses)
    asking = _Asking(
        frozenset(map(_as_sent, allowed)),
        {"User-Agent": user_agent(site_url), "Accept": "text/html,application/xhtml+xml,*/*;q=0.8"},
        Timeout(connect=timeout[0], read=timeout[1]),
        _tls(),
    )
    counted = _counted(told, sum(map(len, by_host.values())))
    with _threads(asking) as threads:
        answers = list(threads.map(lambda host: list(_of_one_host(host, asking, counted)), by_host.values()))
    return _believed(dict(sorted(pair for pairs in answers for pair in pairs)))


def user_agent(site_url: str) -> str:
    """How we present ourselves: our name, and the site that asks."""
    try:
        site = parse_url(site_url).url if site_url else ""
    except LocationParseError:
        site = ""
    printable = site.isascii() and site.isprintable()
    return f"Genklang/{version('genklang')} (link check" + (f"; +{site})" if site and printable else ")")


@cache
def _tls() -> ssl.SSLContext:
    """Trusts what the machine trusts and, for machines that trust nothing, what browsers do."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _by_host(addresses: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for address in sorted({without_anchor(address) for address in addresses}):
        url = _parsed(address)
        found[(url.host or "") if url else ""].append(address)
    return found


def _believed(outcomes: dict[str, Outcome]) -> dict[str, Outcome]:
    """The outcomes; where no name at all was found, the network is more likely at fault than all of them."""
    named = {address: outcome for address, outcome in outcomes.items() if is_looked_up(host_of(address))}
    if any(outcome.result not in {Result.NO_HOST, Result.UNREACHABLE} for outcome in named.values()):
        return outcomes
    doubted = {a: o for a, o in named.items() if o.result is Result.NO_HOST and not host_of(a).endswith(NEVER)}
    return outcomes | {a: Outcome(Result.UNREACHABLE, new=o.new) for a, o in doubted.items()}


def _parsed(address: str) -> Url | None:
    """The address as it is sent: host names and paths in ASCII. None where it cannot be one."""
    try:
        url = parse_url(unicodedata.normalize("NFC", address))
    except LocationParseError:
        return None
    return url if url.scheme in {"http", "https"} and url.host else None


def _as_sent(host: str) -> str:
    """The name of a host, or an IP address, as `machines` is asked for it; a port is left off."""
    url = _parsed(f"http://{host}") or _parsed(f"http://[{host}]")
    return (url.host or "").strip("[]").rstrip(".") if url else host


@contextmanager
def _threads(asking: _Asking) -> Iterator[ThreadPoolExecutor]:
    """Threads that ask for nothing more once the command is interrupted."""
    threads = ThreadPoolExecutor(MOST_HOSTS)
    try:
        yield threads
    finally:
        asking.stopped.set()
        threads.shutdown(wait=False, cancel_futures=True)


def _counted(told: Told, total: int) -> Callable[[], None]:
    lock, done = Lock(), [0]

    def one_more() -> None:
        with lock:
            done[0] += 1
            told(done[0], total)

    return one_more


def _of_one_host(addresses: list[str], asking: _Asking, counted: Callable[[], None]) -> Iterator[tuple[str, Outcome]]:
    """One after the other. A host that asks to be left alone, or does not answer, is not asked again."""
    failures, last = 0, Outcome(Result.UNREACHABLE)
    for address in addresses:
        if asking.stopped.is_set():
            return
        if last.result is not Result.BUSY and failures < MOST_FAILURES:
            last = _outcome(address, asking)
            failures = failures + 1 if last.result in SILENCE else 0
        yield address, last
        counted()


def _outcome(address: str, asking: _Asking) -> Outcome:
    here = new = address
    permanent = True
    try:
        for _ in range(MOST_REDIRECTS + 1):
            status, target = _answer(here, asking)
            if not target:
                return outcome_of(status, address, new)
            here = target
            permanent = permanent and status in PERMANENT
            new = here if permanent else new
    except NotAskedError as error:
        return Outcome(error.result, new=here)
    except (HTTPError, OSError, ValueError) as error:
        return Outcome(_result(error), new=here)
    return Outcome(Result.LOST)


def _result(error: Exception) -> Result:
    if isinstance(error, SSLError):
        return Result.NOT_SECURE
    # A connection that was refused is a timeout by its class, too.
    silent = isinstance(error, ConnectTimeoutError | ReadTimeoutError) and not isinstance(error, NewConnectionError)
    return Result.SILENT if silent else Result.UNREACHABLE


def _answer(address: str, asking: _Asking) -> tuple[int, str]:
    """The status that the host answers with, and where it leads on to. Raises NotAskedError and urllib3's errors."""
    url = _parsed(address)
    if url is None:
        raise NotAskedError(Result.NO_HOST if address.lower().startswith("http") else Result.LOST)
    host, port = url.host or "", url.port or (443 if url.scheme == "https" else 80)
    failed: Exception = ProtocolError("no machine")
    for machine in machines(host, port, asking.allowed)[:MOST_MACHINES]:
        try:
            with _pool(url, machine, port, asking) as pool:
                return _politely(pool, url, asking)
        except (NewConnectionError, ConnectTimeoutError) as error:
            failed = error
    raise failed


def _pool(url: Url, machine: str, port: int, asking: _Asking) -> HTTPConnectionPool:
    """Connections to that machine alone, with the certificate of the host that the address names."""
    if url.scheme == "http":
        return HTTPConnectionPool(machine, port, timeout=asking.timeout)
    name = (url.host or "").strip("[]").rstrip(".")
    return HTTPSConnectionPool(machine, port, timeout=asking.timeout, ssl_context=asking.tls, server_hostname=name)


def _politely(pool: HTTPConnectionPool, url: Url, asking: _Asking) -> tuple[int, str]:
    """Ask with HEAD, and with GET where HEAD is answered badly or not at all, as some hosts do."""
    try:
        status, target = _asked(pool, "HEAD", url, asking)
    except (ProtocolError, ReadTimeoutError):
        return _asked(pool, "GET", url, asking)
    if status >= 400 and status not in NO_SECOND_TRY:
        return _asked(pool, "GET", url, asking)
    return status, target


def _asked(pool: HTTPConnectionPool, method: str, url: Url, asking: _Asking) -> tuple[int, str]:
    host = (url.host or "") + (f":{url.port}" if url.port else "")
    response = pool.urlopen(
        method,
        url.request_uri,
        headers={**asking.headers, "Host": host},
        retries=False,
        redirect=False,
        assert_same_host=False,
        preload_content=False,
    )
    try:
        return response.status, _led_to(response, url)
    finally:
        response.close()


def _led_to(response: BaseHTTPResponse, url: Url) -> str:
    location = response.headers.get("Location", "").strip()
    if response.status not in REDIRECTS or not location:
        return ""
    with suppress(UnicodeError):  # headers are bytes, and addresses are UTF-8
        location = location.encode("latin-1").decode("utf-8")
    here = Url(url.scheme, None, url.host, url.port, url.path, url.query).url
    target = without_anchor(urljoin(here, location))[:LONGEST]
    written = _parsed(target)
    return written.url if written else target

"""The server of the preview: for this machine alone unless told otherwise, reading only, and only for names it knows.

A page elsewhere can have its own name lead to 127.0.0.1 and so read what a local server says ("DNS rebinding"); the
name that the browser then sends as Host (RFC 9110, 7.2) gives it away.
"""

from __future__ import annotations

import errno
import ipaddress
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, cast
from urllib.parse import unquote, urlsplit

from genklang.errors import EnvironmentFault
from genklang.live.answer import Answer

if TYPE_CHECKING:
    from genklang.live.site import LiveSite

EVENTS = "/_live/events"
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
TRIED = 20
"""How many ports are tried where nobody names one."""
HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
PLAIN = "text/plain; charset=utf-8"


class Hosts:
    """By which names the server answers: those of this machine, the one it listens at, and those that are allowed.

    Where it listens at all addresses of the machine, any IP address may be written: no name of others is one.
    """

    def __init__(self, listening: str, allowed: tuple[str, ...] = ()) -> None:
        self._names = LOCAL | {name.lower().strip("[]").rstrip(".") for name in (listening, *allowed)}
        self._everywhere = listening in {"0.0.0.0", "::"}  # noqa: S104 (compared, not bound)

    def answers_to(self, host: str | None) -> bool:
        """True where the value of a Host header names the server."""
        name = _name_of(host or "")
        return name in self._names or (self._everywhere and _is_address(name))


def _name_of(host: str) -> str:
    """The host without its port."""
    try:
        parts = urlsplit("//" + host)
        whole = parts.username is None and not parts.path and not parts.query
        return (parts.hostname or "").rstrip(".") if whole else ""
    except ValueError:
        return ""


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


class Server(ThreadingHTTPServer):
    """Serves a site that is being written."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, address: tuple[str, int], site: LiveSite, hosts: Hosts) -> None:
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        self.site, self.hosts, self.stopping = site, hosts, threading.Event()
        super().__init__(address, _Handler)

    @property
    def url(self) -> str:
        """Where a browser on this machine finds the site."""
        name = str(self.server_address[0])
        shown = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(name, name)  # noqa: S104 (shown, not bound)
        return f"http://{f'[{shown}]' if ':' in shown else shown}:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: browsers go away in the middle of answers all the time."""

    @contextmanager
    def running(self) -> Iterator[Server]:
        """Serve in the background until the end of the block."""
        thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.stopping.set()
            self.site.wake()
            self.shutdown()
            self.server_close()


def server_at(host: str, port: int | None, site: LiveSite, hosts: Hosts) -> Server:
    """A server at `host` and `port`; at 8000 or the first free port after it for None. Raises EnvironmentFault."""
    ports = range(8000, 8000 + TRIED) if port is None else (port,)
    for number in ports:
        try:
            return Server((host, number), site, hosts)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise EnvironmentFault(_refused(host, number, error)) from error
    first, last = ports[0], ports[-1]
    taken = f"Port {first} is taken" if first == last else f"The ports {first} to {last} are taken"
    raise EnvironmentFault(f"{taken}. Name another with --port, or stop what is running there.")


def _refused(host: str, port: int, error: OSError) -> str:
    said = error.strerror or str(error)
    return f"Nothing can be served at {host}, port {port} ({said}). Name another with --host or --port."


class _Handler(BaseHTTPRequestHandler):
    server_version, sys_version = "Genklang", ""
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_GET(self) -> None:
        self._answer(body=True)

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def __getattr__(self, name: str) -> object:
        """All other methods: nothing can be changed here."""
        if name.startswith("do_"):
            return self._refuse_method
        raise AttributeError(name)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Say nothing: the command tells what matters."""

    @property
    def _site(self) -> LiveSite:
        return cast("Server", self.server).site

    def _refuse_method(self) -> None:
        self.close_connection = True
        self._send(Answer(b"Only GET and HEAD.\n", PLAIN, 405, {"Allow": "GET, HEAD"}), body=True)

    def _answer(self, body: bool) -> None:
        hosts = self.headers.get_all("Host") or []
        if len(hosts) != 1 or not cast("Server", self.server).hosts.answers_to(hosts[0]):
            said = b"This preview does not answer to that name. Use the address that 'genklang serve' told.\n"
            self._send(Answer(said, PLAIN, 421), body)
            return
        path = self.path.partition("?")[0].partition("#")[0]
        if path == EVENTS and body:
            self._send_events()
        else:
            self._send(self._found(path), body)

    def _found(self, path: str) -> Answer:
        """Addresses are names in a list, not paths in the file system: nothing outside can be named."""
        if not path.startswith("/"):
            return Answer(b"Not an address of this site.\n", PLAIN, 400)
        try:
            return self._site.answer(unquote(path.removeprefix("/"), errors="strict"))
        except UnicodeDecodeError:
            return Answer(b"Not an address in UTF-8.\n", PLAIN, 400)
        except Exception as error:  # noqa: BLE001 (a bug of ours is said, and the server goes on)
            said = f"This is a bug in Genklang ({type(error).__name__}: {error}). Please report it.\n"
            return Answer(said.encode(), PLAIN, 500)

    def _send(self, answer: Answer, body: bool) -> None:
        self.send_response(answer.status)
        for name, value in {**HEADERS, **answer.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Type", answer.type)
        self.send_header("Content-Length", str(len(answer.body)))
        with suppress(ConnectionError):
            self.end_headers()
            if body:
                self.wfile.write(answer.body)

    def _send_events(self) -> None:
        """Tell each state by its name, and now and then that we are here (HTML Living Standard 9.2)."""
        self.close_connection = True
        self.send_response(200)
        for name, value in {**HEADERS, "Content-Type": "text/event-stream", "Connection": "close"}.items():
            self.send_header(name, value)
        with suppress(OSError):
            self.end_headers()
            state = ""
            while not cast("Server", self.server).stopping.is_set():
                new = self._site.wait(state, 10)
                text = f"event: state\ndata: {new}\n\n" if new != state else ": here\n\n"
                state = new
                self.wfile.write(text.encode())
                self.wfile.flush()

"""Asking for addresses: what hosts are sent, what their answers mean, and who is never asked. The hosts are real ones."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from typing import Any

import pytest

from genklang.external.fetching import fetch, user_agent
from genklang.external.network import is_public
from genklang.external.outcome import Outcome, Result

HERE = "127.0.0.1"
BRIEF = (2.0, 0.3)


class Host:
    """A web server on the loopback: paths answer with a status and headers; what it is asked is kept."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, dict[str, str]]] = {}
        self.to_head: dict[str, int] = {}
        self.asked: list[tuple[str, str]] = []
        self.headers: list[dict[str, str]] = []
        self.silent: set[str] = set()
        self.going = Event()
        self.at_once = self.most_at_once = 0
        self._lock = Lock()
        self._server = ThreadingHTTPServer((HERE, 0), self._handler())
        self.port = self._server.server_port
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def close(self) -> None:
        self.going.set()
        self._server.shutdown()
        self._server.server_close()

    def at(self, path: str, host: str = HERE, scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    def answer(self, path: str, status: int, **headers: str) -> str:
        """Give the address of `path`, which answers so from now on."""
        self.answers[path] = (status, {name.replace("_", "-"): value for name, value in headers.items()})
        return self.at(path)

    def take(self, handler: BaseHTTPRequestHandler) -> None:
        with self._lock:
            self.asked.append((handler.command, handler.path))
            self.headers.append({name.lower(): value for name, value in handler.headers.items()})
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        if handler.path in self.silent:
            self.going.wait(10)
        with self._lock:  # before the answer goes out, for the next request may come at once
            self.at_once -= 1
        status, headers = self.answers.get(handler.path, (200, {}))
        if handler.command == "HEAD":
            status = self.to_head.get(handler.path, status)
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        host = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_HEAD(self) -> None:
                host.take(self)

            def do_GET(self) -> None:
                host.take(self)

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        return Handler


@pytest.fixture
def host() -> Iterator[Host]:
    server = Host()
    yield server
    server.close()


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, str | int]:
    """Names that are looked up as it says here: an IP address, or the error that a resolver gives."""
    told: dict[str, str | int] = {}
    real = socket.getaddrinfo

    def looked_up(name: str, *rest: Any, **more: Any) -> Any:
        found = told.get(name, name)
        if isinstance(found, int):
            raise socket.gaierror(found, "told so")
        return real(found, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    return told


def asked(*addresses: str, allowed: tuple[str, ...] = (HERE,), timeout: tuple[float, float] = BRIEF) -> list[Outcome]:
    return list(fetch(addresses, allowed=allowed, timeout=timeout).values())


@pytest.mark.parametrize(
    ("status", "result"),
    [
        (200, Result.FINE),
        (204, Result.FINE),
        (404, Result.GONE),
        (410, Result.GONE),
        (401, Result.REFUSED),
        (403, Result.REFUSED),
        (405, Result.REFUSED),
        (418, Result.REFUSED),
        (999, Result.REFUSED),
        (429, Result.BUSY),
        (500, Result.FAILING),
        (503, Result.FAILING),
        (304, Result.LOST),
    ],
)
def test_what_an_answer_means(host: Host, status: int, result: Result) -> None:
    assert asked(host.answer("/x", status)) == [Outcome(result, status)]


@pytest.mark.parametrize("to_head", [400, 403, 404, 405, 500, 501])
def test_a_host_that_answers_head_badly_is_asked_with_get(host: Host, to_head: int) -> None:
    host.to_head["/x"] = to_head
    assert asked(host.at("/x")) == [Outcome(Result.FINE, 200)]
    assert host.asked == [("HEAD", "/x"), ("GET", "/x")]


def test_head_is_enough_where_it_is_answered(host: Host) -> None:
    asked(host.at("/x"), host.answer("/inloggad", 401))
    assert host.asked == [("HEAD", "/inloggad"), ("HEAD", "/x")]


def test_each_address_is_asked_for_once_and_without_its_anchor(host: Host) -> None:
    outcomes = fetch([host.at("/b#x"), host.at("/a?q=1"), host.at("/b#y"), host.at("/b")], allowed=[HERE])
    assert list(outcomes) == [host.at("/a?q=1"), host.at("/b")]
    assert [path for _, path in host.asked] == ["/a?q=1", "/b"]


def test_hosts_are_told_who_asks_and_nothing_else(host: Host) -> None:
    host.answer("/a", 302, Location="/b", Set_Cookie="spar=1; Path=/")
    secret = host.at("/a").replace("//", "//anna:hemligt@")
    fetch([secret, host.at("/c")], allowed=[HERE], site_url="https://dialog.ekvik.example/")
    assert [path for _, path in host.asked] == ["/c", "/a", "/b"]
    for headers in host.headers:
        assert headers["user-agent"].startswith("Genklang/")
        assert headers["user-agent"].endswith("(link check; +https://dialog.ekvik.example/)")
        assert headers["host"] == f"{HERE}:{host.port}"
        assert set(headers) <= {"host", "user-agent", "accept", "accept-encoding", "connection"}


def test_who_asks_fits_into_a_header_whatever_the_site_is_called() -> None:
    assert "xn--sikter-hua.ekvik.se" in user_agent("https://åsikter.ekvik.se/")
    for odd in ("", "https://a\r\nX: y/", "http://[", "https://ekvik.se/å"):
        assert user_agent(odd).isascii()
        assert user_agent(odd).isprintable()


@pytest.mark.parametrize("status", [301, 308])
def test_a_page_that_has_moved_for_good_is_told_with_its_new_address(host: Host, status: int) -> None:
    old = host.answer("/op.html", status, Location="planer/översikt".encode().decode("latin-1"))
    assert asked(old) == [Outcome(Result.MOVED, 200, host.at("/planer/%C3%B6versikt"))]


@pytest.mark.parametrize("status", [302, 303, 307])
def test_a_page_that_is_elsewhere_for_now_is_fine(host: Host, status: int) -> None:
    assert asked(host.answer("/op", status, Location="/nu")) == [Outcome(Result.FINE, 200)]


def test_the_new_address_is_where_the_permanent_part_of_the_way_ends(host: Host) -> None:
    host.answer("/b", 301, Location="/c")
    host.answer("/c", 302, Location="/session/1")
    assert asked(host.answer("/a", 308, Location="/b")) == [Outcome(Result.MOVED, 200, host.at("/c"))]


def test_a_page_that_moved_and_is_gone_is_gone(host: Host) -> None:
    host.answer("/b", 404)
    assert asked(host.answer("/a", 301, Location="/b")) == [Outcome(Result.GONE, 404)]


def test_a_slash_at_the_end_is_no_move(host: Host) -> None:
    assert asked(host.answer("/a", 301, Location="/a/")) == [Outcome(Result.FINE, 200)]


@pytest.mark.parametrize("target", ["/a", "mailto:dialog@ekvik.example", "javascript:alert(1)", "ftp://ekvik.example/"])
def test_an_address_that_leads_nowhere_is_lost(host: Host, target: str) -> None:
    (outcome,) = asked(host.answer("/a", 301, Location=target))
    assert outcome.result is Result.LOST


def test_a_redirect_without_a_target_is_lost(host: Host) -> None:
    assert asked(host.answer("/a", 301)) == [Outcome(Result.LOST, 301)]


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST", "2130706433", "0x7f.1", "127.1"])
def test_the_own_machine_is_never_asked(host: Host, name: str) -> None:
    (outcome,) = asked(host.at("/x", name), allowed=())
    assert outcome.result in {Result.INSIDE, Result.INTERNAL}
    assert host.asked == []


def test_nor_is_it_when_another_host_leads_there(host: Host) -> None:
    old = host.answer("/a", 302, Location=host.at("/hemligt", "localhost"))
    assert asked(old) == [Outcome(Result.INSIDE, None, host.at("/hemligt", "localhost"))]
    assert host.asked == [("HEAD", "/a")]


def test_a_name_that_leads_to_a_private_network_is_not_asked_unless_allowed(
    host: Host, names: dict[str, str | int]
) -> None:
    names["intranat.ekvik.se"] = HERE
    address = host.at("/x", "intranat.ekvik.se")
    assert asked(address, allowed=()) == [Outcome(Result.INTERNAL, None, address)]
    assert host.asked == []
    assert asked(address, allowed=("Intranat.Ekvik.se",)) == [Outcome(Result.FINE, 200)]


def test_one_private_address_among_public_ones_is_enough_not_to_ask(
    host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, host.port)) for address in ("93.184.215.14", HERE)]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: entries)
    (outcome,) = asked(host.at("/x", "www.ekvik.se"), allowed=())
    assert outcome.result is Result.INTERNAL
    assert host.asked == []


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2a00:801:100::1", True),
        ("10.0.0.1", False),
        ("172.31.255.255", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("127.8.8.8", False),
        ("169.254.169.254", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("192.0.2.1", False),
        ("::", False),
        ("::1", False),
        ("fe80::1", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_which_machines_are_public(address: str, public: bool) -> None:
    assert is_public(ipaddress.ip_address(address)) is public


@pytest.mark.parametrize(
    ("error", "result"),
    [
        (socket.EAI_NONAME, Result.NO_HOST),
        (socket.EAI_AGAIN, Result.UNREACHABLE),
        (socket.EAI_FAIL, Result.UNREACHABLE),
    ],
)
def test_names_that_nobody_has(host: Host, names: dict[str, str | int], error: int, result: Result) -> None:
    names |= {"www.ekvikk.se": error, "www.ekvik.se": HERE}
    there, lost = asked(host.at("/", "www.ekvik.se"), "https://www.ekvikk.se/", allowed=("www.ekvik.se",))
    assert (there.result, lost.result) == (Result.FINE, result)


def test_where_no_name_is_found_the_network_is_doubted_instead(host: Host, names: dict[str, str | int]) -> None:
    names |= {"www.ekvik.se": socket.EAI_NONAME, "bergaby.se": socket.EAI_NONAME, "nagon.invalid": socket.EAI_NONAME}
    outcomes = fetch(
        [host.at("/"), "https://www.ekvik.se/", "https://bergaby.se/", "https://nagon.invalid/"], allowed=[HERE]
    )
    assert [outcome.result for outcome in outcomes.values()] == [
        Result.FINE, Result.UNREACHABLE, Result.NO_HOST, Result.UNREACHABLE,
    ]  # fmt: skip


@pytest.mark.parametrize("address", ["http://a..b.test/", f"http://{'x' * 70}.test/", "http://www.ekvik.test:99999/"])
def test_names_that_cannot_be(address: str) -> None:
    (outcome,) = asked(address)
    assert outcome.result is Result.NO_HOST


def test_hosts_and_paths_with_letters_beyond_ascii(host: Host, names: dict[str, str | int]) -> None:
    names["xn--sikter-hua.ekvik.se"] = HERE
    composed, apart = "åsikter.ekvik.se", "a\u030asikter.ekvik.se"
    outcomes = asked(host.at("/å ä?ö=ø", composed), host.at("/", apart), allowed=(composed,))
    assert [outcome.result for outcome in outcomes] == [Result.FINE, Result.FINE]
    assert ("HEAD", "/%C3%A5%20%C3%A4?%C3%B6=%C3%B8") in host.asked
    assert {headers["host"] for headers in host.headers} == {f"xn--sikter-hua.ekvik.se:{host.port}"}


def test_a_host_without_tls_is_not_secure(host: Host) -> None:
    (outcome,) = asked(host.at("/x", scheme="https"))
    assert outcome.result is Result.NOT_SECURE


def test_nobody_at_home(host: Host) -> None:
    host.close()
    (outcome,) = asked(host.at("/x"))
    assert outcome.result is Result.UNREACHABLE


def test_a_host_that_does_not_answer_is_left_alone_soon(host: Host) -> None:
    addresses = [host.at(f"/{number}") for number in range(5)]
    host.silent |= {f"/{number}" for number in range(5)}
    assert {outcome.result for outcome in asked(*addresses)} == {Result.SILENT}
    assert {path for _, path in host.asked} == {"/0", "/1"}


def test_a_host_that_asks_us_to_wait_is_not_asked_again(host: Host) -> None:
    addresses = [host.answer(f"/{number}", 429, Retry_After="0") for number in range(5)]
    assert asked(*addresses) == [Outcome(Result.BUSY, 429)] * 5
    assert host.asked == [("HEAD", "/0")]


def test_a_host_has_one_request_at_a_time(host: Host) -> None:
    asked(*(host.at(f"/{number}") for number in range(30)))
    assert len(host.asked) == 30
    assert host.most_at_once == 1


def garbled(answer: bytes) -> Callable[[socket.socket], None]:
    def talk(listening: socket.socket) -> None:
        for _ in range(2):
            connection, _ = listening.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(answer)

    return talk


@pytest.mark.parametrize(
    "answer", [b"", b"\x00\xff\n\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 500]
)
def test_answers_that_are_none(answer: bytes) -> None:
    with socket.create_server((HERE, 0)) as listening:
        Thread(target=garbled(answer), args=(listening,), daemon=True).start()
        (outcome,) = asked(f"http://{HERE}:{listening.getsockname()[1]}/")
    assert outcome.result is Result.UNREACHABLE


def test_progress_counts_every_address(host: Host) -> None:
    told: list[tuple[int, int]] = []
    fetch([host.at("/a"), host.at("/b")], allowed=[HERE], told=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


def test_nothing_to_ask_for() -> None:
    assert fetch([]) == {}

"""`genklang serve` as a process: whom it answers, what it refuses, how it stops."""

from __future__ import annotations

import http.client
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest

from genklang.live import Hosts
from tests.conftest import SiteFolder


@dataclass
class Serving:
    """A running server and what it said first."""

    process: subprocess.Popen[str]
    port: int
    said: str
    headers: dict[str, str] = field(default_factory=dict)

    def ask(self, path: str, host: str | None = "localhost", method: str = "GET") -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.putrequest(method, path, skip_host=True)
        if host is not None:
            connection.putheader("Host", host)
        connection.endheaders()
        answer = connection.getresponse()
        self.headers = dict(answer.getheaders())
        body = answer.read().decode()
        connection.close()
        return answer.status, body


@contextmanager
def serving(site: SiteFolder, *arguments: str) -> Iterator[Serving]:
    command = [sys.executable, "-m", "genklang", "serve", "--root", str(site.root), "--as-of", "2026-11-24"]
    process = subprocess.Popen([*command, *(arguments or ("--port", "0"))], stderr=subprocess.PIPE, text=True)
    assert process.stderr
    said = process.stderr.readline()
    try:
        assert said.startswith("The site is at http://127.0.0.1:"), said + process.stderr.read()
        yield Serving(process, int(said.split("/")[2].rpartition(":")[2]), said)
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


def test_the_site_is_served_to_names_of_this_machine_only(ekvik: SiteFolder) -> None:
    with serving(ekvik) as server:
        for host in ("localhost", "127.0.0.1", "[::1]", f"localhost:{server.port}", "LOCALHOST:9000", "localhost."):
            assert server.ask("/", host)[0] == 200, host
        for host in ("evil.example", "127.0.0.1.evil.example", "localhost@evil.example", "", "192.0.2.1", None):
            status, body = server.ask("/", host)
            assert (status, "Dialog" in body) == (421, False), host
            assert server.ask("/_live/events", host)[0] == 421, host


def test_only_reading_is_possible(ekvik: SiteFolder) -> None:
    with serving(ekvik) as server:
        for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
            assert server.ask("/", method=method)[0] == 405, method
            assert server.headers["Allow"] == "GET, HEAD"
        status, body = server.ask("/", method="HEAD")
        assert (status, body) == (200, "")
        assert int(server.headers["Content-Length"]) > 1000


def test_every_answer_says_what_the_page_may_do(ekvik: SiteFolder) -> None:
    with serving(ekvik) as server:
        for path, status in (("/", 200), ("/_findings/", 200), ("/assets/genklang.css", 200), ("/nej", 404)):
            assert server.ask(path)[0] == status
            assert server.headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self';")
            assert "unsafe" not in server.headers["Content-Security-Policy"]
            assert server.headers["X-Content-Type-Options"] == "nosniff"
            assert server.headers["Cache-Control"] == "no-store"
            assert "Access-Control-Allow-Origin" not in server.headers


@pytest.mark.parametrize("path", ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2fmkdocs.yml", "/%00", "/%ff"])
def test_no_path_leads_out_of_the_site(ekvik: SiteFolder, path: str) -> None:
    with serving(ekvik) as server:
        status, body = server.ask(path)
        assert status in {400, 404}
        assert "root:" not in body
        assert "docs_dir" not in body


def test_ctrl_c_stops_it_quietly(ekvik: SiteFolder) -> None:
    with serving(ekvik) as server:
        assert server.ask("/")[0] == 200
        events = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        events.request("GET", "/_live/events")
        assert events.getresponse().readline() == b"event: state\n"
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(30) == 0
        assert server.process.stderr
        said = server.process.stderr.read()
        assert "Traceback" not in said
        assert "Interrupted" not in said
        events.close()


def test_a_port_that_is_taken_is_told_and_otherwise_the_next_one_is_used(ekvik: SiteFolder) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "genklang", "serve", "--root", str(ekvik.root), "--port", str(port)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"genklang: Port {port} is taken. Name another with --port, or stop what is running there.\n"
    )
    with serving(ekvik, "--no-drafts") as first, serving(ekvik, "--no-drafts") as second:
        assert first.port != second.port
        assert second.ask("/")[0] == 200


def test_an_address_that_is_not_of_this_machine_is_told(ekvik: SiteFolder) -> None:
    command = [sys.executable, "-m", "genklang", "serve", "--root", str(ekvik.root), "--host", "192.0.2.1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("genklang: Nothing can be served at 192.0.2.1, port 8000 (")


def test_more_names_can_be_allowed() -> None:
    everywhere = Hosts("0.0.0.0", ("dialog.test",))
    assert everywhere.answers_to("192.168.0.7:8000")
    assert everywhere.answers_to("[fd00::1]:8000")
    assert everywhere.answers_to("Dialog.test")
    assert not everywhere.answers_to("other.test")
    assert not everywhere.answers_to("192.168.0.7.other.test")
    assert not Hosts("127.0.0.1").answers_to("192.168.0.7")
    assert Hosts("192.168.0.7").answers_to("192.168.0.7:8000")

"""Two sites on a port of this machine that one browser asks, and the proxy that keeps that browser from all else."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import cast
from urllib.parse import unquote, urlsplit

from genklang.errors import ContentFault, EnvironmentFault
from genklang.export.logo import logo
from genklang.live.answer import Answer, as_file
from genklang.media import published
from genklang.render.engine import PageMaker, Prepared

SHEET = "assets/genklang.css"
AS_TALL_AS_NEEDED = b"\nbody { min-height: 0 !important; }\n"
"""The window is taller than the page, and the page is not to fill it."""
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; frame-ancestors 'none'"
"""No scripts: a page looks as it does for those who have none."""


class Sites:
    """What stands at each address of sites that are told apart by the first part of it."""

    def __init__(self, maker: PageMaker, sites: Mapping[str, Prepared]) -> None:
        self._maker, self._sites = maker, sites
        self._lock = threading.Lock()

    def answer(self, address: str) -> Answer | None:
        """What stands at `address`, decoded and without its first `/`."""
        name, _, rest = address.partition("/")
        site = self._sites.get(name)
        with self._lock:
            try:
                return self._found(site, rest) if site else None
            except (ContentFault, EnvironmentFault):
                return None

    def _found(self, site: Prepared, address: str) -> Answer | None:
        page = next((page for page in site.view.pages if page.address == address), None)
        if page:
            return Answer(self._maker.page(site, page))
        body = self._file(site, address)
        return as_file(address, body) if body is not None else None

    def _file(self, site: Prepared, address: str) -> bytes | None:
        asset = self._maker.asset(site, address)
        if asset is not None:
            return asset + AS_TALL_AS_NEEDED if address == SHEET else asset
        beside = (published(file) for file in site.catalogue.files if file.relative == address)
        ours = (file.content for file in logo(site) if file.address == address)
        return next(beside, None) or next(ours, None)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, sites: Sites) -> None:
        self.sites = sites
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(BaseHTTPRequestHandler):
    """Answers GET for its own name alone. As a proxy it is asked for others too, and they get nothing."""

    def do_GET(self) -> None:
        server = cast("_Server", self.server)
        parts = urlsplit(self.path)
        own = f"127.0.0.1:{server.server_port}"
        answer = server.sites.answer(unquote(parts.path).lstrip("/")) if parts.netloc in {"", own} else None
        body = answer.body if answer else b""
        self.send_response(200 if answer else 404)
        self.send_header("Content-Type", answer.type if answer else "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 (http.server names it so)
        """Nothing is told: who started it tells what came of it."""


@contextmanager
def serving(maker: PageMaker, sites: Mapping[str, Prepared]) -> Iterator[str]:
    """Serve `sites` on this machine for a while; gives host and port."""
    server = _Server(Sites(maker, sites))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()

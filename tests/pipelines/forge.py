"""A place where changes are discussed, on this machine: it keeps comments and issues as GitHub, Forgejo and GitLab do."""

from __future__ import annotations

import http.server
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class Forge:
    """What was written there, by whom, and with which token it was asked."""

    address: str = ""
    me: str = "github-actions[bot]"
    comments: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    issues: list[dict[str, Any]] = field(default_factory=list)
    changes: list[dict[str, Any]] = field(default_factory=list)
    tokens: set[str] = field(default_factory=set)

    def answer(self, method: str, path: str, query: dict[str, list[str]], data: dict[str, Any]) -> Any:
        gitlab = path.startswith("/projects/")
        who = {"author": {"username": self.me}} if gitlab else {"user": {"login": self.me}}
        if match := re.fullmatch(r".*/(?:issues|merge_requests)/(\d+)/(?:comments|notes)", path):
            told = self.comments.setdefault(match[1], [])
            return self._listed(told, query) if method == "GET" else self._added(told, {**data, **who})
        if match := re.fullmatch(r".*/(?:issues/comments|merge_requests/\d+/notes)/(\d+)", path):
            return self._changed([one for told in self.comments.values() for one in told], match[1], data)
        if path == "/user":
            return {"username": self.me}
        if path.endswith("/pulls"):
            return self._listed(self.changes, query)
        if path.endswith("/issues"):
            state = query.get("state", ["open"])[0]
            found = [one for one in self.issues if one["state"] in {state, state.removesuffix("ed")}]
            return self._listed(found, query) if method == "GET" else self._added(self.issues, {**data, **who})
        if match := re.fullmatch(r".*/issues/(\d+)", path):
            closed = data.pop("state_event", None) == "close" or data.get("state") == "closed"
            return self._changed(self.issues, match[1], {**data, "state": "closed" if closed else "open"})
        raise KeyError(path)

    def _listed(self, told: list[dict[str, Any]], query: dict[str, list[str]]) -> list[dict[str, Any]]:
        return told if query["page"] == ["1"] else []

    def _added(self, told: list[dict[str, Any]], one: dict[str, Any]) -> dict[str, Any]:
        number = 1 + sum(map(len, self.comments.values())) + len(self.issues)
        told.append({"state": "open", **one, "id": number, "number": number, "iid": number})
        return told[-1]

    def _changed(self, told: list[dict[str, Any]], number: str, data: dict[str, Any]) -> dict[str, Any]:
        (one,) = [one for one in told if str(one["id"]) == number]
        one.update(data)
        return one


@contextmanager
def serving() -> Iterator[Forge]:
    forge = Forge()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer()

        do_POST = do_PATCH = do_PUT = do_GET  # noqa: N815 (http.server names them so)

        def _answer(self) -> None:
            parts = urlsplit(self.path)
            length = int(self.headers.get("Content-Length") or 0)
            data = json.loads(self.rfile.read(length) or b"{}")
            forge.tokens.add(self.headers.get("PRIVATE-TOKEN") or self.headers["Authorization"].split()[1])
            said = json.dumps(forge.answer(self.command, parts.path, parse_qs(parts.query), data)).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    forge.address = f"http://127.0.0.1:{server.server_port}"
    yield forge
    server.shutdown()
    server.server_close()

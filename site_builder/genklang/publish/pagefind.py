"""Talk with Pagefind (pagefind.app), which makes an index for searching in a static site.

Its own ways to write an index will not do: the command takes pages in the order of the disk, so that the same pages
give another index on another machine, and leaves files cut off in silence where the disk is full; its package for
Python holds no more than two mebibytes. So this speaks with `pagefind --service` as that package does: each message is
JSON in base64 with a comma after it, and each has one answer.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
from collections.abc import Iterable
from types import TracebackType
from typing import IO, Any, cast

from pagefind.service import get_executable

from genklang.errors import EnvironmentFault


class Pagefind:
    """One run of Pagefind with one index. Raises EnvironmentFault where it cannot run or stops."""

    def __init__(self, language: str) -> None:
        program = get_executable()
        if program is None:
            raise _cannot("its program is not installed")
        try:
            self._process = subprocess.Popen(  # noqa: S603 (the program of a package that we depend on)
                [str(program), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            raise _cannot(str(error)) from error
        config = {"force_language": language, "keep_index_url": False}
        try:
            self._index = self._ask({"type": "NewIndex", "config": config})["index_id"]
        except EnvironmentFault:
            self.close()
            raise

    def __enter__(self) -> Pagefind:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End Pagefind's process."""
        self._process.kill()
        self._process.communicate()

    def add(self, path: str, html: str) -> dict[str, str]:
        """Index the page at `path`, relative to the site's folder; gives what the page tells of itself (its meta)."""
        answer = self._ask({"type": "AddFile", "index_id": self._index, "file_path": path, "file_contents": html})
        return dict(answer["page_meta"])

    def files(self) -> Iterable[tuple[str, bytes]]:
        """The finished index: each file's path and content."""
        for file in self._ask({"type": "GetFiles", "index_id": self._index})["files"]:
            yield file["path"], base64.b64decode(file["content"])

    def _ask(self, payload: dict[str, Any]) -> dict[str, Any]:
        message = base64.b64encode(json.dumps({"message_id": 1, "payload": payload}).encode()) + b","
        try:
            stdin = cast(IO[bytes], self._process.stdin)
            stdin.write(message)
            stdin.flush()
        except OSError as error:
            raise _cannot(str(error)) from error
        answer: dict[str, Any] = json.loads(base64.b64decode(self._answer()))["payload"]
        if answer["type"] == "Error":
            raise _cannot(answer["message"])
        return answer

    def _answer(self) -> bytes:
        stdout = cast(IO[bytes], self._process.stdout)
        parts: list[bytes] = []
        while not parts or not parts[-1].endswith(b","):
            parts.append(os.read(stdout.fileno(), 2**20))
            if not parts[-1]:
                raise _cannot("it stopped")
        return b"".join(parts)[:-1]


def _cannot(why: str) -> EnvironmentFault:
    return EnvironmentFault(
        f"The search index could not be made ({why}). Install Genklang again with pip, or build with --no-search."
    )

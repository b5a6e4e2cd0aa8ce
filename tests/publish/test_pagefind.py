"""Searching: what Pagefind is asked for, and what is told where it fails."""

from __future__ import annotations

import pytest

from genklang.errors import EnvironmentFault
from genklang.publish.pagefind import Pagefind


def test_an_index_of_more_than_two_mebibytes() -> None:
    with Pagefind("sv") as pagefind:
        for number in range(3):
            words = " ".join(f"ord{number}x{count * 7919 % 99991:x}" for count in range(120_000))
            pagefind.add(f"{number}/index.html", f"<html><body data-pagefind-body>{words}</body></html>")
        assert sum(len(content) for _, content in pagefind.files()) > 2**21


def test_what_stops_is_told() -> None:
    with Pagefind("sv") as pagefind:
        pagefind._process.kill()
        pagefind._process.wait()
        with pytest.raises(EnvironmentFault, match=r"The search index could not be made"):
            pagefind.add("a/index.html", "<html></html>")

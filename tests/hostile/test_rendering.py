"""Whatever a body holds: no traceback, and nothing active in the page, read as browsers read it (HTML Standard, 13.2)."""

from __future__ import annotations

from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import html5lib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from genklang.catalogue import link
from genklang.errors import ContentFault
from genklang.model import Document, parse
from genklang.render.markdown import Renderer
from genklang.sources.reading import source_from_bytes
from tests.hostile.cases import ACTIVE
from tests.hostile.test_fuzz import BODIES, REAL, SETTINGS

ADDRESSES = {"x.md": "x/", "y.md": "y/", "gone.md": None}
RENDERER = Renderer(ADDRESSES, {"gone/"})
HEAD = "---\ntype: page\ntitle: Sida\nsummary: En sida.\n---\n"
REAL_BODIES = [raw.decode().split("\n---\n", 1)[1] for raw in REAL if b"\n---\n" in raw]
TARGETS = st.sampled_from(
    ("java&#10;script:x", "JaVaScRiPt:x", "data:text/html,x", "vbscript:x", "//evil.example/x.png", "\\\\evil.example\\x",
     "/\\evil.example/x", "https:evil.example", "y.md", "gone.md", "http://[", "\x01javascript:x", "/%6aavascript:x")
)  # fmt: skip
FORMS = st.sampled_from(
    ("[a]({})", "![a]({})", "<{}>", '<a href="{}">b</a>', "<img src='{}' onerror=x>", "[a][1]\n\n[1]: {}\n",
     "a{{: href={} }}", "[a](y.md){{: onclick='{}' style='x' }}", '<svg><a xlink:href="{}">', '<math href="{}"><mi>')
)  # fmt: skip
LURES = st.builds(str.format, FORMS, TARGETS)
MIXTURES = st.lists(st.one_of(LURES, BODIES, st.text(max_size=20)), max_size=8).map("\n".join)


def rendered(body: str) -> Element | None:
    """What a browser makes of the page's body; None where the body is refused or the file is no document."""
    raw = (HEAD + body).encode("utf-8", "surrogatepass")
    documents = link(SETTINGS, [parse(source_from_bytes(raw, "content/x.md", "x.md"))]).documents
    return html5lib.parseFragment(_html(documents[0]), namespaceHTMLElements=False) if documents else None


def _html(document: Document) -> str:
    try:
        return RENDERER.html(document, "x/")
    except ContentFault:
        return ""


def assert_harmless(tree: Element | None) -> None:
    for element in () if tree is None else tree.iter():
        assert element.tag not in ACTIVE
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert name not in {"style", "srcdoc", "formaction", "xlink:href", "background", "srcset"}
            if name in {"href", "src"}:
                assert_leads_nowhere_bad(element.tag, value)


def assert_leads_nowhere_bad(tag: str, value: str) -> None:
    """Signs that browsers leave out of addresses are left out first (WHATWG, URL Standard, 4.4)."""
    seen = (
        "".join(sign for sign in value if sign not in "\t\n\r").strip("".join(map(chr, range(33)))).replace("\\", "/")
    )
    assert not seen.lower().startswith(("javascript:", "data:", "vbscript:"))
    assert tag != "img" or not (urlsplit(seen).netloc or urlsplit(seen).scheme), value


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MIXTURES)
def test_any_text(body: str) -> None:
    assert_harmless(rendered(body))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(REAL_BODIES), st.integers(0, 6000), st.integers(0, 40), MIXTURES)
def test_real_bodies_cut_and_stuffed(body: str, at: int, cut: int, put: str) -> None:
    assert_harmless(rendered(body[:at] + put + body[at + cut :]))


def test_a_body_is_rendered_at_all() -> None:
    tree = rendered("[Till sidan](y.md) och [den som är borta](gone.md).\n")
    assert tree is not None
    assert [link.attrib["href"] for link in tree.iter("a")] == ["../y/"]

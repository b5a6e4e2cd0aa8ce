"""Links in bodies: what the rules take for a link or a place is what the pages have."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from genklang.links import anchors_in, read_body
from genklang.model import TYPES, Document, parse
from genklang.present.anchors import EVERYWHERE, MADE, SECTIONS, is_section
from genklang.present.redirects import old_address
from genklang.render.markdown import Renderer
from genklang.sources.reading import source_from_bytes
from tests.conftest import ROOT

THEME = ROOT / "themes" / "genklang_theme"


def document(body: str) -> Document:
    text = f"---\ntype: page\ntitle: Om\nsummary: Så.\n---\n{body}"
    parsed = parse(source_from_bytes(text.encode(), "content/sidor/om.md", "sidor/om.md"))
    assert parsed.document
    return parsed.document


BODIES = [
    "# Överst\n\n## Så går det till\n\n## Så går det till\n\n### Så går det till\n",
    "## Frågor & svar: *kursivt* och `kod`\n\nText.[^1] Mer.[^not]\n\n[^1]: En.\n[^not]: Två.\n",
    '<a id="egen"></a>\n\n<p id="tappas">x</p>\n\n- <span id="tappas2">y</span>\n\n<h2 id="rubrik">z</h2>\n',
    "## 123\n\n## ÅÄÖ\n\n## Ærlig tale\n\n## 中文\n\n## !!!\n",
    "```html\n<h2 id='kod'>x</h2>\n```\n\nText `<a id='kod2'>`.\n",
    "> ## I citat\n\n- ## I lista\n",
    "Rubrik\n======\n\nUnder\n-----\n",
]


@pytest.mark.parametrize("body", BODIES)
def test_the_places_that_the_rules_know_are_those_on_the_page(body: str) -> None:
    page = document(body)
    html = Renderer({}).html(page, "sidor/om/")
    assert read_body(page.source).anchors == frozenset(re.findall(r'\bid="([^"]+)"', html))


def test_the_places_of_the_whole_example_site_are_those_on_its_pages() -> None:
    for path in sorted((ROOT / "content").rglob("*.md")):
        relative = path.relative_to(ROOT / "content").as_posix()
        parsed = parse(source_from_bytes(path.read_bytes(), f"content/{relative}", relative))
        assert parsed.document
        html = Renderer({}).html(parsed.document, "x/")
        assert read_body(parsed.source).anchors == anchors_in(html)


NAMED: dict[str, tuple[str, ...]] = {
    "s_{{ list.key }}": ("s_principles", "s_directions", "s_effects", "s_challenges", "s_governance"),
    "{{ chapter.anchor }}": (),  # the chapters of the whole book, named as their files
}
"""What the names stand for that a template makes; where there are as many as there is to show, one does."""


PARTS = {
    "dialogue": ("dialogue_parts.html", "follow.html"),
    "body": ("follow.html",),
    "chapter": ("figures.html",),
    MADE: ("figures.html", "follow.html"),
}
"""The parts with ids that templates share, by the kind of page that has them."""
ALWAYS = ("blocks.html", "search_form.html")


def ids_in(template: Path) -> set[str]:
    written = re.findall(r'\bid="([^"]+)"', template.read_text(encoding="utf-8"))
    return {name for one in written for name in NAMED.get(one, (re.sub(r"\{\{.*?\}\}", "1", one),))}


@pytest.mark.parametrize("kind", SECTIONS)
def test_sections_of_the_theme_are_known_for_each_kind_of_page(kind: str) -> None:
    own = [path for path in THEME.glob("*.html") if (path.stem if path.stem in TYPES else MADE) == kind]
    bare = {"base.html", "main.html", "404.html"}
    ids = set().union(*(ids_in(path) for path in own if path.name not in bare))
    assert {name for name in ids if not is_section(name, kind)} == set()
    shared = set().union(*(ids_in(THEME / "partials" / name) for name in PARTS.get(kind, ())))
    assert ids | shared >= SECTIONS[kind]
    assert {name for name in shared if not is_section(name, kind)} == set()


def test_sections_of_parts_that_templates_share_are_known() -> None:
    shared = {path.name: ids_in(path) for path in [THEME / "base.html", *THEME.glob("partials/*.html")]}
    assert {name for name, ids in shared.items() if ids} == {
        "base.html",
        *ALWAYS,
        *(n for p in PARTS.values() for n in p),
    }
    assert set().union(shared["base.html"], *(shared[name] for name in ALWAYS)) | {"top"} == EVERYWHERE


def test_names_of_headings_are_no_sections() -> None:
    names = ("arbetsgang", "sa-gar-det-till_1", "om_oss", "section", "figure_1")
    assert not any(is_section(name, kind) for name in names for kind in SECTIONS if kind != MADE)
    assert list(SECTIONS) == [*TYPES, MADE]


ADDRESSES = {"metoder/kafe.md": "metoder/kafe/", "sidor/sen.md": None, "index.md": ""}


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('<a href="../metoder/kafe.md#b">x</a>', '<a href="../../metoder/kafe/#b" rel="noopener">x</a>'),
        ("<A HREF='../metoder/kafe.md'>x</A>", '<a href="../../metoder/kafe/" rel="noopener">x</a>'),
        ('<a title="a" href=../index.md>x</a>', '<a title="a" href="../../" rel="noopener">x</a>'),
        ('<a href="sen.md" title="Sen">x</a>', "<span>x</span>"),
        ("[![bild](/bild.png)](sen.md)", '<span><img alt="bild" src="../../bild.png"></span>'),
        ('<img src="bild.png" alt="B">', '<img src="../bild.png" alt="B">'),
        ('<a href="https://digg.se/?a=1&amp;b=2">x</a>', '<a href="https://digg.se/?a=1&amp;b=2" rel="noopener">x</a>'),
        ("[x](//digg.se/a)", '<a href="https://digg.se/a" rel="noopener">x</a>'),
        ('<a href="//digg.se/a">x</a>', '<a href="https://digg.se/a" rel="noopener">x</a>'),
        ("[x](/metoder/kafe.md)", '<a href="../../metoder/kafe/" rel="noopener">x</a>'),
        ("[x](/ataganden/)", '<a href="../../ataganden/" rel="noopener">x</a>'),
        ("[x](../metoder/)", '<a href="../../metoder/" rel="noopener">x</a>'),
        ("[x](sen.md)", "<span>x</span>"),
    ],
)
def test_links_in_html_and_from_the_root_lead_where_those_in_markdown_do(written: str, shown: str) -> None:
    html = Renderer(ADDRESSES).html(document(f"Se {written} här.\n"), "sidor/om/")
    assert html.replace("\n", "") == f"<p>Se {shown} här.</p>"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("gamla/om", "gamla/om/"),
        ("/gamla/om/", "gamla/om/"),
        ("gamla/om/index.html", "gamla/om/"),
        ("gamla/om.html", "gamla/om.html"),
        ("v1.0/om/", "v1.0/om/"),
        ("gamla/%C3%B6ppet", "gamla/öppet/"),
        ("", None),
        ("/", None),
        ("index.html", None),
        ("..", None),
        ("a/../b", None),
        ("%2e%2e/b", None),
        ("a//b", None),
        ("a\\b", None),
        ("sida.aspx", None),
        ("sida?id=1", None),
        ("https://ekvik.example/a/", None),
        (".well-known/x/", None),
        ("<script>/", None),
    ],
)
def test_forms_of_older_addresses(written: str, address: str | None) -> None:
    assert old_address(written) == address


@pytest.mark.parametrize(
    "target", ["./javascript%3Aalert(1)", "./java%0Ascript%3Ax", "/data%3Atext/html,x", "%09javascript%3Ax"]
)
@pytest.mark.parametrize("written", ["[x]({})", "<a href={}>x</a>"])
def test_a_path_that_turns_out_to_be_an_address_leads_nowhere(written: str, target: str) -> None:
    html = Renderer({}).html(document(written.format(target)), "")
    assert not re.search(r'href="\s*(?:java|data)', html), html


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("[x](../metoder/sen/)", "<span>x</span>"),
        ("[x](../metoder/sen/#steg)", "<span>x</span>"),
        ("[x](/metoder/)", "<span>x</span>"),
        ('<a href="../metoder/sen/">x</a>', "<span>x</span>"),
        ("[x](../metoder/kafe/)", '<a href="../../metoder/kafe/" rel="noopener">x</a>'),
        ("[x](../)", '<a href="../../" rel="noopener">x</a>'),
    ],
)
def test_links_by_address_to_what_is_left_out_become_text(written: str, shown: str) -> None:
    html = Renderer({}, {"metoder/sen/", "metoder/"}).html(document(f"Se {written} här.\n"), "sidor/om/")
    assert html.replace("\n", "") == f"<p>Se {shown} här.</p>"

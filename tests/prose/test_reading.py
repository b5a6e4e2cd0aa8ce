"""A document as people read it: blocks, links and pictures with their places, texts of the front matter."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genklang.model import TYPES, parse
from genklang.prose import Reading, read
from genklang.prose.blocks import blocks_of
from genklang.prose.fields import plan_of
from genklang.prose.inline import inline
from genklang.sources.reading import source_from_bytes

BODY = """\
Ett stycke
på två rader.

## En **rubrik**

- Första
  fortsätter
- Andra

    - Inre

1. Steg

> Ett citat
> går vidare

| Svar | Antal |
|---|---|
| Ja | 31 |

```
kod
```

    kod

Under
-----

!!! note
    En ruta.

[ref]: https://example.org/ref
[^1]: En not.

<div lang="en">

Text

</div>

Sist [en länk][ref].
"""


def reading(text: str) -> Reading:
    document = parse(source_from_bytes(text.encode(), "content/a.md", "a.md")).document
    assert document
    return read(document)


def of_body(body: str) -> Reading:
    return reading(f"---\ntype: page\ntitle: T\nsummary: S\n---\n{body}")


def test_a_body_is_read_as_its_blocks_with_their_lines() -> None:
    found = [(block.kind, block.text, block.starts[0][0]) for block in blocks_of(BODY, 1)[0]]
    assert found == [
        ("paragraph", "Ett stycke\npå två rader.", 1),
        ("heading", "En **rubrik**", 4),
        ("item", "Första\nfortsätter", 6),
        ("item", "Andra", 8),
        ("item", "Inre", 10),
        ("item", "Steg", 12),
        ("quote", "Ett citat\ngår vidare", 14),
        ("table", "| Svar | Antal |", 17),
        ("cell", "Svar", 17),
        ("cell", "Antal", 17),
        ("cell", "Ja", 19),
        ("cell", "31", 19),
        ("heading", "Under", 27),
        ("paragraph", "En ruta.", 31),
        ("paragraph", "En not.", 34),
        ("html", '<div lang="en">\n\nText\n\n</div>', 36),
        ("paragraph", "Sist [en länk][ref].", 42),
    ]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Se [planen](plan.md).", ("planen", "plan.md", 3)),
        ("Se [planen](<en plan.md> 'Titel').", ("planen", "en plan.md", 3)),
        ('Se [planen (ny)](plan_(2).md "Titel").', ("planen (ny)", "plan_(2).md", 3)),
        ("Se [**hela** planen](plan.md).", ("hela planen", "plan.md", 3)),
        ("[Se [1] här nu](plan.md)", ("Se [1] här nu", "plan.md", 0)),
        ("[se [planen](plan.md)", ("planen", "plan.md", 4)),
        ("[![Karta](k.png)](plan.md)", ("Karta", "plan.md", 0)),
        ("<https://example.org/a>", ("https://example.org/a", "https://example.org/a", 0)),
        ("(https://example.org/a).", ("https://example.org/a", "https://example.org/a", 1)),
        ("[https://example.org/a](b.md)", ("https://example.org/a", "b.md", 0)),
        ('<a href="b.md">B</a>', ("B", "b.md", 15)),
    ],
)
def test_links_have_text_target_and_place(text: str, link: tuple[str, str, int]) -> None:
    assert [(found.text, found.target, found.offset) for found in inline(text).links] == [link]


@pytest.mark.parametrize(
    "text", ["`[a](b)`", "``[a](b) ` c``", "<!-- [a](b) -->", r"\[a](b)", "[a]", "[^1]", "[a] (b)"]
)
def test_what_only_looks_like_a_link_is_none(text: str) -> None:
    assert inline(text).links == []


def test_words_are_read_without_what_is_not() -> None:
    text = "Läs **[planen](plan.md)**, `kod`, ![karta](k.png) och <b>mer</b> på https://example.org/a&nbsp;nu[^1]."
    plain = inline(text).plain
    assert len(plain) == len(text)
    assert plain.replace("\0", "").split() == ["Läs", "**planen**,", ",", "och", "mer", "på", "."]


def test_a_place_in_the_body_is_that_in_the_file() -> None:
    found = of_body("\n- Ett\n  två [tre](a.md)\n")
    text, link = next(found.links)
    assert (found.at(text, link.offset).line, found.at(text, link.offset).column) == (8, 7)


def test_texts_of_front_matter_are_those_that_people_read() -> None:
    found = reading(
        "---\ntype: dialogue\ntitle: Badplatsen\nsummary: >-\n  Hur vill du\n  ha det?\nid: bad\n"
        "mandate: {body: ks, reference: KS 2026/1}\ninfluence:\n  open: [Var, Hur]\n"
        "sources:\n  - document: Handbok\n    pages: 4\n---\n"
    )
    assert [(text.path, text.written) for text in found.fields] == [
        (("title",), "Badplatsen"),
        (("summary",), "Hur vill du ha det?"),
        (("influence", "open", 0), "Var"),
        (("influence", "open", 1), "Hur"),
    ]
    summary = found.fields[1]
    place = found.at(summary, summary.written.index("ha det"), 6)
    assert (place.line, place.column) == (6, 3)


@pytest.mark.parametrize("type_", TYPES)
def test_every_type_has_texts_and_none_of_them_is_an_id(type_: str) -> None:
    assert {"title", "summary"} <= set(plan_of(type_))
    assert not {"id", "type", "round", "published", "redirect_from", "sources"} & set(plan_of(type_))


@settings(deadline=None)
@given(st.text(alphabet='aB#*_-+>|`~[]()!<>/:=1.\\ \n\t&^"', max_size=120))
def test_no_body_makes_the_reading_fail_and_every_place_is_in_the_file(body: str) -> None:
    found = of_body(body)
    lines = found.document.source.text.split("\n")
    for text in found.body:
        assert len(text.plain) in {0, len(text.written)}
        assert 1 <= found.at(text).line <= len(lines)


@pytest.mark.parametrize(
    "body",
    ["[" * 5000, "![" * 3000, "`" * 5000, "<div>\n" * 3000, "```a\n" * 2000, "> " * 3000, "<!--" * 2000, "*a_" * 3000],
)
def test_odd_bodies_are_read_to_their_end(body: str) -> None:
    assert of_body(body).document.id == "a"

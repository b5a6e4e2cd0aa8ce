"""The corpus: what strangers or careless people may put into the content folder, and what must be told of it.

A case has files (text or bytes, by path) and what is expected: rule, path and line. Bodies begin on line 6.
"""

from __future__ import annotations

import codecs
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
from PIL import Image

Told = tuple[str, str, int]
HEAD = "---\ntype: page\ntitle: Om dialog\nsummary: Så arbetar vi.\n---\n"
FIRST = 7
"""The line on which a body stands, after an empty one."""


@dataclass(frozen=True)
class Case:
    """One hostile case; every one of `expected` must be told."""

    name: str
    files: dict[str, str | bytes]
    expected: frozenset[Told]


ACTIVE = (
    "script style iframe object embed applet base meta link form input button select textarea option frame frameset "
    "svg math template dialog noscript marquee keygen plaintext xmp canvas portal isindex param"
).split()
HANDLERS = (
    "onclick onerror onload onmouseover onfocus onblur oninput onchange onsubmit onkeydown onpointerdown ontoggle "
    "onanimationstart ontransitionend onwheel onpaste oncopy ondrag onscroll onbegin onhashchange onmessage"
).split()
SCHEMES = (
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "jAvAsCrIpT:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,x",
    "data:text/html;base64,PHNjcmlwdD4=",
    "data:image/svg+xml;base64,AAAA",
    "file:///etc/passwd",
    "blob:https://ekvik.example/1",
    "java&#115;cript:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript:alert(1)",
    "&#x000006A;avascript:alert(1)",
    "javascript&colon;alert(1)",
    "ms-word:ofe",
    "view-source:x",
    "livescript:x",
    "feed:javascript:alert(1)",
    "intent:x",
    "ftp:x",
)
HIDING = (
    '<p style="display:none">x</p>',
    '<p style="DISPLAY : NONE">x</p>',
    '<p style="visibility:hidden">x</p>',
    '<p style="opacity:0">x</p>',
    '<p style="font-size:0">x</p>',
    '<p style="position:absolute;left:-9999px">x</p>',
    '<p style="text-indent:-9999px">x</p>',
    '<p style="height:0;overflow:hidden">x</p>',
    '<p style="clip:rect(0,0,0,0)">x</p>',
    '<p style="position:fixed;inset:0">x</p>',
    "<p hidden>x</p>",
    '<p hidden="until-found">x</p>',
    '<span aria-hidden="true">x</span>',
    "<span inert>x</span>",
    '<img src="a.png" alt="" width="0" height="0">',
    '<img src="a.png" alt="" width="1" height="1">',
)
CLOBBERING = (
    '<a id="__config">x</a>',
    '<a id="__search">x</a>',
    '<div class="md-header">x</div>',
    '<span class="__x">x</span>',
    '<a id="location">x</a>',
    '<a id="document">x</a>',
    '<a name="getElementById">x</a>',
    '<h2 id="main_content">x</h2>',
    '<h3 id="s_contact">x</h3>',
    '<a id="said_and_did">x</a>',
    "Text\n{: #__config }",
    "Text {: .md-overlay }",
)
TEMPLATES = (
    "{{ 7*7 }}",
    "{{config}}",
    "{% include 'x' %}",
    "{%- set x = 1 -%}",
    "<% x %>",
    "<?php echo 1 ?>",
    "<?= 1 ?>",
    "a {{ b",
    "{{ ''.__class__ }}",
)
FOREIGN = (
    "![x](https://example.org/x.png)",
    "![x](http://example.org/x.png)",
    "![x](//example.org/x.png)",
    '<img src="https://example.org/x.png" alt="x">',
    "![x][1]\n\n[1]: https://example.org/x.png",
    '<img src="//example.org/x.png" alt="x">',
)
LEFT_OUT = (
    "<center>x</center>",
    "<font color=red>x</font>",
    "<u>x</u>",
    "<details><summary>x</summary>y</details>",
    '<p style="color: red">x</p>',
    '<a href="https://example.org/" target="_blank">x</a>',
    "<video src=x></video>",
    "<audio></audio>",
    "<section>x</section>",
    "<ditt namn>",
    "<x-element>x</x-element>",
    "{: .stor }",
    '<p class="stor">x</p>',
    "<![CDATA[x]]>",
    "<figure>x</figure>",
)
COSTLY = {
    "brackets": "[" * 5000,
    "pictures": "![" * 5000,
    "links": "[a](" * 3000,
    "notes": "[^a" * 3000,
    "stars": "*" * 5000,
    "underscores": "_" * 5000,
    "backticks": "`" * 5000,
    "greater": ">" * 5000,
    "less": "<" * 5000,
    "ampersands": "&" * 5000,
    "spaces": "a" + " " * 5000 + "b",
    "line": "ord " * 6000,
    "quotes": "> " * 40 + "x",
    "lists": "\n".join("    " * level + "- x" for level in range(60)),
    "table": "|a" * 150 + "|\n" + "|-" * 150 + "|\n" + ("|b" * 150 + "|\n") * 150,
    "abbreviations": "".join(f"*[A{n}]: x\n" for n in range(2000)),
    "footnotes": "".join(f"[^{n}]: x\n\n" for n in range(2000)),
    "open tags": "<a \n" * 50_000,
    "closing tags": "</p>\n" * 50_000,
    "open boxes": "<div>\n\n" * 3000,
    "fences": "```\nx\n```\n" * 20_000,
    "references": f"[a]: /{'x' * 2000}\n\n" + "[x][a]\n" * 9000,
    "equals": "=" * 3000,
    "same letter": "a" * 3000,
    "open in lines": "[a\n" * 1000,
}
NAMES = (
    "aux.md", "CON.md", "nul.md", "com1.md", "lpt9.md", "a:b.md", "a?b.md", "a*b.md", 'a"b.md', "a|b.md", "a\\b.md",
    "a .md/om.md"[:5] + "md ", "rad\nbrytning.md", "bell\a.md", "vänd\u202egpj.md", "b\u0430dplatsen.md",
    "osynlig\u200b.md", "x" * 180 + ".md", "PRN.md", "a<b.md",
)  # fmt: skip
RESERVED = ("assets/om.md", "sok.md", "search.md", "pagefind/om.md", "api/om.md", "404.md", "Assets/x.md", "SOK.md")
KINDS = (
    "sida.html", "mall.j2", "kod.py", "kod.js", "stil.css", "mkdocs.yml", "x.svg", "x.exe", "x.docx", "x.zip", "x.MD",
    "x.markdown", "utan-andelse", "x.htm", "x.xml", "x.json", "x.gif", ".htaccess", ".env", "_headers", "x.php",
    "x.md.html", "x.pdf.exe", "x.sh", "CNAME", "x.toml", "x.woff2", "x.mp4",
)  # fmt: skip
FORMULAS = ("=1+1", "=cmd|' /C calc'!A0", "@SUM(A1:A9)", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", " =1+1", "=HYPERLINK(\"x\")", "\uff1d1+1", "'=1+1", "\t=1+1")  # fmt: skip
FIELDS = (
    ("SEC107", "<b>Om</b>"), ("SEC107", "<script>alert(1)</script>"), ("SEC107", "<img src=x onerror=alert(1)>"),
    ("SEC107", "</title><script>x</script>"), ("SEC107", "<!-- x -->"), ("SEC106", "{{ 7*7 }}"),
    ("SEC106", "{% x %}"), ("SEC102", "x' onmouseover='alert(1)"), ("SEC114", "=cmd|' /C calc'!A0"),
    ("SEC107", "<svg/onload=alert(1)>"), ("SEC107", "< script >x"), ("SEC109", "Om \u202eoj"), ("SEC107", "<iframe src=x"),
)  # fmt: skip
CONTROL = "\x00\x01\x02\x03\x08\x0b\x0c\x1b\x7f\x80\x9f\ufffe"
TURNS = ("\u202e", "\u202d", "\u202a", "\u202b", "\u2066", "\u2067", "\u2068")


SLY = {
    "admonition's title": ('!!! note "<img src=x onerror=alert(1)>"\n    Text', "SEC102", 0),
    "abbreviation": ("*[PBL]: <script>alert(1)</script>\n\nPBL gäller.", "SEC107", 0),
    "abbreviation breaks out": ('*[PBL]: x" onmouseover="alert(1)\n\nPBL gäller.', "SEC102", 0),
    "title breaks out": ("[x](https://ekvik.example/ 'a\" onclick=\"alert(1)')", "SEC102", 0),
    "definition's title": ("[x][1]\n\n[1]: https://ekvik.example/ \"a' onclick='x\"", "SEC102", 2),
    "picture's text": ('![x" onerror="alert(1)](bild.png)', "SEC102", 0),
    "comment that ends at once": ("<!--> <script>alert(1)</script> -->", "SEC101", 0),
    "comment that ends with a mark": ("a <!-- x --!> <script>b</script> -->", "SEC101", 0),
    "comment with a dash": ("<!---> <b onclick=x>y</b> -->", "SEC102", 0),
    "template in an address": ("[x](https://ekvik.example/{{x}})", "SEC106", 0),
    "comment of a template": ("{# hemligt #}", "SEC106", 0),
    "turned by a number": ("Beslut &#x202e;jen", "SEC109", 0),
    "turned by a decimal number": ("Text.\n\nBeslut &#8238;jen", "SEC109", 2),
    "invisible by a number": ("be&#8203;slut", "SEC121", 0),
    "invisible by a name": ("be&ZeroWidthSpace;slut", "SEC121", 0),
    "tags by a number": ("Text&#xE0041; slut", "SEC121", 0),
    "filler": ("Namn: \u3164\u3164", "SEC121", 0),
    "smuggled in selectors": ("A" + "".join(chr(0xE0100 + n) for n in range(40)), "SEC121", 0),
    "mark of order between words": ("text \ufeff mitt", "SEC121", 0),
    "script in a cell": ("| a |\n|---|\n| <script>alert(1)</script> |", "SEC101", 2),
    "script in a definition": ("Ord\n:   <script>alert(1)</script>", "SEC101", 1),
    "picture in a link": ("[![x](bild.png)](javascript:alert(1))", "SEC103", 0),
    "mutation": ("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "SEC101", 0),
    "new line as an entity": ("[x](java&NewLine;script:alert(1))", "SEC103", 0),
    "address of another": ("[www.ekvik.se](https://samlare.example/)", "LNK109", 0),
    "address of another after words": ("Text\n\n[svara på https://ekvik.se/](//samlare.example)", "LNK109", 2),
    "address of another in HTML": ('<a href="https://samlare.example/">ekvik.se/svar</a>', "LNK109", 0),
    "address of another by reference": ("[www.ekvik.se][1]\n\n[1]: https://samlare.example/", "LNK109", 0),
    "address of another with soft hyphens": ("[www.ek\u00advik.se](https://samlare.example/)", "LNK109", 0),
    "address of another with entities": ("[www&#46;ekvik&#46;se](https://samlare.example/)", "LNK109", 0),
    "address of another at the end of a sentence": ("## [ekvik.se.](https://samlare.example/)", "LNK109", 0),
    "mailbox of another": ("[dialog@ekvik.se](mailto:dialog@samlare.example)", "LNK109", 0),
    "name before the host": ("[Logga in](https://www.ekvik.se@samlare.example/)", "LNK109", 0),
    "letters of two alphabets": ("[Ekvik](https://\u0435kvik.se/)", "LNK109", 0),
    "letters of two alphabets as ASCII": ("[Ekvik](https://xn--kvik-8cd.se/)", "LNK109", 0),
    "letters of two alphabets in a bare address": ("Se <https://www.\u0435kvik.se/>.", "LNK109", 0),
    "control character by a number": ("Hej &#27;[31m du", "DOC145", 0),
    "control character by a number of sixteens": ("Text\n\nHej &#x07; du", "DOC145", 2),
    "no character by a number": ("Hej &#xFFFE; du", "DOC145", 0),
    "lost character": ("Hej p\ufffd dig", "DOC148", 0),
    "lost character by a number": ("Hej &#0; du", "DOC148", 0),
    "half a character by a number": ("Text\n\nHej &#xD800; du", "DOC148", 2),
    "beyond all characters": ("Hej &#x110000; du", "DOC148", 0),
    "sign of a font": ("\uf0b7 Fler platser", "DOC148", 0),
    "stacked marks": ("Hej o" + "\u0335\u0321\u0322\u0327\u0334\u0336\u0337\u0338\u0300\u0301" + " du", "DOC149", 0),
    "stacked Thai marks": ("\u0e01" + "\u0e49" * 20, "DOC149", 0),
    "lost file with a question": ("[x](borta.md?x=<script>)", "LNK101", 0),
    "link that nobody sees": ("[\u2800](https://samlare.example/)", "ACC104", 0),
    "link without width": ("[\u200b](https://samlare.example/)", "ACC104", 0),
    "fence with an id": ("```{ #__config .md-overlay }\nx\n```", "SEC105", 0),
    "animated picture": ("<svg><animate onbegin=alert(1) attributeName=x></svg>", "SEC102", 0),
    "other sizes of a picture": ('<img src="bild.png" srcset="https://example.org/x 2x" alt="x">', "SEC108", 0),
    "beacon": ('[x](https://ekvik.example){: ping="https://example.org" }', "SEC120", 0),
    "kept template": ("{%raw%}{{x}}{%endraw%}", "SEC106", 0),
    "blank before the scheme": ("[x](\u00a0javascript:alert(1))", "SEC103", 0),
    "scheme on the next line": ("[x][a]\n\n[a]:\n  javascript:alert(1)", "SEC103", 3),
    "bare scheme": ("<javascript:alert(1)>", "SEC103", 0),
    "heading that breaks out": ('## "><img src=x onerror=alert(1)>', "SEC102", 0),
    "stylesheet as an instruction": ('<?xml-stylesheet href="javascript:alert(1)"?>', "SEC106", 0),
    "number with emphasis inside": ("Hon har 1212**12-12**12 nu", "PII101", 0),
    "number in full width": ("Hon har \uff11\uff12\uff11\uff12\uff11\uff12-\uff11\uff12\uff11\uff12", "PII101", 0),
    "number over a break": ("121212-<br>1212", "PII101", 0),
    "password in an address": ("[x](https://user:hemligt@ekvik.example/)", "PII103", 0),
    "conditional comment": ("<!--[if IE]><script>alert(1)</script><![endif]-->", "SEC101", 0),
}
"""By name: a body, the rule that tells of it, and the line of the body, from 0."""
ESCAPES = {
    "a\\u202eb": "SEC109",
    "a\\0b": "DOC145",
    "a\\e[31mb": "DOC145",
    "a\\u2060b": "SEC121",
    "\\u200b": "SEC121",
    "\u200b": "SEC121",
}


def cases() -> Iterator[Case]:
    """All cases of the corpus."""
    yield from _bodies()
    yield from _texts()
    yield from _names()
    yield from _files()
    yield from _front_matter()


def _page(name: str, body: str, rule: str, line: int = FIRST) -> Case:
    return Case(name, {"om.md": f"{HEAD}\n{body}\n"}, frozenset({(rule, "om.md", line)}))


def _bodies() -> Iterator[Case]:
    for tag in ACTIVE:
        yield _page(f"element {tag}", f"<{tag} a=b>x</{tag}>", "SEC101")
    for name, frame in {"quote": "> {}", "item": "- {}", "upper": "Text {} text", "note": "x[^1]\n\n[^1]: {}"}.items():
        line = FIRST + 2 * (name == "note")
        yield _page(f"script in {name}", frame.format("<ScRiPt>alert(1)</sCrIpT>"), "SEC101", line)
        yield _page(f"frame in {name}", frame.format("<iframe src=x></iframe>"), "SEC101", line)
        yield _page(f"handler in {name}", frame.format("<b onclick=x>y</b>"), "SEC102", line)
    for handler in HANDLERS:
        yield _page(f"raw {handler}", f'Text <b {handler}="alert(1)">x</b>', "SEC102")
        yield _page(f"list {handler}", f'Text\n{{: {handler}="alert(1)" }}', "SEC102", FIRST + 1)
    for number, address in enumerate(SCHEMES):
        yield _page(f"link {number}", f"Text\n\n[x]({address})", "SEC103", FIRST + 2)
        yield _page(f"anchor {number}", f'Text\n\n<a href="{address}">x</a>', "SEC103", FIRST + 2)
    for number, address in enumerate(SCHEMES[:9]):
        yield _page(f"picture {number}", f"![x]({address})", "SEC103")
        yield _page(f"definition {number}", f"[x][1]\n\n[1]: {address}", "SEC103", FIRST + 2)
    for name, (body, rule, line) in SLY.items():
        yield _page(name, body, rule, FIRST + line)
    groups = {"SEC104": HIDING, "SEC105": CLOBBERING, "SEC106": TEMPLATES, "SEC108": FOREIGN, "SEC120": LEFT_OUT}
    for rule, bodies in groups.items():
        for number, body in enumerate(bodies):
            line = FIRST + ("\n{:" in body) + 2 * ("\n\n[1]" in body)
            yield _page(f"{rule} {number}", body, rule, line)


def _texts() -> Iterator[Case]:
    for name, body in COSTLY.items():
        line = FIRST + {"lists": 20}.get(name, 0)
        if name in {"abbreviations", "footnotes"}:
            line = FIRST + 1000 * (1 if name == "abbreviations" else 2)
        yield _page(f"costly {name}", body, "SEC110", line)
    for sign in CONTROL:
        yield _page(f"control {ord(sign):x}", f"Text\n\nen {sign} till", "DOC145", FIRST + 2)
    for sign in TURNS:
        yield _page(f"turn {ord(sign):x}", f"Beslut: {sign}jen", "SEC109")
    for sign in "\u200b\u200d\u2060\ufeff\u2063":
        yield _page(f"invisible {ord(sign):x}", f"bad{sign}plats", "SEC121")
    for number, (value, rule) in enumerate(ESCAPES.items()):
        front = f'---\ntype: page\ntitle: "{value}"\nsummary: Så.\n---\n'
        yield Case(f"escape {number}", {"om.md": front}, frozenset({(rule, "om.md", 3)}))
    for rule, value in FIELDS:
        for number, key in enumerate(("title", "summary")):
            fields = {"title": "Om", "summary": "Så arbetar vi."} | {key: value}
            front = "".join(f'{name}: "{text}"\n' for name, text in fields.items())
            yield Case(
                f"{key} {value}", {"om.md": f"---\ntype: page\n{front}---\n"}, frozenset({(rule, "om.md", 3 + number)})
            )


def _names() -> Iterator[Case]:
    from genklang.sources.walk import written_safely

    for number, name in enumerate(NAMES):
        shown = written_safely(name)
        yield Case(f"name {number}", {name: HEAD + "id: x\n"}, frozenset({("DOC141", shown, 1)}))
    for name in RESERVED:
        yield Case(f"reserved {name}", {name: HEAD}, frozenset({("DOC142", name, 1)}))
    for name in KINDS:
        yield Case(f"kind {name}", {name: "x\n"}, frozenset({("DOC112", name, 1)}))
    twins = {"hamnen.md": "hamnen/index.md", "Hamnen.md": "hamnen.md", "hämnen.md": "hamnen.md", "a b.md": "a-b.md"}
    for one, other in twins.items():
        last = max((one, other), key=lambda name: name.encode())
        last = "hamnen.md" if one == "hamnen.md" else last
        texts = {one: HEAD.replace("type", "id: en\ntype", 1), other: HEAD.replace("type", "id: annan\ntype", 1)}
        yield Case(f"twins {one}", dict(texts), frozenset({("DOC143", last, 1)}))
    nfd = "A\u030angermanland.txt"
    files: dict[str, str | bytes] = {nfd: "ett\n", "\u00c5ngermanland.txt": "två\n"}
    yield Case("twins of a file", files, frozenset({("DOC143", "\u00c5ngermanland.txt", 1)}))
    yield Case("unused", {"om.md": HEAD, "x.txt": "x\n"}, frozenset({("DOC144", "x.txt", 1)}))


def png(size: tuple[int, int] = (20, 10)) -> bytes:
    """A small picture."""
    made = io.BytesIO()
    Image.new("1", size).save(made, "PNG")
    return made.getvalue()


def pdf(**root: object) -> bytes:
    """A document of one page, with more in its catalogue."""
    document, made = pikepdf.new(), io.BytesIO()
    document.add_blank_page()
    for key, value in root.items():
        document.Root[f"/{key}"] = value
    document.save(made)
    return made.getvalue()


def pdf_with(**annotation: object) -> bytes:
    """A document of one page with an annotation."""
    document, made = pikepdf.new(), io.BytesIO()
    one = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Rect=[0, 0, 9, 9], **annotation)
    document.add_blank_page().Annots = pikepdf.Array([document.make_indirect(one)])
    document.save(made)
    return made.getvalue()


def slow_pdf() -> bytes:
    """A small document that takes very long to read."""
    document, made = pikepdf.new(), io.BytesIO()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    page = document.add_blank_page()
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.Contents = document.make_stream(b"BT /F1 12 Tf " + b"(abc) Tj 1 0 0 1 5 5 Tm " * 1_500_000 + b"ET")
    document.save(made)
    return made.getvalue()


def _zip() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("x.html", "<script>alert(1)</script>")
    return made.getvalue()


def _files() -> Iterator[Case]:
    name, action = pikepdf.Name, pikepdf.Dictionary
    broken: dict[str, tuple[str, bytes]] = {
        "html.png": ("SEC111", b"<html><script>alert(1)</script></html>"),
        "svg.png": ("SEC111", b"<svg onload=alert(1)></svg>"),
        "exe.jpg": ("SEC111", b"MZ" + b"\0" * 100),
        "pdf.png": ("SEC111", pdf()),
        "png.jpg": ("SEC111", png()),
        "png.pdf": ("SEC111", png()),
        "zip.png": ("SEC111", png() + _zip()),
        "zip.pdf": ("SEC111", pdf() + _zip()),
        "web.png": ("SEC111", png() + b"<script>alert(1)</script>"),
        "php.png": ("SEC111", png() + b"<?php system('x') ?>"),
        "both.png": ("SEC111", png() + pdf()),
        "web.pdf": ("SEC111", b"<html>" + pdf()),
        "after.pdf": ("SEC111", pdf() + b"<script>alert(1)</script>"),
        "empty.png": ("SEC111", b""),
        "empty.csv": ("SEC111", b""),
        "latin.csv": ("SEC111", "År;Ö".encode("latin-1")),
        "utf16.txt": ("SEC111", "År".encode("utf-16")),
        "html.txt": ("SEC111", b"<!DOCTYPE html><script>alert(1)</script>"),
        "html.csv": ("SEC111", b"\xef\xbb\xbf <script>alert(1)</script>"),
        "nul.txt": ("SEC111", b"a\0b"),
        "zip.csv": ("SEC111", _zip()),
        "elf.txt": ("SEC111", b"\x7fELF"),
        "cut.png": ("SEC112", png((300, 300))[:-30]),
        "bomb.png": ("SEC112", png((30_000, 30_000))),
        "head.jpg": ("SEC112", b"\xff\xd8\xff\xe0" + b"\1" * 40),
        "cut.pdf": ("SEC113", b"%PDF-1.7\nxxx"),
        "js.pdf": ("SEC113", pdf(OpenAction=action(S=name.JavaScript, JS="x"))),
        "aa.pdf": ("SEC113", pdf(AA=action(WC=action(S=name.JavaScript, JS="x")))),
        "launch.pdf": ("SEC113", pdf(OpenAction=action(S=name.Launch, F="calc.exe"))),
        "submit.pdf": ("SEC113", pdf(OpenAction=action(S=name.SubmitForm, F="https://example.org/"))),
        "files.pdf": ("SEC113", pdf(Names=action(EmbeddedFiles=action(Names=pikepdf.Array())))),
        "names.pdf": ("SEC113", pdf(Names=action(JavaScript=action(Names=pikepdf.Array(["x", action(S=name.JavaScript, JS="x")]))))),
        "xfa.pdf": ("SEC113", pdf(AcroForm=action(XFA="x"))),
        "untagged.pdf": ("DOC146", pdf()),
        "script-link.pdf": ("SEC113", pdf_with(Subtype=name.Link, A=action(S=name.URI, URI="javascript:alert(1)"))),
        "file-link.pdf": ("SEC113", pdf_with(Subtype=name.Link, A=action(S=name.URI, URI="file:///etc/passwd"))),
        "remote.pdf": ("SEC113", pdf_with(Subtype=name.Link, A=action(S=name.GoToR, F="\\\\example.org\\a.pdf"))),
        "embedded.pdf": ("SEC113", pdf_with(Subtype=name.Link, A=action(S=name.GoToE))),
        "next.pdf": ("SEC113", pdf_with(Subtype=name.Link, A=action(S=name.URI, URI="https://a.example", Next=action(S=name.Launch)))),
        "comment.pdf": ("PII101", pdf_with(Subtype=name.Text, Contents="Ring 121212-1212")),
        "bookmark.pdf": ("PII101", pdf(Outlines=action(First=action(Title="Bilaga 121212-1212")))),
        "slow.pdf": ("PII111", slow_pdf()),
        "comment.txt": ("SEC111", b"<!-- a -->\n<svg onload=alert(1)></svg>"),
        "turned.txt": ("SEC109", "Beslut: \u202ejen".encode()),
        "turned.csv": ("SEC109", "Beslut: \u202ejen;x".encode()),
        "lost.csv": ("DOC148", "F\ufffdrskolan;3".encode()),
        "heading.txt": ("SEC111", b"<h1>x</h1><script>alert(1)</script>"),
    }  # fmt: skip
    for path, (rule, raw) in broken.items():
        yield Case(f"file {path}", {path: raw}, frozenset({(rule, path, 1)}))
    for number, cell in enumerate(FORMULAS):
        quoted = cell.replace('"', '""')
        rows = f'Fråga;Svar\n"Bryggan";"{quoted}"\n'
        yield Case(f"formula {number}", {"x.csv": rows}, frozenset({("SEC114", "x.csv", 2)}))
    yield Case("formula within", {"x.csv": "a,b,c\nx;=1+1;y\n"}, frozenset({("SEC114", "x.csv", 2)}))
    yield Case("large", {"om.md": HEAD + "Text.\n" * 60_000}, frozenset({("DOC140", "om.md", 1)}))


LISTS = {
    "topics": ("topics: [" + ", ".join(f"a{n}" for n in range(4000)) + "]", 7),
    "areas": ("areas: [" + ", ".join(f"a{n}" for n in range(4000)) + "]", 7),
    "methods": ("methods: [" + ", ".join(f"a{n}" for n in range(4000)) + "]", 7),
    "addresses": ("redirect_from: [" + ", ".join(f"a{n}/" for n in range(4000)) + "]", 7),
    "occasions": ("occasions:\n" + "".join(f"  - {{id: t{n}, start: 2026-05-01 18:00}}\n" for n in range(1200)), 508),
    "materials": (
        "materials:\n" + "".join(f"  - {{title: K, url: 'https://x.example/{n}'}}\n" for n in range(1200)),
        508,
    ),
    "sources": ("sources:\n" + "".join(f"  - document: K {n}\n" for n in range(1200)), 508),
}
"""Lists of a dialogue that would make too many pages or too much of one, and the line of the first entry too many."""


def _front_matter() -> Iterator[Case]:
    for name, (written, line) in LISTS.items():
        text = f"---\ntype: dialogue\ntitle: H\nsummary: S\nopens: 2026-05-01\ncloses: 2026-06-01\n{written}\n---\n"
        yield Case(f"list of {name}", {"om.md": text}, frozenset({("SEC110", "om.md", line)}))
    front: dict[str, tuple[str, int, str | bytes]] = {
        "unclosed": ("DOC107", 1, "---\ntype: page\ntitle: Om\n"),
        "mark": ("DOC104", 1, codecs.BOM_UTF8 + HEAD.encode()),
        "tab": ("DOC109", 3, "---\ntype: page\n\ttitle: Om\n---\n"),
        "twice": ("DOC113", 4, "---\ntype: page\ntitle: Om\ntitle: Om\nsummary: S\n---\n"),
        "tag": ("DOC114", 3, "---\ntype: page\ntitle: !!python/object/apply:os.system [x]\nsummary: S\n---\n"),
        "anchor": ("DOC115", 3, "---\ntype: page\ntitle: &a Om\nsummary: *a\n---\n"),
        "merge": ("DOC115", 3, "---\ntype: page\n<<: {a: b}\ntitle: Om\nsummary: S\n---\n"),
        "deep": ("DOC111", 3, "---\ntype: page\ntopics: " + "[" * 30 + "]" * 30 + "\n---\n"),
        "very deep": ("DOC108", 3, "---\ntype: page\ntopics: " + "[" * 3000 + "]" * 3000 + "\n---\n"),
        "none": ("DOC106", 1, "Bara text.\n"),
        "meta": ("DOC106", 1, "title: Om\n\nText.\n"),
        "empty": ("DOC105", 1, ""),
        "nul": ("DOC108", 3, "---\ntype: page\ntitle: O\0m\n---\n"),
        "utf-16": ("DOC103", 1, HEAD.encode("utf-16")),
        "latin-1": ("DOC103", 4, HEAD.encode("latin-1")),
        "unknown key": ("DOC123", 3, "---\ntype: page\ntitel: Om\nsummary: S\n---\n"),
        "no such day": ("DOC124", 5, "---\ntype: page\ntitle: Om\nsummary: S\npublished: 2026-02-30\n---\n"),
        "lookalike id": ("DOC124", 5, "---\ntype: page\ntitle: Om\nsummary: S\nid: b\u0430d\n---\n"),
        "list": ("DOC125", 3, "---\ntype: page\ntitle: [Om]\nsummary: S\n---\n"),
        "many keys": ("SEC110", 5002, "---\ntype: page\n" + "".join(f"k{n}: x\n" for n in range(7000)) + "---\n"),
        "many ignored": (
            "SEC110",
            1670,
            "---\ntype: page\nignore:\n" + "".join(f"  - {{rule: X{n}, reason: a}}\n" for n in range(7000)) + "---\n",
        ),
        "address": (
            "DOC124",
            6,
            "---\ntype: page\ntitle: Om\nsummary: S\nsources:\n  - url: javascript:alert(1)\n---\n",
        ),
    }
    for name, (rule, line, text) in front.items():
        yield Case(f"front matter {name}", {"om.md": text}, frozenset({(rule, "om.md", line)}))

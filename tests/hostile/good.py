"""What people really write: none of it gives a finding."""

from __future__ import annotations

from tests.hostile.cases import HEAD, png

BODIES = (
    "Om a < b och c > d, R&D, 3 < 4 & 5 > 4.", "Vi älskar staden <3 och er :-> tack!", "Se <https://ekvik.example/a?b=c&d=e>.",
    "Skriv till <dialog@ekvik.example>.", "Skriv `<script>alert(1)</script>` så.", "```html\n<script>alert(1)</script>\n<p class=\"md-x\" onclick=\"y\">\n```",
    "Så här:\n\n    <script>alert(1)</script>\n    <p class='x' hidden>", "I mallen står ``{{ namn }}`` och `{% if x %}`.", "Tryck <kbd>Ctrl</kbd> + <kbd>C</kbd>.",
    "Rad ett<br>rad två", "<abbr title=\"Plan- och bygglagen\">PBL</abbr> gäller.", "*[SKR]: Sveriges Kommuner och Regioner\n\nSKR säger.",
    "[Lång](https://ekvik.example/" + "a/" * 150 + "?x={y}&z=1:2)", "[Ring](tel:+46300834000) eller [skriv](mailto:dialog@ekvik.example?subject=Hej).",
    "!!! danger \"Obs\"\n    Text i rutan.", "Text[^1] och mer[^2].\n\n[^1]: En not.\n[^2]: En till.", "## Bakgrund\n\n## Bakgrund\n\n### State\n\n### State",
    "Begrepp\n:   Förklaring", "- a\n    - b\n        - c\n            - d", "| a | b |\n|:--|--:|\n| 1 | −5 % |", "[Sidan](om.md \"Titel: här\")",
    "~~~\n{% x %}\n~~~", "# En rubrik till", "H<sub>2</sub>O och m<sup>2</sup>", "Kl. 18:00 {ungefär}, {namn}, mängden {1, 2}.", "a <= b, x -> y, <- z, 10 <20 personer",
    "<!-- kommentar till oss själva -->", "På arabiska: مرحبا بالعالم, \u200fمرحبا\u200f och \u2067مرحبا\u2069.", "بەخێربێن و می‌خواهم", "Buorre beaivi, Gïelejarnge, Łódź, Zażółć gęślą jaźń, Ærø",
    "👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ❤️ 👍🏽", "Vi frågade t.ex. 'barn' och ”äldre” – d.v.s. alla…", "KS 2026/0123 § 70, dnr 20260123-4567", "1. ett\n2. två\n\n10. tio",
    "> Citat\n> på två rader\n>\n> > och ett till", "***\n\n---\n\n___", "<table><caption>T</caption><tr><th scope=\"col\">x</th></tr></table>", "<p lang=\"en\">English</p>",
    "Ekvi\u00adk och 10\u00a0000 kr", "A\u030ar 2026 (skrivet på en Mac)", "\\<inte html\\> och \\*stjärna\\*", "-----------------------------------------------\n\n" + "=" * 200,
    "[Se kartan][karta].\n\n[karta]: https://karta.ekvik.example/?lager=1:2 \"Karta: hamnen\"", "Priset: $5 {x} ${y} 100 %", "&copy; Ekvik &amp; &nbsp; &lt;script&gt;",
    "``` { .text }\nx\n```", "- [ ] ogjort\n- [x] gjort", "Omloppstid (se [lagen](https://ekvik.example/(1)_a)).", "**fet *och kursiv* text** __och__ _så_",
    "Ärendet har nummer 2011-08-17-0901, SBN 2019-12-14-1330. Bilden IMG_20110817_0901.", "[Node.js](https://nodejs.org/) och [EN 301.549](https://etsi.example/)",
    "Se [karta.ekvik.se](https://gis.ekvik.se/), [1177.se](https://www.1177.se/) och [t.ex. här](https://ekvik.example/).",
    "Tiếng Việt: Người dân thảo luận. Tie\u0302\u0301ng", "\u05d1\u05b0\u05bc\u05e8\u05b5\u05d0\u05e9\u05b4\u05c1\u05d9\u05ea \u05dc\u05b7\u05bc\u05bd\u05d9\u05b0\u05dc\u05b8\u05d4", "\u0628\u0650\u0633\u0652\u0645\u0650 \u0627\u0644\u0644\u0651\u064e\u0647\u0650", "\u0915\u094d\u0937\u0947\u0924\u094d\u0930 \u0938\u094d\u0924\u094d\u0930\u0940", "\u0e01\u0e33\u0e25\u0e31\u0e07\u0e17\u0e35\u0e48\u0e19\u0e35\u0e49", "\u12a0\u121b\u122d\u129b, So'diinta iyo da'da, Şükrü, Đorđe",
    "Det kostar 5 &euro; &#8211; 10 &#xA0;kr, gamla &#150; streck", "10\u202f000 kr, 5\u2009%, \u00bd, \u2460, CO\u2082, ﬁn, 1\ufe0f\u20e3", "Org.nr 212000-1243, bankgiro 5862-0001. Fastigheten Ekvik 1:23, akt 13-EKV-550101.",
    "Enligt 5 kap. 11 a § plan- och bygglagen (2010:900), (EU) 2016/679, artikel 6.1 e.", "Faktura 5501012018, OCR-nummer 2026050112345, ISBN 978-91-7345-123-1", "Commit 9f86d081884c7d659a2feaa0c55ad015, 550e8400-e29b-41d4-a716-446655440000",
    "Tid: tisdag 3 maj 2026, kl. 18.00–20.00. Ring 0300-83 40 00 eller 010-123 45 67.", "5 \u00b5m, 3 \u03bcg, 10 k\u03a9. Covid-\u043f\u0430\u043d\u0434\u0435\u043c\u0438\u044f", "=> se nedan\n\n+ plus\n\n@ekvik #tycktill $HOME {x} %s", "SWEREF 99 TM: 6400123, 319876. Sprint 2026-05-01T18:00:00+02:00",
)  # fmt: skip


def good_files() -> dict[str, str | bytes]:
    """One site of all of it: a page for each body, and files beside them that pages use."""
    files: dict[str, str | bytes] = {}
    for number, body in enumerate(BODIES):
        head = HEAD.replace("title: Om dialog", f"title: Sida {number} – R&D, <3 och 5 < 6")
        files[f"sidor/sida-{number}.md"] = f"{head}\n{body}\n"
    links = "[a](svar.csv) [b](lista%20ett.txt) ![c](bild.png) ![d](<bild två.png>)"
    files["sidor/om.md"] = f"{HEAD}\n{links}\n"
    files["sidor/svar.csv"] = (
        "Fråga;Antal;Ändring\nBryggan;3;-5,5 %\nTelefon;+46 300-83 40 00;-\n- nej, inte alls (ännu);@ekvik;+3\n"
    )
    files["sidor/lista ett.txt"] = "En lista: a < b\n"
    files["sidor/bild.png"] = files["sidor/bild två.png"] = png()
    files["Mapp med Å & mellanslag/Frågor (2026).md"] = HEAD.replace("Om dialog", "Frågor")
    return files

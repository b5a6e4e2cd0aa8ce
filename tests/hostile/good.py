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

"""Write a site of any size, the same bytes for the same size: `python -m benchmarks.generate DIR DOCUMENTS`.

For every six documents there is one dialogue, two pages of feedback, two initiatives and one page; besides
them twenty bodies, twelve methods and a programme. Texts are some 340 words, as on the pages we measured.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

WORDS = (
    "kommunen invånarna nämnden frågan svaren möte förslag gata skola park väg buss barn unga äldre plats hamn torg "
    "bibliotek trygg tydlig lätt snabb ny gammal grön lokal samtal tid plan beslut underlag budget ansvar resultat och "
    "som för med till om på av att vi de ska kan vill blir får ser hör tycker berättar frågar svarar väljer bygger"
).split()
CONFIG = """\
site_name: Stora Ekvik
site_url: https://stora.ekvik.example/
docs_dir: content
theme: {name: genklang}
plugins:
  - genklang: {publisher: Ekviks kommun}
"""
PACES = ("after", "quick", "per_question", "after")
AREAS = ("Centrum", "Hamnen", "Norrviken", "Bergaby", "Sjöaryd")
FIRST = date(2019, 1, 7)
STEPS = """
## Arbetsgång

1. Ett politiskt organ beslutar att dialogen ska hållas.
2. Organet slår fast hur resultatet ska påverka beslutet.
3. Ta fram rutiner för återkoppling.
4. Sammanställ resultatet och återkoppla det, både till deltagarna och till invånarna.
5. Återför resultatet till organet.

## Resultat och återkoppling

Svaren visas i en tabell.
"""


def write_site(root: Path, documents: int) -> int:
    """Write a site with `documents` documents in `root`, a new folder; gives how many were written."""
    (root / "content").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    written = 0
    for name, text in _files(documents):
        path = root / "content" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        written += 1
    return written


def _files(documents: int) -> Iterator[tuple[str, str]]:
    rng = random.Random(2026)  # noqa: S311
    fixed = list(_fixed(rng))
    yield from fixed[:documents]
    for number in range(max(0, documents - len(fixed))):
        yield _document(number, rng)


def _fixed(rng: random.Random) -> Iterator[tuple[str, str]]:
    yield "index.md", _page("type: page\ntitle: Stora Ekvik\nsummary: Här börjar det.\nrole: home", rng)
    yield "program/stora.md", _page("type: programme\ntitle: Stora programmet\nsummary: Ett program.", rng)
    for n in range(20):
        kind = "board" if n % 4 else "office"
        yield (
            f"organ/organ-{n}.md",
            _page(f"type: body\ntitle: Organ {n}\nsummary: Organ {n} svarar.\nkind: {kind}", rng),
        )
    for n in range(12):
        yield f"metoder/metod-{n}.md", _page(_card(n), rng) + STEPS


def _card(n: int) -> str:
    return f"""\
type: method
title: Metod {n}
summary: Metod {n} i korthet.
levels: [dialogue]
duration: Två timmar
cost: low
strengths: [Ger djup]
weaknesses: [Kräver planering]
excludes: [De som arbetar kvällar]
feedback_pace: {PACES[n % 4]}"""


def _document(number: int, rng: random.Random) -> tuple[str, str]:
    group, place = divmod(number, 6)
    if place == 0:
        return f"dialoger/dialog-{group}.md", _page(_dialogue(group), rng)
    if place in {1, 2}:
        return f"aterkoppling/svar-{group}-{place}.md", _page(_feedback(group, place), rng)
    if place in {3, 4}:
        head = f"type: initiative\ntitle: Insats {group} {place}\nsummary: Insats {group} {place} pågår.\n"
        return f"insatser/insats-{group}-{place}.md", _page(head + "programme: stora\nstate: under_way", rng)
    return f"sidor/sida-{group}.md", _page(f"type: page\ntitle: Sida {group}\nsummary: Sida {group} berättar.", rng)


def opening(group: int) -> date:
    """The first day of the dialogue of that number."""
    return FIRST + timedelta(days=group * 7 % 2600)


def _dialogue(group: int) -> str:
    opens = opening(group)
    closes, decided = opens + timedelta(days=30), opens + timedelta(days=120)
    body = f"organ-{1 + group % 3}"
    return f"""\
type: dialogue
title: Dialog {group}
summary: Fråga nummer {group} till invånarna.
question: Hur vill du ha det på plats {group}?
kind: resident
level: dialogue
decision_stage: analyse_options
topics: [Plats {group}]
areas: [{AREAS[group % len(AREAS)]}]
methods: [metod-{group % 12}]
responsible_body: {body}
mandate: {{body: {body}, date: {opens - timedelta(days=20)}, reference: "KS {opens.year}/{group}"}}
influence:
  open: [Platsens form, Platsens innehåll]
  fixed: [Budgeten]
  how: Nämnden går igenom alla svar
readiness:
  influenceable: Ja, platsens form är inte bestämd
  engaging: Ja, många bor nära
  knowledge_needed: Ja, nämnden vet inte vad som saknas
  mutual_learning: Ja, kostnaderna visas
audiences:
  - {{name: Boende, affected: high, active: low, reach: Brev till alla hushåll}}
  - {{name: Föreningar, affected: high, active: high}}
support: {{role: Dialogledare, time: 40 timmar}}
materials:
  - {{title: Kartan över platsen, url: https://stora.ekvik.example/kartan}}
communication_plan: Brev, affischer och webbplats
feedback_plan: {{owner: Kommunikatör, resources: 40 timmar, channels: [Webbplatsen]}}
opens: {opens}
closes: {closes}
decision: {{body: {body}, planned: {decided}, date: {decided}, reference: "KS {opens.year}/{group}"}}
returned: {{body: {body}, date: {closes + timedelta(days=20)}, reference: "KS {opens.year}/{group}"}}
evaluation: {{date: {closes + timedelta(days=60)}, text: Det gick bra}}"""


def _feedback(group: int, place: int) -> str:
    stage, days = ("summary", 40) if place == 1 else ("follow_up", 140)
    out = opening(group) + timedelta(days=days)
    promised = f"next_update: {opening(group) + timedelta(days=140)}\n" if place == 1 else ""
    return f"""\
type: feedback
title: Svar {group} {place}
summary: Så här blev det med fråga {group}, del {place}.
dialogue: dialog-{group}
stage: {stage}
published: {out}
audiences: [participants, residents]
channels:
  - {{audience: participants, channel: Brev, date: {out}}}
  - {{audience: residents, channel: Webbplatsen, date: {out}}}
participation: {{participants: {50 + group % 90}, contributions: {60 + group % 90}, representation: Få under 25 år}}
next_step: Nämnden följer upp
{promised}said:
  - {{theme: Platsen, count: {10 + group % 90}, summary: Många vill ha mer grönt}}
did:
  - {{theme: Platsen, response: adopted, reason: Det ryms i budgeten}}
effect_on_decision: Förslaget ändrades"""


def _page(front_matter: str, rng: random.Random) -> str:
    paragraphs = "\n\n".join(" ".join(_sentence(rng) for _ in range(5)) for _ in range(6))
    return f"---\n{front_matter}\n---\n\n## Bakgrund\n\n{paragraphs}\n"


def _sentence(rng: random.Random) -> str:
    return (" ".join(rng.choices(WORDS, k=11)) + ".").capitalize()


if __name__ == "__main__":
    print(write_site(Path(sys.argv[1]), int(sys.argv[2])), "documents")

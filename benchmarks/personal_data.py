"""How much of what is personal the detectors find, and how often they are wrong: `python -m benchmarks personal_data`.

The lines are made anew from a seed, without a look at the detectors' patterns: plain arithmetic for check digits, and
sentences as they stand on municipal pages. No number can be a living person's: Swedish ones use the birth numbers
980 to 989, which Skatteverket keeps for tests; Norwegian ones have 80 added to the month, as the register's test
persons do; Finnish ones use the numbers from 900, which are given to nobody; Danish ones belong to years before 1900.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks import municipal_texts, people_lines
from genklang.personal_data import find

LINES = 8000


@dataclass(frozen=True, slots=True)
class Line:
    """A line, what kind it shows, and whether it holds something personal."""

    kind: str
    text: str
    personal: bool


SENTENCES = (
    "Förslaget lämnades av {} vid mötet i Hamnen.", "En boende ({}) vill ha fler bänkar.", "Kontakta {} om du har frågor.",
    "- {}", "| Deltagare | {} |", "title: Möte med {}", "# ansvarig {}", "<!-- kom ihåg {} -->", "![{}](bild.png)",
    "Vi talade med {}.", "> Så sade {} till oss", "Svar nr 12 kom från {} den 4 maj 2026.", "`{}`", "Deltagare:{}",
)  # fmt: skip
FOREIGN = (
    "Forslaget kom fra {} på mødet.",
    "En borger ({}) ønsker flere bænke.",
    "Innspillet er fra {} og gjelder havna.",
)
FINNISH = ("Ehdotuksen teki {} kokouksessa.", "Asukas ({}) toivoo penkkejä.", "Förslaget kom från {} i Esbo.")


def lines(seed: int = 2026, number: int = LINES) -> Iterator[Line]:
    """The lines, half of them with something personal."""
    rng = random.Random(seed)  # noqa: S311
    makers = [(name, make, True) for name, make in (PERSONAL | IN_PASSAGES | people_lines.PERSONAL).items()]
    others = [
        (name, make, False) for name, make in (INNOCENT | municipal_texts.INNOCENT | people_lines.INNOCENT).items()
    ]
    for count in range(number):
        name, make, personal = makers[count // 2 % len(makers)] if count % 2 else others[count // 2 % len(others)]
        yield Line(name, make(rng), personal)


def _day(rng: random.Random) -> date:
    return date(1925, 1, 1) + timedelta(days=rng.randrange(36000))


def _swedish(rng: random.Random) -> str:
    born = _day(rng)
    day = born.day + (60 if rng.random() < 0.2 else 0)
    head = f"{born:%y%m}{day:02}{rng.randint(980, 989)}"
    total = sum(sum(divmod(int(digit) * (2 - place % 2), 10)) for place, digit in enumerate(head))
    return f"{born:%Y}"[:2] + head + str(-total % 10)


def _written(rng: random.Random, number: str) -> str:
    birth, rest = number[:8], number[8:]
    short = birth[2:]
    zero = "\u200b"
    forms = (
        f"{short}-{rest}", f"{birth}-{rest}", short + rest, birth + rest, f"{short} {rest}", f"{birth} {rest}", f"{short}+{rest}",
        f"{short}\u2013{rest}", f"{short}\u2011{rest}", f"{short}\u00a0{rest}", f"{short} - {rest}", f"{short}-\n  {rest}",
        f"{birth[:4]}-{birth[4:6]}-{birth[6:]}-{rest}", f"{birth[:4]} {birth[4:6]} {birth[6:]}-{rest}", f"{short[:4]}{zero}{short[4:]}-{rest}",
        "".join(chr(0xFF10 + int(d)) for d in short) + "-" + rest, f"&#{48 + int(short[0])};{short[1:]}-{rest}", f"{short}%2D{rest}",
        f"**{short}**-{rest}", f"{short}&ndash;{rest}", f"{short}-{rest[:2]} {rest[2:]}", " ".join(short) + " - " + " ".join(rest),
    )  # fmt: skip
    return rng.choice(forms)


def _norwegian(rng: random.Random) -> str:
    while True:
        born = _day(rng)
        digits = [int(d) for d in f"{born:%d}{born.month + 80}{born:%y}{rng.randrange(1000):03}"]
        first = -sum(a * b for a, b in zip(digits, (3, 7, 6, 1, 8, 9, 4, 5, 2), strict=True)) % 11
        second = -sum(a * b for a, b in zip([*digits, first], (5, 4, 3, 2, 7, 6, 5, 4, 3, 2), strict=True)) % 11
        if first < 10 and second < 10:
            number = "".join(map(str, [*digits, first, second]))
            return rng.choice((number, f"{number[:6]} {number[6:]}", f"{number[:6]}-{number[6:]}"))


def _danish(rng: random.Random) -> str:
    while True:
        born = _day(rng)
        head = f"{born:%d%m}{rng.randint(58, 99)}{rng.randint(500, 899)}"
        check = -sum(int(a) * b for a, b in zip(head, (4, 3, 2, 7, 6, 5, 4, 3, 2), strict=True)) % 11
        if check < 10 and not (born.month == 2 and born.day == 29):
            return f"{head[:6]}-{head[6:]}{check}"


def _finnish(rng: random.Random) -> str:
    born, number = _day(rng), rng.randint(900, 999)
    sign = rng.choice("-YX") if born.year < 2000 else rng.choice("ABC")
    check = "0123456789ABCDEFHJKLMNPRSTUVWXY"[int(f"{born:%d%m%y}{number}") % 31]
    return f"{born:%d%m%y}{sign}{number}{check}"


def _iban(rng: random.Random) -> str:
    account = f"{rng.randrange(10**20):020}"
    check = 98 - int(account + "281400") % 97
    whole = f"SE{check:02}{account}"
    return rng.choice((whole, " ".join(whole[i : i + 4] for i in range(0, 24, 4))))


def _mobile(rng: random.Random) -> str:
    net, n = rng.choice(("70", "72", "73", "76", "79")), f"{rng.randrange(10**7):07}"
    return rng.choice(
        (f"0{net}-{n[:3]} {n[3:5]} {n[5:]}", f"0{net}{n}", f"+46 {net} {n[:3]} {n[3:5]} {n[5:]}", f"+46{net}{n}",
         f"0{net}-{n}", f"0{net}{n[0]}-{n[1:3]} {n[3:5]} {n[5:]}", f"0046{net}{n}", f"+46 (0){net}-{n[:3]} {n[3:5]} {n[5:]}")
    )  # fmt: skip


FIRST = ("anna", "erik", "fatima", "mohammed", "karin", "lars", "søren", "åsa", "olga", "bo")
LAST = ("svensson", "nilsson", "al-hassan", "jensen", "lindqvist", "berg", "korhonen", "hansen")


def _email(rng: random.Random) -> str:
    first, last = rng.choice(FIRST), rng.choice(LAST)
    return rng.choice(
        (f"{first}.{last}@ekvik.se", f"{first}{last}{rng.randrange(99)}@gmail.com", f"{first}_{last}@hotmail.com",
         f"[mejl](mailto:{first}@telia.com)", f"{first}.{last}@outlook.com", f"{first}%40icloud.com", f"{first}.{last}@kommun.dk")
    )  # fmt: skip


def _secret(rng: random.Random) -> str:
    code = "".join(rng.choice("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789") for _ in range(36))
    return rng.choice(
        (f"https://filer.example/a?token={code}", f"[x](https://x.example/b?a=1&access_token={code})", f"?sv=2024&sig={code}%3D",
         "-----BEGIN PRIVATE KEY-----", f"ghp_{code}", "AKIA" + code[:16].upper().replace("_", "A"), f"xoxb-12345678-{code}")
    )  # fmt: skip


def _address(rng: random.Random) -> str:
    first = (
        rng.choice(("Anna", "Erik", "Fatima", "Karin", "Lars")) + " " + rng.choice(("Svensson", "Lindqvist", "Berg"))
    )
    street = rng.choice(("Storgatan", "Norra vägen", "Björkvägen", "Kyrkogränd", "Hamngatan"))
    return f"{first}, {street} {rng.randint(1, 98)}, {rng.randint(100, 984)} {rng.randint(10, 99)} Ekvik"


def _said(
    make: Callable[[random.Random], str], sentences: tuple[str, ...] = SENTENCES
) -> Callable[[random.Random], str]:
    return lambda rng: rng.choice(sentences).format(make(rng))


PERSONAL: dict[str, Callable[[random.Random], str]] = {
    "Swedish identity number": _said(lambda rng: _written(rng, _swedish(rng))),
    "Norwegian identity number": _said(_norwegian, FOREIGN),
    "Danish identity number": _said(_danish, FOREIGN),
    "Finnish identity number": _said(_finnish, FINNISH),
    "IBAN": _said(_iban),
    "mobile number": _said(_mobile),
    "private e-mail": _said(_email),
    "secret": _said(_secret),
    "name and address": _said(_address),
}


def _plain_form(rng: random.Random) -> str:
    number = _swedish(rng)
    return rng.choice((f"{number[2:8]}-{number[8:]}", number, f"{number[:8]}-{number[8:]}", number[2:]))


IN_PASSAGES: dict[str, Callable[[random.Random], str]] = {
    "passage: Swedish identity number": municipal_texts.planted(lambda rng: _written(rng, _swedish(rng))),
    "passage: number in a file's name": municipal_texts.planted(_plain_form, municipal_texts.NAMES_OF_FILES),
    "passage: neighbours' identity number": municipal_texts.planted(
        lambda rng: rng.choice((_norwegian, _danish, _finnish))(rng)
    ),
    "passage: IBAN": municipal_texts.planted(_iban),
    "passage: mobile number": municipal_texts.planted(_mobile),
    "passage: private e-mail": municipal_texts.planted(_email),
    "passage: secret": municipal_texts.planted(_secret),
    "passage: name and address": municipal_texts.planted(_address),
}


def _n(rng: random.Random, digits: int) -> str:
    return f"{rng.randrange(10**digits):0{digits}}"


INNOCENT: dict[str, Callable[[random.Random], str]] = {
    "case number": lambda r: f"Ärendet har dnr {r.choice(('KS', 'BUN', 'SBN'))} 20{r.randint(14, 26)}-{_n(r, 5)} och 20{r.randint(14, 26)}/{_n(r, 3)}-{_n(r, 2)}.",
    "case number like an identity number": lambda r: f"Se {r.choice(('dnr', 'diarienr', 'diarienummer', 'ärende'))} {_swedish(r)[2:8]}-{_swedish(r)[8:]}.",
    "authority's telephone": lambda r: f"Ring {r.choice(('0300-83 40 00', '08-508 00 ' + _n(r, 3), '010-' + _n(r, 3) + ' ' + _n(r, 2) + ' ' + _n(r, 2), '0771-' + _n(r, 2) + ' ' + _n(r, 2) + ' ' + _n(r, 2), '+46 300 83 ' + _n(r, 2) + ' ' + _n(r, 2), '020-' + _n(r, 3) + ' ' + _n(r, 3)))}.",
    "organisation number": lambda r: f"Ekviks kommun, org.nr 2120{_n(r, 2)}-{_n(r, 4)}, och 5{_n(r, 1)}{r.randint(2, 9)}{_n(r, 3)}-{_n(r, 4)}.",
    "dates and times": lambda r: f"opens: {_day(r)}\ncloses: {_day(r)}, {_day(r):%Y-%m-%d} {r.randint(10, 23)}:{r.randint(10, 59)}",
    "figures": lambda r: f"| {r.randint(1, 99)} {_n(r, 3)} | {_n(r, 4)} | {_n(r, 2)},{_n(r, 1)} % | {r.randint(10, 99)} {_n(r, 3)} {_n(r, 3)} kr |",
    "coordinates": lambda r: f"Platsen är 57.{_n(r, 6)}, 12.{_n(r, 7)} eller N 63{_n(r, 5)}.{_n(r, 3)}, E 3{_n(r, 5)}.{_n(r, 3)}.",
    "hash": lambda r: f"sha256:{r.getrandbits(256):064x} och {r.getrandbits(160):040x}",
    "UUID": lambda r: f"id: {r.getrandbits(32):08x}-{r.getrandbits(16):04x}-4{r.getrandbits(12):03x}-a{r.getrandbits(12):03x}-{r.getrandbits(48):012x}",
    "long address": lambda r: f"https://www.ekvik.example/bygga-bo/{_n(r, 4)}/sida.{_n(r, 6)}.{r.getrandbits(60):x}.html?page={_n(r, 2)}&id={_n(r, 8)}",
    "ISBN and bills": lambda r: f"ISBN 978-91-{_n(r, 4)}-{_n(r, 3)}-{_n(r, 1)}, faktura {_n(r, 10)}, bankgiro {_n(r, 4)}-{_n(r, 4)}.",
    "functions' e-mail": lambda r: f"Skriv till {r.choice(('dialog', 'registrator', 'barn.utbildning', 'kultur.fritid', 'kommunstyrelsen', 'info', 'stadsbyggnad.plan'))}@ekvik.se.",
    "health in general": lambda r: r.choice(("Många deltagare lever med diabetes.", "Samtalet handlade om cancer och demens.", "Ungas depression ska minska med 10 procent till 2030.", "Anna Lindh-priset går till en förening om autism.")),
    "street address of a meeting": lambda r: f"Vi ses på Storgatan {r.randint(1, 90)}, 434 {_n(r, 2)} Ekvik, klockan {r.randint(10, 20)}.",
    "names": lambda r: f"Namnet Karin Boyes gata föreslogs av {r.randint(2, 90)} personer, Erik Dahlbergsgatan av {r.randint(2, 90)}.",
}  # fmt: skip


def measured(seed: int = 2026, number: int = LINES) -> tuple[dict[str, tuple[int, int]], dict[str, tuple[int, int]]]:
    """By kind, of how many lines with something personal it was found, and in how many of the others it was not there."""
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    wrong: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for line in lines(seed, number):
        counts = (found if line.personal else wrong)[line.kind]
        counts[0] += bool(find(line.text))
        counts[1] += 1
    return {k: (v[0], v[1]) for k, v in found.items()}, {k: (v[0], v[1]) for k, v in wrong.items()}


def main(seed: int = 2026) -> None:
    """Measure and print both tables."""
    print(f"{LINES} lines and passages from seed {seed}")
    for title, counts in zip(("found", "false alarms"), measured(seed), strict=True):
        print(f"\n| {title} | of | share |   |\n|---|---|---|---|")
        for kind, (hit, of) in sorted(counts.items()):
            print(f"| {hit} | {of} | {hit / of:.2%} | {kind} |")
        hits, total = (sum(column) for column in zip(*counts.values(), strict=True))
        print(f"| {hits} | {total} | {hits / total:.2%} | all |")

"""Passages as they stand in municipal papers, with and without something personal, made anew from a seed.

The other half of `benchmarks.personal_data`: whole passages of several lines instead of single ones. Protocols, lists,
contact blocks, bills, plans, timetables and tables, where numbers of every other sort stand close together.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta

Make = Callable[[random.Random], str]

BOARDS = ("Kommunstyrelsen", "Bildningsnämnden", "Nämnden för teknik", "Omsorgsnämnden", "Kommunfullmäktige")
PLACES = ("Hamnen", "Norrviken", "Kyrkbyn", "Sjöhagen", "Ekviks centrum", "Västra Åsen")
ESTATES = ("EKVIK 1:23", "NORRVIKEN 4:118", "Stallet 7", "Åsen 12:3", "Kv. Björnen 14", "Hamnen S:3")
STREETS = ("Storgatan", "Hamngatan", "Norra Strandvägen", "Kyrkogatan", "Björkvägen", "Sveavägen", "Kungsgatan")


def _n(rng: random.Random, digits: int) -> str:
    return f"{rng.randrange(10**digits):0{digits}}"


def _date(rng: random.Random) -> date:
    return date(2015, 1, 1) + timedelta(days=rng.randrange(4700))


def _clock(rng: random.Random) -> str:
    return f"{rng.randint(6, 22)}{rng.choice('.:')}{rng.choice(('00', '15', '30', '45'))}"


def _case(rng: random.Random) -> str:
    year = rng.randint(2012, 2026)
    return rng.choice((f"KS {year}/{_n(rng, 4)}", f"KS{year}-{_n(rng, 4)}", f"BN-{year}-{_n(rng, 5)}-{rng.randint(1, 40)}",
                       f"{year}/{_n(rng, 3)}-{_n(rng, 3)}", f"{year}:{_n(rng, 4)}", f"KS.{year}.{_n(rng, 3)}", f"TN/{year}:{_n(rng, 3)}"))  # fmt: skip


def _minutes(rng: random.Random) -> str:
    board, day = rng.choice(BOARDS), _date(rng)
    return (
        f"# Protokoll {day}\n\n{board}, {rng.choice(PLACES)}, klockan {_clock(rng)}–{_clock(rng)}\n\n"
        f"§ {rng.randint(1, 320)} Svar på förslag (dnr {_case(rng)})\n\n{board} beslutar att avslå förslaget.\n"
        f"Ajournering {_clock(rng)}-{_clock(rng)}. Justeras {day + timedelta(days=7)}. Sidorna {rng.randint(1, 20)}-{rng.randint(21, 90)}."
    )


def _contact(rng: random.Random) -> str:
    area = rng.choice(("0300", "031", "08", "0340", "0152", "046"))
    box = f"Box {rng.randint(10, 999)}, {rng.randint(100, 984)} {_n(rng, 2)} Ekvik"
    number = rng.choice((f"{area}-{_n(rng, 2)} {_n(rng, 2)} {_n(rng, 2)}", f"{area}-{_n(rng, 6)}", f"+46 {area[1:]} {_n(rng, 2)} {_n(rng, 2)} {_n(rng, 2)}",
                         f"010-{_n(rng, 3)} {_n(rng, 2)} {_n(rng, 2)}", f"0771-{_n(rng, 3)} {_n(rng, 3)}", f"{area} - {_n(rng, 2)} {_n(rng, 2)} {_n(rng, 2)}"))  # fmt: skip
    mail = rng.choice(("kontakt", "info", "kommun", "kommunen", "registrator", "medborgarservice", "omsorg", "overformyndaren",
                       "bygglov", "plan.bygg", "miljo.halsa", "kundtjanst", "biblioteket", "vaxeln", "skolskjuts", "ks.diarium"))  # fmt: skip
    return (
        f"**Ekviks kommun**\n{box}\nBesök: {rng.choice(STREETS)} {rng.randint(1, 99)}, plan {rng.randint(1, 9)}\n"
        f"Telefon: {number}\nE-post: [{mail}@ekvik.se](mailto:{mail}@ekvik.se)\nOrg.nr: 212000-{_n(rng, 4)}\nBankgiro: {_n(rng, 3)}-{_n(rng, 4)}"
    )


def _bill(rng: random.Random) -> str:
    return (
        f"Fakturanummer {_n(rng, 10)}\nFakturadatum {_date(rng):%Y%m%d}\nOCR {_n(rng, 14)}\nKundnr {_n(rng, 6)}-{_n(rng, 4)}\n"
        f"Belopp {rng.randint(1, 999)} {_n(rng, 3)},{_n(rng, 2)} kr\nPlusgiro {_n(rng, 2)} {_n(rng, 2)} {_n(rng, 2)}-{_n(rng, 1)}\n"
        f"Momsreg.nr SE212000{_n(rng, 4)}01\nGLN 73{_n(rng, 11)}\nReferens {_n(rng, 8)}"
    )


def _plan(rng: random.Random) -> str:
    estate = rng.choice(ESTATES)
    return (
        f"Detaljplan för {estate} m.fl., {rng.choice(PLACES)}. Plannummer 13{_n(rng, 2)}-P{rng.randint(80, 199)}, akt {_n(rng, 4)}K-P{_n(rng, 4)}/{rng.randint(1, 20)}.\n"
        f"Antagen {_date(rng)}, laga kraft {_date(rng)}. Genomförandetid {rng.randint(5, 15)} år. Skala 1:{rng.choice((400, 1000, 2000))} (A{rng.randint(1, 3)}).\n"
        f"SWEREF 99 TM: N {rng.randint(6200000, 7600000)}, E {rng.randint(280000, 900000)}. Höjd +{rng.randint(1, 80)},{_n(rng, 2)}. Yta {rng.randint(1, 9)} {_n(rng, 3)} m²."
    )


def _timetable(rng: random.Random) -> str:
    start = rng.randint(5, 9)
    rows = [f"| {stop} | " + " | ".join(f"{start + i:02}.{_n(rng, 2)[0]}5" for i in range(6)) + " |" for stop in PLACES]
    return "| Hållplats |" + " |" * 6 + "\n|---|---|---|---|---|---|---|\n" + "\n".join(rows)


def _figures(rng: random.Random) -> str:
    rows = [f"| {2015 + i} | {rng.randint(10, 99)} {_n(rng, 3)} | {_n(rng, 4)} | {_n(rng, 6)} | {rng.randint(1, 99)},{_n(rng, 1)} | -{_n(rng, 3)} |" for i in range(8)]  # fmt: skip
    return "| År | Invånare | Svar | Kronor | Procent | Förändring |\n|---|---|---|---|---|---|\n" + "\n".join(rows)


def _phone_list(rng: random.Random) -> str:
    return "\n".join(f"- {place}s förskola: 0300-{_n(rng, 2)} {_n(rng, 2)} {_n(rng, 2)}, {_n(rng, 2)} {_n(rng, 2)} {_n(rng, 2)}" for place in PLACES)  # fmt: skip


def _csv(rng: random.Random) -> str:
    rows = [f"{_date(rng)};{rng.choice(PLACES)};{_n(rng, 3)};{_n(rng, 2)},{_n(rng, 2)};57.{_n(rng, 6)};12.{_n(rng, 6)};{_n(rng, 5)}" for _ in range(6)]  # fmt: skip
    return "datum;plats;antal;snitt;lat;lon;id\n" + "\n".join(rows)


def _links(rng: random.Random) -> str:
    return (
        f"Läs [handlingen](https://ekvik.example/download/18.{rng.getrandbits(52):x}{_n(rng, 6)}/{_n(rng, 13)}/Tj%C3%A4nsteskrivelse%20{_date(rng)}.pdf),\n"
        f"[kartan](https://karta.ekvik.example/?zoom=12&center={_n(rng, 6)},{_n(rng, 7)}&layers=a1,b2) och "
        f"[sändningen](https://video.example/watch?v={rng.getrandbits(60):x}&t={_n(rng, 4)}s). Filen är IMG_{_date(rng):%Y%m%d}_{rng.randint(0, 23):02}{rng.randint(0, 59):02}{_n(rng, 2)}.jpg."
    )


def _law(rng: random.Random) -> str:
    return (
        f"Enligt kommunallagen (2017:725) 8 kap. 3 § och SFS 2018:{_n(rng, 3)} samt mål nr {_n(rng, 4)}-{rng.randint(10, 26)}, dom {_date(rng)}.\n"
        f"Prop. 20{rng.randint(10, 25)}/{rng.randint(11, 26)}:{rng.randint(1, 180)}, SOU 20{rng.randint(10, 25)}:{rng.randint(1, 90)}, HFD 20{rng.randint(11, 24)} ref. {rng.randint(1, 60)}, "
        f"EU 20{rng.randint(14, 24)}/{_n(rng, 4)}, ISSN {_n(rng, 4)}-{_n(rng, 4)}, ISBN 978-91-{_n(rng, 5)}-{_n(rng, 2)}-{_n(rng, 1)}."
    )


def _names_in_public(rng: random.Random) -> str:
    return rng.choice((
        f"Ordförande för {rng.choice(BOARDS)} är Anna Berg. Mötet hölls på {rng.choice(STREETS)} {rng.randint(1, 90)} i {rng.choice(PLACES)}.",
        "Karin Lind föreläser om demens för anhöriga. Lars Ek leder samtalet om ungas psykiska hälsa.",
        f"Stipendiet till Erik Ståhls minne delas ut i {rng.choice(PLACES)} den {rng.randint(1, 28)} maj.",
        "Maria Nordin (S), Peter Holm (M) och Eva Dahl (C) yrkade bifall. Votering begärdes, 24 ja och 17 nej.",
        "Vid S:t Eriks kyrka, på Anna Lindhs plats och på Karl Johans gata ställs bänkar ut i sommar.",
    ))  # fmt: skip


def _logs(rng: random.Random) -> str:
    day = _date(rng)
    return (
        f"Publicerad: {day}T{rng.randint(10, 23)}:{rng.randint(10, 59)}:{rng.randint(10, 59)}Z (unix {rng.randint(1400000000, 1790000000)})\nVersion {rng.randint(1, 9)}.{rng.randint(0, 20)}.{rng.randint(0, 99)}, build {day:%Y%m%d}.{rng.randint(1, 9)}\n"
        f"etag: {rng.getrandbits(128):032x}\nid: dokument-{day:%Y-%m-%d}-{rng.randint(1, 99)}\nsize: {_n(rng, 8)} byte"
    )


def _spans(rng: random.Random) -> str:
    day = _date(rng)
    return (
        f"Öppet {day:%y%m%d}-{day + timedelta(days=40):%y%m%d}, budget {rng.randint(2016, 2024)}-{rng.randint(2025, 2030)}, {day:%Y-%m-%d} – {day + timedelta(days=60):%Y-%m-%d}.\n"
        f"Skolår {day.year}/{day.year + 1 - 2000}, ålder {rng.randint(13, 19)}-{rng.randint(20, 29)} år, {day:%d/%m} {_clock(rng)}-{_clock(rng)}."
    )


def _nordic(rng: random.Random) -> str:
    return rng.choice((
        f"Sagsnr. {_date(rng).year}-{_n(rng, 6)}, CVR-nr. {_n(rng, 8)}, tlf. {_n(rng, 2)} {_n(rng, 2)} {_n(rng, 2)} {_n(rng, 2)}, EAN 57{_n(rng, 11)}.",
        f"Saksnr. {rng.randint(14, 26)}/{_n(rng, 5)}, org.nr. 9{_n(rng, 2)} {_n(rng, 3)} {_n(rng, 3)}, telefon {_n(rng, 2)} {_n(rng, 2)} {_n(rng, 2)} {_n(rng, 2)}, gnr. {rng.randint(1, 99)} bnr. {_n(rng, 3)}.",
        f"Dnro {_n(rng, 4)}/{rng.randint(10, 13)}.02.0{rng.randint(0, 9)}/{rng.randint(2014, 2026)}, Y-tunnus {_n(rng, 7)}-{_n(rng, 1)}, puh. 09 {_n(rng, 3)} {_n(rng, 4)}.",
        f"The hearing is open {_date(rng):%d %B %Y}, reference {_case(rng)}, phone +46 8 {_n(rng, 3)} {_n(rng, 2)} {_n(rng, 2)}, room {_n(rng, 3)}.",
    ))  # fmt: skip


INNOCENT: dict[str, Make] = {
    "passage: minutes": _minutes, "passage: contact block": _contact, "passage: bill": _bill, "passage: plan": _plan,
    "passage: timetable": _timetable, "passage: table of figures": _figures, "passage: list of telephones": _phone_list,
    "passage: CSV": _csv, "passage: links": _links, "passage: law": _law, "passage: names in public": _names_in_public,
    "passage: log": _logs, "passage: spans of days": _spans, "passage: neighbours' papers": _nordic,
}  # fmt: skip

PLANTS: tuple[str, ...] = (
    "Sökande: {}", "| 4 | {} | Ja | 2026-03-12 |", "Personnummer: {}", "Namn: N.N. ({})\nOrt: Ekvik", "född {}, boende i Ekvik",
    "Inlämnat av {}.", "pnr {}; telefon 0300-83 40 00", "Ärendet gäller {} och skickades vidare.", "Yttrande från {} (bilaga 3)",
    "sammanställt 2026-05-04 av {}", "* {}\n* en till", "12;{};Hamnen;4", "**{}**", "”{}”", "Svar 17: {} vill ha mer ljus.", "{}: mer ljus, 2: fler bänkar", "{}, {{ .hidden }}", "mvh\n{}\nEkvik",
)  # fmt: skip
NAMES_OF_FILES = ("[svar]({}.pdf)", "fil: bilaga_{}.pdf", "![]({}_1.jpg)", "scan-{}.tif")
"""Places for numbers alone."""


def planted(make: Make, plants: tuple[str, ...] = PLANTS) -> Make:
    """Passages in which what `make` gives is planted, before or after others."""

    def passage(rng: random.Random) -> str:
        parts = [rng.choice(tuple(INNOCENT.values()))(rng), rng.choice(plants).format(make(rng))]
        rng.shuffle(parts)
        return "\n\n".join(parts)

    return passage

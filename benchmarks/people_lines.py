"""Lines about people and places, and codes beside them, as people write them, without a look at the detectors.

The third part of `benchmarks.personal_data`: addresses of homes, what is sensitive, disguised e-mail addresses, accounts
and passwords as people write them; and of the other sort venues, streets named after people, officials at work, works
that are cited, topics that sound private, and numbers of every other kind.
"""

from __future__ import annotations

import random
from collections.abc import Callable

Make = Callable[[random.Random], str]

FIRST = (
    "Anna", "Lars-Erik", "Åke", "Märta", "Zeynep", "Ahmed", "Gun-Britt", "Katarzyna", "Mette", "Søren", "Ivana", "Yusuf", "Élodie",
    "Kirsten", "Tuva", "Melker", "Amina", "Pawel", "Bjarke", "Inger-Marie", "Deniz", "Torben", "Hassan", "Sixten", "Göran",
)  # fmt: skip
LAST = (
    "Svensson", "Öberg", "Hallberg", "Al-Hassan", "Kowalski", "Nørgaard", "Kjærsgaard", "Bergström", "Petrović", "Holm", "Eklund",
    "Gustafsson", "Sundberg", "Nyström", "Demir", "Lauridsen", "Thomsen", "Møller", "Wikström", "Virtanen", "Isaksson",
)  # fmt: skip
STREETS = (
    "Björkvägen", "Storgatan", "Norra Kyrkogatan", "Åsgränden", "Västra Järnvägsgatan", "Rönnbärsstigen", "Kung Oscars väg",
    "Drottning Kristinas allé", "Solrosgången", "Sankt Eriksgatan", "Kvarnbacken", "Gamla Särövägen", "Lingonslingan",
)  # fmt: skip
DANISH_STREETS = (
    "Nørregade",
    "Skovvej",
    "Sønder Allé",
    "Ågade",
    "Rådhuspladsen",
    "Møllevænget",
    "Østre Allé",
    "Engtoften",
)


def _n(rng: random.Random, digits: int) -> str:
    return f"{rng.randrange(10**digits):0{digits}}"


def _name(rng: random.Random) -> str:
    return f"{rng.choice(FIRST)} {rng.choice(LAST)}"


def _place(rng: random.Random) -> str:
    if rng.random() < 0.3:
        floor = rng.choice(("", ", 2. th.", ", st. tv.", ", 1. tv"))
        return f"{rng.choice(DANISH_STREETS)} {rng.randint(1, 140)}{floor}, {rng.randint(1000, 9990)} Randers"
    door = rng.choice(("", " A", "B", " lgh 1102", ", lgh 1203", ", 2 tr"))
    return f"{rng.choice(STREETS)} {rng.randint(1, 99)}{door}, {rng.randint(100, 984)} {_n(rng, 2)} Ekvik"


HOMES = (
    "{n}, {a}, skriver att bryggan är för kort.", "{n} som bor på {a} vill ha ett övergångsställe.", "Synpunkt från {n} ({a}).",
    "Inlämnad av {n}, boende {a}.", "* {n}, {a}", "| {n} | {a} | ja |", "{n}s hus på {a} ligger närmast.", "Hemadress: {a}, {n}",
    "Avsändare {n}\n{a}", "1. {n} – {a}", "Indsigelse fra {n}, {a}.", "<p>{n}<br>{a}</p>", "Kære {n} ({a})",
)  # fmt: skip
SENSITIVE = (
    "har diabetes", "lider av depression", "är sjukskriven för utmattning", "fick en stroke i våras", "är alkoholist", "har adhd",
    "är muslim", "är homosexuell", "är medlem i Kommunal", "är dömd för misshandel", "har skyddad identitet", "är gravid",
    "är rullstolsburen efter en olycka", "får försörjningsstöd", "har placerats enligt LVU", "har insats enligt LSS",
    "lider af angst", "er sygemeldt med stress", "modtager kontanthjælp", "er medlem af 3F",
)  # fmt: skip
ABOUT = ("{n} {s} och kan inte komma.", "Vi talade med {n}, som {s}.", "{n}, 47 år, {s}.", "Sonen {n} {s}.")


def _home(rng: random.Random) -> str:
    return rng.choice(HOMES).format(n=_name(rng), a=_place(rng))


def _sensitive(rng: random.Random) -> str:
    return rng.choice(ABOUT).format(n=_name(rng), s=rng.choice(SENSITIVE))


def _disguised(rng: random.Random) -> str:
    at = rng.choice(("@", " @ ", "(at)", " (at) ", "[snabel-a]", "&#64;", "%40", "(snabel-a)"))
    local = rng.choice(("anna.ek", "kalle78", "mette_holm", "soren+kommun", "tuva-larsson", "mkarlsson"))
    domain = rng.choice(("gmail.com", "hotmail.se", "icloud.com", "telia.com", "outlook.dk", "mail.dk", "GMAIL.COM"))
    return rng.choice(("Svar: {}", "({})", "Skicka till {}; tack!", "| {} | ja |", "e-post={}")).format(
        local + at + domain
    )


def _account(rng: random.Random) -> str:
    bank = rng.choice(("3300", "5011", "6112", "8327-9", "9024", "4561"))
    form = rng.choice(
        (
            "kontonummer {b}, {x} {y} {z}",
            "clearingnr {b} konto {x}{y}1",
            "bankkonto {b}-{x} {y} {z}",
            "Konto: {b} {x}{y}1",
        )
    )
    return rng.choice(("{}", "Sätt in på {}.", "({})")).format(
        form.format(b=bank, x=_n(rng, 3), y=_n(rng, 3), z=_n(rng, 3))
    )


def _password(rng: random.Random) -> str:
    letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
    code = "".join(rng.choice(letters) for _ in range(30)) + "a1B"
    return rng.choice(
        (f"Wifi: Ekvikgäst, lösenord: {code[-10:]}", f"token={code}", f"curl -H 'Authorization: Bearer {code}'",
         f"https://u:{code[:9]}@x.example/", f'password: "{code[-12:]}"', f"DB_PASSWORD={code[-14:]}", f"api-nyckel: {code}",
         f"https://a.example/?x=1#access_token={code}", f"eyJhbGciOiJIUzI1NiJ9.eyJ{code}.{code}{code[::-1]}")
    )  # fmt: skip


PERSONAL: dict[str, Make] = {
    "people: home": _home,
    "people: sensitive": _sensitive,
    "people: disguised e-mail": _disguised,
    "people: account": _account,
    "people: password": _password,
}

VENUES = (
    "Svenska Kyrkan", "Folkets Park", "Grand Hotell", "Café Lindström", "Hotell Nordberg", "Galleri Lundgren", "Konditori Larsson",
    "Kvarteret Björkman", "Röda Korset", "Villa Lindgren", "Region Halland", "Bröderna Nilsson", "Norra Hamnen", "Medborgarhuset",
)  # fmt: skip
AT_WORK = (
    "Kommunalrådet {n} invigde parken på {s} {d}.", "Ordförande {n}, {s} {d}, Ekvik.", "{n} (S) yrkade bifall.", "Fotograf: {n}",
    "Handläggare: {n}, 0300-83 40 00.", "{n} om cancer: föreläsning på biblioteket.", "Läraren {n} ledde samtalet på {s} {d}.",
    "Rapport av {n} om psykisk ohälsa bland unga.", "Se {n}, 2014: Depression i staden.", "{n}s bok om demens lånas på biblioteket.",
)  # fmt: skip
STREETS_OF_PEOPLE = (
    "Skolan ligger på Karin Larssons gata {d}.", "Evert Taubes park vid {s} {d}.", "Boende kring Karin Boyes gata {d} fick brev.",
    "Fru Alstads väg {d}, Ekvik", "Nils Holgersson-leken, {s} {d}.", "Wilma Hansson-stipendiet delas ut på {s} {d}.",
)  # fmt: skip
TOPICS = (
    "Gravida och småbarnsföräldrar fick egna samtal.", "Muslimer och kristna möttes i Ekvik.", "Lösenordet är ditt efternamn.",
    "Trygghet för personer i rullstol på {s}.", "Flyktingar och asylsökande intervjuades på {s} {d}.", "Basic hygien; Bearer of news.",
    "Fackförbunden Kommunal och Vision svarade.", "Föreningen för diabetes bjuds in till {s} {d}.", "Boende på {s} {d} berörs.",
)  # fmt: skip


def _numbers(rng: random.Random) -> str:
    return rng.choice(
        (f"Kostnaden bokförs på konto {_n(rng, 4)} och ansvar {_n(rng, 5)}.", f"Konto {_n(rng, 4)} {_n(rng, 3)} i budgeten.",
         f"Möte-id: 2{_n(rng, 2)} {_n(rng, 3)} {_n(rng, 3)} {_n(rng, 3)}.", f"Mål nr P {_n(rng, 4)}-{_n(rng, 2)}.", f"EAN {_n(rng, 13)}.",
         f"Plusgiro {_n(rng, 2)} {_n(rng, 2)} {_n(rng, 2)}-{_n(rng, 1)}.", f"plankarta_{_n(rng, 8)}.pdf", f"GLN {_n(rng, 13)}.",
         f"Journalnummer {_n(rng, 2)}.{_n(rng, 2)}.{_n(rng, 2)}-G01-{_n(rng, 3)}-26.", f"CVR-nr. {_n(rng, 8)}.", f"OCR {_n(rng, 12)}.")
    )  # fmt: skip


def _filled(forms: tuple[str, ...]) -> Make:
    return lambda rng: rng.choice(forms).format(n=_name(rng), s=rng.choice(STREETS), d=rng.randint(1, 90))


INNOCENT: dict[str, Make] = {
    "people: venue": lambda rng: f"{rng.choice(VENUES)}, {_place(rng)}",
    "people: at work": _filled(AT_WORK),
    "people: street of a person": _filled(STREETS_OF_PEOPLE),
    "people: topic": _filled(TOPICS),
    "people: numbers": _numbers,
}

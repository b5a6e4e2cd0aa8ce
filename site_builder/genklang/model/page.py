"""Other pages of the site, some with a role of their own."""

from __future__ import annotations

from typing import ClassVar, Literal

from genklang.model.declaration import Contact, Content, Shape, field
from genklang.model.values import Date, Flag, Text, Url


class Supervisor(Shape):
    """The authority that supervises accessibility."""

    name: Text | None = field("Myndighetens namn.", "The authority's name.", "Myndigheten för digital förvaltning")
    url: Url | None = field("Dess adress.", "Its address.", "https://www.digg.se/")


class Statement(Shape):
    """What the accessibility statement is made from (contract §8)."""

    date: Date | None = field("Dag för granskningen.", "The day of the review.", "2026-11-01")
    method: Text | None = field("Hur granskningen gjordes.", "How it was done.", "Självskattning")
    faults: tuple[Text, ...] = field("Kända brister.", "Known faults.", ["Saknar teckenspråk"], default=())
    no_known_faults: Flag = field(
        "Sant om inga brister är kända. Då behövs inte faults.",
        "True if no faults are known. Then faults is not needed.",
        "true",
        default=False,
    )
    contact: Contact | None = field(
        "Vem man anmäler brister till.", "Whom to tell of faults.", {"role": "Webbredaktör"}
    )
    supervisor: Supervisor | None = field("Tillsynsmyndighet.", "Supervisor.", {"name": "Digg"})


class Page(Content):
    """A page; its role, if any, tells the theme where it belongs."""

    LATER: ClassVar[frozenset[str]] = Content.LATER | {"published", "statement"}

    role: Literal["home", "about", "accessibility", "privacy", "help", "contact", "none"] | None = field(
        "Sidans roll.", "The page's role.", "about"
    )
    statement: Statement | None = field(
        "Uppgifter för tillgänglighetsredogörelsen.", "Accessibility statement.", {"date": "2026-11-01"}
    )

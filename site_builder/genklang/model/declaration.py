"""How a field is declared, and what every content type has."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from genklang.model.values import Code, Date, Email, Flag, Language, SameTypeId, Slug, Text, Url

REQUIRED: Any = ...


def field(sv: str, en: str, example: Any, *, default: Any = None, alias: str | None = None) -> Any:
    """Declare a field: help text in Swedish and English, an example in the shape of front matter.

    `default` is what absence means; REQUIRED where absence is an error.
    """
    return Field(default, description=en, examples=[example], alias=alias, json_schema_extra={"x-help-sv": sv})


class Shape(BaseModel):
    """A mapping in front matter whose keys are exactly the fields declared."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)
    LATER: ClassVar[frozenset[str]] = frozenset()
    """Keys that a new document can do without: a template leaves them out, or has them as comments."""


class Origin(Shape):
    """Where something on the page comes from."""

    document: Code | None = field("Källans titel.", "The title of the source.", "Handbok i invånardialog")
    pages: Code | None = field("Sida eller sidor.", "Page or pages.", "4-5")
    url: Url | None = field("Källans adress.", "The address of the source.", "https://example.org/handbok")


class Ignored(Shape):
    """A finding that the author has weighed and lets stand."""

    rule: Code | None = field("Regelns kod.", "The code of the rule.", "FBK103")
    reason: Text | None = field("Varför den inte gäller här.", "Why it does not apply here.", "Kanalen var ett möte")


class Contact(Shape):
    """Whom to turn to: a role, never a person."""

    role: Text | None = field("Roll, aldrig ett namn.", "A role, never a name.", "Planarkitekt")
    email: Email | None = field("E-postadress.", "E-mail address.", "dialog@ekvik.example")
    phone: Code | None = field("Telefonnummer.", "Telephone number.", "0300-00 00 00")
    url: Url | None = field("Webbadress.", "Web address.", "https://example.org/kontakt")


class Content(Shape):
    """What every content type has."""

    RESERVED: ClassVar[frozenset[str]] = frozenset({"status", "tags", "template", "hide", "icon", "subtitle", "search"})
    """Keys that MkDocs or Material act upon, and that we therefore never declare (contract §1)."""
    LATER: ClassVar[frozenset[str]] = frozenset(
        {"id", "language", "translation_of", "updated", "sources", "redirect_from", "example", "easy_read", "ignore"}
    )

    type: Code = field("Vilken sorts sida det är.", "The type of page.", "dialogue", default=REQUIRED)
    id: Slug | None = field(
        "Kort namn i adresser och hänvisningar; annars filens namn.",
        "Short name in addresses and references; else the file's name.",
        "badplatsen-i-hamnen",
    )
    title: Text = field("Sidans rubrik.", "The heading of the page.", "Badplatsen i Hamnen", default=REQUIRED)
    summary: Text = field(
        "En enkel mening som säger vad sidan handlar om.",
        "One plain sentence that says what the page is about.",
        "Hur vill du att badplatsen ska bli?",
        default=REQUIRED,
    )
    language: Language | None = field(
        "Sidans språk; annars webbplatsens.", "The page's language; else the site's.", "sv"
    )
    translation_of: SameTypeId | None = field(
        "Id för sidan som den här är en översättning av.",
        "The id of the page that this one translates.",
        "badplatsen-i-hamnen",
    )
    published: Date | None = field("Dag då sidan publiceras.", "The day on which the page is published.", "2026-03-02")
    updated: Date | None = field("Dag då sidan senast ändrades.", "The day of the latest change.", "2026-04-15")
    sources: tuple[Origin, ...] = field(
        "Källor som sidan bygger på.",
        "The sources that the page builds on.",
        [{"document": "Handbok i invånardialog", "pages": "4-5"}],
        default=(),
    )
    redirect_from: tuple[Code, ...] = field(
        "Äldre adresser som ska leda hit.", "Older addresses that shall lead here.", ["gamla/adressen/"], default=()
    )
    example: Flag = field("Sant om sidan är påhittad.", "True if the page is made up.", "true", default=False)
    draft: Flag = field(
        "Sant om sidan bara ska synas i granskning.", "True if seen in previews only.", "true", default=False
    )
    easy_read: Flag = field(
        "Sant om sidan är lättläst.", "True if this is an easy-read version.", "true", default=False
    )
    ignore: tuple[Ignored, ...] = field(
        "Anmärkningar som får stå kvar, med skäl.",
        "Findings that may stand, with the reason.",
        [{"rule": "FBK103", "reason": "Kanalen var ett möte"}],
        default=(),
    )


Level = Literal["information", "consultation", "dialogue", "influence"]
Audience = Literal["participants", "residents", "deciding_body"]

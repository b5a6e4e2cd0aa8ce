"""`genklang new`: a filled-in template in the right folder."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from genklang.authoring.creation import Created, create
from genklang.authoring.place import name_from
from genklang.authoring.proposals import for_dialogue, proposed
from genklang.catalogue import Catalogue
from genklang.cli.options import Day, with_root
from genklang.cli.screen import output, reading_progress, say
from genklang.locale import Texts, texts_for
from genklang.markup.judging import in_field
from genklang.model import TYPES, Document
from genklang.model.dialogue import Dialogue
from genklang.model.document import nearest
from genklang.model.feedback import STAGES, Stage
from genklang.personal_data import find
from genklang.personal_data.kinds import Kind
from genklang.reporters.text import shown_safely
from genklang.settings import read_settings, today
from genklang.site import load


@click.command()
@click.argument("type_", metavar="TYPE")
@click.argument("title", metavar="[TITLE]", required=False)
@click.option("--for", "for_", metavar="DIALOGUE", help="Of feedback: the id of the dialogue it is on.")
@click.option("--stage", type=click.Choice(STAGES), help="Of feedback: how far it has come. Default: summary.")
@click.option("--round", "round_", metavar="ROUND", help="Of feedback: the round of the dialogue it is on.")
@click.option("--id", "id_", metavar="NAME", help="The name of the file and in references. Default: made of TITLE.")
@click.option("--as-of", type=Day(), metavar="DATE", help="Propose dates as on this day (YYYY-MM-DD). Default: today.")
@with_root
def new(  # noqa: PLR0913 (one parameter for each option)
    type_: str,
    title: str | None,
    for_: str | None,
    stage: Stage | None,
    round_: str | None,
    id_: str | None,
    as_of: date | None,
    root: Path,
) -> int:
    """Write a new page of TYPE, such as dialogue or feedback, as a draft with help in it.

    The file is put where pages of that type stand. It says what each field is for, proposes dates, and is seen in
    previews only until you take out `draft: true`. What is left to fill in is listed. Nothing is ever written over.
    Feedback --for a dialogue has its question, channels and the themes to answer; TITLE may then be left out.
    """
    _refuse_wrong(type_, for_, stage, round_)
    settings = read_settings(root)
    with reading_progress() as watched:
        catalogue = load(root, settings, watched)
    day = as_of or today(settings)
    known = proposed(type_, day, settings.options.country)
    if for_:
        dialogue = _dialogue(catalogue, for_)
        _refuse_unknown_round(dialogue, round_)
        known |= for_dialogue(catalogue, dialogue, stage or "summary", round_, day)
        title = title or _title(catalogue, dialogue, stage or "summary")
    known["title"] = _clean(title or "")
    if not known["title"]:
        raise click.UsageError(f'Give the page a title, in quotation marks: genklang new {type_} "TITLE".')
    _refuse_unsafe(known["title"])
    _tell(create(catalogue, type_, _name(id_, known["title"]), known), settings.language)
    return 0


def _refuse_wrong(type_: str, for_: str | None, stage: str | None, round_: str | None) -> None:
    if type_ not in TYPES:
        raise click.UsageError(f"There is no type '{type_}'. {_choice(type_, list(TYPES))}")
    if (for_ or stage or round_) and type_ != "feedback":
        raise click.UsageError("--for, --stage and --round are for feedback: genklang new feedback --for DIALOGUE.")
    if (stage or round_) and not for_:
        raise click.UsageError("--stage and --round need --for DIALOGUE, the dialogue that the feedback is on.")


def _choice(word: str, among: Sequence[str]) -> str:
    near = nearest(word, among)
    return f"Did you mean '{near}'?" if near else f"There are: {', '.join(among) or 'none'}."


def _dialogue(catalogue: Catalogue, id_: str) -> Document:
    id_ = id_.removeprefix("dialogue/")
    dialogue = catalogue.get("dialogue", id_)
    if dialogue is None:
        broken = next((p.source.path for p in catalogue.parsed if p.type == "dialogue" and p.id == id_), "")
        known = [document.id for document in catalogue.of_type("dialogue")]
        said = f"It cannot be read: run 'genklang check {broken}'." if broken else _choice(id_, known)
        raise click.UsageError(f"There is no dialogue '{id_}'. {said}")
    return dialogue


def _refuse_unknown_round(dialogue: Document, round_: str | None) -> None:
    names = [name for name, _ in dialogue.fields.named_rounds] if isinstance(dialogue.fields, Dialogue) else []
    if round_ and round_ not in names:
        raise click.UsageError(f"The dialogue '{dialogue.id}' has no round '{round_}'. {_choice(round_, names)}")


def _title(catalogue: Catalogue, dialogue: Document, stage: str) -> str:
    texts = texts_for(catalogue.settings.language)
    return f"{texts(f'stage.{stage}')}: {dialogue.fields.title}"


def _clean(title: str) -> str:
    """`title` on one line, without characters that are not seen."""
    spaced = " ".join(title.split())
    return "".join(letter for letter in spaced if unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Co", "Cn"})


def _refuse_unsafe(title: str) -> None:
    """Raises UsageError for a title that no page may have."""
    code = next((found for _, _, found in in_field(title)), "")
    if code:
        raise click.UsageError(f"A title is plain text, so it cannot hold {code}. Write it in words.")
    if any(found.kind is Kind.IDENTITY for found in find(title)):
        raise click.UsageError("A title cannot hold a personal identity number. Leave it out.")


def _name(id_: str | None, title: str) -> str:
    made = name_from(id_ or title)
    if id_ and made != id_:
        hint = f" Write it as '{made}'." if made else ""
        raise click.UsageError(f"'{id_}' cannot be a name: only a-z, 0-9 and hyphens can stand in it.{hint}")
    if not made:
        raise click.UsageError(f"No name can be made of the title '{title}'. Give one: --id my-page.")
    return made


def _tell(created: Created, language: str) -> None:
    texts, screen = texts_for(language), output()
    width = max(screen.width, 20) if screen.is_terminal else None
    for line in _lines(created, texts):
        safe = shown_safely(line)
        wrapped = (
            textwrap.wrap(safe, width, subsequent_indent=" " * 7, break_long_words=False, break_on_hyphens=False)
            if width
            else [safe]
        )
        say("\n".join(wrapped))


def _lines(created: Created, texts: Texts) -> Iterator[str]:
    yield texts("new.created", path=created.path)
    if created.left:
        yield texts("new.left")
    for left in created.left:
        parts = f" ({', '.join(left.parts)})" if left.parts else ""
        yield f"{left.line:5}  {left.key}{parts}: {left.help}"
    if created.proposed:
        yield texts("new.check_dates")
    for line, key, value in created.proposed:
        yield f"{line:5}  {key}: {value}"
    yield texts("new.then", path=created.path)

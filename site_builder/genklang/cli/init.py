"""`genklang init`: a new site in an empty folder."""

from __future__ import annotations

import re
import sys
import tempfile
import unicodedata
import zoneinfo
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import click

from genklang.authoring.start import Wanted, configuration, refuse_used, start, time_zone_of
from genklang.cli.screen import say
from genklang.findings import Severity
from genklang.locale import LANGUAGES, texts_for
from genklang.model.document import nearest
from genklang.obligations.profile import shipped_names
from genklang.obligations.working_days import WorkingDays
from genklang.reporters.text import shown_safely
from genklang.settings import settings_from_text, today
from genklang.site import assess, check, load

DEFAULTS = {
    "sv": ("SE", "kungsbacka"),
    "da": ("DK", "dk-planloven"),
    "en": ("GB", "uk-government"),
}
"""By language: country and rule book, where nobody says."""
EXAMPLE_URL = "https://dialog.example.org/"


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", help="The site's name.")
@click.option("--publisher", help="Who publishes the site, such as Ekviks kommun.")
@click.option("--language", type=click.Choice(LANGUAGES), help="The site's language. Default: sv.")
@click.option("--country", metavar="CODE", help="Whose working days count. Default: that of the language.")
@click.option("--time-zone", metavar="ZONE", help="Whose days count. Default: that of the country.")
@click.option("--profile", metavar="NAME", help="The rule book to be judged by. Default: that of the language.")
@click.option("--url", help=f"The site's address. Default: {EXAMPLE_URL}, to be changed later.")
@click.option("--yes", is_flag=True, help="Ask nothing: take the defaults for what is not given.")
@click.option("--debug", is_flag=True, expose_value=False, help="Show where a bug happened.")
def init(folder: Path, yes: bool, **given: str | None) -> int:
    """Make a new site in DIR, a new or empty folder.

    On a terminal, what is not given is asked for. The site has first pages, a first dialogue and an accessibility
    statement as drafts to fill in, a README for those who write, and files for editors and pipelines.
    """
    refuse_used(folder)
    answers = {key: _clean(key, value) for key, value in given.items() if value is not None}
    wanted = _wanted(answers, _asked if sys.stdin.isatty() and not yes else _not_asked, yes)
    as_of = today(settings_from_text(configuration(wanted), folder))
    _refuse_what_would_not_pass(wanted, as_of)
    created = start(folder, wanted, as_of)
    texts = texts_for(wanted.language)
    for key in ("made", "fill_in", "then"):
        say(shown_safely(texts(f"new_site.{key}", folder=str(folder), path=created.path)))
    return 0


def _refuse_what_would_not_pass(wanted: Wanted, as_of: date) -> None:
    """Try the site in a folder that goes again: a name may be what no page may say. Raises UsageError."""
    with tempfile.TemporaryDirectory(prefix="genklang-") as name:
        start(Path(name), wanted, as_of)
        catalogue = load(Path(name))
        found = check(catalogue, assess(catalogue, as_of), "en")
    error = next((finding for finding in found if finding.severity is Severity.ERROR), None)
    if error:
        said = shown_safely(error.message.partition("\n")[0])
        raise click.UsageError(f"With this name or publisher the site would not pass ({error.rule}): {said}")


def _clean(key: str, value: str) -> str:
    spaced = " ".join(value.split())
    clean = "".join(letter for letter in spaced if unicodedata.category(letter)[0] != "C")
    if not clean:
        raise click.UsageError(f"--{key.replace('_', '-')} is empty.")
    return clean


def _asked(key: str, default: str | None) -> str:
    question = {"name": "The site's name", "publisher": "Who publishes it", "url": "Its address"}
    value = click.prompt(question.get(key, key.replace("_", " ").capitalize()), default=default)
    return _clean(key, str(value))


def _not_asked(key: str, default: str | None) -> str:
    return default or ""


def _wanted(given: Mapping[str, str], ask: Callable[[str, str | None], str], yes: bool) -> Wanted:
    """What is given, and for the rest answers or defaults. Raises UsageError for what is missing or cannot be."""
    if ask is _not_asked:
        needed = ("name", "publisher") if yes else ("name", "publisher", "language")
        missing = [f"--{key}" for key in needed if key not in given]
        if missing:
            why = "Nothing is asked with --yes" if yes else "There is no terminal to ask on"
            raise click.UsageError(f"{why}: give {', '.join(missing)} as well.")
    language = given.get("language") or ask("language", "sv")
    if language not in LANGUAGES:
        raise click.UsageError(f"There are no texts for the language '{language}'. Choose: {', '.join(LANGUAGES)}.")
    name = given.get("name") or ask("name", None)
    publisher = given.get("publisher") or ask("publisher", None)
    country = _country(given.get("country") or ask("country", DEFAULTS[language][0]))
    zone = given.get("time_zone") or time_zone_of(country) or ask("time_zone", None)
    profile = _profile(given.get("profile") or ask("profile", DEFAULTS[language][1]))
    url = _url(given.get("url") or ask("url", EXAMPLE_URL))
    return Wanted(name, publisher, language, country, _zone(zone, country), profile, url)


def _country(code: str) -> str:
    if not re.fullmatch(r"[A-Z]{2}", code.upper()):
        raise click.UsageError(f"'{code}' is not a country code. Write two letters, such as SE or DK.")
    WorkingDays(code.upper())
    return code.upper()


def _zone(zone: str, country: str) -> str:
    if zone not in zoneinfo.available_timezones():
        said = f"'{zone}' is not a time zone." if zone else f"{country} has several time zones."
        raise click.UsageError(f"{said} Give one, such as --time-zone Europe/Stockholm.")
    return zone


def _profile(name: str) -> str:
    if name not in shipped_names():
        near = nearest(name, shipped_names())
        choice = f"Did you mean '{near}'?" if near else f"There are: {', '.join(shipped_names())}."
        raise click.UsageError(f"There is no profile '{name}'. {choice}")
    return name


def _url(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname or re.search(r"[\s<>\"\\]", address):
        raise click.UsageError(f"'{address}' is not an address. Write it in full, such as {EXAMPLE_URL}.")
    return address if address.endswith("/") else address + "/"

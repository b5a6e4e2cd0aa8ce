"""The folder with the editor: a page, its configuration, and the programs that it is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from genklang.catalogue import Catalogue
from genklang.editor.configuration import LOCAL, configuration
from genklang.editor.packages import files_of
from genklang.errors import EnvironmentFault
from genklang.locale import texts_for
from genklang.settings import EditorOptions

FOLDER = "redigera"
"""Where the editor stands on the site, and in the site's folder if nobody says where."""
MARK = "Written by genklang cms"
_OWN = files("genklang.editor") / "assets"
_ASKED = {
    "github": ("https://api.github.com", "https://*.githubusercontent.com", "https://www.githubstatus.com"),
    "gitlab": ("https://gitlab.com",),
}
"""The hosts that a backend is asked at where nobody names another."""


@dataclass(frozen=True, slots=True)
class Written:
    """Where the editor was written, and how many files it has."""

    folder: Path
    files: int


def write_editor(catalogue: Catalogue, packages: Path, folder: Path) -> Written:
    """Write the editor of a site into `folder`, with the programs from the `packages` that npm gave.

    What an earlier call wrote is written over; a folder with anything else in it is left alone. Raises
    EnvironmentFault where that is so, where a package is not as it should be, or where writing is not possible.
    """
    _refuse_foreign(folder)
    made = [*our_files(catalogue), *files_of(packages)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in made:
            (folder / name).write_bytes(content)
    except OSError as error:
        raise EnvironmentFault(f"{folder} cannot be written ({error.strerror}).") from error
    return Written(folder, len(made))


def _refuse_foreign(folder: Path) -> None:
    page = folder / "index.html"
    try:
        ours = not folder.exists() or not any(folder.iterdir()) or MARK in page.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        ours = False
    if not ours:
        raise EnvironmentFault(f"{folder} holds something that Genklang did not write. Name another with --out.")


def our_files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """The page, its scripts and its configuration, by name: all but the programs of others."""
    yield "index.html", _page(catalogue).encode()
    for name in ("manual.js", "start.js"):
        yield name, (_OWN / name).read_bytes()
    text = yaml.safe_dump(configuration(catalogue), allow_unicode=True, sort_keys=False, width=110)
    yield "config.yml", f"# {MARK}. Run it anew when mkdocs.yml or the folders have changed.\n{text}".encode()


def _page(catalogue: Catalogue) -> str:
    settings = catalogue.settings
    text = (_OWN / "index.html").read_text(encoding="utf-8")
    texts = texts_for(settings.language)
    values = {"language": texts.language, "title": settings.site_name, "policy": policy(settings.options.cms)}
    values |= {"needs_script": texts("editor.needs_script")}
    return text.format(mark=MARK, **{name: escape(value) for name, value in values.items()})


def policy(options: EditorOptions | None) -> str:
    """What the editor may load and do: more than our pages, for Decap makes code and styles as it runs."""
    hosts = sorted({LOCAL} if options is None else _hosts(options))
    asked = " ".join(["'self'", "blob:", "data:", *hosts])
    return (
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        f"img-src 'self' blob: data: {' '.join(hosts)}; font-src 'self' data:; connect-src {asked}; "
        "form-action 'self'; base-uri 'none'"
    )


def _hosts(options: EditorOptions) -> Iterator[str]:
    named = [address for address in (options.base_url, options.api_root, options.gateway_url) if address]
    for address in named:
        parts = urlsplit(address)
        yield f"{parts.scheme}://{parts.netloc}"
    if not options.api_root:
        yield from _ASKED.get(options.backend, ())

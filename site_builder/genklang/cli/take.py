"""`genklang take`: the content of another revision, as data, in the place of the content here."""

from __future__ import annotations

from pathlib import Path

import click

from genklang.cli.diff import tell
from genklang.cli.options import with_root
from genklang.cli.screen import notes
from genklang.comparing.revision import content_folder
from genklang.publish.taking import take_content
from genklang.revisions import repository_of
from genklang.settings import read_settings


@click.command()
@click.argument("revision")
@with_root
def take(revision: str, root: Path) -> int:
    """Put the content of REVISION in the place of the content here; configuration, rule books and code stay.

    For pipelines that look at changes by strangers. Files come as plain data: links become texts with what they
    led to, no hook or filter runs. Nothing is touched where the content here holds what git does not.
    """
    settings = read_settings(root)
    tell(take_content(repository_of(root), settings, content_folder(settings), revision))
    notes().print(f"The content is that of {revision} now.")
    return 0

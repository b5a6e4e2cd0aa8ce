"""`genklang serve`: the site in a browser while it is being written."""

from __future__ import annotations

import signal
from datetime import date
from pathlib import Path

import click

from genklang.cli.options import with_date, with_root
from genklang.cli.screen import notes
from genklang.findings import count_by_severity
from genklang.live import Hosts, LiveSite, Server, changes, server_at
from genklang.locale import texts_for
from genklang.render.engine import find_engine
from genklang.reporters.text import summary


@click.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    metavar="NUMBER",
    help="Where to listen; 0 for any that is free. Default: 8000, or the next that is free.",
)
@click.option("--host", default="127.0.0.1", metavar="ADDRESS", help="Whom to listen to. Default: this machine alone.")
@click.option(
    "--allow-host", "allowed", multiple=True, metavar="NAME", help="Another name by which the site may be asked for."
)
@click.option("--no-drafts", is_flag=True, help="Show only what would be published.")
@with_date
@with_root
def serve(  # noqa: PLR0913 (one for each option)
    port: int | None,
    host: str,
    allowed: tuple[str, ...],
    no_drafts: bool,
    as_of: date | None,
    profile: str | None,
    root: Path,
) -> int:
    """Show the site in a browser while you write.

    Save a file, and the page shows itself anew, with what is to be mended on it. All of that stands at /_findings/.
    Drafts are shown too. Faults never stop the preview: the last good page stays until they are mended. Stop with
    Ctrl-C.
    """
    site = LiveSite(root, find_engine(), as_of, profile, not no_drafts)
    server = server_at(host, port, site, Hosts(host, allowed))
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with server.running():
            notes().print(f"The site is at {server.url}, what is to be mended at {server.url}_findings/.")
            notes().print("It shows itself anew when you save. Stop with Ctrl-C.")
            _tell(site)
            _watch(site, server)
    except KeyboardInterrupt:
        pass
    return 0


def _watch(site: LiveSite, server: Server) -> None:
    for _ in changes(site, server.stopping):
        site.refresh()
        _tell(site)


def _tell(site: LiveSite) -> None:
    if site.fault:
        notes().print(f"The last good state is shown: {site.fault}")
    else:
        moment = site.moment
        counts = count_by_severity(moment.findings)
        texts = texts_for(moment.written.settings.language)
        notes().print(summary(counts, len(moment.written.documents), texts))

"""Feedback that is directed to somebody, and does not tell by which channel and on which day it reached them.

Why: feedback is owed both to those who took part and to all residents (handbook p. 10, 20), and channels are chosen on
their terms (p. 19). A page on the web does not reach those who gave their view at a café. Channel and day together
show that it was delivered; without the day it counts from the page's `published`.

Wrong:

    audiences: [participants, residents]
    channels:
      - audience: residents
        channel: Kommunens webbplats

Right:

    audiences: [participants, residents]
    channels:
      - audience: participants
        channel: Brev till alla deltagare
        date: 2026-04-20
      - audience: residents
        channel: Kommunens webbplats
        date: 2026-04-20
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.model import Document, Feedback
from genklang.rules.site import Hit, Site, Word, hit

CODE = "FBK103"
NAME = "audience-without-channel"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every audience for which no channel is named, or no day on any of its channels."""
    for document, feedback in site.feedback:
        if not document.lost("channels"):
            yield from _unproven(document, feedback)


def _unproven(document: Document, feedback: Feedback) -> Iterator[Hit]:
    named = [(place, channel) for place, channel in enumerate(feedback.channels) if channel.channel]
    for index, audience in enumerate(feedback.audiences):
        to, day = Word("audience", audience), str(feedback.published)
        ways = [(place, channel) for place, channel in named if channel.audience == audience]
        if not ways:
            example = Word("channel", audience)
            yield hit(document, "audiences", index, to=to, example=example, audience=audience, day=day)
        elif not any(channel.date for _, channel in ways):
            place, channel = ways[0]
            yield hit(document, "channels", place, variant="no_day", to=to, way=channel.channel or "", day=day)

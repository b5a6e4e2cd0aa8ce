"""Feedback that is directed to somebody, and names no channel by which it reached them.

Why: feedback is owed both to those who took part and to all residents (handbook p. 10, 20), and channels are chosen on
their terms (p. 19). A page on the web does not reach those who gave their view at a café.

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
from genklang.rules.site import Hit, Site, Word, hit

CODE = "FBK103"
NAME = "audience-without-channel"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Hit]:
    """Yield every audience for which no channel is named."""
    for document, feedback in site.feedback:
        reached = {channel.audience for channel in feedback.channels if channel.channel}
        for index, audience in enumerate(feedback.audiences):
            if audience not in reached and not document.lost("channels"):
                to, example = Word("audience", audience), Word("channel", audience)
                values = {"audience": audience, "day": str(feedback.published)}
                yield hit(document, "audiences", index, to=to, example=example, **values)

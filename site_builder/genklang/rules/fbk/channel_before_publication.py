"""A channel that is dated before the feedback was published.

Why: feedback reaches nobody before it is out, so the later of the two dates counts (contract §3, what counts). Mostly
one of them is a slip. Feedback is owed soonest (handbook p. 12-18), so it matters which day is right.

Wrong:

    published: 2026-04-20
    channels:
      - audience: participants
        channel: Brev till alla deltagare
        date: 2026-04-02

Right:

    published: 2026-04-20
    channels:
      - audience: participants
        channel: Brev till alla deltagare
        date: 2026-04-22
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.findings import Severity
from genklang.rules.site import Hit, Site, hit

CODE = "FBK107"
NAME = "channel-before-publication"
SEVERITY = Severity.INFO


def check(site: Site) -> Iterator[Hit]:
    """Yield every channel whose date lies before the day of publication."""
    for document, feedback in site.feedback:
        for index, channel in enumerate(feedback.channels):
            if channel.date and channel.date < feedback.published:
                yield hit(document, "channels", index, "date", date=channel.date, published=feedback.published)

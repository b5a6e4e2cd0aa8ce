"""`security.txt`: whom to tell of holes in the site's security (RFC 9116)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from genklang.export.files import File
from genklang.render.engine import Prepared

PLACE = ".well-known/security.txt"
HOLDS = timedelta(days=365)
"""How long it is to be believed after the day that is shown: less than a year is asked for (RFC 9116, 2.5.5)."""


def security(prepared: Prepared) -> Iterator[File]:
    """One file where the option `security_contact` names somebody, else none; none in a preview."""
    settings = prepared.catalogue.settings
    contact = settings.options.security_contact
    if contact and not prepared.preview:
        expires = prepared.assessment.as_of + HOLDS - timedelta(days=1)
        lines = [
            f"Contact: mailto:{contact}",
            f"Expires: {expires.isoformat()}T00:00:00Z",
            f"Preferred-Languages: {', '.join(dict.fromkeys((settings.language, 'en')))}",
            f"Canonical: {settings.full(PLACE)}",
        ]
        yield File(PLACE, ("\n".join(lines) + "\n").encode())

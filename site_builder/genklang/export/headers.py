"""`_headers`: what the web server is to say with every page, in the form that Netlify and Cloudflare Pages read.

Where several rules fit an address, their headers add up, and of two policies both would hold. So the policy is not
given for `/*` but for each top folder by itself, and the folders do not overlap.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.export.files import File
from genklang.present.policy import HEADER_ONLY, policy_of
from genklang.render.engine import Prepared

ALWAYS = (
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: same-origin",
    "Permissions-Policy: camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy: same-origin",
)
"""MDN, "HTTP headers"."""

FOR_ALL = ("/api/*", "/schemas/*")
"""What programs in pages of other sites may read (Fetch Standard, "CORS protocol")."""


def headers(prepared: Prepared) -> Iterator[File]:
    """One file: what holds for every address, the policy for the start page and for each top folder, and what other
    sites may read.
    """
    lines = ["/*", *(f"  {header}" for header in ALWAYS)]
    for place, policy in sorted(_policies(prepared).items()):
        lines += ["", place, f"  Content-Security-Policy: {policy}; {HEADER_ONLY}"]
    for place in FOR_ALL:
        lines += ["", place, "  Access-Control-Allow-Origin: *"]
    yield File("_headers", ("\n".join(lines) + "\n").encode())


def _policies(prepared: Prepared) -> dict[str, str]:
    """The policy for each place; of a folder with several it is that of the page on top."""
    pages = sorted(prepared.view.pages, key=lambda page: (page.address.count("/"), page.address))
    found = {"/404.html": policy_of("404.html")}
    for page in pages:
        top = page.address.partition("/")[0]
        found.setdefault(f"/{top}/*" if top else "/", policy_of(page.template))
    return found

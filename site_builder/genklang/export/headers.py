"""`_headers`: what the web server is to say with every page, in the form that Netlify and Cloudflare Pages read.

Where several rules fit an address, their headers add up, and of two policies both would hold. So the policy is not
given for `/*` but for each top folder by itself, and the folders do not overlap.
"""

from __future__ import annotations

from collections.abc import Iterator

from genklang.export.card import POLICY
from genklang.export.files import File
from genklang.locale import texts_for
from genklang.present.policy import HEADER_ONLY, policy_of
from genklang.render.engine import Prepared

ALWAYS = (
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: same-origin",
    "Permissions-Policy: camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy: same-origin",
)
"""MDN, "HTTP headers"."""
OPEN = "Access-Control-Allow-Origin: *"
"""Programs of other sites may read all of it: it is public, and the same whoever asks (WHATWG, Fetch)."""
UNSEEN = "X-Robots-Tag: noindex, nofollow"
"""Search engines are to leave previews alone, files besides pages too (Google Search Central, "Robots meta tag")."""


def headers(prepared: Prepared) -> Iterator[File]:
    """One file: what holds for every address, then the policy for the start page and for each top folder.

    The cards for other sites have a policy of their own: any site may put them in a frame.
    """
    always = (*ALWAYS, OPEN, UNSEEN) if prepared.preview else (*ALWAYS, OPEN)
    lines = ["/*", *(f"  {header}" for header in always)]
    for place, policy in sorted(_policies(prepared).items()):
        lines += ["", place, f"  Content-Security-Policy: {policy}"]
    yield File("_headers", ("\n".join(lines) + "\n").encode())


def _policies(prepared: Prepared) -> dict[str, str]:
    """The policy for each place; of a folder with several it is that of the page on top."""
    pages = sorted(prepared.view.pages, key=lambda page: (page.address.count("/"), page.address))
    cards = f"/{texts_for(prepared.view.language)('folders.card')}/*"
    found = {"/404.html": f"{policy_of('404.html')}; {HEADER_ONLY}", cards: f"{POLICY}; frame-ancestors *"}
    for page in pages:
        top = page.address.partition("/")[0]
        found.setdefault(f"/{top}/*" if top else "/", f"{policy_of(page.template)}; {HEADER_ONLY}")
    return found

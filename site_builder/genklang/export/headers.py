"""What the web server is to say with every page: `_headers` (Netlify, Cloudflare Pages), `.htaccess` (Apache), nginx.

The content security policy differs by page, so it is given for the start page and for each top folder. In `_headers`
and `.htaccess` all that fits an address adds up, and of two policies both would hold: none is given for all addresses,
and the folders do not overlap. In nginx a place with a header of its own takes over none from around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote, urlsplit

from genklang.editor import FOLDER, has_editor
from genklang.editor import policy as editor_policy
from genklang.export.card import POLICY
from genklang.export.files import File
from genklang.locale import texts_for
from genklang.present.policy import HEADER_ONLY, policy_of
from genklang.render.engine import Prepared

ALWAYS = (
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: same-origin",
    "Permissions-Policy: camera=(), geolocation=(), microphone=()",
)
"""MDN, "HTTP headers"."""
OPENER = "Cross-Origin-Opener-Policy: same-origin"
OPENER_OF_EDITOR = f"{OPENER}-allow-popups"
"""One logs in to the content editor in a window that it opens, and hears of it from there."""
OPEN = "Access-Control-Allow-Origin: *"
"""Programs of other sites may read all of it: it is public, and the same whoever asks (WHATWG, Fetch)."""
UNSEEN = "X-Robots-Tag: noindex, nofollow"
"""Search engines are to leave previews alone, files besides pages too (Google Search Central, "Robots meta tag")."""
NOT_FOUND = "404.html"
EDITOR = f"{FOLDER}/"
KINDS = {".ics": "text/calendar", ".jsonld": "application/ld+json", ".ttl": "text/turtle"}
"""Media types that servers seldom know by the ending."""


def headers(prepared: Prepared) -> Iterator[File]:
    """`_headers`: what holds for every address, then the policy for the start page and for each top folder."""
    lines = ["/*", *(f"  {header}" for header in _always(prepared) if header != OPENER or not _edited(prepared))]
    for place, policy in _policies(prepared):
        pattern = f"/{place}*" if place.endswith("/") else f"/{place}"
        lines += ["", pattern, f"  Content-Security-Policy: {policy}"]
        lines += [f"  {_opener(place)}"] if _edited(prepared) else []
    yield File("_headers", ("\n".join(lines) + "\n").encode())


def apache(prepared: Prepared) -> Iterator[File]:
    """`.htaccess`, which Apache reads where `AllowOverride` lets it (Apache 2.4, mod_headers, expressions).

    None in a preview: what strangers may have had a hand in does not set up servers.
    """
    if prepared.preview:
        return
    base = _base(prepared)
    lines = [
        f"ErrorDocument 404 {quote(base)}{NOT_FOUND}",
        *(f"AddType {kind} {ending}" for ending, kind in KINDS.items()),
    ]
    lines += ["<IfModule mod_headers.c>"]
    lines += [f"Header always set {_named(header)}" for header in _always(prepared)]
    for place, policy in _policies(prepared):
        pattern = f"^{re.escape(base + place)}" if place else f"^{re.escape(base)}(index\\.html)?$"
        lines += [f'<If "%{{REQUEST_URI}} =~ m#{pattern}#">']
        lines += [f'Header always set Content-Security-Policy "{policy}"']
        lines += [f"Header always set {_named(_opener(place))}"] if place == EDITOR else []
        lines += ["</If>"]
    yield File(".htaccess", ("\n".join([*lines, "</IfModule>"]) + "\n").encode())


def nginx(prepared: Prepared) -> Iterator[File]:
    """`_nginx.conf`, to be included in a `server` whose `root` is the site; none in a preview."""
    if prepared.preview:
        return
    base = _base(prepared)
    always = [f"add_header {_named(header)} always;" for header in _always(prepared)]
    lines = [f"error_page 404 {quote(base)}{NOT_FOUND};", *always]
    for ending, kind in KINDS.items():
        lines += ["", f"location ~ \\{ending}$ {{", f"  types {{ }} default_type {kind};", "}"]
    for place, policy in _policies(prepared):
        where = f'"{base}{place}"' if place else f'~ "^{re.escape(base)}(index\\.html)?$"'
        here = [header.replace(_named(OPENER), _named(_opener(place))) for header in always]
        lines += ["", f"location {where} {{", *(f"  {header}" for header in here)]
        lines += [f'  add_header Content-Security-Policy "{policy}" always;', "}"]
    yield File("_nginx.conf", ("\n".join(lines) + "\n").encode())


def _always(prepared: Prepared) -> tuple[str, ...]:
    return (*ALWAYS, OPENER, OPEN, UNSEEN) if prepared.preview else (*ALWAYS, OPENER, OPEN)


def _edited(prepared: Prepared) -> bool:
    """True where the site holds the content editor; no preview does."""
    return not prepared.preview and has_editor(prepared.catalogue)


def _opener(place: str) -> str:
    return OPENER_OF_EDITOR if place == EDITOR else OPENER


def _named(header: str) -> str:
    name, _, value = header.partition(": ")
    return f'{name} "{value}"'


def _base(prepared: Prepared) -> str:
    """The path of the site's root where it is served, not encoded, as servers compare it; with `/` at both ends."""
    path = unquote(urlsplit(prepared.catalogue.settings.site_url).path.strip("/"))
    return f"/{path}/" if path else "/"


def _policies(prepared: Prepared) -> list[tuple[str, str]]:
    """Places, relative to the site's root, and their policies; of a folder with several that of the page on top.

    Folders end with `/`; the start page is the empty text. The cards for other sites have a policy of their own: any
    site may put them in a frame.
    """
    pages = sorted(prepared.view.pages, key=lambda page: (page.address.count("/"), page.address))
    cards = f"{texts_for(prepared.view.language)('folders.card')}/"
    found = {NOT_FOUND: f"{policy_of(NOT_FOUND)}; {HEADER_ONLY}", cards: f"{POLICY}; frame-ancestors *"}
    if _edited(prepared):
        found[EDITOR] = f"{editor_policy(prepared.catalogue.settings.options.cms)}; {HEADER_ONLY}"
    for page in pages:
        top = page.address.partition("/")[0]
        found.setdefault(f"{top}/" if top else "", f"{policy_of(page.template)}; {HEADER_ONLY}")
    return sorted(found.items())

"""A link that shows one address and leads to another, or whose address looks like that of somebody else.

Why: readers trust what they see, the more so on an authority's site, and this is how they are led to copies of sites
that ask for passwords (CWE-451; RFC 3986, 7.6; Unicode TR39; contract §7). `www.` or not, `karta.ekvik.se` for
`ekvik.se` and the like are no fault, nor are words such as Node.js.

Wrong:

    Svara på [www.ekvik.se](https://ekvik.example.org/svara).

Right:

    Svara i [webbenkäten om badplatsen](https://www.ekvik.se/svara).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urlsplit

from genklang.external.outcome import host_of
from genklang.external.places import places_in_fields
from genklang.findings import Severity
from genklang.prose import Reading, Text
from genklang.prose.inline import Link
from genklang.rules.site import Hit, Site
from genklang.rules.wording import hit_in, shortened
from genklang.sources.names import mixes_scripts

CODE = "LNK109"
NAME = "leads-elsewhere"
SEVERITY = Severity.WARNING

_NAME = r"(?:[^\W_][\w-]*\.)+[^\W\d_][\w-]+"
_ADDRESS = re.compile(rf"(?:https?://|\bwww\.)(?P<host>{_NAME})", re.IGNORECASE)
_BARE = re.compile(rf"(?P<host>{_NAME})(?:/\S*)?", re.IGNORECASE)
_ENDS = frozenset("se nu fi dk no ax eu de uk com org gov".split())
"""Without more than a name only ends of names that are no ends of files or products."""
_MAIL = re.compile(rf"[\w.+-]+@(?P<host>{_NAME})", re.IGNORECASE)
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_SHARED = frozenset(
    "co.uk gov.uk org.uk ac.uk github.io gitlab.io netlify.app pages.dev vercel.app web.app wordpress.com blogspot.com "
    "azurewebsites.net herokuapp.com cloudfront.net sharepoint.com com.au gov.au".split()
)
"""Ends of names below which each name has an owner of its own (Public Suffix List, those that are common here)."""


def check(site: Site) -> Iterator[Hit]:
    """Yield every link whose text is an address of somebody else, and every address that looks like another."""
    for reading in site.readings:
        for text, link in reading.links:
            yield from _link(reading, text, link)
    for document in site.catalogue.documents:
        for place in places_in_fields(document):
            for variant, values in _disguises(place.address):
                yield Hit(place.location, values, document.key, place.length, variant)


def _link(reading: Reading, text: Text, link: Link) -> Iterator[Hit]:
    host = _host(link.target)
    shown = _shown(text, link) if host and not link.bare else ""
    if shown and not _same_owner(shown, host):
        values = {"shown": shortened(shown), "host": host}
        yield hit_in(reading, text, link.offset, link.length, **values)
    for variant, values in _disguises(link.target):
        yield hit_in(reading, text, link.offset, link.length, variant, **values)


def _host(target: str) -> str:
    """The host of a web address, or that of the first mailbox that a mail goes to."""
    scheme, _, rest = target.partition(":")
    if scheme.lower() == "mailto":
        return rest.partition("?")[0].partition(",")[0].rpartition("@")[2].lower()
    return host_of(f"https:{target}" if target.startswith("//") else target) if "//" in target[:8] else ""


def _shown(text: Text, link: Link) -> str:
    """The host of the address that the text of a link shows; empty where it shows none."""
    written = text.written[link.offset : link.offset + link.length]
    label = written[1:].partition("](")[0] if written.startswith("[") else link.text
    label = _UNSEEN.sub("", unescape(label)).strip(" *_`<>.,:;!")
    if link.target.lower().startswith("mailto:"):
        found = _MAIL.fullmatch(label)
        return found["host"].lower() if found else ""
    found = _ADDRESS.search(label)
    bare = None if found else _BARE.fullmatch(label)
    if bare and bare["host"].rpartition(".")[2].lower() in _ENDS:
        found = bare
    return found["host"].lower() if found else ""


def _same_owner(one: str, other: str) -> bool:
    """True where one name is below the other, or both below one that somebody owns."""
    first, second = _plain(one), _plain(other)
    if first == second or first.endswith(f".{second}") or second.endswith(f".{first}"):
        return True
    owner = ".".join(first.split(".")[-2:])
    return owner == ".".join(second.split(".")[-2:]) and owner not in _SHARED


def _plain(host: str) -> str:
    host = host.lower().strip(".").removeprefix("www.")
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def _disguises(address: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The ways in which an address looks like one that it is not: the variant of the text, and its values."""
    if not address.isascii() or "xn--" in address.lower():
        host = host_of(address)
        if any(mixes_scripts(word) for label in host.split(".") for word in re.split("[-0-9]+", _decoded(label))):
            yield "lookalike", {"host": host}
    if "@" in address and address.lower().startswith(("http://", "https://")):
        before, at, _ = urlsplit(address).netloc.rpartition("@")
        if at and "." in before.partition(":")[0]:
            yield "before", {"shown": before, "host": host_of(address)}


def _decoded(label: str) -> str:
    try:
        return label.encode("ascii").decode("idna") if label.lower().startswith("xn--") else label
    except UnicodeError:
        return label

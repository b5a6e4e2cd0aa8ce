"""What a page may load and do: the content security policy (W3C, Content Security Policy Level 3).

Everything comes from the site itself, nothing is written into the pages, and no `unsafe-*` is needed.
"""

from __future__ import annotations

from collections.abc import Mapping

DIRECTIVES: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
BY_TEMPLATE: Mapping[str, Mapping[str, str]] = {"search.html": {"script-src": "'self' 'wasm-unsafe-eval'"}}
"""Directives that pages of a template need in another form."""
HEADER_ONLY = "frame-ancestors 'none'"
"""Browsers leave this out of account where it stands in a page."""


def policy_of(template: str) -> str:
    """The policy of the pages with that template, as it stands in a page."""
    directives = {**DIRECTIVES, **BY_TEMPLATE.get(template, {})}
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())

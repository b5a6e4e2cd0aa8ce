"""Keys, tokens and passwords: by their published shapes, and by the name that an address or a text gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.personal_data.kinds import Kind, Span

_NAMED = re.compile(
    r"[?&;#](?:access_?token|auth_?token|id_?token|refresh_?token|token|api_?key|apikey|client_?secret|secret|sig"
    r"|signature|password|passwd|pwd|x-amz-signature|x-goog-signature|sas|jwt|session_?id|sessionid)=([^\s&#<>\"')\]]{6,})",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:\b|_)(?:access[_-]?token|auth[_-]?token|api[_-]?key|apikey|client[_-]?secret|secret[_-]?key|token|api-?nyckel|lösenord(?:et)?|password|passwd"
    r"|adgangskode|passord|salasana)[\"']?[ ]{0,2}[:=][ ]{0,2}[\"']?((?:(?=[^\s\"'<>,;]*[0-9])(?=[^\s\"'<>,;]*[A-Za-z])|(?-i:(?=[^\s\"']+[a-z][A-Z])))[^\s\"'<>,;]{8,})",
    re.IGNORECASE,
)
_BEARER = re.compile(r"\b(?:Bearer|Basic)[ ]{1,2}((?=[\w.~+/-]*[0-9])(?=[\w.~+/-]*[A-Z])[\w.~+/-]{20,}={0,2})")
_SHAPES = re.compile(
    r"(?<![A-Za-z0-9])(?:"
    r"(?:AKIA|ASIA)[0-9A-Z]{16}"
    r"|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{22,}|glpat-[A-Za-z0-9_-]{20,}"
    r"|xox[abeoprs]-[A-Za-z0-9-]{10,}|sk_(?:live|test)_[A-Za-z0-9]{16,}|rk_live_[A-Za-z0-9]{16,}"
    r"|AIza[0-9A-Za-z_-]{35}|ya29\.[0-9A-Za-z_-]{20,}|SG\.[\w-]{16,}\.[\w-]{16,}|npm_[A-Za-z0-9]{36}|pypi-[A-Za-z0-9_-]{50,}"
    r"|eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}"
    r")"
)
_KEY = re.compile(
    r"-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:[^-]{0,8000}-----END [A-Z0-9 ]{0,40}-----)?"
)
_LOGIN = re.compile(r"://[^\s/:@<>()\"']{1,64}:([^\s/:@<>()\"']{3,64})@[A-Za-z0-9.-]+")
_SLACK_HOOK = re.compile(r"hooks\.slack\.com/services/(T[A-Za-z0-9_]{6,}/B[A-Za-z0-9_]{6,}/[A-Za-z0-9_]{16,})")
_EMPTY = re.compile(r"(?:[*x.…•]+|\$?\{.*|<.*|example|exempel|din[-_].*|your[-_].*)", re.IGNORECASE)
_SAYING = (
    "token", "Token", "TOKEN", "ecret", "ECRET", "assword", "ASSWORD", "passwd", "key", "Key", "KEY", "senord",
    "nyckel", "gangskode", "assord", "alasana",
)  # fmt: skip
_SIGNS = ("-----BEGIN", "AKIA", "ASIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat", "glpat-", "xox", "_live_", "sk_test", "AIza",
          "ya29.", "SG.", "npm_", "pypi-", "eyJ", "slack.com/")  # fmt: skip


def find(text: str) -> Iterator[tuple[Span, Kind]]:
    """Every key, token or password in a plain text."""
    named = (_NAMED,) if "=" in text else ()
    said = (_SAID,) if any(word in text for word in _SAYING) else ()
    login = (_LOGIN,) if "://" in text and "@" in text else ()
    hook = (_SLACK_HOOK,) if "slack.com/" in text else ()
    bearer = (_BEARER,) if "Bearer " in text or "Basic " in text else ()
    for shape in (*named, *said, *login, *hook, *bearer):
        for found in shape.finditer(text):
            if not _EMPTY.fullmatch(found[1]):
                yield found.span(1), Kind.SECRET
    for shape in (_SHAPES, _KEY) if any(sign in text for sign in _SIGNS) else ():
        for found in shape.finditer(text):
            yield found.span(), Kind.SECRET

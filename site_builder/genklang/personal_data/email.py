"""E-mail addresses of single persons: at providers for consumers, or made of a first name and a last name.

Addresses of functions (`dialog@`, `barn.utbildning@`) are what a public page should give, and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.personal_data.kinds import Kind, Span

_AT = re.compile(
    r"[ ]?@[ ]?|[ ]?[\[({](?:at|a|@|snabel-?a)[\])}][ ]?|[ ]snabel-?a[ ]|[ ]at[ ](?=\w+ (?:dot|punkt) )", re.IGNORECASE
)
_LOCAL = re.compile(r"(?<![\w.+-])[^\W_][\w.+'-]{0,63}\Z")
_DOT = r"(?:\.|[ ]?[\[({](?:dot|punkt|prick|\.)[\])}][ ]?|[ ](?:dot|punkt|prick)[ ])"
_DOMAIN = re.compile(rf"(?:[^\W_][\w-]{{0,62}}{_DOT}){{1,5}}[A-Za-z]{{2,24}}(?![\w-])", re.IGNORECASE)
_DOTS = re.compile(_DOT, re.IGNORECASE)
CONSUMER = frozenset(
    """
    gmail.com googlemail.com hotmail.com hotmail.se hotmail.dk hotmail.no hotmail.fi hotmail.co.uk outlook.com outlook.se
    outlook.dk live.com live.se live.dk live.no live.fi msn.com yahoo.com yahoo.se yahoo.dk yahoo.no yahoo.co.uk ymail.com
    rocketmail.com icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.io tuta.com
    telia.com bredband.net bredband2.com comhem.se tele2.se glocalnet.net spray.se home.se swipnet.se passagen.se algonet.se
    bahnhof.se ownit.nu brikks.com bredbandsbolaget.se tiscali.se bostream.nu crossnet.se riksnet.se ovanaker.net
    jubii.dk ofir.dk mail.dk mail.tele.dk webspeed.dk stofanet.dk youmail.dk youmail.se tdcadsl.dk post.tele.dk get2net.dk
    privat.dk sol.dk mail.com email.com online.no broadpark.no getmail.no lyse.net start.no frisurf.no altibox.no
    kolumbus.fi luukku.com suomi24.fi elisanet.fi saunalahti.fi pp.inet.fi welho.com netti.fi sci.fi
    gmx.com gmx.net gmx.de web.de t-online.de freenet.de aol.com mail.ru yandex.com yandex.ru wp.pl o2.pl onet.pl interia.pl
    zoho.com fastmail.com hey.com hushmail.com inbox.com btinternet.com orange.fr laposte.net free.fr qq.com 163.com
    """.split()
)
"""Providers whose addresses belong to private persons."""
_FUNCTION = re.compile(
    r"info|kontakt|contact|dialog|post|mail|epost|registrator|diari|arkiv|kansli|stab|kontor|namnd|nämnd|nemnd|styrelse|fullmakt"
    r"|forvaltn|förvaltn|forvalt|avdelning|enhet|service|support|help|kund|medborgar|borger|innbygger|kommun|region|stad$|city"
    r"|barn|unga?$|ungdom|utbildn|utdann|uddann|skol|skole|forskol|förskol|elev|social|omsorg|aldre|äldre|ældre|vard|vård|halso"
    r"|hälso|helse|sundhed|miljo|miljö|miljø|bygg|byg$|plan|mark|teknik|tekn|gata|gator|trafik|park|vatten|avlopp|avfall|renhall"
    r"|kultur|fritid|idrott|bibliotek|museum|musik|turis|naring|näring|foretag|företag|erhverv|ekonomi|okonomi|faktura|invoice"
    r"|budget|upphandl|inkop|inköp|hr$|personal|rekryt|jobb|lon$|lön$|lonn|it$|webb?|press|media|kommunikation|redaktion|nyhet"
    r"|jurid|jurist|ombud|dataskydd|gdpr|privacy|dpo|sakerhet|säkerhet|security|beredskap|raddning|räddning|val$|demokrati|samrad"
    r"|samråd|synpunkt|felanmal|felanmäl|klagomal|forslag|förslag|horing|høring|borgmester|ordforande|ordförande|sekreterare"
    r"|direktor|direktör|chef|samordn|projekt|program|team|grupp|forening|förening|council|office|admin|noreply|no-reply|reply"
    r"|system|test|data|statistik|hallbar|hållbar|klimat|energi|bostad|fastighet|lokal|hamn|bad|ishall|sporthall|simhall|aktivitet"
    r"|fornamn|förnamn|efternamn|fornavn|etternavn|efternavn|firstname|lastname|namn|name|nord|syd|ost|vast|väst|centrum|torg"
    r"|example|exempel|biblan|lss$|ifk?o|vux|sfi|gymnasi|grund|hem|familj|stod|stöd|radgiv|rådgiv|bokning|reception|vaxel|växel"
)
_VOWEL = re.compile(r"[^\Wbcdfghjklmnpqrstvwxz_0-9]")
_PERSONAL = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})?(?:\.[^\W\d_])?\.[^\W\d_]{2,}(?:-[^\W\d_]{2,})?[0-9]{0,2}")

_SIGNS = ("@", "at)", "at]", "at}", "AT)", "AT]", "(a)", "[a]", " at ", "nabel")


def find(text: str) -> Iterator[tuple[Span, Kind]]:
    """Every address of one person in a plain text."""
    for at in _AT.finditer(text) if any(sign in text for sign in _SIGNS) else ():
        local = _LOCAL.search(text, max(0, at.start() - 65), at.start())
        domain = _DOMAIN.match(text, at.end())
        if local and domain and is_personal(local[0].lower(), _DOTS.sub(".", domain[0].lower())):
            yield (local.start(), domain.end()), Kind.EMAIL


def is_personal(local: str, domain: str) -> bool:
    """True where the address is at a provider for consumers, or reads as a first and a last name."""
    if domain in CONSUMER:
        return True
    parts = local.split(".")
    return bool(_PERSONAL.fullmatch(local)) and not any(_is_function(part) or _is_short_form(part) for part in parts)


def _is_short_form(part: str) -> bool:
    """True for what has no vowel and is no initial, as `ks` and `bmn` for committees have none."""
    return len(part) > 1 and not _VOWEL.search(part)


def _is_function(part: str) -> bool:
    """True where a part of an address begins with a word for a function, or holds a long one: `mark`, `ungdomskontor`."""
    return any(found.start() == 0 or len(found[0]) > 4 for found in _FUNCTION.finditer(part))

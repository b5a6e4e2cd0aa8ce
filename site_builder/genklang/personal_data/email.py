"""E-mail addresses of single persons: at providers for consumers, or made of a first name and a last name.

Addresses of functions (`dialog@`, `barn.utbildning@`) are what a public page should give, and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from genklang.personal_data.kinds import Kind, Span

_FORM = re.compile(
    r"(?<![\w.+-])([^\W_][\w.+'-]{0,63})(@|[ ]?[\[(](?:at|snabel-?a)[\])][ ]?)((?:[^\W_][\w-]{0,62}\.){1,5}[A-Za-z]{2,24})(?![\w-])",
    re.IGNORECASE,
)
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
    r"info|kontakt|contact|dialog|post|mail|epost|registrator|diarie|arkiv|kansli|stab|kontor|namnd|nämnd|nemnd|styrelse|fullmakt"
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
_PERSONAL = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})?(?:\.[^\W\d_])?\.[^\W\d_]{2,}(?:-[^\W\d_]{2,})?[0-9]{0,2}")


def find(text: str) -> Iterator[tuple[Span, Kind]]:
    """Every address of one person in a plain text."""
    if "@" not in text and "(at)" not in text and "[at]" not in text and "nabel" not in text:
        return
    for found in _FORM.finditer(text):
        if is_personal(found[1].lower(), found[3].lower()):
            yield found.span(), Kind.EMAIL


def is_personal(local: str, domain: str) -> bool:
    """True where the address is at a provider for consumers, or reads as a first and a last name."""
    if domain in CONSUMER:
        return True
    return bool(_PERSONAL.fullmatch(local)) and not any(map(_is_function, local.split(".")))


def _is_function(part: str) -> bool:
    """True where a part of an address begins with a word for a function, or holds a long one: `mark`, `ungdomskontor`."""
    return any(found.start() == 0 or len(found[0]) > 4 for found in _FUNCTION.finditer(part))

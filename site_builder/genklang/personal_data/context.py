"""What the words before a number say it is."""

from __future__ import annotations

import re

REACH = 32
"""Characters before a number that are looked at."""

_CASE = re.compile(
    r"(?:\b(?:dnr|d\.?nr|dnro|diarienr|diarie\w*|ärende(?:nr|nummer|n?ummer)|ärende|målnr|målnummer|mål(?: nr)?|löpnr"
    r"|beteckning(?:en)?|fastighet(?:en|sbeteckning)?|org\.? ?nr|orgnr|organisations(?:nr|nummer)|org\.nummer|cvr(?:-nr)?"
    r"|faktura(?:nr|nummer)?|fakt\.nr|ordernr|order(?:nummer)?|artikel(?:nr|nummer)|art\.nr|kund(?:nr|nummer)|ocr(?:-nr|-nummer)?"
    r"|plan(?:nr|nummer)|unix|timestamp|epoch|isbn(?:-1[03])?|issn|ritning(?:snummer)?|protokoll(?:snr)?|handling(?:snr)?|projekt(?:nr|nummer)?"
    r"|bankgiro|plusgiro|postgiro|bg|pg|ref(?:erens(?:nr|nummer)?)?|serienr|serienummer|inv(?:entarie)?nr|version"
    r"|sagsnr|sags?nummer|sag|j\.?nr|journalnr|saksnr|saksnummer|arkivsak(?:snr)?|asianumero|diaarinumero|lasku(?:nro)?"
    r"|case(?: no| number| ref\w*)?|invoice(?: no| number)?|order no|file no|ref no|reg\.? ?nr|löpnummer|lnr|id-nr)"
    r"|[\w)]\.?nr)"
    r"[.:#=]{0,2}[ ]{0,2}(?:(?-i:[A-ZÅÄÖÆØ]{1,6})[ /-]?)?(?:[0-9]{4}/)?$",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"\b(?:org\.? ?nr|orgnr|organisations(?:nr|nummer)|org\.nummer)[.:#=]{0,2}[ ]{0,2}$", re.IGNORECASE
)
_IDENTITY = re.compile(
    r"\b(?:person-?(?:nr|nummer\w*|numret|numre|numer\w*)|pers\.? ?nr|pnr|p\.nr|samordnings(?:nr|nummer\w*)|födelse(?:nr|nummer)"
    r"|cpr(?:[- ]?(?:nr|nummer\w*))?|fødselsnummer\w*|fødselsnr|fnr|d-nummer\w*|personnumm?er\w*|henkilötunnu\w*|hetu\w*"
    r"|personbeteckning\w*|ssn|nin|personal (?:identity|identification|id) (?:number|code)|identity number|född|født|born)"
    r"[^0-9\n]{0,20}$",
    re.IGNORECASE,
)
_CPR = re.compile(r"\bcpr\b[^0-9\n]{0,20}$|personnum(?:mer|re)[^0-9\n]{0,20}$", re.IGNORECASE)
_TELEPHONE = re.compile(
    r"(?:\b(?:tel|tfn|tlf|telefon\w*|telephone|phone|mobil\w*|mob|ring|sms\w*|fax|puh|matkapuhelin|växel\w*|call)"
    r"[.:]{0,2}|tel:|sms:)[^0-9\n+]{0,12}$",
    re.IGNORECASE,
)
_DANISH = re.compile(r"[æøÆØ]|\b(?:og|ikke|jeg|hun|blev|borger\w*)\b")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]\"']*$", re.IGNORECASE)


def before(text: str, start: int) -> str:
    """What stands before `start`, as far as it is looked at."""
    return text[max(0, start - REACH) : start]


def names_a_case(text: str, start: int) -> bool:
    """True where the words before say that the number is a case's, a firm's, a bill's or the like."""
    said = before(text, start)
    return bool(_CASE.search(said)) and not _IDENTITY.search(said)


def names_an_organisation(text: str, start: int) -> bool:
    """True where the words before say that the number is a firm's or an association's."""
    return bool(_ORGANISATION.search(before(text, start)))


def names_a_person(text: str, start: int) -> bool:
    """True where the words before say that it is an identity number."""
    return bool(_IDENTITY.search(before(text, start)))


def names_cpr(text: str, start: int) -> bool:
    """True where the words before say that it is a Danish one."""
    return bool(_CPR.search(before(text, start)))


def names_a_telephone(text: str, start: int) -> bool:
    """True where the words before say that it is a telephone number."""
    return bool(_TELEPHONE.search(before(text, start)))


def is_danish(text: str, start: int) -> bool:
    """True where what stands around reads as Danish."""
    return bool(_DANISH.search(text[max(0, start - 100) : start + 100]))


def in_web_address(text: str, start: int) -> bool:
    """True within an address of the web."""
    return bool(_ADDRESS.search(text[max(0, start - 300) : start]))

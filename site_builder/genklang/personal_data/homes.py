"""Street addresses beside the names of persons.

Without a name nothing is found: halls and offices have addresses too. An address counts as somebody's where it follows
the name at once, where it is whole with postcode and place, or where the words say that somebody lives there.
"""

from __future__ import annotations

import re

_UPPER = "A-ZÅÄÖÆØÉÜ"
_COMPOUND = (
    r"gatan|gata|vägen|väg|gränden|gränd|stigen|stig|gången|stråket|slingan|ringen|backen|torget|plan|allén|leden"
    r"|vejen|vej|gaden|gade|allé|alle|stræde|vænget|vænge|parken|toften|pladsen|torvet|bakken|haven|svinget|skrænten"
    r"|gaten|gate|veien|vei|katu|tie|kuja|polku"
)
"""How the names of streets end, where they are one word."""
_APART = (
    r"vägen|gatan|gränden|stigen|väg|gata|gränd|stig|gång|allé|backe|Vej|vej|Allé|Alle|Gade|Boulevard|vei|gate"
    r"|Street|Road|Lane|Avenue|Close"
)
STREET = re.compile(
    rf"(?:[{_UPPER}][\w.-]{{0,30}}(?<=\w)(?: [\w.-]{{3,20}})?(?:{_COMPOUND})|[{_UPPER}][\w.-]{{1,30}} (?:{_APART}))"
    r" [0-9]{1,3}[ ]?[A-Za-z]?\b"
)
"""A street and a number."""
_FLOOR = r"(?:[ ,]{1,3}(?:lgh\.? ?[0-9]{4}|[0-9]{1,2} ?tr\.?|(?:[0-9]{1,2}\.|st\.?|kl\.?)(?: ?sal)?,?(?: ?(?:tv|th|mf)\b\.?)?))?"
_POSTCODE = r"(?:\b(?:SE?-|DK-|NO?-|FI-)?[0-9]{3} ?[0-9]{2}\b|\b(?:DK-|NO?-)?[0-9]{4}\b) [A-ZÅÄÖÆØ]"
_WHOLE = rf"{STREET.pattern}{_FLOOR}(?:[ ,\n]{{1,4}}{_POSTCODE})?"
_BREAK = r"(?:<br ?/?>\n?[ ]{0,4}|  ?\n[ ]{0,4}|\\?\n[ ]{0,4})"
_SOON = re.compile(rf"(?:{_BREAK}|[,;:(|]?[ \n]{{0,3}})(?:[\w ,.():]{{0,40}}?[ \n,(])?{_WHOLE}")
_AT_ONCE = re.compile(
    rf"(?:{_BREAK}|[ ]?[,;:(|–-][ ]{{0,2}}|[ ]|[ ]?[,(]?[ ]?på )(?:[{_UPPER}][\w.]+ ){{0,2}}?{_WHOLE}"
)
_HOME = r"hus|huset|bostad|villa|lägenhet|hem|tomt|fastighet|radhus|gård|bolig|hjem|ejendom|lejlighed"
_AT_HOME = re.compile(rf"s? (?:{_HOME}) (?:på|vid|i|ved) (?:[{_UPPER}]\w+ ){{0,2}}?{_WHOLE}")
_LIVES = re.compile(
    r"\b(?:bor|boende|bosatt|bopæl|bor i|hemadress|bostadsadress|hjemmeadresse|adress|adresse|bostad|lives at|resides)\b",
    re.IGNORECASE,
)
_LIVING_BEFORE = re.compile(rf"\b(?:hemadress|bostadsadress|hjemmeadresse|bopæl|home address)\w*[: ]{{1,3}}[^\n]{{0,20}}?{_WHOLE}[^\n]{{0,40}}$", re.IGNORECASE)  # fmt: skip
_PLACE = re.compile(_POSTCODE)


def end_of_address(text: str, start: int, is_office: bool) -> int | None:
    """Where the home address ends that follows the name ending at `start`; None without one.

    `is_office` says that the person is spoken of for what they do: then the street may be that of the work.
    """
    for form in () if is_office else (_AT_ONCE, _AT_HOME):
        if found := form.match(text, start, start + 160):
            return found.end()
    found = _SOON.match(text, start, start + 160)
    return found.end() if found and (_PLACE.search(found[0]) or _LIVES.search(found[0])) else None


def start_of_address(text: str, start: int) -> int | None:
    """Where the home address begins that stands before the name beginning at `start`, and is called one."""
    found = _LIVING_BEFORE.search(text, max(0, start - 120), start)
    return found.start() if found else None

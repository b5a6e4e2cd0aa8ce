"""A question that names nothing but what is said to be fixed.

Why: dialogue is not used to ask what cannot be answered or lived up to, nor to create engagement in what cannot be
influenced (handbook p. 20). Where one entry under `fixed` holds every word of weight in the question, and nothing
under `open` holds any of them, those who answer are asked about what is settled. Words are compared by how they begin,
and a question with fewer than three words of weight is left alone: how few are too few is our choice.

Wrong:

    question: Ska kommunen bygga en ishall i Norrviken?
    influence:
      open:
        - Tiderna för allmänhetens åkning
      fixed:
        - Kommunen bygger ishallen i Norrviken

Right:

    question: Vilka tider vill du åka skridskor i ishallen?
    influence:
      open:
        - Tiderna för allmänhetens åkning
      fixed:
        - Kommunen bygger ishallen i Norrviken
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from genklang.findings import Severity
from genklang.model.dialogue import Influence
from genklang.rules.dia.designs import designs, questions_of
from genklang.rules.site import Hit, Site, hit
from genklang.rules.wording import plain

CODE = "DIA126"
NAME = "question-is-fixed"
SEVERITY = Severity.WARNING

FEWEST = 3
"""How many words of weight a question needs before it is judged."""
LIGHT = frozenset(
    # Swedish
    "alla allt att av bli blir bör de den det detta dig din ditt du eller en er ert ett finnas finns från för gör ha "
    "har hos hur här i in inom inte kan med men mer mest mot måste ni nu när någon något några och om oss på sin ska "
    "skulle som så till tror tycker under ut vad var vara vem vi vid vilka vilken vilket vill vår våra vårt än är över "
    # Danish
    "af alle at der det du efter eller er et for fra han har hvad hvem hvilke hvilken hvilket hvor hvordan ikke jer "
    "kan man med mener men mere mest må nogle når og om os på skal skulle som så synes til ud under være ved vi vil "
    # English
    "a about all an and any are at be been but by can could do does for from have how if in into is it more most of on "
    "or our shall should so some than that the their there these they this those to us want was we what when where "
    "which who why will with would you your".split()
)


def check(site: Site) -> Iterator[Hit]:
    """Yield every question whose words of weight all stand in one entry under `fixed`, and in none under `open`."""
    for document, dialogue in designs(site):
        if dialogue.influence:
            for place, question in questions_of(dialogue):
                settled = _settled(_weighty(question), dialogue.influence)
                if settled:
                    yield hit(document, *place, fixed=settled)


def _settled(weighty: list[str], influence: Influence) -> str | None:
    if len(weighty) < FEWEST or _share(weighty, " ".join(influence.open)):
        return None
    return next((text for text in influence.fixed if len(_share(weighty, text)) == len(weighty)), None)


def _weighty(text: str) -> list[str]:
    return sorted({word for word in plain(text).split() if word not in LIGHT})


def _share(words: Iterable[str], text: str) -> list[str]:
    """Those of `words` that `text` has, in this or another form."""
    there = _weighty(text)
    return [word for word in words if any(_same(word, other) for other in there)]


def _same(one: str, other: str) -> bool:
    """True for two forms of a word: alike, or with the same beginning of at least four letters and all but two."""
    start = max(4, min(len(one), len(other)) - 2)
    return one == other or (min(len(one), len(other)) >= 4 and one[:start] == other[:start])

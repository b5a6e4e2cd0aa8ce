"""Which questions hold several in one (DIA104), and which lean towards one of the answers (DIA105)."""

from __future__ import annotations

import pytest

from tests.conftest import SiteFolder

SEVERAL = (
    "Vad behöver du och hur ofta cyklar du till Ekdalen?",
    "Hur vill du att parken ska se ut och vad ska den innehålla?",
    "Vad vill du göra i parken och ska den ha belysning?",
    "Ska vi bygga bron och ska vi sänka farten?",
    "Hvad vil du bruge stien til og hvordan skal den se ud?",
    "What do you want on the green and how should we pay for it?",
)
ONE = (
    "När och var vill du träffas?",
    "Hur mycket kan och vill du betala?",
    "Hur ofta och hur länge vill du låna?",
    "Vad tycker du om hur vi sköter parken och hur vi städar den?",
    "Vad behöver cykelvägen för att du och din familj ska cykla?",
    "Vem vet du som borde vara med och varför inte?",
    "Hur kan vi nå dig som bor i Bergaby och arbetar kväll?",
    "Hvad vil du gerne kunne gøre på stien langs åen?",
    "How can we help you and what you care about?",
)
LEADING = (
    "Den östra sträckan är vackrast och billigast, ska vi välja den?",
    "Skulle det inte vara bra med en bro?",
    "Vad tycker du om vårt fina förslag?",
    "Er du ikke enig i, at stien skal være bredere?",
    "Vores nye løsning er billigst og bedst. Skal vi bygge den?",
    "Wouldn't a lovely new café make the green better?",
    "How much do you support our exciting plan for the green?",
)
OPEN = (
    "Hur nöjd är du med badplatsen?",
    "Är du trygg på kvällen i parken?",
    "Vad är bäst för barnen?",
    "Vill du ha en bro eller en tunnel?",
    "Vägen är smal. Ska den breddas eller stängas?",
    "Biblioteket är öppet till kl. 18, vill du komma senare?",
    "Vad skulle få dig att besöka vår fina park oftare?",
    "Hvad er godt ved stien?",
    "Is the path safe for you after dark?",
)


def told(site: SiteFolder, question: str) -> set[str]:
    site.dialogue(f'level: dialogue\nquestion: "{question}"\n')
    return {finding.rule for finding in site.check()} & {"DIA104", "DIA105"}


@pytest.mark.parametrize("question", SEVERAL)
def test_a_second_question_is_seen(ekvik: SiteFolder, question: str) -> None:
    assert told(ekvik, question) == {"DIA104"}


@pytest.mark.parametrize("question", LEADING)
def test_a_question_that_leans_is_seen(ekvik: SiteFolder, question: str) -> None:
    assert "DIA105" in told(ekvik, question)


@pytest.mark.parametrize("question", [*ONE, *OPEN])
def test_one_open_question_is_left_alone(ekvik: SiteFolder, question: str) -> None:
    assert told(ekvik, question) == set()


def test_a_question_as_long_as_a_file_is_looked_through_all_the_same(ekvik: SiteFolder) -> None:
    assert told(ekvik, "Vad vill du " + "och vi är bra " * 10_000 + "?") <= {"DIA104", "DIA105"}

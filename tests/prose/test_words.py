"""Words, sentences and LIX, on texts whose values are known from the definitions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genklang.prose import LANGUAGES, lix, longer_sentences, sentences, unusual, usual, words

ONE = [
    ("sv", "Mötet hålls kl. 18.00 i Hamnen."),
    ("sv", "Det gäller t.ex. Hamnen, bl.a. Kajen och s.k. Öppna möten."),
    ("sv", "Vi ses den 3. maj."),
    ("sv", "Det kostar 1.5 miljoner, ca. 10 procent mer."),
    ("sv", "Se dnr. KS 2026/0123 § 14."),
    ("sv", "§ 5. Nämnden beslutar om avgiften."),
    ("sv", "1. Nämnden beslutar."),
    ("sv", "Frågan ställdes av A. Ek och J.-P. Lund."),
    ("sv", "Hur då? undrade en pojke."),
    ("sv", "Vi väntade ... och väntade."),
    ("sv", "Enl. Planen ska det byggas."),
    ("sv", "Läs på www.ekvik.example och i plan.pdf i dag."),
    ("da", "Mødet er den 3. maj kl. 18.00, jf. Planen."),
    ("da", "Det gælder f.eks. Havnen og hhv. Nord og Syd."),
    ("en", "We meet e.g. On Monday, i.e. Soon, with Mr. Smith of St. Mary."),
]
TWO = [
    ("sv", "Ta med penna, papper m.m. Alla är välkomna."),
    ("sv", "Vi läste allt. Sedan svarade vi."),
    ("sv", "Är du med? Kom!"),
    ("sv", "Hon sa: ”Vi vill ha en brygga.” Sedan gick hon.".replace(": ”V", " ”v")),
    ("sv", "Det är enligt 5 kap. 11 §. Nämnden beslutar."),
    ("sv", "Se KS 2026/0123 § 14. Nämnden beslutade i maj."),
    ("sv", "Det hände 2026. Nämnden beslutade."),
    ("sv", "Frågan var: Vad vill du göra?"),
    ("sv", "Ekviks kommun  \nStorgatan 1"),
    ("sv", "Vi läste **allt.** Sedan svarade vi."),
    ("sv", "Vi läste allt (se bilagan). 45 personer svarade."),
    ("da", "Vi læste alt osv. Så svarede vi."),
    ("en", "We start at 6 p.m. Bring a friend."),
]


@pytest.mark.parametrize(("language", "text"), ONE)
def test_it_is_one_sentence(language: str, text: str) -> None:
    assert [sentence for _, sentence in sentences(text, language)] == [text]


@pytest.mark.parametrize(("language", "text"), TWO)
def test_it_is_two_sentences(language: str, text: str) -> None:
    found = list(sentences(text, language))
    assert len(found) == 2
    assert all(text[start:].startswith(sentence) for start, sentence in found)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Vi läste svaren.", 3),
        ("Barn- och utbildningsnämnden t.ex. svarade", 5),
        ("1,5 miljoner, 10 000 kronor, kl. 18.00", 6),
        ("och/eller – KS:s svar * _ |", 4),
        ("verk\u00adsamhet", 1),
        ("", 0),
    ],
)
def test_words_are_counted_as_people_count_them(text: str, number: int) -> None:
    assert len(words(text)) == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Hur vill du ha det?", 5.0),  # 5 words, 1 sentence, none long
        ("Bryggan ligger i norr.", 4 + 25.0),  # 1 of 4 is long: seven letters are, six are not
        ("Kommunen frågar. Invånarna svarar.", 4 / 2 + 50.0),
        ("Vi ser t.ex. Hamnen och kajen.", 6.0),  # the abbreviation ends no sentence and is one short word
        ("Kostnaden är 10000000 kronor.", 4 + 25.0),  # figures are no letters
        ("Frågan var: Vad vill du göra?", 6 / 2),  # a colon before a capital letter counts as a full stop
        ("Barn-dag är kul.", 3 + 0.0 + 100 / 3),
        ("", 0.0),
        ("...", 0.0),
    ],
)
def test_lix_is_what_its_definition_gives(text: str, value: float) -> None:
    assert lix(text, "sv") == pytest.approx(value)


@given(
    st.lists(st.sampled_from(["kort", "långtord", "mellan", "förvaltning"]), min_size=1, max_size=40), st.integers(1, 5)
)
def test_lix_of_plain_sentences_is_its_formula(found: list[str], times: int) -> None:
    text = " ".join([" ".join(found).capitalize() + "."] * times)
    long = sum(len(word) > 6 for word in found)
    assert lix(text, "sv") == pytest.approx(len(found) + 100 * long / len(found))


@given(st.text(alphabet='aÅB.!?:… \n*"”(§1-\0', max_size=80), st.sampled_from([*LANGUAGES, "se"]))
def test_cutting_into_sentences_loses_no_word_and_invents_none(text: str, language: str) -> None:
    found = list(sentences(text, language))
    assert all(text[start : start + len(sentence)] == sentence for start, sentence in found)
    ends = [0, *(start + len(sentence) for start, sentence in found)]
    starts = [*(start for start, _ in found), len(text)]
    assert not any(words(text[end:start]) for end, start in zip(ends, starts, strict=True))


def test_only_sentences_of_more_words_are_long() -> None:
    text = " ".join(["ord"] * 25) + ". " + " ".join(["Ord"] * 26) + "."
    assert [(start, number) for start, _, number in longer_sentences(text, "sv", 25)] == [(101, 26)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_of_abbreviations_do_not_quarrel(language: str) -> None:
    assert not usual(language) & set(unusual(language))
    assert all(word.endswith(".") and word == word.lower() for word in usual(language) | set(unusual(language)))

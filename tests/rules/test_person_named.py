"""Which texts are taken for the name of a person where a role belongs: only what can hardly be anything else."""

from __future__ import annotations

import pytest

from genklang.rules.rec.person_named import names_a_person

PEOPLE = [
    "Anna Andersson",
    "Anna-Karin Bergström",
    "Lars Ekström",
    "Karin Öberg-Lind",
    "Ola Guðmundsdotter".replace("ð", "d"),
    "Mette Sofie Jensen",
    "Åsa Berg",
    "Fatima Karlsson, projektledare",
    "Peter Nielsen (konsulent)",
]
NO_PEOPLE = [
    "Mötesledaren",
    "Projektgruppen, två och två",
    "Ekviks kommun",
    "Röda Korset",
    "Svenska Kyrkan",
    "Kommunstyrelsen",
    "Ekviks Kommunstyrelsen",
    "Region Västmanland",
    "Region Jensen",
    "Sony Ericsson",
    "LM Ericsson",
    "Erik Dahlbergsgymnasiet",
    "Anders Ljungstedts gymnasium",
    "Anna Lindhs bibliotek",
    "Bröderna Svensson",
    "Rambøll Management",
    "Jämlikt Göteborg",
    "Byrådet i Billund",
    "Karlstad Strand",
    "Lund",
    "anna andersson ab",
    "Norra Hisingen",
    "Peter Pan-teatern",
]


@pytest.mark.parametrize("text", PEOPLE)
def test_names_of_people(text: str) -> None:
    assert names_a_person(text)


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_roles_organisations_and_places(text: str) -> None:
    assert not names_a_person(text)

"""A site may let pages stand in languages that nothing else is in; no rule on language then judges what it cannot."""

from __future__ import annotations

import pytest

import genklang
from genklang import Severity
from tests.conftest import AS_OF, CONFIG, SiteFolder

LOWERED = CONFIG.replace("{publisher: Ekviks kommun}", "\n      rules:\n        - {rule: DOC139, severity: warning}\n")
ABBREVIATED = "Kokous pidetään mm. satamassa ns. avoimena, esim. klo 18 jne. ja ts. vrt. suunnitelma."
LONG_WORDS = (
    "Kaupunginhallituksen kehittämissuunnitelma osallistumismahdollisuuksien parantamiseksi lähivuosina "
    "asuinalueilla sekä kaupunkikeskustassa asukkaiden kanssa yhteistyössä toteutettavaksi."
)
SAMI = (
    "Gielda jearrá ássiin maid sii háliidit. Vástit ovdal miessemánu. Mii lohkat buot vástádusaid ja čállit "
    "čoahkkáigeasu. Dán siiddus oaidnit maid mii leat dahkan."
)
STOCK = (
    "stage: response\npublished: 2026-04-23\nlanguage: de\ndid: [{theme: Steg, response: not_adopted, reason: Danke}]"
)


@pytest.fixture
def lowered(site: SiteFolder) -> SiteFolder:
    (site.root / "mkdocs.yml").write_text(LOWERED, encoding="utf-8")
    return site.with_bodies()


def of_language(site: SiteFolder) -> set[str]:
    findings = genklang.check(site.catalogue(), site.assess(AS_OF))
    assert [f.severity for f in findings if f.rule == "DOC139"] == [Severity.WARNING]
    return {f.rule for f in findings if f.rule.startswith("LNG") or f.rule in {"FBK109", "ACC110"}}


@pytest.mark.parametrize(
    ("language", "summary", "body"),
    [
        ("fi", "Näin toimimme.", ABBREVIATED),
        ("fi", LONG_WORDS, ""),
        ("se", "Så arbetar vi med dialog.", SAMI),
        (
            "se",
            "Nu bargat.",
            "This page is about the beach. You can read it in English if you ask us for all of the text.",
        ),
        ("de", "So arbeiten wir.", "Wir haben die Antworten erhalten. Commencing heute."),
    ],
)
def test_its_text_is_not_judged(lowered: SiteFolder, language: str, summary: str, body: str) -> None:
    lowered.write("om.md", f"type: page\ntitle: Om\nsummary: {summary}\nlanguage: {language}", body)
    assert of_language(lowered) == set()


def test_its_reasons_are_not_judged(lowered: SiteFolder) -> None:
    lowered.dialogue("opens: 2026-03-02\ncloses: 2026-03-31")
    lowered.feedback("antwort", STOCK)
    assert of_language(lowered) == set()

"""A site's own phrases are no reason either (FBK109)."""

from __future__ import annotations

import pytest

from tests.conftest import CONFIG, SiteFolder

PHRASE = "Det ryms inte i nuläget"


def reasons_found(site: SiteFolder, reason: str, options: str) -> list[str]:
    (site.root / "mkdocs.yml").write_text(CONFIG.replace("{publisher: Ekviks kommun}", options), encoding="utf-8")
    site.dialogue("opens: 2026-08-17\ncloses: 2026-09-14\nlevel: dialogue\n")
    answer = f"did:\n  - theme: Bryggan\n    response: forwarded\n    reason: {reason}\n"
    site.feedback("svar", f"stage: response\npublished: 2026-10-05\n{answer}")
    return [finding.rule for finding in site.check() if finding.rule == "FBK109"]


def test_a_phrase_of_the_site_is_stock_however_it_is_written(ekvik: SiteFolder) -> None:
    own = f"{{publisher: Ekviks kommun, stock_phrases: [{PHRASE}]}}"
    assert reasons_found(ekvik, PHRASE, "{publisher: Ekviks kommun}") == []
    assert reasons_found(ekvik, PHRASE, own) == ["FBK109"]
    assert reasons_found(ekvik, f"Tack för era synpunkter! {PHRASE.upper()}.", own) == ["FBK109"]
    assert reasons_found(ekvik, f"{PHRASE}, för bron byggs om.", own) == []


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        ("sv", "Ja."),
        ("sv", "Se ovan."),
        ("sv", "Vi tackar för synpunkten och tar den i beaktande."),
        ("sv", "Vi delar uppfattningen."),
        ("sv", "Vi har läst alla synpunkter noga."),
        ("da", "Tak for dit input, det er vi enige i."),
        ("da", "Vi har noteret bemærkningen og tager den med i det videre arbejde."),
        ("en", "Thank you for your comment, which we have noted."),
        ("en", "Yes, we agree."),
    ],
)
def test_a_thank_you_in_any_language_is_no_reason(ekvik: SiteFolder, language: str, reason: str) -> None:
    assert reasons_found(ekvik, reason, f"{{language: {language}}}") == ["FBK109"]


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        ("sv", "Pengarna räcker inte."),
        ("sv", "Vägen är statens."),
        ("sv", "Nämnden håller med, men marken är privat."),
        ("da", "Det strider mod lokalplanen."),
        ("en", "The land is private."),
    ],
)
def test_a_short_reason_is_one(ekvik: SiteFolder, language: str, reason: str) -> None:
    assert reasons_found(ekvik, reason, f"{{language: {language}}}") == []

"""A site's own phrases are no reason either (FBK109)."""

from __future__ import annotations

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

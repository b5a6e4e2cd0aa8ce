"""What tests share: a site in a temporary folder, read and judged as the commands do."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import genklang
from genklang.catalogue import Catalogue
from genklang.obligations import Assessment, Obligation

ROOT = Path(__file__).parent.parent
AS_OF = date(2026, 11, 24)

CONFIG = """\
site_name: Dialog i Ekvik
site_url: https://dialog.ekvik.example/
docs_dir: content
theme: {name: genklang}
plugins:
  - genklang: {publisher: Ekviks kommun}
"""

CARD = """
levels: [consultation, dialogue]
duration: Två timmar
cost: low
strengths: [Ger djup]
weaknesses: [Kräver planering]
excludes: [De som arbetar kvällar]
"""
STEPS = """
Så går det till.

## Arbetsgång

1. Ett politiskt organ beslutar att dialogen ska hållas.
2. Organet slår fast hur resultatet ska påverka beslutet.
3. Ta fram rutiner för återkoppling.
4. Sammanställ resultatet och återkoppla det, både till deltagarna och till invånarna.
5. Återför resultatet till organet.

## Resultat och återkoppling

Svaren visas i en tabell.
"""

BODIES = {
    "organ/kommunstyrelsen.md": "type: body\ntitle: Kommunstyrelsen\nsummary: Styrelsen leder.\nkind: board",
    "organ/kontoret.md": "type: body\ntitle: Kontoret\nsummary: Kontoret hjälper.\nkind: office",
    "metoder/kafedialog.md": "type: method\ntitle: Kafédialog\nsummary: Samtal.\nfeedback_pace: after" + CARD,
    "metoder/sms-enkat.md": "type: method\ntitle: Sms-enkät\nsummary: En fråga.\nfeedback_pace: quick" + CARD,
    "metoder/forslagslada.md": "type: method\ntitle: Förslagslåda\nsummary: Idéer.\nfeedback_pace: continuous" + CARD,
}


class SiteFolder:
    """A site that a test writes, file by file."""

    def __init__(self, root: Path, config: str = CONFIG) -> None:
        self.root = root
        (root / "content").mkdir(parents=True, exist_ok=True)
        (root / "mkdocs.yml").write_text(config, encoding="utf-8")

    def write(self, name: str, front_matter: str, body: str = "") -> Path:
        """Write a document below `content/`."""
        path = self.root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{textwrap.dedent(front_matter).strip()}\n---\n{body}", encoding="utf-8")
        return path

    def with_bodies(self) -> SiteFolder:
        """Add a board, an office and three methods."""
        for name, front_matter in BODIES.items():
            self.write(name, front_matter, STEPS if name.startswith("metoder/") else "")
        return self

    def dialogue(self, front_matter: str, name: str = "badplatsen") -> None:
        head = "type: dialogue\ntitle: Badplatsen\nsummary: Hur ska den bli?\nresponsible_body: kommunstyrelsen\n"
        self.write(f"dialoger/{name}.md", head + textwrap.dedent(front_matter))

    def feedback(self, name: str, front_matter: str, dialogue: str = "badplatsen") -> None:
        head = f"type: feedback\ntitle: Svar\nsummary: Så blev det.\ndialogue: {dialogue}\n"
        self.write(f"aterkoppling/{name}.md", head + textwrap.dedent(front_matter))

    def catalogue(self) -> Catalogue:
        return genklang.load(self.root)

    def assess(self, as_of: date = AS_OF, profile: str | None = None) -> Assessment:
        return genklang.assess(self.catalogue(), as_of, profile)

    def owed(self, as_of: date = AS_OF, dialogue: str = "badplatsen") -> dict[str, Obligation]:
        """The dialogue's obligations by kind, with `@round` where there is one."""
        obligations = self.assess(as_of).of(f"dialogue/{dialogue}")
        return {o.id.removeprefix(f"dialogue/{dialogue}/"): o for o in obligations}

    def check(self, as_of: date = AS_OF, language: str | None = None) -> tuple[genklang.Finding, ...]:
        catalogue = self.catalogue()
        return genklang.check(catalogue, genklang.assess(catalogue, as_of), language)


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """An empty site with a configuration."""
    return SiteFolder(tmp_path / "site")


@pytest.fixture
def ekvik(site: SiteFolder) -> SiteFolder:
    """A site with a board, an office and three methods."""
    return site.with_bodies()


MakeSite = Callable[[], SiteFolder]

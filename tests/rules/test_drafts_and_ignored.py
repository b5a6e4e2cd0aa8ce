"""Drafts are judged mildly, and a warning may be let stand with its reason; what is owed or unsafe may not."""

from __future__ import annotations

import pytest

from genklang import Severity
from tests.conftest import SiteFolder


def severities(site: SiteFolder) -> dict[str, Severity]:
    """By rule; without those on what the small dialogues, methods and records of these tests leave out."""
    return {f.rule: f.severity for f in site.check() if not f.rule.startswith(("DIA", "MET", "REC"))}


@pytest.mark.parametrize(
    ("front_matter", "code"),
    [
        ("type: page\ntitle: Om\nsummary: Så.\nrole: om", "DOC124"),
        ("type: page\ntitle: Om", "DOC122"),
        ("type: sida\ntitle: Om\nsummary: Så.", "DOC121"),
        ("title: Om\nsummary: Så.", "DOC120"),
        ("type: page\ntitle: Om\nsummary: Så.\ntitle: Oss", "DOC113"),
        ("type: record\ntitle: Möte\nsummary: Så.\nmethods: [gissning]", "REF101"),
    ],
)
def test_in_a_draft_a_fault_of_the_text_is_a_warning(ekvik: SiteFolder, front_matter: str, code: str) -> None:
    ekvik.write("sidor/om.md", front_matter)
    assert severities(ekvik) == {code: Severity.ERROR}
    ekvik.write("sidor/om.md", front_matter + "\ndraft: true")
    assert severities(ekvik) == {code: Severity.WARNING}


def test_a_draft_that_cannot_be_read_stays_an_error(ekvik: SiteFolder) -> None:
    ekvik.write("sidor/om.md", "type: page\ndraft: true\ntitle: Om: oss\nsummary: Så.")
    assert severities(ekvik) == {"DOC108": Severity.ERROR}


def test_a_page_with_the_id_of_a_draft_is_an_error_in_the_page(ekvik: SiteFolder) -> None:
    ekvik.write("sidor/a/om.md", "type: page\ntitle: Om\nsummary: Så.\ndraft: true")
    ekvik.write("sidor/b/om.md", "type: page\ntitle: Om\nsummary: Så.")
    assert severities(ekvik) == {"DOC126": Severity.ERROR}


def test_drafts_owe_nothing(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2026-03-02\ncloses: 2026-03-31\ndraft: true\n")
    assert severities(ekvik) == {}


UNREACHED = "stage: receipt\npublished: 2026-10-05\naudiences: [participants]\nnext_step: Vi läser svaren.\n"


def test_a_warning_may_stand_with_its_reason(ekvik: SiteFolder) -> None:
    ekvik.dialogue("opens: 2027-03-02\ncloses: 2027-03-31\n")
    ekvik.feedback("svar", UNREACHED)
    assert severities(ekvik) == {"FBK103": Severity.WARNING}
    ekvik.feedback("svar", UNREACHED + "ignore:\n  - rule: FBK103\n    reason: Alla var på mötet\n")
    assert severities(ekvik) == {}


def test_a_debt_may_not_stand(ekvik: SiteFolder) -> None:
    front_matter = "opens: 2026-03-02\ncloses: 2026-03-31\n"
    ekvik.dialogue(front_matter)
    before = severities(ekvik)
    ekvik.dialogue(front_matter + "ignore:\n  - rule: OBL103\n    reason: Vi hinner inte\n")
    assert severities(ekvik) == before | {"DOC128": Severity.WARNING}


def test_a_rule_raised_to_an_error_can_no_longer_be_ignored(site: SiteFolder) -> None:
    config = (site.root / "mkdocs.yml").read_text(encoding="utf-8")
    raised = config.replace("{publisher: Ekviks kommun}", "{rules: [{rule: FBK103, severity: error}]}")
    (site.root / "mkdocs.yml").write_text(raised, encoding="utf-8")
    site.dialogue("")
    site.feedback("svar", UNREACHED + "ignore:\n  - rule: FBK103\n    reason: Alla var på mötet\n")
    found = severities(site)
    assert found["FBK103"] is Severity.ERROR
    assert found["DOC128"] is Severity.WARNING

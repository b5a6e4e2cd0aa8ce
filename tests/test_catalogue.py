"""References are followed both ways, and nothing is lost on the way."""

from __future__ import annotations

from datetime import date

from genklang.catalogue import Catalogue, is_shown, references_of, shown
from genklang.model import Document
from tests.conftest import AS_OF, SiteFolder


def keys(documents: tuple[Document, ...]) -> list[str]:
    return [document.key for document in documents]


def linked(ekvik: SiteFolder) -> Catalogue:
    ekvik.dialogue(
        """
        methods: [kafedialog, sms-enkat, kafedialog]
        mandate: {body: kommunstyrelsen}
        decision: {body: kommunstyrelsen}
        occasions: [{method: kafedialog}, {method: okand}]
        """
    )
    ekvik.feedback("svar", "stage: summary\npublished: 2026-04-20")
    ekvik.write("dokumentation/mote.md", "type: record\ntitle: Mötet\nsummary: Ett möte.\ndialogues: [badplatsen]")
    return ekvik.catalogue()


def test_a_dialogue_knows_its_feedback_records_methods_and_bodies(ekvik: SiteFolder) -> None:
    catalogue = linked(ekvik)
    dialogue = catalogue.by_key["dialogue/badplatsen"]
    assert keys(catalogue.referring_to(dialogue, "feedback")) == ["feedback/svar"]
    assert keys(catalogue.referring_to(dialogue, "record")) == ["record/mote"]
    assert keys(catalogue.referred_by(dialogue, "method")) == ["method/kafedialog", "method/sms-enkat"]
    assert keys(catalogue.referred_by(dialogue, "body")) == ["body/kommunstyrelsen"]


def test_a_method_knows_the_dialogues_that_used_it_and_a_body_what_it_owes(ekvik: SiteFolder) -> None:
    catalogue = linked(ekvik)
    assert keys(catalogue.referring_to(catalogue.by_key["method/kafedialog"], "dialogue")) == ["dialogue/badplatsen"]
    assert keys(catalogue.referring_to(catalogue.by_key["method/forslagslada"], "dialogue")) == []
    owed = ekvik.assess().owed_by("kommunstyrelsen")
    assert {o.document for o in owed} == {"dialogue/badplatsen"}
    assert len(owed) == 11


def test_every_reference_has_its_place_in_the_file(ekvik: SiteFolder) -> None:
    dialogue = linked(ekvik).by_key["dialogue/badplatsen"]
    lines = dialogue.source.text.split("\n")
    for reference in references_of(dialogue):
        line, column = reference.location.line, reference.location.column
        assert lines[line - 1][column - 1 :].startswith(reference.target_id), reference


def test_of_two_documents_with_one_id_the_first_is_kept_and_the_second_told(ekvik: SiteFolder) -> None:
    ekvik.write("sidor/a.md", "type: page\nid: om\ntitle: A\nsummary: A.")
    ekvik.write("sidor/b.md", "type: page\nid: om\ntitle: B\nsummary: B.")
    catalogue = ekvik.catalogue()
    assert catalogue.by_key["page/om"].fields.title == "A"
    (fault,) = [f for f in catalogue.faults if f.rule == "duplicate-id"]
    assert (fault.location.path, fault.location.line) == ("content/sidor/b.md", 3)


def test_what_is_shown_at_a_date(ekvik: SiteFolder) -> None:
    ekvik.write("sidor/sen.md", "type: page\ntitle: Sen\nsummary: S.\npublished: 2026-11-25")
    ekvik.write("sidor/utkast.md", "type: page\ntitle: Utkast\nsummary: U.\ndraft: true")
    catalogue = ekvik.catalogue()
    assert shown(catalogue.of_type("page"), AS_OF) == ()
    assert keys(shown(catalogue.of_type("page"), date(2026, 11, 25))) == ["page/sen"]
    assert not is_shown(catalogue.by_key["page/utkast"], date(2030, 1, 1))

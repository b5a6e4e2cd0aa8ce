"""The table of all rules, by code. A rule's name is its file's, with hyphens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol, cast

from genklang.findings import Severity
from genklang.rules.dia import (
    body_owes_feedback,
    decided_before_opening,
    decision_stage_contradicted,
    decision_stage_missing,
    decision_too_soon,
    elected_absent,
    engaged_late,
    feedback_plan_incomplete,
    four_questions_unanswered,
    influence_incomplete,
    information_called_dialogue,
    leading_question,
    led_by_wrong_body,
    method_does_not_serve_level,
    no_access_information,
    no_material,
    no_officer_support,
    nobody_to_reach,
    nothing_open,
    occasions_all_alike,
    only_one_audience,
    open_and_fixed_the_same,
    professionals_mixed,
    question_is_fixed,
    question_missing,
    question_without_mark,
    several_questions,
    similar_dialogue_recently,
)
from genklang.rules.doc import (
    byte_order_mark,
    dates_out_of_order,
    duplicate_id,
    duplicate_key,
    empty_file,
    ignore_without_effect,
    invalid_yaml,
    missing_field,
    missing_type,
    nested_too_deep,
    no_front_matter,
    not_a_mapping,
    not_a_regular_file,
    not_utf_8,
    round_named_twice,
    tab_in_front_matter,
    unclosed_front_matter,
    unexpected_file,
    unknown_key,
    unknown_type,
    unreadable_file,
    wrong_shape,
    wrong_value,
    yaml_anchor,
    yaml_tag,
)
from genklang.rules.fbk import (
    answer_incomplete,
    answer_to_nothing,
    audience_without_channel,
    channel_before_publication,
    decision_account_unspecific,
    decision_without_decision,
    effect_untold,
    empty_phrase_for_reason,
    next_step_missing,
    next_update_passed,
    participation_untold,
    percent_without_answers,
    published_before_closing,
    refusal_without_reference_or_next_step,
    results_do_not_add_up,
    results_without_question,
    theme_unanswered,
)
from genklang.rules.lnk import broken_link
from genklang.rules.met import (
    card_incomplete,
    first_steps,
    no_feedback_routine,
    not_returned,
    one_audience,
    result_not_fed_back,
    result_section_missing,
    steps_missing,
)
from genklang.rules.obl import (
    annual_report_overdue,
    audience_analysis_overdue,
    communication_plan_overdue,
    decision_account_overdue,
    decision_not_after_closing,
    delay_announced_too_late,
    delay_incomplete,
    delay_to_no_later_date,
    delay_too_long,
    evaluation_overdue,
    feedback_participants_overdue,
    feedback_plan_overdue,
    feedback_residents_overdue,
    follow_up_overdue,
    influence_overdue,
    mandate_overdue,
    no_closing_date,
    obligation_due_soon,
    period_too_short,
    result_to_body_overdue,
    waiver_incomplete,
)
from genklang.rules.pii import (
    bank_account,
    file_not_searched,
    home_address,
    identity_number,
    position_in_picture,
    possible_bank_account,
    possible_identity_number,
    private_email,
    private_mobile,
    secret,
    sensitive_about_person,
)
from genklang.rules.ref import (
    reference_left_out,
    reference_to_itself,
    reference_to_wrong_type,
    unknown_focus_area,
    unknown_reference,
    unknown_round,
)
from genklang.rules.site import Hit, Site


class Rule(Protocol):
    """What a rule's file holds. `DATED = True` besides, where what it finds depends on `as_of`."""

    __doc__: str | None
    CODE: str
    NAME: str
    SEVERITY: Severity

    def check(self, site: Site) -> Iterator[Hit]:
        """Yield the places that break the rule."""
        ...


_TABLE: dict[str, object] = {
    # Files that cannot be read as they stand
    "DOC101": unreadable_file,
    "DOC102": not_a_regular_file,
    "DOC103": not_utf_8,
    "DOC104": byte_order_mark,
    "DOC105": empty_file,
    "DOC106": no_front_matter,
    "DOC107": unclosed_front_matter,
    "DOC108": invalid_yaml,
    "DOC109": tab_in_front_matter,
    "DOC110": not_a_mapping,
    "DOC111": nested_too_deep,
    "DOC112": unexpected_file,
    # What front matter may not hold, though YAML would
    "DOC113": duplicate_key,
    "DOC114": yaml_tag,
    "DOC115": yaml_anchor,
    # Types, fields and values
    "DOC120": missing_type,
    "DOC121": unknown_type,
    "DOC122": missing_field,
    "DOC123": unknown_key,
    "DOC124": wrong_value,
    "DOC125": wrong_shape,
    "DOC126": duplicate_id,
    "DOC127": dates_out_of_order,
    "DOC128": ignore_without_effect,
    "DOC129": round_named_twice,
    # References
    "REF101": unknown_reference,
    "REF102": reference_to_wrong_type,
    "REF103": reference_to_itself,
    "REF104": unknown_round,
    "REF105": unknown_focus_area,
    "REF106": reference_left_out,
    # Links
    "LNK101": broken_link,
    # Design of a dialogue
    "DIA101": four_questions_unanswered,
    "DIA102": question_missing,
    "DIA103": question_without_mark,
    "DIA104": several_questions,
    "DIA105": leading_question,
    "DIA106": decision_stage_missing,
    "DIA107": decision_stage_contradicted,
    "DIA108": information_called_dialogue,
    "DIA109": method_does_not_serve_level,
    "DIA110": influence_incomplete,
    "DIA111": nothing_open,
    "DIA112": open_and_fixed_the_same,
    "DIA113": decided_before_opening,
    "DIA114": decision_too_soon,
    "DIA115": feedback_plan_incomplete,
    "DIA116": no_officer_support,
    "DIA117": similar_dialogue_recently,
    "DIA118": only_one_audience,
    "DIA119": nobody_to_reach,
    "DIA120": professionals_mixed,
    "DIA121": led_by_wrong_body,
    "DIA122": elected_absent,
    "DIA123": occasions_all_alike,
    "DIA124": no_access_information,
    "DIA125": engaged_late,
    "DIA126": question_is_fixed,
    "DIA127": no_material,
    "DIA128": body_owes_feedback,
    # States of obligations
    "OBL101": mandate_overdue,
    "OBL102": feedback_participants_overdue,
    "OBL103": feedback_residents_overdue,
    "OBL104": result_to_body_overdue,
    "OBL105": decision_account_overdue,
    "OBL106": follow_up_overdue,
    "OBL107": evaluation_overdue,
    "OBL108": influence_overdue,
    "OBL109": audience_analysis_overdue,
    "OBL110": feedback_plan_overdue,
    "OBL111": communication_plan_overdue,
    "OBL112": annual_report_overdue,
    "OBL120": obligation_due_soon,
    # Faults in delays, waivers and the dates that obligations are counted from
    "OBL201": delay_incomplete,
    "OBL202": delay_announced_too_late,
    "OBL203": delay_to_no_later_date,
    "OBL204": delay_too_long,
    "OBL205": waiver_incomplete,
    "OBL206": decision_not_after_closing,
    "OBL207": no_closing_date,
    "OBL208": period_too_short,
    # Content of feedback
    "FBK101": theme_unanswered,
    "FBK102": answer_incomplete,
    "FBK103": audience_without_channel,
    "FBK104": published_before_closing,
    "FBK105": decision_without_decision,
    "FBK106": answer_to_nothing,
    "FBK107": channel_before_publication,
    "FBK108": results_do_not_add_up,
    "FBK109": empty_phrase_for_reason,
    "FBK110": refusal_without_reference_or_next_step,
    "FBK111": participation_untold,
    "FBK112": effect_untold,
    "FBK113": next_step_missing,
    "FBK114": next_update_passed,
    "FBK115": decision_account_unspecific,
    "FBK116": results_without_question,
    "FBK117": percent_without_answers,
    # Method cards
    "MET101": card_incomplete,
    "MET102": steps_missing,
    "MET103": first_steps,
    "MET104": no_feedback_routine,
    "MET105": not_returned,
    "MET106": one_audience,
    "MET107": result_section_missing,
    "MET108": result_not_fed_back,
    # Personal data
    "PII101": identity_number,
    "PII102": possible_identity_number,
    "PII103": secret,
    "PII104": bank_account,
    "PII105": possible_bank_account,
    "PII106": private_email,
    "PII107": private_mobile,
    "PII108": home_address,
    "PII109": sensitive_about_person,
    "PII110": position_in_picture,
    "PII111": file_not_searched,
}

RULES: Mapping[str, Rule] = cast(Mapping[str, Rule], _TABLE)


def is_dated(rule: Rule) -> bool:
    """True where what the rule finds depends on `as_of`."""
    return bool(getattr(rule, "DATED", False))

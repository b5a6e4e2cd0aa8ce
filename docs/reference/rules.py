"""The rule book: a table of all rules, and a manual page for each, from its docstring and its texts."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from genklang.locale.rule_texts import rule_texts_for
from genklang.model.slug import slug
from genklang.rules import RULES, Rule
from genklang.rules.table import is_dated

from .tables import code, table

FAMILIES = {
    "DOC": "Reading and front matter",
    "REF": "References",
    "DIA": "Design of a dialogue",
    "OBL": "Obligations",
    "FBK": "Content of feedback",
    "MET": "Method cards",
    "REC": "Records, initiatives and programmes",
    "ACC": "Accessibility of content",
    "LNG": "Plain language",
    "PII": "Personal data",
    "SEC": "Safety",
    "LNK": "Links",
}
LANGUAGES = {"sv": "Swedish", "en": "English"}

INTRODUCTION = """\
# Rules

Each rule has a code, a name and a severity. An **error** is a fault of the text: nothing is published until it is
mended. A **debt** is an obligation overdue: it is published as such. A **warning** and an **info** stop nothing.
`genklang rules CODE` prints the same manuals in the terminal. Where a manual cites "contract §3", that is section 3 of
[the contract](../../contract.md).
"""
CONTRACT = Path(__file__).parents[1] / "pages" / "contract.md"


def rule_pages() -> Mapping[str, str]:
    """The table of rules and the manual of each, by path."""
    manuals = {f"reference/rules/{rule_code}.md": _manual(rule) for rule_code, rule in RULES.items()}
    return {"reference/rules/index.md": "\n".join(_index()), **manuals}


def _index() -> Iterator[str]:
    yield INTRODUCTION
    for family, rules in groupby(RULES.values(), key=lambda rule: rule.CODE[:3]):
        yield f"## {family}: {FAMILIES[family]}\n"
        rows = [[f"[{r.CODE}]({r.CODE}.md)", code(r.NAME), r.SEVERITY.value, _paragraphs(r)[0]] for r in rules]
        yield table(("Code", "Name", "Severity", "Finds"), rows)


def _paragraphs(rule: Rule) -> list[str]:
    return inspect.cleandoc(rule.__doc__ or "").split("\n\n")


def _manual(rule: Rule) -> str:
    first, *rest = _paragraphs(rule)
    dated = "What it finds depends on the date that is judged." if is_dated(rule) else ""
    parts = [f"# {rule.CODE} {rule.NAME}", first, f"Severity: **{rule.SEVERITY.value}**. {dated}".strip()]
    parts += [_cited(re.sub(r"\A(Why|Wrong|Right):", r"**\1:**", paragraph)) for paragraph in rest]
    return "\n\n".join([*parts, *_texts(rule)]) + "\n"


def _cited(paragraph: str) -> str:
    """`paragraph` with links to the sections of the contract that it cites."""
    headings = re.findall(r"^## ((\d)\. .+)$", CONTRACT.read_text(encoding="utf-8"), re.MULTILINE)
    anchors = {number: slug(heading) for heading, number in headings}
    return re.sub(r"contract §(\d)", lambda m: f"[{m[0]}](../../contract.md#{anchors[m[1]]})", paragraph)


def _texts(rule: Rule) -> Iterator[str]:
    yield "## What it says\n\nWords in braces stand for what the rule found."
    for language, name in LANGUAGES.items():
        yield f"### In {name}"
        for key, text in rule_texts_for(language).rules[rule.CODE].items():
            forms = [text] if isinstance(text, str) else text.values()
            label = "Message" if key.startswith("message") else "Hint"
            yield "\n".join(f"- {label}: {_escaped(form)}" for form in forms)


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>#])", r"\\\1", " ".join(text.split()))

"""What the site's configuration says of rules: which weigh more or less, or nothing, everywhere or in some files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pathspec import GitIgnoreSpec

from genklang.findings import Severity
from genklang.model.document import nearest
from genklang.rules.table import RULES, Rule, days_of, is_dated
from genklang.settings import RuleSetting, Settings

OFF = "off"
NEVER_LOWERED = ("OBL", "SEC", "PII")
UNREADABLE = frozenset(f"DOC{number}" for number in (*range(101, 113), 140, 141, 142, 143, 145))
"""Files that cannot be read as they stand; these stay errors even in drafts (contract §1)."""


def holds(code: str) -> bool:
    """True for rules that no site may lower: what is owed, what is unsafe, and files that nobody could read."""
    return code.startswith(NEVER_LOWERED) or code in UNREADABLE


@dataclass(frozen=True)
class Entry:
    """An entry of `rules` in `mkdocs.yml`, checked: `index` says which, from 0."""

    index: int
    line: int
    setting: RuleSetting
    codes: tuple[str, ...]

    @property
    def is_off(self) -> bool:
        return self.setting.severity == OFF

    @property
    def severity(self) -> Severity | None:
        """None where the rules are turned off, or where only their days are set."""
        return Severity(self.setting.severity) if self.setting.severity and not self.is_off else None

    def covers(self, path: str) -> bool:
        """True where the entry holds in the file at `path`, relative to the site's folder."""
        return not self.setting.paths or self._files.match_file(path)

    @cached_property
    def _files(self) -> GitIgnoreSpec:
        return GitIgnoreSpec.from_lines(self.setting.paths)


class Configured:
    """The severities of all rules in all files, as the site sets them. Of entries that cover a place the last counts.

    Raises EnvironmentFault, with the line, for an entry that asks for what may not be (contract §4).
    """

    def __init__(self, settings: Settings) -> None:
        self.entries = tuple(_entries(settings))
        self._by_code = {code: [e for e in self.entries if code in e.codes] for e in self.entries for code in e.codes}

    def entry(self, code: str, path: str) -> Entry | None:
        """The entry whose severity counts for a rule in a file, None where the rule's own does."""
        return next((e for e in self._covering(code, path) if e.setting.severity), None)

    def severity(self, code: str, path: str) -> Severity | None:
        """How much findings of a rule weigh in a file, None where the rule is turned off there."""
        entry = self.entry(code, path)
        return entry.severity if entry else RULES[code].SEVERITY

    def days(self, code: str, path: str) -> int:
        """The number of days that a rule counts to in a file: the site's, else the rule's own. 0 where it has none."""
        entry = next((e for e in self._covering(code, path) if e.setting.days), None)
        return (entry.setting.days if entry else None) or days_of(RULES[code]) or 0

    def _covering(self, code: str, path: str) -> Iterator[Entry]:
        return (entry for entry in reversed(self._by_code.get(code, ())) if entry.covers(path))


def _entries(settings: Settings) -> Iterator[Entry]:
    for index, setting in enumerate(settings.options.rules):
        codes = tuple(
            code
            for number, named in enumerate(setting.rule)
            for code in _allowed(settings, ("rules", index, "rule", number), named, setting)
        )
        if setting.severity is None and setting.days is None:
            told = f"'rules[{index + 1}].severity' is missing. Write for example: severity: info"
            raise settings.fault(told, "rules", index)
        if setting.severity == OFF and not setting.reason:
            told = "turning a rule off needs a reason. Write for example: reason: Handboken är fastställd som den är"
            raise settings.fault(told, "rules", index)
        entry = Entry(index, settings.at("rules", index).line, setting, codes)
        _refuse_no_pattern(settings, entry)
        yield entry


def _allowed(settings: Settings, place: tuple[str | int, ...], named: str, setting: RuleSetting) -> Iterator[str]:
    """The codes of the rule or the family that is named."""
    codes = [code for code in RULES if named in {code, code[:3]}]
    if not codes:
        near = nearest(named.upper(), [*RULES, *dict.fromkeys(code[:3] for code in RULES)])
        offered = f"Did you mean {near}?" if near else "See 'genklang rules'."
        raise settings.fault(f"there is no rule {named}. {offered}", *place)
    for code in codes:
        problem = _refused(RULES[code], setting.severity) or _without_days(RULES[code], setting.days)
        if problem:
            raise settings.fault(problem, *place)
        yield code


def _without_days(rule: Rule, days: int | None) -> str:
    if days is None or days_of(rule):
        return ""
    there = ", ".join(code for code, one in RULES.items() if days_of(one))
    return f"{rule.CODE} counts no days that could be set. These do: {there}."


def _refused(rule: Rule, wanted: str | None) -> str:
    if wanted is None:
        return ""
    if is_dated(rule) and wanted == Severity.ERROR:
        return f"{rule.CODE} depends on the date and can never be an error. Raise it to debt or warning."
    if not holds(rule.CODE):
        return ""
    if wanted == OFF:
        return f"{rule.CODE} can not be turned off. Mend what it finds."
    lowered = Severity(wanted).rank > rule.SEVERITY.rank
    return f"{rule.CODE} can not be lowered from {rule.SEVERITY}. Mend what it finds." if lowered else ""


def _refuse_no_pattern(settings: Settings, entry: Entry) -> None:
    for number, pattern in enumerate(entry.setting.paths):
        try:
            GitIgnoreSpec.from_lines([pattern])
        except ValueError:
            told = f"'{pattern}' is no pattern of paths. Write it as in .gitignore, such as content/handbok/**"
            raise settings.fault(told, "rules", entry.index, "paths", number) from None

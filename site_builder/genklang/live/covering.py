"""Personal data in the pages of the preview, covered up as it is in every report (contract §7).

A build refuses to be made of it, and the preview would show it to whoever is let in with `--host`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape

from genklang.findings import Severity
from genklang.live.answer import Answer
from genklang.live.moment import Moment
from genklang.personal_data import mask
from genklang.personal_data.masking import covered_up

SHORTEST = 6
"""Characters of what is covered wherever it stands: less may be part of anything."""


def personal_in(moment: Moment) -> Sequence[str]:
    """What the errors of the family PII were found in, the longest first."""
    return sorted(set(_written(moment)), key=lambda one: (-len(one), one))


def _written(moment: Moment) -> Iterator[str]:
    errors = [f for f in moment.findings if f.rule.startswith("PII") and f.severity is Severity.ERROR]
    if not errors:
        return
    texts = {mask(parsed.source.path): parsed.source.text.split("\n") for parsed in moment.written.parsed}
    for finding in errors:
        place, lines = finding.location, texts.get(finding.location.path, [])
        line = lines[place.line - 1] if place.line <= len(lines) else ""
        found = line[place.column - 1 : place.column - 1 + finding.length]
        if len(found) >= SHORTEST:
            yield found


def covered(answer: Answer, personal: Sequence[str]) -> Answer:
    """The answer with a dot for every letter and digit of what is `personal`."""
    body = answer.body
    for one in personal:
        for written in {one, escape(one)}:
            body = body.replace(written.encode(), covered_up(written).encode())
    return answer if body == answer.body else replace(answer, body=body)

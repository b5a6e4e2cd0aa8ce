"""Reports made up for tests, with texts that formats are easily broken by."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from genklang import Finding, Location, Severity
from genklang.findings import in_order
from genklang.reporters import Report
from genklang.reporters.baseline import Compared, Known
from genklang.rules import RULES, LetStand, TurnedOff
from tests.conftest import AS_OF

NASTY = [
    "två\nrader",
    "100 % av svaren",
    "::error::Nej",
    "a, b",
    "x]]>y",
    "<b>fet</b> & <!-- så -->",
    "en | stolpe",
    "`kod` *fet* _kursiv_ [länk](x) #1",
    "\x1b[2J\x07\x00",
    "rad\r\nslut\t.",
    "🏖️ badplats 𝒳",
    "&amp; &#124; \\| ~~nej~~ $x$",
    "##[error]Nej",
    "@ekvik",
]
TEXTS = st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40).filter(
    str.strip
)
PATHS = st.sampled_from(["content/om.md", "content/å ä/b,c:d%.md", "content/sidor/<a>&|`.md"])


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    rule = RULES[draw(st.sampled_from(["DOC124", "OBL103", "FBK103", "LNK101"]))]
    place = Location(draw(PATHS), draw(st.integers(1, 4)), draw(st.integers(1, 12)))
    severity = draw(st.sampled_from(list(Severity)))
    message, hint, length = draw(TEXTS), draw(TEXTS), draw(st.integers(1, 9))
    return Finding(rule.CODE, rule.NAME, severity, place, message, hint, None, length, message)


def report(found: Sequence[Finding], **more: object) -> Report:
    """A report of these findings in two files, one of which has signs of two code units."""
    sources = {"content/om.md": "---\ntitle: 🏖️ ås\n---\n", "content/å ä/b,c:d%.md": "a\nb\nc\nd\n"}
    return Report(in_order(found), AS_OF, 2, sources, "sv", **more)  # type: ignore[arg-type]


REPORTS = st.builds(report, st.lists(findings(), max_size=30))


def finding(message: str, severity: Severity = Severity.WARNING, line: int = 1, path: str = "content/om.md") -> Finding:
    return Finding(
        "FBK103", "audience-without-channel", severity, Location(path, line), message, "Hjälp.", identity=message
    )


def with_everything() -> Report:
    """A report with findings, exceptions of both kinds and a baseline."""
    return report(
        [finding("Ny")],
        ignored=[LetStand(finding("Får stå"), "Alla var på mötet")],
        exceptions=[TurnedOff(8, ("LNG",), ("content/handbok/**",), "Fastställd text", 3)],
        compared=Compared(2, (Known("0" * 16, "FBK101", "content/om.md", "Borta"),)),
    )

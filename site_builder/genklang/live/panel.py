"""The findings on the page: a panel that the preview puts into each page, and a page with all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from urllib.parse import quote

import jinja2
from markupsafe import Markup

from genklang.findings import Finding, Severity
from genklang.live.moment import Moment
from genklang.locale import Texts, texts_for
from genklang.present import PageView
from genklang.present.policy import policy_of
from genklang.reporters.text import shown_safely

FINDINGS = "_findings/"
ASSETS = "_live/"
HEAD, MAIN = b"</head>", b'<main id="main_content"'
MARKS = "<!--live-->", "<!--/live-->"
"""Between these stands what a build does not write."""
_TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("genklang.live"), autoescape=True, trim_blocks=True, lstrip_blocks=True
)


@dataclass(frozen=True)
class Panels:
    """What the preview says on the pages of one moment.

    `state` is the name of the moment, for the script that waits for another; `fault` is why the site could not be made
    anew since, in the words of the command line, or nothing.
    """

    moment: Moment
    state: str
    fault: str = ""

    @cached_property
    def texts(self) -> Texts:
        return texts_for(self.moment.settings.language)

    def into(self, html: bytes, page: PageView | None, kept: bool = False) -> bytes:
        """The page with its panel; `kept` says that it is shown as it was before."""
        head = _marked(_TEMPLATES.get_template("head.html").render(state=self.state, assets=ASSETS))
        panel = _marked(self._panel(page, kept))
        return html.replace(HEAD, head + HEAD, 1).replace(MAIN, panel + MAIN, 1)

    def _panel(self, page: PageView | None, kept: bool) -> str:
        key = page.document if page else None
        return self._made(
            "panel.html",
            findings=_worst_first(self._of(key)),
            draft=key in self.moment.drafts,
            kept=kept or key in self.moment.kept,
            foreign=bool(page and page.language.partition("-")[0] != self.texts.language),
        )

    def _of(self, key: str | None) -> list[Finding]:
        document = self.moment.prepared.catalogue.by_key.get(key or "")
        if document is None:
            return []
        return [f for f in self.moment.findings if f.location.path == document.source.path or f.document == key]

    def all_findings(self) -> bytes:
        """The page with every finding, by file."""
        by_path = groupby(self.moment.findings, key=lambda finding: finding.location.path)
        files = [(path, self._addresses.get(path), _worst_first(found)) for path, found in by_path]
        return self._made("findings.html", files=files, drafts=self._drafts()).encode()

    def cannot_be_made(self, page: PageView) -> bytes:
        """The page that stands in for one that cannot be made and never could."""
        found = _worst_first(self._of(page.document))
        return self._made("findings.html", files=[("", None, found)], failed=page.heading).encode()

    def _drafts(self) -> list[tuple[str, str]]:
        """The title of each draft and the address of its page."""
        prepared = self.moment.prepared
        shown = [prepared.catalogue.by_key[key] for key in sorted(self.moment.drafts)]
        return [(d.fields.title, prepared.view.addresses[d.key]) for d in shown if d.key in prepared.view.addresses]

    @cached_property
    def _addresses(self) -> dict[str, str]:
        """The page of each file that has one."""
        prepared = self.moment.prepared
        found = ((d.source.path, prepared.view.addresses.get(d.key)) for d in prepared.catalogue.documents)
        return {path: address for path, address in found if address is not None}

    def _made(self, template: str, **values: object) -> str:
        findings = self.moment.findings
        return _TEMPLATES.get_template(template).render(
            t=self.texts,
            shown=shown_safely,
            href=lambda address: "/" + quote(address),
            site=self.moment.prepared.view,
            policy=policy_of(""),
            head=Markup(_TEMPLATES.get_template("head.html").render(state=self.state, assets=ASSETS)),  # noqa: S704 (ours)
            errors=sum(finding.severity is Severity.ERROR for finding in findings),
            total=len(findings),
            all_address="/" + FINDINGS,
            fault=self.fault,
            **values,
        )


def _marked(text: str) -> bytes:
    return f"{MARKS[0]}{text}{MARKS[1]}".encode()


def _worst_first(findings: Iterable[Finding]) -> Sequence[Finding]:
    return sorted(findings, key=lambda finding: (finding.severity.rank, finding.location))

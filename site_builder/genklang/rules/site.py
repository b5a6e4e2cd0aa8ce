"""What a rule looks at, and what it yields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, cast

from genklang import markup
from genklang.catalogue import Catalogue
from genklang.external.outcome import Outcome, without_anchor
from genklang.external.places import Place, places_outside
from genklang.findings import Fault, Location, Replacement
from genklang.links import Body, Link, read_body, written_links
from genklang.model import Dialogue, Document, Feedback, Parsed
from genklang.model.document import nearest
from genklang.obligations import Assessment
from genklang.obligations.case import Case
from genklang.prose import Reading, read
from genklang.rules.published_data import Place as PersonalPlace
from genklang.rules.published_data import places
from genklang.sources import Source

if TYPE_CHECKING:
    from genklang.rules.configuration import Configured
    from genklang.rules.table import Rule


MOST_COMPARED = 200_000
"""Names that are compared with wrong ones of one document."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the reader's language: `Word("kind", "feedback-residents")` is looked up under `words`."""

    section: str
    key: str


Value = str | int | date | Word


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that breaks a rule. `values` fill the rule's texts; `n` among them picks the plural form.

    `variant` picks other texts of the rule, `message_<variant>` and `hint_<variant>`, where those are there.
    """

    location: Location
    values: Mapping[str, Value] = field(default_factory=dict)
    document: str | None = None
    length: int = 1
    variant: str = ""
    fix: Replacement | None = None
    """What to write instead, where there is little doubt."""


@dataclass(frozen=True)
class Site:
    """A catalogue and its assessment, with the look-ups that rules share."""

    catalogue: Catalogue
    assessment: Assessment
    external: Mapping[str, Outcome] = field(default_factory=dict)
    """What came of asking for addresses outside, by address; empty where nobody asked."""
    _hits: dict[str, tuple[Hit, ...]] = field(default_factory=dict)

    def hits(self, rule: Rule) -> tuple[Hit, ...]:
        """What a rule yields, worked out once."""
        if rule.CODE not in self._hits:
            self._hits[rule.CODE] = tuple(rule.check(self))
        return self._hits[rule.CODE]

    @cached_property
    def configured(self) -> Configured:
        """The severities that the site sets. Raises EnvironmentFault where it sets what may not be."""
        # Imported here, for it knows the table of rules, and each rule knows this file.
        from genklang.rules.configuration import Configured

        return Configured(self.catalogue.settings)

    def days(self, code: str, document: Document) -> int:
        """The number of days that the rule `code` counts to in a document: the site's own number, else the rule's."""
        return self.configured.days(code, document.source.path)

    def faults(self, rule: str) -> Iterator[Hit]:
        """What the reading stages told under the name of a rule."""
        for fault in self._faults_by_rule.get(rule, ()):
            yield Hit(fault.location, fault.values, fault.document, fault.length)

    @cached_property
    def _faults_by_rule(self) -> dict[str, list[Fault]]:
        """What the reading stages told, and what looking through texts found."""
        found: dict[str, list[Fault]] = {}
        catalogue = self.catalogue
        texts = (fault for parsed in catalogue.parsed for fault in markup.examined(parsed.source, _key(parsed)))
        for fault in (*catalogue.faults, *texts):
            found.setdefault(fault.rule, []).append(fault)
        return found

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {parsed.source.path: parsed.source for parsed in self.catalogue.parsed}

    def text(self, hit: Hit) -> str:
        """The text of the Markdown file that a hit is in; empty for other files."""
        source = self._sources.get(hit.location.path)
        return source.text if source else ""

    def has_key_beside(self, hit: Hit, name: str) -> bool:
        """True where the key `name` is written in the mapping to which the key at the hit belongs."""
        source, here = self._sources.get(hit.location.path), (hit.location.line, hit.location.column)
        keys = source.front_matter.keys if source else {}
        return any((*path[:-1], name) in keys for path, place in keys.items() if (place.line, place.column) == here)

    @cached_property
    def personal_data(self) -> tuple[PersonalPlace, ...]:
        """Every place of the site that holds personal data or a secret, in all its files and their names."""
        return tuple(places(self.catalogue))

    @cached_property
    def feedback(self) -> tuple[tuple[Document, Feedback], ...]:
        """Every feedback that is no translation or easy-read version, drafts included."""
        return tuple((d, cast("Feedback", d.fields)) for d in self.catalogue.of_type("feedback") if not _is_twin(d))

    @cached_property
    def dialogues(self) -> tuple[tuple[Document, Dialogue], ...]:
        """Every dialogue that is no translation or easy-read version, drafts included."""
        return tuple((d, cast("Dialogue", d.fields)) for d in self.catalogue.of_type("dialogue") if not _is_twin(d))

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """Every document as people read it, drafts, translations and easy-read versions included."""
        return tuple(read(document) for document in self.catalogue.documents)

    @cached_property
    def links(self) -> tuple[tuple[Document, tuple[Link, ...]], ...]:
        """What looks like links in each document's body."""
        return tuple((d, tuple(written_links(d.source))) for d in self.catalogue.documents)

    @cached_property
    def _bodies(self) -> dict[str, Body]:
        return {}

    def body(self, source: Source) -> Body:
        """The links and anchors of a source's body as Markdown reads them; read once."""
        if source.path not in self._bodies:
            self._bodies[source.path] = read_body(source)
        return self._bodies[source.path]

    @cached_property
    def asked_outside(self) -> tuple[tuple[Place, Outcome], ...]:
        """Every place with an address outside that was asked for, and what came of it."""
        if not self.external:
            return ()
        outcomes = ((place, self.external.get(without_anchor(place.address))) for place in self._outside())
        return tuple((place, outcome) for place, outcome in outcomes if outcome)

    def _outside(self) -> Iterator[Place]:
        return places_outside(self.catalogue, self.body)

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file of the content that is a page or is published as it is, relative to the content folder."""
        pages = {parsed.source.relative for parsed in self.catalogue.parsed}
        return frozenset((*pages, *(file.relative for file in self.catalogue.files)))

    @cached_property
    def sorted_files(self) -> tuple[str, ...]:
        """The same, in order."""
        return tuple(sorted(self.files))

    @cached_property
    def _compared(self) -> Counter[str]:
        return Counter()

    def suggestion(self, document: Document, word: str, among: Collection[str]) -> str:
        """The name of `among` most like `word`, or an empty text where none is near.

        In one document only so many names are compared: whoever has thousands of wrong ones is not helped by more.
        """
        self._compared[document.key] += len(among)
        return nearest(word, among) if self._compared[document.key] <= MOST_COMPARED else ""

    def case(self, dialogue_id: str) -> Case | None:
        """The dialogue of that id as it can be judged at the date of the assessment."""
        document = self.catalogue.get("dialogue", dialogue_id)
        return Case(self.catalogue, document, self.assessment.as_of) if document else None


def hit(document: Document, *path: str | int, variant: str = "", **values: Value) -> Hit:
    """A hit at the value of the field at `path`, or at what is around it."""
    return Hit(document.at(*path), values, document.key, document.length_at(*path), variant)


def _key(parsed: Parsed) -> str | None:
    return parsed.document.key if parsed.document else None


def _is_twin(document: Document) -> bool:
    return bool(document.fields.translation_of or document.fields.easy_read)

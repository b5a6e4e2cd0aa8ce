"""A dialogue: what is asked, what can be influenced, who decides, and what is owed afterwards."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import ClassVar, Literal

from genklang.model.declaration import Contact, Content, Level, Shape, field
from genklang.model.values import BodyId, Code, Date, DateTime, DialogueId, Flag, MethodId, Slug, Text, Url, Whole

Degree = Literal["low", "high"]
DecisionStage = Literal[
    "explore_needs", "test_solutions", "analyse_options", "decision_support", "design_introduction", "evaluate"
]
ObligationKind = Literal[
    "mandate",
    "influence",
    "audience-analysis",
    "feedback-plan",
    "communication-plan",
    "feedback-participants",
    "feedback-residents",
    "result-to-body",
    "decision-account",
    "evaluation",
    "follow-up",
]


class Mandate(Shape):
    """The decision to hold the dialogue."""

    body: BodyId | None = field("Organet som beslutat.", "The body that decided.", "kommunstyrelsen")
    date: Date | None = field("Dag för beslutet.", "The day of the decision.", "2026-02-10")
    reference: Code | None = field("Diarienummer och paragraf.", "Reference number.", "KS 2026/0123 § 14")


class Influence(Shape):
    """What can be influenced, what cannot, and how the elected let themselves be influenced (handbook p. 7)."""

    open: tuple[Text, ...] = field(
        "Det som går att påverka.", "What can be influenced.", ["Var bryggan ligger"], default=()
    )
    fixed: tuple[Text, ...] = field("Det som ligger fast.", "What is fixed.", ["Budgeten på 4 miljoner"], default=())
    how: Text | None = field(
        "Hur de förtroendevalda låter sig påverkas.",
        "How the elected let themselves be influenced.",
        "Nämnden går igenom svaren",
    )


class Readiness(Shape):
    """The four questions on whether to hold a dialogue (handbook p. 4), each answered in words."""

    influenceable: Text | None = field(
        "Går de förtroendevalda att påverka?", "Can the elected be influenced?", "Ja, inget är beslutat"
    )
    engaging: Text | None = field(
        "Vill invånarna troligen engagera sig?", "Are residents likely to engage?", "Ja, 60 har redan hört av sig"
    )
    knowledge_needed: Text | None = field(
        "Behöver de förtroendevalda veta mer?", "Do the elected need to know more?", "Ja, om barns badvanor"
    )
    mutual_learning: Text | None = field(
        "Kan dialogen lära invånarna något om kommunens ansvar?",
        "Can the dialogue teach residents about the municipality's duties?",
        "Ja, om strandskydd",
    )


class AudienceGroup(Shape):
    """A group of people in the audience analysis (handbook p. 8)."""

    LATER: ClassVar[frozenset[str]] = frozenset({"professional"})

    name: Text | None = field("Målgruppens namn.", "The name of the group.", "Barnfamiljer i Hamnen")
    affected: Degree | None = field("Hur berörd gruppen är.", "How affected the group is.", "high")
    active: Degree | None = field("Hur aktiv gruppen är.", "How active the group is.", "low")
    reach: Text | None = field("Hur gruppen nås.", "How the group is reached.", "Besök på förskolorna")
    professional: Flag = field(
        "Sant om gruppen är yrkesverksam i frågan.", "True for professionals.", "true", default=False
    )


class FeedbackPlan(Shape):
    """Who feeds back, with what resources, where."""

    owner: Text | None = field("Rollen som ansvarar.", "The role in charge.", "Kommunikatör på kansliet")
    resources: Text | None = field("Tid och pengar avsatta.", "Time and money set aside.", "40 timmar")
    channels: tuple[Text, ...] = field(
        "Var återkopplingen ges.", "Where feedback is given.", ["Webbplatsen"], default=()
    )


class Occasion(Shape):
    """A meeting of the dialogue, in the site's local time."""

    LATER: ClassVar[frozenset[str]] = frozenset({"id", "revision", "cancelled"})

    id: Slug | None = field("Kort namn.", "Short name.", "kafe-mars")
    start: DateTime | None = field("När det börjar.", "When it begins.", "2026-03-12 18:00")
    end: DateTime | None = field("När det slutar.", "When it ends.", "2026-03-12 20:00")
    place: Text | None = field("Platsen.", "The place.", "Hamnens folkets hus")
    online: Url | None = field(
        "Adress till digitalt möte.", "Address of an online meeting.", "https://example.org/mote"
    )
    method: MethodId | None = field("Metoden som används.", "The method used.", "kafedialog")
    accessibility: Text | None = field("Tillgänglighet på platsen.", "Accessibility.", "Hörslinga och ramp")
    audiences: tuple[Text, ...] = field("Vilka som bjuds in.", "Who is invited.", ["Barnfamiljer i Hamnen"], default=())
    elected: Text | None = field("Vilka förtroendevalda som kommer.", "Who of the elected comes.", "Tre ledamöter")
    revision: Whole | None = field("Höjs när tid eller plats ändras.", "Raised when time or place changes.", "1")
    cancelled: Flag = field("Sant om mötet är inställt.", "True if called off.", "true", default=False)


class Round(Shape):
    """One of several turns of a dialogue, each with feedback of its own."""

    id: Slug | None = field("Kort namn.", "Short name.", "samrad")
    question: Text | None = field("Omgångens fråga.", "The question of the round.", "Var ska det byggas?")
    opens: Date | None = field("Första dagen.", "The first day.", "2026-03-02")
    closes: Date | None = field("Sista dagen.", "The last day.", "2026-03-31")


class TakePart(Shape):
    """A way to take part."""

    channel: Text | None = field("Kanalen.", "The channel.", "Webbenkät")
    url: Url | None = field("Adressen.", "The address.", "https://example.org/enkat")
    text: Text | None = field("Vad man gör där.", "What one does there.", "Svara på fem frågor")


class Decision(Shape):
    """The decision that the dialogue informs."""

    LATER: ClassVar[frozenset[str]] = frozenset({"date", "reference", "outcome"})

    body: BodyId | None = field("Organet som beslutar.", "The body that decides.", "samhallsbyggnadsnamnden")
    planned: Date | None = field("Planerad dag.", "The planned day.", "2026-06-16")
    date: Date | None = field("Dag då beslutet togs.", "The day it was taken.", "2026-06-16")
    reference: Code | None = field("Diarienummer och paragraf.", "Reference number.", "SBN 2026/0045 § 61")
    outcome: Text | None = field("Vad som beslutades.", "What was decided.", "Bryggan byggs i norr")


class Returned(Shape):
    """The result, handed to the deciding body."""

    body: BodyId | None = field("Organet som fick resultatet.", "The body that got the result.", "kommunstyrelsen")
    date: Date | None = field("Dag.", "The day.", "2026-05-12")
    reference: Code | None = field("Diarienummer och paragraf.", "Reference number.", "KS 2026/0123 § 70")


class Evaluation(Shape):
    """What was learnt of the dialogue itself."""

    date: Date | None = field("Dag.", "The day.", "2026-06-20")
    url: Url | None = field("Var utvärderingen finns.", "Where it is found.", "https://example.org/utvardering.html")
    text: Text | None = field("Vad som kom fram.", "What it found.", "Vi nådde få unga")


class Cancelled(Shape):
    """The dialogue was called off."""

    date: Date | None = field("Dag.", "The day.", "2026-04-01")
    reason: Text | None = field("Skäl.", "The reason.", "Frågan avgjordes av regeringen")


class Delay(Shape):
    """A promise that is kept later than owed, told beforehand and with a new date."""

    obligation: ObligationKind | None = field("Åtagandet som dröjer.", "The obligation.", "feedback-residents")
    round: Code | None = field("Omgången, om det finns flera.", "The round, if several.", "samrad")
    reason: Text | None = field("Varför det dröjer.", "Why.", "Många fler svar än väntat")
    new_due: Date | None = field("Nytt datum.", "The new date.", "2026-06-01")
    announced: Date | None = field("Dag då det sades.", "The day it was announced.", "2026-04-20")


class Waiver(Shape):
    """An obligation that a body has decided does not apply."""

    obligation: ObligationKind | None = field("Åtagandet som undantas.", "The obligation.", "evaluation")
    round: Code | None = field("Omgången, om det finns flera.", "The round, if several.", "samrad")
    reason: Text | None = field("Skäl.", "The reason.", "Utvärderas tillsammans med översiktsplanen")
    body: BodyId | None = field("Organet som beslutat.", "The body that decided.", "kommunstyrelsen")
    date: Date | None = field("Dag för beslutet.", "The day of the decision.", "2026-04-20")


class Supersedes(Shape):
    """An earlier dialogue that this one takes the place of."""

    id: DialogueId | None = field("Den tidigare dialogen.", "The earlier dialogue.", "badplatsen-2022")
    reason: Text | None = field("Varför frågan ställs igen.", "Why the question is put again.", "Nya förutsättningar")


class Support(Shape):
    """Officers who support the elected (handbook p. 6)."""

    role: Text | None = field("Rollen.", "The role.", "Processledare")
    time: Text | None = field("Avsatt tid.", "Time set aside.", "20 procent i tre månader")


class Material(Shape):
    """Something to read before taking part."""

    title: Text | None = field("Titel.", "Title.", "Så fungerar strandskyddet")
    url: Url | None = field("Adress.", "Address.", "https://example.org/strandskydd")


class Dialogue(Content):
    """A question put to residents or users, and the chain of promises that follows."""

    LATER: ClassVar[frozenset[str]] = Content.LATER | {
        "rounds",
        "returned",
        "evaluation",
        "cancelled",
        "delays",
        "waivers",
        "supersedes",
        "procedure",
    }

    question: Text | None = field(
        "Frågan, en och öppen.", "The question, one and open.", "Hur vill du att badplatsen ska bli?"
    )
    kind: Literal["resident", "user"] | None = field(
        "Invånardialog (resident) eller brukardialog (user).", "Resident or user dialogue.", "resident"
    )
    level: Level | None = field("Steg på delaktighetstrappan.", "Step of the participation ladder.", "dialogue")
    decision_stage: DecisionStage | None = field(
        "Var i beslutsprocessen.", "Where in the decision process.", "explore_needs"
    )
    topics: tuple[Text, ...] = field("Ämnen.", "Topics.", ["Fritid"], default=())
    areas: tuple[Text, ...] = field("Områden i kommunen.", "Areas of the municipality.", ["Hamnen"], default=())
    methods: tuple[MethodId, ...] = field("Metoder, deras id.", "Methods, by id.", ["kafedialog"], default=())
    responsible_body: BodyId | None = field("Organet som ansvarar.", "The body in charge.", "samhallsbyggnadsnamnden")
    contact: Contact | None = field("Vem man vänder sig till.", "Whom to turn to.", {"role": "Planarkitekt"})
    mandate: Mandate | None = field(
        "Beslutet att hålla dialogen.",
        "The decision to hold the dialogue.",
        {"body": "kommunstyrelsen", "date": "2026-02-10", "reference": "KS 2026/0123 § 14"},
    )
    influence: Influence | None = field(
        "Vad som går att påverka och inte.", "What can be influenced and what not.", {"open": ["Var bryggan ligger"]}
    )
    readiness: Readiness | None = field(
        "Svar på handbokens fyra frågor.", "Answers to the handbook's four questions.", {"influenceable": "Ja"}
    )
    audiences: tuple[AudienceGroup, ...] = field(
        "Målgruppsanalys.",
        "Audience analysis.",
        [{"name": "Barnfamiljer", "affected": "high", "active": "low", "reach": "Besök på förskolorna"}],
        default=(),
    )
    communication_plan: Text | None = field("Kommunikationsplan.", "Communication plan.", "Brev, affischer och webb")
    feedback_plan: FeedbackPlan | None = field(
        "Plan för återkopplingen.", "Plan for the feedback.", {"owner": "Kommunikatör", "resources": "40 timmar"}
    )
    opens: Date | None = field("Första dagen att delta.", "The first day to take part.", "2026-03-02")
    closes: Date | None = field("Sista dagen att delta.", "The last day to take part.", "2026-03-31")
    occasions: tuple[Occasion, ...] = field(
        "Möten.", "Occasions.", [{"start": "2026-03-12 18:00", "end": "2026-03-12 20:00"}], default=()
    )
    rounds: tuple[Round, ...] = field("Omgångar.", "Rounds.", [{"id": "samrad", "closes": "2026-03-31"}], default=())
    take_part: tuple[TakePart, ...] = field(
        "Sätt att delta.",
        "Ways to take part.",
        [{"channel": "Webbenkät", "url": "https://example.org/enkat"}],
        default=(),
    )
    decision: Decision | None = field(
        "Beslutet som dialogen ska påverka.", "The decision to be informed.", {"body": "kommunstyrelsen"}
    )
    returned: Returned | None = field(
        "När resultatet lämnades till organet.", "When the result was returned.", {"date": "2026-05-12"}
    )
    evaluation: Evaluation | None = field("Utvärderingen.", "The evaluation.", {"date": "2026-06-20"})
    cancelled: Cancelled | None = field("Om dialogen ställts in.", "If called off.", {"date": "2026-04-01"})
    delays: tuple[Delay, ...] = field(
        "Förseningar som förklarats.", "Delays that were explained.", [{"obligation": "feedback-residents"}], default=()
    )
    waivers: tuple[Waiver, ...] = field("Undantag.", "Waivers.", [{"obligation": "evaluation"}], default=())
    supersedes: Supersedes | None = field(
        "Tidigare dialog som den ersätter.", "Earlier dialogue that it replaces.", {"id": "badplatsen-2022"}
    )
    support: Support | None = field("Tjänstemannastöd.", "Officer support.", {"role": "Processledare"})
    materials: tuple[Material, ...] = field(
        "Underlag att läsa.", "Material to read.", [{"title": "Så fungerar strandskyddet"}], default=()
    )
    procedure: Code | None = field(
        "Förfarande med lagstadgad kortaste tid, enligt regelboken.",
        "A procedure of the profile that has a shortest period.",
        "detaljplan",
    )

    @property
    def first_day(self) -> datetime.date | None:
        """The first day to take part; where the dialogue gives none, its first round's."""
        return self.opens or (self.rounds[0].opens if self.rounds else None)

    @property
    def last_day(self) -> datetime.date | None:
        """The last day to take part; where the dialogue gives none, its last round's."""
        return self.closes or (self.rounds[-1].closes if self.rounds else None)

    @property
    def named_rounds(self) -> tuple[tuple[str, Round], ...]:
        """The rounds with their names, each its own: the id, without one its number from "1"."""
        return tuple(zip(_names(self.rounds), self.rounds, strict=True))

    def is_off(self, occasion: Occasion, as_of: datetime.date) -> bool:
        """True where the occasion is called off at `as_of`: by itself, or with the dialogue before it was held."""
        off, begins = self.cancelled and self.cancelled.date, occasion.start or occasion.end
        return occasion.cancelled or bool(off and off <= as_of and begins and begins.date() >= off)

    @property
    def named_occasions(self) -> tuple[tuple[str, Occasion], ...]:
        """The occasions with their names, each its own, as rounds have them."""
        return tuple(zip(_names(self.occasions), self.occasions, strict=True))


def _names(entries: Sequence[Round | Occasion]) -> list[str]:
    names: list[str] = []
    for number, entry in enumerate(entries, 1):
        name = entry.id or str(number)
        names.append(f"{name}-{number}" if name in names else name)
    return names

"""The vocabulary of casework: illness, treatment, referral, reply, screening, work. No rules.

Ids are 0 while a record is not saved. Codes of illnesses, signs and drugs are those of
resources/rules/mtbs.toml and drugs.toml.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from desktop_app.errors import Figure
from desktop_app.programme.records.care import CareItem

NO_FIGURES: Mapping[str, Figure] = MappingProxyType({})


class Outcome(StrEnum):
    """How an illness ended, or that it still goes on."""

    ONGOING = "ongoing"
    RECOVERED = "recovered"
    REFERRED = "referred"
    LOST = "lost"
    DIED = "died"


class WeightSource(StrEnum):
    """Where the weight behind a dose came from."""

    VISIT = "visit"
    TYPED = "typed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DosingWeight:
    """The weight from which a dose was computed."""

    weight_kg: float
    on: date
    source: WeightSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """One drug given in an episode of illness."""

    drug: str
    dose: float
    """One dose, in `unit`."""
    unit: str
    """The drug's own unit ("mg", "iu", "ml") or that of the preparation ("ml", "tablet")."""
    preparation: str = ""
    """Code of the preparation when `unit` is a preparation's."""
    times_per_day: int = 1
    """0: after every stool (ORS)."""
    days: int = 1
    weight: DosingWeight | None = None
    """None for a drug that is dosed by age."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Infection:
    """One episode of an illness of the MTBS list."""

    infection_id: int = 0
    child_id: int
    illness: str
    icd10: str = ""
    start: date
    end: date | None = None
    """The last day of the illness; None while it goes on or when nobody knows."""
    signs: tuple[str, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    outcome: Outcome = Outcome.ONGOING
    follow_up_due: date | None = None
    follow_up_on: date | None = None
    """When the child was seen again; None: not yet."""
    examiner: str = ""
    notes: str = ""


class TbResult(StrEnum):
    """The result of a TB screening."""

    CLEAR = "clear"
    SUSPECT = "suspect"


@dataclass(frozen=True, slots=True, kw_only=True)
class TbScreening:
    """One screening for tuberculosis: contact and symptoms asked, and what follows from them."""

    screening_id: int = 0
    child_id: int
    on: date
    contact: bool | None
    """Whether someone near the child has TB; None: not known."""
    symptoms: tuple[str, ...] = ()
    result: TbResult = TbResult.CLEAR
    examiner: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseAssessment:
    """The puskesmas doctor's search for the cause of stunting."""

    assessment_id: int = 0
    child_id: int
    on: date
    red_flags: tuple[str, ...] = ()
    """Codes of resources/rules/stunting_pathway.toml."""
    development_checked: bool = False
    diet_started: bool = False
    """Whether the puskesmas began special food (PDK)."""
    responded: bool | None = None
    """Whether growth responded to the food; None: too early to say."""
    examiner: str = ""
    notes: str = ""


class Level(StrEnum):
    """Where a child is referred from or to."""

    POSYANDU = "posyandu"
    PUSKESMAS = "puskesmas"
    HOSPITAL = "hospital"
    OTHER = "other"


class Urgency(StrEnum):
    """How soon the child must be seen, the most urgent first."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    ROUTINE = "routine"


class ReferralStatus(StrEnum):
    """How far a referral has come."""

    SENT = "sent"
    ARRIVED = "arrived"
    ANSWERED = "answered"
    CLOSED = "closed"
    LOST = "lost"
    CANCELLED = "cancelled"


class NextStep(StrEnum):
    """What the reply asks for: the five boxes of the national form (surat rujukan balik)."""

    CONTINUE_MEDICATION = "continue_medication"
    CONTROL_ON = "control_on"
    INPATIENT = "inpatient"
    OTHER = "other"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralFinding:
    """One fact that the letter states: a code with its figures, and the day it was found."""

    code: str
    on: date | None = None
    figures: Mapping[str, Figure] = field(default_factory=lambda: NO_FIGURES)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralReply:
    """What the hospital wrote back, keyed in from the tear-off part by the short code."""

    answered_on: date
    diagnosis: str = ""
    diagnoses: tuple[str, ...] = ()
    """ICD-10 codes, three at most."""
    therapy: str = ""
    advice: str = ""
    next_step: NextStep
    medication: str = ""
    """What to go on with, for `continue_medication`."""
    control_on: date | None = None
    other: str = ""
    doctor: str = ""
    weight_kg: float | None = None
    lenhei_cm: float | None = None
    feeding: str = ""
    """Special food (PKMK), its kind and dose."""
    next_weighing_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """One letter and what became of it."""

    referral_id: int = 0
    child_id: int
    code: str = ""
    """The short code of programme/casework/referral_code.py."""
    number: str = ""
    """The puskesmas's own number of the letter."""
    from_level: Level = Level.PUSKESMAS
    from_place: str = ""
    to_level: Level
    to_place: str = ""
    clinic: str = ""
    """The hospital's clinic (poli)."""
    reasons: tuple[str, ...]
    """Codes of the reasons, most of them kinds of work items: what this letter takes care of."""
    findings: tuple[ReferralFinding, ...] = ()
    urgency: Urgency
    diagnoses: tuple[str, ...] = ()
    treatment_given: str = ""
    question: str = ""
    """What the letter asks for, in free words."""
    sent_on: date
    arrived_on: date | None = None
    reply: ReferralReply | None = None
    closed_on: date | None = None
    """When it was closed, given up as lost, or cancelled."""
    status: ReferralStatus = ReferralStatus.SENT
    end_reason: str = ""
    """Why it was lost or cancelled."""
    responsible: str = ""
    """The account that follows the referral up."""
    doctor: str = ""

    @property
    def answered_on(self) -> date | None:
        """The date of the reply; None without one."""
        return None if self.reply is None else self.reply.answered_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Postponement:
    """A work item put off: by whom, why and until when."""

    postponement_id: int = 0
    child_id: int
    kind: str
    record_id: int = 0
    made_on: date
    until: date
    """The day on which the item is on the list again."""
    reason: str
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkItem:
    """One thing that must happen to one child, and the action that does it."""

    kind: str
    child_id: int
    record_id: int = 0
    """The infection or referral that it is about; 0 for the child's growth."""
    since: date
    """The first day on which the rule held."""
    due: date
    rank: int
    """Lower is more dangerous."""
    action: str
    figures: Mapping[str, Figure] = field(default_factory=lambda: NO_FIGURES)
    posyandu: str = ""
    worker: str = ""
    postponed_until: date | None = None

    @property
    def key(self) -> tuple[int, str, int]:
        """What identifies the item: child, kind and record."""
        return (self.child_id, self.kind, self.record_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """The case records from which work items follow, of one child or of several.

    It must hold infections whose follow-up is open, every referral that is not lost or cancelled,
    the last screening and the last assessment of each child, the last KPSP of each stunted child,
    and postponements that still run.
    More records do no harm.
    """

    infections: tuple[Infection, ...] = ()
    referrals: tuple[Referral, ...] = ()
    screenings: tuple[TbScreening, ...] = ()
    assessments: tuple[CauseAssessment, ...] = ()
    kpsps: tuple[CareItem, ...] = ()
    postponements: tuple[Postponement, ...] = ()
    in_care: frozenset[int] = frozenset()
    """The children in outpatient care of gizi buruk."""

    def of(self, child_id: int) -> Cases:
        """Return the records of one child only."""
        return Cases(
            infections=tuple(one for one in self.infections if one.child_id == child_id),
            referrals=tuple(one for one in self.referrals if one.child_id == child_id),
            screenings=tuple(one for one in self.screenings if one.child_id == child_id),
            assessments=tuple(one for one in self.assessments if one.child_id == child_id),
            kpsps=tuple(one for one in self.kpsps if one.child_id == child_id),
            postponements=tuple(one for one in self.postponements if one.child_id == child_id),
            in_care=self.in_care & {child_id},
        )

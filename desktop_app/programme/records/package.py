"""What a sealed package tells of a child. docs/package.md is its table; nothing else leaves so.

No illness, TB screening, HIV, search for causes, family, note, name of a worker or free text has a
field here, and referrals carry no reason and no diagnosis.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.programme.records.care import CareKind
from desktop_app.programme.records.casework import Level, ReferralStatus, Urgency
from desktop_app.programme.records.children import Measure, Sex
from desktop_app.programme.records.feeding import (
    CourseState,
    FeedingGroup,
    FeedingOutcome,
    SevereOutcome,
)

SCHEMA = 1
"""The version of a package's content."""


class Presence(StrEnum):
    """Whether a child lives here in a span of time."""

    HERE = "here"
    ELSEWHERE = "elsewhere"
    DIED = "died"


@dataclass(frozen=True, slots=True, kw_only=True)
class Residence:
    """Where a child lived from a day on, until the next."""

    since: date
    presence: Presence
    kecamatan: str = ""
    desa: str = ""
    posyandu: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentVisit:
    """One day's measurement."""

    uid: str
    on: date
    weight_kg: float | None = None
    lenhei_cm: float | None = None
    measure: Measure | None = None
    muac_cm: float | None = None
    oedema_grade: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SentCourse:
    """One enrolment for supplementary feeding."""

    uid: str
    group: FeedingGroup
    state: CourseState
    decided_on: date
    start: date | None = None
    planned_days: int = 0
    ended_on: date | None = None
    outcome: FeedingOutcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SentSevereCourse:
    """One outpatient course of gizi buruk."""

    uid: str
    start: date
    ended_on: date | None = None
    outcome: SevereOutcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SentReferral:
    """How far one letter has come."""

    uid: str
    from_level: Level
    to_level: Level
    urgency: Urgency
    sent_on: date
    arrived_on: date | None = None
    answered_on: date | None = None
    closed_on: date | None = None
    status: ReferralStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class SentVaccine:
    """One vaccine given."""

    uid: str
    vaccine: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SentCare:
    """One care item given: which and when."""

    uid: str
    kind: CareKind
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SentChild:
    """One child, whole: what is sent later takes the place of all that was sent before.

    Name, NIK and mother are empty where a parent objects: the child is counted, and not known.
    """

    uid: str
    nik: str | None = None
    name: str = ""
    sex: Sex
    birth_date: date
    mother: str = ""
    residence: tuple[Residence, ...]
    visits: tuple[SentVisit, ...] = ()
    courses: tuple[SentCourse, ...] = ()
    severe_courses: tuple[SentSevereCourse, ...] = ()
    referrals: tuple[SentReferral, ...] = ()
    vaccines: tuple[SentVaccine, ...] = ()
    care: tuple[SentCare, ...] = ()


class Refusal(StrEnum):
    """Why the city refuses a child; the letter stands for it in a receipt's short code."""

    UNREADABLE = "A"
    BORN_IN_FUTURE = "B"
    VISIT_BEFORE_BIRTH = "C"
    VISIT_IN_FUTURE = "D"
    VALUE_IMPOSSIBLE = "E"
    DAY_TWICE = "F"
    CHILD_TWICE = "G"
    NO_RESIDENCE = "H"
    NIK_WRONG = "I"


def as_refused_ids(refused: Iterable[tuple[str, Refusal]]) -> tuple[str, ...]:
    """Return refused children as records keep them; who has no readable id is left out."""
    return tuple(f"{uid}:{reason.value}" for uid, reason in refused if uid)


def refused_children(refused_ids: Iterable[str]) -> tuple[tuple[str, Refusal], ...]:
    """Return each refused child's travelling id and the reason, as `as_refused_ids` made them."""
    parted = (one.partition(":") for one in refused_ids)
    return tuple((uid, Refusal(letter)) for uid, _, letter in parted)

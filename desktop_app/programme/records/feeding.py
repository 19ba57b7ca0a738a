"""Records of feeding courses, their days and weighings, stock and gizi buruk care. No rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

Days = frozenset[date]
"""The days of a course that are ticked. A day is ticked or not; who ticked it is in the journal."""


class FeedingGroup(StrEnum):
    """Why a child gets supplementary feeding (PMT): gizi kurang, BB kurang, T; in this order."""

    WASTED = "wasted"
    UNDERWEIGHT = "underweight"
    NO_GAIN = "no_gain"


class CourseState(StrEnum):
    """Where an enrolment stands."""

    WAITING = "waiting"
    REFUSED = "refused"
    RUNNING = "running"
    ENDED = "ended"


class Food(StrEnum):
    """What is given: local menu, food for special diets (PDK), a donor's food."""

    LOCAL_MENU = "local_menu"
    PDK = "pdk"
    DONOR = "donor"


class Delivery(StrEnum):
    """How the food reaches the child."""

    POST = "post"
    """Eaten at the posyandu or feeding post."""
    TAKEN_HOME = "taken_home"
    BROUGHT_HOME = "brought_home"
    """Brought to the house by PKK cadres."""


class FeedingOutcome(StrEnum):
    """How a feeding course ended."""

    RECOVERED = "recovered"
    NO_RESPONSE = "no_response"
    DROPPED_OUT = "dropped_out"
    MOVED = "moved"
    DIED = "died"
    SEVERELY_WASTED = "severely_wasted"
    """Became gizi buruk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedingCourse:
    """One enrolment of a child; `course_id` 0 means not saved yet.

    `start` and `planned_days` are there once the course runs; `ended_on` and `outcome` once it
    ended; `reason` is given where it was refused.
    """

    course_id: int = 0
    child_id: int
    group: FeedingGroup
    state: CourseState
    decided_on: date
    """When the child was put on the waiting list, refused or enrolled."""
    reason: str = ""
    start: date | None = None
    planned_days: int = 0
    food: Food = Food.LOCAL_MENU
    delivery: Delivery = Delivery.POST
    responsible: str = ""
    ended_on: date | None = None
    outcome: FeedingOutcome | None = None
    notes: str = ""

    @property
    def last_planned(self) -> date | None:
        """The last of the planned days; None before the start."""
        return None if self.start is None else self.start + timedelta(days=self.planned_days - 1)

    @property
    def last_day(self) -> date | None:
        """The last day that can be ticked: of the plan, or the end where that came earlier."""
        planned = self.last_planned
        if planned is None or self.ended_on is None:
            return planned
        return min(planned, self.ended_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedingDay:
    """One day on which the child got and ate the food."""

    course_id: int
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseWeighing:
    """One weighing within a feeding course, with the z-scores that the growth engine gave."""

    weighing_id: int = 0
    course_id: int
    on: date
    weight_kg: float
    lenhei_cm: float | None = None
    muac_cm: float | None = None
    oedema_grade: int | None = None
    zwei: float | None = None
    zwfl: float | None = None


class StockKind(StrEnum):
    """Why stock moves; see `stock.SIGN` for the direction."""

    RECEIVED = "received"
    RETURNED = "returned"
    ISSUED = "issued"
    EXPIRED = "expired"
    DAMAGED = "damaged"
    LOST = "lost"
    COUNTED_MORE = "counted_more"
    COUNTED_LESS = "counted_less"


@dataclass(frozen=True, slots=True, kw_only=True)
class StockMove:
    """A quantity of one batch in or out, in whole units of the item (pack, sachet, portion)."""

    move_id: int = 0
    item: str
    batch: str = ""
    expiry: date | None = None
    """The last day on which it may be eaten; None where no such day is known."""
    on: date
    kind: StockKind
    quantity: int
    """Always above zero; the kind says which way."""
    course_id: int | None = None
    reason: str = ""
    """Needed where the count differed or something was lost or damaged."""


class Appetite(StrEnum):
    """Outcome of the appetite test with therapeutic food."""

    PASSED = "passed"
    FAILED = "failed"


class SevereOutcome(StrEnum):
    """How an outpatient course of gizi buruk ended."""

    RECOVERED = "recovered"
    TO_FEEDING = "to_feeding"
    """Passed on to supplementary feeding."""
    TO_INPATIENT = "to_inpatient"
    NO_RESPONSE = "no_response"
    DROPPED_OUT = "dropped_out"
    MOVED = "moved"
    DIED = "died"


class TherapeuticFood(StrEnum):
    """Food of gizi buruk care."""

    RUTF = "rutf"
    F75 = "f75"
    F100 = "f100"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutpatientCourse:
    """One outpatient course of a child with gizi buruk."""

    course_id: int = 0
    child_id: int
    start: date
    food: TherapeuticFood = TherapeuticFood.RUTF
    responsible: str = ""
    ended_on: date | None = None
    outcome: SevereOutcome | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutpatientVisit:
    """One weekly visit of an outpatient course; the first is the admission."""

    visit_id: int = 0
    course_id: int
    on: date
    weight_kg: float
    muac_cm: float | None = None
    oedema_grade: int | None = None
    zwfl: float | None = None
    complications: tuple[str, ...] = ()
    appetite: Appetite | None = None
    food: TherapeuticFood | None = None
    """The food that this visit gave; None: the course's food."""
    sachets_given: int | None = None
    """RUTF handed out for the week."""
    milk_ml_day: float | None = None
    """F-75 or F-100 a day."""
    medicines: tuple[str, ...] = ()
    notes: str = ""

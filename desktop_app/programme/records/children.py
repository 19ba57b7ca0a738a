"""The vocabulary of the whole program: what a child, a visit and their values are. No rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from desktop_app.growth.columns import LYING, STANDING
from desktop_app.growth.tables import FEMALE, MALE

NOTHING_REPORTED: Mapping[str, str] = MappingProxyType({})


class Sex(StrEnum):
    """As written in dumps; the national system writes L and P."""

    MALE = "m"
    FEMALE = "f"


class Measure(StrEnum):
    """How length or height was measured."""

    LYING = "l"
    STANDING = "h"


SEX_CODES: Mapping[Sex, int] = MappingProxyType({Sex.MALE: MALE, Sex.FEMALE: FEMALE})
MEASURE_CODES: Mapping[Measure | None, int] = MappingProxyType(
    {Measure.LYING: LYING, Measure.STANDING: STANDING, None: 0}
)
"""The growth engine's numbers for sex and for how length or height was measured."""


class Role(StrEnum):
    """What an account is for; rights follow from it (services/common/rights.py)."""

    ADMIN = "admin"
    NUTRITION_OFFICER = "nutrition_officer"
    MIDWIFE = "midwife"
    READ_ONLY = "read_only"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who does something: the account that is signed in."""

    account: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """One child as registered; `child_id` 0 means not saved yet."""

    child_id: int = 0
    nik: str | None = None
    """16 digits; a child without one is normal."""
    name: str
    sex: Sex
    birth_date: date
    mother: str = ""
    father: str = ""
    kecamatan: str = ""
    desa: str = ""
    posyandu: str = ""
    rt: str = ""
    rw: str = ""
    address: str = ""
    birth_weight_kg: float | None = None
    birth_length_cm: float | None = None
    gestation_weeks: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One day's measurement of a child; `visit_id` 0 means not saved yet."""

    visit_id: int = 0
    child_id: int
    visit_date: date
    weight_kg: float | None = None
    lenhei_cm: float | None = None
    """As measured; the 0.7 cm correction is the growth engine's business."""
    measure: Measure | None = None
    headc_cm: float | None = None
    muac_cm: float | None = None
    oedema_grade: int | None = None
    """0 none, 1 to 3 as +1 to +3; None: not looked for."""
    examiner: str = ""
    instrument: str = ""
    """Which board or scale, as the puskesmas names it; for finding a faulty one."""
    notes: str = ""
    kia_book: bool | None = None
    """Whether the child has a KIA book; None: not asked."""
    reported: Mapping[str, str] = field(default_factory=lambda: NOTHING_REPORTED)
    """Columns of the national system that the program only carries, as written there; the keys
    are those of `reported.REPORTED`."""

    @property
    def oedema(self) -> bool | None:
        """Whether oedema was seen; None when not looked for."""
        return None if self.oedema_grade is None else self.oedema_grade > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """What the growth engine says of one visit: z-scores to two decimals, None where none is given.

    A flag is True where WHO calls the z-score implausible, None where there is no z-score.
    """

    age_days: int
    clenhei_cm: float | None = None
    bmi: float | None = None
    zlen: float | None = None
    zwei: float | None = None
    zwfl: float | None = None
    zbmi: float | None = None
    zhc: float | None = None
    zac: float | None = None
    flen: bool | None = None
    fwei: bool | None = None
    fwfl: bool | None = None
    fbmi: bool | None = None
    fhc: bool | None = None
    fac: bool | None = None

    @property
    def flagged(self) -> bool:
        """Whether any z-score is implausible."""
        return any((self.flen, self.fwei, self.fwfl, self.fbmi, self.fhc, self.fac))


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes:
    """Codes of the Indonesian classes (Permenkes 2/2020) of one visit; None where there is none.

    An implausible z-score has no class.
    """

    height_for_age: str | None = None
    weight_for_age: str | None = None
    weight_for_height: str | None = None
    bmi_for_age: str | None = None
    head_for_age: str | None = None
    muac: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredVisit:
    """A visit with its growth."""

    visit: Visit
    growth: Growth
    """By chronological age, as it is stored, exported and counted."""
    corrected: Growth | None = None
    """By corrected age: for a child born early, until 24 months, where services/growth/scoring.py
    was asked to compute it; otherwise None."""

    @property
    def for_care(self) -> Growth:
        """The growth that leads to care: by corrected age for a child born early."""
        return self.growth if self.corrected is None else self.corrected

    @property
    def corrected_differs(self) -> bool:
        """Whether corrected age gives other values; a screen then names the age that it shows."""
        return self.corrected not in (None, self.growth)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildRow:
    """One line of the list of children: the child and the last visit's outcome, prepared once."""

    child_id: int
    name: str
    nik: str | None
    sex: Sex
    birth_date: date
    mother: str
    desa: str
    posyandu: str
    last_visit: date | None
    last_zlen: float | None
    """By chronological age, as it is stored."""
    last_flen: bool | None
    last_zwei: float | None = None
    last_fwei: bool | None = None
    last_zwfl: float | None = None
    last_fwfl: bool | None = None
    gestation_weeks: int | None = None
    standing: str = "active"
    """A code of programme/register/standing.py."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where children are weighed: a posyandu in its desa and kecamatan; posyandu may be ""."""

    kecamatan: str
    desa: str
    posyandu: str


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Month:
    """A calendar month."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Month:
        """Return the month that the day lies in."""
        return cls(year=day.year, month=day.month)

    @property
    def first(self) -> date:
        """Return the month's first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Return the month's last day."""
        return self.next.first - timedelta(days=1)

    @property
    def next(self) -> Month:
        """Return the month after."""
        return Month(year=self.year + self.month // 12, month=self.month % 12 + 1)

    @property
    def before(self) -> Month:
        """Return the month before."""
        return Month.of(self.first - timedelta(days=1))

    def __str__(self) -> str:
        """Return the month as `2026-10`."""
        return f"{self.year:04d}-{self.month:02d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRow:
    """One child measured in a month: the last visit of that month."""

    child: Child
    measured: MeasuredVisit


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapRow:
    """One desa's figures of a month; prevalence is stunted (incl. severely) of measured.

    `measured` counts children with a plausible length/height-for-age; `flagged` those whose value
    WHO calls implausible, who stand in neither share.
    """

    kecamatan: str
    desa: str
    children: int
    """Children under 60 months registered in the desa on the month's last day. All other figures
    count among them."""
    weighed: int
    first_weighed: int = 0
    """B by the posyandu's form F1; see programme/reports/new_children.py."""
    born: int = 0
    """B by the national monthly aggregate; see there."""
    measured: int
    flagged: int
    stunted: int
    """z below -2, the severely stunted included."""
    severely_stunted: int

    @property
    def prevalence(self) -> float | None:
        """Share of the measured who are stunted, 0 to 1; None when none was measured."""
        return self.stunted / self.measured if self.measured else None

    @classmethod
    def total(cls, rows: Sequence[RecapRow], title: str = "") -> RecapRow:
        """Return the sum of all rows, without a place; `title` stands in place of the kecamatan."""
        sums = {
            one.name: sum(getattr(row, one.name) for row in rows)
            for one in fields(cls)
            if one.name not in {"kecamatan", "desa"}
        }
        return cls(kecamatan=title, desa="", **sums)


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One line of the journal: who did what to which record, when, before and after."""

    entry_id: int
    at: datetime
    account: str
    action: str
    """create, correct, remove, bring_back, read, import, export, sign_in ..."""
    kind: str
    """child, visit, import, vault ..."""
    record_id: int
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None

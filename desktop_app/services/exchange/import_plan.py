"""What importing a register's file would do: its rows with their outcomes, and their counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from desktop_app.errors import Problem, Severity
from desktop_app.exchange.eppgbm import Register
from desktop_app.exchange.sections import LeftOut
from desktop_app.programme.records.children import Child
from desktop_app.programme.register.candidates import PossibleMatch
from desktop_app.services.exchange.import_roster import PlannedChild


class RowOutcome(StrEnum):
    """What importing a row does."""

    NEW_CHILD = "new_child"
    NEW_VISIT = "new_visit"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    LEFT_OUT = "left_out"
    """Is no row of a child, or stands in a sheet that is not read."""


_GRAVEST = (
    RowOutcome.REFUSED,
    RowOutcome.NEW_CHILD,
    RowOutcome.NEW_VISIT,
    RowOutcome.CHANGED,
    RowOutcome.UNCHANGED,
)
"""What a row of several visits counts as: the first of these that one of them met with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field of a stored record that a row replaces; for the preview's "before → after"."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow:
    """One visit of a row of the file as the preview shows it, or a row without a visit."""

    row_number: int
    """The spreadsheet's own."""
    outcome: RowOutcome
    name: str
    visit_date: date | None
    sheet: str = ""
    """The sheet or table, where the file has several."""
    occasion: str = ""
    """Which of the row's visits it is, where the row has several."""
    problems: tuple[Problem, ...] = ()
    changes: tuple[FieldChange, ...] = ()

    @property
    def reasons(self) -> tuple[Problem, ...]:
        """Why the row is refused or, if it is imported, what someone should look at."""
        refused = self.outcome is RowOutcome.REFUSED
        decisive = Severity.REFUSE if refused else Severity.CONFIRM
        return tuple(p for p in self.problems if p.severity is decisive)

    @property
    def doubtful(self) -> bool:
        """Whether the row is imported but holds a value that someone should look at."""
        return self.outcome is not RowOutcome.REFUSED and bool(self.reasons)

    @property
    def remarks(self) -> tuple[Problem, ...]:
        """What was left out or changed while the row was read, and what its NIK contradicts."""
        return tuple(p for p in self.problems if p.severity is Severity.NOTE)


NEW_CHILD = "baru"
"""The answer that the row's child is none of the known ones."""
NO_ANSWERS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Who the child of a row is; until a person answers, her rows are refused."""

    place: str
    """Names the row in an answer: its number, behind the sheet's name where there are several."""
    told: Child
    candidates: tuple[PossibleMatch, ...]


def place_of(row_number: int, sheet: str) -> str:
    """Return how answers name a row."""
    return f"{sheet}!{row_number}" if sheet else str(row_number)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCounts:
    """How many rows of the file met with what; each row counts once, also with several visits.

    A row with a refused visit counts as refused, else one with anything new as new.
    """

    file: int
    """All filled rows besides headings and titles: the sum of the others."""
    new: int
    same: int
    changed: int
    refused: int
    left_out: int
    headings: int
    """Headings and titles; not part of `file`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All rows with their outcomes, and the children whom they add or change."""

    path: Path
    register: Register
    made_at_entry: int
    """The id of the journal's last line when the plan was made; every later change raises it."""
    rows: tuple[PlannedRow, ...]
    children: tuple[PlannedChild, ...]
    questions: tuple[Question, ...] = ()
    """Who some children are, where a person must say so; one question covers all her rows."""
    answers: Mapping[str, str] = field(default_factory=lambda: NO_ANSWERS)
    """By the place of a question: NEW_CHILD, or the reference of a candidate."""

    def count(self, outcome: RowOutcome) -> int:
        """Return how many visits, and rows without a visit, have this outcome."""
        return sum(row.outcome is outcome for row in self.rows)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """The rows of the file that are not read, with the reason."""
        return self.register.left_out

    @property
    def shown_rows(self) -> tuple[PlannedRow, ...]:
        """All rows for the preview, those that are left out last."""
        return (*self.rows, *(row for left in self.left_out for row in _shown_left_out(left)))

    def row_counts(self) -> RowCounts:
        """Return what each row of the file met with; nothing is uncounted."""
        gravest: dict[tuple[str, int], int] = {}
        for row in self.rows:
            key = (row.sheet, row.row_number)
            gravest[key] = min(_GRAVEST.index(row.outcome), gravest.get(key, len(_GRAVEST)))
        counted = Counter(_GRAVEST[at] for at in gravest.values())
        left_out = sum(len(left.rows) for left in self.left_out)
        return RowCounts(
            file=len(gravest) + left_out,
            new=counted[RowOutcome.NEW_CHILD] + counted[RowOutcome.NEW_VISIT],
            same=counted[RowOutcome.UNCHANGED],
            changed=counted[RowOutcome.CHANGED],
            refused=counted[RowOutcome.REFUSED],
            left_out=left_out,
            headings=self.register.headings,
        )

    @property
    def children_new(self) -> int:
        """How many children would be added."""
        return sum(planned.stored is None for planned in self.children)

    @property
    def visits_new(self) -> int:
        """How many visits would be added."""
        return sum(
            not planned.visits[day].visit_id
            for planned in self.children
            for day in planned.written_by_row
        )


def _shown_left_out(left: LeftOut) -> Iterable[PlannedRow]:
    return (
        PlannedRow(
            row_number=number,
            outcome=RowOutcome.LEFT_OUT,
            name="",
            visit_date=None,
            sheet=left.sheet,
            problems=(left.problem,),
        )
        for number in left.rows
    )

"""Use case of comparing a month with the national system's file of it, by name.

What a person decides about a pair is kept and holds for the following months.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_app.db.unit import Store, Unit
from desktop_app.destination import demand_free, write_out
from desktop_app.errors import Conflict, NotFound
from desktop_app.exchange.choices import NO_CHOICES, Choices
from desktop_app.exchange.eppgbm import Register, RegisterRow, read_register
from desktop_app.exchange.reports_reconciliation import Comparison, reconciliation_bytes
from desktop_app.exchange.sections import LeftOut
from desktop_app.programme.growth.plausibility import limits_with
from desktop_app.programme.records.children import Month, MonthRow, Person
from desktop_app.programme.records.reconciling import ReconcileDecision, Verdict
from desktop_app.programme.register.candidates import PossibleMatch, candidates
from desktop_app.programme.reports.reconciliation import (
    Here,
    Item,
    Pile,
    Piles,
    There,
    reconciled,
)
from desktop_app.progress import NoProgress, Progress
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.password_asked import PasswordAsked
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.record_writer import put
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.exchange.month_file import month_file

__all__ = ["Item", "Pile", "Reconciled", "Reconciliation", "Verdict"]

_FIELDS: Mapping[str, tuple[str, ...]] = {
    "nik": ("nik",),
    "name": ("name",),
    "sex": ("sex", "sex_boy"),
    "birth_date": ("birth_date",),
    "birth_weight_kg": ("birth_weight",),
    "birth_length_cm": ("birth_length",),
    "mother": ("mother", "parents"),
    "desa": ("desa",),
    "posyandu": ("posyandu",),
    "weight_kg": ("weight",),
    "lenhei_cm": ("lenhei", "length", "height"),
    "measure": ("measure",),
    "muac_cm": ("muac",),
    "headc_cm": ("headc",),
}
"""The columns of a file that tell each field that is compared."""
_ALWAYS = frozenset({"visit_date"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciled:
    """A month compared with a file."""

    month: Month
    files: tuple[Path, ...]
    piles: Piles
    unread: tuple[RegisterRow, ...]
    """Rows of the file that are refused: nothing is said about their children."""
    other_months: int
    """How many rows tell a measurement of another month; they are not compared."""
    unmeasured: int
    """How many rows tell no measurement."""
    left_out: tuple[LeftOut, ...]
    here: tuple[Here, ...] = field(repr=False)
    there: tuple[There, ...] = field(repr=False)
    compared: frozenset[str] = field(repr=False)
    rows: Mapping[int, MonthRow] = field(repr=False)
    """The rows of the month's file by the child's number."""

    def likely(self, item: Item) -> tuple[PossibleMatch, ...]:
        """Return who of the children without a row the file's child may be, the likeliest first."""
        if item.there is None or item.pile is not Pile.ONLY_THERE:
            return ()
        free = [one.here.child for one in self.piles.of(Pile.ONLY_HERE) if one.here]
        near = [
            child
            for child in free
            if child.birth_date == item.there.child.birth_date
            or child.desa == item.there.child.desa
        ]
        return candidates(item.there.child, ((str(child.child_id), child) for child in near))


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Compares, remembers what a person decides, and writes the correction sheet."""

    store: Store
    journal: Journal
    facility: str
    taking_out: TakingOut
    password_asked: PasswordAsked
    readings: Readings

    def compare(
        self,
        month: Month,
        path: Path | Sequence[Path],
        *,
        by: Person,
        progress: Progress | None = None,
        choices: Choices = NO_CHOICES,
    ) -> Reconciled:
        """Return the month's four piles; writes nothing but who has looked.

        Raises: as `Imports.preview`.
        """
        require(by, Right.INPUT)
        watch = progress or NoProgress()
        with self.store.reading() as unit:
            limits = limits_with(unit.rule_overrides.values())
        register = read_register(path, progress=watch, limits=limits, choices=choices)
        with self.store.reading() as unit:
            rows = {row.child.child_id: row for row in month_file(unit, month).rows}
            here = tuple(_here(unit, rows))
            decisions = tuple(unit.reconcile_decisions.all())
        there, unread, others, unmeasured = _there(register, month)
        compared = _compared(register)
        self.readings.listed(by, "reconciliation")
        return Reconciled(
            month=month,
            files=register.files,
            piles=reconciled(here, there, compared, decisions),
            unread=unread,
            other_months=others,
            unmeasured=unmeasured,
            left_out=register.left_out,
            here=here,
            there=there,
            compared=compared,
            rows=rows,
        )

    def decide(
        self,
        found: Reconciled,
        item: Item,
        verdict: Verdict,
        *,
        by: Person,
        child_id: int | None = None,
    ) -> Reconciled:
        """Remember an answer about an item, and return the piles with it.

        `child_id` names the child here for a row whose child was not found. Raises:
        Conflict("reconcile_one_side") for an answer about a pair where one side is missing.
        """
        require(by, Right.CORRECT)
        own, there = item.decided_by
        own = own if child_id is None else child_id
        if verdict is not Verdict.SETTLED and (own is None or not there):
            raise Conflict("reconcile_one_side")
        with self.store.unit() as unit:
            if own is not None and unit.children.get(own) is None:
                raise NotFound("child_unknown")
            known = _known(unit, own, there)
            decided = ReconcileDecision(
                decision_id=known.decision_id if known else 0,
                child_id=own,
                there=there,
                verdict=verdict,
                decided_on=self.journal.clock().date(),
            )
            put(unit, self.journal, by, unit.reconcile_decisions, known, decided)
            unit.commit()
        return self._again(found)

    def reopen(self, found: Reconciled, item: Item, *, by: Person) -> Reconciled:
        """Forget what was decided about an item, and return the piles without it."""
        require(by, Right.CORRECT)
        with self.store.unit() as unit:
            known = _known(unit, *item.decided_by)
            if known is None:
                raise NotFound("decision_unknown")
            unit.reconcile_decisions.set_removed(known.decision_id, self.journal.clock())
            self.journal.write(unit, by, "remove", before=known, after=None)
            unit.commit()
        return self._again(found)

    def write(self, found: Reconciled, out: Path, *, by: Person) -> ExportReport:
        """Write the correction sheet; the file is not encrypted.

        Raises: PasswordNeeded, StorageFull, StorageDenied; the compared file is never overwritten.
        """
        require(by, Right.TAKE_OUT)
        self.password_asked.demand()
        demand_free(out, inputs=found.files)
        today = self.journal.clock().date()
        content = reconciliation_bytes(
            Comparison(
                month=found.month,
                piles=found.piles,
                rows=found.rows,
                unread=found.unread,
                other_months=found.other_months,
                unmeasured=found.unmeasured,
            ),
            facility=self.facility,
            made_on=today,
        )
        count = len(found.piles.items)
        after = {"month": str(found.month), "children": count}
        with self.taking_out.noted(by, "reconciliation", out, after=after):
            write_out(out, content)
        return ExportReport(path=out, children=count)

    def _again(self, found: Reconciled) -> Reconciled:
        with self.store.reading() as unit:
            decisions = tuple(unit.reconcile_decisions.all())
        piles = reconciled(found.here, found.there, found.compared, decisions)
        return replace(found, piles=piles)


def _known(unit: Unit, child_id: int | None, there: str) -> ReconcileDecision | None:
    return next(
        (
            one
            for one in unit.reconcile_decisions.all()
            if (one.child_id, one.there) == (child_id, there)
        ),
        None,
    )


def _here(unit: Unit, rows: Mapping[int, MonthRow]) -> list[Here]:
    """Return every child, those measured in the month as they lived then."""
    return [
        Here(child=row.child, visit=row.measured.visit)
        if (row := rows.get(child.child_id))
        else Here(child=child, visit=None)
        for child in unit.children.all()
    ]


def _there(
    register: Register, month: Month
) -> tuple[tuple[There, ...], tuple[RegisterRow, ...], int, int]:
    """Return the file's rows of the month, those refused, and how many tell something else."""
    found: list[There] = []
    unread: list[RegisterRow] = []
    others = unmeasured = 0
    for row in register.rows:
        if row.refused or row.child is None:
            unread.append(row)
        elif row.visit is None:
            unmeasured += 1
        elif Month.of(row.visit.visit_date) != month:
            others += 1
        else:
            hidden = frozenset({"nik"}) if row.nik_pattern else frozenset[str]()
            found.append(
                There(
                    place=" ".join(filter(None, (row.sheet, str(row.row_number)))),
                    child=row.child,
                    visit=row.visit,
                    masked=row.nik_pattern,
                    unread=frozenset(one.field for one in row.problems) - hidden,
                )
            )
    return tuple(found), tuple(unread), others, unmeasured


def _compared(register: Register) -> frozenset[str]:
    """Return the fields for which the file has a column."""
    read = set(register.choices.columns.values())
    return _ALWAYS | {name for name, meanings in _FIELDS.items() if read & set(meanings)}

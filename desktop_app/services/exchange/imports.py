"""Use cases of importing a register's file: preview it, then write it in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Conflict
from desktop_app.exchange.choices import NO_CHOICES, Choices
from desktop_app.exchange.eppgbm import read_headings, read_register
from desktop_app.exchange.file_reading import FileReading
from desktop_app.exchange.sections import LeftOut
from desktop_app.programme.growth.plausibility import limits_with
from desktop_app.programme.records.care import CareItem
from desktop_app.programme.records.children import Child, Growth, JournalEntry, Person, Visit
from desktop_app.progress import NoProgress, Progress
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, require
from desktop_app.services.exchange.import_plan import (
    NO_ANSWERS,
    Plan,
    PlannedRow,
    Question,
    RowCounts,
    RowOutcome,
)
from desktop_app.services.exchange.import_planner import STEP_ROWS, make_plan
from desktop_app.services.exchange.import_roster import PlannedChild
from desktop_app.services.growth.course_upkeep import rescore_courses
from desktop_app.services.growth.facts import append_in, refresh_in
from desktop_app.services.growth.rescoring import rescore

_OF_BIRTH = ("birth_date", "sex", "gestation_weeks")
"""The fields of a child that change what her measurements say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did.

    `unchanged`, `changed`, `refused`, `doubtful` and `noted` are of visits and of rows without a
    visit; `rows` counts each row of the file once.
    """

    children_new: int
    visits_new: int
    unchanged: int
    changed: int
    refused: tuple[PlannedRow, ...]
    doubtful: tuple[PlannedRow, ...]
    noted: tuple[PlannedRow, ...]
    """Rows that were taken, with a remark on what was left out or contradicts."""
    rows: RowCounts
    left_out: tuple[LeftOut, ...]
    columns_ignored: tuple[str, ...]
    columns_doubted: tuple[str, ...]
    """Headings of columns that are not read although they may hold measurements."""
    questions: tuple[Question, ...]
    """Who some children of refused rows are, which a person must say (`Imports.answered`)."""
    choices: Choices
    """How the file was read, with what each heading was taken for; it can be handed on."""
    entry_id: int = 0
    """The id of the import's line in the journal; the lines of its records stand before it."""


@dataclass(frozen=True, slots=True)
class Imports:
    """Imports of files of the national system and of similar registers."""

    store: Store
    journal: Journal

    def preview(
        self,
        path: Path | Sequence[Path],
        *,
        by: Person,
        progress: Progress | None = None,
        choices: Choices = NO_CHOICES,
        answers: Mapping[str, str] = NO_ANSWERS,
    ) -> Plan:
        """Return what the file would do; writes nothing.

        Several files are read as one register. Raises: NotFound, StorageDenied, Cancelled, and
        Unreadable when the file is not such a register, or when a question about it waits for a
        choice (dates_shifted, dates_swapped).
        """
        require(by, Right.INPUT)
        watch = progress or NoProgress()
        with self.store.reading() as unit:
            limits = limits_with(unit.rule_overrides.values())
        register = read_register(path, progress=watch, limits=limits, choices=choices)
        first = path if isinstance(path, Path) else path[0]
        with self.store.reading() as unit:
            return make_plan(unit, first, register, self.journal.clock().date(), watch, answers)

    def headings(
        self, path: Path | Sequence[Path], *, by: Person, choices: Choices = NO_CHOICES
    ) -> FileReading:
        """Return what the columns of a file were taken for that `preview` cannot read.

        Use it after Unreadable("columns_missing"), so that a person can name the missing column.
        Raises: as `preview`.
        """
        require(by, Right.INPUT)
        return read_headings(path, choices)

    def answered(
        self,
        plan: Plan,
        answers: Mapping[str, str],
        *,
        by: Person,
        progress: Progress | None = None,
    ) -> Plan:
        """Return the plan with answers to its questions, besides those given before.

        Raises: Cancelled.
        """
        require(by, Right.INPUT)
        known = {**plan.answers, **answers}
        today = self.journal.clock().date()
        with self.store.reading() as unit:
            return make_plan(unit, plan.path, plan.register, today, progress or NoProgress(), known)

    def apply(
        self, plan: Plan, *, by: Person, progress: Progress | None = None
    ) -> Saved[ImportReport]:
        """Write the plan in one transaction: all of it or nothing.

        If the vault has changed since, the plan is made again inside the transaction.

        Raises: Cancelled, and Conflict("import_overtaken") where it would now replace a value that
        the preview did not show; then nothing was written.
        """
        require(by, Right.INPUT)
        watch = progress or NoProgress()
        now = self.journal.clock()
        with self.store.unit() as unit:
            fresh = plan
            if unit.journal.newest_change() != plan.made_at_entry:
                fresh = make_plan(
                    unit, plan.path, plan.register, now.date(), NoProgress(), plan.answers
                )
                if _replaces_unseen(plan, fresh):
                    raise Conflict("import_overtaken")
            outdated = frozenset(unit.facts.stale())
            writer = _Writer(unit, self.journal, by)
            writer.add_children(fresh.children)
            for start in range(0, len(fresh.children), STEP_ROWS):
                watch.step(start, len(fresh.children))
                writer.write_many(fresh.children[start : start + STEP_ROWS])
            writer.finish()
            report = _report(fresh)
            append_in(unit, sorted(_appended(fresh.children) - outdated))
            refresh_in(unit)
            lines = {"lines": len(unit.journal.added)}
            self.journal.note(unit, by, "import", "file", after=_summary(report) | lines)
            report = replace(report, entry_id=unit.journal.newest_change())
            watch.step(len(fresh.children), len(fresh.children))
            unit.commit()
        return Saved(record=report, changes=Changes(everything=True))


class _Writer:
    """Writes planned children in batches; new visits, ticks and journal lines as one batch each."""

    def __init__(self, unit: Unit, journal: Journal, by: Person) -> None:
        self._unit, self._journal, self._by = unit, journal, by
        self._new_visits: list[tuple[Visit, Growth]] = []
        self._new_ticks: list[CareItem] = []
        self._lines: list[JournalEntry] = []
        self._known: list[Child] = []
        """Children who were in the register before this file."""
        self._added: dict[PlannedChild, Child] = {}
        """The children who are new, with their ids."""

    def add_children(self, planned: Sequence[PlannedChild]) -> None:
        """Add all new children at once; call it before `write_many`."""
        new = [one for one in planned if one.stored is None]
        added = self._unit.children.add_many([one.child for one in new])
        self._added = dict(zip(new, added, strict=True))

    def write_many(self, children: Sequence[PlannedChild]) -> None:
        """Write children's fields, visits and ticks."""
        self._unit.children.update_many([one.child for one in children if one.corrected])
        for planned in children:
            self._write(planned)

    def _write(self, planned: PlannedChild) -> None:
        child = self._added.get(planned, planned.child)
        if planned.stored is None:
            self._note("create", None, child)
        elif planned.corrected:
            self._note("correct", planned.stored, child)
        for day in planned.written_by_row:
            self._visit(replace(planned.visits[day], child_id=child.child_id), planned.growth[day])
        self._new_ticks += (replace(tick, child_id=child.child_id) for tick in planned.ticks)
        if planned.rescored:
            rescore(self._unit, child)
        if planned.stored is not None:
            self._known.append(child)

    def finish(self) -> None:
        for visit in self._unit.visits.add_many(self._new_visits):
            self._note("create", None, visit)
        for tick in self._unit.care_items.add_many(self._new_ticks):
            self._note("create", None, tick)
        self._rescore_courses()
        self._unit.journal.write_many(self._lines)

    def _rescore_courses(self) -> None:
        """Score the courses of children with new or changed visits: a length may be new."""
        if not self._known:
            return
        in_courses = {
            one.child_id
            for records in (self._unit.feeding_courses, self._unit.outpatient_courses)
            for one in records.all()
        }
        for child in self._known:
            if child.child_id in in_courses:
                rescore_courses(self._unit, child)

    def _visit(self, visit: Visit, growth: Growth) -> None:
        if not visit.visit_id:
            self._new_visits.append((visit, growth))
            return
        before = self._unit.visits.get(visit.visit_id)
        self._unit.visits.update(visit, growth)
        self._note("correct", before.visit if before else None, visit)

    def _note(
        self, action: str, before: Child | Visit | None, after: Child | Visit | CareItem
    ) -> None:
        self._lines.append(self._journal.line(self._by, action, before=before, after=after))


def _appended(children: Sequence[PlannedChild]) -> set[int]:
    """Return the ids of the children of whom only one visit changes: a new one, the newest."""
    return {
        planned.stored.child_id
        for planned in children
        if planned.stored is not None
        and len(planned.written_by_row) == 1
        and min(planned.written_by_row) > planned.newest_stored
        and all(getattr(planned.stored, name) == getattr(planned.child, name) for name in _OF_BIRTH)
    }


def _replaces_unseen(shown: Plan, fresh: Plan) -> bool:
    """Whether a row would replace a value that it did not replace in the preview."""
    return any(
        change.before not in (None, "") and change not in seen.changes
        for seen, row in zip(shown.rows, fresh.rows, strict=True)
        for change in row.changes
    )


def _report(plan: Plan) -> ImportReport:
    return ImportReport(
        children_new=plan.children_new,
        visits_new=plan.visits_new,
        unchanged=plan.count(RowOutcome.UNCHANGED),
        changed=plan.count(RowOutcome.CHANGED),
        refused=tuple(row for row in plan.rows if row.outcome is RowOutcome.REFUSED),
        doubtful=tuple(row for row in plan.rows if row.doubtful),
        noted=tuple(
            row for row in plan.rows if row.remarks and row.outcome is not RowOutcome.REFUSED
        ),
        rows=plan.row_counts(),
        left_out=plan.left_out,
        columns_ignored=plan.register.columns_ignored,
        columns_doubted=plan.register.columns_doubted,
        questions=plan.questions,
        choices=plan.register.choices,
    )


def _summary(report: ImportReport) -> dict[str, object]:
    return {
        "children_new": report.children_new,
        "visits_new": report.visits_new,
        "unchanged": report.unchanged,
        "changed": report.changed,
        "refused": len(report.refused),
        "left_out": report.rows.left_out,
    }

"""Use cases of the past: earlier values, undoing a correction, the list of what was removed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Conflict, NotFound
from desktop_app.programme.records.care import CareItem, Immunisation
from desktop_app.programme.records.casework import CauseAssessment, Infection, Referral, TbScreening
from desktop_app.programme.records.children import Child, JournalEntry, Person, Visit
from desktop_app.programme.records.conference import CaseConference
from desktop_app.programme.records.consent import Consent
from desktop_app.programme.records.feeding import FeedingCourse, OutpatientCourse
from desktop_app.programme.records.kinds import id_of, kind_of
from desktop_app.programme.records.standing import StandingChange
from desktop_app.services.child.timeline import TimelineEntry, entries_of
from desktop_app.services.common.acceptance import existing_child
from desktop_app.services.common.journal import Journal, as_fields
from desktop_app.services.common.journal_fields import RECORD_FIELDS, field_value, with_values
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.growth.visits import Visits
from desktop_app.services.register.children import Children, merged_into

Removable = (
    Child
    | Visit
    | Infection
    | TbScreening
    | CauseAssessment
    | CaseConference
    | StandingChange
    | Consent
    | Referral
    | FeedingCourse
    | OutpatientCourse
    | Immunisation
    | CareItem
)
"""What can be removed and brought back by itself."""
CORRECTIONS = frozenset({"correct", "undo"})


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierValue:
    """One field before and after a change, as values of a record."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One change of a record: who, when, what."""

    entry_id: int
    at: datetime
    account: str
    action: str
    """create, correct, undo, remove, bring_back, merge, merge_away, unmerge, move ..."""
    values: tuple[EarlierValue, ...]
    can_undo: bool
    """Whether `undo` would take this correction back now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedRecord:
    """A child, or one of her records, that was removed, and how."""

    record: Removable
    child_name: str
    """Whose record it is."""
    began: TimelineEntry | None
    """The record's first entry in her timeline; None for a child."""
    removed_at: datetime
    removed_by: str
    merged_into: int | None
    """The child whom she was merged into: `Merging.unmerge` brings her back, not `bring_back`."""


@dataclass(frozen=True, slots=True)
class History:
    """What records were before."""

    store: Store
    journal: Journal
    children: Children
    visits: Visits
    readings: Readings

    def of_child(self, child_id: int, *, by: Person) -> tuple[Version, ...]:
        """Return the changes of a child's own fields, newest first; recorded as a reading."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            lines = unit.history.changes_of("child", child_id)
            child = unit.children.get(child_id)
            versions = _versions(lines, child)
        self.readings.child(by, child_id, "history")
        return versions

    def of_visit(self, visit_id: int, *, by: Person) -> tuple[Version, ...]:
        """Return the changes of a visit, newest first; recorded as a reading of her child."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            child_id = unit.history.owner_of_visit(visit_id)
            found = unit.visits.get(visit_id)
            lines = unit.history.changes_of("visit", visit_id)
            versions = _versions(lines, found.visit if found else None)
        self.readings.child(by, child_id, "history")
        return versions

    def undo(self, entry_id: int, *, by: Person) -> Saved[Child] | Saved[Visit]:
        """Take one correction back: its fields get the values they had before.

        Raises: NotFound, Conflict("undo_overtaken") when one of the fields was changed since,
        Invalid when the earlier values can no longer stand (a NIK that is another's by now).
        """
        require(by, Right.CORRECT)
        with self.store.reading() as unit:
            line = unit.history.line(entry_id)
            if line.action not in CORRECTIONS:
                raise Conflict("undo_impossible")
            record = _current(unit, line)
        if not _stands(line, record):
            raise Conflict("undo_overtaken")
        before = line.before or {}
        # The earlier values were confirmed when they were first saved.
        if isinstance(record, Child):
            child = with_values(record, before)
            asked = {problem.code for problem in self.children.check(child, by=by)}
            return self.children.correct(child, confirmed=asked, by=by, action="undo")
        visit = with_values(record, before)
        return self.visits.correct(visit, confirmed=self._asked(visit, by), by=by, action="undo")

    def take_back(self, earlier: Child | Visit, *, by: Person) -> Saved[Child] | Saved[Visit]:
        """Undo the correction that replaced the record `earlier`; raises as `undo`."""
        require(by, Right.CORRECT)
        with self.store.reading() as unit:
            for line in unit.history.changes_of(kind_of(earlier).name, id_of(earlier)):
                if line.action not in CORRECTIONS:
                    continue
                record = _current(unit, line)
                if _stands(line, record) and with_values(record, line.before or {}) == earlier:
                    break
            else:
                raise Conflict("undo_overtaken")
        return self.undo(line.entry_id, by=by)

    def removed(self, *, by: Person) -> tuple[RemovedRecord, ...]:
        """Return removed children, and removed records of other children, newest first.

        `bring_back` of the service that knows the kind undoes a removal. Weighings and visits
        removed from a course are not among them.
        """
        require(by, Right.REMOVE)
        with self.store.reading() as unit:
            gone: list[tuple[Removable, datetime]] = [
                *unit.history.removed_children(),
                *unit.history.removed_visits(),
                *unit.history.removed_records(),
            ]
            found = [_removed(unit, record, at) for record, at in gone]
        self.readings.listed(by, "removed")
        return tuple(sorted(found, key=lambda record: record.removed_at, reverse=True))

    def _asked(self, visit: Visit, by: Person) -> set[str]:
        with self.store.reading() as unit:
            child = existing_child(unit, visit.child_id)
            others = unit.visits.of_child(visit.child_id)
        preview = self.visits.preview(child, others, visit, by=by)
        return {problem.code for problem in preview.problems}


def _current(unit: Unit, line: JournalEntry) -> Child | Visit:
    if line.kind == "child":
        return existing_child(unit, line.record_id)
    found = unit.visits.get(line.record_id)
    if found is None:
        raise NotFound("visit_unknown")
    return found.visit


def _stands(line: JournalEntry, record: Child | Visit) -> bool:
    """Whether every field that the line changed still has the value that it got."""
    now = as_fields(record)
    return all(now.get(name) == value for name, value in (line.after or {}).items())


def _versions(lines: Sequence[JournalEntry], record: Child | Visit | None) -> tuple[Version, ...]:
    return tuple(
        Version(
            entry_id=line.entry_id,
            at=line.at,
            account=line.account,
            action=line.action,
            values=_values(line.before or {}, line.after or {}),
            can_undo=record is not None and line.action in CORRECTIONS and _stands(line, record),
        )
        for line in lines
    )


def _values(before: Mapping[str, object], after: Mapping[str, object]) -> tuple[EarlierValue, ...]:
    return tuple(
        EarlierValue(
            field=name,
            before=field_value(name, before.get(name)),
            after=field_value(name, after.get(name)),
        )
        for name in {**before, **after}
        if name in RECORD_FIELDS
    )


def _removed(unit: Unit, record: Removable, at: datetime) -> RemovedRecord:
    is_child = isinstance(record, Child)
    child = record if isinstance(record, Child) else existing_child(unit, record.child_id)
    lines = unit.history.changes_of(kind_of(record).name, id_of(record))
    return RemovedRecord(
        record=record,
        child_name=child.name,
        began=None if is_child else next(iter(entries_of(record))),
        removed_at=at,
        removed_by=lines[0].account if lines else "",
        merged_into=merged_into(unit, record.child_id) if is_child else None,
    )

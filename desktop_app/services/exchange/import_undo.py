"""Use case of taking a whole import back, by the lines that it wrote into the journal.

What someone has changed since the import is kept and named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Conflict
from desktop_app.programme.records.children import Child, JournalEntry, Person
from desktop_app.services.common.journal import Journal, as_fields
from desktop_app.services.common.journal_fields import with_values
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, require
from desktop_app.services.growth.course_upkeep import follow_visit, rescore_courses
from desktop_app.services.growth.facts import refresh_in
from desktop_app.services.growth.rescoring import rescore
from desktop_app.services.growth.scoring import growth_of
from desktop_app.services.register.before_birth import birth_problems

_WRITTEN = frozenset(
    {("create", "child"), ("create", "visit"), ("create", "service"), ("correct", "child"),
     ("correct", "visit")}
)  # fmt: skip
"""The actions and kinds of the lines that an import writes."""


_SHOWN = 50
"""Our own limit: a clinic imports one file a month."""


def can_be_undone(entry: JournalEntry) -> bool:
    """Return whether a line of the journal is an import that can be taken back."""
    return (entry.action, entry.kind) == ("import", "file") and bool(
        (entry.after or {}).get("lines")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A record of the import that was changed since, and so stays as it is."""

    child_name: str
    day: date | None
    """The day of the visit; None for the child's own fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoneImport:
    """What taking an import back did."""

    children_removed: int
    visits_removed: int
    restored: int
    """How many children and visits got the values back that they had before."""
    kept: tuple[Kept, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PastImport:
    """An import as its line in the journal tells it."""

    entry_id: int
    at: datetime
    account: str
    children_new: int
    visits_new: int
    changed: int
    is_undone: bool
    """Whether someone has taken it back already."""


@dataclass(frozen=True, slots=True)
class ImportUndo:
    """Takes an import back in one transaction."""

    store: Store
    journal: Journal

    def past(self, *, by: Person, limit: int = _SHOWN) -> tuple[PastImport, ...]:
        """Return the imports that wrote something and can be taken back, the newest first."""
        require(by, Right.REMOVE)
        require(by, Right.CORRECT)
        with self.store.reading() as unit:
            lines = unit.journal.search(action="import", kind="file", limit=limit)
            undone = unit.journal.search(action="undo_import", kind="file", limit=limit)
        taken_back = {line.record_id for line in undone}
        return tuple(
            _past(line, is_undone=line.entry_id in taken_back)
            for line in lines
            if can_be_undone(line)
        )

    def undo(self, entry_id: int, *, by: Person) -> Saved[UndoneImport]:
        """Take the import back whose line in the journal this is (`ImportReport.entry_id`).

        New children, visits and ticks are removed, which can be undone one by one; changed
        records get their earlier values. A record that was changed since stays, and so does a
        child with any other record. Raises: NotFound, Conflict("import_undo_impossible") when the
        line is no import, or one of a release that did not note its lines.
        """
        require(by, Right.REMOVE)
        require(by, Right.CORRECT)
        with self.store.unit() as unit:
            lines = _lines_of(unit, entry_id)
            work = _Undoing(unit, self.journal, by)
            work.take_back(lines)
            done = work.done
            refresh_in(unit)
            self.journal.note(
                unit, by, "undo_import", "file", entry_id,
                {"children": done.children_removed, "visits": done.visits_removed},
            )  # fmt: skip
            unit.commit()
        return Saved(record=done, changes=Changes(everything=True))


def _past(line: JournalEntry, *, is_undone: bool) -> PastImport:
    told = {name: one for name, one in (line.after or {}).items() if isinstance(one, int)}
    return PastImport(
        entry_id=line.entry_id,
        at=line.at,
        account=line.account,
        children_new=told.get("children_new", 0),
        visits_new=told.get("visits_new", 0),
        changed=told.get("changed", 0),
        is_undone=is_undone,
    )


def _lines_of(unit: Unit, entry_id: int) -> list[JournalEntry]:
    note = unit.history.line(entry_id)
    count = (note.after or {}).get("lines")
    if (note.action, note.kind) != ("import", "file") or not isinstance(count, int):
        raise Conflict("import_undo_impossible")
    lines = [unit.history.line(one) for one in range(entry_id - count, entry_id)]
    if any((line.action, line.kind) not in _WRITTEN for line in lines):
        raise Conflict("import_undo_impossible")
    return lines


@dataclass(slots=True)
class _Undoing:
    unit: Unit
    journal: Journal
    by: Person
    _children: dict[int, bool] = field(default_factory=dict)
    """The children concerned, and whether all z-scores of the child must be computed again."""
    _ticks: set[int] = field(default_factory=set)
    _removed: dict[str, int] = field(default_factory=lambda: {"child": 0, "visit": 0})
    _restored: int = 0
    _kept: list[Kept] = field(default_factory=list)

    @property
    def done(self) -> UndoneImport:
        return UndoneImport(
            children_removed=self._removed["child"],
            visits_removed=self._removed["visit"],
            restored=self._restored,
            kept=tuple(dict.fromkeys(self._kept)),
        )

    def take_back(self, lines: Sequence[JournalEntry]) -> None:
        """Take the lines back: visits and ticks first, children last."""
        for line in _of(lines, "visit"):
            self._visit(line)
        for line in _of(lines, "service"):
            self._tick(line)
        for line in _of(lines, "child"):
            self._child(line)
        for child_id, stale in self._children.items():
            child = self.unit.children.get(child_id)
            if child is not None and stale:
                rescore(self.unit, child)
            elif child is not None:
                rescore_courses(self.unit, child)

    def _visit(self, line: JournalEntry) -> None:
        found = self.unit.visits.get(line.record_id)
        if found is None:
            return
        visit = found.visit
        child = self.unit.children.get(visit.child_id)
        if child is None:
            return
        if not _stands(line, visit):
            self._keep(child, visit.visit_date)
            return
        self._children.setdefault(child.child_id, False)
        if line.action == "create":
            self.unit.visits.set_removed(visit.visit_id, self.journal.clock())
            self._note("remove", visit, None)
            self._removed["visit"] += 1
            return
        earlier = with_values(visit, line.before or {})
        self.unit.visits.update(earlier, growth_of(child, earlier))
        self._note("undo", visit, earlier)
        follow_visit(self.unit, self.journal, self.by, child, visit, earlier)
        self._restored += 1

    def _tick(self, line: JournalEntry) -> None:
        tick = self.unit.care_items.get(line.record_id)
        if tick is not None and _stands(line, tick):
            self.unit.care_items.set_removed(line.record_id, self.journal.clock())
            self._note("remove", tick, None)
            self._ticks.add(line.record_id)

    def _child(self, line: JournalEntry) -> None:
        child = self.unit.children.get(line.record_id)
        if child is None:
            return
        if not _stands(line, child):
            self._keep(child, None)
        elif line.action == "create":
            self._remove_child(child)
        else:
            self._restore_child(child, with_values(child, line.before or {}))

    def _remove_child(self, child: Child) -> None:
        others = {
            (kind, one)
            for kind, ids in self.unit.owned.of_child(child.child_id).items()
            for one in ids
            if kind != "service" or one not in self._ticks
        }
        if others or self.unit.visits.of_child(child.child_id):
            self._keep(child, None)
            return
        self.unit.children.set_removed(child.child_id, self.journal.clock())
        self._note("remove", child, None)
        self._removed["child"] += 1

    def _restore_child(self, child: Child, earlier: Child) -> None:
        other = self.unit.children.by_nik(earlier.nik) if earlier.nik else None
        taken = other is not None and other.child_id != child.child_id
        if taken or birth_problems(self.unit, child.child_id, earlier.birth_date):
            self._keep(child, None)
            return
        self.unit.children.update(earlier)
        self._note("undo", child, earlier)
        self._children[child.child_id] = True
        self._restored += 1

    def _keep(self, child: Child, day: date | None) -> None:
        self._kept.append(Kept(child_name=child.name, day=day))

    def _note(self, action: str, before: object, after: object | None) -> None:
        self.journal.write(self.unit, self.by, action, before=before, after=after)


def _of(lines: Sequence[JournalEntry], kind: str) -> Iterator[JournalEntry]:
    """Yield the lines about records of a kind, the last written first."""
    return (line for line in reversed(lines) if line.kind == kind)


def _stands(line: JournalEntry, record: object) -> bool:
    """Whether the record still is as the line says: whole if new, else in the changed fields."""
    now, told = as_fields(record), dict(line.after or {})
    if line.action == "create":
        return bool(told) and now == told
    return all(now.get(name) == value for name, value in told.items())

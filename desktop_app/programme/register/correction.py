"""What a corrected birth date or measurement would change, shown before anybody saves it.

A comparison only: z-scores, classes, the feeding group and alerts come from the caller's rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date

from desktop_app.programme.records.children import Child, Classes, Growth, MeasuredVisit, Visit
from desktop_app.programme.records.feeding import FeedingGroup

Z_SCORES = ("zlen", "zwei", "zwfl", "zbmi", "zhc", "zac")
CLASSES = tuple(one.name for one in fields(Classes))


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildRecord:
    """A child with its visits, as it is or as it would be."""

    child: Child
    visits: tuple[Visit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judges:
    """The rules by which a record is read; each is called for the record before and after."""

    measured: Callable[[Child, Visit], MeasuredVisit]
    classes: Callable[[Visit, Growth], Classes]
    group: Callable[[Child, Sequence[MeasuredVisit]], FeedingGroup | None]
    alerts: Callable[[Child, Sequence[MeasuredVisit]], Iterable[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ZChange:
    """One z-score that changes; None where there is none."""

    visit_id: int
    visit_date: date
    index: str
    """One of Z_SCORES."""
    before: float | None
    after: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedClass:
    """One class that changes; None where there is none."""

    visit_id: int
    visit_date: date
    index: str
    """One of CLASSES."""
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionEffects:
    """Everything that a correction changes, visits in the order of their dates."""

    z_scores: tuple[ZChange, ...] = ()
    classes: tuple[CorrectedClass, ...] = ()
    group_before: FeedingGroup | None = None
    group_after: FeedingGroup | None = None
    alerts_gone: tuple[str, ...] = ()
    alerts_new: tuple[str, ...] = ()
    before_birth: tuple[int, ...] = ()
    """Visits that would lie before birth: the correction cannot be true as it stands."""
    corrected: bool = False
    """Whether z-scores are by corrected age, which differs from chronological age."""

    @property
    def group_changes(self) -> bool:
        """Whether the child would belong to another feeding group, or to none."""
        return self.group_before is not self.group_after

    @property
    def nothing(self) -> bool:
        """Whether nothing at all changes."""
        changes = (self.z_scores, self.classes, self.alerts_gone, self.alerts_new)
        return not (any(changes) or self.group_changes or self.before_birth)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the rules say of a record."""

    measured: Mapping[int, MeasuredVisit]
    classes: Mapping[int, Classes]
    group: FeedingGroup | None
    alerts: frozenset[str]


def effects_of_correction(
    before: ChildRecord, after: ChildRecord, judges: Judges
) -> CorrectionEffects:
    """Return what differs between the record as it is and as it would be; ids match the visits.

    Everything counts as new, or as gone, for a visit that only one of the two has, or that lies
    before birth in one of them.
    """
    old, new = _read(before, judges), _read(after, judges)
    on = {one.visit_id: one.visit_date for one in (*before.visits, *after.visits)}
    in_order = sorted(on, key=lambda visit_id: (on[visit_id], visit_id))
    return CorrectionEffects(
        z_scores=tuple(
            change
            for visit_id in in_order
            for change in _z_changes(visit_id, on[visit_id], old, new)
        ),
        classes=tuple(
            change
            for visit_id in in_order
            for change in _class_changes(visit_id, on[visit_id], old, new)
        ),
        group_before=old.group,
        group_after=new.group,
        alerts_gone=tuple(sorted(old.alerts - new.alerts)),
        alerts_new=tuple(sorted(new.alerts - old.alerts)),
        before_birth=tuple(
            one.visit_id for one in after.visits if one.visit_date < after.child.birth_date
        ),
        corrected=any(
            one.corrected_differs for one in (*old.measured.values(), *new.measured.values())
        ),
    )


def _read(record: ChildRecord, judges: Judges) -> _Reading:
    child = record.child
    measured = [
        judges.measured(child, visit)
        for visit in sorted(record.visits, key=lambda one: (one.visit_date, one.visit_id))
        if visit.visit_date >= child.birth_date
    ]
    return _Reading(
        measured={one.visit.visit_id: one for one in measured},
        classes={one.visit.visit_id: judges.classes(one.visit, one.for_care) for one in measured},
        group=judges.group(child, measured),
        alerts=frozenset(judges.alerts(child, measured)),
    )


def _z_changes(visit_id: int, on: date, old: _Reading, new: _Reading) -> Iterable[ZChange]:
    was, becomes = old.measured.get(visit_id), new.measured.get(visit_id)
    for index in Z_SCORES:
        z_was = None if was is None else getattr(was.for_care, index)
        z_becomes = None if becomes is None else getattr(becomes.for_care, index)
        if z_was != z_becomes:
            yield ZChange(
                visit_id=visit_id, visit_date=on, index=index, before=z_was, after=z_becomes
            )


def _class_changes(
    visit_id: int, on: date, old: _Reading, new: _Reading
) -> Iterable[CorrectedClass]:
    nothing = Classes()
    was, becomes = old.classes.get(visit_id, nothing), new.classes.get(visit_id, nothing)
    for index in CLASSES:
        if getattr(was, index) != getattr(becomes, index):
            yield CorrectedClass(
                visit_id=visit_id,
                visit_date=on,
                index=index,
                before=getattr(was, index),
                after=getattr(becomes, index),
            )

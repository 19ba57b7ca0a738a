"""Use cases of home visits: remember the order of a printed sheet, key its findings back in."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import NotFound
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.children import Child, MeasuredVisit, Person, Visit
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, require
from desktop_app.services.growth.visits import Visits

KEPT_SHEETS = 12
"""So many sheets are offered; the findings of an older one go into a new sheet."""
_KEY = "home_visit_sheets"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSheet:
    """A sheet as it was printed: the child on each line, and what was keyed in from it."""

    number: int
    """Printed on its head, so that paper and screen find each other."""
    printed_on: date
    children: tuple[int, ...]
    """Their ids in the order of the lines, which are numbered from 1."""
    visits: Mapping[int, int] = field(default_factory=dict)
    """By child, the visit that was keyed in from this sheet."""
    missed: Mapping[int, str] = field(default_factory=dict)
    """By child, why nobody was met; such a child stays on the work list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """One line of a sheet, with what is known of the child by now."""

    number: int
    child: Child
    visits: tuple[MeasuredVisit, ...]
    seen: Visit | None
    """The visit that was keyed in from this line; None while there is none."""
    missed: str


@dataclass(frozen=True, slots=True)
class HomeVisits:
    """Printed sheets and what was found at the homes."""

    store: Store
    journal: Journal
    visits: Visits

    def remember(self, unit: Unit, children: Sequence[int]) -> PrintedSheet:
        """Number a sheet and keep its order, in the transaction of the caller that prints it."""
        known = _sheets(unit)
        sheet = PrintedSheet(
            number=known[0].number + 1 if known else 1,
            printed_on=self.journal.clock().date(),
            children=tuple(children),
        )
        _put(unit, [sheet, *known[: KEPT_SHEETS - 1]])
        return sheet

    def forget(self, number: int) -> None:
        """Drop a sheet whose paper could not be written."""
        with self.store.unit() as unit:
            _put(unit, [sheet for sheet in _sheets(unit) if sheet.number != number])
            unit.commit()

    def sheets(self, *, by: Person) -> tuple[PrintedSheet, ...]:
        """Return the sheets printed last, the newest first."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            return tuple(_sheets(unit))

    def lines(self, number: int, *, by: Person) -> tuple[SheetLine, ...]:
        """Return a sheet's lines in its order; children who left the register are left out.

        Raises: NotFound("home_visit_sheet_unknown").
        """
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            sheet = _sheet(unit, number)
            children = unit.children.many(sheet.children)
            return tuple(
                _line(unit, sheet, place, children[child_id])
                for place, child_id in enumerate(sheet.children, start=1)
                if child_id in children
            )

    def record(
        self,
        number: int,
        visit: Visit,
        *,
        shown: Visit | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[Visit]:
        """Save the visit that a line shows, new or corrected.

        `shown` is the visit that is corrected as the sheet showed it. A new one is saved together
        with a home visit as a care item, which the scorecard counts. Raises: Invalid as for any
        visit, NotFound.
        """
        if visit.visit_id:
            return self.visits.correct(visit, shown=shown, confirmed=confirmed, by=by)
        with self.store.unit() as unit:
            sheet = _sheet(unit, number)
            saved = self.visits.record_in(unit, visit, confirmed=confirmed, by=by)
            self._note_home_visit(unit, visit, by)
            missed = {one: why for one, why in sheet.missed.items() if one != visit.child_id}
            keyed = {**sheet.visits, visit.child_id: saved.record.visit_id}
            _replace(unit, replace(sheet, visits=keyed, missed=missed))
            unit.commit()
        return saved

    def miss(self, number: int, child_id: int, reason: str, *, by: Person) -> Saved[PrintedSheet]:
        """Note that nobody was met, and why; an empty reason takes that back.

        Raises: NotFound.
        """
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            before = _sheet(unit, number)
            missed = {**before.missed, child_id: reason.strip()}
            after = replace(before, missed={one: why for one, why in missed.items() if why})
            _replace(unit, after)
            self.journal.note(unit, by, "correct", "home_visits", child_id)
            unit.commit()
        return Saved(record=after, changes=Changes())

    def _note_home_visit(self, unit: Unit, visit: Visit, by: Person) -> None:
        """Add a home visit as a care item, unless the child has one on that day."""
        given = CareItem(
            child_id=visit.child_id,
            kind=CareKind.HOME_VISIT,
            on=visit.visit_date,
            by=visit.examiner,
        )
        known = unit.care_items.of(child_id=visit.child_id, kind=given.kind, on=given.on)
        if not known:
            self.journal.write(unit, by, "create", before=None, after=unit.care_items.add(given))


def _line(unit: Unit, sheet: PrintedSheet, place: int, child: Child) -> SheetLine:
    visits = tuple(unit.visits.of_child(child.child_id))
    keyed = sheet.visits.get(child.child_id)
    return SheetLine(
        number=place,
        child=child,
        visits=visits,
        seen=next((one.visit for one in visits if one.visit.visit_id == keyed), None),
        missed=sheet.missed.get(child.child_id, ""),
    )


def _sheets(unit: Unit) -> list[PrintedSheet]:
    stored = json.loads(unit.facility.get(_KEY) or "[]")
    return [
        PrintedSheet(
            number=one["number"],
            printed_on=date.fromisoformat(one["printed_on"]),
            children=tuple(one["children"]),
            visits={int(child): visit for child, visit in one["visits"].items()},
            missed={int(child): why for child, why in one["missed"].items()},
        )
        for one in stored
    ]


def _sheet(unit: Unit, number: int) -> PrintedSheet:
    found = next((one for one in _sheets(unit) if one.number == number), None)
    if found is None:
        raise NotFound("home_visit_sheet_unknown")
    return found


def _replace(unit: Unit, sheet: PrintedSheet) -> None:
    _put(unit, [sheet if one.number == sheet.number else one for one in _sheets(unit)])


def _put(unit: Unit, sheets: Sequence[PrintedSheet]) -> None:
    rows = [{**asdict(one), "printed_on": one.printed_on.isoformat()} for one in sheets]
    unit.facility.set(_KEY, json.dumps(rows))

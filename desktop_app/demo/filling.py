"""Use case of the demonstration: fills an empty vault with invented children."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from desktop_app.db.unit import Store, Unit
from desktop_app.demo.casework import invent_cases, invent_infections
from desktop_app.demo.children import InventedChild, invent
from desktop_app.demo.feeding import ProgrammeReport, invent_programme
from desktop_app.errors import Conflict
from desktop_app.programme.casework.referral_code import short_code
from desktop_app.programme.records.casework import Cases, Infection, WorkItem
from desktop_app.programme.records.children import Child, Growth, Person, Visit
from desktop_app.programme.records.regions import Regions
from desktop_app.programme.worklist.kinds import work_rules
from desktop_app.programme.worklist.rules import work_list
from desktop_app.progress import NoProgress, Progress
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.rights import Right, require
from desktop_app.services.growth.facts import oldest_birth, refresh_in
from desktop_app.services.growth.scoring import measured


@dataclass(frozen=True, slots=True)
class DemoReport:
    """How many records were invented."""

    children: int
    visits: int
    infections: int
    referrals: int
    programme: ProgrammeReport


@dataclass(frozen=True, slots=True)
class Demo:
    """Fills a vault with the records of an invented puskesmas."""

    store: Store
    journal: Journal
    regions: Regions
    facility: str

    def fill(
        self, children: int, seed: int, *, by: Person, progress: Progress | None = None
    ) -> DemoReport:
        """Invent children and their visits in one transaction.

        Raises: Conflict when the vault already has children: real and invented ones must not mix.
        """
        require(by, Right.ADMINISTER)
        watch = progress or NoProgress()
        today = self.journal.clock().date()
        with self.store.unit() as unit:
            if unit.children.count():
                raise Conflict("demo_not_empty")
            filling = _Filling(unit, np.random.default_rng(seed), today, self.facility)
            for number, invented in enumerate(invent(children, seed, today, self.regions)):
                if number % 100 == 0:
                    watch.step(number, children)
                filling.add(invented)
            report = filling.finished()
            after = {"children": report.children, "visits": report.visits, "seed": seed}
            self.journal.note(unit, by, "demo", "vault", after=after)
            unit.commit()
        return report


class _Filling:
    """Stores invented children, then the casework that their growth requires."""

    def __init__(self, unit: Unit, draw: np.random.Generator, today: date, facility: str) -> None:
        self._unit, self._draw, self._today, self._facility = unit, draw, today, facility
        self._children: dict[int, Child] = {}
        self._scored: list[tuple[Visit, Growth]] = []
        self._infections: list[Infection] = []

    def add(self, invented: InventedChild) -> None:
        child = self._unit.children.add(invented.child)
        self._children[child.child_id] = child
        visits = [replace(visit, child_id=child.child_id) for visit in invented.visits]
        scored = measured(child, visits)
        self._scored += [(found.visit, found.growth) for found in scored]
        self._infections += invent_infections(
            self._draw, child, invented.illnesses, scored, self._today
        )

    def finished(self) -> DemoReport:
        self._unit.visits.add_many(self._scored)
        infections = defaultdict(list)
        for infection in self._unit.infections.add_many(self._infections):
            infections[infection.child_id].append(infection)
        refresh_in(self._unit)
        cases = [
            invent_cases(
                self._draw,
                self._children[child_id],
                items,
                self._unit.visits.of_child(child_id),
                infections[child_id],
                facility=self._facility,
                today=self._today,
            )
            for child_id, items in self._items().items()
        ]
        referrals = [referral for one in cases for referral in one.referrals]
        self._unit.referrals.add_many(
            [replace(one, code=short_code(number)) for number, one in enumerate(referrals, 1)]
        )
        self._unit.tb_screenings.add_many([one for found in cases for one in found.screenings])
        self._unit.cause_assessments.add_many([one for found in cases for one in found.assessments])
        self._unit.postponements.add_many([one for found in cases for one in found.postponements])
        programme = invent_programme(self._draw, self._unit, self._children, self._today)
        return DemoReport(
            children=len(self._children),
            visits=len(self._scored),
            infections=len(self._infections),
            referrals=len(referrals),
            programme=programme,
        )

    def _items(self) -> dict[int, list[WorkItem]]:
        rules = work_rules()
        facts = self._unit.facts.all(oldest_birth(self._today, rules.programme_days))
        of_child: dict[int, list[WorkItem]] = defaultdict(list)
        for item in work_list(facts, Cases(), self._today, rules).items():
            of_child[item.child_id].append(item)
        return dict(sorted(of_child.items()))

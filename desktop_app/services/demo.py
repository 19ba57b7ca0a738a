"""Use case of the demonstration: fills an empty vault with invented children."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.db.unit import Store
from desktop_app.errors import Conflict
from desktop_app.programme.records import Growth, Person, Visit
from desktop_app.programme.regions import Regions
from desktop_app.services.demo_children import invent
from desktop_app.services.journal import Journal
from desktop_app.services.outcome import NoProgress, Progress
from desktop_app.services.rights import Right, require
from desktop_app.services.scoring import growth_of_many


@dataclass(frozen=True, slots=True)
class DemoReport:
    """How much was invented."""

    children: int
    visits: int


@dataclass(frozen=True, slots=True)
class Demo:
    """A puskesmas that does not exist."""

    store: Store
    journal: Journal
    regions: Regions

    def fill(
        self, children: int, seed: int, *, by: Person, progress: Progress | None = None
    ) -> DemoReport:
        """Invent children and their visits in one transaction.

        Raises: Conflict when the vault has children already: real and invented never mix.
        """
        require(by, Right.ADMINISTER)
        watch = progress or NoProgress()
        today = self.journal.clock().date()
        scored: list[tuple[Visit, Growth]] = []
        with self.store.unit() as unit:
            if unit.children.count():
                raise Conflict("demo_not_empty")
            for number, invented in enumerate(invent(children, seed, today, self.regions)):
                if number % 100 == 0:
                    watch.step(number, children)
                child = unit.children.add(invented.child)
                visits = [replace(visit, child_id=child.child_id) for visit in invented.visits]
                growth = growth_of_many([(child, visit) for visit in visits])
                scored += zip(visits, growth, strict=True)
            unit.visits.add_many(scored)
            after = {"children": children, "visits": len(scored), "seed": seed}
            self.journal.note(unit, by, "demo", "vault", after=after)
            unit.commit()
        return DemoReport(children=children, visits=len(scored))

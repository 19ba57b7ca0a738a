"""Measures the work list on a full register, and how its time grows with the children.

    python -m benchmarks.worklist [--children 12000] [--visits 600000] [--rounds 7] [--folder DIR]

All children are of the programme's age on the register's last day; with a sixth year of visits
they would be too old.

Prints the seconds of a warm list with its first lines, as the window loads it (with feeding,
vaccines and care items), and of computing all facts again. Then prints the exponent of the time
over 1,000 to 100,000 children with six visits each (1: constant time per child). DIR keeps the
large register for the next run.
"""

from __future__ import annotations

import argparse
import math
import random
import statistics
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from benchmarks import collector
from benchmarks.programme import cared_for, slope
from benchmarks.store import KEY, LAST, fill
from desktop_app.db.engine import open_engine
from desktop_app.db.migrate import migrate
from desktop_app.db.unit import Store
from desktop_app.programme.records.casework import (
    Infection,
    Level,
    Postponement,
    Referral,
    TbScreening,
    Urgency,
)
from desktop_app.programme.records.children import Person, Role
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.readings import Readings
from desktop_app.services.growth import facts
from desktop_app.services.worklist import programme_work
from desktop_app.services.worklist.list import Worklist
from desktop_app.vault.side_log import SideLog

TODAY = LAST.last
"""The end of the month with the last visits."""
SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
VISITS_EACH = 6
SHOWN_LINES = 500
BY = Person(account="benchmark", role=Role.ADMIN)
CASES_PER_CHILD = {"infections": 0.6, "referrals": 0.08, "screenings": 0.12, "postponed": 0.02}


def main() -> None:
    """Build what is missing, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--children", type=int, default=12_000)
    parser.add_argument("--visits", type=int, default=600_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--folder", type=Path)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = wanted.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        measure(folder, wanted.children, wanted.visits, wanted.rounds)
        print(f"{'children':>10}{'seconds':>10}{'µs a child':>12}")
        points = []
        for children in SIZES:
            with tempfile.TemporaryDirectory(dir=folder) as own:
                store = opened(Path(own) / "grow.db", children, children * VISITS_EACH)
                facts.refresh(store)
                seconds = warm(store, wanted.rounds)
                store.close()
            points.append((math.log(children), math.log(seconds)))
            print(f"{children:10}{seconds:10.3f}{seconds / children * 1e6:12.1f}")
        print(f"exponent {slope(points):.2f}")


def measure(folder: Path, children: int, visits: int, rounds: int) -> None:
    """Print the times of the first and of a warm list of the large register."""
    store = opened(folder / f"work-{children}-{visits}.db", children, visits)
    with store.unit() as unit:
        unit.facts.forget_all()
        unit.commit()
    with collector.waiting():
        began = time.perf_counter()
        facts.refresh(store)
        took = time.perf_counter() - began
    print(f"{children} children, {visits} visits")
    print(f"all facts made anew {took:10.2f} s")
    print(f"work list, warm     {warm(store, rounds):10.3f} s")
    with store.unit() as unit:
        unit.facts.forget_all()
        unit.commit()
    store.close()


def warm(store: Store, rounds: int) -> float:
    """Return the median seconds of a warm list and its first lines."""
    journal = Journal(lambda: datetime.combine(TODAY, datetime.min.time(), UTC))
    worklist = Worklist(
        store,
        journal,
        Readings(store, journal, SideLog.of_vault("benchmark")),
        (programme_work.TABLE,),
        programme_work.REGISTER_ITEMS,
        (programme_work.due_columns,),
    )
    found = []
    for number in range(-1, rounds):
        with collector.waiting():
            began = time.perf_counter()
            worklist.rows(worklist.today(by=BY), 0, SHOWN_LINES, by=BY)
            took = time.perf_counter() - began
        if number >= 0:
            found.append(took)
    return statistics.median(found)


def opened(database: Path, children: int, visits: int) -> Store:
    """Return the register in this file; fill it if it is new."""
    new = not database.exists()
    engine = open_engine(database, KEY, create=new)
    migrate(engine, KEY, database.parent)
    store = Store(engine)
    if new:
        fill(store, children, visits)
        fill_cases(store, children)
    return store


def fill_cases(store: Store, children: int) -> None:
    """Give the children illnesses, letters, screenings and postponed work."""
    draw = random.Random(2)  # noqa: S311 -- invented records, no secrets

    def some(what: str) -> list[tuple[int, date]]:
        count = round(children * CASES_PER_CHILD[what])
        return [
            (draw.randrange(1, children + 1), TODAY - timedelta(days=draw.randrange(300)))
            for _ in range(count)
        ]

    with store.unit() as unit:
        cared_for(unit, tuple(unit.children.many(range(1, children + 1)).values()), TODAY, draw)
        unit.infections.add_many(
            [
                Infection(
                    child_id=child,
                    illness="diarrhoea",
                    start=day,
                    end=None if number % 10 == 0 else day + timedelta(days=4),
                    follow_up_due=day + timedelta(days=5),
                )
                for number, (child, day) in enumerate(some("infections"))
            ]
        )
        unit.referrals.add_many(
            [
                Referral(
                    child_id=child,
                    code=f"B{number}",
                    to_level=Level.HOSPITAL,
                    to_place="RSUD",
                    reasons=("two_t",),
                    urgency=Urgency.ROUTINE,
                    sent_on=day,
                )
                for number, (child, day) in enumerate(some("referrals"))
            ]
        )
        unit.tb_screenings.add_many(
            [
                TbScreening(child_id=child, on=day, contact=False)
                for child, day in some("screenings")
            ]
        )
        unit.postponements.add_many(
            [
                Postponement(
                    child_id=child,
                    kind="two_t",
                    made_on=day,
                    until=TODAY + timedelta(days=5),
                    reason="keluarga pergi",
                )
                for child, day in some("postponed")
            ]
        )
        unit.commit()


if __name__ == "__main__":
    main()

"""Measures feeding, care items and the scorecard for a whole register, and how the time grows.

    python -m benchmarks.programme [--children 12000] [--rounds 5] [--folder DIR]

Prints median seconds, including reads from the encrypted database, of: the list of supplementary
feeding with every course; the work that all courses, vaccines and care items require; a quarter's
scorecard. Then prints the exponent of the time over 3,000 to 24,000 children (1: constant time per
child). DIR keeps the register for the next run.
"""

from __future__ import annotations

import argparse
import math
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import cast

from benchmarks import collector
from benchmarks.store import KEY, a_child
from desktop_app.db.engine import open_engine
from desktop_app.db.migrate import migrate
from desktop_app.db.unit import Store, Unit
from desktop_app.programme.care.immunisation_schedule import immunisation_schedule
from desktop_app.programme.records.care import CareItem, CareKind, Immunisation, Recipient
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.children import Child, Growth, Person, Role, Visit
from desktop_app.programme.records.family import Family, House, Latrine, Water
from desktop_app.programme.records.feeding import (
    CourseState,
    CourseWeighing,
    FeedingCourse,
    FeedingGroup,
    FeedingOutcome,
)
from desktop_app.programme.reports.quarter import Quarter
from desktop_app.programme.worklist.kinds import work_rules
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.password_asked import PasswordAsked
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.feeding.enrolment import Feeding
from desktop_app.services.growth import facts
from desktop_app.services.reports.scorecards import Scorecards
from desktop_app.services.worklist.programme_work import due_columns, outpatient_register
from desktop_app.vault.side_log import SideLog

TODAY = date(2026, 10, 31)
SIZES = (3_000, 6_000, 12_000, 24_000)
MONTHS = 12
BY = Person(account="benchmark", role=Role.ADMIN)
VACCINATED_SHARE = 0.9
T_SHARE = 0.16
RUNNING_SHARE, ENDED_SHARE = 0.02, 0.06
OLDEST_MONTHS = 59
Tasks = tuple[tuple[str, Callable[[Store], object]], ...]


def main() -> None:
    """Build what is missing, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--children", type=int, default=12_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = wanted.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        print(f"{wanted.children} children")
        together = sum(measure(folder, wanted.children, wanted.rounds, show=True))
        print(f"{'together':34}{together:8.2f} s")
        points = []
        for children in SIZES:
            seconds = sum(measure(folder, children, wanted.rounds))
            points.append((math.log(children), math.log(seconds)))
            print(
                f"{children:8} children{seconds:10.2f} s{seconds / children * 1e6:8.0f} µs a child"
            )
        print(f"exponent {slope(points):.2f}")


def measure(folder: Path, children: int, rounds: int, *, show: bool = False) -> list[float]:
    """Return the median seconds of each task, and print them if wanted."""
    store = opened(folder / f"programme-{children}.db", children)
    facts.refresh(store)
    found = []
    for name, task in tasks():
        seconds = []
        for _ in range(rounds):
            with collector.waiting():
                began = time.perf_counter()
                task(store)
                seconds.append(time.perf_counter() - began)
        found.append(statistics.median(seconds))
        if show:
            print(f"{name:34}{found[-1]:8.2f} s")
    store.close()
    return found


NOBODY_ASKS = cast("PasswordAsked", None)
"""Nothing is exported here, so no password is asked for."""


def tasks() -> Tasks:
    """Return the measured tasks by name."""
    return (
        (
            "candidates and courses",
            lambda store: Feeding(store, journal(), readings(store)).pages(by=BY),
        ),
        ("dues", dues),
        (
            "scorecard",
            lambda store: Scorecards(
                store, journal(), "", taking_out(store), NOBODY_ASKS, readings(store)
            ).of_quarter(Quarter.of(TODAY), by=BY),
        ),
    )


def taking_out(store: Store) -> TakingOut:
    """Return the part that would journal an export; nothing is exported here."""
    return TakingOut(store, journal(), SideLog.of_vault("benchmark"))


def readings(store: Store) -> Readings:
    """What journals a reading; beside what is measured."""
    return Readings(store, journal(), SideLog.of_vault("benchmark"))


def journal() -> Journal:
    """Return a journal of the register's last day."""
    return Journal(lambda: datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC))


def dues(store: Store) -> int:
    """Return how many work list items vaccines, care items and gizi buruk give.

    The items of feeding courses are counted in their own list.
    """
    with store.reading() as unit:
        register = unit.facts.all(facts.oldest_birth(TODAY, work_rules().programme_days))
        of_kinds = due_columns(unit, TODAY, register)
        in_care = sum(1 for _ in outpatient_register(unit, TODAY, register))
        return in_care + sum(len(found.row) for found in of_kinds)


def slope(points: list[tuple[float, float]]) -> float:
    """Return the slope of the line that fits the points best."""
    x_mean = statistics.fmean(x for x, _ in points)
    y_mean = statistics.fmean(y for _, y in points)
    above = sum((x - x_mean) * (y - y_mean) for x, y in points)
    return above / sum((x - x_mean) ** 2 for x, _ in points)


def opened(database: Path, children: int) -> Store:
    """Return the store in this file; fill it if it is new."""
    new = not database.exists()
    engine = open_engine(database, KEY, create=new)
    migrate(engine, KEY, database.parent)
    store = Store(engine)
    if new:
        fill(store, children)
    return store


def fill(store: Store, children: int) -> None:
    """Fill a register of children below five with a year's visits, vaccines, care and courses."""
    source = random.Random(1)  # noqa: S311 -- invented children, no secrets
    with store.unit() as unit:
        added = unit.children.add_many([born(number, source) for number in range(children)])
        unit.visits.add_many([one for child in added for one in visits(child, source)])
        cared_for(unit, added, TODAY, source)
        for child in added:
            home = House(
                water=Water.PIPED, latrine=Latrine.OWN_SEPTIC, desil=child.child_id % 10 + 1
            )
            unit.families.add(Family(desa=child.desa, house=home, children=(child.child_id,)))
        unit.commit()


def cared_for(unit: Unit, children: tuple[Child, ...], today: date, source: random.Random) -> None:
    """Give children the vaccines, care items and feeding courses of their age."""
    unit.immunisations.add_many(
        [one for child in children for one in vaccines(child, today, source)]
    )
    unit.care_items.add_many(
        [one for child in children for one in care_items(child, today, source)]
    )
    courses(unit, children, today, source)


def born(number: int, source: random.Random) -> Child:
    """Return an invented child of up to 59 months."""
    age_days = source.randrange(1, OLDEST_MONTHS * 30)
    child = a_child(number, 0, source)
    return Child(
        nik=child.nik,
        name=child.name,
        sex=child.sex,
        birth_date=TODAY - timedelta(days=age_days),
        mother=child.mother,
        desa=child.desa,
        posyandu=child.posyandu,
    )


def visits(child: Child, source: random.Random) -> list[tuple[Visit, Growth]]:
    """Return one visit per month of the last year; each child keeps to its own channel.

    As in a district: one in twelve wasted, one in six underweight, one in six without gain.
    """
    found = []
    height_z, weight_z, thin_z = (round(source.gauss(mean, 1.0), 2) for mean in (-1.2, -1.0, -0.6))
    weight_kg = 9.0
    for back in range(MONTHS - 1, -1, -1):
        on = TODAY - timedelta(days=30 * back + source.randrange(8))
        if on < child.birth_date:
            continue
        weight_kg = round(weight_kg + (0.0 if source.random() < T_SHARE else 0.9), 1)
        visit = Visit(
            child_id=child.child_id,
            visit_date=on,
            weight_kg=weight_kg,
            lenhei_cm=78.0,
            muac_cm=14.2,
        )
        growth = Growth(
            age_days=(on - child.birth_date).days,
            clenhei_cm=78.0,
            zlen=height_z,
            zwei=weight_z,
            zwfl=thin_z,
            flen=False,
            fwei=False,
            fwfl=False,
        )
        found.append((visit, growth))
    return found


def vaccines(child: Child, today: date, source: random.Random) -> list[Immunisation]:
    """Return most of the vaccines that a child of this age should have."""
    found = []
    for dose in immunisation_schedule().doses:
        on = day_of_age(child.birth_date, dose.due_months) + timedelta(days=source.randrange(10))
        if on <= today and source.random() < VACCINATED_SHARE:
            found.append(Immunisation(child_id=child.child_id, vaccine=dose.series, on=on))
    return found


def care_items(child: Child, today: date, source: random.Random) -> list[CareItem]:
    """Return vitamin A and deworming twice a year, and monthly counselling below two years."""
    found = []
    for back in range(MONTHS):
        on = today - timedelta(days=30 * back + source.randrange(20))
        if on < child.birth_date:
            break
        if back in {2, 8}:
            found.append(
                CareItem(child_id=child.child_id, kind=CareKind.VITAMIN_A, on=on, item="red")
            )
            found.append(
                CareItem(child_id=child.child_id, kind=CareKind.DEWORMING, on=on, amount=400)
            )
        if (today - child.birth_date).days < 731:  # noqa: PLR2004 -- two years
            found.append(
                CareItem(
                    child_id=child.child_id,
                    kind=CareKind.COUNSELLING,
                    on=on,
                    item="hygiene",
                    recipients=(Recipient.MOTHER,),
                )
            )
    return found


def courses(unit: Unit, children: tuple[Child, ...], today: date, source: random.Random) -> None:
    """Add running and ended feeding courses, their days and weighings."""
    for child in children:
        chance = source.random()
        if chance >= RUNNING_SHARE + ENDED_SHARE:
            continue
        running = chance < RUNNING_SHARE
        start = today - timedelta(days=20 if running else 120)
        course = unit.feeding_courses.add(
            FeedingCourse(
                child_id=child.child_id,
                group=FeedingGroup.UNDERWEIGHT,
                state=CourseState.RUNNING if running else CourseState.ENDED,
                decided_on=start,
                start=start,
                planned_days=28,
                ended_on=None if running else start + timedelta(days=28),
                outcome=None if running else FeedingOutcome.RECOVERED,
            )
        )
        days = [start + timedelta(days=day) for day in range(18)]
        unit.feeding_days.tick(course.course_id, days)
        for week in range(3):
            unit.course_weighings.add(
                CourseWeighing(
                    course_id=course.course_id,
                    on=start + timedelta(days=7 * week),
                    weight_kg=9.0 + week / 10,
                    zwei=-2.2 + week / 10,
                )
            )


if __name__ == "__main__":
    main()

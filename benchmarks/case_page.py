"""Compares opening a child's page with 60 visits and 40 events to one with 60 visits and no event.

    python -m benchmarks.case_page

It measures everything that the page reads and computes, including the durable journal line about
the read. Prints both medians, measured in turns, and their ratio; it is no test and never fails.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from benchmarks.store import KEY
from desktop_app.db.engine import open_engine
from desktop_app.db.migrate import migrate
from desktop_app.db.unit import Store
from desktop_app.programme.records.care import CareItem, CareKind, Immunisation
from desktop_app.programme.records.casework import (
    Infection,
    Level,
    NextStep,
    Outcome,
    Referral,
    ReferralReply,
    ReferralStatus,
    Treatment,
    Urgency,
)
from desktop_app.programme.records.children import Child, Measure, Person, Role, Sex, Visit
from desktop_app.services.child.case_page import CasePages
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.readings import Readings
from desktop_app.services.growth.scoring import growth_of_many
from desktop_app.vault.side_log import SideLog

BORN = date(2021, 11, 1)
NOW = datetime(2026, 10, 20, 9, tzinfo=UTC)
VISITS, ROUNDS = 60, 60
BY = Person(account="benchmark", role=Role.ADMIN)
ZINC = Treatment(drug="zinc", dose=20, unit="mg", days=10)


def main() -> None:
    """Fill a small register, measure in turns and print."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "page.db"
        engine = open_engine(database, KEY, create=True)
        migrate(engine, KEY, database.parent)
        store = Store(engine)
        plain, eventful = (grown(store) for _ in range(2))
        events = add_events(store, eventful)
        journal = Journal(lambda: NOW)
        readings = Readings(store, journal, SideLog.of_vault("benchmark"))
        pages = CasePages(store, journal, readings)
        found: dict[int, list[float]] = {plain: [], eventful: []}
        for number in range(-5, ROUNDS):
            for child_id, seconds in found.items():
                began = time.perf_counter()
                pages.open(child_id, by=BY)
                if number >= 0:
                    seconds.append(time.perf_counter() - began)
        without, with_events = (statistics.median(found[one]) * 1000 for one in (plain, eventful))
        print(f"{VISITS} visits, no events          {without:8.2f} ms")
        print(f"{VISITS} visits, {events} events         {with_events:8.2f} ms")
        print(f"ratio                        {with_events / without:8.2f}")
        readings.write()
        store.close()


def grown(store: Store) -> int:
    """Add a child with a visit every month and return her id."""
    with store.unit() as unit:
        child = unit.children.add(Child(name="SYIFA", sex=Sex.FEMALE, birth_date=BORN))
        visits = [
            Visit(
                child_id=child.child_id,
                visit_date=BORN + timedelta(days=20 + 30 * month),
                weight_kg=round(3.6 + 5.5 * (month / VISITS) ** 0.5 + 0.1 * month, 1),
                lenhei_cm=round(51 + 24 * (month / VISITS) ** 0.5 + 0.5 * month, 1),
                measure=Measure.LYING if month < 24 else Measure.STANDING,  # noqa: PLR2004 -- two years
            )
            for month in range(VISITS)
        ]
        growth = growth_of_many([(child, visit) for visit in visits])
        unit.visits.add_many(list(zip(visits, growth, strict=True)))
        unit.commit()
    return child.child_id


def add_events(store: Store, child_id: int) -> int:
    """Give the child illnesses, answered letters, capsules and vaccines; return how many."""
    days = [BORN + timedelta(days=40 + 120 * number) for number in range(10)]
    with store.unit() as unit:
        unit.infections.add_many(
            [
                Infection(
                    child_id=child_id,
                    illness="diarrhoea",
                    start=day,
                    end=day + timedelta(days=4),
                    treatments=(ZINC,),
                    outcome=Outcome.RECOVERED,
                )
                for day in days
            ]
        )
        unit.referrals.add_many(
            [
                Referral(
                    child_id=child_id,
                    code=str(number),
                    to_level=Level.HOSPITAL,
                    to_place="RSUD",
                    reasons=("two_t",),
                    urgency=Urgency.ROUTINE,
                    sent_on=day,
                    reply=ReferralReply(
                        answered_on=day + timedelta(days=9), next_step=NextStep.FINISHED
                    ),
                    closed_on=day + timedelta(days=20),
                    status=ReferralStatus.CLOSED,
                )
                for number, day in enumerate(days)
            ]
        )
        unit.care_items.add_many(
            [CareItem(child_id=child_id, kind=CareKind.VITAMIN_A, on=day) for day in days]
        )
        unit.immunisations.add_many(
            [Immunisation(child_id=child_id, vaccine="bcg", on=day) for day in days]
        )
        unit.commit()
    return 4 * len(days)


if __name__ == "__main__":
    main()

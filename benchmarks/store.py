"""Measures the cost of encryption: the register's queries on an encrypted and a plain database.

    python benchmarks/store.py [--children 12000] [--visits 700000] [--folder DIR] [--rounds 15]

Prints medians in milliseconds and the ratio of both, measured in turns in one process with warm
caches. The plain database is made by the same library without a key. DIR keeps both for the next
run.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine

from desktop_app.db.engine import (
    READER_PRAGMAS,
    WRITER_PRAGMAS,
    build_engine,
    new_file,
    open_engine,
    run_pragmas,
)
from desktop_app.db.migrate import migrate
from desktop_app.db.unit import Store, Unit
from desktop_app.programme.records.children import Child, Growth, Measure, Month, Sex, Visit
from desktop_app.services.reports.recap import recap_of

KEY = "5a" * 32
LAST = Month(year=2026, month=10)
BATCH = 20_000
GIVEN = [
    "AISYAH",
    "BUDI",
    "CITRA",
    "DEWI",
    "EKO",
    "FAJAR",
    "GILANG",
    "HANA",
    "INTAN",
    "JOKO",
    "KARTIKA",
    "LESTARI",
    "MAULANA",
]
MIDDLE = [
    "NUR",
    "PUTRI",
    "PUTRA",
    "AYU",
    "RIZKI",
    "DWI",
    "TRI",
    "ADI",
    "SRI",
    "RAHMAT",
    "FITRI",
    "SALSABILA",
]
FAMILY = [
    "HIDAYAT",
    "SAPUTRA",
    "LESTARI",
    "RAMADHAN",
    "WIJAYA",
    "KUSUMA",
    "PERMANA",
    "SURYANA",
    "MAULIDA",
    "HASANAH",
]
Task = Callable[[Store, int], object]
FLAGGED_BEYOND_Z = 6
DESA = [f"DESA {number:02d}" for number in range(1, 26)]


def main() -> None:
    """Build what is missing, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--children", type=int, default=12_000)
    parser.add_argument("--visits", type=int, default=700_000)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--folder", type=Path)
    wanted = parser.parse_args()
    if wanted.folder is not None:
        wanted.folder.mkdir(parents=True, exist_ok=True)
        run(wanted.folder, wanted.children, wanted.visits, wanted.rounds)
        return
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder), wanted.children, wanted.visits, wanted.rounds)


def run(folder: Path, children: int, visits: int, rounds: int) -> None:
    """Measure both databases in turns."""
    stores = {
        kind: opened(
            folder / f"{kind}-{children}-{visits}.db", children, visits, encrypted=encrypted
        )
        for kind, encrypted in (("encrypted", True), ("plain", False))
    }
    print(f"{children} children, {visits} visits, {rounds} rounds, medians, warm")
    print(f"{'':34}{'encrypted':>12}{'plain':>12}{'ratio':>8}")
    for name, task in tasks(children):
        found: dict[str, list[float]] = {kind: [] for kind in stores}
        for number in range(-2, rounds):
            for kind, store in stores.items():
                began = time.perf_counter()
                task(store, number)
                if number >= 0:
                    found[kind].append(time.perf_counter() - began)
        encrypted_ms, plain_ms = (statistics.median(found[k]) * 1000 for k in stores)
        print(f"{name:34}{encrypted_ms:9.2f} ms{plain_ms:9.2f} ms{encrypted_ms / plain_ms:8.2f}")
    for store in stores.values():
        store.close()


def tasks(children: int) -> Iterator[tuple[str, Task]]:
    """Yield the measured tasks by name."""

    def child_of(number: int) -> int:
        return 1 + (number * 7919 + 17) % children

    yield (
        "open a child with her visits",
        reading(
            lambda unit, n: (unit.children.get(child_of(n)), unit.visits.of_child(child_of(n)))
        ),
    )
    yield "list page (500 children)", reading(lambda unit, _n: unit.children.search())
    yield (
        "search, beginning of a name",
        reading(lambda unit, n: unit.children.search(GIVEN[n % len(GIVEN)][:3])),
    )
    yield (
        "search, middle words",
        reading(lambda unit, n: unit.children.search(f"{MIDDLE[n % 9]} {FAMILY[n % 7]}")),
    )
    yield "search, NIK", reading(lambda unit, n: unit.children.search(nik_of(child_of(n))))
    yield "search, no hit", reading(lambda unit, _n: unit.children.search("xqz"))
    yield "recap of a month", reading(lambda unit, _n: recap_of(unit, LAST))
    yield "months that have visits", reading(lambda unit, _n: unit.reports.months())
    yield (
        "children of a month (for export)",
        reading(lambda unit, _n: deque(unit.visits.in_month(LAST.year, LAST.month), maxlen=0)),
    )
    yield "save one visit", lambda store, n: save_visit(store, child_of(n), n)
    yield "save 1,000 visits", lambda store, n: save_many(store, min(1_000, children), n)


def reading(question: Callable[[Unit, int], object]) -> Task:
    """Return a task that runs a query in a reading unit; its number chooses the child or name."""

    def task(store: Store, number: int) -> None:
        with store.reading() as unit:
            question(unit, number)

    return task


def save_visit(store: Store, child_id: int, number: int) -> None:
    """Save a visit and its journal line."""
    with store.unit() as unit:
        visit = Visit(child_id=child_id, visit_date=free_day(number), weight_kg=9.0)
        saved = unit.visits.add(visit, Growth(age_days=700))
        unit.journal.write(
            at=datetime.now(UTC),
            account="benchmark",
            action="create",
            kind="visit",
            record_id=saved.visit_id,
            before=None,
            after={"weight_kg": 9.0},
        )
        unit.commit()


def save_many(store: Store, children: int, number: int) -> None:
    """Save a visit of each of the first children, then roll back."""
    day = free_day(number + 1_000)
    with store.unit() as unit:
        unit.visits.add_many(
            [
                (Visit(child_id=child_id, visit_date=day, weight_kg=9.0), Growth(age_days=700))
                for child_id in range(1, children + 1)
            ]
        )


def free_day(number: int) -> date:
    """Return a day on which no child has a visit yet, in this run or an earlier one."""
    return date(2100, 1, 1) + timedelta(days=int(time.time()) % 1_000_000 + number)


def opened(database: Path, children: int, visits: int, *, encrypted: bool) -> Store:
    """Return the store in this file; fill it if it is new."""
    new = not database.exists()
    engine = open_engine(database, KEY, create=new) if encrypted else plain_engine(database)
    migrate(engine, KEY, database.parent)
    store = Store(engine)
    if new:
        began = time.perf_counter()
        fill(store, children, visits)
        seconds = time.perf_counter() - began
        megabytes = database.stat().st_size / 1e6
        print(f"{database.name}: filled in {seconds:.1f} s, {megabytes:.0f} MB")
    return store


def plain_engine(database: Path) -> Engine:
    """Return an engine over an unencrypted file of the same library with the same settings."""
    if not database.exists():
        new_file(database)

    def connect() -> Any:
        connection = driver.connect(str(database), isolation_level=None, check_same_thread=False)
        run_pragmas(connection, *READER_PRAGMAS, *WRITER_PRAGMAS)
        return connection

    return build_engine(connect, database.parent)


def fill(store: Store, children: int, visits: int) -> None:
    """Fill the register month by month, as the national system's files come in."""
    source = random.Random(1)  # noqa: S311 -- invented children, no secrets
    months = -(-visits // children)
    with store.unit() as unit:
        added = unit.children.add_many(
            [a_child(number, months, source) for number in range(children)]
        )
        for back in range(months - 1, -1, -1):
            # The first month takes the remaining visits.
            number = visits - (months - 1) * children if back == months - 1 else children
            batch = month_of_visits(added[:number], back)
            for first in range(0, len(batch), BATCH):
                unit.visits.add_many(batch[first : first + BATCH])
        unit.commit()


def a_child(number: int, months: int, source: random.Random) -> Child:
    """Return an invented child who is old enough for every month's visit."""
    return Child(
        nik=nik_of(number),
        name=" ".join(source.choice(words) for words in (GIVEN, MIDDLE, FAMILY)),
        sex=source.choice(tuple(Sex)),
        birth_date=LAST.first - timedelta(days=31 * months + source.randrange(60)),
        mother=" ".join(source.choice(words) for words in (MIDDLE, FAMILY)),
        father=source.choice(FAMILY),
        kecamatan=f"KECAMATAN {number % len(DESA) % 4}",
        desa=DESA[number % len(DESA)],
        posyandu=f"POSYANDU {number % 100}",
        birth_weight_kg=3.1,
        birth_length_cm=49.0,
    )


def nik_of(number: int) -> str:
    """Return an invented NIK."""
    return f"3279{number:012d}"


def month_of_visits(children: tuple[Child, ...], months_back: int) -> list[tuple[Visit, Growth]]:
    """Return one visit of each child in the month that lies `months_back` before the last."""
    source = np.random.default_rng(months_back)
    years, months = divmod(LAST.year * 12 + LAST.month - 1 - months_back, 12)
    first = date(years, months + 1, 1)
    count = len(children)
    z = np.round(source.normal(-1.1, 1.1, (count, 4)), 2).tolist()
    weight_kg = np.round(source.normal(9.5, 1.5, count).clip(2.5), 1).tolist()
    lenhei_cm = np.round(source.normal(78, 6, count).clip(45), 1).tolist()
    days = source.integers(0, 28, count).tolist()
    return [
        (
            Visit(
                child_id=child.child_id,
                visit_date=(day := first + timedelta(days=days[n])),
                weight_kg=weight_kg[n],
                lenhei_cm=lenhei_cm[n],
                measure=Measure.STANDING,
                muac_cm=14.2,
                examiner="BIDAN",
            ),
            Growth(
                age_days=(day - child.birth_date).days,
                clenhei_cm=lenhei_cm[n],
                bmi=15.9,
                zlen=z[n][0],
                zwei=z[n][1],
                zwfl=z[n][2],
                zbmi=z[n][3],
                flen=abs(z[n][0]) > FLAGGED_BEYOND_Z,
                fwei=False,
                fwfl=False,
                fbmi=False,
            ),
        )
        for n, child in enumerate(children)
    ]


if __name__ == "__main__":
    main()

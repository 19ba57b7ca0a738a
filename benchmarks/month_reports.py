"""Measures a month's figures on a full register: loading its columns, counting, and the tables.

    python -m benchmarks.month_reports [--children 12000] [--visits 288000] [--rounds 5]

The project promises that all monthly figures of 12,000 children are counted in a second; loading
the visits from the encrypted file is printed beside it.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import collector
from benchmarks.store import LAST
from benchmarks.worklist import opened
from desktop_app.db.unit import Unit
from desktop_app.growth.weight_gain import load_kbm
from desktop_app.programme.care.rules import care_rules
from desktop_app.programme.records.rule_table import NO_OVERRIDES
from desktop_app.programme.reports.aggregate import month_aggregate
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.month_care import with_care
from desktop_app.programme.reports.month_columns import MonthColumns
from desktop_app.programme.reports.month_count import MonthCount, count_month
from desktop_app.programme.reports.month_tables import (
    incidence_tables,
    skdn_tables,
    status_tables,
)
from desktop_app.services.reports.month_members import Members, members_of
from desktop_app.services.reports.month_register import month_columns


def main() -> None:
    """Build the register, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--children", type=int, default=12_000)
    parser.add_argument("--visits", type=int, default=288_000)
    parser.add_argument("--rounds", type=int, default=5)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = opened(Path(folder) / "reports.db", wanted.children, wanted.visits)
        with store.reading() as unit:
            measure(unit, wanted.rounds)
        store.close()


def measure(unit: Unit, rounds: int) -> None:
    """Print the median seconds of each step."""
    columns = month_columns(unit, LAST)
    members = members_of(unit, columns, NO_OVERRIDES)
    steps: dict[str, Callable[[], object]] = {
        "load the columns": lambda: month_columns(unit, LAST),
        "who received what": lambda: members_of(unit, columns, NO_OVERRIDES),
        "count every figure": lambda: counted(columns, members),
        "tables": lambda: tables(counted(columns, members)),
    }
    print(f"{len(columns.roster.child_id)} children, {len(columns.visits.child)} visits")
    for name, step in steps.items():
        found = []
        for _round in range(rounds):
            with collector.waiting():
                began = time.perf_counter()
                step()
                found.append(time.perf_counter() - began)
        print(f"{name:20}{statistics.median(found):8.3f} s")


def counted(columns: MonthColumns, members: Members) -> MonthCount:
    """Return every figure of the month."""
    count = count_month(columns, load_kbm(), report_rules())
    return with_care(count, columns, members, care_rules())


def tables(count: MonthCount) -> int:
    """Return how many tables the month's reports have."""
    ages = report_rules().age_groups
    made = (*skdn_tables(count, ages), *status_tables(count, ages), *incidence_tables(count))
    return len((*made, month_aggregate(count)))


if __name__ == "__main__":
    main()

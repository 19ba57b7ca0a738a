"""Compares opening a child and painting her chart in a large vault to a small vault of one kind.

    python -m benchmarks.open_child [--folder DIR]

It measures everything from a click to painted pixels: read the child and her visits, journal the
read durably, make and paint the chart. Prints medians and the ratio large : small; it is no test
and never fails. With --folder the vaults are kept and used again.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.store import opened
from desktop_app.db.unit import Store
from desktop_app.programme.records.children import Person, Role
from desktop_app.services.child.case_page import CasePages
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.readings import Readings
from desktop_app.services.growth.charts import Charts
from desktop_app.ui.growth.chart_view import ChartView
from desktop_app.vault.side_log import SideLog

SIZES = ((12_000, 700_000), (300, 17_500))
"""Children and visits of the large and the small vault: 58 visits per child in both."""
ROUNDS = 60
SIZE_PX = (760, 520)
BY = Person(account="bench", role=Role.ADMIN)


def clock() -> datetime:
    """Return the time now."""
    return datetime.now(UTC)


def made(store: Store) -> tuple[CasePages, Charts]:
    """Return the services that open a child and draw her chart."""
    journal = Journal(clock)
    readings = Readings(store, journal, SideLog.of_vault("benchmark"))
    return CasePages(store, journal, readings), Charts(store, clock, readings)


def main() -> None:
    """Build what is missing, measure in turns, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path)
    folder = parser.parse_args().folder
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        run(folder)
        return
    with tempfile.TemporaryDirectory() as temporary:
        run(Path(temporary))


def run(folder: Path) -> None:
    """Measure both vaults in turns."""
    qt = QApplication([])
    view = ChartView()
    view.resize(*SIZE_PX)
    view.show()

    stores = [
        opened(folder / f"encrypted-{children}-{visits}.db", children, visits, encrypted=True)
        for children, visits in SIZES
    ]
    services = [made(store) for store in stores]
    found: list[tuple[list[float], list[float]]] = [([], []) for _ in SIZES]
    for number in range(-5, ROUNDS):
        for (count, _), (pages, charts), (opening, painting) in zip(
            SIZES, services, found, strict=True
        ):
            child_id = 1 + (number * 7919) % count
            began = time.perf_counter()
            page = pages.open(child_id, by=BY).growth
            read = time.perf_counter()
            view.show_chart(charts.of(page.child, page.visits))
            view.grab()
            qt.processEvents()
            painted = time.perf_counter()
            if number >= 0:
                opening.append(read - began)
                painting.append(painted - read)
    for name, place in (("open (read + journal)", 0), ("chart (model + paint)", 1)):
        large_ms, small_ms = (statistics.median(times[place]) * 1000 for times in found)
        print(
            f"{name:24} large {large_ms:7.2f} ms  small {small_ms:7.2f} ms"
            f"  ratio {large_ms / small_ms:5.2f}"
        )
    for store in stores:
        store.close()


if __name__ == "__main__":
    main()

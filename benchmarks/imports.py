"""Compares importing a large register to a lower limit: reading the CSV and inserting its rows.

    python -m benchmarks.imports [--case NAME ...] [--folder DIR]

Prints the processor's seconds, ratios of one run, and the peak of memory, of three cases: `visits`
(20,000 rows of some hundred children into an empty vault), `first` (12,000 rows of as many
children, which is how a register comes in), and `month` (12,000 rows into a register of 700,000
visits, which every clinic does every month). DIR keeps the full register for the next run.

The lower limit does nothing of what an import is for: it checks no values, matches no children,
computes no z-scores, writes no journal, encrypts nothing.
"""

from __future__ import annotations

import argparse
import csv
import multiprocessing
import resource
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from benchmarks.full_register import fill, row_of, write_next_month
from desktop_app.app import App, open_app
from desktop_app.db.engine import open_engine
from desktop_app.demo.children import invent
from desktop_app.programme.records.regions import kota_banjar
from desktop_app.services.growth import facts
from desktop_app.services.vault import access
from desktop_app.vault.keys import KdfParameters

T = TypeVar("T")
FAST = access.HowToOpen(kdf=KdfParameters(memory_kib=64, iterations=1, lanes=1))
TODAY = date(2026, 11, 30)
PASSWORD = "kebun teh di lereng"  # noqa: S105 -- of an invented vault
ROWS, CHILDREN, VISITS = 20_000, 12_000, 700_000
FLOOR_ROUNDS = 5
HEADINGS = (
    "NIK", "Nama", "JK", "Tgl Lahir", "BB Lahir", "TB Lahir", "Nama Ortu", "Kec", "Desa/Kel",
    "Posyandu", "RT", "RW", "Tanggal Pengukuran", "Berat", "Tinggi", "Cara Ukur", "LiLA",
)  # fmt: skip


def main() -> None:
    """Measure and print each case, in a process of its own so that its peak of memory is its."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--case", nargs="*", choices=CASES, default=list(CASES))
    parser.add_argument("--folder", type=Path)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        kept = wanted.folder or Path(temporary)
        kept.mkdir(parents=True, exist_ok=True)
        for name in wanted.case:
            run_case(name, kept)


def run_case(name: str, kept: Path) -> None:
    """Measure a case and print it."""
    if name == "month":
        in_own_process(full_register, kept)
    with tempfile.TemporaryDirectory() as folder:
        for title, seconds, floor_s, peak in in_own_process(CASES[name], kept, Path(folder)):
            print(
                f"{name:8}{title:34} {seconds:7.2f} s  {seconds / floor_s:6.1f} x floor"
                f"  {peak:5.0f} MB",
                flush=True,
            )


def in_own_process(work: Callable[..., T], *given: object) -> T:
    """Return what a function returns when a new process calls it."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
        return pool.submit(work, *given).result()


Measured = list[tuple[str, float, float, float]]
"""What was done, its seconds, the floor's, and the peak of memory so far in MB."""


def visits_case(_kept: Path, folder: Path) -> Measured:
    """20,000 rows of some hundred children into an empty vault, then the same file again."""
    return _of_empty_vault(folder, _all_visits(ROWS))


def first_case(_kept: Path, folder: Path) -> Measured:
    """12,000 rows of as many children into an empty vault."""
    return _of_empty_vault(folder, _newest_visits(CHILDREN))


def month_case(kept: Path, folder: Path) -> Measured:
    """The next month's 12,000 rows into a full register."""
    shutil.copytree(_full(kept), folder / "vault")
    app = open_app(access.unlock(folder / "vault", PASSWORD, how=FAST), clock=_now)
    path = folder / "register.csv"
    write_next_month(path, CHILDREN, VISITS, HEADINGS)
    return _measured(app, path, folder)


CASES = {"visits": visits_case, "first": first_case, "month": month_case}


def full_register(kept: Path) -> None:
    """Make the vault of a full register, unless an earlier run kept it."""
    folder = _full(kept)
    if folder.exists():
        return
    making = folder.with_suffix(".part")
    shutil.rmtree(making, ignore_errors=True)
    vault = _new_vault(making)
    engine = open_engine(vault.database_path, vault.key_hex)
    fill(engine, CHILDREN, VISITS)
    engine.dispose()
    app = open_app(vault, clock=_now)
    facts.refresh(app._store)  # noqa: SLF001 -- as the work list leaves it
    app.close()
    making.rename(folder)


def _full(kept: Path) -> Path:
    return kept / f"full-{CHILDREN}-{VISITS}"


def _now() -> datetime:
    return datetime.combine(TODAY, datetime.min.time(), UTC)


def _of_empty_vault(folder: Path, rows: Iterator[tuple[object, ...]]) -> Measured:
    path = folder / "register.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows((HEADINGS, *rows))
    return _measured(open_app(_new_vault(folder / "vault"), clock=_now), path, folder)


def _new_vault(folder: Path) -> access.Vault:
    return access.create_vault(
        folder,
        facility="Puskesmas",
        username="admin",
        display_name="Admin",
        password=PASSWORD,
        how=FAST,
    ).vault


def _measured(app: App, path: Path, folder: Path) -> Measured:
    floor_s = min(
        _seconds(partial(_floor, path, folder / f"plain{number}.db"))[0]
        for number in range(FLOOR_ROUNDS)
    )
    found: Measured = [("floor: csv + plain insert", floor_s, floor_s, _peak_mb())]
    seconds, plan = _seconds(lambda: app.imports.preview(path, by=app.person))
    found.append(("preview", seconds, floor_s, _peak_mb()))
    seconds, _ = _seconds(lambda: app.imports.apply(plan, by=app.person))
    found.append(("import", seconds, floor_s, _peak_mb()))
    seconds, _ = _seconds(lambda: app.imports.preview(path, by=app.person))
    found.append(("preview of the same file again", seconds, floor_s, _peak_mb()))
    app.close()
    return found


def _seconds(work: Callable[[], T]) -> tuple[float, T]:
    """Return the processor's seconds, which other programs do not lengthen much, and the result."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _all_visits(rows: int) -> Iterator[tuple[object, ...]]:
    written = 0
    for invented in invent(rows, 1, TODAY, kota_banjar()):
        for visit in invented.visits:
            if written == rows:
                return
            written += 1
            yield row_of(invented.child, visit)


def _newest_visits(children: int) -> Iterator[tuple[object, ...]]:
    with_visits = (one for one in invent(2 * children, 1, TODAY, kota_banjar()) if one.visits)
    for _, invented in zip(range(children), with_visits, strict=False):
        yield row_of(invented.child, invented.visits[-1])


def _floor(path: Path, database: Path) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute(
            f"CREATE TABLE rows ({', '.join(f'c{i}' for i in range(len(HEADINGS)))})"
        )
        with path.open(encoding="utf-8", newline="") as file:
            marks = ", ".join("?" * len(HEADINGS))
            connection.executemany(f"INSERT INTO rows VALUES ({marks})", csv.reader(file))  # noqa: S608 -- marks only


if __name__ == "__main__":
    main()

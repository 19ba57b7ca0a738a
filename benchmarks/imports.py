"""Compares importing a large register to a lower limit: reading the CSV and inserting its rows.

    python benchmarks/imports.py [--rows 20000]

Prints seconds and ratios of one run. The lower limit does nothing of what an import is for: it
checks no values, matches no children, computes no z-scores, writes no journal, encrypts nothing.
"""

from __future__ import annotations

import argparse
import csv
import sqlite3
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from desktop_app.app import open_app
from desktop_app.demo.children import invent
from desktop_app.programme.records.regions import kota_banjar
from desktop_app.services.vault import access
from desktop_app.vault.keys import KdfParameters

FAST = access.HowToOpen(kdf=KdfParameters(memory_kib=64, iterations=1, lanes=1))
TODAY = date(2026, 11, 24)
HEADINGS = (
    "NIK", "Nama", "JK", "Tgl Lahir", "BB Lahir", "TB Lahir", "Nama Ortu", "Kec", "Desa/Kel",
    "Posyandu", "RT", "RW", "Tanggal Pengukuran", "Berat", "Tinggi", "Cara Ukur", "LiLA",
)  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=20_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.csv"
        written = _write(path, rows)
        floor_s = _seconds(lambda: _floor(path, Path(folder) / "plain.db"))
        created = access.create_vault(
            Path(folder) / "vault",
            facility="Puskesmas",
            username="admin",
            display_name="Admin",
            password="kebun teh di lereng",  # noqa: S106 -- of an invented vault
            how=FAST,
        )
        app = open_app(created.vault)
        plan_s = _seconds(lambda: app.imports.preview(path, by=app.person))
        plan = app.imports.preview(path, by=app.person)
        apply_s = _seconds(lambda: app.imports.apply(plan, by=app.person))
        again_s = _seconds(lambda: app.imports.preview(path, by=app.person))
        app.close()
    print(f"{written} rows")
    for name, seconds in (
        ("floor: csv + plain insert", floor_s),
        ("preview, empty vault", plan_s),
        ("import", apply_s),
        ("preview of the same file again", again_s),
    ):
        print(f"{name:32} {seconds:7.2f} s  {seconds / floor_s:6.1f} x floor")


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _write(path: Path, rows: int) -> int:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        written = 0
        for invented in invent(rows, 1, TODAY, kota_banjar()):
            child = invented.child
            for visit in invented.visits:
                if written == rows:
                    return written
                writer.writerow(
                    (
                        child.nik, child.name, "L" if child.sex == "m" else "P", child.birth_date,
                        child.birth_weight_kg, child.birth_length_cm,
                        f"{child.father}/{child.mother}", child.kecamatan, child.desa,
                        child.posyandu, child.rt, child.rw, visit.visit_date, visit.weight_kg,
                        visit.lenhei_cm, "Terlentang" if visit.measure == "l" else "Berdiri",
                        visit.muac_cm,
                    )
                )  # fmt: skip
                written += 1
    return written


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

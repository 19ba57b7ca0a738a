"""Measures a month's file of 12,000 children against bare xlsxwriter writing the same cells.

    python -m benchmarks.month_file [--children 12000] [--visits 288000] [--rounds 3] [--folder DIR]

The project promises at most 1.5 times the bare writing plus the encryption, reading the encrypted
register and answering from its records included. DIR keeps the register for the next run.
"""

from __future__ import annotations

import argparse
import io
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import openpyxl
import xlsxwriter

from benchmarks import collector
from benchmarks.store import LAST
from benchmarks.worklist import opened
from desktop_app.db.unit import Unit
from desktop_app.exchange.office_password import protected
from desktop_app.exchange.workbook import month_bytes
from desktop_app.exchange.workbook_layouts import NationalLayout
from desktop_app.services.exchange.month_file import month_file
from desktop_app.services.reports.recap import recap_of

PASSWORD = "rakit bambu di hulu"  # noqa: S105 -- of an invented register
MOST = 1.5


def main() -> None:
    """Build the register, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--children", type=int, default=12_000)
    parser.add_argument("--visits", type=int, default=288_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = wanted.folder or Path(temporary)
        store = opened(
            folder / f"month-{wanted.children}-{wanted.visits}.db", wanted.children, wanted.visits
        )
        with store.reading() as unit:
            measure(unit, wanted.rounds)
        store.close()


def measure(unit: Unit, rounds: int) -> None:
    """Print the CPU seconds of both for each layout, and their ratio."""
    print(f"{'layout':12}{'children':>10}{'file':>9}{'bare':>9}{'ratio':>8}  (at most {MOST})")
    for layout in NationalLayout:
        content = exported(unit, layout)
        sheets = cells_of(content)
        ours = seconds(partial(exported, unit, layout), rounds)
        bare = seconds(partial(written, sheets), rounds)
        count = len(sheets[0]) - 1
        print(f"{layout:12}{count:10}{ours:7.2f} s{bare:7.2f} s{ours / bare:8.2f}")


def exported(unit: Unit, layout: NationalLayout) -> bytes:
    """Return the month's file as the program makes it."""
    found = month_file(unit, LAST)
    recap = recap_of(unit, LAST)
    return month_bytes(
        LAST,
        found.rows,
        recap,
        facility="Puskesmas Banjar I",
        layout=layout,
        differing=found.differing,
    )


Rows = list[list[object]]


def cells_of(content: bytes) -> list[Rows]:
    """Return the cells of every sheet."""
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    return [[list(line) for line in sheet.iter_rows(values_only=True)] for sheet in book.worksheets]


def written(sheets: list[Rows]) -> bytes:
    """Return a workbook of the same cells, without any look."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for rows in sheets:
            sheet = book.add_worksheet()
            for number, row in enumerate(rows):
                for at, value in enumerate(row):
                    if isinstance(value, str):
                        sheet.write_string(number, at, value)
                    elif isinstance(value, datetime):
                        sheet.write_datetime(number, at, value, day)
                    elif value is not None:
                        sheet.write_number(number, at, value)
    return out.getvalue()


def seconds(step: Callable[[], bytes], rounds: int) -> float:
    """Return the median CPU seconds of making a file and encrypting it."""
    found = []
    for _round in range(rounds):
        with collector.waiting():
            began = time.process_time()
            protected(step(), PASSWORD)
            found.append(time.process_time() - began)
    return statistics.median(found)


if __name__ == "__main__":
    main()

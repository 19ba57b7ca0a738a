"""Writes a day's work list as CSV, one item a row, in words; not encrypted."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop_app.exchange.dump import inert
from desktop_app.exchange.streams import durable_text
from desktop_app.programme.records.casework import WorkItem
from desktop_app.programme.records.children import Child
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN, ClinicWords

WORK_COLUMNS = (
    "no", "kind", "action", "why", "since", "due", "child_id", "nik", "name", "desa", "posyandu",
    "rw", "rt", "worker",
)  # fmt: skip


def write_work(
    path: Path, lines: Iterable[tuple[WorkItem, Child]], words: ClinicWords = CLINIC_INDONESIAN
) -> None:
    """Write the items with their children, in their order, in UTF-8 with ISO dates.

    Raises: StorageFull, StorageDenied; then an earlier file of that name is left as it was.
    """
    with durable_text(path) as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(WORK_COLUMNS)
        writer.writerows(map(inert, row) for row in _rows(lines, words))


def _rows(
    lines: Iterable[tuple[WorkItem, Child]], words: ClinicWords
) -> Iterator[tuple[object, ...]]:
    for number, (item, child) in enumerate(lines, 1):
        yield (
            number,
            words.work_kind(item.kind),
            words.work_action(item.action),
            words.work_reason(item),
            item.since,
            item.due,
            child.child_id,
            child.nik,
            child.name,
            child.desa,
            child.posyandu,
            child.rw,
            child.rt,
            item.worker,
        )

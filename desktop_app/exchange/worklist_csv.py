"""Writes a day's work list as unencrypted CSV for a spreadsheet: one item per row, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop_app.exchange.streams import durable_text, write_rows
from desktop_app.programme.records.casework import WorkItem
from desktop_app.programme.records.children import Child
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN, ClinicWords
from desktop_app.wording.nik import masked_nik

WORK_COLUMNS = (
    "no", "kind", "action", "why", "since", "due", "child_id", "nik", "name", "desa", "posyandu",
    "rw", "rt", "worker",
)  # fmt: skip


def write_work(
    path: Path, lines: Iterable[tuple[WorkItem, Child]], words: ClinicWords = CLINIC_INDONESIAN
) -> None:
    """Write the items with their children, in their order, in UTF-8 with ISO dates.

    The file suits Excel in Indonesia: `;` separates columns, and a byte order mark tells the
    encoding. The NIK is masked, as on every list.

    Raises: StorageFull, StorageDenied; an earlier file of that name is then unchanged.
    """
    with durable_text(path) as file:
        file.write("\ufeff")
        write_rows(file, [WORK_COLUMNS], delimiter=";")
        write_rows(file, _rows(lines, words), delimiter=";")


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
            masked_nik(child.nik),
            child.name,
            child.desa,
            child.posyandu,
            child.rw,
            child.rt,
            item.worker,
        )

"""Use case of a copy of one child: all that is recorded of her, legible and as data, in one act.

UU 27/2022 gives the parents a right to it. It is as plain as a letter: nothing is encrypted.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.db.unit import Store
from desktop_app.destination import demand_empty
from desktop_app.exchange.dump import DumpFolder
from desktop_app.paper.register_child_copy import child_copy_pdf
from desktop_app.programme.records.children import Person
from desktop_app.services.child.all_records import records_of
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut

PDF_NAME = "salinan-anak.pdf"


@dataclass(frozen=True, slots=True)
class ChildCopies:
    """Copies of single children."""

    store: Store
    journal: Journal
    facility: str
    taking_out: TakingOut

    def write(self, child_id: int, folder: Path, *, by: Person) -> ExportReport:
        """Write a PDF and a CSV for each kind of record into a folder that is new or empty.

        The journal has its line before the first file is begun; all files appear together.

        Raises: NotFound, Conflict("folder_not_empty"), StorageFull, StorageDenied.
        """
        require(by, Right.TAKE_OUT)
        demand_empty(folder)
        with self.store.reading() as unit:
            found = records_of(unit, child_id)
        files = {name: pair for name, pair in found.files.items() if pair[1]}
        pdf = child_copy_pdf(
            found.child,
            found.visits,
            [record for _, records in files.values() for record in records],
            facility=self.facility,
            printed_on=self.journal.clock().date(),
        )
        self.taking_out.note(by, "export", "child_copy", child_id)
        with (
            self.taking_out.failure_noted(by, "export", "child_copy", child_id),
            DumpFolder(folder) as out,
        ):
            out.write_children([found.child])
            out.write_visits(found.visits)
            for name, (record, records) in files.items():
                out.write_records(name, record, records)
            out.write_file(PDF_NAME, pdf)
            out.finish()
        return ExportReport(path=folder, children=1)

    def folder_in(self, place: Path) -> Path:
        """Return a new folder's path in a place that a person chose; it names no child."""
        day = self.journal.clock().date().isoformat()
        names = (f"salinan-anak-{day}{ending}" for ending in ("", *_further()))
        return next(place / name for name in names if not (place / name).exists())


def _further() -> list[str]:
    return [f"-{number}" for number in range(2, 1_000)]

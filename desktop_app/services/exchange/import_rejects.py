"""Use case of giving back the rows that an import refused or doubted, to be corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.destination import demand_free, write_out
from desktop_app.exchange.rejected_rows import Rejected, rejected_bytes
from desktop_app.programme.records.children import Person
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.password_asked import PasswordAsked
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.exchange.import_plan import Plan, PlannedRow
from desktop_app.wording import INDONESIAN


@dataclass(frozen=True, slots=True)
class ImportRejects:
    """A workbook of the rows that a person has to look at; it is not encrypted."""

    taking_out: TakingOut
    password_asked: PasswordAsked

    def demand(self, plan: Plan, out: Path, *, by: Person) -> None:
        """Check, before anything is imported, that the workbook may be written there.

        Raises: NotAllowed, PasswordNeeded, and as `destination.demand_free`.
        """
        require(by, Right.TAKE_OUT)
        self.password_asked.demand()
        demand_free(out, inputs=plan.register.files)

    def write(
        self, plan: Plan, rows: Sequence[PlannedRow], out: Path, *, by: Person
    ) -> ExportReport:
        """Write these rows of the plan's file with their reasons; `import` reads the workbook.

        A file that was imported is never overwritten. Raises: as `demand`; StorageFull,
        StorageDenied.
        """
        self.demand(plan, out, by=by)
        rejected = [
            Rejected(
                place=(row.sheet, row.row_number, row.occasion),
                reason=" ".join(dict.fromkeys(map(INDONESIAN.problem, row.reasons))),
            )
            for row in rows
        ]
        register = plan.register
        content = rejected_bytes(register.sections, register.rows, rejected, register.choices)
        with self.taking_out.noted(by, "rejected_rows", out, after={"lines": len(rows)}):
            write_out(out, content)
        return ExportReport(path=out, children=len(rows))

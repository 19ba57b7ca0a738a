"""Postpones an item of the work list: why, and until when."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.services.worklist.list import WorkRow
from desktop_app.ui.kit.editors import DateEdit, TextEdit
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.session import Session

USUAL_DAYS = 1


class PostponeDialog(FormDialog):
    """Asks for reason and day; the rules refuse to postpone dangerous items too long."""

    def __init__(self, session: Session, row: WorkRow, parent: QWidget) -> None:
        """Propose tomorrow."""
        self._row = row
        words = session.wording
        super().__init__(
            session,
            parent,
            title=self.tr("Tunda"),
            advice=f"{row.child.name} \N{MIDDLE DOT} {words.work_kind(row.item.kind)}",
            yes=self.tr("Tunda"),
        )
        today = session.today()
        self.reason = TextEdit(self.tr("mis. keluarga sedang di luar kota"), max_length=200)
        self.until = DateEdit(words, today, planned=True)
        self.until.set_day(today + timedelta(days=USUAL_DAYS))
        self.lay_out(
            Bound("reason", self.reason, self.tr("Alasan")),
            Bound("until", self.until, self.tr("Sampai tanggal"), needed=True),
        )
        self.reason.setFocus()

    def work(self) -> Work | None:
        """Return the work that postpones the item."""
        if not self.form.complete():
            return None
        typed = self.form.values()
        return partial(
            self.session.services.worklist.postpone,
            self._row.item,
            typed["reason"],
            typed["until"],
            by=self.session.by,
        )

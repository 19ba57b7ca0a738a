"""Puts an item of the work list off: why, and until when."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from desktop_app.services.worklist.list import WorkRow
from desktop_app.ui.kit.editors import DateEdit, TextEdit
from desktop_app.ui.kit.form_dialog import FormDialog, Work
from desktop_app.ui.kit.session import Session

USUAL_DAYS = 1


class PostponeDialog(FormDialog):
    """Asks for reason and day; an item too dangerous to wait so long is refused by the rules."""

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
        for name, title, editor in (
            ("reason", self.tr("Alasan"), self.reason),
            ("until", self.tr("Sampai tanggal"), self.until),
        ):
            self.fields.addWidget(self.form.add_field(name, title, editor))
        self.reason.setFocus()

    def work(self) -> Work | None:
        """Put the item off."""
        until = self.until.day()
        if until is None:
            self.refuse("until", self.tr("Tulis tanggal, misalnya 23/11/2026."))
            return None
        services, item, by = self.session.services, self._row.item, self.session.by
        reason = self.reason.value()
        return lambda: services.worklist.postpone(item, reason, until, by=by)

"""A case conference: its day and its plan, drafted from the record; kept, then printed."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.children import Child
from desktop_app.programme.records.conference import CaseConference
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.casework.plan_edit import PlanEdit
from desktop_app.ui.kit.editors import DateEdit
from desktop_app.ui.kit.form_dialog import FormDialog, child_line
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.scrolling import prefer_width
from desktop_app.ui.kit.session import Session

WIDTH_PX = 1160
DAY_PX = 190


class ConferenceDialog(FormDialog):
    """The form of a new conference, or of a stored one."""

    def __init__(
        self, session: Session, child: Child, conference: CaseConference, parent: QWidget
    ) -> None:
        """Show the draft, or the stored conference."""
        super().__init__(
            session,
            parent,
            title=self.tr("Audit kasus stunting"),
            advice=child_line(session, child),
            yes=self.tr("Simpan dan cetak")
            if may(session.by, Right.TAKE_OUT)
            else self.tr("Simpan"),
        )
        prefer_width(self, WIDTH_PX)
        self._known = conference
        self.on = DateEdit(session.wording, session.today(), planned=True)
        self.on.setFixedWidth(DAY_PX)
        self.plan = PlanEdit(session)
        told = self.tr("Tulis tanggal, misalnya 23/11/2026.")
        self.lay_out(
            Bound("on", self.on, self.tr("Tanggal audit"), needed=True),
            Bound("plan", self.plan, self.tr("Rencana tindak lanjut"), told=told),
        )
        self.form.show_record(conference)
        if conference.conference_id:
            self.open_record(
                session.services.conferences,
                conference.conference_id,
                self.tr("Audit kasus dihapus."),
            )
        self.plan.lines[0].what.setFocus()

    def work(self) -> Work | None:
        """Return the work that stores the conference."""
        if not self.form.complete():
            self.plan.go_to_unreadable()
            return None
        conferences = self.session.services.conferences
        act = (
            partial(conferences.correct, shown=self._known)
            if self._known.conference_id
            else conferences.record
        )
        conference = self.form.typed_over(self._known)
        return partial(act, conference, confirmed=self.confirmed, by=self.session.by)

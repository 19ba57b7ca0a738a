"""A case conference: its day and its plan, drafted from the record; kept, then printed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.children import Child
from desktop_app.programme.records.conference import CaseConference
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.casework.plan_edit import PlanEdit
from desktop_app.ui.kit.case_dialog import CaseDialog
from desktop_app.ui.kit.editors import DateEdit
from desktop_app.ui.kit.form_dialog import Work
from desktop_app.ui.kit.session import Session

WIDTH_PX = 1160
DAY_PX = 190


class ConferenceDialog(CaseDialog):
    """A new conference, or one that is kept already."""

    def __init__(
        self, session: Session, child: Child, conference: CaseConference, parent: QWidget
    ) -> None:
        """Show the draft, or the conference as it is kept."""
        super().__init__(
            session,
            child,
            parent,
            title=self.tr("Audit kasus stunting"),
            yes=self.tr("Simpan dan cetak")
            if may(session.by, Right.TAKE_OUT)
            else self.tr("Simpan"),
        )
        self.setMinimumWidth(WIDTH_PX)
        self._known = conference
        self.on = DateEdit(session.wording, session.today(), planned=True)
        self.on.set_day(conference.on)
        self.on.setFixedWidth(DAY_PX)
        self.plan = PlanEdit(session)
        self.plan.set_plan(conference.plan)
        self.fields.addWidget(self.add("on", self.tr("Tanggal audit"), self.on))
        self.fields.addWidget(self.add("plan", self.tr("Rencana tindak lanjut"), self.plan))
        if conference.conference_id:
            self.open_record(
                session.services.conferences,
                conference.conference_id,
                self.tr("Audit kasus dihapus."),
            )
        self.plan.lines[0].what.setFocus()

    def work(self) -> Work | None:
        """Keep the conference."""
        if not self.readable("on"):
            return None
        if not self.plan.readable():
            self.refuse("plan", self.tr("Tulis tanggal, misalnya 23/11/2026."))
            self.plan.go_to_unreadable()
            return None
        conference = replace(self._known, on=self.on.day() or self._known.on, plan=self.plan.plan())
        conferences, by, confirmed = (
            self.session.services.conferences,
            self.session.by,
            self.confirmed,
        )
        if conference.conference_id:
            return lambda: conferences.correct(conference, confirmed=confirmed, by=by)
        return lambda: conferences.record(conference, confirmed=confirmed, by=by)

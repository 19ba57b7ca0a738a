"""Records a TB screening: contact and symptoms are asked, the result follows from them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.programme.case_records import TbResult, TbScreening
from desktop_app.programme.records import Child
from desktop_app.ui.dialogs.case_dialog import CaseDialog
from desktop_app.ui.dialogs.form_dialog import Work
from desktop_app.ui.session import Session
from desktop_app.ui.widgets.editors import Choice, DateEdit, TextEdit
from desktop_app.ui.widgets.parts import Banner
from desktop_app.ui.widgets.ticks import Ticks

YES, NO, UNKNOWN = "yes", "no", "unknown"
_CONTACT = {YES: True, NO: False, UNKNOWN: None}
WIDTH_PX = 560


class TbScreeningDialog(CaseDialog):
    """One screening."""

    def __init__(self, session: Session, child: Child, parent: QWidget) -> None:
        """Begin today, without an answer."""
        super().__init__(
            session, child, parent, title=self.tr("Skrining TB"), yes=self.tr("Simpan")
        )
        self.setMinimumWidth(WIDTH_PX)
        words = session.wording
        self.on = DateEdit(words, session.today())
        self.on.set_day(session.today())
        self.contact = Choice(
            [(YES, self.tr("Ya")), (NO, self.tr("Tidak")), (UNKNOWN, self.tr("Tidak tahu"))]
        )
        self.symptoms = Ticks(1)
        self.symptoms.offer(
            [(c, words.case_word("tb_symptom", c)) for c in session.services.screenings.symptoms()]
        )
        self.notes = TextEdit(max_length=500)
        for name, title, editor in (
            ("on", self.tr("Tanggal"), self.on),
            ("contact", self.tr("Ada orang serumah atau dekat yang sakit TB?"), self.contact),
            ("symptoms", self.tr("Gejala"), self.symptoms),
            ("notes", self.tr("Catatan"), self.notes),
        ):
            self.fields.addWidget(self.add(name, title, editor))
        self.outcome = Banner(closable=False)
        self.fields.addWidget(self.outcome)
        for editor in (self.contact, self.symptoms):
            editor.edited.connect(self._show_result)
        self.contact.setFocus()

    def screening(self) -> TbScreening:
        """Return the screening as typed."""
        answer = self.contact.value()
        return TbScreening(
            child_id=self.child.child_id,
            on=self.on.day() or self.session.today(),
            contact=_CONTACT[answer] if answer else None,
            symptoms=self.symptoms.value(),
            examiner=self.session.display_name,
            notes=self.notes.value(),
        )

    def work(self) -> Work | None:
        """Save the screening."""
        if not self.readable("on"):
            return None
        if self.contact.value() is None:
            self.refuse("contact", self.tr("Tanyakan kontak TB; boleh “Tidak tahu”."))
            return None
        screening, by = self.screening(), self.session.by
        services = self.session.services
        return lambda: services.screenings.record(screening, by=by)

    def _show_result(self) -> None:
        result = self.session.services.screenings.concluded(self.screening()).result
        suspect = result is TbResult.SUSPECT
        advice = self.tr("Rujuk ke puskesmas atau rumah sakit.") if suspect else ""
        text = f"{self.session.wording.case_word('tb_result', result)}. {advice}".strip()
        self.outcome.say(text, "warning" if suspect else "good")

"""Records a TB screening: contact and symptoms are asked, the result follows from them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.casework import TbResult, TbScreening
from desktop_app.programme.records.children import Child
from desktop_app.ui.kit.case_dialog import CaseDialog
from desktop_app.ui.kit.editors import Choice, DateEdit, TextEdit
from desktop_app.ui.kit.form_dialog import Work
from desktop_app.ui.kit.parts import Banner
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.ticks import Ticks

YES, NO, UNKNOWN = "yes", "no", "unknown"
_CONTACT = {YES: True, NO: False, UNKNOWN: None}
WIDTH_PX = 560


class TbScreeningDialog(CaseDialog):
    """A new screening, or one that is corrected."""

    def __init__(
        self,
        session: Session,
        child: Child,
        parent: QWidget,
        known: TbScreening | None = None,
    ) -> None:
        """Begin today without an answer, or with a known screening."""
        super().__init__(
            session, child, parent, title=self.tr("Skrining TB"), yes=self.tr("Simpan")
        )
        self.setMinimumWidth(WIDTH_PX)
        words = session.wording
        self._known = known or TbScreening(
            child_id=child.child_id, on=session.today(), contact=None
        )
        self.on = DateEdit(words, session.today())
        self.on.set_day(self._known.on)
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
        if known is not None:
            self._fill(known)
        self.contact.setFocus()

    def screening(self) -> TbScreening:
        """Return the screening as typed."""
        answer = self.contact.value()
        return replace(
            self._known,
            on=self.on.day() or self._known.on,
            contact=_CONTACT[answer] if answer else None,
            symptoms=self.symptoms.value(),
            examiner=self._known.examiner or self.session.display_name,
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
        if screening.screening_id:
            return lambda: services.screenings.correct(screening, by=by)
        return lambda: services.screenings.record(screening, by=by)

    def _fill(self, known: TbScreening) -> None:
        answers = {contact: answer for answer, contact in _CONTACT.items()}
        self.contact.set_value(answers[known.contact])
        self.symptoms.set_value(known.symptoms)
        self.notes.setText(known.notes)
        self._show_result()
        services = self.session.services
        self.open_record(services.screenings, known.screening_id, self.tr("Skrining TB dihapus."))

    def _show_result(self) -> None:
        result = self.session.services.screenings.concluded(self.screening()).result
        suspect = result is TbResult.SUSPECT
        advice = self.tr("Rujuk ke puskesmas atau rumah sakit.") if suspect else ""
        text = f"{self.session.wording.case_word('tb_result', result)}. {advice}".strip()
        self.outcome.say(text, "warning" if suspect else "good")

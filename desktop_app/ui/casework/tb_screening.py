"""Records a TB screening: contact and symptoms are asked, the result follows from them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.casework import TbResult, TbScreening
from desktop_app.programme.records.children import Child
from desktop_app.ui.kit.editors import NO, YES, Choice, DateEdit, TextEdit, read_answer
from desktop_app.ui.kit.form_dialog import FormDialog, child_line
from desktop_app.ui.kit.parts import Banner
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.scrolling import prefer_width
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.ticks import Ticks

UNKNOWN = "unknown"
WIDTH_PX = 560


class TbScreeningDialog(FormDialog):
    """The form of a new screening, or of a stored one to correct."""

    def __init__(
        self,
        session: Session,
        child: Child,
        parent: QWidget,
        known: TbScreening | None = None,
    ) -> None:
        """Fill the form with today's date and no answer, or with the stored screening `known`."""
        super().__init__(
            session,
            parent,
            title=self.tr("Skrining TB"),
            advice=child_line(session, child),
            yes=self.tr("Simpan"),
        )
        prefer_width(self, WIDTH_PX)
        words = session.wording
        self._known = known or TbScreening(
            child_id=child.child_id,
            on=session.today(),
            contact=None,
        )
        self.on = DateEdit(words, session.today())
        self.contact = Choice(
            [(YES, self.tr("Ya")), (NO, self.tr("Tidak")), (UNKNOWN, self.tr("Tidak tahu"))],
            read_answer,
        )
        self.symptoms = Ticks(1)
        self.symptoms.offer(
            [(c, words.case_word("tb_symptom", c)) for c in session.services.screenings.symptoms()]
        )
        self.notes = TextEdit(max_length=500)
        self.lay_out(
            Bound("on", self.on, self.tr("Tanggal"), needed=True),
            Bound("contact", self.contact, self.tr("Ada orang serumah atau dekat yang sakit TB?")),
            Bound("symptoms", self.symptoms, self.tr("Gejala")),
            Bound("notes", self.notes, self.tr("Catatan")),
        )
        self.outcome = Banner(closable=False)
        self.fields.addWidget(self.outcome)
        for editor in (self.contact, self.symptoms):
            editor.edited.connect(self._show_result)
        self.form.show_record(self._known)
        if known is not None:
            self._open(known)
        self.contact.setFocus()

    def screening(self) -> TbScreening:
        """Return the screening as typed."""
        day = self.on.day() or self._known.on
        examiner = self._known.examiner or self.session.display_name
        return replace(self.form.typed_over(self._known), on=day, examiner=examiner)

    def work(self) -> Work | None:
        """Save the screening."""
        if not self.form.complete():
            return None
        if self.contact.value() is None:
            self.refuse("contact", self.tr("Tanyakan kontak TB; boleh “Tidak tahu”."))
            return None
        screening, by = self.screening(), self.session.by
        services = self.session.services
        act = (
            partial(services.screenings.correct, shown=self._known)
            if screening.screening_id
            else services.screenings.record
        )
        return partial(act, screening, confirmed=self.confirmed, by=by)

    def _open(self, known: TbScreening) -> None:
        if known.contact is None:
            # None in a stored screening means "not known"; in a new form, no answer yet.
            self.contact.set_value(UNKNOWN)
        self._show_result()
        services = self.session.services
        self.open_record(services.screenings, known.screening_id, self.tr("Skrining TB dihapus."))

    def _show_result(self) -> None:
        result = self.session.services.screenings.concluded(self.screening()).result
        suspect = result is TbResult.SUSPECT
        advice = self.tr("Rujuk ke puskesmas atau rumah sakit.") if suspect else ""
        text = f"{self.session.wording.case_word('tb_result', result)}. {advice}".strip()
        self.outcome.say(text, "warning" if suspect else "good")

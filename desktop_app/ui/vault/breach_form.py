"""The form of a breach of data protection; what is not known yet stays empty."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.breach import Breach
from desktop_app.services.common.rights import Right
from desktop_app.ui.kit.editors import DateEdit, NumberEdit, TextEdit
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.scrolling import prefer_width
from desktop_app.ui.kit.session import Session

WIDTH_PX = 760
_LONGEST = 600


class BreachDialog(FormDialog):
    """The form of a new incident, or of a stored one to complete."""

    def __init__(self, session: Session, parent: QWidget, known: Breach | None = None) -> None:
        """Propose this moment as the one of finding, or show the stored incident `known`."""
        super().__init__(
            session,
            parent,
            title=self.tr("Insiden data"),
            advice=self.tr(
                "Tulis yang sudah diketahui sekarang; sisanya dapat dilengkapi kemudian. Jangan "
                "tulis nama atau NIK anak."
            ),
            yes=self.tr("Simpan"),
            right=Right.ADMINISTER,
        )
        prefer_width(self, WIDTH_PX)
        words, now = session.wording, session.services.clock()
        self._known = known or Breach(found_on=now.date(), found_time=f"{now:%H.%M}", incident="")
        self.found_on = DateEdit(words, session.today())
        self.found_time = TextEdit(self.tr("14.30"), max_length=5)
        self.told_on = DateEdit(words, session.today())
        self.count = NumberEdit(words, whole=True)
        example = self.tr("Misalnya: laptop posyandu hilang dari mobil")
        self.incident = TextEdit(example, max_length=_LONGEST)
        self.happened, self.kinds, self.whom, self.measures = (
            TextEdit(max_length=_LONGEST) for _ in range(4)
        )
        self.lay_out(
            Bound(
                "incident",
                self.incident,
                self.tr("Apa yang terjadi dan bagaimana"),
                needed=True,
            ),
            (
                Bound("found_on", self.found_on, self.tr("Diketahui tanggal"), needed=True),
                Bound("found_time", self.found_time, self.tr("Pukul"), needed=True),
                Bound("happened", self.happened, self.tr("Waktu kejadian (bila diketahui)")),
            ),
            (
                Bound("whom", self.whom, self.tr("Siapa yang terdampak"), stretch=3),
                Bound("children", self.count, self.tr("Jumlah anak")),
            ),
            Bound("kinds", self.kinds, self.tr("Data apa yang terungkap")),
            (
                Bound("measures", self.measures, self.tr("Penanganan dan pemulihan"), stretch=2),
                Bound("told_on", self.told_on, self.tr("Surat dikirim tanggal")),
            ),
        )
        self.form.show_record(self._known)
        if known is not None:
            self.open_record(
                session.services.breaches, known.breach_id, self.tr("Insiden dihapus.")
            )
        self.incident.setFocus()

    def work(self) -> Work | None:
        """Save the incident."""
        if not self.form.complete():
            return None
        breaches, breach = self.session.services.breaches, self.form.typed_over(self._known)
        if breach.breach_id:
            return partial(
                breaches.correct,
                breach,
                shown=self._known,
                confirmed=self.confirmed,
                by=self.session.by,
            )
        return partial(breaches.record, breach, by=self.session.by)

"""The form of consent: on which legal basis a child's data is kept, and who answered."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.children import Child
from desktop_app.programme.records.consent import Basis, Consent, Guardian
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import NO, YES, Choice, DateEdit, TextEdit, read_answer
from desktop_app.ui.kit.form_dialog import FormDialog, child_line
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.scrolling import prefer_width
from desktop_app.ui.kit.session import Session

WIDTH_PX = 520


class ConsentDialog(FormDialog):
    """The form of a new answer, or of a stored one to correct."""

    def __init__(
        self, session: Session, child: Child, parent: QWidget, known: Consent | None = None
    ) -> None:
        """Propose the mother's consent of today, or show the stored answer `known`."""
        super().__init__(
            session,
            parent,
            title=self.tr("Persetujuan penyimpanan data"),
            advice=child_line(session, child),
            yes=self.tr("Simpan"),
        )
        prefer_width(self, WIDTH_PX)
        words = session.wording
        self._known = known or Consent(
            child_id=child.child_id,
            on=session.today(),
            basis=Basis.CONSENT,
            given_by=child.mother,
            relation=Guardian.MOTHER if child.mother else None,
        )
        self._names = {Guardian.MOTHER: child.mother, Guardian.FATHER: child.father}
        self.basis = CodePick([(one, words.word("basis", one)) for one in Basis], Basis)
        self.on = DateEdit(words, session.today())
        self.relation = Choice(
            [(one.value, words.word("guardian", one).capitalize()) for one in Guardian], Guardian
        )
        self.given_by = TextEdit(max_length=120)
        self.written = Choice(
            [(YES, self.tr("Ya, ditandatangani")), (NO, self.tr("Lisan"))], read_answer
        )
        self.notes = TextEdit(max_length=500)
        self.lay_out(
            (
                Bound("basis", self.basis, self.tr("Dasar"), stretch=2),
                Bound("on", self.on, self.tr("Tanggal"), needed=True),
            ),
            (
                Bound("relation", self.relation, self.tr("Yang menjawab")),
                Bound("given_by", self.given_by, self.tr("Nama orang tua/wali"), stretch=2),
            ),
            Bound("written", self.written, self.tr("Tertulis")),
            Bound("notes", self.notes, self.tr("Catatan")),
        )
        self.relation.edited.connect(self._name_guardian)
        self.form.show_record(self._known)
        if known is not None:
            self.open_record(
                session.services.consents, known.consent_id, self.tr("Persetujuan dihapus.")
            )
        self.basis.setFocus()

    def work(self) -> Work | None:
        """Save the answer."""
        if not self.form.complete():
            return None
        consents, consent = self.session.services.consents, self.form.typed_over(self._known)
        act = (
            partial(consents.correct, shown=self._known) if consent.consent_id else consents.record
        )
        return partial(act, consent, confirmed=self.confirmed, by=self.session.by)

    def _name_guardian(self) -> None:
        """Put the known name of the chosen parent, unless another name was typed."""
        relation = self.relation.read()
        if self.given_by.value() in {"", *self._names.values()}:
            self.given_by.put(self._names.get(relation, ""))

"""One letter: its code, how far it has come, what was answered, and its next steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from desktop_app.programme.records.casework import Referral, ReferralStatus
from desktop_app.programme.records.children import Child
from desktop_app.services.casework.letters import LETTER_SIZES
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.casework.end_referral import StepDialog
from desktop_app.ui.casework.referral_form import ReferralDialog
from desktop_app.ui.casework.referrals_model import status_tone
from desktop_app.ui.casework.reply_form import ReplyDialog
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.paper_saver import PaperSaver
from desktop_app.ui.kit.parts import (
    Banner,
    button,
    card,
    chip,
    column,
    hide_unless,
    label,
    row,
)
from desktop_app.ui.kit.remove_button import RemoveButton
from desktop_app.ui.kit.scrolling import prefer_width
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XL, XS, L, M, S

WIDTH_PX = 760


class ReferralCard(QDialog):
    """Shows a letter; every step is a button."""

    told = Signal(str)
    removed = Signal(str, object)
    """The letter was removed: what to say, and a function that writes it back."""

    def __init__(self, session: Session, child: Child, referral: Referral, parent: QWidget) -> None:
        """Show the letter as it is now."""
        super().__init__(parent)
        self.session, self.child, self.referral = session, child, referral
        self.setWindowTitle("Anting Berlian")
        prefer_width(self, WIDTH_PX)
        self.finished.connect(self.deleteLater)
        self.papers = PaperSaver(session, self)
        self.papers.told.connect(self._say_good)
        self.papers.failed.connect(self._failed)
        self.step: FormDialog | None = None
        layout = column(self, margin=XL, gap=M)
        head = row(gap=M)
        title = column(gap=XS)
        title.addWidget(label(self.tr("Rujukan {name}").format(name=child.name), "title"))
        self.where = label("", "soft", wrap=True)
        title.addWidget(self.where)
        head.addLayout(title, 1)
        self.code = label(referral.code, "code")
        self.code.setAccessibleName(self.tr("Kode rujukan"))
        self.status = chip()
        head.addWidget(self.code)
        head.addWidget(self.status)
        layout.addLayout(head)
        surface = card()
        inside = column(surface, margin=L, gap=S)
        self.text = label("", wrap=True)
        inside.addWidget(self.text)
        layout.addWidget(surface)
        self.banner = Banner()
        layout.addWidget(self.banner)
        layout.addLayout(self._make_papers())
        layout.addLayout(self._make_steps())
        self._show()

    def print_letter(self, size: str) -> None:
        """Ask where the letter shall go as PDF."""
        services, by, number = self.session.services, self.session.by, self.referral.referral_id
        self.papers.ask(
            self.tr("Simpan surat rujukan sebagai PDF"),
            f"rujukan-{self.referral.code}.pdf",
            lambda path: services.letters.write(number, path, size=size, by=by),
        )

    def take_step(self, to: ReferralStatus) -> None:
        """Open the form of a step."""
        if to is ReferralStatus.ANSWERED:
            self.step = ReplyDialog(self.session, self.child, self.referral, self)
        else:
            self.step = StepDialog(self.session, self.child, self.referral, to, self)
        self.step.done_with.connect(self._changed)
        self.step.open()

    def edit(self) -> None:
        """Open the form of the letter, or of its reply once there is one."""
        if self.referral.reply is not None:
            self.take_step(ReferralStatus.ANSWERED)
            return
        self.step = ReferralDialog(self.session, self.child, self.referral, self)
        self.step.done_with.connect(self._changed)
        self.step.open()

    def _make_papers(self) -> QHBoxLayout:
        papers = row(gap=S)
        for size in LETTER_SIZES:
            made = button(self.tr("Cetak surat {size}").format(size=size.upper()), icon="printer")
            made.clicked.connect(lambda _checked, s=size: self.print_letter(s))
            hide_unless(may(self.session.by, Right.WRITE_LETTERS), made)
            papers.addWidget(made)
        self.edit_button = button(self.tr("Ubah"), icon="edit")
        self.edit_button.clicked.connect(self.edit)
        hide_unless(may(self.session.by, Right.CORRECT), self.edit_button)
        papers.addWidget(self.edit_button)
        papers.addStretch()
        self.remove_button = RemoveButton(
            self.session,
            self.session.services.referrals,
            self.referral.referral_id,
            self.tr("Rujukan dihapus."),
        )
        self.remove_button.removed.connect(self._removed)
        self.remove_button.failed.connect(self._failed)
        papers.addWidget(self.remove_button)
        return papers

    def _make_steps(self) -> QHBoxLayout:
        steps = row(gap=S)
        self.step_buttons = {}
        for to, text, kind in (
            (ReferralStatus.CANCELLED, self.tr("Batalkan"), ""),
            (ReferralStatus.LOST, self.tr("Tidak sampai"), ""),
            (ReferralStatus.ARRIVED, self.tr("Sudah tiba"), ""),
            (ReferralStatus.ANSWERED, self.tr("Isi jawaban"), "primary"),
            (ReferralStatus.CLOSED, self.tr("Selesai"), "primary"),
        ):
            made = button(text, kind)
            made.clicked.connect(lambda _checked, t=to: self.take_step(t))
            self.step_buttons[to] = made
            steps.addWidget(made)
        steps.addStretch()
        close = button(self.tr("Tutup"))
        close.clicked.connect(self.accept)
        steps.addWidget(close)
        return steps

    def _show(self) -> None:
        words, referral = self.session.wording, self.referral
        to = ", ".join(part for part in (referral.clinic, referral.to_place) if part)
        self.where.setText(
            self.tr("{origin} ke {to}, {day}").format(
                origin=referral.from_place, to=to, day=words.date(referral.sent_on)
            )
        )
        self.code.setText(referral.code)
        self.status.setText(words.referral_status(referral.status))
        self.status.setProperty("chip", status_tone(referral.status))
        self.status.style().polish(self.status)
        self.text.setText("\n".join(self._lines()))
        follow = self.session.services.referrals.rules().transitions[referral.status]
        allowed = may(self.session.by, Right.INPUT)
        for status, made in self.step_buttons.items():
            made.setVisible(allowed and status in follow)

    def _lines(self) -> Iterator[str]:
        words, referral = self.session.wording, self.referral
        yield ", ".join(words.referral_reason(code) for code in referral.reasons)
        yield self.tr("Mendesak: {urgency}").format(urgency=words.urgency(referral.urgency))
        if referral.responsible:
            yield self.tr("Penanggung jawab: {name}").format(name=referral.responsible)
        if referral.diagnoses:
            yield ", ".join(words.diagnosis(code) for code in referral.diagnoses)
        for finding in referral.findings:
            yield words.referral_finding(finding)
        if referral.arrived_on:
            yield self.tr("Tiba {day}").format(day=words.date(referral.arrived_on))
        reply = referral.reply
        if reply is not None:
            yield self.tr("Jawaban {day}: {text}").format(
                day=words.date(reply.answered_on),
                text=" \N{MIDDLE DOT} ".join(
                    part
                    for part in (
                        reply.diagnosis,
                        *(words.diagnosis(code) for code in reply.diagnoses),
                        reply.therapy,
                        reply.advice,
                        words.next_step(reply.next_step).rstrip(":"),
                        reply.medication or reply.other or "",
                        words.date(reply.control_on) if reply.control_on else "",
                    )
                    if part
                ),
            )
        if referral.closed_on:
            ended = words.date(referral.closed_on)
            yield f"{words.referral_status(referral.status)} {ended}. {referral.end_reason}".strip()

    def _changed(self, saved: Saved[Referral]) -> None:
        self.referral = saved.record
        self.told.emit(self.tr("Rujukan tersimpan."))
        self._show()

    def _removed(self, said: str, way_back: Callable[[], object]) -> None:
        self.removed.emit(said, way_back)
        self.accept()

    def _say_good(self, text: str) -> None:
        self.banner.say(text, "good")

    def _failed(self, error: Exception) -> None:
        self.banner.say(sentence(error, self.session.wording))

"""Asks once before a child is erased for good: what goes, on what ground, what remains."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.erasure import Erasure, ErasureReason
from desktop_app.services.child.erasing import ErasureView
from desktop_app.services.common.rights import Right
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import TextEdit
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.parts import label
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.scrolling import prefer_width
from desktop_app.ui.kit.session import Session

WIDTH_PX = 620
_COPIES_NAMED = 4


class EraseDialog(FormDialog):
    """The form of the decision; its button erases, and nothing brings the child back."""

    def __init__(self, session: Session, view: ErasureView, parent: QWidget) -> None:
        """Show what would go; no reason is chosen yet."""
        super().__init__(
            session,
            parent,
            title=self.tr("Hapus permanen?"),
            advice=self.tr("{name}: tidak dapat dikembalikan dan tidak dapat diurungkan.").format(
                name=view.child.name
            ),
            yes=self.tr("Hapus permanen"),
            right=Right.ADMINISTER,
        )
        prefer_width(self, WIDTH_PX)
        self.yes_button.setProperty("kind", "danger")
        words = session.wording
        self._known = Erasure(child_id=view.child.child_id)
        nothing = [("", self.tr("Pilih alasan…"))]
        reasons = [(one.value, words.word("erasure_reason", one)) for one in ErasureReason]
        self.reason = CodePick([*nothing, *reasons], ErasureReason)
        self.note = TextEdit(self.tr("mis. surat kepala 12/2026"), max_length=200)
        for text in (self._going(view), self._staying(view)):
            self.fields.addWidget(label(text, "soft", wrap=True))
        self.lay_out(
            Bound("reason", self.reason, self.tr("Alasan")),
            Bound("note", self.note, self.tr("Keputusan (nomor atau tanggal, tanpa nama)")),
        )
        self.form.show_record(self._known)
        self.reason.setFocus()

    def work(self) -> Work | None:
        """Erase the child."""
        erasure = self.form.typed_over(self._known)
        return partial(self.session.services.erasing.erase, erasure, by=self.session.by)

    def _going(self, view: ErasureView) -> str:
        words = self.session.wording
        parts = [f"{words.kind(kind)} {count}" for kind, count in view.records.items()]
        told = self.tr("Dihapus: data anak; {parts}.").format(
            parts=", ".join(parts) or self.tr("tanpa catatan lain")
        )
        if view.with_merged:
            told += " " + self.tr("Juga {count} catatan yang digabung ke anak ini.").format(
                count=view.with_merged
            )
        return (
            told
            + " "
            + self.tr(
                "Isi catatan ini di jejak audit juga dihapus; yang tinggal hanya siapa, kapan, dan "
                "nomor."
            )
        )

    def _staying(self, view: ErasureView) -> str:
        words = self.session.wording
        told = self.tr(
            "Permenkes 24/2022 mewajibkan penyimpanan 25 tahun, untuk anak ini sampai {until}."
        ).format(until=words.date(view.kept_until))
        if not view.copies:
            return told
        names = [path.name for path in view.copies[:_COPIES_NAMED]]
        if len(view.copies) > _COPIES_NAMED:
            rest = len(view.copies) - _COPIES_NAMED
            names.append(self.tr("dan {count} lagi").format(count=rest))
        copies = self.tr(
            "Masih memuat anak ini sampai terhapus sendiri (paling lama 13 bulan): {names}. "
            "Cadangan di tempat lain dan berkas yang pernah diekspor dihapus sendiri oleh Anda."
        )
        return f"{told}\n{copies.format(names=', '.join(names))}"

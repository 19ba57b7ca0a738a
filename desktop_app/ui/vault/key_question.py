"""The question before a vault whose keys this computer does not know: compare the fingerprint."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.errors import UnknownKey
from desktop_app.ui.kit.parts import button, card, column, label, row
from desktop_app.ui.kit.theme import L, M, S


class KeyQuestion(QWidget):
    """Says why it is asked, shows the fingerprint, and waits for one of two answers."""

    is_same = Signal(str)
    """A person says that this fingerprint is the right one."""
    refused = Signal()

    def __init__(self) -> None:
        """Lay out sentence, fingerprint, advice and buttons; `ask` fills them."""
        super().__init__()
        self._fingerprint = ""
        layout = column(self, gap=M)
        self.reason = label("", wrap=True)
        layout.addWidget(self.reason)
        sheet = card("tile")
        inside = column(sheet, gap=0)
        inside.setContentsMargins(L, M, L, M)
        inside.addWidget(label(self.tr("Sidik kunci"), "small"))
        self.shown = label("", "code")
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside.addWidget(self.shown)
        layout.addWidget(sheet)
        self.advice = label("", "soft", wrap=True)
        layout.addWidget(self.advice)
        layout.addSpacing(S)
        buttons = row()
        self.back_button = button(self.tr("Jangan buka"))
        self.back_button.clicked.connect(self.refused)
        self.same_button = button(self.tr("Sidik kunci sama, buka"), "primary")
        self.same_button.clicked.connect(lambda: self.is_same.emit(self._fingerprint))
        buttons.addWidget(self.back_button)
        buttons.addStretch()
        buttons.addWidget(self.same_button)
        layout.addLayout(buttons)

    def ask(self, error: UnknownKey) -> None:
        """Show why and which fingerprint; the cursor stands on the answer that opens nothing."""
        self._fingerprint = error.fingerprint
        self.shown.setText(error.fingerprint)
        self.reason.setText(self._reason(error.code))
        self.advice.setText(self._advice(error.code))
        self.back_button.setFocus()

    def _reason(self, code: str) -> str:
        if code == "key_changed":
            return self.tr(
                "Kunci data ini bukan yang terakhir dipakai di komputer ini. Itu wajar bila admin "
                "mengganti kunci di komputer lain atau memulihkan cadangan lama."
            )
        if code == "vault_older":
            return self.tr(
                "Data ini lebih lama daripada yang terakhir dibuka di komputer ini. Itu wajar "
                "setelah memulihkan cadangan."
            )
        return self.tr(
            "Komputer ini belum menyimpan sidik kunci data ini. Pertanyaan ini muncul satu kali di "
            "komputer baru, dan setelah program diperbarui dari versi lama."
        )

    def _advice(self, code: str) -> str:
        where = self.tr(
            "Cocokkan dengan catatan di lembar kode pemulihan, atau dengan Pengaturan › Akun di "
            "komputer lain yang memakai data ini."
        )
        if code == "key_unknown":
            stop = self.tr("Bila berbeda, jangan buka: kabari admin.")
        else:
            stop = self.tr(
                "Bila berbeda, atau bila tidak ada yang melakukannya, jangan buka: kabari admin."
            )
        return f"{where} {stop}"

"""The recovery code to be kept: its groups, printing, copying, and two groups typed again."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from desktop_app.ui.kit import theme
from desktop_app.ui.kit.clipboard import ClipboardLoan
from desktop_app.ui.kit.editors import TextEdit
from desktop_app.ui.kit.field import Form
from desktop_app.ui.kit.parts import Banner, button, card, column, label, row
from desktop_app.wording import Wording

ASKED_GROUPS = (1, 4)
"""The groups of the code that must be typed again, counted from 0."""
GROUPS_A_LINE = 4


class CodeSheet(QWidget):
    """Shows a code once; emits `kept` when the asked groups were typed correctly.

    Whoever hears `kept` calls `forget` once the code is no longer needed.
    """

    kept = Signal()

    def __init__(self, wording: Wording) -> None:
        """Begin without a code."""
        super().__init__()
        self._code = self._facility = self._fingerprint = ""
        self._loan = ClipboardLoan(self)
        layout = column(self)
        sheet = card("tile")
        self._sheet = QGridLayout(sheet)
        self._sheet.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        self._sheet.setVerticalSpacing(0)
        layout.addWidget(sheet)
        ways = row()
        self.print_button = button(self.tr("Cetak"), icon="printer")
        self.print_button.clicked.connect(self.print_code)
        self.copy_button = button(self.tr("Salin"), icon="copy")
        self.copy_button.clicked.connect(self.copy_code)
        ways.addWidget(self.print_button)
        ways.addWidget(self.copy_button)
        ways.addStretch()
        layout.addLayout(ways)
        self.banner = Banner(closable=False)
        layout.addWidget(self.banner)
        self.form = Form(wording)
        asked = row(self.form, gap=theme.M)
        self.groups: list[TextEdit] = []
        for number in ASKED_GROUPS:
            editor = TextEdit(max_length=8)
            self.groups.append(editor)
            title = self.tr("Ketik kelompok ke-{number}").format(number=number + 1)
            asked.addWidget(self.form.add_field(f"group_{number}", title, editor))
        layout.addWidget(self.form)

    @property
    def holds_code(self) -> bool:
        """Whether a code is shown that was not confirmed yet."""
        return bool(self._code)

    def show_code(self, code: str, facility: str, fingerprint: str) -> None:
        """Show a code; the facility's name and the key fingerprint are printed on its sheet."""
        self._code, self._facility, self._fingerprint = code, facility, fingerprint
        for number, group in enumerate(code.split("-")):
            line, place = divmod(number, GROUPS_A_LINE)
            shown = label(group, "code")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._sheet.addWidget(label(str(number + 1), "small"), 2 * line, place)
            self._sheet.addWidget(shown, 2 * line + 1, place)
        self.groups[0].setFocus()

    def confirm(self) -> None:
        """Emit `kept` when the asked groups were typed correctly."""
        groups = self._code.split("-")
        for number, editor in zip(ASKED_GROUPS, self.groups, strict=True):
            if _plain(editor.value()) != _plain(groups[number]):
                self.form.fields[f"group_{number}"].refuse(
                    self.tr("Tidak sama dengan kode di atas.")
                )
                editor.setFocus()
                return
        self.kept.emit()

    def copy_code(self) -> None:
        """Put the code on the clipboard for half a minute."""
        self._loan.lend(self._code)
        self.banner.say(self.tr("Disalin. Papan klip dikosongkan setelah 30 detik."), "calm")

    def print_code(self) -> None:
        """Ask for a printer, then print the sheet to keep."""
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._print_dialog = QPrintDialog(self._printer, self)
        self._print_dialog.accepted.connect(self._print)
        QDialog.open(self._print_dialog)

    def sheet_html(self) -> str:
        """Return the printed sheet as HTML."""
        advice = self.tr(
            "Simpan di tempat terkunci. Siapa pun yang memegangnya dapat membuka data."
        )
        title = self.tr("Kode pemulihan")
        key = self.tr(
            "Sidik kunci: {fingerprint}. Dicocokkan saat data dibuka di komputer baru. Setelah "
            "kunci data diganti atau seorang admin dihapus, tulis sidik yang baru di sini."
        ).format(fingerprint=self._fingerprint)
        return (
            f"<h2>Anting Berlian</h2><p>{escape(self._facility)}</p>"
            f"<p>{title}</p><h1>{self._code}</h1><p>{advice}</p>"
            f"<p>{key}</p>"
        )

    def forget(self) -> None:
        """Drop the code from the screen, the clipboard and this object."""
        self._loan.take_back()
        self._code = ""
        while (item := self._sheet.takeAt(0)) is not None:
            if (shown := item.widget()) is not None:
                shown.deleteLater()

    def _print(self) -> None:
        document = QTextDocument(self)
        document.setHtml(self.sheet_html())
        document.print_(self._printer)


def _plain(group: str) -> str:
    return group.upper().replace(" ", "").replace("O", "0").replace("I", "1").replace("L", "1")

"""The puskesmas' side of the exchange: keys, the month's package, and what became of each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop_app.programme.records.children import Month
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.exchange.package_model import PackageRow, PackagesModel
from desktop_app.ui.kit.editors import TextEdit
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.guard import GuardedDialog
from desktop_app.ui.kit.month_pick import MonthPick
from desktop_app.ui.kit.parts import Banner, button, card, column, label, row
from desktop_app.ui.kit.password_dialog import PasswordDialog, asked_first
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import L, M, S

WIDTH_PX, HEIGHT_PX, CODE_PX = 1080, 600, 250


class PackagesDialog(GuardedDialog):
    """Sends the month, reads receipts by file and by code, pins the city's keys."""

    def __init__(self, session: Session, months: tuple[Month, ...], parent: QWidget) -> None:
        """Lay out tools and the list of packages."""
        super().__init__(parent)
        self.resize(WIDTH_PX, HEIGHT_PX)
        self._session = session
        self.asking: PasswordDialog | None = None
        self.chooser: QFileDialog | None = None
        layout = column(self, margin=L, gap=M)
        heading = row(gap=M)
        heading.addWidget(label(self.tr("Paket untuk Dinas Kesehatan"), "title"), 1)
        close = button(self.tr("Tutup"))
        close.clicked.connect(self.reject)
        heading.addWidget(close)
        layout.addLayout(heading)
        layout.addWidget(
            label(
                self.tr(
                    "Tersegel untuk Dinas Kesehatan: identitas, tempat tinggal, hasil ukur, PMT, "
                    "status rujukan, imunisasi, dan layanan. Penyakit, TBC, keluarga, dan catatan "
                    "tidak ikut."
                ),
                "soft",
                wrap=True,
            )
        )
        layout.addLayout(self._make_tools(months))
        self.banner = Banner()
        layout.addWidget(self.banner)
        self.model = PackagesModel(session.wording)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Paket yang dikirim"))
        surface = card()
        column(surface, margin=1, gap=0).addWidget(self.table)
        layout.addWidget(surface, 1)
        layout.addLayout(self._make_answers())
        self._allow(bool(months))
        self._load()

    def ask_where(self) -> None:
        """Ask where the month's package shall go."""
        month = self.months.month()
        if month is not None:
            title = self.tr("Simpan paket")
            self._ask_to_save(title, f"paket-{month}.paket", partial(self.send, month))

    def send(self, month: Month, file: str) -> None:
        """Write the month's package for the city whose keys are pinned."""
        sending, by = self._session.services.sending, self._session.by

        def again() -> None:
            self.send(month, file)

        def failed(error: Exception) -> None:
            self.asking = asked_first(error, self._session, self, again)
            if self.asking is None:
                self._failed(error)

        self._write(partial(sending.send, month, None, Path(file), by=by), self._sent, failed)

    def ask_where_for_keys(self) -> None:
        """Ask where this installation's public keys shall go."""
        self._ask_to_save(self.tr("Simpan kunci publik"), "puskesmas.pub", self.write_keys)

    def write_keys(self, file: str) -> None:
        """Write the public keys, and show their fingerprint."""
        partners, by = self._session.services.partners, self._session.by
        self._write(partial(partners.show, Path(file), by=by), self._shown)

    def ask_for_keys(self) -> None:
        """Ask for the city's file of public keys."""
        self._ask_to_open(self.tr("Pilih kunci publik Dinas Kesehatan"), self.trust)

    def trust(self, file: str) -> None:
        """Pin the keys in a file; a typed fingerprint must be theirs."""
        partners, by = self._session.services.partners, self._session.by
        compared = self.heard.text().strip() or None
        self._write(partial(partners.trust, Path(file), compared=compared, by=by), self._trusted)

    def ask_for_receipt(self) -> None:
        """Ask for the file of a receipt."""
        self._ask_to_open(self.tr("Pilih balasan"), self.read_receipt)

    def read_receipt(self, file: str) -> None:
        """Note what a receipt says."""
        receiving, by = self._session.services.receiving, self._session.by
        self._write(partial(receiving.read_receipt, Path(file), by=by), self._answered)

    def unsaved(self) -> bool:
        """Whether a code that was heard is typed and not noted."""
        return bool(self.code.text() or self.heard.text())

    def note_code(self) -> None:
        """Note what a receipt's short code says."""
        sending, by = self._session.services.sending, self._session.by
        self._write(partial(sending.heard, self.code.text(), by=by), self._answered)

    def _make_tools(self, months: tuple[Month, ...]) -> QHBoxLayout:
        tools = row(gap=S)
        self.months = MonthPick(self._session.wording)
        self.months.offer(months)
        self.send_button = button(self.tr("Kirim…"), "primary", "export")
        self.send_button.clicked.connect(self.ask_where)
        self.own_button = button(self.tr("Kunci kami…"), icon="lock")
        self.own_button.clicked.connect(self.ask_where_for_keys)
        self.trust_button = button(self.tr("Percayai kunci…"), icon="tick")
        self.trust_button.clicked.connect(self.ask_for_keys)
        self.heard = TextEdit()
        self.heard.setPlaceholderText(self.tr("Sidik yang didengar"))
        self.heard.setAccessibleName(self.tr("Sidik yang didengar lewat telepon"))
        tools.addWidget(self.months)
        for part in (self.send_button, self.own_button):
            tools.addWidget(part)
        tools.addStretch()
        tools.addWidget(self.heard)
        tools.addWidget(self.trust_button)
        return tools

    def _make_answers(self) -> QHBoxLayout:
        answers = row(gap=S)
        self.receipt_button = button(self.tr("Baca balasan…"), icon="import")
        self.receipt_button.clicked.connect(self.ask_for_receipt)
        self.code = TextEdit()
        self.code.setFixedWidth(CODE_PX)
        self.code.setPlaceholderText(self.tr("Kode balasan lewat telepon"))
        self.code.setAccessibleName(self.tr("Kode balasan lewat telepon"))
        self.code_button = button(self.tr("Catat kode"))
        self.code_button.clicked.connect(self.note_code)
        self.code.returnPressed.connect(self.note_code)
        answers.addWidget(self.receipt_button)
        answers.addWidget(self.code)
        answers.addWidget(self.code_button)
        answers.addStretch()
        return answers

    def _ask_to_save(self, title: str, name: str, then: Callable[[str], None]) -> None:
        self.chooser = QFileDialog(self, title)
        self.chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.chooser.selectFile(name)
        self.chooser.fileSelected.connect(then)
        self.chooser.open()

    def _ask_to_open(self, title: str, then: Callable[[str], None]) -> None:
        self.chooser = QFileDialog(self, title)
        self.chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.chooser.fileSelected.connect(then)
        self.chooser.open()

    def _write(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        self.banner.say("")
        self._session.tasks.write(work, on_done=done, on_error=failed or self._failed, owner=self)

    def _load(self) -> None:
        self._session.tasks.read(
            self._session.services.sending.sent,
            by=self._session.by,
            on_done=self._show,
            on_error=self._failed,
            owner=self,
            page=id(self),
        )

    def _show(self, rows: tuple[PackageRow, ...]) -> None:
        self.model.show(rows)

    def _sent(self, _package: object) -> None:
        self.banner.say(self.tr("Paket ditulis. Kirim berkasnya ke Dinas Kesehatan."), "good")
        self._load()

    def _shown(self, public: Any) -> None:
        said = self.tr("Sidik kunci kami: {fingerprint}. Bacakan lewat telepon.")
        self.banner.say(said.format(fingerprint=public.fingerprint), "good")

    def _trusted(self, saved: Any) -> None:
        self.heard.clear()
        said = self.tr("Kunci {name} dipercaya.")
        self.banner.say(said.format(name=saved.record.name), "good")

    def _answered(self, _package: object) -> None:
        self.code.clear()
        self.banner.say(self.tr("Balasan tercatat."), "good")
        self._load()

    def _failed(self, error: Exception) -> None:
        self.banner.say(sentence(error, self._session.wording))

    def _allow(self, has_months: bool) -> None:
        takes_out = may(self._session.by, Right.TAKE_OUT)
        administers = may(self._session.by, Right.ADMINISTER)
        self.send_button.setEnabled(takes_out and has_months)
        answering: tuple[QWidget, ...] = (self.receipt_button, self.code, self.code_button)
        for part in answering:
            part.setEnabled(takes_out)
        of_keys: tuple[QWidget, ...] = (self.own_button, self.trust_button, self.heard)
        for part in of_keys:
            part.setEnabled(administers)

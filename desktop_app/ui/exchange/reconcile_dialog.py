"""Compares a month with the national system's file, and lets a person decide who is who."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QWidget

from desktop_app.programme.records.children import Month
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.rights import Right, may
from desktop_app.services.exchange.reconciliation import Item, Pile, Reconciled, Verdict
from desktop_app.ui.exchange.drop_area import SUFFIXES
from desktop_app.ui.exchange.reconcile_model import ReconcileModel
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.month_pick import MonthPick
from desktop_app.ui.kit.parts import Banner, button, card, column, label, row
from desktop_app.ui.kit.password_dialog import PasswordDialog, asked_first
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import L, M, S

WIDTH_PX, HEIGHT_PX = 1180, 620
PICK_PX = 240


class ReconcileDialog(QDialog):
    """A month, a file, four piles; answers are kept for the following months."""

    def __init__(self, session: Session, months: tuple[Month, ...], parent: QWidget) -> None:
        """Begin with the newest month and without a file."""
        super().__init__(parent)
        self.setWindowTitle("Anting Berlian")
        self.resize(WIDTH_PX, HEIGHT_PX)
        self.finished.connect(self.deleteLater)
        self._session = session
        self._files: tuple[Path, ...] = ()
        self.found: Reconciled | None = None
        self.asking: PasswordDialog | None = None
        layout = column(self, margin=L, gap=M)
        heading = row(gap=M)
        heading.addWidget(label(self.tr("Cocokkan dengan berkas nasional"), "title"), 1)
        close = button(self.tr("Tutup"))
        close.clicked.connect(self.reject)
        heading.addWidget(close)
        layout.addLayout(heading)
        layout.addLayout(self._make_tools(months))
        self.banner = Banner()
        layout.addWidget(self.banner)
        layout.addLayout(self._make_filters())
        self.model = ReconcileModel(session.wording)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Yang tidak cocok"))
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._choice_changed())
        surface = card()
        column(surface, margin=1, gap=0).addWidget(self.table)
        layout.addWidget(surface, 1)
        self.reason = label("", wrap=True)
        layout.addWidget(self.reason)
        self.said = label("", "small", wrap=True)
        layout.addWidget(self.said)
        layout.addLayout(self._make_answers())
        self._show_nothing()
        self.choose_button.setFocus()

    def choose(self) -> None:
        """Ask for the national system's file."""
        self.chooser = QFileDialog(self, self.tr("Pilih berkas nasional"))
        self.chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        self.chooser.setNameFilter(self.tr("Berkas data ({pattern})").format(pattern=pattern))
        self.chooser.filesSelected.connect(lambda chosen: self.compare(*map(Path, chosen)))
        self.chooser.open()

    def compare(self, *files: Path) -> None:
        """Compare the chosen month with these files."""
        self._files = files
        self._load()

    def decide(self, verdict: Verdict) -> None:
        """Remember an answer about the chosen item."""
        item = self.item
        if item is None or self.found is None:
            return
        child_id = None
        if verdict is Verdict.SAME and item.here is None:
            child_id = int(self.likely.code() or 0)
        self._write(
            partial(
                self._session.services.reconciliation.decide,
                self.found,
                item,
                verdict,
                by=self._session.by,
                child_id=child_id,
            )
        )

    def reopen(self) -> None:
        """Forget the answer about the chosen item."""
        if self.item is not None and self.found is not None:
            self._write(
                partial(
                    self._session.services.reconciliation.reopen,
                    self.found,
                    self.item,
                    by=self._session.by,
                )
            )

    def save(self, out: Path) -> None:
        """Write the correction sheet, after the password if it is asked."""
        if self.found is None:
            return
        self._session.tasks.write(
            self._session.services.reconciliation.write,
            self.found,
            out,
            by=self._session.by,
            on_done=self._saved,
            on_error=partial(self._not_saved, out),
            owner=self,
        )

    @property
    def item(self) -> Item | None:
        """The item that is marked."""
        index = self.table.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    # ---- building ----------------------------------------------------------------------------

    def _make_tools(self, months: tuple[Month, ...]) -> QHBoxLayout:
        tools = row(gap=M)
        self.months = MonthPick(self._session.wording)
        self.months.offer(months)
        self.months.picked.connect(self._load)
        tools.addWidget(self.months)
        self.choose_button = button(self.tr("Pilih berkas…"), "primary", "file")
        self.choose_button.clicked.connect(self.choose)
        tools.addWidget(self.choose_button)
        tools.addStretch()
        self.save_button = button(self.tr("Simpan lembar pembetulan…"), icon="export")
        self.save_button.clicked.connect(self._ask_where)
        self.save_button.setVisible(may(self._session.by, Right.TAKE_OUT))
        tools.addWidget(self.save_button)
        return tools

    def _make_filters(self) -> QHBoxLayout:
        line = row(gap=S)
        self.filters: dict[Pile, QPushButton] = {}
        for pile in Pile:
            made = button("", "filter")
            made.setCheckable(True)
            made.clicked.connect(partial(self._filter, pile))
            self.filters[pile] = made
            line.addWidget(made)
        self.settled = button("", "filter")
        self.settled.setCheckable(True)
        self.settled.clicked.connect(lambda: self._filter(None))
        line.addWidget(self.settled)
        line.addStretch()
        return line

    def _make_answers(self) -> QHBoxLayout:
        line = row(gap=S)
        self.likely = CodePick()
        self.likely.setMinimumWidth(PICK_PX)
        self.likely.setAccessibleName(self.tr("Anak di sini yang mungkin sama"))
        self.same_button = button(self.tr("Anak yang sama"))
        self.apart_button = button(self.tr("Bukan anak yang sama"))
        self.settle_button = button(self.tr("Biarkan, sudah diketahui"))
        self.reopen_button = button(self.tr("Buka lagi"))
        for made, verdict in (
            (self.same_button, Verdict.SAME),
            (self.apart_button, Verdict.APART),
            (self.settle_button, Verdict.SETTLED),
        ):
            made.clicked.connect(partial(self.decide, verdict))
        self.reopen_button.clicked.connect(self.reopen)
        for part in (
            self.likely,
            self.same_button,
            self.apart_button,
            self.settle_button,
            self.reopen_button,
        ):
            line.addWidget(part)
        line.addStretch()
        return line

    # ---- showing -----------------------------------------------------------------------------

    def _load(self) -> None:
        month = self.months.month()
        if month is None or not self._files:
            return
        self.banner.say(self.tr("Membandingkan…"), "calm")
        self._session.tasks.read(
            self._session.services.reconciliation.compare,
            month,
            self._files,
            by=self._session.by,
            on_done=self._show,
            on_error=self._failed,
            owner=self,
            page=(id(self), "compare"),
        )

    def _write(self, work: partial[Reconciled]) -> None:
        self._session.tasks.write(work, on_done=self._show, on_error=self._failed, owner=self)

    def _show_nothing(self) -> None:
        self.said.setText(
            self.tr(
                "Unduh ekspor bulan yang sama dari sistem nasional, lalu pilih di sini. Anak "
                "dicocokkan menurut NIK dan nama, juga bila NIK-nya disamarkan. Tidak ada yang "
                "diubah."
            )
        )
        self.save_button.setEnabled(False)
        for made in (*self.filters.values(), self.settled):
            made.hide()
        self._choice_changed()

    def _show(self, found: Reconciled) -> None:
        self.banner.say("")
        self.found = found
        words, piles = self._session.wording, found.piles
        for pile, made in self.filters.items():
            made.setText(f"{words.pile(pile)}  {words.number(len(piles.of(pile)))}")
            made.show()
        self.settled.setText(words.pile_sum("settled", len(piles.settled)))
        self.settled.setVisible(bool(piles.settled))
        counts = [("agreeing", piles.agreeing)]
        counts += [
            (code, count)
            for code, count in (
                ("again", piles.again),
                ("other_months", found.other_months),
                ("unmeasured", found.unmeasured),
                ("unread", len(found.unread)),
            )
            if count
        ]
        names = " + ".join(path.name for path in found.files)
        told = ". ".join(words.pile_sum(code, count) for code, count in counts)
        self.said.setText(f"{names}. {told}.")
        self.save_button.setEnabled(True)
        self._show_items()

    def _filter(self, pile: Pile | None) -> None:
        wanted = self.settled if pile is None else self.filters[pile]
        for made in (*self.filters.values(), self.settled):
            made.setChecked(made is wanted and wanted.isChecked())
        self._show_items()

    def _show_items(self) -> None:
        if self.found is None:
            return
        piles = self.found.piles
        checked = [pile for pile, made in self.filters.items() if made.isChecked()]
        if self.settled.isChecked():
            items = piles.settled
        else:
            items = piles.of(checked[0]) if checked else piles.items
        self.model.show(items)
        self.table.go_to(0)
        self.table.setFocus()
        self._choice_changed()

    def _choice_changed(self) -> None:
        item, found = self.item, self.found
        allowed = may(self._session.by, Right.CORRECT) and item is not None and found is not None
        settled = allowed and self.settled.isChecked()
        doubt = item is not None and bool(item.doubt)
        self.reason.setText(self._session.wording.pile_reason(item) if item else "")
        self.reason.setVisible(item is not None)
        likely = found.likely(item) if allowed and found and item and not item.here else ()
        self.likely.offer_codes(
            [(one.reference, f"{one.child.name}, {one.child.posyandu}") for one in likely]
        )
        self.likely.setVisible(bool(likely) and not settled)
        self.same_button.setVisible(allowed and not settled and (doubt or bool(likely)))
        self.apart_button.setVisible(allowed and not settled and doubt)
        self.settle_button.setVisible(allowed and not settled)
        self.reopen_button.setVisible(settled)

    def _ask_where(self) -> None:
        self.chooser = QFileDialog(self, self.tr("Simpan lembar pembetulan"))
        self.chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.chooser.setDefaultSuffix("xlsx")
        self.chooser.setNameFilter("XLSX (*.xlsx)")
        self.chooser.selectFile(f"pembetulan-{self.months.month()}.xlsx")
        self.chooser.fileSelected.connect(lambda chosen: self.save(Path(chosen)))
        self.chooser.open()

    def _saved(self, report: ExportReport) -> None:
        told = self.tr("Berkas tersimpan: {file}. Berkas ini tidak terenkripsi.")
        self.banner.say(told.format(file=report.path.name), "good")

    def _not_saved(self, out: Path, error: Exception) -> None:
        self.asking = asked_first(error, self._session, self, partial(self.save, out))
        if self.asking is None:
            self._failed(error)

    def _failed(self, error: Exception) -> None:
        self.banner.say(sentence(error, self._session.wording))

"""Imports a register's file: choose, preview what it would do, then write all or nothing."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.exchange.import_plan import Plan, RowCounts, RowOutcome
from desktop_app.services.exchange.imports import ImportReport
from desktop_app.ui.exchange.imports_model import OUTCOMES, ImportModel, outcome_name
from desktop_app.ui.exchange.who_panel import WhoPanel
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import button, card, column, label, picture, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.tasks import Task
from desktop_app.ui.kit.theme import XL, L, M, S
from desktop_app.ui.kit.tips import plain_tip

SUFFIXES = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods", ".txt", ".htm", ".html")
PROGRESS_PX = 420


class DropArea(QFrame):
    """An area where a file can be dropped or chosen."""

    dropped = Signal(object)
    """Carries a `Path`."""

    def __init__(self) -> None:
        """Say what can be dropped here."""
        super().__init__()
        self.setProperty("kind", "drop")
        self.setAcceptDrops(True)
        layout = column(self, margin=XL, gap=S)
        layout.addStretch(2)
        layout.addWidget(picture("import", "accent", 44), 0, Qt.AlignmentFlag.AlignHCenter)
        self.choose_button = button(self.tr("Pilih berkas…"), "primary", "file")
        for text, kind in (
            (self.tr("Seret berkas e-PPGBM ke sini"), "subtitle"),
            (self.tr("CSV, XLSX, XLS, atau ODS. Urutan dan ejaan kolom boleh berbeda."), "soft"),
        ):
            layout.addWidget(label(text, kind), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(S)
        layout.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(M)
        layout.addWidget(
            label(
                self.tr("Isi berkas ditampilkan dahulu. Data baru berubah setelah Anda setuju."),
                "small",
            ),
            0,
            Qt.AlignmentFlag.AlignHCenter,
        )
        layout.addStretch(3)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept one file of a kind that can be read."""
        if _dropped_file(event) is not None:
            event.acceptProposedAction()
            theme.restyle(self, "over", "true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Drop the highlight."""
        super().dragLeaveEvent(event)
        theme.restyle(self, "over", "false")

    def dropEvent(self, event: QDropEvent) -> None:
        """Emit `dropped` with the file."""
        theme.restyle(self, "over", "false")
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)


class ImportPage(Page):
    """Four steps on one page: choose, wait, look, result."""

    def __init__(self, session: Session) -> None:
        """Show the first step."""
        super().__init__(session)
        self._task: Task | None = None
        self._plan: Plan | None = None
        self.body.insertWidget(0, label(self.tr("Impor"), "title"))
        self.steps = QStackedWidget()
        self.body.addWidget(self.steps, 1)
        self.drop = DropArea()
        self.drop.dropped.connect(self.preview)
        self.drop.choose_button.clicked.connect(self.choose)
        self.waiting = self._make_waiting()
        self.looking = self._make_looking()
        self.result = self._make_result()
        for step in (self.drop, self.waiting, self.looking, self.result):
            self.steps.addWidget(step)

    def concerned_by(self, _changes: Changes, /) -> bool:
        """Return False: a preview need not follow changes, because writing makes the plan again."""
        return False

    def focus_first(self) -> None:
        """Put the cursor on the button of the step that is shown."""
        shown = self.steps.currentWidget()
        for step, first in (
            (self.drop, self.drop.choose_button),
            (self.looking, self.who.harmless or self.apply_button),
            (self.result, self.again_button),
        ):
            if shown is step:
                first.setFocus()

    def choose(self) -> None:
        """Ask for a file."""
        self._chooser = QFileDialog(self, self.tr("Pilih berkas"))
        self._chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        self._chooser.setNameFilter(self.tr("Berkas data ({pattern})").format(pattern=pattern))
        self._chooser.fileSelected.connect(self._chosen)
        self._chooser.open()

    def preview(self, path: Path) -> None:
        """Read the file and show what it would do."""
        self.banner.say("")
        self.who.begin()
        self._wait(self.tr("Membaca {file}…").format(file=path.name))
        self._task = self.session.tasks.read(
            self.session.services.imports.preview,
            path,
            by=self.session.by,
            on_done=self._show_plan,
            on_error=self._failed_reading,
            on_progress=self._progressed,
            owner=self,
        )

    def apply(self) -> None:
        """Write the plan."""
        if self._plan is None:
            return
        self._wait(self.tr("Menyimpan…"))
        self._task = self.session.tasks.write(
            self.session.services.imports.apply,
            self._plan,
            by=self.session.by,
            on_done=self._show_report,
            on_error=self._failed_writing,
            on_progress=self._progressed,
            owner=self,
        )

    def answer(self, place: str, answer: str) -> None:
        """Make the plan again with a person's answer to who a row's child is."""
        if self._plan is None:
            return
        self._wait(self.tr("Mencocokkan…"))
        self._task = self.session.tasks.read(
            self.session.services.imports.answered,
            self._plan,
            {place: answer},
            by=self.session.by,
            on_done=self._show_plan,
            on_error=self._failed_writing,
            on_progress=self._progressed,
            owner=self,
        )

    def cancel(self) -> None:
        """Stop reading or writing; nothing is changed then."""
        if self._task is not None:
            self._task.cancel()
            self.cancel_button.setEnabled(False)

    def start_again(self) -> None:
        """Drop the file and return to the first step."""
        self._plan = None
        self.model.show_plan(())
        self.banner.say("")
        self.steps.setCurrentWidget(self.drop)
        self.drop.choose_button.setFocus()

    # ---- building ----------------------------------------------------------------------------

    def _make_waiting(self) -> QWidget:
        surface = card()
        layout = column(surface, margin=XL, gap=M)
        layout.addStretch()
        self.waiting_for = label("", "subtitle")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(PROGRESS_PX)
        self.cancel_button = button(self.tr("Batal"))
        self.cancel_button.clicked.connect(self.cancel)
        for part in (self.waiting_for, self.bar, self.cancel_button):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        return surface

    def _make_looking(self) -> QWidget:
        looking = QWidget()
        layout = column(looking, gap=M)
        heading = row()
        self.file_name = label("", "subtitle")
        self.summary = label("", "soft")
        heading.addWidget(self.file_name)
        heading.addWidget(self.summary, 1)
        self.columns = label("", "small")
        heading.addWidget(self.columns)
        layout.addLayout(heading)
        self.counted = label("", "small")
        self.doubted = label("", "small")
        self.doubted.setWordWrap(True)
        layout.addWidget(self.counted)
        layout.addWidget(self.doubted)
        self.who = WhoPanel(self.session.wording)
        self.who.answered.connect(self.answer)
        self.who.put_off.connect(self.focus_first)
        layout.addWidget(self.who)
        filters = row()
        self.filters: dict[RowOutcome, QPushButton] = {}
        for outcome in OUTCOMES:
            made = button("", "filter")
            made.setCheckable(True)
            made.toggled.connect(self._filter)
            self.filters[outcome] = made
            filters.addWidget(made)
        filters.addStretch()
        layout.addLayout(filters)
        self.model = ImportModel(self.session.wording)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Baris berkas"))
        surface = card()
        column(surface, margin=1, gap=0).addWidget(self.table)
        layout.addWidget(surface, 1)
        buttons = row()
        other = button(self.tr("Pilih berkas lain"))
        other.clicked.connect(self.start_again)
        self.apply_button = button(self.tr("Masukkan ke data"), "primary")
        self.apply_button.clicked.connect(self.apply)
        self.nothing_new = label("", "soft")
        buttons.addWidget(other)
        buttons.addStretch()
        buttons.addWidget(self.nothing_new)
        buttons.addWidget(self.apply_button)
        layout.addLayout(buttons)
        return looking

    def _make_result(self) -> QWidget:
        surface = card()
        layout = column(surface, margin=XL, gap=M)
        layout.addStretch(2)
        layout.addWidget(picture("tick", "good", 44), 0, Qt.AlignmentFlag.AlignHCenter)
        self.result_title = label(self.tr("Berkas sudah masuk"), "title")
        self.result_text = label("", "soft")
        self.again_button = button(self.tr("Impor berkas lain"), "primary")
        self.again_button.clicked.connect(self.start_again)
        for part in (self.result_title, self.result_text, self.again_button):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(L)
        layout.addStretch(3)
        return surface

    # ---- showing -----------------------------------------------------------------------------

    def _chosen(self, chosen: str) -> None:
        self.preview(Path(chosen))

    def _wait(self, text: str) -> None:
        self.waiting_for.setText(text)
        self.bar.setRange(0, 0)
        self.cancel_button.setEnabled(True)
        self.steps.setCurrentWidget(self.waiting)
        self.cancel_button.setFocus()

    def _progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def _show_plan(self, plan: Plan) -> None:
        self._plan, self._task = plan, None
        shown, number = plan.shown_rows, self.session.wording.number
        counts = Counter(r.outcome for r in shown)
        self.file_name.setText(plan.path.name)
        self.summary.setText(
            self.tr("{children} anak baru, {visits} kunjungan baru").format(
                children=number(plan.children_new),
                visits=number(plan.visits_new),
            )
        )
        self.counted.setText(self._sum_of_rows(plan.row_counts()))
        register = plan.register
        self.columns.setText(
            self.tr("{read} kolom dibaca, {ignored} tidak dipakai").format(
                read=number(len(register.columns_matched)),
                ignored=number(len(register.columns_ignored)),
            )
        )
        self.columns.setToolTip(plain_tip(", ".join(register.columns_ignored)))
        doubted = ", ".join(register.columns_doubted)
        self.doubted.setText(
            self.tr("Tidak dibaca, padahal mungkin berisi hasil ukur: {columns}").format(
                columns=doubted
            )
        )
        self.doubted.setVisible(bool(doubted))
        for outcome, made in self.filters.items():
            made.blockSignals(True)
            made.setChecked(False)
            made.blockSignals(False)
            made.setText(f"{outcome_name(outcome)}  {number(counts[outcome])}")
            made.setEnabled(counts[outcome] > 0)
        self.model.show_plan(shown)
        idle = (RowOutcome.UNCHANGED, RowOutcome.REFUSED, RowOutcome.LEFT_OUT)
        writes = len(shown) - sum(counts[outcome] for outcome in idle)
        self.apply_button.setEnabled(writes > 0)
        self.nothing_new.setText("" if writes else self.tr("Tidak ada yang baru di berkas ini."))
        self.steps.setCurrentWidget(self.looking)
        if counts[RowOutcome.REFUSED]:
            self.table.go_to(0)
        self.who.show_questions(plan.questions)
        self.focus_first()

    def _sum_of_rows(self, rows: RowCounts) -> str:
        """Return what each row of the file met with, as a sum that leaves none out."""
        number = self.session.wording.number
        return self.tr(
            "{file} baris di berkas = {new} baru + {same} sama + {changed} berubah + "
            "{refused} ditolak + {left_out} dilewati"
        ).format(
            file=number(rows.file),
            new=number(rows.new),
            same=number(rows.same),
            changed=number(rows.changed),
            refused=number(rows.refused),
            left_out=number(rows.left_out),
        )

    def _filter(self) -> None:
        self.model.only(frozenset(o for o, made in self.filters.items() if made.isChecked()))

    def _show_report(self, saved: Saved[ImportReport]) -> None:
        self._task = None
        report, number = saved.record, self.session.wording.number
        lines = [
            self.tr("{count} anak baru").format(count=number(report.children_new)),
            self.tr("{count} kunjungan baru").format(count=number(report.visits_new)),
            self.tr("{count} baris berubah").format(count=number(report.changed)),
            self.tr("{count} baris sudah ada").format(count=number(report.unchanged)),
            self.tr("{count} baris ditolak").format(count=number(len(report.refused))),
        ]
        rows = self._sum_of_rows(report.rows)
        self.result_text.setText(" · ".join(lines) + "\n" + rows)
        self.model.show_plan(())
        self._plan = None
        self.steps.setCurrentWidget(self.result)
        self.again_button.setFocus()

    def _failed_reading(self, error: Exception) -> None:
        self._task = None
        self.failed(error)
        self.steps.setCurrentWidget(self.drop)

    def _failed_writing(self, error: Exception) -> None:
        self._task = None
        self.failed(error)
        self.steps.setCurrentWidget(self.looking)


def _dropped_file(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in SUFFIXES else None

"""Imports a register's file: choose, preview what it would do, then write all or nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QProgressBar,
    QStackedWidget,
    QWidget,
)

from desktop_app.errors import Unreadable
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.services.exchange.import_choices import (
    NO_CHOICES,
    Choices,
    FileReading,
    kept_layout,
    layout_from,
)
from desktop_app.services.exchange.import_plan import NO_ANSWERS, Plan
from desktop_app.services.exchange.import_undo import UndoneImport
from desktop_app.services.exchange.imports import ImportReport
from desktop_app.ui.exchange.dates_question import SHIFTED, SWAPPED, DatesQuestion
from desktop_app.ui.exchange.drop_area import SUFFIXES, DropArea
from desktop_app.ui.exchange.past_imports import PastImportsDialog
from desktop_app.ui.exchange.plan_view import PlanView
from desktop_app.ui.exchange.result_view import ResultView
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import button, card, column, hide_unless, label
from desktop_app.ui.kit.password_dialog import PasswordDialog, asked_first
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.tasks import Task
from desktop_app.ui.kit.theme import XL, M
from desktop_app.ui.kit.undone_import import undo_question

PROGRESS_PX = 420


class ImportPage(Page):
    """Steps on one page: choose, wait, answer what the dates ask, look, result."""

    def __init__(self, session: Session) -> None:
        """Show the first step."""
        super().__init__(session)
        self._task: Task | None = None
        self._plan: Plan | None = None
        self._files: tuple[Path, ...] = ()
        """The files that are read as one register."""
        self._choices = NO_CHOICES
        """What the person decided about how the file is read, or what is remembered of that."""
        self._entry_id = 0
        """The line in the journal of the import that is shown as done."""
        self._remembered = False
        self._signature = ""
        """That of the file as it was read first, by which its layout is remembered."""
        self.body.insertWidget(0, label(self.tr("Impor"), "title"))
        self.steps = QStackedWidget()
        self.body.addWidget(self.steps, 1)
        self.drop = DropArea()
        self.drop.dropped.connect(lambda files: self.preview(*files))
        self.drop.choose_button.clicked.connect(self.choose)
        self.waiting = self._make_waiting()
        self.dates = DatesQuestion(self.session.wording)
        self.dates.decided.connect(self.decide)
        self.dates.other_file.clicked.connect(self.start_again)
        self.looking = PlanView(self.session.wording, self.session.today())
        self.looking.panel.decided.connect(self.decide)
        self.looking.panel.failed.connect(self.failed)
        self.looking.panel.told.connect(self.told)
        self.looking.who.answered.connect(self.answer)
        self.looking.who.put_off.connect(self.focus_first)
        self.looking.other_button.clicked.connect(self.start_again)
        self.looking.apply_button.clicked.connect(self.apply)
        may_undo = may(session.by, Right.CORRECT) and may(session.by, Right.REMOVE)
        hide_unless(may_undo, self.drop.past_button)
        self.drop.past_button.clicked.connect(self.show_past)
        self.result = ResultView(
            self.session.wording,
            may_save=may(session.by, Right.TAKE_OUT),
            may_undo=may_undo,
        )
        self.result.again_button.clicked.connect(self.start_again)
        self.result.undo_button.clicked.connect(lambda: self._ask_to_undo(self._entry_id))
        self.result.save_button.clicked.connect(self._ask_where_to_save)
        self.dialog: PasswordDialog | None = None
        for step in (self.drop, self.waiting, self.dates, self.looking, self.result):
            self.steps.addWidget(step)

    def concerned_by(self, _changes: Changes, /) -> bool:
        """Return False: a preview need not follow changes, because writing makes the plan again."""
        return False

    def focus_first(self) -> None:
        """Put the cursor on the button of the step that is shown."""
        shown = self.steps.currentWidget()
        for step, first in (
            (self.drop, self.drop.choose_button),
            (self.dates, self.dates.other_file),
            (self.looking, self.looking.first),
            (self.result, self.result.again_button),
        ):
            if shown is step:
                first.setFocus()

    def choose(self) -> None:
        """Ask for a file."""
        self._chooser = QFileDialog(self, self.tr("Pilih berkas"))
        self._chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        self._chooser.setNameFilter(self.tr("Berkas data ({pattern})").format(pattern=pattern))
        self._chooser.filesSelected.connect(self._chosen)
        self._chooser.open()

    def preview(self, *files: Path) -> None:
        """Read the files as one register and show what it would do."""
        self._files, self._plan = files, None
        self._choices, self._remembered, self._signature = NO_CHOICES, False, ""
        self.looking.begin()
        self._read()

    def decide(self, choices: Choices) -> None:
        """Read the file again with what the person decided about it."""
        self._choices, self._remembered = choices, False
        self._read()

    def _read(self) -> None:
        self.banner.say("")
        self._wait(self.tr("Membaca {file}…").format(file=self._names))
        self._task = self.session.tasks.read(
            self.session.services.imports.preview,
            self._files,
            by=self.session.by,
            choices=self._choices,
            answers=self._plan.answers if self._plan else NO_ANSWERS,
            on_done=self._take_plan,
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
        self.looking.model.show_plan(())
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

    # ---- showing -----------------------------------------------------------------------------

    def show_past(self) -> None:
        """Show the imports of before, each of which can be taken back."""
        self.past = PastImportsDialog(self.session, self)
        self.past.wanted.connect(self._ask_to_undo)
        self.past.open()

    def _ask_to_undo(self, entry_id: int) -> None:
        self.question = undo_question(self)
        self.question.agreed.connect(partial(self.undo, entry_id))
        self.question.open()

    def undo(self, entry_id: int) -> None:
        """Take an import back."""
        self.banner.say("")
        self.result.undo_button.setEnabled(False)
        self.session.tasks.write(
            self.session.services.import_undo.undo,
            entry_id,
            by=self.session.by,
            on_done=self._show_undone,
            on_error=self._failed_undo,
            owner=self,
        )

    def _show_undone(self, saved: Saved[UndoneImport]) -> None:
        self.result.undo_button.setEnabled(True)
        self.result.show_undone(saved.record)
        self.steps.setCurrentWidget(self.result)
        self.focus_first()

    def _failed_undo(self, error: Exception) -> None:
        self.result.undo_button.setEnabled(True)
        self.failed(error)

    def _ask_where_to_save(self) -> None:
        self._saver = QFileDialog(self, self.tr("Simpan baris yang perlu dibetulkan"))
        self._saver.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._saver.setDefaultSuffix("xlsx")
        self._saver.setNameFilter("XLSX (*.xlsx)")
        self._saver.selectFile("baris-perlu-dibetulkan.xlsx")
        self._saver.fileSelected.connect(lambda chosen: self.save_rejected(Path(chosen)))
        self._saver.open()

    def save_rejected(self, out: Path) -> None:
        """Write the refused and doubtful rows to a workbook, after the password if it is asked."""
        if self._plan is None:
            return
        self.banner.say("")
        self.session.tasks.write(
            self.session.services.import_rejects.write,
            self._plan,
            self.result.rejected,
            out,
            by=self.session.by,
            on_done=self._saved_rejected,
            on_error=partial(self._failed_saving, out),
            owner=self,
        )

    def _saved_rejected(self, report: ExportReport) -> None:
        self.told.emit(self.tr("Berkas tersimpan: {file}").format(file=report.path.name))

    def _failed_saving(self, out: Path, error: Exception) -> None:
        again = partial(self.save_rejected, out)
        self.dialog = asked_first(error, self.session, self, again)
        if self.dialog is None:
            self.failed(error)

    def _chosen(self, chosen: list[str]) -> None:
        self.preview(*map(Path, chosen))

    @property
    def _names(self) -> str:
        return " + ".join(path.name for path in self._files)

    def _wait(self, text: str) -> None:
        self.waiting_for.setText(text)
        self.bar.setRange(0, 0)
        self.cancel_button.setEnabled(True)
        self.steps.setCurrentWidget(self.waiting)
        self.cancel_button.setFocus()

    def _progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def _take_plan(self, plan: Plan) -> None:
        """Show the plan, or read the file again as files with these headings were read before."""
        if not self._recall(plan.register.reading):
            self._show_plan(plan)

    def _recall(self, reading: FileReading) -> bool:
        """Return whether a layout is remembered that is not used yet; begin to read by it."""
        if self._signature:
            return False
        self._signature = reading.signature
        kept = self.session.preferences.import_layout(self._signature)
        choices = layout_from(kept, reading) if kept else NO_CHOICES
        if choices == NO_CHOICES or self._choices != NO_CHOICES:
            return False
        self._choices, self._remembered = choices, True
        self._read()
        return True

    def _show_headings(self, reading: FileReading) -> None:
        """Show the columns of a file that cannot be read until one of them gets its meaning."""
        self._task = None
        if self._recall(reading):
            return
        self._plan = None
        self.looking.show_headings(self._names, reading, self._choices)
        self.steps.setCurrentWidget(self.looking)
        self.focus_first()

    def _show_plan(self, plan: Plan) -> None:
        self._plan, self._task = plan, None
        self.looking.show_plan(plan, self._choices, remembered=self._remembered)
        self.steps.setCurrentWidget(self.looking)
        self.focus_first()

    def _show_report(self, saved: Saved[ImportReport]) -> None:
        self._task = None
        self.result.show_report(saved.record)
        self._entry_id = saved.record.entry_id
        self.looking.model.show_plan(())
        if not self._remembered:
            layout = kept_layout(self._choices)
            self.session.preferences.keep_import_layout(self._signature, layout)
            self.session.preferences.save()
        self.steps.setCurrentWidget(self.result)
        self.focus_first()

    def _failed_reading(self, error: Exception) -> None:
        self._task = None
        code = error.code if isinstance(error, Unreadable) else ""
        if isinstance(error, Unreadable) and code in {SHIFTED, SWAPPED}:
            self.dates.ask(error, self._choices)
            self.steps.setCurrentWidget(self.dates)
            self.focus_first()
            return
        self.failed(error)
        if code != "columns_missing":
            self.steps.setCurrentWidget(self.looking if self._plan else self.drop)
            return
        self._task = self.session.tasks.read(
            self.session.services.imports.headings,
            self._files,
            by=self.session.by,
            choices=self._choices,
            on_done=self._show_headings,
            on_error=self._failed_headings,
            owner=self,
        )

    def _failed_headings(self, error: Exception) -> None:
        self._task = None
        self.failed(error)
        self.steps.setCurrentWidget(self.drop)

    def _failed_writing(self, error: Exception) -> None:
        self._task = None
        self.failed(error)
        self.steps.setCurrentWidget(self.looking)

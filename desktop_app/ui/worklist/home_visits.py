"""Isi hasil kunjungan rumah: a printed sheet keyed back in its own order, line by line."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from desktop_app.errors import Invalid, Problem, Severity
from desktop_app.growth.chart import Indicator
from desktop_app.programme.records.children import Visit
from desktop_app.services.common.outcome import Saved
from desktop_app.services.worklist.home_visits import PrintedSheet, SheetLine
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.editors import DateEdit, Pick
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.parts import (
    Banner,
    EmptyState,
    button,
    card,
    column,
    label,
    row,
)
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import L, M, S
from desktop_app.ui.worklist.home_visits_model import HomeVisitModel, Line, SheetColumn, State
from desktop_app.ui.worklist.sheet_grid import SheetGrid

WIDTH_PX, HEIGHT_PX = 1260, 680
DAY_PX, SHEET_PX = 170, 300
SHOWN_Z = (
    (Indicator.WEIGHT_FOR_AGE, "zwei"),
    (Indicator.HEIGHT_FOR_AGE, "zlen"),
    (Indicator.WEIGHT_FOR_HEIGHT, "zwfl"),
)


class HomeVisitDialog(QDialog):
    """One of the sheets printed last; a line that is left is saved, with a tick once it is kept."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Ask which sheets were printed, and open the newest."""
        super().__init__(parent)
        self._session = session
        self._sheets: tuple[PrintedSheet, ...] = ()
        self._number = 0
        self.question: AskDialog | None = None
        self.setWindowTitle("Anting Berlian")
        self.resize(WIDTH_PX, HEIGHT_PX)
        self.finished.connect(self.deleteLater)
        words = session.wording
        self.model = HomeVisitModel(session.services.visits.preview, words.number, self._tell)
        self.model.day, self.model.examiner = session.today(), session.display_name
        self.model.titles = (
            self.tr("No."),
            self.tr("Anak"),
            self.tr("BB (kg)"),
            self.tr("PB/TB (cm)"),
            self.tr("T / B"),
            self.tr("LiLA (cm)"),
            self.tr("Edema"),
            self.tr("Catatan"),
            self.tr("Hasil"),
        )
        self.model.edited.connect(self._show_line)
        layout = column(self, margin=L, gap=M)
        layout.addLayout(self._make_heading())
        self.banner = Banner()
        layout.addWidget(self.banner)
        surface = card()
        inside = column(surface, margin=1, gap=0)
        self.grid = SheetGrid(self.model)
        self.grid.setAccessibleName(self.tr("Hasil kunjungan rumah"))
        self.grid.left.connect(self.save_line)
        self.grid.entered.connect(self._show_line)
        inside.addWidget(self.grid, 1)
        self.empty = EmptyState(
            "printer",
            self.tr("Belum ada lembar kunjungan rumah"),
            self.tr("Cetak lembarnya dahulu. Urutannya tersimpan di sini, juga sesudah ditutup."),
        )
        inside.addWidget(self.empty, 1)
        layout.addWidget(surface, 1)
        layout.addLayout(self._make_foot())
        for keys, act in (("Ctrl+Return", self.confirm_line), ("Ctrl+T", self.miss_line)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self.grid.hide()
        self.empty.hide()
        self._load_sheets()

    def unsaved(self) -> bool:
        """Whether any line says something that is not kept."""
        return self.model.unsaved()

    def save_line(self, row: int) -> None:
        """Keep a line that is complete; one with an open question waits for its answer."""
        if self.model.state(row) is State.TYPED:
            self._write(row, frozenset())

    def confirm_line(self) -> None:
        """Keep the current line: what is asked about it is right."""
        row = self.grid.currentIndex().row()
        self.grid.setFocus()  # ends the typing in a cell
        if row < 0 or self.model.state(row) not in (State.ASKED, State.TYPED):
            return
        asked = self.model.lines[row].problems
        self._write(row, frozenset(one.code for one in asked if one.severity is Severity.CONFIRM))

    def miss_line(self) -> None:
        """Nobody was met at the current line's home; the note says why."""
        row = self.grid.currentIndex().row()
        self.grid.setFocus()
        if row < 0:
            return
        line = self.model.lines[row]
        reason = line.texts.get(SheetColumn.NOTES, "")
        if line.missed:
            reason = ""
        elif not reason:
            self.banner.say(self.tr("Tulis dahulu di Catatan mengapa tidak bertemu."), "warning")
            self.grid.go_to(row, SheetColumn.NOTES)
            return
        visits, by = self._session.services.home_visits, self._session.by
        self._session.tasks.write(
            partial(visits.miss, self._number, line.child.child_id, reason, by=by),
            on_done=lambda _saved: self._missed(row, reason),
            on_error=self._failed,
            owner=self,
        )

    def reject(self) -> None:
        """Close; asks first where something would be lost."""
        self.grid.setFocus()
        if not self.unsaved():
            super().reject()
            return
        self.question = AskDialog(
            self,
            self.tr("Ada baris yang belum disimpan"),
            self.tr("Bila ditutup sekarang, yang sudah diketik di baris itu akan hilang."),
            self.tr("Buang isian"),
            dangerous=True,
        )
        self.question.agreed.connect(super().reject)
        self.question.open()

    # ---- building ----------------------------------------------------------------------------

    def _make_heading(self) -> QHBoxLayout:
        heading = row(gap=S)
        heading.addWidget(label(self.tr("Isi hasil kunjungan rumah"), "title"))
        heading.addStretch()
        self.sheet = Pick()
        self.sheet.setFixedWidth(SHEET_PX)
        self.sheet.setAccessibleName(self.tr("Lembar"))
        self.sheet.edited.connect(self._sheet_picked)
        self.day = DateEdit(self._session.wording, self._session.today())
        self.day.set_day(self._session.today())
        self.day.setFixedWidth(DAY_PX)
        self.day.setAccessibleName(self.tr("Tanggal kunjungan"))
        self.day.edited.connect(self._day_changed)
        for title, part in (
            (self.tr("Lembar"), self.sheet),
            (self.tr("Tanggal kunjungan"), self.day),
        ):
            heading.addWidget(label(title, "soft"))
            heading.addWidget(part)
        return heading

    def _make_foot(self) -> QHBoxLayout:
        foot = row(gap=S)
        self.said = label("", "soft", wrap=True)
        foot.addWidget(self.said, 1)
        self.miss_button = button(self.tr("Tidak bertemu"))
        self.miss_button.setToolTip("Ctrl+T")
        self.miss_button.clicked.connect(self.miss_line)
        self.confirm_button = button(self.tr("Benar, simpan"), "primary")
        self.confirm_button.setToolTip("Ctrl+Enter")
        self.confirm_button.clicked.connect(self.confirm_line)
        self.close_button = button(self.tr("Tutup"))
        self.close_button.clicked.connect(self.reject)
        for made in (self.miss_button, self.confirm_button, self.close_button):
            foot.addWidget(made)
        return foot

    # ---- loading -----------------------------------------------------------------------------

    def _load_sheets(self) -> None:
        visits, by = self._session.services.home_visits, self._session.by
        self._session.tasks.read(
            partial(visits.sheets, by=by),
            on_done=self._show_sheets,
            on_error=self._failed,
            owner=self,
            page=(id(self), "sheets"),
        )

    def _show_sheets(self, sheets: tuple[PrintedSheet, ...]) -> None:
        self._sheets = sheets
        words = self._session.wording
        self.sheet.offer(
            [
                self.tr("No. {number} · {day} · {count} anak").format(
                    number=one.number,
                    day=words.date(one.printed_on),
                    count=words.number(len(one.children)),
                )
                for one in sheets
            ]
        )
        self.grid.setVisible(bool(sheets))
        self.empty.setVisible(not sheets)
        for part in (self.sheet, self.day, self.miss_button, self.confirm_button):
            part.setEnabled(bool(sheets))
        if sheets:
            self.sheet.setCurrentIndex(0)
            self._load_lines(sheets[0].number)

    def _sheet_picked(self) -> None:
        place = self.sheet.currentIndex()
        if not 0 <= place < len(self._sheets) or self._sheets[place].number == self._number:
            return
        if self.unsaved():
            numbers = [one.number for one in self._sheets]
            self.sheet.setCurrentIndex(numbers.index(self._number))
            self.banner.say(self.tr("Selesaikan dahulu baris yang belum disimpan."), "warning")
            return
        self._load_lines(self._sheets[place].number)

    def _load_lines(self, number: int) -> None:
        visits, by = self._session.services.home_visits, self._session.by
        self._session.tasks.read(
            partial(visits.lines, number, by=by),
            on_done=partial(self._show_lines, number),
            on_error=self._failed,
            owner=self,
            page=(id(self), "lines"),
        )

    def _show_lines(self, number: int, lines: tuple[SheetLine, ...]) -> None:
        self._number = number
        self.model.show_lines(lines)
        first = next(
            (place for place in range(len(lines)) if self.model.state(place) is State.EMPTY), 0
        )
        self.grid.go_to(first)
        self.grid.setFocus()

    def _day_changed(self) -> None:
        self.model.day = self.day.day()
        self._show_line(self.grid.currentIndex().row())

    # ---- one line ----------------------------------------------------------------------------

    def _write(self, row: int, confirmed: frozenset[str]) -> None:
        draft = self.model.draft(row)
        if draft is None:
            return
        self.banner.say("")
        self.model.set_saving(row, saving=True)
        visits, by = self._session.services.home_visits, self._session.by
        self._session.tasks.write(
            partial(visits.record, self._number, draft, confirmed=confirmed, by=by),
            on_done=partial(self._kept, row),
            on_error=partial(self._not_kept, row),
            owner=self,
        )

    def _kept(self, row: int, saved: Saved[Visit]) -> None:
        self.model.saved(row, saved.record)
        self._show_line(self.grid.currentIndex().row())

    def _not_kept(self, row: int, error: Exception) -> None:
        self.model.set_saving(row, saving=False)
        words = self._session.wording
        if isinstance(error, Invalid):
            name = self.model.lines[row].child.name
            told = " ".join(words.problem(problem) for problem in error.problems)
            self.banner.say(f"{name}: {told}")
        else:
            self._failed(error)

    def _missed(self, row: int, reason: str) -> None:
        self.model.miss(row, reason)
        self._show_line(row)
        if reason:
            self.grid.go_to(row + 1)

    def _failed(self, error: Exception) -> None:
        self.banner.say(sentence(error, self._session.wording))

    def _show_line(self, row: int) -> None:
        """Say of the current line what the cell has no room for."""
        if not 0 <= row < len(self.model.lines):
            return
        line, state = self.model.lines[row], self.model.state(row)
        words = self._session.wording
        age = words.age_between(line.child.birth_date, self._session.today())
        parts = [f"{line.child.name}, {words.sex(line.child.sex)}, {age}"]
        before = [one.visit for one in line.sheet.visits if one.visit != line.stored]
        if before:
            parts.append(self._last(before[-1]))
        told = " \N{MIDDLE DOT} ".join(parts)
        if state in (State.ASKED, State.REFUSED):
            told = f"{told}\n{self._tell(line, state)}"
        self.said.setText(told)
        self.confirm_button.setEnabled(state in (State.ASKED, State.TYPED))
        self.miss_button.setText(
            self.tr("Bertemu") if state is State.MISSED else self.tr("Tidak bertemu")
        )

    def _last(self, visit: Visit) -> str:
        words = self._session.wording
        figures = [
            self.tr("{value} kg").format(value=words.number(visit.weight_kg, 2))
            if visit.weight_kg is not None
            else "",
            self.tr("{value} cm").format(value=words.number(visit.lenhei_cm, 1))
            if visit.lenhei_cm is not None
            else "",
        ]
        return self.tr("terakhir {day}: {figures}").format(
            day=words.date(visit.visit_date), figures=", ".join(part for part in figures if part)
        )

    def _tell(self, line: Line, state: State) -> str:
        """What a line's last cell says."""
        words = self._session.wording
        if state is State.SAVING:
            return self.tr("Menyimpan…")
        if state is State.MISSED:
            return self.tr("Tidak bertemu: {reason}").format(reason=line.missed)
        if state is State.REFUSED:
            refused = [one for one in line.problems if one.severity is Severity.REFUSE]
            return self._refusal(line, refused)
        if state is State.ASKED:
            return " ".join(
                words.problem(one) for one in line.problems if one.severity is Severity.CONFIRM
            )
        if state is State.EMPTY:
            return ""
        told = self._scores(line)
        return self.tr("Tersimpan. {scores}").format(scores=told) if state is State.SAVED else told

    def _refusal(self, line: Line, refused: list[Problem]) -> str:
        place = self.model.lines.index(line)
        if self.model.day is None:
            return self.tr("Tulis tanggal kunjungan di atas.")
        if self.model.unreadable(place):
            return self.tr("Tidak terbaca. Tulis angka, misalnya 8,4.")
        if self.model.only_noted(place):
            return self.tr("Tidak bertemu? Tekan Ctrl+T.")
        return " ".join(self._session.wording.problem(one) for one in refused)

    def _scores(self, line: Line) -> str:
        draft = self.model.draft(self.model.lines.index(line))
        if draft is None:
            return ""
        growth = self.model.judged(line, draft).growth
        if growth is None:
            return ""
        words = self._session.wording
        return " \N{MIDDLE DOT} ".join(
            f"{words.indicator_short(indicator)} {words.z(z)}"
            for indicator, name in SHOWN_Z
            if (z := getattr(growth, name)) is not None
        )

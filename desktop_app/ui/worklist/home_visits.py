"""Isi hasil kunjungan rumah: a printed sheet keyed back in its own order, line by line."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.errors import Invalid
from desktop_app.programme.records.children import Visit
from desktop_app.programme.records.draft import Draft
from desktop_app.services.worklist.home_visits import PrintedSheet, SheetLine
from desktop_app.ui.kit.editors import DateEdit, Pick
from desktop_app.ui.kit.parts import EmptyState, button, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.sheet.dialog import SheetDialog
from desktop_app.ui.kit.sheet.grid import EnterWay, SheetGrid
from desktop_app.ui.kit.sheet.judged import RowSaver, State, Work
from desktop_app.ui.worklist.home_visits_model import HomeColumn, HomeVisitModel

DAY_PX, SHEET_PX, LEAST_SHEET_PX = 150, 300, 200


class HomeVisitDialog(SheetDialog):
    """Shows one printed sheet; a line is saved when it is left, and ticked once stored."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Load the draft and the printed sheets; open the draft's sheet or the newest."""
        self.model = HomeVisitModel(
            partial(session.services.visits.preview, by=session.by),
            session.wording,
            session.today(),
            session.display_name,
        )
        empty = EmptyState(
            "printer",
            self.tr("Belum ada lembar kunjungan rumah"),
            self.tr("Cetak lembarnya dahulu. Urutannya tersimpan di sini, juga sesudah ditutup."),
        )
        grid = SheetGrid(self.model, EnterWay.ALONG)
        title = self.tr("Isi hasil kunjungan rumah")
        super().__init__(session, parent, grid, empty, title=title)
        self._sheets: tuple[PrintedSheet, ...] = ()
        self._number = 0
        self._left_over: Draft | None = None
        self.saver = RowSaver(session, self.model, self._work, self)
        self.saver.kept.connect(self._kept)
        self.saver.failed.connect(self._not_kept)
        grid.left.connect(self.saver.leave)
        grid.entered.connect(self._show_line)
        self.model.edited.connect(self._show_current)
        self._add_tools()
        self._add_buttons()
        for keys, act in (
            ("Ctrl+Return", self.confirm_line),
            ("Ctrl+S", self.save_all),
            ("Ctrl+T", self.miss_line),
        ):
            self.act_on(keys, act)
        grid.hide()
        empty.hide()
        self.keep_draft("home_visits")

    def confirm_line(self) -> None:
        """Save the current line with its open questions confirmed."""
        row = self._current()
        if row >= 0:
            self.banner.say("")
            self.saver.confirm(row)

    def save_all(self) -> None:
        """Save every complete line."""
        self.grid.settle()
        self.banner.say("")
        self.saver.all()

    def miss_line(self) -> None:
        """Record that nobody was met at the current line's home; the note says why."""
        row = self._current()
        if row < 0:
            return
        line = self.model.lines[row]
        child_id = line.child.child_id
        reason = self.model.typed.get((child_id, "notes"), "")
        if line.missed:
            reason = ""
        elif not reason:
            self.banner.say(self.tr("Tulis dahulu di Catatan mengapa tidak bertemu."), "warning")
            self.grid.go_to(row, HomeColumn.NOTES)
            return
        visits, by = self.session.services.home_visits, self.session.by
        self.session.tasks.write(
            partial(visits.miss, self._number, child_id, reason, by=by),
            on_done=lambda _saved: self._missed(row, child_id, reason),
            on_error=self.failed,
            owner=self,
        )

    # ---- building ----------------------------------------------------------------------------

    def _add_tools(self) -> None:
        self.sheet = Pick()
        self.sheet.setMinimumWidth(LEAST_SHEET_PX)
        self.sheet.setMaximumWidth(SHEET_PX)
        self.sheet.setSizeAdjustPolicy(Pick.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sheet.setAccessibleName(self.tr("Lembar"))
        self.sheet.edited.connect(self._sheet_picked)
        self.day = DateEdit(self.session.wording, self.session.today())
        self.day.set_day(self.session.today())
        self.day.setFixedWidth(DAY_PX)
        self.day.setAccessibleName(self.tr("Tanggal kunjungan"))
        self.day.edited.connect(self._day_changed)
        for title, part in (
            (self.tr("Lembar"), self.sheet),
            (self.tr("Tanggal kunjungan"), self.day),
        ):
            self.heading.addWidget(label(title, "soft"))
            self.heading.addWidget(part)

    def _add_buttons(self) -> None:
        self.miss_button = button(self.tr("Tidak bertemu"))
        self.miss_button.setToolTip("Ctrl+T")
        self.miss_button.clicked.connect(self.miss_line)
        self.all_button = button(self.tr("Simpan semua"))
        self.all_button.setToolTip(self.tr("Semua baris yang lengkap (Ctrl+S)"))
        self.all_button.clicked.connect(self.save_all)
        self.confirm_button = button(self.tr("Benar, simpan"), "primary")
        self.confirm_button.setToolTip("Ctrl+Enter")
        self.confirm_button.clicked.connect(self.confirm_line)
        self.add_to_foot(self.miss_button, self.all_button, self.confirm_button)

    # ---- loading -----------------------------------------------------------------------------

    def draft_found(self, draft: Draft | None) -> None:
        """Load the printed sheets."""
        self._left_over = draft
        visits, by = self.session.services.home_visits, self.session.by
        self.session.tasks.read(
            partial(visits.sheets, by=by),
            on_done=self._show_sheets,
            on_error=self.failed,
            owner=self,
            page=(id(self), "sheets"),
        )

    def draft_head(self) -> dict[str, Any]:
        """Return the sheet's number and the day of the visits."""
        return {"sheet": self._number, "day": self.day.text()}

    def _show_sheets(self, sheets: tuple[PrintedSheet, ...]) -> None:
        self._sheets = sheets
        words = self.session.wording
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
        for part in (self.sheet, self.day, self.miss_button, self.confirm_button, self.all_button):
            part.setEnabled(bool(sheets))
        if sheets:
            numbers = [one.number for one in sheets]
            wanted = self._left_over.content["sheet"] if self._left_over else 0
            place = numbers.index(wanted) if wanted in numbers else 0
            self.sheet.setCurrentIndex(place)
            self._load_lines(numbers[place])

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
        visits, by = self.session.services.home_visits, self.session.by
        self.session.tasks.read(
            partial(visits.lines, number, by=by),
            on_done=partial(self._show_lines, number),
            on_error=self.failed,
            owner=self,
            page=(id(self), "lines"),
        )

    def _show_lines(self, number: int, lines: tuple[SheetLine, ...]) -> None:
        self._number = number
        self.model.show(lines)
        first = next(
            (place for place in range(len(lines)) if self.model.state(place) is State.EMPTY), 0
        )
        self.grid.go_to(first)
        self.grid.setFocus()
        draft, self._left_over = self._left_over, None
        if draft is not None and draft.content["sheet"] == number:
            self.day.setText(draft.content["day"])
            self.restore(draft)
            self._day_changed()
        self.keeper.begin()

    def _day_changed(self) -> None:
        self.model.day = self.day.day()
        self.model.tell_all()
        self._show_current()

    # ---- one line ----------------------------------------------------------------------------

    def _work(self, line: SheetLine, confirmed: frozenset[str]) -> Work:
        draft = self.model.draft_of(line)
        assert draft is not None, "only a line that can be read is saved"  # noqa: S101 - types
        visits, by = self.session.services.home_visits, self.session.by
        return partial(
            visits.record, self._number, draft, shown=line.seen, confirmed=confirmed, by=by
        )

    def _kept(self, child_id: int, visit: Visit) -> None:
        self.model.saved(child_id, visit)
        self._show_current()

    def _not_kept(self, child_id: int, error: Exception) -> None:
        line = self.model.record_of(child_id)
        if isinstance(error, Invalid) and line is not None:
            words = self.session.wording
            told = " ".join(words.problem(problem) for problem in error.problems)
            self.banner.say(f"{line.child.name}: {told}")
        else:
            self.failed(error)

    def _missed(self, row: int, child_id: int, reason: str) -> None:
        self.model.missed(child_id, reason)
        self._show_line(row)
        if reason:
            self.grid.go_to(row + 1)

    def _current(self) -> int:
        """Close an open cell and return the current row; -1 when there is none."""
        self.grid.settle()
        self.grid.setFocus()
        return self.grid.currentIndex().row()

    def _show_current(self) -> None:
        self._show_line(self.grid.currentIndex().row())

    def _show_line(self, row: int) -> None:
        """Show the details of the current line, for which its cell has no room."""
        if not 0 <= row < len(self.model.lines):
            return
        line, state = self.model.lines[row], self.model.state(row)
        words = self.session.wording
        age = words.age_between(line.child.birth_date, self.session.today())
        parts = [f"{line.child.name}, {words.sex(line.child.sex)}, {age}"]
        before = [one.visit for one in line.visits if one.visit != line.seen]
        if before:
            parts.append(self._last(before[-1]))
        told = " \N{MIDDLE DOT} ".join(parts)
        if state in (State.ASKED, State.REFUSED):
            told = f"{told}\n{self.model.line_text(line)}"
        self.said.setText(told)
        self.confirm_button.setEnabled(state in (State.ASKED, State.TYPED))
        self.miss_button.setText(
            self.tr("Bertemu") if state is State.MISSED else self.tr("Tidak bertemu")
        )

    def _last(self, visit: Visit) -> str:
        words = self.session.wording
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

"""Isi dari kertas: the calendars of many courses keyed in from paper, saved in one act."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from desktop_app.errors import Invalid, Problem
from desktop_app.growth.age import DAYS_PER_WEEK, LONGEST_MONTH_DAYS
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.feeding.log import PaperEntry, PaperLine
from desktop_app.ui.feeding.model import FeedingLine, FeedingTab, feeding_lines
from desktop_app.ui.feeding.paper_grid import PaperGrid
from desktop_app.ui.feeding.paper_model import PaperModel, by_place
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.editors import Choice, DateEdit
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
from desktop_app.ui.kit.place_filter import PlaceFilter
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import L, M, S
from desktop_app.ui.kit.toast import Toast

WIDTH_PX, HEIGHT_PX = 1240, 680
DAY_PX = 160
MOST_NAMED = 4
WEEK, MONTH = "week", "month"


class FeedingPaperDialog(QDialog):
    """A week or a month of every running course; what is typed stays until it is saved."""

    def __init__(
        self, session: Session, lines: Sequence[FeedingLine], parent: QWidget, *, desa: str = ""
    ) -> None:
        """Open on the week of today, with the running courses that the page knows."""
        super().__init__(parent)
        self._session = session
        self._lines = by_place(lines)
        self._first = _week_of(session.today())
        self.question: AskDialog | None = None
        self.setWindowTitle("Anting Berlian")
        self.resize(WIDTH_PX, HEIGHT_PX)
        self.finished.connect(self.deleteLater)
        self.model = PaperModel(session.wording, self.tr("Semua"))
        self.model.edited.connect(self._count)
        layout = column(self, margin=L, gap=M)
        layout.addLayout(self._make_heading())
        self.banner = Banner()
        layout.addWidget(self.banner)
        layout.addLayout(self._make_tools())
        self.grid = PaperGrid(self.model)
        self.grid.setAccessibleName(self.tr("Kalender PMT dari kertas"))
        surface = card()
        inside = column(surface, margin=1, gap=0)
        inside.addWidget(self.grid, 1)
        self.empty = EmptyState(
            "feeding",
            self.tr("Tidak ada PMT yang berjalan di sini"),
            self.tr("Pilih desa atau posyandu lain."),
        )
        inside.addWidget(self.empty, 1)
        layout.addWidget(surface, 1)
        layout.addLayout(self._make_foot())
        self.toast = Toast(self)
        for keys, act in (
            ("Ctrl+Return", self.save),
            ("Ctrl+Z", self.toast.undo),
            ("Alt+Left", self.earlier),
            ("Alt+Right", self.later),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        session.announcer.changed.connect(self._changed)
        self.model.show_lines(tuple(self._lines.values()))
        self.places.offer([line.child for line in self._lines.values()])
        self.places.choose(desa)
        self._show_span()
        self.grid.setFocus()

    def load(self) -> None:
        """Ask for the courses again; what was typed stays."""
        feeding, by = self._session.services.feeding, self._session.by
        self._session.tasks.read(
            lambda: feeding_lines(feeding.pages(by=by))[FeedingTab.RUNNING],
            on_done=self._loaded,
            on_error=self._failed,
            owner=self,
            page=id(self),
        )

    def unsaved(self) -> bool:
        """Whether anything typed is not saved."""
        return self.model.unsaved() or bool(self.model.unreadable())

    def earlier(self) -> None:
        """Show the week or month before."""
        self._first = self._start(self._first - timedelta(days=1))
        self._show_span()

    def later(self) -> None:
        """Show the week or month after, up to today's."""
        following = self._days()[-1] + timedelta(days=1)
        if following <= self._session.today():
            self._first = self._start(following)
            self._show_span()

    def save(self) -> None:
        """Save everything that waits, in one act."""
        self.grid.setFocus()
        unreadable = self.model.unreadable()
        self.model.mark_faulty(unreadable)
        if unreadable:
            self.banner.say(self.tr("Tulis berat dengan angka, misalnya 8,4."))
            return
        entries = self.model.entries()
        if entries:
            self._write(entries, frozenset())

    def reject(self) -> None:
        """Close; asks first where something would be lost."""
        if not self.unsaved():
            super().reject()
            return
        self.question = AskDialog(
            self,
            self.tr("Buang isian yang belum disimpan?"),
            self._waiting(),
            self.tr("Buang"),
            dangerous=True,
        )
        self.question.agreed.connect(super().reject)
        self.question.open()

    # ---- building ----------------------------------------------------------------------------

    def _make_heading(self) -> QHBoxLayout:
        heading = row(gap=S)
        heading.addWidget(label(self.tr("Isi dari kertas"), "title"))
        heading.addStretch()
        self.places = PlaceFilter()
        self.places.changed.connect(self._show_courses)
        heading.addWidget(self.places)
        return heading

    def _make_tools(self) -> QHBoxLayout:
        tools = row(gap=S)
        self.span = Choice([(WEEK, self.tr("Minggu")), (MONTH, self.tr("Bulan"))])
        self.span.set_value(WEEK)
        self.span.setAccessibleName(self.tr("Minggu atau bulan"))
        self.span.edited.connect(self._span_changed)
        tools.addWidget(self.span)
        self.earlier_button = button("", "quiet", "back")
        self.earlier_button.setToolTip(self.tr("Sebelumnya (Alt+Panah kiri)"))
        self.earlier_button.setAccessibleName(self.tr("Sebelumnya"))
        self.earlier_button.clicked.connect(self.earlier)
        self.days_label = label("", "subtitle")
        self.later_button = button("", "quiet", "forward")
        self.later_button.setToolTip(self.tr("Berikutnya (Alt+Panah kanan)"))
        self.later_button.setAccessibleName(self.tr("Berikutnya"))
        self.later_button.clicked.connect(self.later)
        for part in (self.earlier_button, self.days_label, self.later_button):
            tools.addWidget(part)
        tools.addStretch()
        self.weighed_label = label(self.tr("Ditimbang tanggal"), "soft")
        self.weighed_on = DateEdit(self._session.wording, self._session.today())
        self.weighed_on.setAccessibleName(self.tr("Ditimbang tanggal"))
        self.weighed_on.setFixedWidth(DAY_PX)
        self.weighed_on.edited.connect(self._weighing_day)
        tools.addWidget(self.weighed_label)
        tools.addWidget(self.weighed_on)
        return tools

    def _make_foot(self) -> QHBoxLayout:
        foot = row(gap=S)
        self.hint = label("", "soft")
        foot.addWidget(self.hint)
        foot.addStretch()
        self.close_button = button(self.tr("Tutup"))
        self.close_button.clicked.connect(self.reject)
        self.save_button = button(self.tr("Simpan"), "primary")
        self.save_button.setToolTip("Ctrl+Enter")
        self.save_button.clicked.connect(self.save)
        foot.addWidget(self.close_button)
        foot.addWidget(self.save_button)
        return foot

    # ---- showing -----------------------------------------------------------------------------

    def _start(self, day: date) -> date:
        return day.replace(day=1) if self.span.value() == MONTH else _week_of(day)

    def _days(self) -> tuple[date, ...]:
        count = DAYS_PER_WEEK
        if self.span.value() == MONTH:
            count = (
                (self._first + timedelta(days=LONGEST_MONTH_DAYS)).replace(day=1) - self._first
            ).days
        return tuple(self._first + timedelta(days=n) for n in range(count))

    def _span_changed(self) -> None:
        # A month is left for its newest week, a week for its month.
        self._first = self._start(min(self._days()[-1], self._session.today()))
        self._show_span()

    def _show_span(self) -> None:
        words, days, today = self._session.wording, self._days(), self._session.today()
        monthly = self.span.value() == MONTH
        if monthly:
            self.days_label.setText(words.month(self._first.year, self._first.month))
            titles = [str(day.day) for day in days]
        else:
            self.days_label.setText(
                self.tr("{first} sampai {last}").format(
                    first=words.date(days[0]), last=words.date(days[-1])
                )
            )
            names = self._weekdays()
            titles = [f"{name}\n{day.day}" for name, day in zip(names, days, strict=True)]
        last = [self.tr("Anak"), self.tr("Sebulan") if monthly else self.tr("Seminggu")]
        if not monthly:
            last.append(self.tr("Berat (kg)"))
        self.model.show_days(days, titles, last)
        for part in (self.weighed_label, self.weighed_on):
            part.setVisible(not monthly)
        if not monthly:
            on = self.model.weighing_day() or min(days[-1], today)
            self.weighed_on.set_day(on)
            self.model.weigh_on(on)
        self.later_button.setEnabled(days[-1] < today)
        self._show_courses()

    def _weekdays(self) -> tuple[str, ...]:
        return (
            self.tr("Sen"),
            self.tr("Sel"),
            self.tr("Rab"),
            self.tr("Kam"),
            self.tr("Jum"),
            self.tr("Sab"),
            self.tr("Min"),
        )

    def _show_courses(self) -> None:
        """Show the courses of the place that have to do with the days shown."""
        days = self._days()
        shown = [
            course_id
            for course_id, line in self._lines.items()
            if self.places.fits(line.child) and _touches(line, days[0], days[-1])
        ]
        self.model.show_courses(shown)
        self.grid.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        self.grid.go_to(0, 1)
        self._count()

    def _weighing_day(self) -> None:
        day = self.weighed_on.day()
        if day is not None:
            self.model.weigh_on(day)

    def _waiting(self) -> str:
        words = self._session.wording
        ticks, weights = self.model.count_unsaved()
        return self.tr("{ticks} tanda dan {weights} berat belum disimpan.").format(
            ticks=words.number(ticks), weights=words.number(weights)
        )

    def _count(self) -> None:
        waits = self.unsaved()
        self.save_button.setEnabled(waits)
        self.hint.setText(
            self._waiting()
            if waits
            else self.tr("Klik atau spasi mencentang; klik judul tanggal untuk semua anak.")
        )

    # ---- saving ------------------------------------------------------------------------------

    def _write(self, entries: Sequence[PaperEntry], confirmed: frozenset[str]) -> None:
        self.banner.say("")
        self.save_button.setEnabled(False)
        log, by = self._session.services.feeding_log, self._session.by
        self._session.tasks.write(
            partial(log.from_paper, entries, confirmed=confirmed, by=by),
            on_done=self._saved,
            on_error=lambda error: self._not_written(error, entries, confirmed),
            owner=self,
        )

    def _saved(self, saved: Saved[tuple[PaperLine, ...]]) -> None:
        words, lines = self._session.wording, saved.record
        days = sum(len(line.change.ticked) + len(line.change.unticked) for line in lines)
        weights = sum(line.weighed is not None for line in lines)
        self.model.drop()
        self.toast.say(
            self.tr("Tersimpan: {ticks} tanda, {weights} berat.").format(
                ticks=words.number(days), weights=words.number(weights)
            ),
            partial(self._take_back, lines),
        )
        self.load()

    def _take_back(self, lines: Sequence[PaperLine]) -> None:
        log, by = self._session.services.feeding_log, self._session.by
        self._session.tasks.write(
            partial(log.take_paper_back, lines, by=by),
            on_done=lambda _saved: None,
            on_error=self._failed,
            owner=self,
        )

    def _not_written(
        self, error: Exception, entries: Sequence[PaperEntry], confirmed: frozenset[str]
    ) -> None:
        self._count()
        if not isinstance(error, Invalid):
            self._failed(error)
            return
        told = self._sentences(error.problems)
        if not error.only_confirm:
            self.model.mark_faulty(frozenset(_course_of(problem) for problem in error.problems))
            self.banner.say(told)
            return
        codes = confirmed | {problem.code for problem in error.problems}
        self.question = AskDialog(
            self, self.tr("Periksa dahulu"), told, self.tr("Ya, benar, simpan")
        )
        self.question.agreed.connect(lambda: self._write(entries, codes))
        self.question.open()

    def _sentences(self, problems: Iterable[Problem]) -> str:
        words = self._session.wording
        lines = list(
            dict.fromkeys(
                f"{self.model.name_of(_course_of(problem))}: {words.problem(problem)}"
                for problem in problems
            )
        )
        if len(lines) > MOST_NAMED:
            more = self.tr("dan {count} hal lain").format(count=len(lines) - MOST_NAMED)
            lines = [*lines[:MOST_NAMED], more]
        return "\n".join(lines)

    def _loaded(self, lines: Sequence[FeedingLine]) -> None:
        place = self.grid.currentIndex()
        at = (place.row(), place.column())
        self._lines = by_place(lines)
        self.model.show_lines(tuple(self._lines.values()))
        self.places.offer([line.child for line in self._lines.values()])
        self._show_courses()
        self.grid.go_to(*at)

    def _failed(self, error: Exception) -> None:
        self.banner.say(sentence(error, self._session.wording))

    def _changed(self, changes: Changes) -> None:
        if changes.everything or changes.children:
            self.load()


def _week_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def _touches(line: FeedingLine, first: date, last: date) -> bool:
    course = line.view.course if line.view else None
    if course is None or course.start is None or course.last_day is None:
        return False
    return course.start <= last and first <= course.last_day


def _course_of(problem: Problem) -> int:
    return int(str(problem.figures["course"]))

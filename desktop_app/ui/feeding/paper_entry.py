"""Isi dari kertas: the calendars of many courses keyed in from paper, saved in one act."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.growth.age import DAYS_PER_WEEK, LONGEST_MONTH_DAYS
from desktop_app.programme.records.draft import Draft
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.feeding.log import PaperLine
from desktop_app.ui.feeding.model import FeedingLine, FeedingTab, feeding_lines
from desktop_app.ui.feeding.paper_model import PaperModel, by_place, day_of
from desktop_app.ui.kit.editors import Choice, DateEdit
from desktop_app.ui.kit.guard import Loss
from desktop_app.ui.kit.parts import EmptyState, button, label
from desktop_app.ui.kit.place_filter import PlaceFilter
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.sheet.at_once import AtOnceSaver
from desktop_app.ui.kit.sheet.dialog import SheetDialog
from desktop_app.ui.kit.sheet.grid import EnterWay, SheetGrid
from desktop_app.ui.kit.sheet.model import Cell

DAY_PX, ROW_PX, HEADER_PX = 160, 32, 44
WEEK, MONTH = "week", "month"


class FeedingPaperDialog(SheetDialog):
    """A week or a month of every running course; what is typed stays until it is saved."""

    def __init__(
        self, session: Session, lines: Sequence[FeedingLine], parent: QWidget, *, desa: str = ""
    ) -> None:
        """Open on the week of today, with the running courses that the page knows."""
        self.model = PaperModel(session.wording, self.tr("Semua"))
        grid = SheetGrid(self.model, EnterWay.DOWN, row_px=ROW_PX)
        empty = EmptyState(
            "feeding",
            self.tr("Tidak ada PMT yang berjalan di sini"),
            self.tr("Pilih desa atau posyandu lain."),
        )
        super().__init__(session, parent, grid, empty, title=self.tr("Isi dari kertas"))
        self._lines = by_place(lines)
        self._first = _week_of(session.today())
        self._written: dict[Cell, str] = {}
        self.model.edited.connect(self._count)
        columns = grid.horizontalHeader()
        columns.setFixedHeight(HEADER_PX)
        # Two digits need the full width of a narrow column; only the first title is indented,
        # so that it stands above the names.
        columns.setStyleSheet(
            "QHeaderView::section { padding: 0; }"
            " QHeaderView::section:first { padding-left: 12px; }"
        )
        self.saver = AtOnceSaver(session, self, "course", self.model.name_of)
        self.saver.saved.connect(self._saved)
        self.saver.refused.connect(self._refused)
        self.saver.given_up.connect(self._count)
        self.saver.failed.connect(self._not_written)
        self._add_tools()
        self._add_buttons()
        for keys, act in (
            ("Ctrl+Return", self.save),
            ("Ctrl+S", self.save),
            ("Alt+Left", self.earlier),
            ("Alt+Right", self.later),
        ):
            self.act_on(keys, act)
        session.announcer.changed.connect(self._changed)
        self.model.show_lines(tuple(self._lines.values()))
        self.places.offer([line.child for line in self._lines.values()])
        self.places.choose(desa)
        self._show_span()
        grid.setFocus()
        self.keep_draft("feeding_paper")

    def load(self) -> None:
        """Load the courses again; what was typed stays."""
        feeding, by = self.session.services.feeding, self.session.by
        self.session.tasks.read(
            lambda: feeding_lines(feeding.pages(by=by))[FeedingTab.RUNNING],
            on_done=self._loaded,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )

    def earlier(self) -> None:
        """Show the week or month before."""
        self._first = self._start(self._first - timedelta(days=1))
        self._show_span()

    def later(self) -> None:
        """Show the week or month after, up to today's."""
        following = self._days()[-1] + timedelta(days=1)
        if following <= self.session.today():
            self._first = self._start(following)
            self._show_span()

    def save(self) -> None:
        """Save everything that waits, in one act."""
        self.grid.settle()
        self.grid.setFocus()
        unreadable = self.model.rows_unreadable()
        self.model.mark_faulty(unreadable)
        if unreadable:
            self.banner.say(self.tr("Tulis berat dengan angka, misalnya 8,4."))
            return
        entries = self.model.entries()
        if not entries:
            return
        self.banner.say("")
        self.save_button.setEnabled(False)
        self._written = dict(self.model.typed)
        log, by = self.session.services.feeding_log, self.session.by
        self.saver.save(lambda confirmed: log.from_paper(entries, confirmed=confirmed, by=by))

    # ---- the draft ---------------------------------------------------------------------------

    def draft_found(self, draft: Draft | None) -> None:
        """Restore a draft, and show the first week that it touches."""
        if draft is not None:
            self.model.set_weighing_days(draft.content["weighed_on"])
            self.restore(draft)
            days = [day_of(column) for _course, column in self.model.typed]
            if days:
                self._first = self._start(min(days))
                self.places.choose("")
                self._show_span()
        self.keeper.begin()

    def draft_head(self) -> dict[str, Any]:
        """Return on which days the children were weighed."""
        return {"weighed_on": self.model.weighing_days()}

    def loss(self) -> Loss:
        """Return the words of the question, with how much is not saved."""
        return replace(super().loss(), consequence=self._how_much_waits())

    def _how_much_waits(self) -> str:
        words = self.session.wording
        ticks, weights = self.model.count_unsaved()
        return self.tr("{ticks} tanda dan {weights} berat belum disimpan.").format(
            ticks=words.number(ticks), weights=words.number(weights)
        )

    # ---- building ----------------------------------------------------------------------------

    def _add_tools(self) -> None:
        self.places = PlaceFilter()
        self.places.changed.connect(self._show_courses)
        self.heading.addWidget(self.places)
        tools = self.tools
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
        self.weighed_on = DateEdit(self.session.wording, self.session.today())
        self.weighed_on.setAccessibleName(self.tr("Ditimbang tanggal"))
        self.weighed_on.setFixedWidth(DAY_PX)
        self.weighed_on.edited.connect(self._weighing_day)
        tools.addWidget(self.weighed_label)
        tools.addWidget(self.weighed_on)

    def _add_buttons(self) -> None:
        self.save_button = button(self.tr("Simpan"), "primary")
        self.save_button.setToolTip("Ctrl+S, Ctrl+Enter")
        self.save_button.clicked.connect(self.save)
        self.add_to_foot(self.save_button)

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
        # From a month go to its newest week, from a week to its month.
        self._first = self._start(min(self._days()[-1], self.session.today()))
        self._show_span()

    def _show_span(self) -> None:
        words, days, today = self.session.wording, self._days(), self.session.today()
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
        """Show the courses of the chosen place that run on any of the shown days."""
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

    def _count(self) -> None:
        waits = self.unsaved()
        self.save_button.setEnabled(waits)
        self.said.setText(
            self._how_much_waits()
            if waits
            else self.tr("Klik atau spasi mencentang; klik judul tanggal untuk semua anak.")
        )

    # ---- saving ------------------------------------------------------------------------------

    def _saved(self, saved: Saved[tuple[PaperLine, ...]]) -> None:
        words, lines = self.session.wording, saved.record
        days = sum(len(line.change.ticked) + len(line.change.unticked) for line in lines)
        weights = sum(line.weighed is not None for line in lines)
        self.model.forget(self._written)
        self.toast.say(
            self.tr("Tersimpan: {ticks} tanda, {weights} berat.").format(
                ticks=words.number(days), weights=words.number(weights)
            ),
            partial(self._take_back, lines),
        )
        self.load()

    def _take_back(self, lines: Sequence[PaperLine]) -> None:
        log, by = self.session.services.feeding_log, self.session.by
        self.session.tasks.write(
            partial(log.take_paper_back, lines, by=by),
            on_done=lambda _saved: None,
            on_error=self.failed,
            owner=self,
        )

    def _refused(self, courses: Collection[int], told: str) -> None:
        self._count()
        self.model.mark_faulty(courses)
        self.banner.say(told)

    def _not_written(self, error: Exception) -> None:
        self._count()
        self.failed(error)

    def _loaded(self, lines: Sequence[FeedingLine]) -> None:
        place = self.grid.currentIndex()
        at = (place.row(), place.column())
        self._lines = by_place(lines)
        self.model.show_lines(tuple(self._lines.values()))
        self.places.offer([line.child for line in self._lines.values()])
        self._show_courses()
        self.grid.go_to(*at)

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

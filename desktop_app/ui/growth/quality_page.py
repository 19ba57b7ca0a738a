"""The page on measuring quality: who needs help, wrong length boards, mixed-up rows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
)

from desktop_app.errors import Cancelled
from desktop_app.services.growth.measuring import SPANS_MONTHS, MeasuringReport
from desktop_app.ui.growth.quality_views import BoardView, GroupView, MixedView, QualityView
from desktop_app.ui.kit.editors import Choice
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import button, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.tasks import Task
from desktop_app.ui.kit.theme import M, S

PROGRESS_STEPS = 1000


class QualityPage(Page):
    """Loads the figures of the chosen span when it is shown."""

    child_wanted = Signal(int)
    """The child of a finding should be opened; carries her id."""

    def __init__(self, session: Session) -> None:
        """Lay out span, tabs and tables."""
        super().__init__(session)
        self._counting: Task | None = None
        self.body.insertLayout(0, self._make_tools())
        self.progress = QProgressBar()
        self.progress.setRange(0, PROGRESS_STEPS)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Menghitung"))
        self.progress.hide()
        self.body.addWidget(self.progress)
        self._stack = QStackedWidget()
        self.examiners = GroupView(session, self.tr("Pemeriksa"))
        self.instruments = GroupView(session, self.tr("Alat ukur"))
        self.posyandu = GroupView(session, self.tr("Posyandu"))
        self.boards = BoardView(session)
        self.boards.child_wanted.connect(self.child_wanted)
        self.mixed = MixedView(session)
        self.mixed.child_wanted.connect(self.child_wanted)
        self.body.addLayout(self._make_tabs())
        self.body.addWidget(self._stack, 1)

    def load(self) -> None:
        """Ask for the report of the chosen span."""
        self.progress.setValue(0)
        self.progress.show()
        self._counting = self.session.tasks.read(
            self.session.services.measuring.report,
            int(self.span.value() or SPANS_MONTHS[0]),
            by=self.session.by,
            on_done=self._show,
            on_error=self.failed,
            on_progress=self._progressed,
            owner=self,
            page=id(self),
        )

    def focus_first(self) -> None:
        """Put the cursor into the table that is shown."""
        current = self._stack.currentWidget()
        if current is not None:
            current.setFocus()

    def failed(self, error: Exception) -> None:
        """Show the error and stop the progress bar; stay silent if leaving the page stopped it."""
        self._end_counting()
        if not isinstance(error, Cancelled):
            super().failed(error)

    def hideEvent(self, event: QHideEvent) -> None:
        """Cancel the count: other pages wait for the only reader thread."""
        super().hideEvent(event)
        if self._counting is not None:
            self._counting.cancel()
            self._stale = True

    def choose(self, view: QualityView) -> None:
        """Show one of the five views."""
        self._stack.setCurrentWidget(view)
        self.tabs.button(self._stack.indexOf(view)).setChecked(True)
        view.setFocus()

    def _make_tools(self) -> QHBoxLayout:
        tools = row(gap=M)
        tools.addWidget(label(self.tr("Mutu data"), "title"))
        self.when = label("", "soft")
        tools.addWidget(self.when)
        tools.addStretch()
        text = self.tr("{months} bulan")
        self.span = Choice([(str(n), text.format(months=n)) for n in SPANS_MONTHS])
        self.span.setAccessibleName(self.tr("Jangka waktu"))
        self.span.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.span.set_value(str(SPANS_MONTHS[0]))
        self.span.edited.connect(self.load)
        tools.addWidget(self.span)
        return tools

    def _make_tabs(self) -> QHBoxLayout:
        tabs = row(gap=S)
        self.tabs = QButtonGroup(self)
        self._titles: list[tuple[QPushButton, str]] = []
        for view, title in (
            (self.examiners, self.tr("Pemeriksa")),
            (self.instruments, self.tr("Alat ukur")),
            (self.posyandu, self.tr("Posyandu")),
            (self.boards, self.tr("Papan menyimpang")),
            (self.mixed, self.tr("Baris tertukar")),
        ):
            number = self._stack.addWidget(view)
            tab = button(title, "filter")
            tab.setCheckable(True)
            tab.clicked.connect(lambda _checked, v=view: self.choose(v))
            self.tabs.addButton(tab, number)
            self._titles.append((tab, title))
            tabs.addWidget(tab)
        self.tabs.button(0).setChecked(True)
        tabs.addStretch()
        return tabs

    def _end_counting(self) -> None:
        self._counting = None
        self.progress.hide()

    def _progressed(self, done: int, total: int) -> None:
        self.progress.setValue(round(PROGRESS_STEPS * done / total) if total else 0)

    def _show(self, report: MeasuringReport) -> None:
        self._end_counting()
        wording = self.session.wording
        self.when.setText(
            self.tr("{first} sampai {last} · {visits} kunjungan").format(
                first=wording.date(report.first),
                last=wording.date(report.last),
                visits=wording.number(report.visits),
            )
        )
        self.examiners.show_groups(report.examiners)
        self.instruments.show_groups(report.instruments)
        self.posyandu.show_groups(report.posyandu)
        self.boards.show_report(report)
        self.mixed.show_report(report)
        counts = [
            *(
                sum(group.verdict == "help" for group in groups)
                for groups in (report.examiners, report.instruments, report.posyandu)
            ),
            len(report.boards),
            len(report.mixed),
        ]
        for (tab, title), count in zip(self._titles, counts, strict=True):
            tab.setText(f"{title} ({count})" if count else title)

"""The full-screen view for a child's parents: chart and a few large words; nothing is entered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop_app.growth.chart import Indicator
from desktop_app.services.child.page import ChildPage
from desktop_app.services.growth.charts import ChartOptions
from desktop_app.services.growth.said import said_to_parents
from desktop_app.ui.growth.chart_view import ChartView
from desktop_app.ui.kit.parts import button, card, column, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XL, L, M, S

TEXT_SCALE = 1.6
SIDE_PX = 400
SHOWN = (Indicator.HEIGHT_FOR_AGE, Indicator.WEIGHT_FOR_AGE, Indicator.KMS)


class Consultation(QDialog):
    """Shows one child; Escape returns. Only the first name is shown: others may look on."""

    def __init__(
        self, session: Session, page: ChildPage, options: ChartOptions, parent: QWidget
    ) -> None:
        """Show a child; `options` give the kind of age and the labels."""
        super().__init__(parent)
        self._session = session
        self._page = page
        self._options = options
        self.setObjectName("ground")
        self.setWindowTitle("Anting Berlian")
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.finished.connect(self.deleteLater)
        layout = column(self, margin=XL, gap=L)
        layout.addLayout(self._make_head())
        middle = row(gap=L)
        middle.addWidget(self._make_chart(), 1)
        middle.addWidget(self._make_side())
        layout.addLayout(middle, 1)
        for number, indicator in enumerate(SHOWN, start=1):
            self._shortcut(str(number)).activated.connect(self._shower(indicator))
        self._shortcut("F11").activated.connect(self.reject)
        self.show_indicator(Indicator.HEIGHT_FOR_AGE)
        self.chart.setFocus()

    def show_indicator(self, indicator: Indicator) -> None:
        """Show one of the three charts."""
        for known, tab in self.tabs.items():
            tab.setChecked(known is indicator)
        chart = self._session.services.charts.of(
            self._page.child, self._page.visits, indicator, self._options
        )
        self.chart.show_chart(chart, self._session.wording)

    def _make_head(self) -> QHBoxLayout:
        child, wording = self._page.child, self._session.wording
        head = row(gap=M)
        self.name = label(first_name(child.name), "huge")
        head.addWidget(self.name)
        age = wording.age_between(child.birth_date, self._session.today())
        head.addWidget(label(age, "large"), 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch()
        names = (self.tr("Tinggi badan"), self.tr("Berat badan"), self.tr("KMS"))
        self.tabs: dict[Indicator, QPushButton] = {}
        for indicator, text in zip(SHOWN, names, strict=True):
            tab = button(text, "touch")
            tab.setCheckable(True)
            tab.clicked.connect(self._shower(indicator))
            self.tabs[indicator] = tab
            head.addWidget(tab)
        head.addSpacing(L)
        self.close_button = button(self.tr("Tutup"), "touch", "close")
        self.close_button.setToolTip("Esc")
        self.close_button.clicked.connect(self.reject)
        head.addWidget(self.close_button)
        return head

    def _make_chart(self) -> QFrame:
        surface = card()
        self.chart = ChartView()
        self.chart.set_scheme(self._session.preferences.chart_colours)
        self.chart.set_text_scale(TEXT_SCALE)
        column(surface, margin=M, gap=S).addWidget(self.chart)
        return surface

    def _make_side(self) -> QFrame:
        wording = self._session.wording
        surface = card()
        surface.setFixedWidth(SIDE_PX)
        surface.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        layout = column(surface, margin=XL, gap=S)
        visits = [found.visit for found in self._page.visits]
        for title, field, unit in (
            (self.tr("Tinggi badan"), "lenhei_cm", "cm"),
            (self.tr("Berat badan"), "weight_kg", "kg"),
        ):
            last = next((v for v in reversed(visits) if getattr(v, field) is not None), None)
            if last is None:
                continue
            layout.addWidget(label(title, "large"))
            value = getattr(last, field)
            layout.addWidget(label(f"{wording.number(value)} {unit}", "huge"))
            layout.addWidget(label(wording.date(last.visit_date), "large"))
            layout.addSpacing(XL)
        self.sentence = label(
            wording.finding(*said_to_parents(self._page.story)), "large", wrap=True
        )
        layout.addWidget(self.sentence)
        layout.addStretch()
        return surface

    def _shortcut(self, keys: str) -> QShortcut:
        return QShortcut(QKeySequence(keys), self)

    def _shower(self, indicator: Indicator) -> Callable[[], None]:
        def show() -> None:
            self.show_indicator(indicator)

        return show


def first_name(name: str) -> str:
    """Return the first word of a name."""
    return (name.split() or [""])[0]

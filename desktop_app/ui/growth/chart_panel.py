"""The chart with the controls for indicator, ages, labels and projection."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy

from desktop_app.growth.chart import AgeRange, Indicator
from desktop_app.growth.projection import Projection
from desktop_app.programme.growth.birth_values import born_early
from desktop_app.programme.growth.gravity import judged_growth
from desktop_app.programme.records.children import Visit
from desktop_app.services.child.page import ChildPage
from desktop_app.services.growth.charts import ChartOptions
from desktop_app.ui.growth.chart_view import ChartView
from desktop_app.ui.growth.projection_legend import ProjectionLegend
from desktop_app.ui.kit.editors import Choice
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.parts import button, column
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XS, M, S
from desktop_app.ui.kit.tips import plain_tip

PERCENTILES = "percentiles"


class ChartPanel(QFrame):
    """Keeps the choices; a child's page asks it for the chart's options."""

    chosen = Signal()
    """Another indicator, age range, label or projection was chosen."""
    consultation_wanted = Signal()

    def __init__(self, session: Session) -> None:
        """Begin with height for age, z-scores at the curves' ends, no projection."""
        super().__init__()
        self.setProperty("kind", "card")
        self._session = session
        self.indicator = Indicator.HEIGHT_FOR_AGE
        self._age_range: AgeRange | None = None
        """None until a person chooses; the range then fits the child's age."""
        layout = column(self, gap=XS)
        layout.setContentsMargins(M, M, M, S)
        layout.addWidget(self._make_tabs())
        layout.addWidget(self._make_switches())
        self.legend = ProjectionLegend(session.wording)
        layout.addWidget(self.legend)
        self.chart = ChartView()
        self.chart.set_scheme(session.preferences.chart_colours)
        layout.addWidget(self.chart, 1)

    def begin(self) -> None:
        """Drop the age range chosen for another child; keep the other choices."""
        self._age_range = None
        self.corrected.setChecked(True)

    def lead_with(self, page: ChildPage) -> None:
        """Begin a child with the chart of her gravest index; a calm child keeps the last choice."""
        last = page.visits[-1].for_care if page.visits else None
        found = judged_growth(last) if last is not None else ()
        if found and found[0].calls_for_care:
            self._choose(Indicator(found[0].index))

    def show_page(self, page: ChildPage, ghost: Visit | None) -> None:
        """Paint a child's chart; `ghost` is the visit that is being typed."""
        early = born_early(page.child)
        self.corrected.setVisible(early)
        ahead = self._ahead(page)
        self.projection.setEnabled(ahead is not None)
        chart = self._session.services.charts.of(
            page.child, page.visits, self.indicator, self.options(page, ghost)
        )
        self.ages.set_value(chart.age_range.value)
        shown = ahead if self.projection.isChecked() else None
        self.legend.show_projection(shown, self._session.preferences.chart_colours)
        self.chart.show_chart(chart, self._session.wording)

    def options(self, page: ChildPage, ghost: Visit | None = None) -> ChartOptions:
        """Return how the chart is shown, for screen and paper."""
        ahead = self._ahead(page) if self.projection.isChecked() else None
        return ChartOptions(
            age_range=self._age_range,
            corrected=self.corrected.isChecked(),
            ghost=ghost,
            events=page.events,
            projections=ahead.curves if ahead is not None else (),
            percentile_labels=self.labels.value() == PERCENTILES,
        )

    def choose_indicator(self, indicator: Indicator) -> None:
        """Show another chart."""
        self._choose(indicator)
        self.chosen.emit()

    def _choose(self, indicator: Indicator) -> None:
        self.indicator = indicator
        for known, tab in self.tabs.items():
            tab.setChecked(known is indicator)

    def _ahead(self, page: ChildPage) -> Projection | None:
        """Return the projection for this chart; by corrected age for a child born early."""
        last = page.story.visits[-1] if page.story.visits else None
        by_other_age = last is not None and last.corrected not in (None, last.growth)
        if by_other_age and not self.corrected.isChecked():
            return None
        if self.indicator is Indicator.HEIGHT_FOR_AGE:
            return page.story.height_ahead
        if self.indicator in (Indicator.WEIGHT_FOR_AGE, Indicator.KMS):
            return page.story.weight_ahead
        return None

    def _make_tabs(self) -> Flow:
        wording = self._session.wording
        line = Flow(gap=XS)
        self.tabs: dict[Indicator, QPushButton] = {}
        for number, indicator in enumerate(Indicator, start=1):
            tab = button(wording.indicator_short(indicator), "filter")
            tab.setCheckable(True)
            tab.setToolTip(plain_tip(f"{wording.indicator_name(indicator)} ({number})"))
            tab.clicked.connect(lambda _checked, i=indicator: self.choose_indicator(i))
            self.tabs[indicator] = tab
            line.add(tab)
        self.tabs[self.indicator].setChecked(True)
        line.add_spring()
        self.consultation = button(self.tr("Konsultasi"), "quiet", "screen")
        self.consultation.setAccessibleName(self.tr("Konsultasi"))
        self.consultation.setToolTip(self.tr("Layar penuh dengan huruf besar untuk ibu (F11)"))
        self.consultation.clicked.connect(self.consultation_wanted)
        line.add(self.consultation)
        return line

    def _make_switches(self) -> Flow:
        line = Flow(gap=XS)
        self.ages = Choice(
            [
                (AgeRange.BIRTH_TO_2.value, self.tr("0–2 thn")),
                (AgeRange.BIRTH_TO_5.value, self.tr("0–5 thn")),
            ]
        )
        self.ages.setAccessibleName(self.tr("Rentang umur"))
        self.ages.edited.connect(self._ages_chosen)
        self.labels = Choice(
            [("z", self.tr("Z-score")), (PERCENTILES, self.tr("Persentil"))],
        )
        self.labels.setAccessibleName(self.tr("Angka pada ujung garis"))
        self.labels.set_value("z")
        self.labels.edited.connect(self.chosen)
        self.projection = button(self.tr("Proyeksi"), "filter")
        self.projection.setToolTip(
            self.tr("Tiga bulan ke depan: bila tetap di jalurnya, dan bila lajunya tetap")
        )
        self.corrected = button(self.tr("Umur koreksi"), "filter")
        self.corrected.setToolTip(
            self.tr("Lahir sebelum 37 minggu: umur dikoreksi sampai 24 bulan")
        )
        for switch in (self.projection, self.corrected):
            switch.setCheckable(True)
            switch.clicked.connect(self.chosen)
        self.corrected.setChecked(True)
        self.corrected.hide()
        for choice in (self.ages, self.labels):
            choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            for segment in choice.findChildren(QPushButton):
                segment.setProperty("compact", True)
        for part in (self.ages, self.labels, self.projection, self.corrected):
            line.add(part)
        line.add_spring()
        return line

    def _ages_chosen(self) -> None:
        value = self.ages.value()
        self._age_range = None if value is None else AgeRange(value)
        self.chosen.emit()

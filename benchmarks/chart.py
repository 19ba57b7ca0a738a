"""Measures how fast the chart repaints and prints ratios; it is no test and never fails.

    python benchmarks/chart.py [ROUNDS]

A repaint is everything from a child's visits to painted pixels: build the model, show it, paint it.
"Stock items" is the practical comparison: the same curves, bands and points as pyqtgraph's own plot
items, which repaint all of them every time. The rounds alternate within one run.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pyqtgraph as pg
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.growth import zscores
from desktop_app.growth.chart import AgeRange, Chart, Indicator
from desktop_app.growth.chart_builder import ChartScore, ChartVisit, build_chart
from desktop_app.growth.chart_scheme import chart_scheme
from desktop_app.ui.growth.chart_view import ChartView

ROUNDS = 20
CHILDREN = 5
VISITS = 58
SIZE_PX = (900, 600)
FRAME_MS = 16.0
"""A sixtieth of a second, the time of one screen frame: a faster repaint is never seen late."""
BIRTH = date(2021, 11, 5)


def main(rounds: int = ROUNDS) -> None:
    """Print medians and ratios."""
    app = QApplication.instance() or QApplication([])
    children = [visits_of(-0.4 * number) for number in range(CHILDREN)]
    view, stock = ChartView(), pg.PlotWidget(antialias=True, background="w")
    for widget in (view, stock):
        widget.resize(*SIZE_PX)
        widget.show()
    app.processEvents()

    ours: dict[str, list[float]] = {"first": [], "child": [], "indicator": [], "ghost": []}
    theirs: list[float] = []
    for indicator in Indicator:
        ours["first"].append(repaint(view, partial(show, view, children[0], indicator)))
    for turn in range(rounds):
        visits = children[turn % CHILDREN]
        for name, indicator in (
            ("child", Indicator.HEIGHT_FOR_AGE),
            ("indicator", tuple(Indicator)[turn % len(Indicator)]),
        ):
            ours[name].append(repaint(view, partial(show, view, visits, indicator)))
        ours["ghost"].append(repaint(view, partial(type_height, view, children[0], turn)))
        theirs.append(repaint(stock, partial(show_stock, stock, visits)))

    print(f"{VISITS} visits, {SIZE_PX[0]} x {SIZE_PX[1]} px, {rounds} rounds, medians")
    floor = median(theirs)
    print(f"{'stock items, another child':34}{floor:8.1f} ms")
    for name, words in (
        ("child", "another child"),
        ("indicator", "another indicator"),
        ("first", "an indicator for the first time"),
        ("ghost", "a height typed"),
    ):
        took = median(ours[name])
        print(
            f"{words:34}{took:8.1f} ms   x{floor / took:5.1f} faster than stock items,"
            f"   {took / FRAME_MS:4.2f} of a {FRAME_MS:.0f} ms frame"
        )


def visits_of(z: float) -> list[ChartVisit]:
    """Return a girl's monthly visits, whose z-score falls slowly from `z`."""
    visits = []
    for month in range(VISITS):
        day = round(month * 30.4375)
        at = z - 0.02 * month
        score = ChartScore(z=round(at, 2), class_code="normal_height")
        cm = float(zscores.value_at_z("len", at, zscores.FEMALE, day))
        kg = float(zscores.value_at_z("wei", at, zscores.FEMALE, day))
        visits.append(
            ChartVisit(
                visit_id=month,
                visit_date=BIRTH + timedelta(days=day),
                age_days=day,
                weight_kg=kg,
                lenhei_cm=cm,
                clenhei_cm=cm,
                bmi=kg / (cm / 100) ** 2,
                headc_cm=40 + month / 10,
                muac_cm=13 + month / 20,
                scores=dict.fromkeys(Indicator, score),
            )
        )
    return visits


def chart(visits: list[ChartVisit], indicator: Indicator) -> Chart:
    """Return the chart model, built as a page builds it."""
    return build_chart(
        sex=zscores.FEMALE,
        birth_date=BIRTH,
        indicator=indicator,
        age_range=AgeRange.BIRTH_TO_5,
        visits=visits,
        ghost=visits[-1],
    )


def show(view: ChartView, visits: list[ChartVisit], indicator: Indicator) -> None:
    """Show a newly chosen child or indicator."""
    view.show_chart(chart(visits, indicator))


def type_height(view: ChartView, visits: list[ChartVisit], turn: int) -> None:
    """Type one more key in the height's field."""
    ghost = chart(visits, Indicator.HEIGHT_FOR_AGE).ghost
    if ghost is not None:
        view.set_ghost(replace(ghost, y=ghost.y - turn / 10))


def show_stock(plot: pg.PlotWidget, visits: list[ChartVisit]) -> None:
    """Show the same model with pyqtgraph's own items."""
    scheme, model = chart_scheme(), chart(visits, Indicator.HEIGHT_FOR_AGE)
    plot.clear()
    plot.setRange(
        xRange=(model.x_axis.low, model.x_axis.high), yRange=(model.y_axis.low, model.y_axis.high)
    )
    for band in model.bands:
        low = pg.PlotDataItem([*band.x], [*band.low], pen=None)
        high = pg.PlotDataItem([*band.x], [*band.high], pen=None)
        plot.addItem(pg.FillBetweenItem(low, high, brush=scheme.fills[band.role]))
    for curve in model.curves:
        plot.plot([*curve.x], [*curve.y], pen=scheme.lines[curve.role].colour)
    plot.plot(
        [point.x for point in model.points],
        [point.y for point in model.points],
        pen="k",
        symbol="o",
        symbolSize=8,
    )


def repaint(widget: QWidget, change: Callable[[], None]) -> float:
    """Return the milliseconds until a change is on the screen."""
    start = time.perf_counter()
    change()
    widget.repaint()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:2]))

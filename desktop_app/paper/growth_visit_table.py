"""Draws the table of a child's measurements on paper; its columns depend on the chart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.growth.age import months_at_age
from desktop_app.growth.chart import Indicator
from desktop_app.growth.classes import Index, class_of, muac_class
from desktop_app.paper.page import (
    INK,
    LEFT,
    REGULAR,
    RIGHT,
    RULE,
    SOFT,
    STRONG,
    draw_fitted,
)
from desktop_app.paper.page import text_width as width_of
from desktop_app.programme.records.children import MeasuredVisit
from desktop_app.wording import Wording

ROW_PT = 13.5
_SIZE = 8.0
_STRIPE = HexColor("#FAF8F4")

FLAG_MARK = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperColumn:
    """One column: title, width, alignment, and a function that gives a visit's text."""

    title: str
    width: float
    align: Literal["left", "right"] = "right"
    text: Callable[[MeasuredVisit], str]


def columns(indicator: Indicator, birth_date: date, words: Wording) -> tuple[PaperColumn, ...]:
    """Return the table's columns for a chart: the values, three z-scores, the chart's class."""
    found = [
        PaperColumn(
            title=words.term("paper_date"),
            width=22 * mm,
            align="left",
            text=lambda row: words.date(row.visit.visit_date),
        ),
        PaperColumn(
            title=words.term("paper_age"),
            width=30 * mm,
            align="left",
            text=lambda row: words.age_between(birth_date, row.visit.visit_date),
        ),
        PaperColumn(
            title=words.term("paper_weight"),
            width=14 * mm,
            text=lambda row: words.number(row.visit.weight_kg, 2),
        ),
        PaperColumn(
            title=words.term("paper_height"),
            width=19 * mm,
            text=lambda row: words.number(row.visit.lenhei_cm, 1),
        ),
        PaperColumn(
            title=words.term("paper_how"),
            width=19 * mm,
            align="left",
            text=lambda row: words.measure(row.visit.measure),
        ),
    ]
    if indicator in _OWN_VALUE:
        name, field = _OWN_VALUE[indicator]
        found.append(
            PaperColumn(
                title=name,
                width=15 * mm,
                text=lambda row: words.number(getattr(row.visit, field), 1),
            )
        )
    found += [_score_column(shown, words) for shown in _SCORES.get(indicator, _USUAL_SCORES)]
    rest = RIGHT - LEFT - sum(column.width for column in found)
    if indicator in _CLASSES:
        found.append(
            PaperColumn(
                title=words.term("paper_class"),
                width=rest,
                align="left",
                text=lambda row: words.class_name(_class_code(indicator, row)),
            )
        )
    return tuple(found)


def draw_header(canvas: Canvas, table: Sequence[PaperColumn], top: float) -> float:
    """Write the titles; return the y below them."""
    base = top - ROW_PT + 4
    canvas.setFillColor(SOFT)
    for column, x in _placed(table):
        _write(canvas, column, column.title, x, base, STRONG)
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.8)
    canvas.line(LEFT, top - ROW_PT, RIGHT, top - ROW_PT)
    return top - ROW_PT


def draw_row(
    canvas: Canvas, table: Sequence[PaperColumn], row: MeasuredVisit, top: float, *, striped: bool
) -> float:
    """Write one visit; return the y below it."""
    if striped:
        canvas.setFillColor(_STRIPE)
        canvas.rect(LEFT, top - ROW_PT, RIGHT - LEFT, ROW_PT, stroke=0, fill=1)
    canvas.setFillColor(INK)
    for column, x in _placed(table):
        _write(canvas, column, column.text(row), x, top - ROW_PT + 4, REGULAR)
    return top - ROW_PT


def marks_flag(table: Sequence[PaperColumn], row: MeasuredVisit) -> bool:
    """Return whether a value of this row is marked as implausible."""
    return any(column.text(row).endswith(FLAG_MARK) for column in table)


def _score_column(shown: Indicator, words: Wording) -> PaperColumn:
    z, flag = _FIELDS[shown]
    return PaperColumn(
        title=f"Z {words.indicator_short(shown)}",
        width=16 * mm,
        text=lambda row: (
            words.z(getattr(row.growth, z)) + (FLAG_MARK if getattr(row.growth, flag) else "")
        ),
    )


def _class_code(indicator: Indicator, row: MeasuredVisit) -> str | None:
    index, shown = _CLASSES[indicator]
    z, flag = _FIELDS[shown]
    if index == "muac":
        age_months = months_at_age(row.growth.age_days, row.visit.visit_date)
        return muac_class(row.visit.muac_cm, age_months)
    if getattr(row.growth, flag):
        # An implausible score gets no class: the child must be measured again.
        return None
    return class_of(index, getattr(row.growth, z))


def _placed(table: Sequence[PaperColumn]) -> list[tuple[PaperColumn, float]]:
    x = LEFT
    found = []
    for column in table:
        found.append((column, x))
        x += column.width
    return found


def _write(canvas: Canvas, column: PaperColumn, text: str, x: float, y: float, font: str) -> None:
    room = column.width - 4
    left = x + 2
    if column.align == "right":
        # Keep a gap between right-aligned figures and the text of the next column.
        room -= 4
        left = max(left, x + column.width - 6 - width_of(text, font, _SIZE))
    draw_fitted(canvas, text, left, y, room, font, _SIZE)


_OWN_VALUE = {
    Indicator.HEAD_FOR_AGE: ("LK (cm)", "headc_cm"),
    Indicator.ARM_FOR_AGE: ("LiLA (cm)", "muac_cm"),
}
_USUAL_SCORES = (
    Indicator.WEIGHT_FOR_AGE,
    Indicator.HEIGHT_FOR_AGE,
    Indicator.WEIGHT_FOR_HEIGHT,
)
_SCORES = {
    Indicator.BMI_FOR_AGE: (
        Indicator.HEIGHT_FOR_AGE,
        Indicator.WEIGHT_FOR_HEIGHT,
        Indicator.BMI_FOR_AGE,
    ),
    Indicator.HEAD_FOR_AGE: (
        Indicator.HEIGHT_FOR_AGE,
        Indicator.WEIGHT_FOR_HEIGHT,
        Indicator.HEAD_FOR_AGE,
    ),
    Indicator.ARM_FOR_AGE: (Indicator.WEIGHT_FOR_HEIGHT, Indicator.ARM_FOR_AGE),
}
_FIELDS = {
    Indicator.HEIGHT_FOR_AGE: ("zlen", "flen"),
    Indicator.WEIGHT_FOR_AGE: ("zwei", "fwei"),
    Indicator.WEIGHT_FOR_HEIGHT: ("zwfl", "fwfl"),
    Indicator.BMI_FOR_AGE: ("zbmi", "fbmi"),
    Indicator.HEAD_FOR_AGE: ("zhc", "fhc"),
    Indicator.ARM_FOR_AGE: ("zac", "fac"),
}
_CLASSES: dict[Indicator, tuple[Index, Indicator]] = {
    Indicator.HEIGHT_FOR_AGE: ("height_for_age", Indicator.HEIGHT_FOR_AGE),
    Indicator.WEIGHT_FOR_AGE: ("weight_for_age", Indicator.WEIGHT_FOR_AGE),
    Indicator.KMS: ("weight_for_age", Indicator.WEIGHT_FOR_AGE),
    Indicator.WEIGHT_FOR_HEIGHT: ("weight_for_height", Indicator.WEIGHT_FOR_HEIGHT),
    Indicator.BMI_FOR_AGE: ("bmi_for_age", Indicator.BMI_FOR_AGE),
    Indicator.ARM_FOR_AGE: ("muac", Indicator.ARM_FOR_AGE),
}

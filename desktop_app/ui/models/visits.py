"""A child's visits, the newest first, with measurements, z-score and class."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.programme.records import Child, Classes, MeasuredVisit
from desktop_app.services.scoring import classes_of
from desktop_app.ui.models.table import QT_TRANSLATE_NOOP, RIGHT, Column, TableModel
from desktop_app.ui.models.tones import tone_of
from desktop_app.wording import Wording


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One visit with what its line says."""

    measured: MeasuredVisit
    birth_date: date
    classes: Classes


def visit_rows(child: Child, visits: tuple[MeasuredVisit, ...]) -> tuple[VisitRow, ...]:
    """Return the visits' rows, the newest first."""
    return tuple(
        VisitRow(mv, child.birth_date, classes_of(mv.visit, mv.growth)) for mv in reversed(visits)
    )


def _one_decimal(value: float | None, wording: Wording) -> str:
    """Write a measurement with the one decimal of the paper, more only if it was typed so."""
    exact = value is not None and round(value, 1) != value
    return wording.number(value) if exact else wording.number(value, 1)


COLUMNS: tuple[Column[VisitRow], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Tanggal"),
        text=lambda r, w: w.date(r.measured.visit.visit_date),
        width=112,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "BB kg"),
        text=lambda r, w: _one_decimal(r.measured.visit.weight_kg, w),
        align=RIGHT,
        width=56,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "TB cm"),
        text=lambda r, w: _one_decimal(r.measured.visit.lenhei_cm, w),
        align=RIGHT,
        width=60,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "ZS TB/U"),
        text=lambda r, w: w.z(r.measured.growth.zlen),
        align=RIGHT,
        width=76,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "TB/U"),
        text=lambda r, w: (
            w.class_name(r.classes.height_for_age) if r.classes.height_for_age else ""
        ),
        tone=lambda r: "calm" if r.measured.growth.flen else tone_of(r.classes.height_for_age),
    ),
)


class VisitsModel(TableModel[VisitRow]):
    """Visits of one child."""

    columns = COLUMNS

"""The month's figures per desa, with the prevalence as a bar."""

from __future__ import annotations

from desktop_app.programme.records.children import RecapRow
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, RIGHT, Column, TableModel

BAR_FULL = 0.5
"""The prevalence at which a bar fills its cell; hardly any desa is above it."""


def _bar(row: RecapRow) -> float | None:
    return None if row.prevalence is None else min(row.prevalence / BAR_FULL, 1.0)


def _number(title: str, field: str, width: int) -> Column[RecapRow]:
    return Column(
        title=title, text=lambda r, w: w.number(getattr(r, field)), align=RIGHT, width=width
    )


COLUMNS: tuple[Column[RecapRow], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Desa/kelurahan"),
        text=lambda r, _w: r.desa,
        strong=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Kecamatan"), text=lambda r, _w: r.kecamatan, width=100
    ),
    _number(QT_TRANSLATE_NOOP("columns", "Balita"), "children", 66),
    _number(QT_TRANSLATE_NOOP("columns", "Ditimbang"), "weighed", 94),
    _number(QT_TRANSLATE_NOOP("columns", "B (F1)"), "first_weighed", 74),
    _number(QT_TRANSLATE_NOOP("columns", "B (lahir)"), "born", 80),
    _number(QT_TRANSLATE_NOOP("columns", "Diukur"), "measured", 70),
    _number(QT_TRANSLATE_NOOP("columns", "Pendek"), "stunted", 76),
    _number(QT_TRANSLATE_NOOP("columns", "Sangat pendek"), "severely_stunted", 120),
    _number(QT_TRANSLATE_NOOP("columns", "Tidak wajar"), "flagged", 98),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Prevalensi stunting"),
        text=lambda r, w: w.percent(r.prevalence),
        share=_bar,
        width=150,
    ),
)


class RecapModel(TableModel[RecapRow]):
    """One line for each desa, in the services' order."""

    columns = COLUMNS

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
        title=QT_TRANSLATE_NOOP("columns", "Kecamatan"), text=lambda r, _w: r.kecamatan, width=150
    ),
    _number(QT_TRANSLATE_NOOP("columns", "Balita"), "children", 84),
    _number(QT_TRANSLATE_NOOP("columns", "Ditimbang"), "weighed", 106),
    _number(QT_TRANSLATE_NOOP("columns", "B posyandu"), "first_weighed", 108),
    _number(QT_TRANSLATE_NOOP("columns", "B nasional"), "born", 104),
    _number(QT_TRANSLATE_NOOP("columns", "Diukur"), "measured", 90),
    _number(QT_TRANSLATE_NOOP("columns", "Pendek"), "stunted", 92),
    _number(QT_TRANSLATE_NOOP("columns", "Sangat pendek"), "severely_stunted", 134),
    _number(QT_TRANSLATE_NOOP("columns", "Tidak wajar"), "flagged", 112),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Prevalensi stunting"),
        text=lambda r, w: w.percent(r.prevalence),
        share=_bar,
        width=190,
    ),
)


class RecapModel(TableModel[RecapRow]):
    """One line for each desa, in the services' order."""

    columns = COLUMNS

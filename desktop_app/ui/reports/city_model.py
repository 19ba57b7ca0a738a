"""Table models of the city's page: the tables of its report, and children of two puskesmas."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.services.reports.city_figures import DoubleChild
from desktop_app.ui.kit.table_model import LEFT, QT_TRANSLATE_NOOP, RIGHT, Column
from desktop_app.wording import Wording
from desktop_app.wording.city_words import CitySheet, Kind, Value
from desktop_app.wording.nik import masked_nik

MOST_TEXT_PX, FIGURE_PX, LETTER_PX, MARGIN_PX = 150, 76, 8, 22
CityRowShown = tuple[Value, ...]


def sheet_columns(sheet: CitySheet) -> tuple[Column[CityRowShown], ...]:
    """Return the columns of a table of the report."""
    return tuple(
        Column(
            title=name,
            text=_text(at, kind),
            align=LEFT if kind == "text" else RIGHT,
            width=max(
                _text_px(sheet, at) if kind == "text" else FIGURE_PX,
                LETTER_PX * len(name) + MARGIN_PX,
            ),
            tip=kind == "text",
        )
        for at, (name, kind) in enumerate(sheet.columns)
    )


def _text_px(sheet: CitySheet, at: int) -> int:
    """Return the width that a column's texts need, up to a most."""
    longest = max((len(str(row[at])) for row in sheet.rows), default=0)
    return min(LETTER_PX * longest + MARGIN_PX, MOST_TEXT_PX)


def _text(at: int, kind: Kind) -> Callable[[CityRowShown, Wording], str]:
    def text(row: CityRowShown, words: Wording) -> str:
        value = row[at]
        if isinstance(value, str):
            return value
        return words.percent(value) if kind == "share" else words.number(value)

    return text


def decision_text(row: DoubleChild) -> str:
    """Return what was decided of two records, or what is done until then."""
    if row.decision is None:
        waits = row.both_here
        text = (
            QT_TRANSLATE_NOOP("columns", "Belum diputuskan")
            if waits
            else QT_TRANSLATE_NOOP("columns", "Pindah: mengikuti yang baru")
        )
    elif row.decision.same:
        text = QT_TRANSLATE_NOOP("columns", "Satu anak")
    else:
        text = QT_TRANSLATE_NOOP("columns", "Dua anak")
    return QCoreApplication.translate("columns", text)


def _tone(row: DoubleChild) -> str:
    return "warning" if row.decision is None and row.both_here else "calm"


DOUBLE_COLUMNS: tuple[Column[DoubleChild], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Anak"),
        text=lambda r, _w: r.first.name or r.second.name,
        strong=True,
        tip=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Nama di puskesmas lain"),
        text=lambda r, _w: r.second.name,
        width=170,
        tip=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Lahir"),
        text=lambda r, w: w.date(date.fromisoformat(r.first.birth_date)),
        width=110,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "NIK"),
        text=lambda r, _w: masked_nik(r.first.nik or r.second.nik),
        width=150,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Puskesmas"),
        text=lambda r, _w: ", ".join(r.puskesmas),
        width=270,
        tip=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Keputusan"),
        text=lambda r, _w: decision_text(r),
        tone=_tone,
        width=210,
    ),
)

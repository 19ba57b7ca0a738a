"""Table model of breaches of data protection: when found, what, whom, how long until the notice."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.services.vault.breaches import BreachRow
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, Column, TableModel
from desktop_app.wording import Wording

_URGENT_HOURS = 24


def notice_text(row: BreachRow, wording: Wording) -> str:
    """Return how the notice stands: sent on a day, hours left, or overdue."""
    if row.breach.told_on is not None:
        told = QCoreApplication.translate("columns", "Dikirim {day}")
        return told.format(day=wording.date(row.breach.told_on))
    if row.hours_left < 0:
        return QCoreApplication.translate("columns", "Lewat {hours} jam").format(
            hours=-row.hours_left
        )
    return QCoreApplication.translate("columns", "Sisa {hours} jam").format(hours=row.hours_left)


def _tone(row: BreachRow) -> str:
    if row.breach.told_on is not None:
        return "good"
    return "danger" if row.hours_left < _URGENT_HOURS else "warning"


COLUMNS: tuple[Column[BreachRow], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Diketahui"),
        text=lambda r, w: f"{w.date(r.breach.found_on)} {r.breach.found_time}",
        width=160,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Yang terjadi"),
        text=lambda r, _w: r.breach.incident,
        strong=True,
        tip=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Yang terdampak"),
        text=lambda r, _w: r.breach.whom,
        width=220,
        tip=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Batas pemberitahuan"),
        text=lambda r, w: w.moment(r.due),
        width=180,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Surat"),
        text=notice_text,
        tone=_tone,
        width=170,
    ),
)


class BreachesModel(TableModel[BreachRow]):
    """Incidents, the last found first."""

    columns = COLUMNS

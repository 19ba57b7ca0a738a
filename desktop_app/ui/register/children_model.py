"""Table model of children: identity, place, and the last visit."""

from __future__ import annotations

from desktop_app.growth.age import age_days, is_corrected
from desktop_app.growth.classes import class_of
from desktop_app.programme.records.children import ChildRow, Sex
from desktop_app.programme.register.standing import Standing
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, RIGHT, Column, TableModel
from desktop_app.ui.kit.tones import tone_of
from desktop_app.wording import Wording
from desktop_app.wording.speech import NOTHING


def _last_class(row: ChildRow) -> str | None:
    """Return the class of the last z-score; an implausible one has none."""
    return None if row.last_flen else class_of("height_for_age", row.last_zlen)


def _class_text(row: ChildRow, wording: Wording) -> str:
    if row.last_flen:
        return wording.term("implausible_short")
    code = _last_class(row)
    return "" if code is None else wording.class_name(code)


def _last_visit(row: ChildRow, wording: Wording) -> str:
    """Return the day of the last visit; of a child who left the register how she left."""
    if row.standing == Standing.ACTIVE:
        return wording.date(row.last_visit)
    return wording.term(f"standing_{row.standing}")


def _left_tone(row: ChildRow) -> str:
    return "" if row.standing == Standing.ACTIVE else "calm"


def _z(row: ChildRow, wording: Wording) -> str:
    """Return the stored z-score, by chronological age; her care may go by corrected age."""
    z = wording.z(row.last_zlen)
    if row.last_zlen is None or row.last_visit is None:
        return z
    age = age_days(row.birth_date, row.last_visit)
    if not is_corrected(age, row.gestation_weeks):
        return z
    return f"{z} {wording.term('chronological_short')}"


def _tone(row: ChildRow) -> str:
    return "calm" if row.last_flen else tone_of(_last_class(row))


def _sex(row: ChildRow, _wording: Wording) -> str:
    return "L" if row.sex is Sex.MALE else "P"


COLUMNS: tuple[Column[ChildRow], ...] = (
    Column(title=QT_TRANSLATE_NOOP("columns", "Nama"), text=lambda r, _w: r.name, strong=True),
    Column(title=QT_TRANSLATE_NOOP("columns", "L/P"), rank=5, text=_sex, width=56),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Tanggal lahir"),
        rank=1,
        text=lambda r, w: w.date(r.birth_date),
        width=124,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Ibu"),
        rank=2,
        text=lambda r, _w: r.mother or NOTHING,
        width=176,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Desa"),
        rank=6,
        text=lambda r, _w: r.desa or NOTHING,
        width=132,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Posyandu"),
        rank=3,
        text=lambda r, _w: r.posyandu or NOTHING,
        width=150,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Kunjungan terakhir"),
        rank=2,
        text=_last_visit,
        tone=_left_tone,
        width=164,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "ZS TB/U"),
        rank=4,
        text=_z,
        align=RIGHT,
        width=110,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "TB/U"), rank=0, text=_class_text, tone=_tone, width=146
    ),
)
IDENTITY_COLUMNS = COLUMNS[:7]
"""The columns of identity and last visit's date, without her growth."""


class ChildrenModel(TableModel[ChildRow]):
    """Children by name."""

    columns = COLUMNS

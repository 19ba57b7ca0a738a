"""Table model of children: identity, place, and the last visit."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.growth.age import age_days, is_corrected
from desktop_app.growth.classes import Index
from desktop_app.programme.growth.gravity import JudgedIndex, judged
from desktop_app.programme.records.children import ChildRow, Sex
from desktop_app.programme.register.standing import Standing
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, RIGHT, Column, TableModel
from desktop_app.ui.kit.tones import tone_of
from desktop_app.wording import Wording
from desktop_app.wording.speech import NOTHING


def _indices(row: ChildRow) -> tuple[JudgedIndex, ...]:
    """Return the indices of the last visit, the gravest first."""
    return judged(
        (
            ("weight_for_height", row.last_zwfl, row.last_fwfl),
            ("height_for_age", row.last_zlen, row.last_flen),
            ("weight_for_age", row.last_zwei, row.last_fwei),
        )
    )


def _status(row: ChildRow, wording: Wording) -> str:
    """Return what the gravest index says; of a child whose indices are normal only that."""
    found = _indices(row)
    if not found:
        return ""
    first = found[0]
    if not first.calls_for_care:
        return wording.term("all_normal")
    name = wording.indicator_short(first.index)
    if first.flagged:
        return f"{name} {wording.term('implausible_short')}"
    return f"{name} {wording.class_short(first.class_code)}"


def _status_tone(row: ChildRow) -> str:
    found = _indices(row)
    if not found:
        return ""
    return "calm" if found[0].flagged else tone_of(found[0].class_code)


def _last_visit(row: ChildRow, wording: Wording) -> str:
    """Return the day of the last visit; of a child who left the register how she left."""
    if row.standing == Standing.ACTIVE:
        return wording.date(row.last_visit)
    return wording.term(f"standing_{row.standing}")


def _left_tone(row: ChildRow) -> str:
    return "" if row.standing == Standing.ACTIVE else "calm"


def _z_of(index: Index) -> Callable[[ChildRow, Wording], str]:
    """Return the text of an index's stored z-score; one that is implausible is marked.

    It goes by chronological age, which is named where her care goes by corrected age.
    """

    def text(row: ChildRow, wording: Wording) -> str:
        one = _one(row, index)
        if one is None or row.last_visit is None:
            return NOTHING
        shown = wording.z(one.z) + ("*" if one.flagged else "")
        early = is_corrected(age_days(row.birth_date, row.last_visit), row.gestation_weeks)
        if early and index != "weight_for_height":
            return f"{shown} {wording.term('chronological_short')}"
        return shown

    return text


def _z_tone(index: Index) -> Callable[[ChildRow], str]:
    """Return the tone of an abnormal index; a normal one is plain text."""

    def tone(row: ChildRow) -> str:
        one = _one(row, index)
        if one is None or not one.calls_for_care:
            return ""
        return "calm" if one.flagged else tone_of(one.class_code)

    return tone


def _one(row: ChildRow, index: Index) -> JudgedIndex | None:
    return next((one for one in _indices(row) if one.index == index), None)


def _sex(row: ChildRow, _wording: Wording) -> str:
    return "L" if row.sex is Sex.MALE else "P"


_HEIGHT: Index = "height_for_age"
_WEIGHT: Index = "weight_for_age"
_WASTING: Index = "weight_for_height"
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
        width=156,
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
        title=QT_TRANSLATE_NOOP("columns", "Terakhir"),
        rank=2,
        text=_last_visit,
        tone=_left_tone,
        width=130,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Status"),
        rank=0,
        text=_status,
        tone=_status_tone,
        width=196,
    ),
    *(
        Column(
            title=title,
            rank=0,
            text=_z_of(index),
            tone=_z_tone(index),
            align=RIGHT,
            width=84,
        )
        for title, index in (
            (QT_TRANSLATE_NOOP("columns", "TB/U"), _HEIGHT),
            (QT_TRANSLATE_NOOP("columns", "BB/U"), _WEIGHT),
            (QT_TRANSLATE_NOOP("columns", "BB/TB"), _WASTING),
        )
    ),
)
IDENTITY_COLUMNS = COLUMNS[:7]
"""The columns of identity and last visit's date, without her growth."""


class ChildrenModel(TableModel[ChildRow]):
    """Children by name."""

    columns = COLUMNS

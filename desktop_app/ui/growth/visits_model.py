"""Table model of a child's visits, the newest first: measurements, KMS marks, one z-score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import Qt

from desktop_app.growth.chart import Indicator
from desktop_app.programme.records.children import Growth, MeasuredVisit
from desktop_app.services.child.page import ChildPage
from desktop_app.services.growth.growth_story import VisitStory
from desktop_app.services.growth.scoring import classes_of
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, RIGHT, Column, TableModel
from desktop_app.ui.kit.tones import tone_of
from desktop_app.wording import Wording


class Shown(NamedTuple):
    """The field names of an indicator's z-score, flag and class."""

    z: str
    flag: str
    class_name: str | None


SHOWN: dict[Indicator, Shown] = {
    Indicator.HEIGHT_FOR_AGE: Shown("zlen", "flen", "height_for_age"),
    Indicator.WEIGHT_FOR_AGE: Shown("zwei", "fwei", "weight_for_age"),
    Indicator.WEIGHT_FOR_HEIGHT: Shown("zwfl", "fwfl", "weight_for_height"),
    Indicator.BMI_FOR_AGE: Shown("zbmi", "fbmi", "bmi_for_age"),
    Indicator.HEAD_FOR_AGE: Shown("zhc", "fhc", "head_for_age"),
    Indicator.ARM_FOR_AGE: Shown("zac", "fac", "muac"),
    Indicator.KMS: Shown("zwei", "fwei", "weight_for_age"),
}


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One visit with the figures of its line."""

    measured: MeasuredVisit
    story: VisitStory
    z: float | None
    flagged: bool
    class_code: str | None


def visit_rows(page: ChildPage, indicator: Indicator, *, corrected: bool) -> tuple[VisitRow, ...]:
    """Return the rows of the visits, the newest first; by corrected age if `corrected`."""
    return tuple(
        _row(measured, story, SHOWN[indicator], corrected=corrected)
        for measured, story in zip(reversed(page.visits), reversed(page.story.visits), strict=True)
    )


def growth_shown(story: VisitStory, *, corrected: bool) -> Growth:
    """Return a visit's growth by the shown age."""
    return story.corrected if corrected and story.corrected is not None else story.growth


def _row(measured: MeasuredVisit, story: VisitStory, shown: Shown, *, corrected: bool) -> VisitRow:
    growth = growth_shown(story, corrected=corrected)
    classes = classes_of(story.visit, growth)
    return VisitRow(
        measured=measured,
        story=story,
        z=getattr(growth, shown.z),
        flagged=bool(getattr(growth, shown.flag)),
        class_code=getattr(classes, shown.class_name) if shown.class_name else None,
    )


def _one_decimal(value: float | None, wording: Wording) -> str:
    """Return a measurement with one decimal as on paper; with more only if typed so."""
    exact = value is not None and round(value, 1) != value
    return wording.number(value) if exact else wording.number(value, 1)


def marks(story: VisitStory) -> str:
    """Return the KMS's marks of a visit: N, T, O, B, 2T for the second T in a row, BGM."""
    gain = "2T" if story.two_t else story.gain.status if story.gain is not None else ""
    return " · ".join(mark for mark in (gain, "BGM" if story.bgm else "") if mark)


def _marks_tone(story: VisitStory) -> str:
    if story.bgm or story.two_t:
        return "danger"
    tones = {"N": "good", "T": "warning"}
    return "" if story.gain is None else tones.get(story.gain.status, "calm")


COLUMNS: tuple[Column[VisitRow], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Tanggal"),
        rank=0,
        text=lambda r, w: w.date(r.measured.visit.visit_date),
        width=112,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "BB kg"),
        rank=2,
        text=lambda r, w: _one_decimal(r.measured.visit.weight_kg, w),
        align=RIGHT,
        width=58,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "N/T"),
        text=lambda r, _w: marks(r.story),
        tone=lambda r: _marks_tone(r.story),
        width=84,
        tip=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "TB cm"),
        text=lambda r, w: _one_decimal(r.measured.visit.lenhei_cm, w),
        align=RIGHT,
        width=70,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "ZS"),
        text=lambda r, w: w.z(r.z),
        align=RIGHT,
        width=72,
        rank=0,
    ),
    Column(
        title="",
        rank=0,
        text=lambda r, w: w.class_short(r.class_code) if r.class_code else "",
        tone=lambda r: "calm" if r.flagged else tone_of(r.class_code),
        tip=True,
    ),
)
_CLASS_COLUMN = 5


class VisitsModel(TableModel[VisitRow]):
    """Visits of one child; the last two columns show the chart's indicator."""

    columns = COLUMNS

    def __init__(self, wording: Wording) -> None:
        """Begin without visits, with height for age."""
        super().__init__(wording)
        self._indicator = Indicator.HEIGHT_FOR_AGE

    def show_visits(self, rows: Sequence[VisitRow], indicator: Indicator) -> None:
        """Show these rows, made for this indicator."""
        self._indicator = indicator
        self.show(rows)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, _CLASS_COLUMN, _CLASS_COLUMN)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's title; the class column is titled with its index."""
        asked = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        if asked and section == _CLASS_COLUMN:
            kms = self._indicator is Indicator.KMS
            classed = Indicator.WEIGHT_FOR_AGE if kms else self._indicator
            return self._wording.indicator_short(classed)
        return super().headerData(section, orientation, role)

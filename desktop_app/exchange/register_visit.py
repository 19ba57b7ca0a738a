"""Takes one visit of each row of a section: its measurements, how measured, what was reported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop_app.exchange import clock_repair
from desktop_app.exchange.cells import Cell
from desktop_app.exchange.column_cells import each
from desktop_app.exchange.dates import AgeText, Settled, read_age
from desktop_app.exchange.eppgbm_columns import HeaderColumns, Places
from desktop_app.exchange.headings import Occasion
from desktop_app.exchange.register_columns import SectionColumns
from desktop_app.exchange.row_notes import RowNotes
from desktop_app.exchange.sections import DataRow
from desktop_app.exchange.values import CellDoubt, read_measure, read_number, read_oedema, read_text
from desktop_app.programme.growth.plausibility import PlausibilityLimits, value_problem
from desktop_app.programme.records.children import Measure, Sex, Visit
from desktop_app.programme.records.reported import REPORTED
from desktop_app.programme.records.written_answers import written_answer

_FIELDS = {"weight": "weight_kg", "muac": "muac_cm", "headc": "headc_cm"}
_MEASURED = {
    "weight": "kg",
    "lenhei": "cm",
    "length": "cm",
    "height": "cm",
    "muac": "cm",
    "headc": "cm",
}
Number = float | CellDoubt | None
_LOOK = CellDoubt("look")
"""Stands for a row or value that is not read by column: something must be noted or refused."""


@dataclass(frozen=True, slots=True)
class MeasurementProof:
    """What proves a damaged measurement of a row: the child's sex and the two days."""

    sex: Sex | None
    birth: date | None


class RowVisits:
    """One visit of each row of a section, read column by column."""

    def __init__(
        self,
        columns: HeaderColumns,
        rows: Sequence[DataRow],
        occasion: Occasion | None,
        places: Places,
        limits: PlausibilityLimits | None,
    ) -> None:
        """Take the section's header and rows, and the columns of this visit."""
        self.occasion = occasion
        self.places = places
        self._limits = limits
        self.fields = fields = SectionColumns(rows, places, columns.factors)
        self._numbers: dict[str, list[Number]] = {
            meaning: fields.numbers(meaning, unit)
            for meaning, unit in _MEASURED.items()
            if meaning in places
        }
        self._measures = fields.values("measure", read_measure)
        self._oedema = fields.values("oedema", read_oedema)
        self._examiners = fields.texts("examiner")
        self._notes = fields.texts("notes")
        self._reported = {m: fields.texts(m) for m in REPORTED if m in places}
        self._both_heights = "length" in places and "height" in places
        alone = SectionColumns(rows, {z: (at,) for z, at in columns.z_scores.items()}, {})
        self._z_scores = (
            {z: alone.values(z, read_number) for z in columns.z_scores} if occasion is None else {}
        )
        self._clocks = {
            meaning: fields.cells(meaning)
            for meaning, values in self._numbers.items()
            if any(
                isinstance(value, CellDoubt) and value.code == "number_is_clock" for value in values
            )
        }

    @property
    def label(self) -> str:
        """The visit's name in the file; "" for the row's own visit."""
        return self.occasion.label if self.occasion else ""

    def ages(self) -> list[AgeText | None]:
        """Return the age that each row states beside the measurements.

        Where years and months stand in two columns, neither is an age by itself.
        """
        if "age_years" in self.places:
            return [None] * len(self.fields.rows)
        return each(self.fields.cells("age_text"), read_age)

    def measured(self, index: int) -> bool:
        """Return whether the row has anything in the columns of measurements."""
        return any(values[index] is not None for values in self._numbers.values())

    def undoubted(self, days: Sequence[Settled]) -> list[Visit | CellDoubt | None]:
        """Return the visit of each row in which nothing is to be noted; else a `CellDoubt`.

        Then `visit` must look. The visits are those that `visit` gives; None where nothing was
        measured or reported.
        """
        heights = [m for m in ("lenhei", "length", "height") if m in self._numbers]
        if len(heights) > 1:
            return [_LOOK] * len(days)
        columns = [
            self._possible(meaning)
            for meaning in ("weight", *(heights or ["lenhei"]), "muac", "headc")
        ]
        columns += [self._measures, self._oedema]
        doubted = {at for column in columns for at in _doubts(column)}
        reported = self._all_reported()
        found: list[Visit | CellDoubt | None] = []
        rows = zip(days, *columns, self._examiners, self._notes, reported, strict=True)
        for day, weight, lenhei, muac, headc, measure, grade, examiner, notes, told in rows:
            if weight is lenhei is muac is headc is None:
                found.append(_LOOK if told or isinstance(day, CellDoubt) else None)
            elif not isinstance(day, date):
                found.append(_LOOK)
            else:
                found.append(
                    Visit(
                        child_id=0,
                        visit_date=day,
                        weight_kg=weight,
                        lenhei_cm=lenhei,
                        measure=None if lenhei is None else measure,
                        headc_cm=headc,
                        muac_cm=muac,
                        oedema_grade=grade,
                        examiner=examiner,
                        notes=notes,
                        kia_book=written_answer(told.get("kia")) if told else None,
                        reported=told,
                    )
                )
        for at in doubted:
            found[at] = _LOOK
        return found

    def visit(
        self, index: int, notes: RowNotes, day: date | None, known: MeasurementProof
    ) -> Visit | None:
        """Return the row's visit; None when nothing was measured or a value is refused."""
        restored = self._restored(index, day, known)
        weight = self._taken(index, notes, "weight", "weight_kg", restored)
        lenhei, measure = self._height(index, notes, restored)
        muac = self._taken(index, notes, "muac", "muac_cm", restored)
        headc = self._taken(index, notes, "headc", "headc_cm", restored)
        if restored:
            notes.note("", "clock_restored")
        grade = notes.optional("oedema_grade", self._oedema[index])
        if weight is lenhei is muac is headc is None:
            return None
        if day is None:
            if not notes.has("visit_date"):
                notes.refuse("visit_date", self._why_no_day())
            return None
        reported = self.reported(index)
        return Visit(
            child_id=0,
            visit_date=day,
            weight_kg=weight,
            lenhei_cm=lenhei,
            measure=measure,
            headc_cm=headc,
            muac_cm=muac,
            oedema_grade=grade,
            examiner=self._examiners[index],
            notes=self._notes[index],
            kia_book=written_answer(reported.get("kia")),
            reported=reported,
        )

    def reports_more(self, index: int) -> bool:
        """Return whether the row reports what only a visit can keep, beside how it went."""
        return not self.reported(index).keys() <= {"weight_gain", "detail"}

    def reported(self, index: int) -> Mapping[str, str]:
        """Return what the row reports in columns that are carried as they are written."""
        found = {meaning: texts[index] for meaning, texts in self._reported.items() if texts[index]}
        if "pmt_kg" in found:
            found["pmt_kg"] = found["pmt_kg"].replace(",", ".")
        return found

    def _possible(self, meaning: str) -> Sequence[Any]:
        """Return a column of measurements; a `CellDoubt` where one cannot be true."""
        if meaning not in self._numbers:
            return [None] * len(self.fields.rows)
        field = _FIELDS.get(meaning, "lenhei_cm")

        def possible(value: Number) -> Number:
            wrong = isinstance(value, float) and value_problem(field, value, self._limits)
            return _LOOK if wrong else value

        return each(self._numbers[meaning], possible)

    def _all_reported(self) -> list[Mapping[str, str]]:
        if not self._reported:
            return [{}] * len(self.fields.rows)
        return list(map(self.reported, range(len(self.fields.rows))))

    def _why_no_day(self) -> str:
        monthly = self.occasion is not None and self.occasion.month
        return "visit_day_unknown" if monthly else "visit_date_missing"

    def _height(
        self, index: int, notes: RowNotes, restored: Mapping[str, float]
    ) -> tuple[float | None, Measure | None]:
        """Return length or height, from one column or two, and how it was measured."""
        measure = notes.optional("measure", self._measures[index])
        found: dict[str, float] = {}
        for meaning in ("lenhei", "length", "height"):
            if (value := self._taken(index, notes, meaning, "lenhei_cm", restored)) is not None:
                found[meaning] = value
        if len(set(found.values())) > 1:
            notes.refuse("lenhei_cm", "two_values")
            return None, measure
        lenhei = next(iter(found.values()), None)
        if measure is None and self._both_heights and len(found) == 1:
            measure = {"length": Measure.LYING, "height": Measure.STANDING}.get(next(iter(found)))
        return lenhei, measure if lenhei is not None else None

    def _taken(
        self,
        index: int,
        notes: RowNotes,
        meaning: str,
        name: str,
        restored: Mapping[str, float],
    ) -> float | None:
        if meaning not in self._numbers:
            return None
        read = self._numbers[meaning][index]
        if isinstance(read, CellDoubt) and read.code == "number_is_clock":
            if meaning in restored:
                return restored[meaning]
            if restored and meaning in {"muac", "headc"}:
                # No z-score of the file depends on it, so nothing proves the decimals.
                notes.note(name, "clock_left_out")
                return None
        value = notes.needed(name, read, missing_code=None)
        if value is None:
            return None
        problem = value_problem(name, value, self._limits)
        if problem is not None:
            notes.found.append(problem)
            return None
        return value

    def _restored(self, index: int, day: date | None, known: MeasurementProof) -> dict[str, float]:
        """Return the measurements that the row's z-scores prove, where cells became clock times."""
        if not self._clocks:
            return {}
        clocks: dict[str, tuple[str, str]] = {}
        given: dict[str, float] = {}
        for meaning, values in self._numbers.items():
            field = _FIELDS.get(meaning, "lenhei_cm")
            value = values[index]
            if isinstance(value, float):
                given[field] = value
            elif isinstance(value, CellDoubt) and value.code == "number_is_clock":
                clocks[field] = (meaning, read_text(self._cell(meaning, index)))
        told = {z: v for z, vs in self._z_scores.items() if isinstance(v := vs[index], float)}
        proving = {f: clock for f, (_, clock) in clocks.items() if f in {"weight_kg", "lenhei_cm"}}
        if not proving or not told or day is None or known.sex is None or known.birth is None:
            return {}
        measure = self._measures[index]
        proven = clock_repair.proven(
            known.sex,
            (known.birth, day),
            measure if isinstance(measure, Measure) else None,
            {f: given[f] for f in ("weight_kg", "lenhei_cm") if f in given},
            proving,
            told,
        )
        return {clocks[field][0]: proven[field] for field in proving} if proven else {}

    def _cell(self, meaning: str, index: int) -> Cell:
        return self._clocks[meaning][index]


def _doubts(column: Sequence[object]) -> list[int]:
    """Return the places of the Doubts in a column."""
    if not any(isinstance(value, CellDoubt) for value in dict.fromkeys(column)):
        return []
    return [at for at, value in enumerate(column) if isinstance(value, CellDoubt)]

"""What staff type again into the child health check (CKG): the last value of each measure.

Each value stands with its own day, because a visit may lack some. z-scores and classes are by
chronological age, as the national systems have them. A z-score that WHO calls implausible has no
class. CKG asks of teeth, too: this program does not record them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.growth.age import completed_months
from desktop_app.growth.classes import Index, class_of, muac_class
from desktop_app.programme.care.care_checks import Development
from desktop_app.programme.records.care import CareItem
from desktop_app.programme.records.children import Measure, MeasuredVisit


class CheckField(StrEnum):
    """A field of the health check that this program has the value of."""

    WEIGHT = "weight_kg"
    HEIGHT = "lenhei_cm"
    HEAD = "headc_cm"
    MUAC = "muac_cm"
    WEIGHT_FOR_AGE = "weight_for_age"
    HEIGHT_FOR_AGE = "height_for_age"
    WEIGHT_FOR_HEIGHT = "weight_for_height"
    HEAD_FOR_AGE = "head_for_age"
    KPSP = "kpsp"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckValue:
    """One field: its last value, when it was measured, and what it means."""

    field: CheckField
    value: float | None = None
    """Kilograms, centimetres, a z-score, or answers with yes; None where there is none."""
    on: date | None = None
    class_code: str | None = None
    flagged: bool = False
    """Whether WHO calls the z-score implausible."""
    measure: Measure | None = None
    """How a length or height was measured."""
    form: int | None = None
    """The KPSP's form, in months."""
    development: Development | None = None


_MEASURED = (CheckField.WEIGHT, CheckField.HEIGHT, CheckField.HEAD, CheckField.MUAC)
_SCORED: tuple[tuple[CheckField, Index, str, str], ...] = (
    (CheckField.WEIGHT_FOR_AGE, "weight_for_age", "zwei", "fwei"),
    (CheckField.HEIGHT_FOR_AGE, "height_for_age", "zlen", "flen"),
    (CheckField.WEIGHT_FOR_HEIGHT, "weight_for_height", "zwfl", "fwfl"),
    (CheckField.HEAD_FOR_AGE, "head_for_age", "zhc", "fhc"),
)


def health_check(
    birth: date, visits: Sequence[MeasuredVisit], kpsp: CareItem | None, result: Development | None
) -> tuple[CheckValue, ...]:
    """Return every field in the order of the check, also those without a value.

    `visits` are the child's in the order of dates, with growth by chronological age; `kpsp` is her
    last one and `result` what it says.
    """
    return (
        *(_measured(birth, visits, field) for field in _MEASURED),
        *(_scored(visits, *entry) for entry in _SCORED),
        _kpsp(kpsp, result),
    )


def _measured(birth: date, visits: Sequence[MeasuredVisit], field: CheckField) -> CheckValue:
    for found in reversed(visits):
        value, on = getattr(found.visit, field), found.visit.visit_date
        if value is not None:
            months = completed_months(birth, on)
            return CheckValue(
                field=field,
                value=value,
                on=on,
                measure=found.visit.measure if field is CheckField.HEIGHT else None,
                class_code=muac_class(value, months) if field is CheckField.MUAC else None,
            )
    return CheckValue(field=field)


def _scored(
    visits: Sequence[MeasuredVisit], field: CheckField, index: Index, name: str, flag: str
) -> CheckValue:
    for found in reversed(visits):
        z = getattr(found.growth, name)
        if z is not None:
            flagged = bool(getattr(found.growth, flag))
            return CheckValue(
                field=field,
                value=z,
                on=found.visit.visit_date,
                flagged=flagged,
                class_code=None if flagged else class_of(index, z),
            )
    return CheckValue(field=field)


def _kpsp(item: CareItem | None, result: Development | None) -> CheckValue:
    if item is None:
        return CheckValue(field=CheckField.KPSP)
    return CheckValue(
        field=CheckField.KPSP,
        value=item.amount,
        on=item.on,
        form=item.month,
        development=result,
    )

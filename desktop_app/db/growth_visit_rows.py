"""A visit as a row of its table: its columns, and the record and the row made of each other."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from desktop_app.db.failures import from_stored
from desktop_app.db.schema import visits
from desktop_app.programme.records.children import (
    NOTHING_REPORTED,
    Growth,
    Measure,
    MeasuredVisit,
    Visit,
)

VISIT_COLUMNS = (
    visits.c.visit_id,
    visits.c.child_id,
    visits.c.visit_date,
    visits.c.weight_kg,
    visits.c.lenhei_cm,
    visits.c.measure,
    visits.c.headc_cm,
    visits.c.muac_cm,
    visits.c.oedema_grade,
    visits.c.examiner,
    visits.c.instrument,
    visits.c.notes,
    visits.c.reported,
    visits.c.kia_book,
    visits.c.age_days,
    visits.c.clenhei_cm,
    visits.c.bmi,
    visits.c.zlen,
    visits.c.zwei,
    visits.c.zwfl,
    visits.c.zbmi,
    visits.c.zhc,
    visits.c.zac,
    visits.c.flen,
    visits.c.fwei,
    visits.c.fwfl,
    visits.c.fbmi,
    visits.c.fhc,
    visits.c.fac,
)
"""What `measured_visit_of` takes, in its order."""


@from_stored
def measured_visit_of(row: Sequence[Any]) -> MeasuredVisit:
    """Return the record for a row with the columns of VISIT_COLUMNS."""
    (
        visit_id,
        child_id,
        visit_date,
        weight_kg,
        lenhei_cm,
        measure,
        headc_cm,
        muac_cm,
        oedema_grade,
        examiner,
        instrument,
        notes,
        reported,
        kia_book,
        age_days,
        clenhei_cm,
        bmi,
        zlen,
        zwei,
        zwfl,
        zbmi,
        zhc,
        zac,
        flen,
        fwei,
        fwfl,
        fbmi,
        fhc,
        fac,
    ) = row
    return MeasuredVisit(
        visit=Visit(
            visit_id=visit_id,
            child_id=child_id,
            visit_date=date.fromisoformat(visit_date),
            weight_kg=weight_kg,
            lenhei_cm=lenhei_cm,
            measure=None if measure is None else Measure(measure),
            headc_cm=headc_cm,
            muac_cm=muac_cm,
            oedema_grade=oedema_grade,
            examiner=examiner,
            instrument=instrument,
            notes=notes,
            kia_book=None if kia_book is None else bool(kia_book),
            reported=NOTHING_REPORTED if reported is None else _reported_of(reported),
        ),
        growth=Growth(
            age_days=age_days,
            clenhei_cm=clenhei_cm,
            bmi=bmi,
            zlen=zlen,
            zwei=zwei,
            zwfl=zwfl,
            zbmi=zbmi,
            zhc=zhc,
            zac=zac,
            flen=_FLAGS[flen],
            fwei=_FLAGS[fwei],
            fwfl=_FLAGS[fwfl],
            fbmi=_FLAGS[fbmi],
            fhc=_FLAGS[fhc],
            fac=_FLAGS[fac],
        ),
    )


_FLAGS: Mapping[int | None, bool | None] = {None: None, 0: False, 1: True}


def _reported_of(stored: str) -> Mapping[str, str]:
    reported: dict[str, str] = json.loads(stored)
    return MappingProxyType(reported)


def values_of(visit: Visit, growth: Growth) -> dict[str, object]:
    """Return what is stored of a visit and its results, by column."""
    return {
        "child_id": visit.child_id,
        "visit_date": visit.visit_date.isoformat(),
        "weight_kg": visit.weight_kg,
        "lenhei_cm": visit.lenhei_cm,
        "measure": None if visit.measure is None else visit.measure.value,
        "headc_cm": visit.headc_cm,
        "muac_cm": visit.muac_cm,
        "oedema_grade": visit.oedema_grade,
        "examiner": visit.examiner,
        "instrument": visit.instrument,
        "notes": visit.notes,
        "reported": _stored_report(visit.reported),
        "kia_book": None if visit.kia_book is None else int(visit.kia_book),
        **growth_values_of(growth),
    }


def _stored_report(reported: Mapping[str, str]) -> str | None:
    return json.dumps(dict(reported), ensure_ascii=False, sort_keys=True) if reported else None


def growth_values_of(growth: Growth) -> dict[str, object]:
    """Return what is stored of the results of a visit, by column."""
    return {
        "age_days": growth.age_days,
        "clenhei_cm": growth.clenhei_cm,
        "bmi": growth.bmi,
        "zlen": growth.zlen,
        "zwei": growth.zwei,
        "zwfl": growth.zwfl,
        "zbmi": growth.zbmi,
        "zhc": growth.zhc,
        "zac": growth.zac,
        "flen": growth.flen,
        "fwei": growth.fwei,
        "fwfl": growth.fwfl,
        "fbmi": growth.fbmi,
        "fhc": growth.fhc,
        "fac": growth.fac,
    }

"""Loads the columns from which the city's figures are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.db.unit import Unit
from desktop_app.growth.arrays import Integers
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.columns import NONE
from desktop_app.programme.records.exchange import Partner
from desktop_app.programme.records.package import Presence
from desktop_app.programme.records.regions import Regions
from desktop_app.programme.register.identity import name_key
from desktop_app.programme.reports.city_count import (
    CityDays,
    CityPlace,
    CityRegister,
    CityResidences,
    CityVisits,
)
from desktop_app.programme.reports.city_people import CityPerson, People, people

_KECAMATAN_DIGITS = 6
_EPOCH = np.datetime64("1970-01-01", "D")
_EPOCH_ORDINAL = 719_163


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CityRecord:
    """One record as the city's pages name it."""

    number: int
    uid: str
    nik: str | None
    name: str
    mother: str
    sex: str
    birth_date: str
    puskesmas: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CityLoaded:
    """The city's register as columns, with what is needed to name its rows."""

    register: CityRegister
    records: tuple[CityRecord, ...]
    people: People
    row_of: Mapping[int, int]
    """The row of each record's number."""


def city_loaded(unit: Unit, regions: Regions) -> CityLoaded:
    """Return what the puskesmas told of all children."""
    names, order = _puskesmas(unit.partners.of())
    rows = unit.city.records()
    records = tuple(
        CityRecord(
            number=number,
            uid=uid,
            nik=nik,
            name=name,
            mother=mother,
            sex=sex,
            birth_date=born,
            puskesmas=order.setdefault(sender, len(order)),
        )
        for number, sender, uid, nik, name, _key, mother, sex, born in rows
    )
    births = ordinals([one.birth_date for one in records])
    found = people(_persons(records, [row[5] for row in rows], births), unit.city_decisions.of())
    row_of = {one.number: row for row, one in enumerate(records)}
    places, lived = _residences(unit, regions, row_of)
    register = CityRegister(
        puskesmas=(*names, *("",) * (len(order) - len(names))),
        sender=np.array([one.puskesmas for one in records], np.int64),
        birth_date=births,
        person=np.array(found.person, np.int64),
        is_home=np.array([_is_home(found, row, one) for row, one in enumerate(records)], np.bool_),
        places=places,
        lived=lived,
        seen=_seen(unit, records, found, row_of),
    )
    return CityLoaded(register=register, records=records, people=found, row_of=row_of)


def city_visits(unit: Unit, loaded: CityLoaded, months: Iterable[Month]) -> CityVisits:
    """Return the visits of these months."""
    rows = [row for one in months for row in unit.city.visits_between(one.first, one.last)]
    return CityVisits(
        child=np.array([loaded.row_of[row[0]] for row in rows], np.int64),
        day=ordinals([row[1] for row in rows]),
        has_weight=np.array([row[2] for row in rows], np.bool_),
        zlen=np.array([row[3] for row in rows], np.float64),
        flen=np.array([NONE if row[4] is None else row[4] for row in rows], np.int8),
    )


def ordinals(days: Sequence[str]) -> Integers:
    """Return ISO days as ordinals."""
    found: Integers = (np.array(days, "datetime64[D]") - _EPOCH).astype(np.int64) + _EPOCH_ORDINAL
    return found


def city_places(regions: Regions) -> tuple[CityPlace, ...]:
    """Return the city's desa and kelurahan in the order of their codes."""
    return tuple(
        CityPlace(
            kecamatan_code=one.code[:_KECAMATAN_DIGITS],
            kecamatan=one.kecamatan,
            desa_code=one.code,
            desa=one.name,
        )
        for one in regions.desa
    )


def _puskesmas(partners: Sequence[Partner]) -> tuple[tuple[str, ...], dict[str, int]]:
    """Return the puskesmas' names and places, ordered by facility code, then by name."""
    ordered = sorted(partners, key=lambda one: (not one.facility_code, one.facility_code, one.name))
    return (
        tuple(one.name for one in ordered),
        {one.installation: place for place, one in enumerate(ordered)},
    )


def _persons(
    records: Sequence[CityRecord], keys: Sequence[str], births: Integers
) -> list[CityPerson]:
    return [
        CityPerson(
            uid=one.uid,
            puskesmas=one.puskesmas,
            nik=one.nik,
            name_key=key,
            mother_key=name_key(one.mother),
            sex=one.sex,
            birth_date=born,
        )
        for one, key, born in zip(records, keys, births.tolist(), strict=True)
    ]


def _is_home(found: People, row: int, record: CityRecord) -> bool:
    return found.home.get(found.person[row]) == record.uid


def _residences(
    unit: Unit, regions: Regions, row_of: Mapping[int, int]
) -> tuple[tuple[CityPlace, ...], CityResidences]:
    rows = unit.city.residences()
    places = list(city_places(regions))
    index = {(one.kecamatan, one.desa): n for n, one in enumerate(places)}
    at = []
    for _number, _since, _presence, kecamatan, desa in rows:
        if (kecamatan, desa) not in index:
            index[kecamatan, desa] = len(places)
            places.append(CityPlace(kecamatan=kecamatan, desa=desa))
        at.append(index[kecamatan, desa])
    here = Presence.HERE.value
    lived = CityResidences(
        child=np.array([row_of[row[0]] for row in rows], np.int64),
        since=ordinals([row[1] for row in rows]),
        here=np.array([row[2] == here for row in rows], np.bool_),
        place=np.array(at, np.int64),
    )
    return tuple(places), lived


def _seen(
    unit: Unit, records: Sequence[CityRecord], found: People, row_of: Mapping[int, int]
) -> CityDays:
    """Return when children of several records were measured; of all others it does not matter."""
    many = {person for person, count in Counter(found.person).items() if count > 1}
    numbers = [one.number for row, one in enumerate(records) if found.person[row] in many]
    days = unit.city.measured_days(numbers) if numbers else []
    return CityDays(
        child=np.array([row_of[row[0]] for row in days], np.int64),
        day=ordinals([row[1] for row in days]),
    )

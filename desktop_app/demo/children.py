"""Invents a believable puskesmas: children who grow along WHO's curves and falter after illness.

Everything is drawn from one seeded generator, so one seed gives one register. The proportions are
set to what a West Javan district reports (about one child in five stunted), but are not statistics.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from desktop_app.growth import zscores
from desktop_app.growth.age import completed_months
from desktop_app.growth.arrays import Floats
from desktop_app.growth.classes import muac_months
from desktop_app.growth.tables import LAST_DAY
from desktop_app.growth.zscores import (
    FEMALE,
    LYING_MINUS_STANDING_CM,
    MALE,
    STANDING_FROM_DAY,
    value_at_z,
)
from desktop_app.programme.records.children import Child, Measure, Sex, Visit
from desktop_app.programme.records.regions import Desa, Regions

WEANING_DAYS = (180, 730)
"""The ages in days between which illness is most frequent."""

GIRLS_SHARE = 0.49
BORN_EARLY_SHARE = 0.08
WITH_NIK_SHARE = 0.94
GESTATION_KNOWN_SHARE = 0.7
SECOND_NAME_SHARE = 0.3
WEIGHED_SHARE = 0.82
ILLNESSES = (
    "cough_cold", "cough_cold", "cough_cold", "diarrhoea", "diarrhoea", "fever", "pneumonia",
)  # fmt: skip
"""Codes of mtbs.toml for illnesses before a visit; frequent ones are listed more than once."""
ILL_BEFORE_DAYS = 9
ILL_LEAST_DAYS, ILL_MOST_DAYS = 2, 8
EXAMINERS = ("Bidan Rina", "Bidan Yanti", "Kader Euis", "Petugas Gizi Asep")
BOARDS = ("Infantometer 1", "Mikrotois 1")
POSYANDU = ("Mawar", "Melati", "Anggrek", "Dahlia")
GIRLS = (
    "Aisyah", "Alika", "Anindya", "Citra", "Dewi", "Fitri", "Hana", "Jihan", "Keysha", "Laras",
    "Mikayla", "Nadia", "Nayla", "Putri", "Rahma", "Salsabila", "Syifa", "Tiara", "Wulan", "Zahra",
)  # fmt: skip
BOYS = (
    "Adit", "Arsenio", "Bagas", "Dimas", "Fadil", "Galih", "Hafidz", "Ilham", "Luthfi", "Naufal",
    "Rafka", "Raihan", "Rizki", "Satria", "Teguh", "Umar", "Vino", "Yusuf", "Zaki", "Gilang",
)  # fmt: skip
LAST_NAMES = (
    "Anggraeni", "Hidayat", "Kurniawan", "Lestari", "Maulana", "Nugraha", "Nurhaliza", "Permana",
    "Pratama", "Ramadhan", "Saputra", "Setiawan", "Sopandi", "Suherman", "Wijaya",
)  # fmt: skip
MOTHERS = ("Cucu", "Eli", "Enung", "Entin", "Iis", "Kokom", "Lilis", "Neneng", "Tati", "Wiwin")
FATHERS = ("Asep", "Dadang", "Deden", "Hendra", "Oman", "Otong", "Rudi", "Tatang", "Ujang", "Yayat")


@dataclass(frozen=True, slots=True)
class InventedIllness:
    """An illness that a child had before one of her visits."""

    code: str
    start: date
    days: int


@dataclass(frozen=True, slots=True)
class InventedChild:
    """An invented child with her visits; ids are still 0."""

    child: Child
    visits: tuple[Visit, ...]
    illnesses: tuple[InventedIllness, ...]


def invent(count: int, seed: int, today: date, regions: Regions) -> Iterator[InventedChild]:
    """Yield `count` children under five in the desa of the city's first kecamatan."""
    draw = np.random.default_rng(seed)
    desa = [d for d in regions.desa if d.kecamatan == regions.kecamatan[0]]
    for number in range(count):
        child = _child(draw, number, desa[number % len(desa)], today)
        ages = _weighing_days(draw, child.birth_date, today)
        ill = _ill_at(draw, ages)
        visits = tuple(_visits(draw, child, ages, ill)) if ages.size else ()
        yield InventedChild(child, visits, tuple(_illnesses(draw, visits, ill)))


def _child(draw: np.random.Generator, number: int, desa: Desa, today: date) -> Child:
    sex = Sex.FEMALE if draw.random() < GIRLS_SHARE else Sex.MALE
    birth = today - timedelta(days=int(draw.integers(20, LAST_DAY)))
    early = draw.random() < BORN_EARLY_SHARE
    weeks = int(draw.integers(31, 37)) if early else int(draw.integers(37, 42))
    shortfall = 0.11 * max(0, 39 - weeks)
    posyandu = POSYANDU[int(draw.integers(0, 2)) * 2 + number % 2]
    return Child(
        nik=_nik(desa, sex, birth, number + 1) if draw.random() < WITH_NIK_SHARE else None,
        name=_name(draw, sex),
        sex=sex,
        birth_date=birth,
        mother=f"{_one(draw, MOTHERS)} {_one(draw, LAST_NAMES)}",
        father=f"{_one(draw, FATHERS)} {_one(draw, LAST_NAMES)}",
        kecamatan=desa.kecamatan,
        desa=desa.name,
        posyandu=f"{posyandu} {1 + number // 7 % 2}",
        rt=f"{draw.integers(1, 9):03d}",
        rw=f"{draw.integers(1, 13):03d}",
        address=f"Dusun {_one(draw, ('Cikadu', 'Sukarame', 'Parunglesang', 'Cibulan'))}",
        birth_weight_kg=round(float(np.clip(draw.normal(3.1 - shortfall, 0.4), 1.3, 4.6)), 1),
        birth_length_cm=round(float(np.clip(draw.normal(49 - 2 * shortfall, 1.7), 40, 54)), 1),
        gestation_weeks=weeks if early or draw.random() < GESTATION_KNOWN_SHARE else None,
    )


def _nik(desa: Desa, sex: Sex, birth: date, serial: int) -> str:
    day = birth.day + (40 if sex is Sex.FEMALE else 0)
    return f"{desa.code[:6]}{day:02d}{birth:%m%y}{serial % 10_000:04d}"


def _name(draw: np.random.Generator, sex: Sex) -> str:
    first = _one(draw, GIRLS if sex is Sex.FEMALE else BOYS)
    second = _one(draw, ("Nur", "Putri", "Ayu") if sex is Sex.FEMALE else ("Al", "Muhammad"))
    middle = f" {second}" if draw.random() < SECOND_NAME_SHARE else ""
    return f"{first}{middle} {_one(draw, LAST_NAMES)}"


def _one(draw: np.random.Generator, words: tuple[str, ...]) -> str:
    return words[int(draw.integers(0, len(words)))]


def _visits(
    draw: np.random.Generator, child: Child, ages: Floats, ill: NDArray[np.int64]
) -> Iterator[Visit]:
    height_z = _height_path(draw, child, ages, ill)
    weight_z = _weight_path(draw, ages, ill)
    sex = MALE if child.sex is Sex.MALE else FEMALE
    used_cm = _never_shrinking(
        value_at_z("len", height_z, sex, ages) + draw.normal(0, 0.3, ages.size), ages
    )
    weight_kg = _weights(sex, ages, used_cm, weight_z, height_z)
    standing = ages >= STANDING_FROM_DAY
    arm_cm = 14.5 + 1.0 * weight_z + 0.0006 * ages
    head_cm = value_at_z("hc", 0.4 * height_z + draw.normal(0, 0.4), sex, ages)
    for index, age in enumerate(ages.astype(int).tolist()):
        yearly = index % 3 == 0
        visit_date = child.birth_date + timedelta(days=age)
        months = completed_months(child.birth_date, visit_date)
        yield Visit(
            child_id=0,
            visit_date=visit_date,
            weight_kg=round(float(weight_kg[index]), 1),
            lenhei_cm=round(float(used_cm[index]), 1),
            measure=Measure.STANDING if standing[index] else Measure.LYING,
            headc_cm=round(float(head_cm[index]), 1) if yearly else None,
            muac_cm=round(float(arm_cm[index]), 1) if months in muac_months() else None,
            oedema_grade=0 if yearly else None,
            examiner=EXAMINERS[int(draw.integers(0, len(EXAMINERS)))],
            instrument=BOARDS[1 if standing[index] else 0],
        )


def _illnesses(
    draw: np.random.Generator, visits: Sequence[Visit], ill: NDArray[np.int64]
) -> Iterator[InventedIllness]:
    """Return the illnesses; none begins before an earlier one of the same kind has ended."""
    ended: dict[str, date] = {}
    for visit, which in zip(visits, ill.tolist(), strict=True):
        if not which:
            continue
        code = ILLNESSES[which - 1]
        start = visit.visit_date - timedelta(days=int(draw.integers(0, ILL_BEFORE_DAYS)))
        days = int(draw.integers(ILL_LEAST_DAYS, ILL_MOST_DAYS))
        if start > ended.get(code, date.min) and start >= visits[0].visit_date:
            ended[code] = start + timedelta(days=days)
            yield InventedIllness(code, start, days)


def _weighing_days(draw: np.random.Generator, birth: date, today: date) -> Floats:
    """Return the posyandu days to which the child was brought: about four in five."""
    age_today = (today - birth).days
    monthly = np.arange(int(draw.integers(5, 30)), min(age_today, LAST_DAY), 30.44)
    days = np.unique(np.clip(np.round(monthly + draw.integers(-3, 4, monthly.size)), 1, None))
    days = days[days <= min(age_today, LAST_DAY)]
    kept = draw.random(days.size) < WEIGHED_SHARE
    return days[kept].astype(np.float64)


def _ill_at(draw: np.random.Generator, ages: Floats) -> NDArray[np.int64]:
    """Return for each visit which of ILLNESSES (from 1) came before it; 0 for none.

    Most fall at 6 to 24 months.
    """
    often = np.where((ages > WEANING_DAYS[0]) & (ages < WEANING_DAYS[1]), 0.16, 0.06)
    return np.where(
        draw.random(ages.size) < often, draw.integers(1, len(ILLNESSES) + 1, ages.size), 0
    )


def _height_path(
    draw: np.random.Generator, child: Child, ages: Floats, ill: NDArray[np.int64]
) -> Floats:
    """Return height-for-age z: from birth to a channel at two years, lower after each illness."""
    sex = MALE if child.sex is Sex.MALE else FEMALE
    born = zscores.zscore(sex=sex, age_days=0, lenhei_cm=child.birth_length_cm).zlen or 0.0
    channel = draw.normal(-0.85, 1.12)
    pull = np.clip(ages / 730, 0, 1)
    lost = np.zeros(ages.size)
    for index in np.flatnonzero(ill):
        since = np.clip((ages - ages[index]) / 120, 0, None)
        lost += np.where(ages >= ages[index], 0.16 * (1 - 0.55 * np.clip(since, 0, 1)), 0)
    return np.clip(born * (1 - pull) + channel * pull - lost, -4.6, 3.2)


def _weight_path(draw: np.random.Generator, ages: Floats, ill: NDArray[np.int64]) -> Floats:
    """Return weight-for-height z: near the child's level; an illness lowers it for two months."""
    level = draw.normal(-0.4, 1.02)
    wave = 0.25 * np.sin(ages / 90 + draw.random() * 6) + draw.normal(0, 0.12, ages.size)
    dip = np.zeros(ages.size)
    for index in np.flatnonzero(ill):
        since = (ages - ages[index]) / 60
        dip += np.where((since >= 0) & (since < 1), 0.6 * (1 - since), 0)
    return np.clip(level + wave - dip, -3.8, 3.6)


def _never_shrinking(used_cm: Floats, ages: Floats) -> Floats:
    """Return lengths as read off the board: never more than a few millimetres below the last one.

    Only at 731 days, where the child is measured standing, do they fall by WHO's 0.7 cm.
    """
    step = np.where(ages >= STANDING_FROM_DAY, LYING_MINUS_STANDING_CM, 0.0)
    lying = used_cm + step
    return np.maximum(lying, np.maximum.accumulate(lying) - 0.3) - step


def _weights(sex: int, ages: Floats, used_cm: Floats, weight_z: Floats, height_z: Floats) -> Floats:
    """Return weights that fit the height, or the age where the tables by length end."""
    lying = ages < STANDING_FROM_DAY
    by_size = np.where(
        lying,
        value_at_z("wfl", weight_z, sex, used_cm, table="length"),
        value_at_z("wfl", weight_z, sex, used_cm, table="height"),
    )
    return np.where(np.isnan(by_size), value_at_z("wei", height_z, sex, ages), by_size)

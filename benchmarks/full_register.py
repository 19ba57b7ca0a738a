"""Makes the vault of a full register for benchmarks, and the file of its next month.

Every child follows a curve of her own with small noise, so that plausibility asks about few rows,
as in a real register.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Engine

from benchmarks.store import BATCH, LAST, a_child
from desktop_app.db.growth_visits import VisitStore
from desktop_app.db.register_children import ChildStore
from desktop_app.growth import zscores
from desktop_app.growth.tables import LAST_DAY
from desktop_app.growth.zscores import STANDING_FROM_DAY
from desktop_app.programme.records.children import SEX_CODES, Child, Measure, Sex, Visit
from desktop_app.services.growth.scoring import growth_of_many

MOVED_SHARE = 0.1
"""The share of children whose posyandu the next month's file spells in another way."""
BIRTH_DAYS = 24
"""Children are born and measured on one of the first days of a month."""
Curves = NDArray[np.float64]


def fill(engine: Engine, children: int, visits: int) -> None:
    """Fill an empty register month by month, in one transaction; the journal stays empty."""
    months = -(-visits // children)
    draw = random.Random(1)  # noqa: S311 -- invented children, no secrets
    with engine.begin() as connection:
        added = ChildStore(connection).add_many(_born_in_the_first_month(children, months, draw))
        for back in range(months - 1, -1, -1):
            # The first month takes the remaining visits.
            number = visits - (months - 1) * children if back == months - 1 else children
            batch = _month(added[:number], back)
            for first in range(0, len(batch), BATCH):
                VisitStore(connection).add_many(
                    [
                        (visit, growth)
                        for (_, visit), growth in zip(
                            batch[first : first + BATCH],
                            growth_of_many(batch[first : first + BATCH]),
                            strict=True,
                        )
                    ]
                )


def write_next_month(path: Path, children: int, visits: int, headings: Sequence[str]) -> int:
    """Write the file of the month after the last that `fill` fills; return its rows."""
    months = -(-visits // children)
    draw = random.Random(1)  # noqa: S311 -- the same children as `fill` invents
    known = _born_in_the_first_month(children, months, draw)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headings)
        for child, visit in _month(known, -1):
            moved = draw.random() < MOVED_SHARE
            writer.writerow(row_of(child, visit, posyandu="POSY. BARU" if moved else None))
    return len(known)


def row_of(child: Child, visit: Visit, posyandu: str | None = None) -> tuple[object, ...]:
    """Return the row of a visit under the headings of benchmarks/imports.py."""
    return (
        child.nik, child.name, "L" if child.sex == "m" else "P", child.birth_date,
        child.birth_weight_kg, child.birth_length_cm, f"{child.father}/{child.mother}",
        child.kecamatan, child.desa, posyandu or child.posyandu, child.rt, child.rw,
        visit.visit_date, visit.weight_kg, visit.lenhei_cm,
        "Terlentang" if visit.measure == "l" else "Berdiri", visit.muac_cm,
    )  # fmt: skip


def _born_in_the_first_month(children: int, months: int, draw: random.Random) -> tuple[Child, ...]:
    """Return children who are below five in the month after the last, and so still have z-scores.

    They have the most visits that a child can have: one in each month of her life.
    """
    first = _first_day(months - 1)
    return tuple(
        replace(
            a_child(number, months, draw), birth_date=first + timedelta(days=number % BIRTH_DAYS)
        )
        for number in range(children)
    )


def _first_day(months_back: int) -> date:
    """Return the first day of the month that lies `months_back` before the last."""
    years, months = divmod(LAST.year * 12 + LAST.month - 1 - months_back, 12)
    return date(years, months + 1, 1)


def _month(children: Sequence[Child], months_back: int) -> list[tuple[Child, Visit]]:
    """Return one visit of each child in the month that lies `months_back` before the last."""
    first = _first_day(months_back)
    # A child's own curve is the same in every month.
    own_z = np.random.default_rng(1).normal(-1.0, 0.9, (len(children), 2))
    noise = np.random.default_rng(100 + months_back)
    z = own_z + noise.normal(0, 0.1, own_z.shape)
    drawn = noise.integers(0, BIRTH_DAYS, len(children)).tolist()
    days = [
        max(first + timedelta(days=day), child.birth_date)
        for day, child in zip(drawn, children, strict=True)
    ]
    ages = np.array(
        [(day - child.birth_date).days for day, child in zip(days, children, strict=True)]
    )
    lengths = _curve("len", z[:, 0], children, ages)
    weights = _curve("wei", z[:, 1], children, ages)
    return list(_visits(children, days, ages, lengths, weights))


def _curve(
    indicator: zscores.ScoredIndicator,
    z: Curves,
    children: Sequence[Child],
    ages: NDArray[np.int64],
) -> Curves:
    at = ages.clip(0, LAST_DAY)
    girls = np.array([child.sex is Sex.FEMALE for child in children])
    of_girls, of_boys = (
        zscores.value_at_z(indicator, z, SEX_CODES[sex], at) for sex in (Sex.FEMALE, Sex.MALE)
    )
    return np.round(np.where(girls, of_girls, of_boys), 1).astype(np.float64)


def _visits(
    children: Sequence[Child],
    days: Sequence[date],
    ages: NDArray[np.int64],
    lengths: Curves,
    weights: Curves,
) -> Iterator[tuple[Child, Visit]]:
    values = zip(children, days, ages.tolist(), lengths.tolist(), weights.tolist(), strict=True)
    for child, day, age, length, weight in values:
        measure = Measure.STANDING if age >= STANDING_FROM_DAY else Measure.LYING
        yield (
            child,
            Visit(
                child_id=child.child_id,
                visit_date=day,
                weight_kg=weight,
                lenhei_cm=length,
                measure=measure,
                muac_cm=14.2,
                examiner="BIDAN",
            ),
        )

"""Rows whose values are not the child's own: in each other's field, or of another child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from desktop_app.growth.arrays import Bools, Floats, Integers
from desktop_app.growth.zscores import zscores
from desktop_app.programme.growth.measurements import (
    Measurements,
    Rules,
    channel,
    grouped,
    rules,
)

MixedKind = Literal["rows_exchanged", "value_of_another", "fields_exchanged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MixedRow:
    """A visit whose values fit another child, or each other's field, far better than its own.

    "rows_exchanged": the other child's row of that day fits this child in turn (reported once,
    for the smaller visit id). "value_of_another": the values fit another child of the same mother;
    the other visit is that child's on the same day, None without one. "fields_exchanged": weight
    and height make sense only in each other's field; the other child is the child herself.
    `off_own_z` and `off_other_z` are distances from the channel of the child and of the other
    child, the larger of height and weight; for exchanged fields they are the z-scores as written
    and as exchanged.
    """

    kind: MixedKind
    on: date
    child_id: int
    visit_id: int
    other_child_id: int
    other_visit_id: int | None
    off_own_z: float
    off_other_z: float


def mixed_rows(rows: Measurements, limits: Rules | None = None) -> tuple[MixedRow, ...]:
    """Return exchanged fields, rows exchanged on one posyandu day, and values of a sibling.

    Only rows with both height and weight are examined. Except for exchanged fields, only children
    with other visits can be judged. Of several that fit, the best is named.
    """
    rule = limits or rules()
    own = _Own.of(rows, rule)
    off = own.distance(rows, np.arange(len(rows)), np.arange(len(rows)))
    suspects = np.flatnonzero(off > rule.off_z)
    exchanged = _exchanged(rows, own, off, suspects, rule)
    taken = {visit for found in exchanged for visit in (found.visit_id, found.other_visit_id)}
    left = [place for place in suspects.tolist() if rows.visit_id[place] not in taken]
    of_another = _of_another(rows, own, off, left, rule)
    fields = _fields_exchanged(rows)
    return tuple(
        sorted([*fields, *exchanged, *of_another], key=lambda found: (found.on, found.visit_id))
    )


@dataclass(frozen=True, slots=True)
class _Own:
    """The level of each row's channel, for height and for weight, in z."""

    length: Floats
    weight: Floats

    @classmethod
    def of(cls, rows: Measurements, rule: Rules) -> _Own:
        """The channels by each child's other visits."""
        nothing = np.zeros(len(rows), np.bool_)
        levels = [
            channel(rows.child_id, rows.day, rows.plausible_z(size), rule, left_out=nothing).level
            for size in ("len", "wei")
        ]
        return cls(*levels)

    def distance(self, rows: Measurements, values: Integers, of: Integers) -> Floats:
        """Return how far the values of some rows are from the channels of others; NaN without.

        The values are scored for the other row's child at the other row's age.
        """
        scores = zscores(
            sex=rows.sex[of],
            age_days=rows.age_days[of],
            weight_kg=rows.weight_kg[values],
            lenhei_cm=rows.lenhei_cm[values],
            measure=rows.measure[values],
        )
        return np.maximum(
            np.abs(scores.zlen - self.length[of]), np.abs(scores.zwei - self.weight[of])
        )


def _fields_exchanged(rows: Measurements) -> list[MixedRow]:
    """Return rows that WHO flags in height and in weight, but in neither once exchanged."""
    flagged = np.flatnonzero(rows.flen & rows.fwei)
    turned = zscores(
        sex=rows.sex[flagged],
        age_days=rows.age_days[flagged],
        weight_kg=rows.lenhei_cm[flagged],
        lenhei_cm=rows.weight_kg[flagged],
        measure=rows.measure[flagged],
    )
    written = np.maximum(np.abs(rows.zlen[flagged]), np.abs(rows.zwei[flagged]))
    meant = np.maximum(np.abs(turned.zlen), np.abs(turned.zwei))
    fits = ~np.isnan(meant) & ~turned.flen & ~turned.fwei
    return [
        MixedRow(
            kind="fields_exchanged",
            on=date.fromordinal(int(rows.day[place])),
            child_id=int(rows.child_id[place]),
            visit_id=int(rows.visit_id[place]),
            other_child_id=int(rows.child_id[place]),
            other_visit_id=None,
            off_own_z=round(float(written[at]), 2),
            off_other_z=round(float(meant[at]), 2),
        )
        for at, place in enumerate(flagged.tolist())
        if fits[at]
    ]


def _exchanged(
    rows: Measurements, own: _Own, off: Floats, suspects: Integers, rule: Rules
) -> list[MixedRow]:
    """Two suspects of one posyandu day, each of which fits the other's child."""
    span = int(rows.day.max(initial=0)) + 1
    keys = rows.posyandu.at[suspects] * span + rows.day[suspects]
    pairs = [
        (int(suspects[group[i]]), int(suspects[group[j]]))
        for _, group in grouped(keys)
        for i in range(group.size)
        for j in range(i + 1, group.size)
    ]
    if not pairs:
        return []
    first, second = np.array(pairs, np.int64).T
    there = own.distance(rows, first, second)
    back = own.distance(rows, second, first)
    worst = np.maximum(there, back)
    fits: Bools = (worst <= rule.fits_z) & (rows.child_id[first] != rows.child_id[second])
    found, taken = [], set[int]()
    for at in np.argsort(np.where(fits, worst, np.inf), kind="stable")[: int(fits.sum())].tolist():
        ends = sorted((int(first[at]), int(second[at])), key=lambda place: rows.visit_id[place])
        if taken.isdisjoint(ends):
            taken.update(ends)
            one, other = ends
            found.append(_mixed("rows_exchanged", rows, one, other, off[one], worst[at]))
    return found


def _of_another(
    rows: Measurements, own: _Own, off: Floats, suspects: list[int], rule: Rules
) -> list[MixedRow]:
    """Suspects whose values fit a child of the same mother at about that day."""
    unknown = rows.family.names.index("") if "" in rows.family.names else -1
    asked = {int(rows.family.at[place]) for place in suspects} - {unknown}
    families = {family: places for family, places in grouped(rows.family.at) if family in asked}
    nearest: list[tuple[int, Integers]] = []
    for place in suspects:
        relatives = families.get(int(rows.family.at[place]), np.empty(0, np.int64))
        others = relatives[rows.child_id[relatives] != rows.child_id[place]]
        near = others[np.abs(rows.day[others] - rows.day[place]) <= rule.within_days]
        if near.size:
            nearest.append((place, near))
    if not nearest:
        return []
    counts = [near.size for _, near in nearest]
    values = np.repeat([place for place, _ in nearest], counts)
    scored = own.distance(rows, values, np.concatenate([near for _, near in nearest]))
    found = []
    for (place, near), distances in zip(
        nearest, np.split(scored, np.cumsum(counts)[:-1]), strict=True
    ):
        fitting = np.flatnonzero(distances <= rule.fits_z)
        if fitting.size:
            best = fitting[np.argmin(np.abs(rows.day[near[fitting]] - rows.day[place]))]
            other = int(near[best])
            found.append(
                _mixed("value_of_another", rows, place, other, off[place], distances[best])
            )
    return found


def _mixed(
    kind: MixedKind, rows: Measurements, place: int, other: int, off_own: float, off_other: float
) -> MixedRow:
    same_day = rows.day[place] == rows.day[other]
    return MixedRow(
        kind=kind,
        on=date.fromordinal(int(rows.day[place])),
        child_id=int(rows.child_id[place]),
        visit_id=int(rows.visit_id[place]),
        other_child_id=int(rows.child_id[other]),
        other_visit_id=int(rows.visit_id[other]) if same_day else None,
        off_own_z=round(float(off_own), 2),
        off_other_z=round(float(off_other), 2),
    )

"""Days and months on which a posyandu's or a board's heights are all too high or low."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from desktop_app.growth.arrays import Bools, Floats, Integers
from desktop_app.growth.tables import DAYS_WIDTH, LAST_DAY, NO_DAY, flat_by_day
from desktop_app.programme.growth.measurements import (
    Labels,
    Measurements,
    Rules,
    channel,
    rules,
)
from desktop_app.programme.records.calendar_arrays import month_numbers

Kind = Literal["day", "month"]

NO_GROUP = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultyBoard:
    """Heights of one posyandu or board, of one day or month, that leave the children's channels.

    `offset_cm` is their median distance above (or below) the heights that the children's other
    visits predict. All children measured then are listed, by visit; `judged` of them have other
    visits.
    """

    kind: Kind
    posyandu: tuple[str, ...]
    """Where it was; several for a board that travels, "" among them where it is not said."""
    instruments: tuple[str, ...]
    """The boards as the visits name them."""
    from_date: date
    to_date: date
    offset_cm: float
    judged: int
    child_ids: tuple[int, ...]
    visit_ids: tuple[int, ...]


def faulty_boards(rows: Measurements, limits: Rules | None = None) -> tuple[FaultyBoard, ...]:
    """Return the days and months whose heights deviate together, the latest first.

    First those of each posyandu, then what is left by board, where the visits say which: one of
    two boards of a day, or one that travels between posyandu. A month is only named when none of
    its days is. What was found is left out of the children's channels and the rest looked at
    again, so that a fault of some months does not hide itself; in the end each finding must
    still hold without all others.
    Limits: a fault that lasts longer than half of the channel's window becomes the channel.
    """
    rule = limits or rules()
    search = _Search.of(rows, rule)
    times: dict[Kind, Integers] = {"day": rows.day, "month": month_numbers(rows.day)}
    keys = [
        (kind, _keys(groups, time, unsaid=unsaid))
        for groups, unsaid in ((rows.posyandu, True), (rows.instrument, False))
        for kind, time in times.items()
    ]
    found: list[tuple[Kind, Integers]] = []
    for _ in range(rule.rounds):
        new: list[tuple[Kind, Integers]] = []
        for kind, key in keys:
            groups = list(search.deviating(key, whole=kind == "month"))
            new += [(kind, places) for places in groups]
            for places in groups:
                search.left_out[places] = True
        if not new:
            break
        found += new
        search.renew(np.concatenate([places for _, places in new]))
    boards = [_board(kind, rows, places, search) for kind, places in found]
    still = [board for board in boards if board is not None]
    return tuple(sorted(still, key=_latest_first))


@dataclass(slots=True)
class _Search:
    """How far each height is from its child's channel, while what was found is left out."""

    rows: Measurements
    rule: Rules
    z: Floats
    left_out: Bools
    off_z: Floats
    """Signed distance; see `_off`."""
    drift: tuple[float, float]
    """The median distance of all rows from the child's visits before, and from those after."""
    cm_per_z: Floats

    @classmethod
    def of(cls, rows: Measurements, rule: Rules) -> _Search:
        """Return a search in which nothing is left out yet."""
        z = rows.plausible_z("len")
        left_out = np.zeros(len(rows), np.bool_)
        own = channel(rows.child_id, rows.day, z, rule, left_out=left_out)
        before, after = z - own.before, z - own.after
        drift = (_median(before), _median(after))
        return cls(
            rows=rows,
            rule=rule,
            z=z,
            left_out=left_out,
            off_z=_off(before, after, drift),
            drift=drift,
            cm_per_z=_cm_per_z(rows),
        )

    def renew(self, places: Integers) -> None:
        """Measure the distances anew for the children of some rows."""
        children = np.isin(self.rows.child_id, self.rows.child_id[places])
        at = np.flatnonzero(children)
        z = self.z[at]
        own = channel(
            self.rows.child_id[at],
            self.rows.day[at],
            z,
            self.rule,
            left_out=self.left_out[at],
        )
        self.off_z[at] = _off(z - own.before, z - own.after, self.drift)

    def deviating(self, keys: Integers, *, whole: bool) -> Iterator[Integers]:
        """Yield the rows of each group that deviates; `whole`: only groups with no row left out."""
        judged = np.flatnonzero(~np.isnan(self.off_z) & ~self.left_out)
        off_cm = self.off_z[judged] * self.cm_per_z[judged]
        order = np.lexsort((off_cm, keys[judged]))
        ordered, off_cm = keys[judged][order], off_cm[order]
        starts = np.flatnonzero(np.diff(ordered, prepend=NO_GROUP))
        counts = np.diff(starts, append=ordered.size)
        medians = (off_cm[starts + (counts - 1) // 2] + off_cm[starts + counts // 2]) / 2
        far = (counts >= self.rule.least_children) & (np.abs(medians) >= self.rule.offset_cm)
        for key in ordered[starts[far]].tolist():
            places = np.flatnonzero((keys == key) & ~np.isnan(self.rows.lenhei_cm))
            if whole and self.left_out[places].any():
                continue
            if self.offset(places) is not None:
                yield places

    def offset(self, places: Integers) -> tuple[float, int] | None:
        """Return the median distance of rows in cm and how many have one; None: no fault."""
        off_cm = self.off_z[places] * self.cm_per_z[places]
        off_cm = off_cm[~np.isnan(off_cm)]
        if off_cm.size < self.rule.least_children:
            return None
        median = _median(off_cm)
        same_side = np.mean(np.sign(off_cm) == np.sign(median))
        if abs(median) < self.rule.offset_cm or same_side < self.rule.same_side_share:
            return None
        return median, int(off_cm.size)


def _board(kind: Kind, rows: Measurements, places: Integers, search: _Search) -> FaultyBoard | None:
    found = search.offset(places)
    if found is None:
        return None
    return FaultyBoard(
        kind=kind,
        posyandu=_names(rows.posyandu, places),
        instruments=_names(rows.instrument, places),
        from_date=date.fromordinal(int(rows.day[places].min())),
        to_date=date.fromordinal(int(rows.day[places].max())),
        offset_cm=round(found[0], 1),
        judged=found[1],
        child_ids=tuple(rows.child_id[places].tolist()),
        visit_ids=tuple(rows.visit_id[places].tolist()),
    )


def _off(before: Floats, after: Floats, drift: tuple[float, float]) -> Floats:
    """Return how far each z-score is from the child's channel, given its distances on both sides.

    With visits on both sides the smaller distance counts, and none when the two disagree in
    sign: a step of the curve is no fault of one day. With visits on one side only, `drift` is
    taken off: how all children move away from the median with age.
    """
    both = np.where(
        np.sign(before) == np.sign(after),
        np.sign(before) * np.minimum(np.abs(before), np.abs(after)),
        0.0,
    )
    one_sided = np.where(np.isnan(after), before - drift[0], after - drift[1])
    off: Floats = np.where(np.isnan(before) | np.isnan(after), one_sided, both)
    return off


def _median(values: Floats) -> float:
    """The median of the values that are not NaN; 0 without any."""
    given = values[~np.isnan(values)]
    return float(np.median(given)) if given.size else 0.0


def _cm_per_z(rows: Measurements) -> Floats:
    """One standard deviation of length or height at each row's age."""
    table = flat_by_day("len")
    day = np.where(rows.age_days <= LAST_DAY, rows.age_days, NO_DAY)
    entry = rows.sex * DAYS_WIDTH + day
    sd_cm: Floats = table.m[entry] * table.s[entry]
    return sd_cm


def _keys(groups: Labels, times: Integers, *, unsaid: bool) -> Integers:
    """Return one number for each group and time; NO_GROUP for rows that name no group.

    With `unsaid`, the rows that name no group form one more group.
    """
    span = int(times.max()) + 1 if times.size else 1
    counted = np.array([unsaid or name != "" for name in groups.names], np.bool_)
    return np.where(counted[groups.at], groups.at * span + times, NO_GROUP)


def _names(groups: Labels, places: Integers) -> tuple[str, ...]:
    """The names of some rows, each once, in alphabetical order."""
    return tuple(groups.names[at] for at in np.unique(groups.at[places]))


def _latest_first(board: FaultyBoard) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    return (-board.from_date.toordinal(), board.posyandu, board.instruments)

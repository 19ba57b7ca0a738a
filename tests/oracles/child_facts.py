"""The facts of one child, found visit by visit: written apart from fact_arrays.py to check it.

A law that compares the two fails when either of them is wrong. Slow and plain on purpose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.growth import weight_gain
from desktop_app.growth.age import months_at_age
from desktop_app.growth.weight_gain import Weighing
from desktop_app.growth.zscores import LYING_MINUS_STANDING_CM
from desktop_app.programme.growth.child_facts import (
    DOUBTS,
    LYING_BELOW_DAYS,
    ChildFacts,
    FactRules,
    hundredths,
)
from desktop_app.programme.growth.plausibility import PlausibilityLimits
from desktop_app.programme.records.children import SEX_CODES, Child, MeasuredVisit


@dataclass(frozen=True, slots=True)
class _Row:
    """The last value of a measurement, and since when it has been on the wrong side."""

    value: float | None = None
    on: date | None = None
    since: date | None = None
    second: date | None = None


def child_facts(
    child: Child, visits: Iterable[MeasuredVisit], rules: FactRules, *, worker: str = ""
) -> ChildFacts:
    """The facts of one child from all her visits, in any order.

    z-scores are used as given: for corrected age, the caller gives those by corrected age.
    """
    ordered = sorted(visits, key=lambda mv: mv.visit.visit_date)
    zwfl = _row(_values(ordered, "zwfl", "fwfl"), lambda z: z < rules.wasted_below_z)
    muac = _row(_muac(ordered, rules), lambda cm: cm < rules.sam_below_cm)
    oedema = _row(_oedema(ordered), lambda grade: grade >= rules.oedema_from_grade)
    zwei = _row(_values(ordered, "zwei", "fwei"), lambda z: z < rules.bgm_below_z)
    zlen = _row(_values(ordered, "zlen", "flen"), lambda z: z < rules.stunted_below_z)
    tall = _row(_values(ordered, "zlen", "flen"), lambda z: z > rules.tall_above_z)
    heads = _values(ordered, "zhc", "fhc")
    small = _row(heads, lambda z: z < rules.small_head_below_z)
    large = _row(heads, lambda z: z > rules.large_head_above_z)
    weight = _row(_weights(ordered), lambda _: False)
    t_months, two_t_since = _no_gain(child, ordered, rules)
    doubts = _doubts(ordered, rules.doubt)
    doubt = next((code for code in DOUBTS if code in doubts), "")
    crossing = _crossing(ordered, set(doubts), rules)
    weighed = [mv.visit.visit_date for mv in ordered if mv.visit.weight_kg is not None]
    return ChildFacts(
        child_id=child.child_id,
        sex=child.sex,
        birth_date=child.birth_date,
        gestation_weeks=child.gestation_weeks,
        desa=child.desa,
        posyandu=child.posyandu,
        rw=child.rw,
        rt=child.rt,
        worker=worker,
        last_weighed=weighed[-1] if weighed else None,
        weight_kg=weight.value,
        weight_on=weight.on,
        zwfl=zwfl.value,
        zwfl_on=zwfl.on,
        wasted_since=zwfl.since,
        muac_cm=muac.value,
        muac_on=muac.on,
        sam_since=muac.since,
        oedema_grade=None if oedema.value is None else int(oedema.value),
        oedema_on=oedema.on,
        oedema_since=oedema.since,
        zwei=zwei.value,
        zwei_on=zwei.on,
        bgm_since=zwei.since,
        zlen=zlen.value,
        zlen_on=zlen.on,
        stunted_since=zlen.since,
        stunted_confirmed=zlen.second,
        tall_since=tall.since,
        zhc=small.value,
        zhc_on=small.on,
        small_head_since=small.since,
        large_head_since=large.since,
        t_months=t_months,
        two_t_since=two_t_since,
        crossed=crossing.index,
        crossed_line=crossing.line,
        crossed_from_z=crossing.from_z,
        crossed_from=crossing.from_on,
        crossed_z=crossing.z,
        crossed_since=crossing.since,
        doubt=doubt,
        doubt_on=doubts.get(doubt),
    )


def _row(values: Sequence[tuple[date, float]], wrong: Callable[[float], bool]) -> _Row:
    """Return the last value, and the first days of the run of wrong values that ends there."""
    if not values:
        return _Row()
    row: list[date] = []
    for day, value in reversed(values):
        if not wrong(value):
            break
        row.append(day)
    row.reverse()
    return _Row(
        value=values[-1][1],
        on=values[-1][0],
        since=row[0] if row else None,
        second=row[1] if len(row) > 1 else None,
    )


def _values(visits: Sequence[MeasuredVisit], z: str, flag: str) -> list[tuple[date, float]]:
    return [
        (mv.visit.visit_date, value)
        for mv in visits
        if (value := getattr(mv.growth, z)) is not None and not getattr(mv.growth, flag)
    ]


def _muac(visits: Sequence[MeasuredVisit], rules: FactRules) -> list[tuple[date, float]]:
    return [
        (mv.visit.visit_date, mv.visit.muac_cm)
        for mv in visits
        if mv.visit.muac_cm is not None
        and months_at_age(mv.growth.age_days, mv.visit.visit_date) in rules.muac_months
    ]


def _oedema(visits: Sequence[MeasuredVisit]) -> list[tuple[date, float]]:
    return [
        (mv.visit.visit_date, mv.visit.oedema_grade)
        for mv in visits
        if mv.visit.oedema_grade is not None
    ]


def _weights(visits: Sequence[MeasuredVisit]) -> list[tuple[date, float]]:
    return [
        (mv.visit.visit_date, mv.visit.weight_kg)
        for mv in visits
        if mv.visit.weight_kg is not None and not mv.growth.fwei
    ]


def _no_gain(
    child: Child, visits: Sequence[MeasuredVisit], rules: FactRules
) -> tuple[int, date | None]:
    """Return how many months in a row, up to the last, are T, and since when it is 2T.

    A month is judged by its last weighing.
    """
    months = {(day.year, day.month): Weighing(on=day, weight_kg=kg) for day, kg in _weights(visits)}
    gains = weight_gain.gain_statuses(
        months.values(),
        birth=child.birth_date,
        sex=SEX_CODES[child.sex],
        table=rules.kbm,
    )
    row: list[date] = []
    for gain in reversed(gains):
        if gain.status != "T":
            break
        row.append(gain.on)
    times = rules.two_t_times
    return len(row), row[-times] if len(row) >= times else None


@dataclass(frozen=True, slots=True)
class _Crossing:
    index: str = ""
    line: float | None = None
    from_z: float | None = None
    from_on: date | None = None
    z: float | None = None
    since: date | None = None
    drop: int = 0


def _crossing(visits: Sequence[MeasuredVisit], doubts: set[str], rules: FactRules) -> _Crossing:
    """Return the curve that fell more; a doubtful last point does not count."""
    found = _Crossing()
    if not doubts & {"shrank", "jump_len"}:
        found = _crossed(
            "height_for_age", _values(visits, "zlen", "flen"), rules.height_drop_z, rules
        )
    if not doubts & {"jump_wei"}:
        weight = _crossed(
            "weight_for_age", _values(visits, "zwei", "fwei"), rules.weight_drop_z, rules
        )
        found = max(found, weight, key=lambda crossing: crossing.drop)
    return found


def _crossed(
    index: str, values: Sequence[tuple[date, float]], least_z: float, rules: FactRules
) -> _Crossing:
    before = [
        place
        for place, (day, _) in enumerate(values)
        if rules.gap_days <= (values[-1][0] - day).days <= rules.window_days
    ]
    if not before:
        return _Crossing()
    from_on, from_z = values[before[-1]]
    z = values[-1][1]
    drop = hundredths(from_z) - hundredths(z)
    line = next((line for line in rules.lines if from_z >= line > z), None)
    if line is None or drop < hundredths(least_z):
        return _Crossing()
    since = next(day for day, later in values[before[-1] + 1 :] if later < line)
    return _Crossing(index, line, from_z, from_on, z, since, drop)


def _doubts(visits: Sequence[MeasuredVisit], limits: PlausibilityLimits) -> dict[str, date]:
    """Every doubt about the last measurements, with the date of the doubtful one."""
    found = {}
    for code, z, flag in (
        ("flag_len", "zlen", "flen"),
        ("flag_wei", "zwei", "fwei"),
        ("flag_wfl", "zwfl", "fwfl"),
        ("flag_hc", "zhc", "fhc"),
    ):
        last = next((mv for mv in reversed(visits) if getattr(mv.growth, z) is not None), None)
        if last is None or not getattr(last.growth, flag):
            continue
        if code != "flag_wfl" or not (last.growth.flen or last.growth.fwei):
            found[code] = last.visit.visit_date
    heights = [mv for mv in visits if mv.growth.zlen is not None and not mv.growth.flen]
    weights = [mv for mv in visits if mv.growth.zwei is not None and not mv.growth.fwei]
    if len(heights) > 1 and "flag_len" not in found:
        loss = _as_length(heights[-2]) - _as_length(heights[-1])
        if loss > hundredths(limits.shrank_cm):
            found["shrank"] = heights[-1].visit.visit_date
    for code, flagged, rows, z in (
        ("jump_len", "flag_len", heights, "zlen"),
        ("jump_wei", "flag_wei", weights, "zwei"),
    ):
        if len(rows) > 1 and flagged not in found and _jumped(rows[-2], rows[-1], z, limits):
            found[code] = rows[-1].visit.visit_date
    return found


def _jumped(before: MeasuredVisit, last: MeasuredVisit, z: str, limits: PlausibilityLimits) -> bool:
    days = last.growth.age_days - before.growth.age_days
    jump = abs(hundredths(getattr(last.growth, z)) - hundredths(getattr(before.growth, z)))
    return (
        before.growth.age_days >= limits.z_jump_from_days
        and days <= limits.z_jump_within_days
        and jump > hundredths(limits.z_jump)
    )


def _as_length(mv: MeasuredVisit) -> int:
    """Hundredths of a centimetre, lying throughout, so that heights can be compared."""
    cm = mv.growth.clenhei_cm or 0.0
    if mv.growth.age_days >= LYING_BELOW_DAYS:
        cm += LYING_MINUS_STANDING_CM
    return hundredths(cm)

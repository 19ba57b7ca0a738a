"""What one child's measurements say for the work list, rule by rule with its borders."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings

from desktop_app.growth.tables import FEMALE
from desktop_app.growth.weight_gain import Weighing, gain_statuses, two_t
from desktop_app.programme.growth.child_facts import ChildFacts, fact_rules
from desktop_app.programme.growth.fact_arrays import child_facts
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.children import MeasuredVisit
from tests.builders import a_child
from tests.casework import BORN, histories, measured_visit

RULES = fact_rules()
DAY = timedelta(days=1)
CHILD = a_child(child_id=1, birth_date=BORN)
LAST = date(2026, 10, 5)


def facts_of(*visits: MeasuredVisit) -> ChildFacts:
    return child_facts(CHILD, visits, RULES)


def given_figure(name: str, value: float | bool | None) -> dict[str, Any]:  # noqa: FBT001 -- a flag's value
    return {name: value}


def row(name: str, *values: float | None, **figures: Any) -> list[MeasuredVisit]:
    """Visits a month apart up to LAST with these values of one figure."""
    last = len(values) - 1
    return [
        measured_visit(LAST - 30 * (last - place) * DAY, **given_figure(name, value), **figures)
        for place, value in enumerate(values)
    ]


def test_a_child_without_visits_has_no_facts() -> None:
    assert facts_of() == ChildFacts(
        child_id=1,
        sex=CHILD.sex,
        birth_date=BORN,
        desa=CHILD.desa,
        posyandu=CHILD.posyandu,
        rw=CHILD.rw,
        rt=CHILD.rt,
    )


@pytest.mark.parametrize(
    "z_name, flag, since, border",
    [
        ("zwfl", "fwfl", "wasted_since", -3.0),
        ("zwei", "fwei", "bgm_since", -3.0),
        ("zlen", "flen", "stunted_since", -2.0),
    ],
)
def test_since_when_a_z_score_is_below_its_border(
    z_name: str, flag: str, since: str, border: float
) -> None:
    below = round(border - 0.01, 2)
    assert getattr(facts_of(*row(z_name, border)), since) is None
    assert getattr(facts_of(*row(z_name, below)), since) == LAST
    assert getattr(facts_of(*row(z_name, below, below)), since) == LAST - 30 * DAY
    assert getattr(facts_of(*row(z_name, below, border, below)), since) == LAST
    assert getattr(facts_of(*row(z_name, below, border)), since) is None
    # a visit without the figure, or with an implausible one, neither begins nor ends a row
    assert getattr(facts_of(*row(z_name, below, None)), since) == LAST - 30 * DAY
    implausible = measured_visit(
        LAST + DAY, **given_figure(z_name, 5.0), **given_figure(flag, value=True)
    )
    assert getattr(facts_of(*row(z_name, below), implausible), since) == LAST


@pytest.mark.parametrize(
    "z_name, flag, since, normal, beyond",
    [
        ("zhc", "fhc", "small_head_since", -2.0, -2.01),
        ("zhc", "fhc", "large_head_since", 2.0, 2.01),
        ("zlen", "flen", "tall_since", 3.0, 3.01),
    ],
)
def test_since_when_a_head_is_small_or_large_and_a_child_tall(
    z_name: str, flag: str, since: str, normal: float, beyond: float
) -> None:
    assert getattr(facts_of(*row(z_name, normal)), since) is None
    assert getattr(facts_of(*row(z_name, -beyond)), since) is None
    assert getattr(facts_of(*row(z_name, normal, beyond, beyond)), since) == LAST - 30 * DAY
    assert getattr(facts_of(*row(z_name, beyond, normal)), since) is None
    assert getattr(facts_of(*row(z_name, beyond, **given_figure(flag, value=True))), since) is None


def test_the_last_head_circumference_is_kept() -> None:
    found = facts_of(*row("zhc", -1.2, 0.4, None))
    assert (found.zhc, found.zhc_on) == (0.4, LAST - 30 * DAY)


def test_the_last_value_and_its_day_are_kept() -> None:
    found = facts_of(*row("zlen", -1.2, None, -1.4, None))
    assert (found.zlen, found.zlen_on) == (-1.4, LAST - 30 * DAY)
    assert (found.zwei, found.zwei_on) == (None, None)


def test_stunting_is_confirmed_by_a_second_visit() -> None:
    assert facts_of(*row("zlen", -2.5)).stunted_confirmed is None
    assert facts_of(*row("zlen", -2.5, None)).stunted_confirmed is None
    assert facts_of(*row("zlen", -2.5, -2.01, -3.5)).stunted_confirmed == LAST - 30 * DAY


@pytest.mark.parametrize(
    "months, days, muac_cm, severe",
    [
        (6, 0, 11.4, True),
        (6, 0, 11.5, False),
        (6, -1, 11.4, False),
        (60, -1, 11.4, True),
        (60, 0, 11.4, False),
    ],
)
def test_muac_speaks_from_6_to_59_completed_months_of_the_calendar(
    months: int,
    days: int,
    muac_cm: float,
    severe: bool,  # noqa: FBT001 -- an expected answer
) -> None:
    on = day_of_age(BORN, months) + days * DAY
    found = facts_of(measured_visit(on, muac_cm=muac_cm))
    assert found.sam_since == (on if severe else None)


def test_oedema_stays_until_it_was_looked_for_again() -> None:
    seen = row("oedema_grade", 0, 1, 2, None)
    found = facts_of(*seen)
    assert (found.oedema_grade, found.oedema_since) == (2, LAST - 60 * DAY)
    gone = facts_of(*seen, measured_visit(LAST + DAY, oedema_grade=0))
    assert (gone.oedema_grade, gone.oedema_since) == (0, None)


def weighed(*kg: float | None) -> list[MeasuredVisit]:
    """Weighings on the fifth of consecutive months, the last in October."""
    first = 10 - len(kg) + 1
    return [
        measured_visit(date(2026, first + place, 5), weight_kg=weight)
        for place, weight in enumerate(kg)
        if weight is not None
    ]


@pytest.mark.parametrize(
    "kg, months, since",
    [
        # at 15 to 17 months a girl gains 200 g or it is T
        ((8.0, 8.2, 8.4), 0, None),
        ((8.0, 8.2, 8.39), 1, None),
        ((8.0, 8.19, 8.38), 2, date(2026, 10, 5)),
        ((8.0, 8.0, 8.0, 8.0), 3, date(2026, 9, 5)),
        ((8.0, 7.9, 8.2), 0, None),
        ((8.2, 8.1, 8.0, 8.2), 0, None),
        # a month without weighing begins anew
        ((8.2, 8.1, None, 8.0), 0, None),
        ((8.2, 8.1, 8.0, None, 7.9, 7.8), 1, None),
        ((8.0,), 0, None),
    ],
)
def test_months_without_gain(kg: Sequence[float | None], months: int, since: date | None) -> None:
    found = facts_of(*weighed(*kg))
    assert (found.t_months, found.two_t_since) == (months, since)


def test_a_month_counts_by_its_last_weighing() -> None:
    visits = weighed(8.0, 7.9, 8.2)
    lower = measured_visit(date(2026, 10, 20), weight_kg=7.8)
    assert facts_of(*visits, lower).two_t_since == date(2026, 10, 20)


def test_an_implausible_weighing_is_no_gain_and_no_loss() -> None:
    wrong = measured_visit(date(2026, 9, 5), weight_kg=18.0, zwei=7.0, fwei=True)
    found = facts_of(*weighed(8.0, None, 8.0), wrong)
    assert (found.t_months, found.weight_kg, found.last_weighed) == (0, 8.0, LAST)
    alone = facts_of(wrong)
    assert (alone.weight_kg, alone.last_weighed) == (None, date(2026, 9, 5))


@settings(max_examples=100)
@given(histories())
def test_2t_is_the_kms_own(visits: list[MeasuredVisit]) -> None:
    weighings = [
        Weighing(on=mv.visit.visit_date, weight_kg=mv.visit.weight_kg)
        for mv in visits
        if mv.visit.weight_kg is not None and not mv.growth.fwei
    ]
    gains = gain_statuses(weighings, birth=BORN, sex=FEMALE, table=RULES.kbm)
    # The facts judge a month by its last weighing, the KMS each weighing by the month before.
    assert (facts_of(*visits).two_t_since is not None) == bool(gains and two_t(gains)[-1])


def curve(name: str, *points: tuple[int, float], **figures: Any) -> list[MeasuredVisit]:
    """Visits so many days before LAST with these z-scores."""
    return [
        measured_visit(LAST - days * DAY, **given_figure(name, z), **figures) for days, z in points
    ]


@pytest.mark.parametrize(
    "points, crossed",
    [
        # the line is crossed when the z-score before lies on or above it, the last one below
        ([(60, -2.0), (0, -2.25)], (-2.0, 0)),
        ([(60, -2.01), (0, -2.5)], None),
        ([(60, -1.75), (0, -2.0)], None),
        ([(60, -1.76), (0, -2.01)], (-2.0, 0)),
        # the drop: 0.25 z for height
        ([(60, -1.9), (0, -2.14)], None),
        ([(60, -1.9), (0, -2.15)], (-2.0, 0)),
        # the interval: 60 to 183 days
        ([(59, -1.5), (0, -2.5)], None),
        ([(183, -1.5), (0, -2.5)], (-2.0, 0)),
        ([(184, -1.5), (0, -2.5)], None),
        # the last visit before the gap counts, the lowest line, and the first day below it
        ([(150, -0.5), (61, -2.3), (0, -2.4)], None),
        ([(100, -0.5), (0, -1.9)], (-1.0, 0)),
        ([(100, -1.4), (40, -2.3), (20, -1.9), (0, -3.0)], (-2.0, 40)),
        ([(100, -1.4), (40, -2.3), (20, -2.7), (0, -2.8)], (-2.0, 40)),
        # upward is no danger
        ([(60, -2.5), (0, -1.5)], None),
        ([(0, -2.5)], None),
    ],
)
def test_a_line_crossed_downward(
    points: list[tuple[int, float]], crossed: tuple[float, int] | None
) -> None:
    found = facts_of(*curve("zlen", *points))
    if crossed is None:
        assert (found.crossed, found.crossed_since) == ("", None)
    else:
        assert (found.crossed, found.crossed_line) == ("height_for_age", crossed[0])
        assert found.crossed_since == LAST - crossed[1] * DAY
        assert found.crossed_z == points[-1][1]


def test_the_curve_that_fell_more_is_named() -> None:
    first = measured_visit(LAST - 60 * DAY, zlen=-1.9, zwei=-1.9, clenhei_cm=76.0)
    last = measured_visit(LAST, zlen=-2.2, zwei=-2.3, clenhei_cm=77.0)
    assert facts_of(first, last).crossed == "weight_for_age"
    last = measured_visit(LAST, zlen=-2.3, zwei=-2.3, clenhei_cm=77.0)
    assert facts_of(first, last).crossed == "height_for_age"


def test_the_weights_drop_is_larger_than_the_heights() -> None:
    assert facts_of(*curve("zwei", (60, -1.9), (0, -2.19))).crossed == ""
    assert facts_of(*curve("zwei", (60, -1.9), (0, -2.2))).crossed == "weight_for_age"


def heights(*cm: tuple[int, float, float]) -> list[MeasuredVisit]:
    return [measured_visit(LAST - days * DAY, zlen=z, clenhei_cm=value) for days, value, z in cm]


@pytest.mark.parametrize(
    "visits, doubt",
    [
        ([], ""),
        (curve("zlen", (30, -6.5), (0, -6.5), flen=True), "flag_len"),
        (curve("zwei", (0, -6.5), fwei=True), "flag_wei"),
        (curve("zwfl", (0, 5.5), fwfl=True), "flag_wfl"),
        (curve("zwfl", (0, 5.5), fwfl=True, zlen=-7.0, flen=True), "flag_len"),
        ([*curve("zlen", (30, -6.5), flen=True), *curve("zlen", (0, -1.0))], ""),
        # a head so large has no class, and may be a hydrocephalus
        (curve("zhc", (0, 5.5), fhc=True), "flag_hc"),
        (curve("zhc", (0, 5.5), fhc=True, zlen=-7.0, flen=True), "flag_len"),
        ([*curve("zhc", (30, 5.5), fhc=True), *curve("zhc", (0, 1.0))], ""),
        # more than 1 cm less than before
        (heights((60, 77.0, -1.5), (0, 76.0, -2.0)), ""),
        (heights((60, 77.0, -1.5), (0, 75.9, -2.0)), "shrank"),
        (heights((60, 75.0, -2.0), (30, 77.0, -1.5), (0, 76.9, -1.6)), ""),
        # more than 1.5 z in four months, from two months of age
        (heights((60, 76.0, -0.5), (0, 76.0, -2.0)), ""),
        (heights((60, 76.0, -0.5), (0, 76.0, -2.01)), "jump_len"),
        (heights((123, 76.0, -0.5), (0, 76.0, -2.5)), ""),
        (heights((122, 76.0, -0.5), (0, 76.0, -2.5)), "jump_len"),
        (curve("zwei", (60, 1.0), (0, -0.51)), "jump_wei"),
    ],
)
def test_what_should_be_measured_again(visits: list[MeasuredVisit], doubt: str) -> None:
    found = facts_of(*visits)
    assert (found.doubt, found.doubt_on) == (doubt, LAST if doubt else None)


def test_no_jump_before_two_months_of_age() -> None:
    def born_ago(days: int) -> ChildFacts:
        first = measured_visit(BORN + days * DAY, zlen=-0.5, clenhei_cm=55.0)
        return facts_of(first, measured_visit(BORN + 90 * DAY, zlen=-2.5, clenhei_cm=56.0))

    assert born_ago(60).doubt == ""
    assert born_ago(61).doubt == "jump_len"


def test_lying_and_standing_are_compared_alike() -> None:
    child = a_child(child_id=1, birth_date=LAST - 740 * DAY)
    lying = measured_visit(LAST - 10 * DAY, child, zlen=-1.5, clenhei_cm=83.0)
    standing = measured_visit(LAST, child, zlen=-1.5, clenhei_cm=81.4)
    assert child_facts(child, [lying, standing], RULES).doubt == ""
    lower = measured_visit(LAST, child, zlen=-1.5, clenhei_cm=81.2)
    assert child_facts(child, [lying, lower], RULES).doubt == "shrank"


def test_a_doubtful_point_crosses_no_line() -> None:
    jump = heights((60, 76.0, -0.5), (0, 76.0, -2.5))
    assert (facts_of(*jump).doubt, facts_of(*jump).crossed) == ("jump_len", "")
    jump = curve("zwei", (60, 0.0), (0, -2.5))
    assert (facts_of(*jump).doubt, facts_of(*jump).crossed) == ("jump_wei", "")


def test_an_admin_changes_a_number() -> None:
    rules = fact_rules({"reading.trend.height_z": 0.5, "worklist.two_t.times": 3})
    visits = curve("zlen", (60, -1.9), (0, -2.3))
    assert child_facts(CHILD, visits, rules).crossed == ""
    assert child_facts(CHILD, weighed(8.0, 8.0, 8.0), rules).two_t_since is None

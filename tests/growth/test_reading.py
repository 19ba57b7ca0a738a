"""What the visits say: every rule, its borders, and that no finding contradicts another."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.growth.findings import Finding, FindingUrgency, thresholds
from desktop_app.growth.reading import RULES, read_story
from desktop_app.growth.story import SILENCED_BY, Episode, tell
from desktop_app.growth.track import Measurement, Subject
from desktop_app.growth.zscores import MALE, value_at_z
from desktop_app.wording.growth_readings import READINGS
from tests.measuring import BIRTH, a_subject, measured, visits


def read(
    seen: Sequence[Measurement],
    *,
    waited: int = 5,
    episodes: Sequence[Episode] = (),
    subject: Subject | None = None,
) -> tuple[Finding, ...]:
    last = max((m.on for m in seen), default=BIRTH)
    return read_story(
        tell(
            subject or a_subject(),
            seen,
            today=last + timedelta(waited),
            episodes=episodes,
            limits=thresholds(),
        )
    )


def codes(found: Sequence[Finding]) -> list[str]:
    return [finding.code for finding in found]


def finding(found: Sequence[Finding], code: str) -> Finding:
    return next(one for one in found if one.code == code)


def ill(day: int, days: int | None = 7, *, kind: str = "infection") -> Episode:
    start = BIRTH + timedelta(day)
    end = None if days is None else start + timedelta(days)
    return Episode(start_date=start, end_date=end, label_code="diarrhoea", kind=kind)


FLAT = visits([-1, -1, -1, -1, -1.4, -1.8, -2.2])  # flat from day 270 on


def test_every_rule_has_its_own_code_and_a_sentence() -> None:
    told = [rule.code for rule in RULES]
    assert len(set(told)) == len(told)
    assert set(told) <= READINGS.keys()
    suffixes = {code.split("_", 1)[1] for code in told}
    assert {code for row in SILENCED_BY.values() for code in row} <= suffixes


def test_findings_come_in_the_order_of_the_rules() -> None:
    order = [rule.code for rule in RULES]
    found = codes(read(FLAT, waited=100))
    assert found == sorted(found, key=order.index)


def test_nothing_and_too_little() -> None:
    assert codes(read([])) == ["no_visits"]
    one = read([measured(200)])
    assert codes(one) == ["height_too_few", "weight_too_few"]
    assert one[0].figures == {"count": 1}
    assert "height_too_few" not in codes(read(visits([-1, -1])))


@pytest.mark.parametrize("waited, old", [(92, False), (93, True)])
def test_the_last_visit_is_too_old_after_three_months(waited: int, *, old: bool) -> None:
    found = read(visits([-1, -1]), waited=waited)
    assert ("last_visit_old" in codes(found)) is old


def test_the_sentence_of_the_clinic() -> None:
    found = read(FLAT, episodes=[ill(275)])
    assert codes(found)[:5] == [
        "height_gain_slow",
        "height_velocity",
        "height_flat_after",
        "height_crossed_down",
        "height_needed",
    ]
    slow = finding(found, "height_gain_slow").figures
    assert (slow["gain_cm"], slow["expected_cm"], slow["span_days"]) == (0.4, 2.4, 60)
    velocity = finding(found, "height_velocity").figures
    assert (velocity["own_cm"], velocity["median_cm"]) == (0.2, 1.2)
    assert velocity["change_z"] == pytest.approx(-0.7, abs=0.15)
    flat = finding(found, "height_flat_after")
    assert flat.severity is FindingUrgency.ACT
    assert flat.figures["since_month"] == BIRTH + timedelta(270)
    assert flat.figures["event"] == "diarrhoea"
    crossed = finding(found, "height_crossed_down").figures
    assert crossed["line"] == -2
    assert crossed["to_z"] == pytest.approx(-2.2, abs=0.03)


@pytest.mark.parametrize(
    "episode, after",
    [
        (ill(275), True),
        (ill(300), True),  # between the last good visit and the next
        (ill(301), False),  # flat already
        (ill(218), True),  # ended 45 days before
        (ill(217), False),
        (ill(100, None), True),  # never ended
        (ill(275, kind="feeding"), False),
    ],
)
def test_only_an_illness_near_the_bend_is_told_with_it(episode: Episode, *, after: bool) -> None:
    found = codes(read(FLAT, episodes=[episode]))
    assert ("height_flat_after" in found) is after
    assert ("height_flat_since" in found) is not after


def test_of_several_illnesses_the_latest_before_the_bend() -> None:
    late = replace(ill(290), label_code="pneumonia")
    found = read(FLAT, episodes=[late, ill(260)])
    assert finding(found, "height_flat_after").figures["event"] == "pneumonia"


def test_steady_on_the_channel() -> None:
    found = read(visits([-1.5] * 5, [-1.5] * 5))
    assert codes(found) == [
        "height_gain_usual",
        "height_velocity",
        "height_steady",
        "weight_gain_usual",
        "weight_steady",
    ]


def test_falling_but_not_flat() -> None:
    found = codes(read(visits([-1.2, -1.3, -1.4, -1.5, -1.6])))
    assert "height_falling" in found
    assert "height_flat_since" not in found


@pytest.mark.parametrize(
    "change, trend", [(-0.1, "falling"), (-0.07, "steady"), (0.07, "steady"), (0.1, "catching_up")]
)
def test_borders_of_the_trend(change: float, trend: str) -> None:
    found = codes(read(visits([-1.5 + change * i for i in range(6)])))
    assert f"height_{trend}" in found


def test_catching_up_and_after_what() -> None:
    rising = visits([-3, -2.8, -2.6, -2.4, -2.2, -1.9])
    alone = read(rising)
    assert "height_catching_up" in codes(alone)
    assert "height_crossed_up" in codes(alone)
    assert finding(alone, "height_crossed_up").figures["line"] == -2
    fed = read(rising, episodes=[ill(200, 56, kind="feeding"), ill(190)])
    assert "height_catching_up_after" in codes(fed)
    assert "height_catching_up" not in codes(fed)
    assert finding(fed, "height_catching_up_after").figures["event"] == "diarrhoea"


def test_a_trend_needs_three_visits_over_two_months() -> None:
    assert not {"height_steady", "height_falling"} & set(codes(read(visits([-1, -1]))))
    near = [measured(200), measured(228), measured(256)]
    assert "height_steady" not in codes(read(near))
    assert "height_steady" in codes(read([*near, measured(262)]))


def test_the_last_step_silences_another_story() -> None:
    stopped = read(visits([-3, -2.6, -2.2, -1.8, -1.4, -1.9, -2.4]))
    assert "height_gain_slow" in codes(stopped) or "height_gain_below" in codes(stopped)
    assert "height_catching_up" not in codes(stopped)
    fast = read(visits([-1, -1.6, -2.2, -2.6, -2.0, -1.2]))
    assert "height_gain_fast" in codes(fast)
    assert not {"height_falling", "height_flat_since"} & set(codes(fast))


@pytest.mark.parametrize(
    "before, after, line",
    [
        (-1.9, -2.01, "crossed_down"),
        (-1.85, -2.0, None),  # on the line is not below it
        (-2.11, -2.0, "crossed_up"),
        (-1.98, -2.02, None),  # smaller than anyone can measure
        (-0.9, -1.2, "crossed_down"),
        (-0.5, -0.9, None),
    ],
)
def test_lines_are_crossed(before: float, after: float, line: str | None) -> None:
    # Heights of four years: 0.1 cm is 0.02 z, so the z-scores are hit.
    seen = [measured(1400, height_z=before), measured(1460, height_z=after)]
    seen = [exactly(m, z) for m, z in zip(seen, (before, after), strict=True)]
    found = [code for code in codes(read(seen)) if code.startswith("height_crossed")]
    assert found == ([] if line is None else [f"height_{line}"])


def exactly(m: Measurement, z: float) -> Measurement:
    return replace(m, lenhei_cm=float(value_at_z("len", z, MALE, (m.on - BIRTH).days)))


def test_of_several_lines_the_outermost() -> None:
    seen = [measured(400, height_z=-0.9), measured(480, height_z=-2.1)]
    assert finding(read(seen), "height_crossed_down").figures["line"] == -2


def test_intervals_too_short_to_judge() -> None:
    found = read([measured(200), measured(220)])
    assert codes(found) == ["height_interval_short", "weight_interval_short"]
    assert found[0].figures["span_days"] == 20
    with_older = codes(read([measured(150), measured(200), measured(220)]))
    assert "height_interval_short" in with_older
    assert "height_gain_usual" in with_older


def test_doubtful_points_are_named_and_left_out() -> None:
    jumped = read(visits([-1, -1, 0.7, -1, -1]))
    assert codes(jumped)[0] == "height_ignored_jump"
    assert jumped[0].figures["on_date"] == BIRTH + timedelta(240)
    assert "height_steady" in codes(jumped)
    shrunken = [*visits([-1, -1]), replace(measured(240), lenhei_cm=65.6)]
    assert "height_ignored_shrank" in codes(read(shrunken))
    flagged = [*visits([-1, -1]), replace(measured(240), lenhei_cm=40.0, weight_kg=30.0)]
    assert codes(read(flagged))[:2] == ["height_ignored_flag", "weight_ignored_flag"]
    assert "value_kg" in finding(read(flagged), "weight_ignored_flag").figures
    weighed = read(visits([-1.0] * 4, [-1, -1, 1, -1]))
    assert "weight_ignored_jump" in codes(weighed)


def test_oedema_stops_the_reading_of_weight() -> None:
    swollen = [*visits([-1, -1]), replace(measured(240), oedema=True)]
    found = read(swollen)
    assert finding(found, "oedema_weight_not_read").severity is FindingUrgency.ACT
    gone = [replace(swollen[0], oedema=True), *swollen[1:2]]
    assert "oedema_weight_not_read" not in codes(read(gone))


def test_weight_speaks_for_itself() -> None:
    lost = read(visits([-1.0] * 3, [-1, -1, -1.6]))
    below = finding(lost, "weight_gain_below").figures
    assert isinstance(below["loss_g"], int)
    assert below["loss_g"] > 0
    needed = finding(read(visits([-1.0] * 4, [-2.5] * 4)), "weight_needed").figures
    assert isinstance(needed["gain_g"], int)
    assert needed["gain_g"] > 0
    assert "weight_flat_since" in codes(read(visits([-1.0] * 6, [-1, -1, -1, -1.3, -1.6, -1.9])))


def test_a_height_below_the_last_is_said() -> None:
    seen = [measured(300), measured(360)]
    lower = replace(seen[1], lenhei_cm=round((seen[0].lenhei_cm or 0) - 0.4, 1))
    assert finding(read([seen[0], lower]), "height_gain_below").figures["loss_cm"] == 0.4


def test_the_corrected_age_is_told() -> None:
    young = read(visits([-1, -1, -1]), subject=a_subject(gestation_weeks=32))
    assert young[0].code == "corrected_age_used"
    assert young[0].figures == {"weeks": 32, "early_days": 56}
    assert "corrected_age_used" not in codes(
        read(visits([-1, -1]), subject=a_subject(gestation_weeks=32, corrected=False))
    )
    over = [measured(700), measured(731)]
    assert "corrected_age_ended" in codes(read(over, subject=a_subject(gestation_weeks=36)))
    assert "corrected_age_ended" not in codes(
        read([*over, measured(760)], subject=a_subject(gestation_weeks=36))
    )
    assert "corrected_age_ended" not in codes(
        read([measured(731)], subject=a_subject(gestation_weeks=36))
    )


def test_what_is_needed_is_not_told_to_a_child_above() -> None:
    assert "height_needed" not in codes(read(visits([-1.9] * 3)))
    assert "height_needed" in codes(read(visits([-2.2] * 3)))
    assert "height_needed" not in codes(read(visits([-2.2] * 3), waited=100))


ZS = st.lists(
    st.tuples(st.floats(-4, 2), st.floats(-4, 2), st.integers(5, 80)), min_size=1, max_size=9
)


def along(zs: list[tuple[float, float, int]]) -> list[Measurement]:
    seen, day = [], 60
    for height, weight, wait in zs:
        day += wait
        seen.append(measured(day, height_z=height, weight_z=weight))
    return seen


FLATTENED = {"flat_since", "flat_after"}
RISING = {"catching_up", "catching_up_after"}
FALLING = FLATTENED | {"falling"}
NOT_TOGETHER = (
    ({"gain_below", "gain_slow"}, RISING | {"steady", "gain_usual", "gain_fast"}),
    ({"gain_below"}, {"gain_slow"}),
    ({"gain_usual"}, {"gain_fast"} | FLATTENED),
    ({"gain_fast", "crossed_up"}, FALLING | {"crossed_down"}),
    ({"crossed_down"}, RISING | {"steady", "crossed_up"}),
    (FALLING, RISING | {"steady"}),
    (RISING, {"steady"}),
    (FLATTENED, {"falling"}),
    ({"flat_since"}, {"flat_after"}),
    ({"catching_up"}, {"catching_up_after"}),
    ({"interval_short"}, {"too_few"}),
)


@given(ZS)
def test_no_finding_contradicts_another(zs: list[tuple[float, float, int]]) -> None:
    found = codes(read(along(zs), episodes=[ill(200)]))
    assert len(found) == len(set(found)) or any("ignored" in code for code in found)
    for size in ("height", "weight"):
        told = {code.removeprefix(f"{size}_") for code in found if code.startswith(size)}
        for one, other in NOT_TOGETHER:
            assert not (told & one and told & other), told


@given(ZS, st.randoms(use_true_random=False))
def test_the_order_of_visits_does_not_matter(
    zs: list[tuple[float, float, int]], dice: random.Random
) -> None:
    seen = along(zs)
    mixed = list(seen)
    dice.shuffle(mixed)
    assert read(seen) == read(mixed)


@given(st.floats(-3, 1), st.floats(0, 1.4), st.floats(0, 1.4))
def test_more_height_is_never_read_as_less(start: float, one: float, other: float) -> None:
    order = ["height_gain_below", "height_gain_slow", "height_gain_usual", "height_gain_fast"]

    def verdict(z: float) -> int:
        found = codes(read([measured(400, height_z=start), measured(460, height_z=z)]))
        return next(order.index(code) for code in found if code in order)

    less, more = sorted((start - one, start - other))
    if any("ignored" in code for code in codes(read(along_two(start, less)))):
        return
    assert verdict(less) <= verdict(more)


def along_two(start: float, end: float) -> list[Measurement]:
    return [measured(400, height_z=start), measured(460, height_z=end)]


def test_today_may_be_any_day_after() -> None:
    after = (date(2026, 1, 1) - BIRTH).days
    assert read([], waited=after)[0].code == "no_visits"

"""Who needs help to measure: digits, spread, flags, shrinking heights."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.growth.zscores import LYING, value_at_z
from desktop_app.programme.growth.measurements import MeasuredRow, measurements, rules
from desktop_app.programme.growth.quality import (
    EXPECTED_ROUND_SHARE,
    GroupQuality,
    digits,
    first_decimals,
    measuring_quality,
)
from desktop_app.wording.growth_readings import QUALITY
from tests.programme.registers import FIRST_DAY, a_row


def survey(
    n: int = 200,
    *,
    examiner: str = "Sari",
    first_child: int = 1,
    sd_len: float = 1.2,
    sd_wei: float = 1.0,
    tenths: int = 1,
) -> list[MeasuredRow]:
    """So many children once each, spread as asked; heights read to so many tenths."""
    dice = np.random.default_rng(3)
    length_z = dice.permutation(np.linspace(-1.7, 1.7, n)) * sd_len
    # Weights go with heights, so that weight for height is spread as it should be.
    weight_z = 0.75 * length_z + 0.66 * sd_wei * dice.permutation(np.linspace(-1.7, 1.7, n))
    rows = []
    for i in range(n):
        age = 300 + i % 400
        cm = float(value_at_z("len", length_z[i] - 1, 1, age))
        kg = float(value_at_z("wei", weight_z[i] - 1, 1, age))
        cm = round(round(cm * 10 / tenths) * tenths / 10, 1)
        rows.append(a_row(first_child + i, FIRST_DAY, age, round(kg, 1), cm, examiner=examiner))
    return rows


def examiner(rows: list[MeasuredRow], name: str = "Sari") -> GroupQuality:
    return next(g for g in measuring_quality(measurements(rows)).examiners if g.key == name)


def test_careful_hands() -> None:
    found = examiner(survey())
    assert found.n == 200
    assert (found.verdict, found.reasons) == ("good", ())
    assert found.height_digits.round_share == pytest.approx(EXPECTED_ROUND_SHARE, abs=0.09)
    assert found.sd_zlen == pytest.approx(1.2 * 1.7 / np.sqrt(3), abs=0.03)
    assert found.sd_zwei == pytest.approx(1.09, abs=0.1)
    assert found.sd_zwfl == pytest.approx(1.0, abs=0.25)
    assert (found.flagged_share, found.shrinking_share) == (0.0, None)


def test_too_few_to_judge() -> None:
    assert examiner(survey(49, tenths=5)).verdict == "too_few"
    assert examiner(survey(50, tenths=5)).verdict == "help"


def test_rounded_heights() -> None:
    found = examiner(survey(tenths=5))
    assert found.reasons == ("digits_height",)
    assert found.height_digits.round_share == 1.0
    assert found.height_digits.zero_share == pytest.approx(0.5, abs=0.1)
    assert found.height_digits.score == pytest.approx(67, abs=2)


def test_digits_of_few_measurements_say_nothing() -> None:
    lone = [row._replace(weight_kg=None, zwei=None, zwfl=None) for row in survey(60)]
    weighed = [row._replace(weight_kg=8.0) if i < 10 else row for i, row in enumerate(lone)]
    found = examiner(weighed)
    assert found.weight_digits.score == 100.0
    assert "digits_weight" not in found.reasons


@pytest.mark.parametrize("sd, reason", [(0.8, "narrow_zlen"), (1.2, None), (1.9, "wide_zlen")])
def test_the_spread_of_z_scores(sd: float, reason: str | None) -> None:
    told = [code for code in examiner(survey(sd_len=sd)).reasons if code.endswith("zlen")]
    assert told == ([] if reason is None else [reason])


def test_flags_are_counted_and_left_out_of_the_spread() -> None:
    rows = survey(200)
    tall = a_row(1, FIRST_DAY, 400, 9.0, 105.0, examiner="Sari")
    plain = examiner(rows[1:])
    assert examiner([tall, *rows[1:]]).flagged_share == pytest.approx(1 / 200)
    assert examiner([tall, *rows[1:]]).sd_zlen == pytest.approx(plain.sd_zlen)
    twice = tall._replace(child_id=900, visit_id=900)
    thrice = tall._replace(child_id=901, visit_id=901)
    assert "flagged" in examiner([tall, twice, thrice, *rows[3:]]).reasons


def shrunken(shrink_cm: float) -> list[MeasuredRow]:
    """A hundred children measured again by Budi a month later; four of them shrank."""
    again = []
    for i, row in enumerate(survey(100)):
        cm = (row.lenhei_cm or 0) + (-shrink_cm if i < 4 else 1.0)
        again += [
            row,
            a_row(
                row.child_id,
                FIRST_DAY + timedelta(30),
                row.age_days + 30,
                row.weight_kg,
                round(cm, 1),
                examiner="Budi",
                measure=LYING,
            ),
        ]
    return again


@pytest.mark.parametrize("cm, share", [(1.0, 0.0), (1.1, 0.04)])
def test_shrinking_counts_for_the_later_examiner(cm: float, share: float) -> None:
    rows = [row._replace(measure=LYING, age_days=min(row.age_days, 700)) for row in shrunken(cm)]
    budi = examiner(rows, "Budi")
    assert budi.shrinking_share == pytest.approx(share)
    assert ("shrinking" in budi.reasons) is (share > 0)
    assert examiner(rows).shrinking_share is None


def test_by_instrument_and_by_posyandu() -> None:
    rows = survey(100)
    careful = [row._replace(instrument="Papan 2") for row in rows[:60]]
    rounding = [row._replace(lenhei_cm=round(row.lenhei_cm or 0)) for row in rows[40:]]
    found = measuring_quality(measurements([*careful, *rounding]))
    assert [(group.key, group.n) for group in found.instruments] == [
        ("Papan 1", 60),
        ("Papan 2", 60),
    ]
    assert [group.verdict for group in found.instruments] == ["help", "good"]
    assert [(group.key, group.n) for group in found.posyandu] == [("Melati", 120)]


def test_who_needs_help_comes_first() -> None:
    rows = [*survey(60), *survey(60, examiner="Wati", first_child=100, tenths=5)]
    found = measuring_quality(measurements(rows)).examiners
    assert [group.key for group in found] == ["Wati", "Sari"]
    assert {code for group in found for code in (*group.reasons, group.verdict)} <= QUALITY.keys()


def test_no_rows_no_groups() -> None:
    found = measuring_quality(measurements([]))
    assert (found.examiners, found.instruments, found.posyandu) == ((), (), ())


def test_one_visit_has_no_spread() -> None:
    found = examiner(survey(1))
    assert (found.sd_zlen, found.verdict) == (None, "too_few")


def test_no_digits() -> None:
    nothing = digits(np.zeros(10, np.int64))
    assert (nothing.n, nothing.zero_share, nothing.round_share, nothing.score) == (
        0,
        None,
        None,
        None,
    )


def test_every_reason_has_a_sentence() -> None:
    sizes = rules().spread
    told = {f"{kind}_{size}" for kind in ("wide", "narrow") for size in sizes}
    assert told <= QUALITY.keys()


@pytest.mark.parametrize(
    "value, digit", [(9.95, 9), (70.0, 0), (70.5, 5), (0.3, 3), (8.2, 2), (110.7, 7)]
)
def test_the_first_decimal(value: float, digit: int) -> None:
    assert first_decimals(np.array([value])).tolist() == [digit]


@given(st.lists(st.integers(0, 50), min_size=10, max_size=10))
def test_the_digit_score_is_between_0_and_100(counts: list[int]) -> None:
    found = digits(np.array(counts))
    if found.score is not None:
        assert 0 <= found.score <= 100.0001
        assert found.round_share == pytest.approx((counts[0] + counts[5]) / sum(counts))


def test_even_digits_score_0_and_a_single_one_100() -> None:
    assert digits(np.full(10, 7)).score == 0
    assert digits(np.array([30, *[0] * 9])).score == pytest.approx(100)

"""KBM, N/T/O/B, 2T and BGM as the KMS has them."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.growth.weight_gain import (
    Weighing,
    bgm,
    gain_statuses,
    kbm_grams,
    load_kbm,
    two_t,
)
from desktop_app.growth.zscores import FEMALE, MALE

BIRTH = date(2026, 1, 10)
BY_MONTH = [800, 900, 800, 600, 500, 400, 300, 300, 300, 300, *[200] * 50]


def weighed(*weighings: tuple[date, float]) -> list[Weighing]:
    return [Weighing(on=on, weight_kg=weight_kg) for on, weight_kg in weighings]


def statuses(weighings: list[Weighing], birth: date = BIRTH) -> str:
    gains = gain_statuses(weighings, birth=birth, sex=FEMALE, table=load_kbm())
    return "".join(gain.status for gain in gains)


BOYS_BY_MONTH = [800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 300, *[200] * 49]


@pytest.mark.parametrize("sex, grams", [(0, BY_MONTH), (FEMALE, BY_MONTH), (MALE, BOYS_BY_MONTH)])
def test_the_least_gain_of_every_month(sex: int, grams: list[int]) -> None:
    table = load_kbm()
    assert [kbm_grams(month, sex, table) for month in range(1, 61)] == grams
    assert kbm_grams(0, sex, table) is None
    assert kbm_grams(61, sex, table) is None
    assert table.source


def test_the_boys_own_figures_can_be_switched_off() -> None:
    table = load_kbm({"weight_gain.boys.used": 0})
    assert [kbm_grams(month, MALE, table) for month in range(1, 61)] == BY_MONTH


@pytest.mark.parametrize(
    "sex, months, kg, status",
    [
        # a boy of 7 and of 11 months whom the girls' figures called N
        (MALE, 7, 0.399, "T"),
        (MALE, 7, 0.4, "N"),
        (FEMALE, 7, 0.3, "N"),
        (MALE, 8, 0.3, "N"),
        (MALE, 11, 0.299, "T"),
        (MALE, 11, 0.3, "N"),
        (FEMALE, 11, 0.2, "N"),
        (MALE, 12, 0.2, "N"),
        (MALE, 12, 0.199, "T"),
    ],
)
def test_a_gain_is_judged_by_the_figures_of_the_sex(
    sex: int, months: int, kg: float, status: str
) -> None:
    last = date(BIRTH.year + (months + 1) // 13, (months % 12) + 1, 12)
    before = date(BIRTH.year + months // 13, (months - 1) % 12 + 1, 12)
    weighings = weighed((before, 7.0), (last, 7.0 + kg))
    gains = gain_statuses(weighings, birth=BIRTH, sex=sex, table=load_kbm())
    assert [gain.status for gain in gains] == ["B", status]


def test_other_grams_and_ages_take_the_place_of_the_bundled_ones() -> None:
    table = load_kbm(
        {"weight_gain.both.band_1.grams": 750, "weight_gain.both.band_8.from_month": 9}
    )
    changed = [750, *BY_MONTH[1:8], *[200] * 52]
    assert [kbm_grams(month, FEMALE, table) for month in range(1, 61)] == changed


def test_the_first_weighing_is_b_and_one_after_a_gap_is_o() -> None:
    assert statuses(weighed((date(2026, 3, 12), 5.0))) == "B"
    assert statuses(weighed((date(2026, 3, 12), 5.0), (date(2026, 5, 12), 6.5))) == "BO"
    assert statuses([]) == ""


@pytest.mark.parametrize(
    "kg, status", [(5.8, "N"), (5.799, "T"), (5.9, "N"), (5.0, "T"), (4.9, "T")]
)
def test_a_gain_of_the_kbm_is_n(kg: float, status: str) -> None:
    # Three months old on 12 April: 800 g.
    weighings = weighed((date(2026, 3, 12), 5.0), (date(2026, 4, 12), kg))
    assert statuses(weighings) == f"B{status}"


def test_the_figures_behind_a_judgement() -> None:
    weighings = weighed((date(2026, 3, 12), 5.0), (date(2026, 4, 12), 5.7))
    first, second = gain_statuses(weighings, birth=BIRTH, sex=MALE, table=load_kbm())
    assert (first.gain_g, first.kbm_g) == (None, None)
    assert (second.on, second.gain_g, second.kbm_g) == (date(2026, 4, 12), 700, 800)


def test_the_age_of_the_kbm_is_in_completed_months() -> None:
    # On 9 April the girl is two months old (900 g), a day later three (800 g).
    before = weighed((date(2026, 3, 9), 5.0), (date(2026, 4, 9), 5.8))
    after = weighed((date(2026, 3, 9), 5.0), (date(2026, 4, 10), 5.8))
    assert (statuses(before), statuses(after)) == ("BT", "BN")


def test_where_there_is_no_kbm_any_gain_is_n() -> None:
    birth = date(2026, 1, 20)
    for kg, status in ((3.1, "N"), (3.0, "T"), (2.9, "T")):
        weighings = weighed((date(2026, 1, 31), 3.0), (date(2026, 2, 1), kg))
        assert statuses(weighings, birth) == f"B{status}"


def test_a_month_with_two_weighings_is_compared_with_the_month_before() -> None:
    march, april, later = date(2026, 3, 12), date(2026, 4, 12), date(2026, 4, 26)
    assert statuses(weighed((march, 5.0), (april, 5.2), (later, 5.9))) == "BTN"
    assert statuses(weighed((march, 5.0), (date(2026, 3, 26), 5.2), (april, 5.9))) == "BBT"


def test_weighings_are_judged_in_the_order_of_dates_over_the_new_year() -> None:
    weighings = weighed((date(2027, 1, 12), 8.6), (date(2026, 12, 12), 8.4))
    assert statuses(weighings) == "BN"


def test_two_t_is_t_in_two_months_in_a_row() -> None:
    weighings = weighed(
        (date(2026, 3, 12), 5.0),
        (date(2026, 4, 12), 5.1),  # T
        (date(2026, 5, 12), 5.2),  # T, the second
        (date(2026, 6, 12), 6.2),  # N
        (date(2026, 7, 12), 6.2),  # T
        (date(2026, 9, 12), 6.2),  # O
        (date(2026, 10, 12), 6.2),  # T
        (date(2026, 11, 12), 6.2),  # T, the second
        (date(2026, 11, 26), 6.9),  # N after all
        (date(2026, 12, 12), 6.9),  # T after N
    )
    gains = gain_statuses(weighings, birth=BIRTH, sex=FEMALE, table=load_kbm())
    assert "".join(gain.status for gain in gains) == "BTTNTOTTNT"
    assert [place for place, is_second in enumerate(two_t(gains)) if is_second] == [2, 7]
    assert two_t([]) == ()


@pytest.mark.parametrize("z, below", [(-3.01, True), (-3.0, False), (1.0, False), (None, None)])
def test_bgm_is_below_the_red_line(z: float | None, *, below: bool | None) -> None:
    assert bgm(z) is below

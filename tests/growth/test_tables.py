"""WHO's figures as bundled: complete, unchanged, small."""

from __future__ import annotations

import hashlib
from typing import Any

import numpy as np
import pytest

from desktop_app.growth.tables import (
    AGE_INDICATORS,
    FEMALE,
    MALE,
    flat_by_day,
    flat_by_size,
    lms,
    lms_by_height,
    lms_by_length,
)
from desktop_app.resources import resource_path

TABLES = ("ac", "bmi", "hc", "len", "wei", "wfh", "wfl")
SEXES = (MALE, FEMALE)


def test_the_files_are_those_that_source_names() -> None:
    lines = resource_path("who", "SOURCE").read_text(encoding="ascii").splitlines()
    sums = [line.split() for line in lines if line.endswith(".csv")]
    named = {name: sha256 for sha256, name in sums}
    assert sorted(named) == [f"{table}.csv" for table in TABLES]
    for name, sha256 in named.items():
        assert hashlib.sha256(resource_path("who", name).read_bytes()).hexdigest() == sha256


@pytest.mark.parametrize("indicator", AGE_INDICATORS)
@pytest.mark.parametrize("sex", SEXES)
def test_every_day_has_figures(indicator: Any, sex: int) -> None:
    table = lms(indicator, sex)
    first = 91 if indicator == "ac" else 0
    for figures in (table.l, table.m, table.s):
        assert figures.shape == (1827,)
        assert np.isnan(figures[:first]).all()
        assert np.isfinite(figures[first:]).all()
    assert (table.m[first:] > 0).all()
    assert (table.s[first:] > 0).all()


@pytest.mark.parametrize("sex", SEXES)
def test_length_and_head_have_an_l_of_1(sex: int) -> None:
    assert (lms("len", sex).l == 1).all()
    assert (lms("hc", sex).l == 1).all()


@pytest.mark.parametrize("sex", SEXES)
def test_weight_by_size_has_one_l_for_a_sex(sex: int) -> None:
    # The engine counts on it: it does not look for an L between two entries.
    figures = np.concatenate([lms_by_length(sex).lms.l, lms_by_height(sex).lms.l])
    assert np.unique(figures).size == 1


def test_sizes_go_by_tenths_of_a_centimetre() -> None:
    lengths, heights = lms_by_length(MALE).at_cm, lms_by_height(MALE).at_cm
    assert (lengths[0], lengths[1], lengths[-1], lengths.size) == (45.0, 45.1, 110.0, 651)
    assert (heights[0], heights[1], heights[-1], heights.size) == (65.0, 65.1, 120.0, 551)


def test_figures_of_who() -> None:
    newborn, last = lms("len", MALE), lms("wei", FEMALE)
    assert (newborn.m[0], newborn.s[0]) == (49.8842, 0.03795)
    assert (last.l[0], last.m[0], last.s[0]) == (0.3809, 3.2322, 0.14171)
    assert lms("hc", FEMALE).m[0] == 33.8787
    assert (lms("ac", MALE).l[91], lms("ac", MALE).m[91]) == (0.3933, 13.4779)
    assert lms_by_height(MALE).lms.m[0] == 7.4327
    assert lms_by_length(FEMALE).lms.m[0] == 2.4607


def test_the_median_length_drops_by_0_7_cm_where_children_begin_to_stand() -> None:
    for sex in SEXES:
        assert lms("len", sex).m[731] - lms("len", sex).m[730] == pytest.approx(-0.67, abs=0.02)


def test_all_tables_together_stay_below_10_mb() -> None:
    tables = [flat_by_day(indicator) for indicator in AGE_INDICATORS] + [flat_by_size()]
    assert sum(table.nbytes for table in tables) < 10_000_000


def test_nobody_writes_into_the_tables() -> None:
    with pytest.raises(ValueError, match="read-only"):
        lms("len", MALE).m[0] = 1


@pytest.mark.parametrize("sex", [0, 3])
def test_figures_are_asked_of_a_known_sex(sex: int) -> None:
    with pytest.raises(ValueError, match="sex"):
        lms("len", sex)
    with pytest.raises(ValueError, match="sex"):
        lms_by_length(sex)


def test_figures_are_asked_of_a_known_indicator() -> None:
    by_size: Any = "wfl"
    with pytest.raises(ValueError, match="indicator"):
        lms(by_size, MALE)

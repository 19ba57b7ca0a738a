"""A count as text and back; and what two counts of one month differ in."""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from desktop_app.errors import Damaged
from desktop_app.growth.weight_gain import load_kbm
from desktop_app.programme.records.rule_table import NO_OVERRIDES
from desktop_app.programme.reports.counting_rules import (
    as_overrides,
    counting_numbers,
    definitions,
)
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.month_count import MonthCount, count_month
from desktop_app.programme.reports.revision import NO_CHANGES, month_changes
from desktop_app.programme.reports.snapshot import NOBODY, packed, unpacked
from tests.builders import a_child
from tests.oracles.month_count import Counted
from tests.programme.reports.test_month_count import MONTH, columns_of, counted, seen

SALT, OTHER = bytes(16), bytes(range(16))
IDS = {number: number.to_bytes(16, "big") for number in range(1, 40)}
NOV, OCT = date(2026, 11, 12), date(2026, 10, 13)
FIGURES = report_rules().figures


def who(number: int, *weights: float, **fields: object) -> Counted:
    """A child, weighed in October and November as far as weights are given."""
    days = (OCT, NOV)
    child = a_child(**{"child_id": number, "birth_date": date(2025, 3, number), **fields})
    visits = [seen(day, weight=kg) for day, kg in zip(days, weights, strict=False)]
    return Counted(child=child, present=True, kia=None, visits=visits)


def some() -> MonthCount:
    gone = replace(who(4, 9.0), present=False)
    return counted([who(1, 9.0, 9.3), who(2, 9.0, 9.0, desa="Cibeber"), who(3), gone])


def test_a_snapshot_gives_back_every_figure_with_its_children() -> None:
    count = some()
    again = unpacked(packed(count, IDS, SALT), IDS)
    assert again.month == MONTH
    assert again.masks.keys() == count.masks.keys()
    for code in count.masks:
        assert again.children(code) == count.children(code)
    at = [count.child_id.tolist().index(one) for one in again.child_id.tolist()]
    for name in ("kecamatan", "desa", "posyandu", "sex", "months"):
        assert getattr(again, name).tolist() == getattr(count, name)[at].tolist()


def test_who_is_behind_no_figure_is_not_in_the_snapshot() -> None:
    assert unpacked(packed(some(), IDS, SALT), IDS).child_id.tolist() == [1, 2, 3]


def test_an_erased_child_is_nobody_and_no_two_snapshots_can_be_joined_over_her() -> None:
    count = some()
    text = packed(count, IDS, SALT)
    left = {number: uid for number, uid in IDS.items() if number != 2}
    again = unpacked(text, left)
    assert again.children("s") == (1, NOBODY, 3)
    assert again.number("s") == 3

    def tokens(made: str) -> set[str]:
        return set(json.loads(zlib.decompress(base64.b64decode(made)))["children"])

    assert tokens(text).isdisjoint(tokens(packed(count, IDS, OTHER)))
    assert not {uid.hex() for uid in IDS.values()} & tokens(text)


def _changed(**values: object) -> str:
    content = json.loads(zlib.decompress(base64.b64decode(packed(some(), IDS, SALT))))
    return base64.b64encode(zlib.compress(json.dumps({**content, **values}).encode())).decode()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bukan potret",
        base64.b64encode(b"bukan").decode(),
        base64.b64encode(zlib.compress(b"{}")).decode(),
        _changed(format=2),
        _changed(place=[7, 7, 7]),
        _changed(salt="zz"),
    ],
)
def test_a_text_that_is_no_snapshot_is_damaged(text: str) -> None:
    with pytest.raises(Damaged):
        unpacked(text, IDS)


def test_equal_counts_differ_in_nothing() -> None:
    changes = month_changes(some(), some(), FIGURES)
    assert not changes.any
    assert changes == NO_CHANGES


def test_who_came_and_who_left_stand_at_each_figure_of_each_desa() -> None:
    now = counted(
        [who(1, 9.0, 9.0), who(2, 9.0, 9.0, desa="Cibeber"), who(3), who(5, 8.0, 8.1, desa="")]
    )
    found = {(one.figure, one.desa): one for one in month_changes(some(), now, FIGURES).figures}
    gained = found["n", "Balokang"]
    assert (gained.sent, gained.now, gained.left, gained.came) == (1, 0, (1,), ())
    assert found["t", "Balokang"].came == (1,)
    assert (found["s", ""].sent, found["s", ""].now, found["s", ""].came) == (0, 1, (5,))
    assert ("s", "Cibeber") not in found


def test_a_figure_of_the_same_number_with_other_children_is_told() -> None:
    now = counted([who(1), who(2, 9.0, 9.0, desa="Cibeber"), who(3, 9.0, 9.3)])
    found = {one.figure: one for one in month_changes(some(), now, FIGURES).figures}
    assert (found["d"].sent, found["d"].now) == (1, 1)
    assert (found["d"].came, found["d"].left) == ((3,), (1,))


def test_who_counts_in_another_posyandu_is_regrouped_and_a_mover_is_not() -> None:
    now = counted([who(1, 9.0, 9.3, posyandu="Melati"), who(2, 9.0, 9.0), who(3)])
    changes = month_changes(some(), now, FIGURES)
    assert changes.regrouped == (1,)
    assert {one.figure for one in changes.figures if 1 in one.came + one.left} == set()
    assert [one.came for one in changes.figures if one.figure == "d" and one.came] == [(2,)]


def test_an_erased_child_is_counted_and_not_named() -> None:
    left = {number: uid for number, uid in IDS.items() if number != 2}
    sent = unpacked(packed(some(), IDS, SALT), left)
    now = counted([who(1, 9.0, 9.3), who(3)])
    found = {one.figure: one for one in month_changes(sent, now, FIGURES).figures}
    assert (found["s"].sent, found["s"].now, found["s"].erased) == (1, 0, 1)
    assert (found["s"].came, found["s"].left, found["s"].desa) == ((), (), "Cibeber")
    assert month_changes(sent, now, FIGURES).regrouped == ()


def test_what_is_read_from_todays_records_is_not_compared() -> None:
    before, now = some(), some()
    nobody = np.zeros(len(before.child_id), np.bool_)
    before = replace(before, masks={**before.masks, "no_nik": before.masks["s"]})
    now = replace(now, masks={**now.masks, "no_nik": nobody})
    assert not month_changes(before, now, FIGURES).any
    assert {code for code, one in FIGURES.items() if one.as_of_today} == {
        "no_nik", "poor", "not_poor", "poor_unknown",
    }  # fmt: skip


def test_visits_that_were_not_read_still_tell_who_is_new() -> None:
    children = [who(1, 9.0, 9.3)]
    whole = columns_of([replace(children[0], visits=children[0].visits[1:])])
    assert count_month(whole, load_kbm(), report_rules()).children("b") == (1,)
    known = replace(whole, weighed_before=np.ones(1, np.bool_))
    assert count_month(known, load_kbm(), report_rules()).children("b") == ()


def test_a_height_that_was_not_read_makes_no_first_value() -> None:
    child = replace(who(1), visits=[seen(NOV, length=70.0, zlen=-2.5, flen=False)])
    whole = columns_of([child])
    rules = report_rules()
    assert count_month(whole, load_kbm(), rules).children("found") == (1,)
    known = count_month(replace(whole, scored_before=np.ones(1, np.bool_)), load_kbm(), rules)
    assert (known.children("found"), known.children("after_gap")) == ((), (1,))


def test_a_closing_keeps_every_number_that_a_month_is_counted_by() -> None:
    numbers = counting_numbers(NO_OVERRIDES)
    assert as_overrides(numbers) == numbers
    key = next(one for one in numbers if one.endswith(".grams"))
    assert counting_numbers({key: numbers[key] + 50})[key] == numbers[key] + 50
    assert as_overrides({key: numbers[key], "weight_gain.gone": 4, "services.x": -1}) == {
        key: numbers[key]
    }
    assert len(definitions()) == 64

"""Rule tables: every number with its source, and an admin's numbers over them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import Invalid
from desktop_app.programme.records.rule_table import (
    TABLES,
    Number,
    RuleCheck,
    RuleMark,
    all_numbers,
    changed_numbers,
    check_problem,
    loaded,
    override_problems,
    read_table,
    rule_table,
)
from desktop_app.resources import resource_path

CONTENT: dict[str, Any] = {
    "repeat": {
        "source": "own threshold",
        "unconfirmed": True,
        "months": {"value": 3, "unit": "months", "low": 1, "high": 24, "note": "a form says 4"},
        "share": {
            "value": 0.5,
            "low": 0,
            "high": 1.0,
            "source": "a guideline",
            "unconfirmed": False,
        },
        "words": ["a", "b"],
    },
    "kind": {"deep": {"days": {"value": 7, "low": 0, "high": 9, "source": "a form"}}},
}
TABLE = read_table("own", CONTENT)


def test_numbers_stand_with_source_unit_and_bounds() -> None:
    assert [(n.key, n.value, n.source, n.unconfirmed) for n in TABLE.numbers.values()] == [
        ("own.repeat.months", 3, "own threshold", True),
        ("own.repeat.share", 0.5, "a guideline", False),
        ("own.kind.deep.days", 7, "a form", False),
    ]
    months = TABLE.numbers["own.repeat.months"]
    assert (months.unit, months.low, months.high, months.changed) == ("months", 1, 24, False)
    assert months.whole
    assert not TABLE.numbers["own.repeat.share"].whole
    assert not months.fixed
    assert months.note == "a form says 4"
    assert TABLE.content["repeat"]["words"] == ["a", "b"]


def test_numbers_are_asked_for_by_their_place() -> None:
    assert TABLE.whole("kind.deep.days") == 7
    assert TABLE.number("repeat.share") == 0.5
    assert TABLE.optional("repeat.nothing") is None
    assert TABLE.optional("repeat.months") == 3
    with pytest.raises(KeyError):
        TABLE.number("repeat.nothing")


@pytest.mark.parametrize(
    "broken, why",
    [
        ({"a": {"value": 1, "low": 0, "high": 2}}, "own.a has no source"),
        ({"a": {"value": 1, "source": "x"}}, "own.a has no bounds"),
        ({"a": {"value": 3, "low": 0, "high": 2, "source": "x"}}, "own.a is out of its bounds"),
    ],
)
def test_a_number_without_source_or_bounds_is_a_defect(broken: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read_table("own", broken)


def test_an_admins_number_stands_over_the_files() -> None:
    changed = TABLE.with_overrides({"own.repeat.months": 6.0, "other.key": "not looked at"})
    months = changed.numbers["own.repeat.months"]
    assert (months.value, months.standard, months.changed) == (6, 3, True)
    assert isinstance(months.value, int)
    assert TABLE.whole("repeat.months") == 3


@pytest.mark.parametrize(
    "key, value, code",
    [
        ("own.repeat.years", 1, "rule_unknown"),
        ("own.repeat.months", "3", "rule_not_a_number"),
        ("own.repeat.months", True, "rule_not_a_number"),
        ("own.repeat.months", None, "rule_not_a_number"),
        ("own.repeat.months", 2.5, "rule_whole_number"),
        ("own.repeat.months", float("inf"), "rule_whole_number"),
        ("own.repeat.months", 0, "rule_out_of_range"),
        ("own.repeat.months", 25, "rule_out_of_range"),
        ("own.repeat.share", float("nan"), "rule_out_of_range"),
        ("own.repeat.share", -0.01, "rule_out_of_range"),
    ],
)
def test_an_admins_number_is_refused(key: str, value: object, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        TABLE.with_overrides({key: value})
    assert [(problem.field, problem.code) for problem in refused.value.problems] == [(key, code)]


def test_the_numbers_that_an_admin_changed() -> None:
    overrides = {"stock.warning.expires_within_days": 45, "quality.board.least_children": 6}
    assert changed_numbers(overrides, "stock", "quality") == {
        "stock.warning.expires_within_days": 45
    }
    assert changed_numbers({}, "stock") == {}


def test_borders_are_allowed() -> None:
    for value in (1, 24):
        assert TABLE.with_overrides({"own.repeat.months": value}).whole("repeat.months") == value


def test_every_table_with_numbers_is_listed() -> None:
    own = {path.stem for path in resource_path("rules").glob("*.toml")}
    assert set(TABLES) <= own
    keys = [number.key for number in all_numbers()]
    assert len(keys) == len(set(keys))
    assert {key.split(".")[0] for key in keys} == set(TABLES)


def test_every_number_has_a_source() -> None:
    assert all(number.source.strip() for number in all_numbers())


@pytest.mark.parametrize(
    "source, unconfirmed, mark",
    [
        ("Permenkes 2/2020", False, RuleMark.CONFIRMED),
        ("Permenkes 2/2020", True, RuleMark.UNCONFIRMED),
        ("general knowledge (MTBS)", True, RuleMark.UNCONFIRMED),
        ("Buku bagan MTBS 2015, one transcription (secondary)", True, RuleMark.SECONDARY),
        ("Buku bagan MTBS 2015, one transcription (secondary)", False, RuleMark.SECONDARY),
        ("promosigizi.blogspot.com 2011", False, RuleMark.SECONDARY),
        ("own threshold", True, RuleMark.OWN),
        ("own limit: the last posyandu month", True, RuleMark.OWN),
        ("requirement: warning by week 2", True, RuleMark.OWN),
    ],
)
def test_how_sure_a_number_is(
    source: str,
    unconfirmed: bool,  # noqa: FBT001 -- a case of the table
    mark: RuleMark,
) -> None:
    entry = {"value": 1, "low": 0, "high": 2, "source": source, "unconfirmed": unconfirmed}
    [number] = read_table("any", {"one": entry}).numbers.values()
    assert number.mark is mark
    assert number.to_check is (mark in {RuleMark.SECONDARY, RuleMark.UNCONFIRMED})


def test_thresholds_that_no_guideline_gives_are_the_programs_own() -> None:
    """Reading, quality, plausibility and referrals: what is not WHO's or a form's is own."""
    marks = {number.mark for number in all_numbers(names=("quality", "stock", "plausibility"))}
    assert RuleMark.OWN in marks
    for number in all_numbers():
        if number.source.startswith("own "):
            assert number.mark is RuleMark.OWN, number.key


READ_IN_THE_GUIDELINE = {"Buku KIA 2023, lembar KMS"}
"""The pages that were read themselves; whoever confirms another number adds its source here."""


def test_only_what_was_read_in_the_guideline_is_confirmed() -> None:
    confirmed = {n.source for n in all_numbers() if n.mark is RuleMark.CONFIRMED}
    assert confirmed == READ_IN_THE_GUIDELINE


def test_what_was_never_looked_up_says_so() -> None:
    for number in all_numbers():
        if "general knowledge" in number.source and "public programs" not in number.source:
            assert number.mark is RuleMark.UNCONFIRMED, number.key


def a_check(value: Number = 3, standard: Number = 3, page: str = "p. 12") -> RuleCheck:
    return RuleCheck(
        key="own.kind.deep.days",
        value=value,
        standard=standard,
        page=page,
        account="sari",
        name="Sari",
        at=datetime(2026, 11, 23, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    "check, value, standard, holds",
    [
        (None, 7, 7, False),
        (a_check(7, 7), 7, 7, True),
        (a_check(7, 7), 5, 7, False),  # an admin changed the number afterwards
        (a_check(5, 7), 5, 7, True),
        (a_check(5, 7), 5, 6, False),  # a release shipped another number
        (a_check(7, 7), 6, 6, False),
    ],
)
def test_a_check_holds_while_its_numbers_are_the_same(
    check: RuleCheck | None,
    value: Number,
    standard: Number,
    holds: bool,  # noqa: FBT001 -- a case
) -> None:
    plain = TABLE.numbers["own.kind.deep.days"]
    number = replace(plain, value=value, standard=standard, check=check, unconfirmed=True)
    assert number.checked is holds
    assert number.mark is (RuleMark.CHECKED if holds else RuleMark.UNCONFIRMED)
    assert number.mark_of_source is RuleMark.UNCONFIRMED
    assert number.to_check is not holds


def test_a_check_belongs_to_its_own_number() -> None:
    key = "weight_gain.both.band_1.grams"
    check = replace(a_check(800, 800), key=key)
    checked = {n.key for n in all_numbers(names=("weight_gain",), checks=(check,)) if n.checked}
    assert checked == {key}


@pytest.mark.parametrize(
    "key, page, code",
    [
        ("own.kind.deep.days", "Buku bagan hlm. 3", None),
        ("own.kind.deep.days", "  ", "rule_page_missing"),
        ("own.repeat.months", "Buku bagan hlm. 3", "rule_own"),
    ],
)
def test_what_can_be_checked(key: str, page: str, code: str | None) -> None:
    problem = check_problem(TABLE.numbers[key], page)
    assert (problem.code if problem else None) == code


def test_what_is_wrong_with_many_overrides() -> None:
    overrides = {
        "infections.repeat.any_months": 4,
        "infections.repeat.any_times": 0,
        "worklist.no.such": 1,
        "nonsense.key": 1,
    }
    assert {(problem.field, problem.code) for problem in override_problems(overrides)} == {
        ("infections.repeat.any_times", "rule_out_of_range"),
        ("worklist.no.such", "rule_unknown"),
        ("nonsense.key", "rule_unknown"),
    }
    assert override_problems({"infections.repeat.any_months": 4}) == ()


@given(st.sampled_from([number.key for number in all_numbers()]), st.data())
def test_any_number_within_its_bounds_is_taken(key: str, data: st.DataObject) -> None:
    name = key.split(".", maxsplit=1)[0]
    number = rule_table(name).numbers[key]
    value = data.draw(
        st.integers(int(number.low), int(number.high))
        if number.whole
        else st.floats(float(number.low), float(number.high))
    )
    changed = loaded(name, {key: value})
    assert changed.numbers[key].value == value
    assert {k: n for k, n in changed.numbers.items() if k != key} == {
        k: n for k, n in rule_table(name).numbers.items() if k != key
    }

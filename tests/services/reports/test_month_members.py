"""Who received what in a month, against a plain reading of the copy of all records (`dump`)."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from desktop_app.app import App
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.rule_table import NO_OVERRIDES
from desktop_app.programme.reports.month_care import MEMBERS
from desktop_app.services.reports.month_members import Members, course_results, members_of
from desktop_app.services.reports.month_register import month_columns

MONTHS = [Month(year=2026, month=8), Month(year=2026, month=11)]
Rows = list[dict[str, str]]
Test = Callable[[dict[str, str]], bool]


@pytest.fixture(scope="module")
def copied(demo: App, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    """The files of `dump` as rows."""
    folder = tmp_path_factory.mktemp("dump") / "copy"
    demo.exports.dump(folder, by=demo.person)
    found = {}
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            found[path.stem] = list(csv.DictReader(file))
    return found


def who(rows: Rows, holds: Test) -> set[int]:
    return {int(row["child_id"]) for row in rows if holds(row)}


def within(text: str, month: Month) -> bool:
    return bool(text) and month.first <= date.fromisoformat(text) <= month.last


def runs(row: dict[str, str], month: Month) -> bool:
    if not row["start"] or date.fromisoformat(row["start"]) > month.last:
        return False
    return not row["ended_on"] or date.fromisoformat(row["ended_on"]) >= month.first


def members(demo: App, month: Month) -> Members:
    with demo._store.reading() as unit:
        return members_of(unit, month_columns(unit, month), NO_OVERRIDES)


@pytest.mark.parametrize("month", MONTHS, ids=str)
def test_services_and_vaccines(demo: App, copied: dict[str, Rows], month: Month) -> None:
    found = members(demo, month)
    services, vaccines = copied["services"], copied["immunisations"]

    def given(kind: str) -> set[int]:
        return who(services, lambda row: row["kind"] == kind and within(row["on"], month))

    assert found["kpsp"] == given("kpsp")
    assert found["counselled"] == given("counselling")
    assert found["parenting"] == given("parenting_class")
    assert set(found["capsule"]) >= given("vitamin_a")
    assert set(found["dewormed"]) >= given("deworming")
    assert found["asi_asked"] == given("exclusive_breastfeeding")
    assert set(found["asi_only"]) <= set(found["asi_asked"])
    assert found["mpasi_asked"] == given("complementary_feeding")
    assert set(found["mpasi_good"]) <= set(found["mpasi_diverse"]) <= set(found["mpasi_asked"])
    eligible = {int(row["child_id"]) for row in copied["children"]}
    assert set(found["vaccinated"]) == {
        one for one in who(vaccines, lambda row: within(row["on"], month)) if one in eligible
    } & set(found["vaccine_known"])
    assert set(found["basic_complete"]) <= set(found["vaccine_known"])


@pytest.mark.parametrize("month", MONTHS, ids=str)
def test_courses(demo: App, copied: dict[str, Rows], month: Month) -> None:
    found = members(demo, month)
    feeding, outpatient = copied["feeding"], copied["outpatient"]
    assert set(found["pmt"]) == who(feeding, lambda row: runs(row, month))
    assert set(found["pmt_wasted"]) == who(
        feeding, lambda row: runs(row, month) and row["group"] == "wasted"
    )
    assert set(found["pmt_started"]) == who(feeding, lambda row: within(row["start"], month))
    for code, outcome in (
        ("pmt_recovered", "recovered"),
        ("pmt_no_response", "no_response"),
        ("pmt_dropped", "dropped_out"),
        ("pmt_worse", "severely_wasted"),
    ):
        ended = [row for row in feeding if within(row["ended_on"], month)]
        assert set(found[code]) == {
            int(row["child_id"]) for row in ended if row["outcome"] == outcome
        }, code
    assert set(found["outpatient"]) == who(outpatient, lambda row: runs(row, month))
    assert set(found["outpatient_started"]) == who(
        outpatient, lambda row: within(row["start"], month)
    )
    assert set(found["outpatient_recovered"]) == who(
        outpatient,
        lambda row: (
            within(row["ended_on"], month) and row["outcome"] in {"recovered", "to_feeding"}
        ),
    )


@pytest.mark.parametrize("month", MONTHS, ids=str)
def test_referrals_and_identity(demo: App, copied: dict[str, Rows], month: Month) -> None:
    found = members(demo, month)
    letters = copied["referrals"]

    def sent(row: dict[str, str]) -> bool:
        return within(row["sent_on"], month) and row["status"] != "cancelled"

    assert set(found["referred"]) == who(letters, sent)
    assert set(found["referred_stunting"]) == who(
        letters, lambda row: sent(row) and '"stunting"' in row["reasons"]
    )
    assert set(found["referred_answered"]) <= set(found["referred"])
    assert set(found) <= set(MEMBERS)
    born = {int(row["child_id"]): row for row in copied["children"]}
    assert found["no_nik"]
    assert all(not born[one]["nik"] for one in found["no_nik"])


@pytest.mark.parametrize("month", MONTHS, ids=str)
def test_how_ended_courses_went(demo: App, copied: dict[str, Rows], month: Month) -> None:
    with demo._store.reading() as unit:
        results = course_results(unit, month)
    ended = [row for row in copied["feeding"] if within(row["ended_on"], month)]
    assert sorted(one.child_id for one in results) == sorted(int(row["child_id"]) for row in ended)
    assert results or month != MONTHS[0]
    for row in ended:
        first, last = date.fromisoformat(row["start"]), date.fromisoformat(row["ended_on"])
        last = min(last, first + timedelta(days=int(row["planned_days"]) - 1))
        days = {
            day["day"]
            for day in copied["feeding_days"]
            if day["course_id"] == row["course_id"]
            and first <= date.fromisoformat(day["day"]) <= last
        }
        share = len(days) / ((last - first).days + 1)
        own = [one.eaten for one in results if one.child_id == int(row["child_id"])]
        assert any(one == pytest.approx(share) for one in own)

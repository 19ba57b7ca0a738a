"""What a package holds: who changed, who is gone, what a lost or repeated package brings again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop_app.programme.records.exchange import SentPackage, SentState
from desktop_app.programme.records.package_plan import LastTold, missing_numbers, plan_package

A, B, C = b"a", b"b", b"c"
FIRST = SentPackage(
    recipient="r",
    month="2026-10",
    package_no=1,
    covers_from=1,
    digest="d1",
    sent_on=date(2026, 11, 1),
    state=SentState.WRITTEN,
)
SECOND = replace(FIRST, package_no=2, digest="d2")
TOLD = {"ani": LastTold(A, 1), "budi": LastTold(B, 2), "cici": LastTold(None, 2)}


def test_the_first_package_tells_everybody() -> None:
    plan = plan_package({"ani": A, "budi": B}, {}, ())
    assert plan.children == {"ani", "budi"}
    assert (plan.package_no, plan.covers_from, plan.previous) == (1, 1, "")
    assert plan.complete


def test_the_next_one_tells_what_changed_and_who_is_gone() -> None:
    plan = plan_package({"ani": C, "dodi": A}, TOLD, (FIRST, SECOND))
    assert plan.children == {"ani", "dodi"}
    assert plan.gone == {"budi"}
    assert (plan.package_no, plan.covers_from, plan.previous) == (3, 3, "d2")
    assert not plan.complete


def test_nothing_new_is_an_empty_package() -> None:
    plan = plan_package({"ani": A, "budi": B}, TOLD, (FIRST, SECOND))
    assert (plan.children, plan.gone) == (frozenset(), frozenset())


def test_who_comes_back_is_told_again() -> None:
    assert plan_package({"ani": A, "budi": B, "cici": C}, TOLD, (SECOND,)).children == {"cici"}


def test_packages_from_a_number_on_are_repeated() -> None:
    plan = plan_package({"ani": A, "budi": B}, TOLD, (FIRST, SECOND), from_number=2)
    assert (plan.children, plan.gone, plan.covers_from) == (
        frozenset({"budi"}),
        frozenset({"cici"}),
        2,
    )
    every = plan_package({"ani": A, "budi": B}, TOLD, (FIRST, SECOND), everything=True)
    assert (every.children, every.gone, every.covers_from) == (
        frozenset({"ani", "budi"}),
        frozenset(),
        1,
    )
    assert every.complete


def test_a_package_whose_file_is_uncertain_is_covered_by_the_next() -> None:
    uncertain = replace(SECOND, state=SentState.PREPARED)
    plan = plan_package({"ani": A}, {"ani": LastTold(A, 1)}, (FIRST, uncertain))
    assert (plan.package_no, plan.covers_from, plan.previous) == (3, 2, "d2")


def test_numbers_that_nothing_covers_are_missing() -> None:
    assert missing_numbers([]) == ()
    assert missing_numbers([(1, 1), (2, 2)]) == ()
    assert missing_numbers([(1, 1), (4, 4), (7, 6)]) == (2, 3, 5)
    assert missing_numbers([(1, 1), (4, 4), (7, 2)]) == ()

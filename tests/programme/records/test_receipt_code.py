"""The code of a receipt as it is read aloud, heard and checked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programme.records.exchange import PackageFate
from desktop_app.programme.records.package import Refusal
from desktop_app.programme.records.receipt_code import (
    Receipt,
    heard,
    is_about,
    letters_of,
    receipt_code,
)

DIGEST = "ab" * 32
RECEIPT = Receipt(
    package_no=5,
    accepted=1187,
    refused=13,
    refusals=(Refusal.UNREADABLE, Refusal.VISIT_BEFORE_BIRTH),
)
CODE = receipt_code(RECEIPT, DIGEST)


def test_it_is_short_and_says_what_became_of_the_package() -> None:
    assert CODE.startswith("5-1187-13AC-")
    assert len(CODE) <= 22
    assert heard(CODE) == RECEIPT
    assert is_about(CODE, DIGEST)
    assert not is_about(CODE, "cd" * 32)


def test_it_may_be_typed_as_it_was_heard() -> None:
    head, check = CODE[:12], CODE[12:]
    assert is_about(f" {CODE.lower()} ", DIGEST)
    assert is_about(head + check.replace("-", ""), DIGEST)
    assert is_about(head + check.replace("O", "0").replace("I", "1").replace("B", "8"), DIGEST)


def test_a_wrong_figure_or_letter_is_noticed() -> None:
    for wrong in (
        CODE.replace("1187", "1178"),
        CODE.replace("13AC", "13AD"),
        CODE.replace("5-", "6-", 1),
        CODE[:-1] + ("A" if CODE[-1] != "A" else "B"),
    ):
        assert not is_about(wrong, DIGEST)


@pytest.mark.parametrize("typed", ["", "5", "5-1187-13", "5-1187-13AC", "x-1-0-ABCD-EFGH",
                                   "5-1187-13Q-ABCD-EFGH"])  # fmt: skip
def test_what_is_no_code_is_none(typed: str) -> None:
    assert heard(typed) is None
    assert not is_about(typed, DIGEST)


def test_a_second_history_has_its_own_letter() -> None:
    forked = Receipt(package_no=6, accepted=0, refused=0, fate=PackageFate.FORKED)
    code = receipt_code(forked, DIGEST)
    assert code.startswith("6-0-0Z-")
    assert heard(code) == forked


@given(
    st.integers(1, 999),
    st.integers(0, 12_000),
    st.integers(0, 500),
    st.sets(st.sampled_from(Refusal)),
    st.sampled_from(PackageFate),
)
def test_every_receipt_is_heard_as_it_was_said(
    number: int, accepted: int, refused: int, reasons: set[Refusal], fate: PackageFate
) -> None:
    said = Receipt(
        package_no=number,
        accepted=accepted,
        refused=refused,
        refusals=letters_of(reasons),
        fate=fate,
    )
    code = receipt_code(said, DIGEST)
    assert heard(code) == said
    assert is_about(code, DIGEST)

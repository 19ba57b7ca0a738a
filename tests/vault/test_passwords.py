"""Passwords that everyone tries first are refused; a plain sentence is welcome."""

from __future__ import annotations

import pytest

from desktop_app.errors import Invalid
from desktop_app.vault import passwords

OWN = ("Puskesmas Langensari I (contoh)", "siti.aminah", "Bidan Siti Aminah")


def fault(password: str) -> str:
    with pytest.raises(Invalid) as refused:
        passwords.check(password, own_words=OWN)
    (problem,) = refused.value.problems
    assert problem.field == "password"
    return problem.code


@pytest.mark.parametrize(
    "password",
    ["kuda laut biru", "sayur asem pedas", "Tq7#bLw2", "hujan-di-langensari-lagi", "ñandú veloz 7"],
)
def test_good_passwords_pass(password: str) -> None:
    passwords.check(password, own_words=OWN)


@pytest.mark.parametrize("password", ["", "pendek7", "\u0061\u0301" * 7])
def test_short(password: str) -> None:
    assert fault(password) == "password_short"


def test_long() -> None:
    assert fault("ab3 " * 100) == "password_long"


@pytest.mark.parametrize("password", ["12345678", "19850312201001", "\uff11" * 9])
def test_only_digits(password: str) -> None:
    assert fault(password) == "password_only_digits"


@pytest.mark.parametrize(
    "password",
    [
        "sayang123",
        "Bismillah2026",
        "INDONESIA!!",
        "puskesmas01",
        "123puskesmas",
        "P4ssw0rd2026!",
        "pu5k35m45",
        "qwertyuiop",
        "sayangsayang",
        "aku sayang kamu",
        "aaaaaaaaaa",
        "abababab",
        "posyandu_2026",
        "\uff50\uff41\uff53\uff53\uff57\uff4f\uff52\uff44",
    ],
)
def test_common(password: str) -> None:
    assert fault(password) == "password_common"


@pytest.mark.parametrize(
    "password",
    ["langensari", "Langensari2026", "siti.aminah", "aminah1990", "bidan siti aminah", "contoh99"],
)
def test_own_names(password: str) -> None:
    assert fault(password) == "password_own_name"


def test_figures_of_the_limits_travel_with_the_code() -> None:
    with pytest.raises(Invalid) as refused:
        passwords.check("pendek7")
    assert refused.value.problems[0].figures == {"least": 8}

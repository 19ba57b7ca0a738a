"""Targets as they are typed."""

from __future__ import annotations

import pytest

from desktop_app.programme.records.closing import Target, target_problems


@pytest.mark.parametrize(
    "children, desa, codes",
    [
        (1, "Balokang", []),
        (99_999, "Balokang", []),
        (0, "Balokang", ["target_number"]),
        (-3, "Balokang", ["target_number"]),
        (100_000, " ", ["target_number", "required"]),
    ],
)
def test_what_is_wrong_with_a_target(children: int, desa: str, codes: list[str]) -> None:
    target = Target(year=2026, kecamatan="Banjar", desa=desa, children=children)
    assert [one.code for one in target_problems(target)] == codes

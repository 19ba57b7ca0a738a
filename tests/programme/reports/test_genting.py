"""Which families stand on the list for GENTING."""

from __future__ import annotations

import pytest

from desktop_app.programme.records.reasons import Reason
from desktop_app.programme.register.family import Answer, Determinant, FamilyRisk
from desktop_app.programme.reports.genting import GentingGroup, Toddler, genting_group

SHORT, TALL = (
    Toddler(child_id=1, zlen=-2.4, stunted=True),
    Toddler(child_id=2, zlen=-0.3),
)
UNMEASURED = Toddler(child_id=3)


def a_risk(*, water: bool | None, latrine: bool | None, target: bool = True) -> FamilyRisk:
    return FamilyRisk(
        target=Reason(code="target", figures={}) if target else None,
        answers=(
            Answer(
                determinant=Determinant.WATER, at_risk=water, because=Reason(code="w", figures={})
            ),
            Answer(
                determinant=Determinant.LATRINE,
                at_risk=latrine,
                because=Reason(code="l", figures={}),
            ),
            Answer(
                determinant=Determinant.TOO_OLD, at_risk=False, because=Reason(code="o", figures={})
            ),
        ),
        pregnant=False,
        contraception=True,
    )


AT_RISK = a_risk(water=True, latrine=None)
SAFE = a_risk(water=False, latrine=False)
UNKNOWN = a_risk(water=False, latrine=None)


@pytest.mark.parametrize(
    "risk, toddlers, group",
    [
        (AT_RISK, (SHORT, TALL), GentingGroup.STUNTED),
        (AT_RISK, (TALL,), GentingGroup.AT_RISK),
        (AT_RISK, (UNMEASURED,), GentingGroup.AT_RISK),
        (AT_RISK, (), None),
        (SAFE, (SHORT,), None),
        (SAFE, (TALL,), None),
        (UNKNOWN, (TALL, SHORT), GentingGroup.UNKNOWN),
        (UNKNOWN, (TALL,), None),
        (UNKNOWN, (), None),
        (a_risk(water=True, latrine=True, target=False), (SHORT,), None),
    ],
)
def test_the_group_of_a_family(
    risk: FamilyRisk, toddlers: tuple[Toddler, ...], group: GentingGroup | None
) -> None:
    assert genting_group(risk, toddlers) is group

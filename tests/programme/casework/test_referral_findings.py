"""What a letter states of a child, from the record."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from desktop_app.programme.casework.referral_findings import findings
from desktop_app.programme.casework.referrals import referral_rules
from desktop_app.programme.records.casework import TbResult, TbScreening
from desktop_app.programme.records.child_age import day_of_age
from tests.casework import BORN, TODAY, an_infection, measured_visit

DAY = timedelta(days=1)

RULES = referral_rules()


def test_the_last_value_of_each_measurement() -> None:
    visits = [
        measured_visit(TODAY - 3 * DAY, weight_kg=7.1, zwei=-3.2, fwei=False),
        measured_visit(
            TODAY - 40 * DAY,
            weight_kg=7.0,
            zwei=-2.9,
            lenhei_cm=72.0,
            zlen=-2.4,
            zwfl=-2.2,
            muac_cm=12.1,
            oedema_grade=0,
        ),
        measured_visit(TODAY + DAY, weight_kg=9.9, zwei=0.0),
    ]
    found = findings(visits, on=TODAY, rules=RULES)
    assert [(one.code, one.on, dict(one.figures)) for one in found] == [
        (
            "finding_wfa",
            TODAY - 3 * DAY,
            {"value": 7.1, "z": -3.2, "class_code": "severely_underweight"},
        ),
        ("finding_wfl", TODAY - 40 * DAY, {"z": -2.2, "class_code": "wasted"}),
        ("finding_muac", TODAY - 40 * DAY, {"value": 12.1, "class_code": "mam"}),
        ("finding_hfa", TODAY - 40 * DAY, {"value": 72.0, "z": -2.4, "class_code": "stunted"}),
    ]


def test_wasting_and_oedema_lead_the_letter() -> None:
    visit = measured_visit(
        TODAY, weight_kg=6.0, zwei=-1.0, lenhei_cm=72.0, zlen=-1.9, zwfl=-4.27, oedema_grade=1
    )
    found = findings([visit], on=TODAY, rules=RULES)
    assert [one.code for one in found] == [
        "finding_oedema",
        "finding_wfl",
        "finding_wfa",
        "finding_hfa",
    ]


def test_an_implausible_z_score_is_left_out() -> None:
    flagged = measured_visit(
        TODAY, weight_kg=20.0, zwei=6.1, fwei=True, lenhei_cm=50.0, zlen=-7.0, flen=True,
        zwfl=9.0, fwfl=True,
    )  # fmt: skip
    assert [
        (one.code, dict(one.figures)) for one in findings([flagged], on=TODAY, rules=RULES)
    ] == [
        ("finding_wfa", {"value": 20.0}),
        ("finding_hfa", {"value": 50.0}),
    ]


def test_head_circumference_is_stated_with_its_class() -> None:
    def said(**figures: Any) -> list[tuple[str, dict[str, Any]]]:
        visit = measured_visit(TODAY, headc_cm=41.0, **figures)
        return [(one.code, dict(one.figures)) for one in findings([visit], on=TODAY, rules=RULES)]

    small = {"value": 41.0, "z": -2.3, "class_code": "microcephaly"}
    assert said(zhc=-2.3, fhc=False) == [("finding_head", small)]
    assert said(zhc=-5.4, fhc=True) == [("finding_head", {"value": 41.0})]


def test_oedema_is_stated_while_the_last_look_saw_it() -> None:
    seen = measured_visit(TODAY - 9 * DAY, oedema_grade=2)
    not_looked = measured_visit(TODAY - 5 * DAY, muac_cm=None)
    gone = measured_visit(TODAY - DAY, oedema_grade=0)
    assert [dict(one.figures) for one in findings([seen, not_looked], on=TODAY, rules=RULES)] == [
        {"value": 2}
    ]
    assert findings([seen, gone], on=TODAY, rules=RULES) == ()


def test_muac_has_no_class_before_six_months() -> None:
    later = measured_visit(day_of_age(BORN, 6), muac_cm=11.0)
    early = measured_visit(later.visit.visit_date - DAY, muac_cm=11.0)
    assert [dict(one.figures) for one in findings([early], on=TODAY, rules=RULES)] == [
        {"value": 11.0}
    ]
    assert [dict(one.figures) for one in findings([later], on=TODAY, rules=RULES)] == [
        {"value": 11.0, "class_code": "sam"}
    ]


def test_how_old_an_illness_may_be_is_the_rules_number() -> None:
    seen = [an_infection(start=TODAY - days * DAY) for days in (50, 92, 93, 360)]
    for days, stated in ((31, 0), (92, 2), (366, 4)):
        rules = referral_rules({"referrals.letter.findings_days": days})
        assert len(findings([], seen, on=TODAY, rules=rules)) == stated


def test_illness_of_three_months_and_the_last_tb_screening() -> None:
    infections = [
        an_infection(infection_id=2, illness="pneumonia", start=TODAY - 92 * DAY),
        an_infection(infection_id=1, start=TODAY - 5 * DAY),
        an_infection(infection_id=3, start=TODAY - 93 * DAY),
        an_infection(infection_id=4, start=TODAY + DAY),
    ]
    screenings = [
        TbScreening(child_id=1, on=TODAY - 9 * DAY, contact=True, result=TbResult.SUSPECT),
        TbScreening(child_id=1, on=TODAY - 90 * DAY, contact=False),
        TbScreening(child_id=1, on=TODAY + DAY, contact=False),
    ]
    found = findings([], infections, screenings, on=TODAY, rules=RULES)
    assert [(one.code, one.on, dict(one.figures)) for one in found] == [
        ("finding_infection", TODAY - 92 * DAY, {"illness": "pneumonia"}),
        ("finding_infection", TODAY - 5 * DAY, {"illness": "diarrhoea"}),
        ("finding_tb_suspect", TODAY - 9 * DAY, {}),
    ]
    clear = findings([], screenings=screenings[1:2], on=TODAY, rules=RULES)
    assert [one.code for one in clear] == ["finding_tb_clear"]

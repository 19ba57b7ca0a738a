"""MUAC has a class from six completed months of the calendar on, wherever it is judged."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.app import App
from desktop_app.growth.chart import Indicator
from desktop_app.paper.growth_visit_table import columns
from desktop_app.programme.casework.referral_findings import findings
from desktop_app.programme.casework.referrals import referral_rules
from desktop_app.programme.records.children import Child, MeasuredVisit, Visit
from desktop_app.services.growth.growth_story import nutrition_of
from desktop_app.services.growth.scoring import classes_of
from desktop_app.wording.paper_words import PAPER_INDONESIAN
from tests.builders import a_child
from tests.services.conftest import TODAY

BORN = date(2026, 3, 1)
SIX_MONTHS = date(2026, 9, 1)
"""Her 184th day: half of 365.25 days are over on the 183rd."""
THIN_CM = 11.0


def measured_on(app: App, day: date) -> tuple[Child, MeasuredVisit]:
    child = app.children.register(a_child(birth_date=BORN), by=app.person).record
    visit = Visit(child_id=child.child_id, visit_date=day, muac_cm=THIN_CM)
    preview = app.visits.preview(child, (), visit, by=app.person)
    app.visits.record(visit, confirmed=[one.code for one in preview.problems], by=app.person)
    with app._store.reading() as unit:
        (found,) = unit.visits.of_child(child.child_id)
    return child, found


@pytest.mark.parametrize("days, judged", [(-1, False), (0, True)])
def test_an_infant_of_five_months_and_thirty_days_is_not_judged_by_muac(
    app: App,
    days: int,
    judged: bool,  # noqa: FBT001 -- an expected answer
) -> None:
    day = SIX_MONTHS + timedelta(days=days)
    child, found = measured_on(app, day)
    assert (classes_of(found.visit, found.growth).muac == "sam") is judged
    assert (nutrition_of(found.visit, found.growth).code == "severely_wasted") is judged
    (stated,) = findings([found], on=TODAY, rules=referral_rules())
    assert ("class_code" in stated.figures) is judged
    table = columns(Indicator.ARM_FOR_AGE, child.birth_date, PAPER_INDONESIAN)
    class_name = PAPER_INDONESIAN.class_name("sam")
    assert (class_name in [one.text(found) for one in table]) is judged
    kinds = {item.kind for item in app.worklist.today(by=app.person).items()}
    assert ("severe_wasting" in kinds) is judged


def test_an_infant_is_complicated_until_the_same_day(app: App) -> None:
    child = app.children.register(a_child(birth_date=BORN), by=app.person).record
    swollen = Visit(child_id=child.child_id, visit_date=SIX_MONTHS, weight_kg=6.0, oedema_grade=1)
    preview = app.visits.preview(child, (), swollen, by=app.person)
    app.visits.record(swollen, confirmed=[one.code for one in preview.problems], by=app.person)
    kinds = [
        {item.kind for item in app.worklist.today(on, by=app.person).items()}
        for on in (SIX_MONTHS - timedelta(days=1), SIX_MONTHS)
    ]
    assert "severe_wasting_complicated" in kinds[0]
    assert {"severe_wasting"} <= kinds[1]
    assert "severe_wasting_complicated" not in kinds[1]

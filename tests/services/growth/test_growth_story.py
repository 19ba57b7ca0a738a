"""What a child's page says of her growth: both ages, causes of a new class, three months ahead."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.app import App
from desktop_app.growth.chart import ChartRole
from desktop_app.growth.zscores import FEMALE, value_at_z
from desktop_app.programme.records.children import Child, Measure, MeasuredVisit, Visit
from desktop_app.services.growth.growth_story import (
    GrowthStory,
    class_changes_with,
    tell_growth,
)
from desktop_app.services.growth.happenings import reported_events
from desktop_app.services.growth.said import FIRST_VISITS, said_to_parents
from desktop_app.services.growth.scoring import measured
from desktop_app.wording.growth_readings import READINGS
from tests.builders import a_child

BORN = date(2025, 5, 1)


def visits_of(child: Child, z_scores: Sequence[float], first_day: int = 180) -> list[Visit]:
    """Visits a month apart, lying, by age from birth, to a tenth."""
    return [
        Visit(
            visit_id=number + 1,
            child_id=child.child_id,
            visit_date=child.birth_date + timedelta(days=first_day + 30 * number),
            weight_kg=round(float(value_at_z("wei", z, FEMALE, first_day + 30 * number)), 1),
            lenhei_cm=round(float(value_at_z("len", z, FEMALE, first_day + 30 * number)), 1),
            measure=Measure.LYING,
        )
        for number, z in enumerate(z_scores)
    ]


def story_of(
    z_scores: Sequence[float], child: Child | None = None, first_day: int = 180
) -> tuple[GrowthStory, tuple[MeasuredVisit, ...]]:
    whose = child or a_child(birth_date=BORN)
    visits = measured(whose, visits_of(whose, z_scores, first_day))
    last = visits[-1].visit.visit_date if visits else BORN
    return tell_growth(whose, visits, today=last), visits


def test_a_child_born_early_has_both_z_scores_and_is_classed_by_the_corrected_age() -> None:
    early = a_child(birth_date=BORN, gestation_weeks=32)
    story, visits = story_of([-2.6, -2.6], early)
    last = story.visits[-1]
    assert last.growth == visits[-1].growth
    assert last.growth.zlen == pytest.approx(-2.6, abs=0.05)
    assert last.corrected is not None
    assert last.corrected.zlen is not None
    assert last.corrected.zlen > -1.5
    assert last.classes.height_for_age == "normal_height"
    assert "corrected_age_used" in {finding.code for finding in story.readings}


def test_any_other_child_has_one_z_score() -> None:
    story, _ = story_of([-2.6, -2.6], a_child(birth_date=BORN, gestation_weeks=38))
    assert story.visits[-1].corrected is None
    assert story.visits[-1].classes.height_for_age == "stunted"


def test_growth_that_changed_the_class_is_named_as_the_cause() -> None:
    story, _ = story_of([-1.6, -1.7, -1.9, -2.3])
    [change] = [change for change in story.class_changes if change.index == "height_for_age"]
    assert (change.from_class, change.to_class) == ("normal_height", "stunted")
    assert [cause.code for cause in change.causes] == ["class_by_growth"]


def test_three_months_ahead_begin_at_the_last_visit() -> None:
    story, visits = story_of([-2.2, -2.3, -2.4, -2.5])
    ahead = story.height_ahead
    assert ahead is not None
    assert ahead.from_date == visits[-1].visit.visit_date
    assert (ahead.until_date - ahead.from_date).days == pytest.approx(91, abs=2)
    assert {curve.role for curve in ahead.curves} == {
        ChartRole.PROJECTION_CHANNEL,
        ChartRole.PROJECTION_PACE,
        ChartRole.PROJECTION_RETURN,
    }
    assert ahead.needed_then is not None
    assert ahead.channel_value < ahead.needed_then


def test_weights_are_judged_as_the_kms_does() -> None:
    child = a_child(birth_date=BORN)
    weights = (7.0, 7.5, 7.4, 7.4)
    visits = [
        replace(visit, weight_kg=weight)
        for visit, weight in zip(visits_of(child, [0.0] * 4), weights, strict=True)
    ]
    story = tell_growth(child, measured(child, visits), today=visits[-1].visit_date)
    assert [v.gain.status for v in story.visits if v.gain is not None] == ["B", "N", "T", "T"]
    assert [v.two_t for v in story.visits] == [False, False, False, True]


@pytest.mark.parametrize("z, below", [(-2.9, False), (-3.2, True)])
def test_below_the_red_line(z: float, below: bool) -> None:  # noqa: FBT001 -- a case of the table
    story, _ = story_of([z])
    assert story.visits[0].bgm is below


def test_a_visit_being_typed_tells_which_class_it_would_change_and_why() -> None:
    child = a_child(birth_date=BORN)
    visits = measured(child, visits_of(child, [-1.6, -1.7, -1.8]))
    draft = visits_of(child, [0, 0, 0, -2.3])[-1]
    typed = replace(draft, visit_id=0)
    changes = class_changes_with(child, visits, typed)
    assert [(c.index, c.causes[0].code) for c in changes if c.index == "height_for_age"] == [
        ("height_for_age", "class_by_growth")
    ]
    earlier = replace(typed, visit_date=visits[0].visit.visit_date - timedelta(days=5))
    assert class_changes_with(child, visits, earlier) == ()


def test_a_corrected_birth_date_explains_a_new_class(app: App) -> None:
    born = date(2025, 1, 20)
    child = app.children.register(a_child(birth_date=born), by=app.person).record
    for days in (618, 640):
        visit = Visit(
            child_id=child.child_id,
            visit_date=born + timedelta(days=days),
            lenhei_cm=round(float(value_at_z("len", -1.8, FEMALE, days)), 1),
            weight_kg=10.0,
            measure=Measure.LYING,
        )
        app.visits.record(visit, by=app.person)
    before = app.case_page.open(child.child_id, by=app.person).growth
    assert before.story.class_changes == ()
    elder = replace(child, birth_date=born - timedelta(days=60))
    asked = {problem.code for problem in app.children.check(elder, by=app.person)}
    app.children.correct(elder, confirmed=asked, by=app.person)
    page = app.case_page.open(child.child_id, by=app.person).growth
    [change] = [change for change in page.story.class_changes if change.index == "height_for_age"]
    assert (change.from_class, change.to_class) == ("normal_height", "stunted")
    assert "class_by_birth_date" in {cause.code for cause in change.causes}
    assert change.causes[0].figures["earlier_date"] == born


@pytest.mark.parametrize(
    "z_scores, code",
    [
        ([], FIRST_VISITS),
        ([-1.0], FIRST_VISITS),
        ([-1.0] * 6, "parents_steady_but"),  # the last gain is below the KBM
        ([-1.0, -1.0, -1.15, -1.3, -1.45, -1.6], "parents_height_slow"),
        ([-2.6, -2.3, -1.9, -1.5, -1.1], "parents_catching_up"),
    ],
)
def test_one_simple_sentence_for_the_parents(z_scores: list[float], code: str) -> None:
    story, _ = story_of(z_scores)
    assert said_to_parents(story)[0] == code
    assert code in READINGS


def test_a_doubtful_last_measurement_is_to_be_repeated() -> None:
    child = a_child(birth_date=BORN)
    visits = visits_of(child, [-1.0] * 5)
    shrunk = replace(visits[-1], lenhei_cm=(visits[-2].lenhei_cm or 0) - 3)
    story = tell_growth(child, measured(child, [*visits[:-1], shrunk]), today=shrunk.visit_date)
    assert said_to_parents(story)[0] == "parents_measure_again"


@pytest.mark.parametrize(
    "written, roles",
    [
        ({"vitamin_a": "1", "pmt_kg": "0,5"}, [ChartRole.VITAMIN_A, ChartRole.FEEDING]),
        ({"vitamin_a": "-", "pmt_kg": "0"}, []),
        ({"vitamin_a": "", "pmt_kg": "Tidak"}, []),
        ({}, []),
    ],
)
def test_what_imported_rows_say_was_given_is_an_event(
    written: dict[str, str], roles: list[ChartRole]
) -> None:
    child = a_child(birth_date=BORN)
    [visit] = visits_of(child, [0.0])
    events = reported_events(measured(child, [replace(visit, reported=written)]))
    assert [event.role for event in events] == roles
    assert {event.start_date for event in events} <= {visit.visit_date}

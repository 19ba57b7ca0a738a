"""Two records of one child become one, and two again from the journal alone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.app import App
from desktop_app.errors import Conflict, Invalid, NotAllowed, NotFound
from desktop_app.programme.records.care import CareItem, CareKind, Immunisation
from desktop_app.programme.records.casework import Infection
from desktop_app.programme.records.children import Child, MeasuredVisit, Visit
from desktop_app.programme.records.feeding import (
    CourseState,
    FeedingCourse,
    FeedingGroup,
    FeedingOutcome,
    SevereOutcome,
)
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.services.child.page import ChildPage
from desktop_app.services.vault.verify import verify
from tests.builders import a_child, a_visit
from tests.services.conftest import MIDWIFE, TODAY, Calendar
from tests.services.feeding.test_enrolment import enrolled, only_course
from tests.services.feeding.test_outpatient import admitted
from tests.services.growing import a_wasted_girl
from tests.services.tables import all_tables, differences

NIK = "3279014105250001"
MAY, JUNE, JULY = (date(2026, month, 2) for month in (5, 6, 7))


@pytest.fixture
def kept(app: App) -> Child:
    return app.children.register(a_child(father=""), by=app.person).record


@pytest.fixture
def other(app: App, kept: Child) -> Child:
    child = a_child(name="Syifa Nurhaliza", nik=NIK, birth_date=date(2025, 5, 2), rt="03")
    assert kept.child_id
    return app.children.register(child, by=app.person).record


def recorded(app: App, child: Child, day: date, **fields: object) -> Visit:
    visit = a_visit(child_id=child.child_id, visit_date=day, **fields)
    return app.visits.record(visit, by=app.person).record


def page(app: App, child: Child) -> ChildPage:
    return app.case_page.open(child.child_id, by=app.person).growth


def days(visits: tuple[MeasuredVisit, ...]) -> list[tuple[date, float | None]]:
    return [(mv.visit.visit_date, mv.visit.weight_kg) for mv in visits]


def sound(app: App) -> bool:
    return verify(app._vault, all_scores=True) == ()


def test_the_preview_says_what_moves_what_is_filled_and_what_to_choose(
    app: App, kept: Child, other: Child
) -> None:
    recorded(app, kept, MAY)
    mine = recorded(app, kept, JUNE, weight_kg=8.6)
    recorded(app, other, MAY)
    theirs = recorded(app, other, JUNE, weight_kg=8.7)
    alone = recorded(app, other, JULY, weight_kg=8.9)
    plan = app.merging.preview(kept.child_id, other.child_id, by=MIDWIFE)
    assert (plan.kept, plan.other) == (kept, other)
    assert set(plan.filled) == {"nik", "father", "rt"}
    assert {c.field: (c.kept, c.other) for c in plan.field_choices} == {
        "name": ("Syifa Nur", "Syifa Nurhaliza"),
        "birth_date": (date(2025, 5, 1), date(2025, 5, 2)),
    }
    assert plan.moved == (alone,)
    assert [(c.day, c.kept, c.other) for c in plan.visit_choices] == [(JUNE, mine, theirs)]
    assert plan.same == (MAY,)


def test_merging_moves_fills_and_scores_by_the_record_that_stays(
    app: App, kept: Child, other: Child
) -> None:
    recorded(app, kept, MAY)
    recorded(app, other, JULY, weight_kg=8.9)
    saved = app.merging.merge(kept.child_id, other.child_id, take_fields={"name"}, by=app.person)
    assert saved.record == replace(kept, name=other.name, nik=NIK, father="Tatang", rt="03")
    assert saved.changes.children == {kept.child_id, other.child_id}
    found = page(app, kept)
    assert found.child == saved.record
    assert days(found.visits) == [(MAY, 8.4), (JULY, 8.9)]
    assert found.visits[1].growth.age_days == (JULY - kept.birth_date).days
    assert app.children.by_nik(NIK, by=app.person) == saved.record
    with pytest.raises(NotFound):
        page(app, other)
    assert sound(app)


def test_a_day_with_two_visits_must_be_decided_and_the_other_one_is_not_lost(
    app: App, kept: Child, other: Child
) -> None:
    mine = [recorded(app, kept, day, weight_kg=8.5) for day in (MAY, JUNE)]
    theirs = [recorded(app, other, day, weight_kg=8.7) for day in (MAY, JUNE)]
    with pytest.raises(Invalid) as asked:
        app.merging.merge(
            kept.child_id, other.child_id, take_visits={MAY: mine[0].visit_id}, by=app.person
        )
    assert [(p.code, p.figures["day"]) for p in asked.value.problems] == [("merge_choose", JUNE)]
    assert len(page(app, other).visits) == 2
    chosen = {MAY: mine[0].visit_id, JUNE: theirs[1].visit_id}
    app.merging.merge(kept.child_id, other.child_id, take_visits=chosen, by=app.person)
    assert days(page(app, kept).visits) == [(MAY, 8.5), (JUNE, 8.7)]
    removed = [r.record for r in app.history.removed(by=app.person)]
    assert mine[1] in removed
    assert sound(app)


def test_unmerging_restores_both_records_exactly(app: App, kept: Child, other: Child) -> None:
    mine = recorded(app, kept, MAY, weight_kg=8.5)
    recorded(app, kept, JUNE)
    theirs = recorded(app, other, MAY, weight_kg=8.7)
    recorded(app, other, JUNE)
    recorded(app, other, JULY, weight_kg=8.9)
    before = (page(app, kept), page(app, other))
    app.merging.merge(
        kept.child_id,
        other.child_id,
        take_fields={"name", "birth_date"},
        take_visits={MAY: theirs.visit_id},
        by=app.person,
    )
    assert days(page(app, kept).visits) == [(MAY, 8.7), (JUNE, 8.4), (JULY, 8.9)]
    (gone,) = [r for r in app.history.removed(by=app.person) if isinstance(r.record, Child)]
    assert gone.merged_into == kept.child_id
    saved = app.merging.unmerge(other.child_id, by=app.person)
    assert saved.record == other
    assert (page(app, kept), page(app, other)) == before
    assert app.history.removed(by=app.person) == ()
    assert mine.visit_id
    assert sound(app)


def test_what_else_is_the_childs_moves_along_and_back(app: App, kept: Child, other: Child) -> None:
    illness = Infection(child_id=other.child_id, illness="diarrhoea", start=MAY)
    with app._store.unit() as unit:
        infection = unit.infections.add(illness)
        unit.commit()

    def owner() -> int:
        with app._store.reading() as unit:
            found = unit.infections.get(infection.infection_id)
            assert found is not None
            return found.child_id

    app.merging.merge(kept.child_id, other.child_id, by=app.person)
    assert owner() == kept.child_id
    app.merging.unmerge(other.child_id, by=app.person)
    assert owner() == other.child_id


def test_what_both_say_was_given_is_not_given_twice_after_merging(
    app: App, kept: Child, other: Child
) -> None:
    def given(child: Child) -> tuple[int, int]:
        services = app.care_items.of_child(child.child_id, by=app.person).given
        vaccines = app.immunisations.of_child(child.child_id, by=app.person).given
        return len(vaccines), len(services)

    for child, on in ((kept, date(2026, 8, 3)), (other, date(2026, 8, 20))):
        red = CareItem(child_id=child.child_id, kind=CareKind.VITAMIN_A, on=on, item="red")
        app.care_items.record(red, by=app.person)
        bcg = Immunisation(child_id=child.child_id, vaccine="bcg", on=date(2025, 6, 2))
        app.immunisations.record(bcg, by=app.person)
    worms = CareItem(
        child_id=other.child_id, kind=CareKind.DEWORMING, on=date(2026, 8, 20), amount=200.0
    )
    app.care_items.record(worms, by=app.person)
    app.merging.merge(kept.child_id, other.child_id, by=app.person)
    assert given(kept) == (1, 2)
    app.merging.unmerge(other.child_id, by=app.person)
    assert (given(kept), given(other)) == ((1, 1), (1, 2))


def test_two_courses_at_one_time_stop_a_merge(app: App, kept: Child, other: Child) -> None:
    for child in (kept, other):
        course = FeedingCourse(
            child_id=child.child_id,
            group=FeedingGroup.WASTED,
            state=CourseState.RUNNING,
            decided_on=MAY,
            start=MAY,
            planned_days=56,
        )
        asked = {problem.code for problem in app.feeding.check(course, by=app.person)}
        begun = app.feeding.enrol(course, confirmed=asked, by=app.person).record
        app.feeding.end(
            begun.course_id,
            FeedingOutcome.DROPPED_OUT,
            JUNE,
            confirmed={"feeding_end_unproven"},
            by=app.person,
        )
    with pytest.raises(Conflict, match="course_open"):
        app.merging.merge(kept.child_id, other.child_id, by=app.person)
    assert len(app.feeding.of_child(other.child_id, by=app.person).courses) == 1


def test_merging_a_dead_record_into_a_living_one_asks(app: App, other: Child) -> None:
    child = a_wasted_girl(app, TODAY, name="Syifa N")
    course = enrolled(app, child)
    died = StandingChange(child_id=other.child_id, kind=StandingKind.DIED, on=TODAY)
    app.standings.record(died, by=app.person)
    plan = app.merging.preview(child.child_id, other.child_id, by=app.person)
    assert plan.died_on == TODAY
    before = all_tables(app)
    with pytest.raises(Invalid, match="merge_one_died") as asked:
        app.merging.merge(child.child_id, other.child_id, by=app.person)
    assert asked.value.only_confirm
    assert differences(before, all_tables(app)) == {}
    yes = {"merge_one_died"}
    app.merging.merge(child.child_id, other.child_id, confirmed=yes, by=app.person)
    assert only_course(app, child).course.outcome is FeedingOutcome.DIED
    app.merging.unmerge(other.child_id, by=app.person)
    assert only_course(app, child).course == course
    assert differences(before, all_tables(app)) == {}
    app.standings.record(replace(died, child_id=child.child_id), by=app.person)
    assert app.merging.preview(child.child_id, other.child_id, by=app.person).died_on is None
    app.merging.merge(child.child_id, other.child_id, by=app.person)


def test_two_outpatient_courses_at_one_time_stop_a_merge(
    living_app: App, calendar: Calendar
) -> None:
    app, children = living_app, []
    for number in range(2):
        calendar.day = TODAY
        child = app.children.register(a_child(name=f"Anak {number}"), by=app.person).record
        course = admitted(app, child, TODAY)
        calendar.day = TODAY + timedelta(days=20)
        app.outpatient.end(
            course.course_id,
            SevereOutcome.MOVED,
            TODAY + timedelta(days=10 + number),
            confirmed={"severe_end_unproven"},
            by=app.person,
        )
        children.append(child.child_id)
    before = all_tables(app)
    with pytest.raises(Conflict, match="course_open"):
        app.merging.merge(*children, by=app.person)
    assert differences(before, all_tables(app)) == {}


def test_a_merged_record_comes_back_only_by_unmerging(app: App, kept: Child, other: Child) -> None:
    with pytest.raises(Conflict, match="unmerge_impossible"):
        app.merging.unmerge(other.child_id, by=app.person)
    app.merging.merge(kept.child_id, other.child_id, by=app.person)
    with pytest.raises(Conflict, match="child_merged"):
        app.children.bring_back(other.child_id, by=app.person)
    app.merging.unmerge(other.child_id, by=app.person)
    app.children.remove(other.child_id, by=app.person)
    app.children.bring_back(other.child_id, by=app.person)
    with pytest.raises(Conflict, match="unmerge_impossible"):
        app.merging.unmerge(other.child_id, by=app.person)


def test_what_was_changed_after_merging_is_not_overwritten(
    app: App, kept: Child, other: Child
) -> None:
    moved = recorded(app, other, JULY, weight_kg=8.9)
    merged = app.merging.merge(kept.child_id, other.child_id, by=app.person).record
    app.children.correct(replace(merged, rt="04"), by=app.person)
    with pytest.raises(Conflict, match="unmerge_overtaken"):
        app.merging.unmerge(other.child_id, by=app.person)
    app.children.correct(replace(merged, address="Jl. Baru 1"), by=app.person)
    corrected = replace(moved, child_id=kept.child_id, weight_kg=9.0)
    app.visits.correct(corrected, by=app.person)
    app.merging.unmerge(other.child_id, by=app.person)
    assert page(app, kept).child == replace(kept, address="Jl. Baru 1")
    assert days(page(app, other).visits) == [(JULY, 9.0)]
    assert sound(app)


def test_three_records_are_taken_apart_in_reverse_order(
    app: App, kept: Child, other: Child
) -> None:
    third = app.children.register(
        a_child(name="Syifa N", rw="07"), confirmed={"child_perhaps_spelled"}, by=app.person
    ).record
    recorded(app, other, JULY)
    app.merging.merge(kept.child_id, other.child_id, by=app.person)
    app.merging.merge(third.child_id, kept.child_id, by=app.person)
    with pytest.raises(NotFound, match="child_unknown"):
        app.merging.unmerge(other.child_id, by=app.person)
    app.merging.unmerge(kept.child_id, by=app.person)
    app.merging.unmerge(other.child_id, by=app.person)
    assert page(app, third).child == third
    assert page(app, kept).child == kept
    assert len(page(app, other).visits) == 1
    assert sound(app)


def test_visits_before_the_birth_date_that_stays_stop_a_merge(
    app: App, kept: Child, other: Child
) -> None:
    early = replace(other, birth_date=date(2025, 3, 1))
    app.children.correct(early, by=app.person)
    recorded(app, other, date(2025, 4, 1), weight_kg=3.5, lenhei_cm=52.0)
    with pytest.raises(Invalid) as refused:
        app.merging.merge(kept.child_id, other.child_id, by=app.person)
    assert [problem.code for problem in refused.value.problems] == ["birth_after_visit"]
    app.merging.merge(kept.child_id, other.child_id, take_fields={"birth_date"}, by=app.person)
    assert len(page(app, kept).visits) == 1


def test_merging_needs_two_records_and_the_right_to_remove(
    app: App, kept: Child, other: Child
) -> None:
    with pytest.raises(Conflict, match="merge_with_itself"):
        app.merging.preview(kept.child_id, kept.child_id, by=app.person)
    with pytest.raises(NotFound):
        app.merging.merge(kept.child_id, 99, by=app.person)
    with pytest.raises(NotAllowed):
        app.merging.merge(kept.child_id, other.child_id, by=MIDWIFE)
    with pytest.raises(NotAllowed):
        app.merging.unmerge(other.child_id, by=MIDWIFE)


def test_the_journal_tells_of_both_records_and_every_visit(
    app: App, kept: Child, other: Child
) -> None:
    visit = recorded(app, other, JULY)
    app.merging.merge(kept.child_id, other.child_id, by=app.person)
    app.merging.unmerge(other.child_id, by=app.person)
    actions = [
        [version.action for version in app.history.of_child(child.child_id, by=app.person)]
        for child in (kept, other)
    ]
    assert actions == [["unmerge", "merge", "create"], ["unmerge", "merge_away", "create"]]
    moves = app.history.of_visit(visit.visit_id, by=app.person)
    assert [version.action for version in moves] == ["move", "move", "create"]

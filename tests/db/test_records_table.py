"""Every kind of record through a real encrypted file: as it went in, so it comes out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from desktop_app.db import casework_tables as case_tables
from desktop_app.db.records_table import RecordTable
from desktop_app.db.unit import Store
from desktop_app.errors import Conflict, NotFound
from desktop_app.programme.records.care import CareItem, Immunisation
from desktop_app.programme.records.casework import (
    CauseAssessment,
    Infection,
    Outcome,
    Postponement,
    Referral,
    TbScreening,
)
from desktop_app.programme.records.family import Papers
from desktop_app.programme.records.feeding import (
    CourseState,
    CourseWeighing,
    FeedingCourse,
    FeedingGroup,
    OutpatientCourse,
    OutpatientVisit,
    StockMove,
)
from desktop_app.programme.records.kinds import id_of
from tests.builders import a_child
from tests.casework import a_referral, an_infection
from tests.db.queries import counted
from tests.record_strategies import records

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
DAY = date(2026, 10, 1)
NUMBERS = count(1)


@dataclass(frozen=True)
class Kind:
    """One kind of record, the unit's store of it, and fields that must point to what is there."""

    record: type[Any]
    store: str
    fixed: tuple[tuple[str, object], ...]


CHILD = ("child_id", 1)
COURSE = ("course_id", 1)
KINDS = (
    Kind(Infection, "infections", (("infection_id", 0), CHILD)),
    Kind(TbScreening, "tb_screenings", (("screening_id", 0), CHILD)),
    Kind(CauseAssessment, "cause_assessments", (("assessment_id", 0), CHILD)),
    Kind(Referral, "referrals", (("referral_id", 0), CHILD)),
    Kind(Postponement, "postponements", (("postponement_id", 0), CHILD)),
    Kind(FeedingCourse, "feeding_courses", (("course_id", 0), ("child_id", 2))),
    Kind(CourseWeighing, "course_weighings", (("weighing_id", 0), COURSE)),
    Kind(StockMove, "stock", (("move_id", 0), COURSE)),
    Kind(OutpatientCourse, "outpatient_courses", (("course_id", 0), ("child_id", 2))),
    Kind(OutpatientVisit, "outpatient_visits", (("visit_id", 0), COURSE)),
    Kind(Immunisation, "immunisations", (("immunisation_id", 0), CHILD)),
    Kind(CareItem, "care_items", (("service_id", 0), CHILD)),
)


@pytest.fixture
def store(engine: Engine) -> Store:
    """A register with two children, the first of whom is in a feeding and an outpatient course."""
    opened = Store(engine)
    with opened.unit() as unit:
        for _ in range(2):
            unit.children.add(a_child())
        unit.feeding_courses.add(a_course())
        unit.outpatient_courses.add(OutpatientCourse(child_id=1, start=DAY))
        unit.commit()
    return opened


def a_course(**fields: Any) -> FeedingCourse:
    usual: dict[str, Any] = {
        "child_id": 1,
        "group": FeedingGroup.WASTED,
        "state": CourseState.RUNNING,
        "decided_on": DAY,
    }
    return FeedingCourse(**{**usual, **fields})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.record.__name__)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(data=st.data())
def test_a_record_comes_out_as_it_went_in(store: Store, kind: Kind, data: st.DataObject) -> None:
    fixed = dict(kind.fixed)
    if kind.record is Referral:
        fixed["code"] = str(next(NUMBERS))
    new, changed = (data.draw(records(kind.record, **fixed)) for _ in range(2))
    with store.unit() as unit:
        saved = getattr(unit, kind.store).add(new)
        unit.commit()
    number = {kind_field(kind): id_of(saved)}
    assert id_of(saved)
    assert saved == replace(new, **number)
    with store.reading() as unit:
        assert getattr(unit, kind.store).get(id_of(saved)) == saved
        assert saved in list(getattr(unit, kind.store).all())
    with store.unit() as unit:
        getattr(unit, kind.store).update(replace(changed, **number))
        unit.commit()
    with store.unit() as unit:
        assert getattr(unit, kind.store).get(id_of(saved)) == replace(changed, **number)
        # Makes room for the next example where one child has one record of a kind.
        getattr(unit, kind.store).set_removed(id_of(saved), NOW)
        assert getattr(unit, kind.store).get(id_of(saved)) is None
        unit.commit()
    again = replace(new, code=str(next(NUMBERS))) if kind.record is Referral else new
    with store.unit() as unit:
        (added,) = getattr(unit, kind.store).add_many([again])
        assert added == replace(again, **{kind_field(kind): id_of(added)})
        assert getattr(unit, kind.store).get(id_of(added)) == added


def kind_field(kind: Kind) -> str:
    return kind.fixed[0][0]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10)
@given(papers=records(Papers, child_id=1))
def test_papers_are_kept_under_the_childs_own_number(store: Store, papers: Papers) -> None:
    with store.unit() as unit:
        assert unit.papers.add(papers) == papers
        assert unit.papers.get(1) == papers
        assert unit.papers.get(2) is None


def test_many_records_are_added_in_their_order_with_one_statement(
    store: Store, engine: Engine
) -> None:
    new = [an_infection(notes=str(number)) for number in range(50)]
    with store.unit() as unit:
        with counted(engine) as count_of:
            added = unit.infections.add_many(new)
        assert unit.infections.add_many([]) == ()
        assert unit.infections.of_child(1) == added
    assert [one.notes for one in added] == [one.notes for one in new]
    assert count_of.queries <= 3


def test_records_are_found_by_their_fields(store: Store) -> None:
    with store.unit() as unit:
        open_one = unit.infections.add(an_infection(child_id=1))
        ended = unit.infections.add(an_infection(child_id=1, end=DAY, outcome=Outcome.RECOVERED))
        other = unit.infections.add(an_infection(child_id=2))
        assert unit.infections.of(child_id=1, end=None) == (open_one,)
        assert unit.infections.of(outcome=Outcome.RECOVERED) == (ended,)
        assert unit.infections.of(child_id={1, 2}, outcome=Outcome.ONGOING) == (open_one, other)
        assert unit.infections.of(end=DAY) == (ended,)
        assert unit.infections.of_child(3) == ()


def test_removed_records_are_seen_by_no_look_up_until_they_are_back(store: Store) -> None:
    with store.unit() as unit:
        saved = unit.infections.add(an_infection())
        unit.infections.set_removed(saved.infection_id, NOW)
        assert unit.infections.get(saved.infection_id) is None
        assert unit.infections.of_child(1) == ()
        assert list(unit.infections.all()) == []
        with pytest.raises(NotFound):
            unit.infections.update(saved)
        unit.infections.set_removed(saved.infection_id, None)
        assert unit.infections.of_child(1) == (saved,)


def test_what_is_not_there_is_not_found(store: Store) -> None:
    with store.unit() as unit:
        with pytest.raises(NotFound) as caught:
            unit.infections.update(an_infection(infection_id=99))
        assert caught.value.code == "infection_unknown"
        with pytest.raises(NotFound):
            unit.referrals.set_removed(99, NOW)


def test_a_child_is_in_one_feeding_course_at_a_time(store: Store) -> None:
    with store.unit() as unit:
        unit.feeding_courses.add(a_course(state=CourseState.ENDED))
        unit.feeding_courses.add(a_course(state=CourseState.REFUSED))
        with pytest.raises(Conflict) as caught:
            unit.feeding_courses.add(a_course(state=CourseState.WAITING))
    assert caught.value.code == "course_open"
    with store.unit() as unit, pytest.raises(Conflict):
        unit.outpatient_courses.add(OutpatientCourse(child_id=1, start=DAY))


def test_a_code_belongs_to_one_letter_even_when_that_was_removed(store: Store) -> None:
    with store.unit() as unit:
        saved = unit.referrals.add(a_referral(referral_id=0, code="K7M-4QX"))
        unit.referrals.set_removed(saved.referral_id, NOW)
        with pytest.raises(Conflict) as caught:
            unit.referrals.add(a_referral(referral_id=0, code="K7M-4QX"))
    assert caught.value.code == "code_taken"


def test_nothing_of_a_record_stands_legible_in_the_file(
    store: Store, engine: Engine, database: Path
) -> None:
    with store.unit() as unit:
        unit.infections.add(an_infection(notes="rahasia keluarga"))
        unit.referrals.add(a_referral(referral_id=0, code="K7M-4QX", question="rahasia rujukan"))
        unit.commit()
    files = [path.read_bytes() for path in database.parent.iterdir()]
    engine.dispose()
    files.append(database.read_bytes())
    for word in (b"rahasia", b"K7M-4QX", b"diarrhoea", b"infections"):
        assert all(word not in content for content in files)


def test_a_class_and_a_table_that_differ_are_refused_at_once() -> None:
    with pytest.raises(TypeError, match="illness"):
        RecordTable(TbScreening, case_tables.infections)

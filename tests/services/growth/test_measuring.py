"""The quality of measuring as a use case: spans, names, boards, rows; over a real vault."""

from datetime import date, timedelta

import pytest

from desktop_app.app import App
from desktop_app.errors import Cancelled
from desktop_app.growth.zscores import FEMALE, value_at_z
from desktop_app.programme.records.children import Measure, Sex, Visit
from desktop_app.progress import CallbackProgress
from desktop_app.services.growth.measuring import MeasuringReport
from desktop_app.services.growth.scoring import growth_of_many
from tests.builders import a_child
from tests.services.conftest import TODAY

BORN = date(2025, 9, 10)
MONTHS = 13
FAULTY_MONTH = 10
EXCHANGED_MONTH = 11


@pytest.fixture
def register(app: App) -> App:
    """Twelve children of one posyandu, every month; one month's board shows 2 cm too much.

    In another month the rows of two of them were exchanged. The examiner rounds to whole cm.
    """
    with app._store.unit() as unit:
        children = unit.children.add_many(
            [
                a_child(name=f"Anak {n:02}", birth_date=BORN, mother=f"Ibu {n}", sex=Sex.FEMALE)
                for n in range(12)
            ]
        )
        pairs = []
        for month in range(MONTHS):
            day = date(2025, 11, 15) + timedelta(days=30 * month)
            for number, child in enumerate(children):
                shown = number
                if month == EXCHANGED_MONTH and number in (0, 11):
                    shown = 11 - number
                z = -2.5 + 0.4 * shown
                age = (day - BORN).days
                cm = float(value_at_z("len", z, FEMALE, age)) + 2 * (month == FAULTY_MONTH)
                visit = Visit(
                    child_id=child.child_id,
                    visit_date=day,
                    weight_kg=round(float(value_at_z("wei", z, FEMALE, age)), 1),
                    lenhei_cm=round(cm),
                    measure=Measure.LYING,
                    examiner="Kader Euis",
                    instrument="Papan 1",
                )
                pairs.append((child, visit))
        growth = growth_of_many(pairs)
        unit.visits.add_many(
            [(visit, scored) for (_, visit), scored in zip(pairs, growth, strict=True)]
        )
        unit.commit()
    return app


def report(app: App, months: int = 12) -> MeasuringReport:
    return app.measuring.report(months, by=app.person)


@pytest.mark.parametrize(
    "months, first, visits",
    [(3, date(2026, 9, 1), 36), (6, date(2026, 6, 1), 72), (12, date(2025, 12, 1), 144)],
)
def test_a_span_is_of_calendar_months(register: App, months: int, first: date, visits: int) -> None:
    found = report(register, months)
    assert (found.first, found.last, found.visits) == (first, TODAY, visits)


def test_who_rounds_is_told_by_name_instrument_and_posyandu(register: App) -> None:
    found = report(register)
    for groups, key in (
        (found.examiners, "Kader Euis"),
        (found.instruments, "Papan 1"),
        (found.posyandu, "Mawar 1"),
    ):
        [group] = groups
        assert (group.key, group.n, group.verdict) == (key, 144, "help")
        assert "digits_height" in group.reasons
        assert group.height_digits.round_share == 1.0


def test_a_faulty_board_names_the_children_it_touched(register: App) -> None:
    [found] = report(register).boards
    assert found.board.from_date == date(2025, 11, 15) + timedelta(days=30 * FAULTY_MONTH)
    assert found.board.offset_cm == pytest.approx(2, abs=0.5)
    assert [child.name for child in found.children] == [f"Anak {n:02}" for n in range(12)]
    child = found.children[3]
    page = register.case_page.open(child.child_id, by=register.person).growth
    assert page.child.name == child.name
    assert child.visit_id in {mv.visit.visit_id for mv in page.visits}


def test_a_board_is_judged_by_visits_before_the_span_but_told_only_inside_it(
    register: App,
) -> None:
    assert len(report(register, 3).boards) == 1
    with register._store.unit() as unit:
        latest = date(2025, 11, 15) + timedelta(days=30 * FAULTY_MONTH)
        for row in list(unit.measuring.rows(latest - timedelta(days=30), TODAY)):
            unit.visits.set_removed(row.visit_id, register.clock())
        unit.commit()
    assert report(register, 3).boards == ()


def test_exchanged_rows_name_both_children(register: App) -> None:
    [found] = report(register).mixed
    assert found.mixed.kind == "rows_exchanged"
    assert {found.name, found.other_name} == {"Anak 00", "Anak 11"}


def test_an_empty_register(app: App) -> None:
    found = report(app)
    assert (found.visits, found.examiners, found.boards, found.mixed) == (0, (), (), ())


def test_progress_rises_and_can_be_stopped(register: App) -> None:
    steps: list[tuple[int, int]] = []
    watch = CallbackProgress(lambda done, total: steps.append((done, total)), lambda: False)
    register.measuring.report(12, by=register.person, progress=watch)
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]
    stopped = CallbackProgress(lambda _done, _total: None, lambda: True)
    with pytest.raises(Cancelled):
        register.measuring.report(12, by=register.person, progress=stopped)


def test_stored_weight_and_height_in_each_others_field_are_listed(app: App) -> None:
    with app._store.unit() as unit:
        (child,) = unit.children.add_many([a_child(name="Anak Tertukar", birth_date=BORN)])
        day = date(2026, 10, 12)
        visit = Visit(child_id=child.child_id, visit_date=day, weight_kg=74.0, lenhei_cm=9.1)
        (growth,) = growth_of_many([(child, visit)])
        unit.visits.add_many([(visit, growth)])
        unit.commit()
    (found,) = report(app).mixed
    assert (found.mixed.kind, found.name, found.other_name) == (
        "fields_exchanged",
        "Anak Tertukar",
        "",
    )
    assert found.mixed.on == day

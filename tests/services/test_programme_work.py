"""What feeding, gizi buruk, vaccines and services put on the work list, of one child and of all."""

from datetime import timedelta

from desktop_app.app import App
from desktop_app.programme.case_records import WorkItem
from desktop_app.programme.feeding_records import FeedingGroup, FeedingOutcome
from desktop_app.programme.records import Child
from desktop_app.programme.work_rules import work_rules
from desktop_app.services.facts import refresh
from desktop_app.services.programme_work import ITEMS, KINDS, SAYS, TABLE
from tests.builders import a_child
from tests.services.conftest import MIDWIFE, TODAY, Calendar
from tests.services.growing import a_wasted_girl
from tests.services.test_feeding import day_by_day, enrolled
from tests.services.test_outpatient import admitted


def items_of(app: App, calendar: Calendar, child_id: int | None = None) -> list[WorkItem]:
    refresh(app._store)
    with app._store.reading() as unit:
        return [item for items in ITEMS for item in items(unit, calendar.day, child_id)]


def kinds_of(app: App, calendar: Calendar, child: Child) -> dict[str, str]:
    """What each item of a child says, by kind; the same for her alone and among all."""
    alone = items_of(app, calendar, child.child_id)
    among = [one for one in items_of(app, calendar) if one.child_id == child.child_id]
    assert sorted(alone, key=by_kind) == sorted(among, key=by_kind)
    return {item.kind: str(item.figures[SAYS]) for item in alone}


def by_kind(item: WorkItem) -> tuple[str, int]:
    return item.kind, item.record_id


def test_a_childs_way_through_feeding(living_app: App, calendar: Calendar) -> None:
    app = living_app
    child = a_wasted_girl(app, TODAY)
    assert kinds_of(app, calendar, child)["feeding_proposed"] == "feeding_wasted"
    waiting = app.feeding.wait(child.child_id, FeedingGroup.WASTED, by=MIDWIFE).record
    assert "feeding_proposed" not in kinds_of(app, calendar, child)
    (item,) = (
        one for one in items_of(app, calendar, child.child_id) if one.kind == "feeding_waiting"
    )
    assert (item.record_id, item.since) == (waiting.course_id, TODAY)
    assert item.due == TODAY + timedelta(days=work_rules(more=(TABLE,)).kinds[item.kind].due_days)
    course = enrolled(app, child)
    assert "feeding_waiting" not in kinds_of(app, calendar, child)
    calendar.day = TODAY + timedelta(days=8)
    kinds = kinds_of(app, calendar, child)
    assert kinds["feeding_weigh"] == "feeding_weigh"
    assert kinds["feeding_unticked"] == "feeding_unticked"
    day_by_day(app, calendar, child, course, [-2.6, -2.7])
    calendar.day += timedelta(days=2)
    kinds = kinds_of(app, calendar, child)
    assert kinds["feeding_warning"] == "feeding_warning_no_response"
    calendar.day = TODAY + timedelta(days=28)
    assert kinds_of(app, calendar, child)["feeding_end"] == "feeding_end_proposed"
    app.feeding.end(course.course_id, FeedingOutcome.MOVED, calendar.day, by=MIDWIFE)
    assert kinds_of(app, calendar, child) == {}


def test_outpatient_care_asks_for_its_visits(living_app: App, calendar: Calendar) -> None:
    app = living_app
    child = app.children.register(a_child(), by=app.person).record
    course = admitted(app, child, TODAY)
    calendar.day = TODAY + timedelta(days=7)
    assert kinds_of(app, calendar, child)["severe_course"] == "severe_visit"
    (item,) = (
        one for one in items_of(app, calendar, child.child_id) if one.kind == "severe_course"
    )
    assert item.record_id == course.course_id
    calendar.day = TODAY + timedelta(days=21)
    assert kinds_of(app, calendar, child)["severe_course"] == "severe_dropped_out"


def test_vaccines_and_services_are_one_item_each(living_app: App, calendar: Calendar) -> None:
    child = living_app.children.register(a_child(), by=living_app.person).record
    kinds = kinds_of(living_app, calendar, child)
    assert kinds["immunisation"].startswith("immunisation_")
    dues = living_app.immunisations.of_child(child.child_id, by=MIDWIFE).dues
    (item,) = (
        one for one in items_of(living_app, calendar, child.child_id) if one.kind == "immunisation"
    )
    assert item.figures["count"] == len(dues)
    assert item.since == min(due.since for due in dues)
    assert "services" in kinds


def test_every_kind_has_its_rank_and_every_due_its_kind() -> None:
    rules = work_rules(more=(TABLE,))
    assert set(KINDS.values()) | {"feeding_proposed", "immunisation", "services"} <= set(
        rules.kinds
    )

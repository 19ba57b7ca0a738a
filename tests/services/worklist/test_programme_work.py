"""Work items of feeding, gizi buruk, vaccines and care, for one child and for all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from desktop_app.app import App
from desktop_app.programme.growth.child_facts import fact_rules
from desktop_app.programme.records.care import CareItem, CareKind, Immunisation, Recipient
from desktop_app.programme.records.casework import WorkItem
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.feeding import FeedingGroup, FeedingOutcome
from desktop_app.programme.records.reasons import SAYS
from desktop_app.programme.worklist.kinds import work_rules
from desktop_app.services.common.acceptance import existing_child
from desktop_app.services.growth.facts import facts_of, refresh
from desktop_app.services.register.child_life import life_of
from desktop_app.services.worklist.programme_work import ITEMS, KINDS, TABLE, KnownChild
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN as WORDS
from desktop_app.wording.worklist_kinds import PROGRAMME_ACTIONS, PROGRAMME_KINDS
from tests.builders import a_child
from tests.services.conftest import MIDWIFE, TODAY, Calendar
from tests.services.feeding.test_enrolment import day_by_day, enrolled, weighed
from tests.services.feeding.test_outpatient import admitted, visited
from tests.services.growing import ALL_ASKED, a_wasted_girl, measured_at


def items_of(app: App, calendar: Calendar, child_id: int | None = None) -> list[WorkItem]:
    """Return the items of these rules: one child's from her records, or all from the work list."""
    if child_id is None:
        own = work_rules(more=(TABLE,)).kinds.keys() - work_rules().kinds.keys()
        found = app.worklist.today(calendar.day, by=MIDWIFE).items()
        return [replace(item, posyandu="", worker="") for item in found if item.kind in own]
    refresh(app._store)
    with app._store.reading() as unit:
        child, visits = existing_child(unit, child_id), unit.visits.of_child(child_id)
        facts = facts_of(child, visits, fact_rules(unit.rule_overrides.values()))
        known = KnownChild(child=child, life=life_of(unit, child), facts=facts)
        return [item for items in ITEMS for item in items(unit, calendar.day, known)]


def kinds_of(app: App, calendar: Calendar, child: Child) -> dict[str, str]:
    """Return the code of each of a child's items, by kind.

    Her items alone and those in the work list of all must be equal.
    """
    alone = items_of(app, calendar, child.child_id)
    among = [one for one in items_of(app, calendar) if one.child_id == child.child_id]
    assert sorted(alone, key=by_kind) == sorted(among, key=by_kind)
    return {item.kind: str(item.figures[SAYS]) for item in alone}


def by_kind(item: WorkItem) -> tuple[str, int]:
    return item.kind, item.record_id


def vaccinated(app: App, child: Child, calendar: Calendar) -> None:
    """Give her today all vaccines that can be given."""
    page = app.immunisations.of_child(child.child_id, by=MIDWIFE)
    app.immunisations.record_many(
        [
            Immunisation(child_id=child.child_id, vaccine=vaccine, on=calendar.day)
            for vaccine in page.vaccines_today
        ],
        by=MIDWIFE,
    )


def some_given(app: App, child: Child) -> None:
    """Record a vaccine and a class: only then does the list know what she lacks."""
    app.immunisations.record(
        Immunisation(child_id=child.child_id, vaccine="bcg", on=day_of_age(child.birth_date, 1)),
        by=MIDWIFE,
    )
    app.care_items.record(
        CareItem(
            child_id=child.child_id,
            kind=CareKind.PARENTING_CLASS,
            on=TODAY,
            recipients=(Recipient.MOTHER,),
        ),
        by=MIDWIFE,
    )


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


def test_who_did_not_respond_is_referred_once(living_app: App, calendar: Calendar) -> None:
    app = living_app
    child = a_wasted_girl(app, TODAY)
    course = enrolled(app, child)
    day_by_day(app, calendar, child, course, [-2.6, -2.7, *[-2.7] * 6])
    calendar.day = TODAY + timedelta(days=57)
    app.feeding.end(course.course_id, FeedingOutcome.NO_RESPONSE, calendar.day, by=MIDWIFE)
    app.visits.record(measured_at(child, calendar.day, -2.7), confirmed=ALL_ASKED, by=MIDWIFE)
    kinds = kinds_of(app, calendar, child)
    assert kinds["feeding_no_response"] == "after_refer_no_response"
    assert "feeding_proposed" not in kinds
    (item,) = (one for one in items_of(app, calendar) if one.kind == "feeding_no_response")
    assert (item.action, item.since) == ("write_referral", calendar.day)
    draft = app.referrals.draft(child.child_id, (item.kind,), to_place="RSUD", by=MIDWIFE)
    letter = app.referrals.write(draft, confirmed=ALL_ASKED, by=MIDWIFE).record
    assert "feeding_no_response" not in kinds_of(app, calendar, child)
    app.referrals.lose(letter.referral_id, calendar.day, "tidak berangkat", by=MIDWIFE)
    assert "feeding_no_response" in kinds_of(app, calendar, child)


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
    assert kinds_of(living_app, calendar, child) == {}
    some_given(living_app, child)
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


def test_all_of_it_stands_on_the_work_list_and_on_the_childs_page(
    living_app: App, calendar: Calendar
) -> None:
    app = living_app
    child = a_wasted_girl(app, TODAY)
    some_given(app, child)
    course = enrolled(app, child)
    calendar.day = TODAY + timedelta(days=8)
    alerts = {item.kind for item in app.case_page.open(child.child_id, by=MIDWIFE).alerts}
    assert {"feeding_weigh", "feeding_unticked", "immunisation", "services"} <= alerts
    found = app.worklist.today(by=MIDWIFE)
    assert {item.kind for item in found.items() if item.child_id == child.child_id} == alerts
    item = next(one for one in found.items() if one.kind == "feeding_weigh")
    app.worklist.postpone(item, "Keluarga mudik", calendar.day + timedelta(days=3), by=MIDWIFE)
    assert "feeding_weigh" not in app.worklist.today(by=MIDWIFE).counts()
    for row in app.worklist.rows(found, by=app.person):
        assert WORDS.work_kind(row.item.kind)
        assert WORDS.work_reason(row.item)
        assert WORDS.work_action(row.item.action)
    app.feeding.end(course.course_id, FeedingOutcome.MOVED, calendar.day, by=MIDWIFE)
    assert len(app.worklist.today(by=MIDWIFE)) == 0
    assert app.case_page.open(child.child_id, by=MIDWIFE).alerts == ()


def test_doing_an_item_of_the_programmes_removes_it_and_nothing_else(
    living_app: App, calendar: Calendar
) -> None:
    app = living_app
    fed, other = (a_wasted_girl(app, TODAY, name=name) for name in ("Dewi", "Laras"))
    severe = app.children.register(a_child(name="Bunga"), by=app.person).record
    course, care = enrolled(app, fed), admitted(app, severe, TODAY)
    for child in (fed, other):
        some_given(app, child)
    calendar.day = TODAY + timedelta(days=7)

    def done(kinds: set[str], child: Child, act: Callable[[], object]) -> None:
        before = {item.key: item for item in app.worklist.today(by=MIDWIFE).items()}
        assert app.worklist.today(by=MIDWIFE).items() == tuple(before.values())
        act()
        after = {item.key: item for item in app.worklist.today(by=MIDWIFE).items()}
        gone = before.keys() - after.keys()
        assert {key[:2] for key in gone} == {(child.child_id, kind) for kind in kinds}
        assert all(after[key] == before[key] for key in before.keys() - gone)
        assert not after.keys() - before.keys()

    done(
        {"feeding_unticked"},
        fed,
        lambda: app.feeding_log.tick_week(course.course_id, 1, by=MIDWIFE),
    )
    done({"feeding_weigh"}, fed, lambda: weighed(app, fed, course, calendar.day, -2.4))
    done(
        # She is weighed there, which is December's weighing too.
        {"severe_course", "not_weighed"},
        severe,
        lambda: visited(app, severe, care, calendar.day, -3.3),
    )
    done({"immunisation"}, other, lambda: vaccinated(app, other, calendar))
    done(
        {"feeding_proposed"},
        other,
        lambda: app.feeding.refuse(
            other.child_id, FeedingGroup.WASTED, "Keluarga menolak", by=MIDWIFE
        ),
    )


def test_every_kind_has_its_words() -> None:
    kinds = work_rules(more=(TABLE,)).kinds.values()
    own = [kind for kind in kinds if kind.code not in work_rules().kinds]
    assert {kind.code for kind in own} == set(PROGRAMME_KINDS)
    # The words of these two are those of the table of cases, which has kinds with them too.
    shared = {"write_referral", "open_care"}
    assert {kind.action for kind in own} - shared == set(PROGRAMME_ACTIONS) - shared

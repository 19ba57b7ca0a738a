"""An admin's numbers: bounded, journaled, in force at once, taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed, NotFound
from desktop_app.services.rule_numbers import RuleNumbers
from tests.builders import a_child
from tests.services.conftest import MIDWIFE, TODAY
from tests.services.growing import ALL_ASKED, a_wasted_girl, measured_at

GAP = "worklist.crossing.height_drop_z"


@pytest.fixture
def numbers(app: App) -> RuleNumbers:
    return app.rule_numbers


def test_every_number_says_its_source_and_bounds(numbers: RuleNumbers) -> None:
    found = numbers.all()
    assert len(found) > 50
    assert all(one.source and one.low <= one.value <= one.high for one in found)
    assert not any(one.changed for one in found)


def test_a_number_is_set_and_taken_back(app: App, numbers: RuleNumbers) -> None:
    saved = numbers.set("referrals.letter.valid_days", 60, by=app.person)
    assert (saved.record.value, saved.record.standard) == (60, 90)
    assert saved.changes.everything
    assert app.referrals.rules().valid_days == 60
    assert numbers.reset("referrals.letter.valid_days", by=app.person).record.value == 90
    assert app.referrals.rules().valid_days == 90
    with app._store.reading() as unit:
        lines = unit.history.changes_of("rule", 0)
    assert [dict(line.after or {}) for line in lines] == [
        {"key": "referrals.letter.valid_days", "before": 60, "after": 90},
        {"key": "referrals.letter.valid_days", "before": 90, "after": 60},
    ]


def test_a_number_out_of_its_bounds_is_refused(app: App, numbers: RuleNumbers) -> None:
    for key, value in (("referrals.letter.valid_days", 9_000), ("referrals.letter.nothing", 1)):
        with pytest.raises(Invalid) as caught:
            numbers.set(key, value, by=app.person)
        assert [problem.field for problem in caught.value.problems] == [key]
    with pytest.raises(NotFound):
        numbers.reset("referrals.letter.nothing", by=app.person)
    with pytest.raises(NotAllowed):
        numbers.set("referrals.letter.valid_days", 60, by=MIDWIFE)


def test_the_work_list_follows_a_number_at_once(app: App, numbers: RuleNumbers) -> None:
    child = app.children.register(a_child(), by=app.person).record
    for back, haz in ((95, -1.8), (5, -2.3)):
        visit = measured_at(child, TODAY - timedelta(days=back), 0.5, haz=haz)
        app.visits.record(visit, confirmed=ALL_ASKED, by=app.person)

    def crosses() -> bool:
        items = app.worklist.today(by=app.person).items()
        return "crossing_down" in {item.kind for item in items}

    assert crosses()
    numbers.set(GAP, 1.5, by=app.person)
    numbers.set("worklist.crossing.weight_drop_z", 1.5, by=app.person)
    assert not crosses()
    numbers.reset(GAP, by=app.person)
    assert crosses()


def test_a_number_that_no_fact_is_made_by_leaves_the_facts(app: App, numbers: RuleNumbers) -> None:
    app.children.register(a_child(), by=app.person)
    app.worklist.today(by=app.person)

    def stale() -> int:
        with app._store.reading() as unit:
            return len(unit.facts.stale(10))

    numbers.set("referrals.letter.valid_days", 60, by=app.person)
    assert stale() == 0
    numbers.set(GAP, 1.5, by=app.person)
    assert stale() == 0


def test_a_rank_of_feeding_moves_it_on_the_work_list(app: App, numbers: RuleNumbers) -> None:
    key = "programme_work.kind.feeding_proposed.rank"
    assert numbers.set(key, 3, by=app.person).record.value == 3
    a_wasted_girl(app, TODAY)

    def ranks() -> dict[str, int]:
        items = app.worklist.today(by=app.person).items()
        return {item.kind: item.rank for item in items}

    assert ranks()["feeding_proposed"] == 3
    numbers.reset(key, by=app.person)
    assert ranks()["feeding_proposed"] == 46


def test_feeding_lists_and_a_childs_alerts_follow_a_number_at_once(
    app: App, numbers: RuleNumbers
) -> None:
    child = a_wasted_girl(app, TODAY)

    def proposed() -> set[int]:
        return {page.child.child_id for page in app.feeding.pages(by=app.person)}

    def alerts() -> set[str]:
        return {item.kind for item in app.case_page.open(child.child_id, by=app.person).alerts}

    assert proposed() == {child.child_id}
    assert "feeding_proposed" in alerts()
    numbers.set("feeding.wasted.below_z", -3.0, by=app.person)
    numbers.set("feeding.underweight.below_z", -3.0, by=app.person)
    numbers.set("feeding.no_gain.t_in_row", 3, by=app.person)
    assert proposed() == set()
    assert "feeding_proposed" not in alerts()

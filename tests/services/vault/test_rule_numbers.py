"""An admin's numbers: bounded, journaled, in force at once, taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed, NotFound
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.casework import CauseAssessment
from desktop_app.programme.records.children import Measure, Sex, Visit
from desktop_app.programme.records.rule_table import RuleMark, RuleNumber
from desktop_app.services.vault.rule_numbers import RuleNumbers
from tests.builders import a_child
from tests.services.conftest import MIDWIFE, NOW, TODAY
from tests.services.growing import ALL_ASKED, a_wasted_girl, measured_at

GAP = "reading.trend.height_z"


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


VALID = "feeding.wasted.planned_days"
PAGE = "Juknis PMT 2025 hlm. 21"


def _now(numbers: RuleNumbers, key: str = VALID) -> RuleNumber:
    return next(number for number in numbers.all() if number.key == key)


def test_a_number_is_marked_as_checked_with_name_day_and_page(
    app: App, numbers: RuleNumbers
) -> None:
    saved = numbers.check(VALID, f" {PAGE}\u200b ", by=app.person)
    check = saved.record.check
    assert saved.record.mark is RuleMark.CHECKED
    assert check is not None
    assert (check.page, check.account, check.at) == (PAGE, app.person.account, NOW)
    assert check.name == "Kepala"
    assert _now(numbers) == saved.record
    with app._store.reading() as unit:
        [line] = unit.history.changes_of("rule", 0)
    assert line.action == "check"
    assert dict(line.after or {}) == {"key": VALID, "value": 56, "page": PAGE}


def test_a_check_is_taken_back_and_that_too(app: App, numbers: RuleNumbers) -> None:
    check = numbers.check(VALID, PAGE, by=app.person).record.check
    assert check is not None
    assert numbers.uncheck(VALID, by=app.person).record.mark is RuleMark.SECONDARY
    with pytest.raises(NotFound):
        numbers.uncheck(VALID, by=app.person)
    assert numbers.check_again(check, by=app.person).record.check == check
    with app._store.reading() as unit:
        actions = [line.action for line in unit.history.changes_of("rule", 0)]
    assert actions == ["check", "uncheck", "check"]


def test_a_changed_number_makes_its_check_void(app: App, numbers: RuleNumbers) -> None:
    numbers.check(VALID, PAGE, by=app.person)
    changed = numbers.set(VALID, 42, by=app.person).record
    assert (changed.checked, changed.mark) == (False, RuleMark.SECONDARY)
    assert changed.check is not None
    assert numbers.check(VALID, "hlm. 22", by=app.person).record.checked
    assert not numbers.reset(VALID, by=app.person).record.checked


def test_a_check_of_a_number_that_a_release_changed_is_void(app: App, numbers: RuleNumbers) -> None:
    check = numbers.check(VALID, PAGE, by=app.person).record.check
    assert check is not None
    with app._store.unit() as unit:
        unit.rule_checks.put(replace(check, value=60, standard=60))
        unit.commit()
    assert not _now(numbers).checked


def test_what_cannot_be_checked_is_refused(app: App, numbers: RuleNumbers) -> None:
    for key, page, code in (
        ("stock.warning.expires_within_days", PAGE, "rule_own"),
        (VALID, " \u200b", "rule_page_missing"),
    ):
        with pytest.raises(Invalid) as refused:
            numbers.check(key, page, by=app.person)
        assert [problem.code for problem in refused.value.problems] == [code]
    with pytest.raises(NotFound):
        numbers.check("referrals.letter.nothing", PAGE, by=app.person)
    with pytest.raises(NotAllowed):
        numbers.check(VALID, PAGE, by=MIDWIFE)
    with pytest.raises(NotAllowed):
        numbers.uncheck(VALID, by=MIDWIFE)
    assert _now(numbers).check is None


def test_the_work_list_follows_a_number_at_once(app: App, numbers: RuleNumbers) -> None:
    child = app.children.register(a_child(), by=app.person).record
    for back, zlen in ((95, -1.8), (5, -2.3)):
        visit = measured_at(child, TODAY - timedelta(days=back), 0.5, zlen=zlen)
        app.visits.record(visit, confirmed=ALL_ASKED, by=app.person)

    def crosses() -> bool:
        items = app.worklist.today(by=app.person).items()
        return "crossing_down" in {item.kind for item in items}

    assert crosses()
    numbers.set(GAP, 1.5, by=app.person)
    numbers.set("reading.trend.weight_z", 1.5, by=app.person)
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
    numbers.set("feeding.target.from_months", 24, by=app.person)
    assert proposed() == set()
    assert "feeding_proposed" not in alerts()


def a_boy_weighed_monthly(app: App, *weights_kg: float) -> int:
    """A boy of eight months, weighed on the 20th of the last months; returns who he is."""
    born = date(2026, 3, 15)
    child = app.children.register(
        a_child(nik=None, sex=Sex.MALE, birth_date=born), by=app.person
    ).record
    for back, kg in enumerate(reversed(weights_kg)):
        visit = Visit(child_id=child.child_id, visit_date=date(2026, 11 - back, 20), weight_kg=kg)
        app.visits.record(visit, confirmed=ALL_ASKED, by=app.person)
    return child.child_id


def gains_of(app: App, child_id: int) -> list[str]:
    story = app.case_page.open(child_id, by=app.person).growth.story
    return [visit.gain.status for visit in story.visits if visit.gain]


def is_two_t(app: App) -> bool:
    return "two_t" in {item.kind for item in app.worklist.today(by=app.person).items()}


def test_the_kbm_decides_n_and_t_on_the_page_and_the_work_list(
    app: App, numbers: RuleNumbers
) -> None:
    child_id = a_boy_weighed_monthly(app, 7.6, 7.8, 8.0)
    assert gains_of(app, child_id) == ["B", "T", "T"]
    assert is_two_t(app)
    before = [visit.growth for visit in app.case_page.open(child_id, by=app.person).growth.visits]
    numbers.set("weight_gain.boys.used", 0, by=app.person)
    numbers.set("weight_gain.both.band_7.grams", 200, by=app.person)
    assert gains_of(app, child_id) == ["B", "N", "N"]
    assert not is_two_t(app)
    assert [v.growth for v in app.case_page.open(child_id, by=app.person).growth.visits] == before


def test_the_boys_own_kbm_is_switched_off(app: App, numbers: RuleNumbers) -> None:
    child_id = a_boy_weighed_monthly(app, 7.6, 7.9, 8.2)
    assert gains_of(app, child_id) == ["B", "T", "N"]
    numbers.set("weight_gain.boys.used", 0, by=app.person)
    assert gains_of(app, child_id) == ["B", "N", "N"]
    numbers.reset("weight_gain.boys.used", by=app.person)
    assert gains_of(app, child_id) == ["B", "T", "N"]
    numbers.set("weight_gain.boys.band_1.grams", 300, by=app.person)
    assert gains_of(app, child_id) == ["B", "N", "N"]


def test_the_limits_of_a_measurement_follow_a_number(app: App, numbers: RuleNumbers) -> None:
    child = app.children.register(a_child(), by=app.person).record
    tall = measured_at(child, TODAY, 0.0)
    app.visits.record(
        replace(tall, visit_date=TODAY - timedelta(days=40)), confirmed=ALL_ASKED, by=app.person
    )
    others = app.case_page.open(child.child_id, by=app.person).growth.visits
    shorter = replace(tall, lenhei_cm=(tall.lenhei_cm or 0) - 1.5)

    def asked() -> set[str]:
        return {
            found.code
            for found in app.visits.preview(child, others, shorter, by=app.person).problems
        }

    assert "height_shrank" in asked()
    numbers.set("plausibility.movement.shrank_cm", 2.0, by=app.person)
    assert "height_shrank" not in asked()
    numbers.set("plausibility.possible.lenhei_cm.most", 130.0, by=app.person)
    with pytest.raises(Invalid) as refused:
        app.visits.record(replace(tall, lenhei_cm=131.0), by=app.person)
    assert "lenhei_out_of_range" in {found.code for found in refused.value.problems}


def test_the_limits_of_a_newborn_follow_a_number(app: App, numbers: RuleNumbers) -> None:
    heavy = a_child(birth_weight_kg=4.5)
    numbers.set("plausibility.usual.birth_weight_kg.most", 4.2, by=app.person)
    with pytest.raises(Invalid):
        app.children.register(heavy, by=app.person)
    numbers.reset("plausibility.usual.birth_weight_kg.most", by=app.person)
    app.children.register(heavy, by=app.person)


def test_a_reading_follows_a_number(app: App, numbers: RuleNumbers) -> None:
    child = app.children.register(a_child(), by=app.person).record
    visit = measured_at(child, TODAY - timedelta(days=80), 0.0)
    app.visits.record(visit, confirmed=ALL_ASKED, by=app.person)

    def read() -> set[str]:
        readings = app.case_page.open(child.child_id, by=app.person).growth.story.readings
        return {finding.code for finding in readings}

    assert "last_visit_old" not in read()
    numbers.set("reading.interval.old_days", 60, by=app.person)
    assert "last_visit_old" in read()


def test_the_verdict_on_measuring_follows_a_number(app: App, numbers: RuleNumbers) -> None:
    child = app.children.register(a_child(), by=app.person).record
    for back in range(0, 12 * 7, 7):
        visit = measured_at(child, TODAY - timedelta(days=back), 0.0)
        app.visits.record(replace(visit, examiner="Sari"), confirmed=ALL_ASKED, by=app.person)

    def verdicts() -> set[str]:
        return {group.verdict for group in app.measuring.report(6, by=app.person).examiners}

    assert verdicts() == {"too_few"}
    numbers.set("quality.groups.least_rows", 10, by=app.person)
    assert verdicts() != {"too_few"}


def test_the_months_of_a_round_are_an_admins(app: App, numbers: RuleNumbers) -> None:
    numbers.set("services.vitamin_a.first_month", 3, by=app.person)
    numbers.set("services.vitamin_a.second_month", 9, by=app.person)
    assert app.care_items.rules().vitamin_a.months == (3, 9)
    assert app.care_items.rules().deworming.months == (2, 8)


def test_the_pathway_follows_the_guideline_that_the_admin_chose(
    app: App, numbers: RuleNumbers
) -> None:
    """Very short: PNPK confirms first, MTBS refers after a second measurement of the day."""
    chosen = "stunting_pathway.guideline.chosen"
    child = app.children.register(a_child(), by=app.person).record
    visit = measured_at(child, TODAY, 0.0, zlen=-3.6)
    app.visits.record(visit, confirmed=ALL_ASKED, by=app.person)

    def listed() -> dict[str, str]:
        items = app.worklist.today(by=app.person).items()
        return {
            item.kind: str(item.figures["guideline"])
            for item in items
            if "guideline" in item.figures
        }

    assert listed() == {"stunting_confirm": "PNPK 1928/2022"}
    numbers.set(chosen, 2, by=app.person)
    assert listed() == {"stunting_refer_now": "MTBS 2022"}
    pathway = app.case_page.open(child.child_id, by=app.person).pathway
    assert pathway is not None
    assert pathway.guideline == "MTBS 2022"
    with app._store.reading() as unit:
        (line,) = unit.history.changes_of("rule", 0)
    told = {"key": chosen, "before": "PNPK 1928/2022", "after": "MTBS 2022"}
    assert dict(line.after or {}) == told

    draft = replace(
        app.referrals.draft(child.child_id, ("stunting",), by=app.person), to_place="RSUD"
    )
    with pytest.raises(Invalid) as caught:
        app.referrals.write(draft, by=app.person)
    assert [problem.code for problem in caught.value.problems] == ["stunting_measured_once"]
    letter = app.referrals.write(draft, confirmed={"stunting_measured_once"}, by=app.person).record
    assert listed() == {}
    # A letter that was written is corrected without the question.
    app.referrals.correct(replace(letter, clinic="Anak"), by=app.person)


def test_a_kpsp_counts_for_the_pathway_of_an_older_short_child(
    app: App, numbers: RuleNumbers
) -> None:
    numbers.set("stunting_pathway.guideline.chosen", 2, by=app.person)
    born = a_child(birth_date=TODAY - timedelta(days=1000))
    child = app.children.register(born, by=app.person).record
    for back in (40, 5):
        on = TODAY - timedelta(days=back)
        visit = Visit(
            child_id=child.child_id, visit_date=on, weight_kg=11.0, lenhei_cm=83.5,
            measure=Measure.STANDING,
        )  # fmt: skip
        app.visits.record(visit, confirmed=ALL_ASKED, by=app.person)

    def asked() -> set[str]:
        listed = {item.kind for item in app.worklist.today(by=app.person).items()}
        alerts = app.case_page.open(child.child_id, by=app.person).alerts
        assert {item.kind for item in alerts if item.kind.startswith("stunting")} == {
            kind for kind in listed if kind.startswith("stunting")
        }
        return {kind for kind in listed if kind.startswith("stunting")}

    assert asked() == {"stunting_kpsp", "stunting_cause"}
    done = CareItem(child_id=child.child_id, kind=CareKind.KPSP, on=TODAY, month=30, amount=5)
    app.care_items.record(done, confirmed={"kpsp_deviates"}, by=app.person)
    assert asked() == {"stunting_cause"}
    search = CauseAssessment(child_id=child.child_id, on=TODAY)
    app.assessments.record(search, by=app.person)
    assert asked() == {"stunting_refer"}

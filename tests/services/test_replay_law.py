"""Replay = tables, whatever is done through the services, in any order, again and again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.app import App, open_app
from desktop_app.errors import CodedError, Invalid
from desktop_app.programme.records.breach import Breach
from desktop_app.programme.records.care import CareItem, CareKind, Immunisation
from desktop_app.programme.records.casework import CauseAssessment, Infection, TbScreening
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.conference import CaseConference
from desktop_app.programme.records.consent import Basis, Consent
from desktop_app.programme.records.erasure import Erasure, ErasureReason
from desktop_app.programme.records.family import Family
from desktop_app.programme.records.feeding import (
    FeedingOutcome,
    OutpatientCourse,
    SevereOutcome,
    StockKind,
    StockMove,
)
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.services.register.facility import FacilityDetails
from desktop_app.services.vault import access
from desktop_app.services.vault.verify import verify
from desktop_app.vault.own_folder import own_folder
from tests.builders import a_child, a_visit
from tests.services.conftest import FAST, NOW, PASSWORD, TODAY
from tests.services.feeding.test_enrolment import enrolled, weighed
from tests.services.feeding.test_outpatient import seen
from tests.services.growing import ALL_ASKED, a_wasted_girl, length_at

Act = Callable[[App, int], object]


def said_yes(write: Callable[..., Any], *what: Any, **how: Any) -> Any:
    """Save, and confirm everything that may be confirmed."""
    try:
        return write(*what, **how)
    except Invalid as refused:
        asked = frozenset(problem.code for problem in refused.problems)
        return write(*what, confirmed=asked, **how)


def one_of(found: Any, number: int) -> Any:
    """One of the records, or an end of this act when there is none."""
    rows = list(found)
    if not rows:
        raise LookupError
    return rows[number % len(rows)]


def child_of(app: App, number: int) -> Any:
    row = one_of(app.children.search(by=app.person), number)
    with app.children.store.reading() as unit:
        return unit.children.get(row.child_id)


def visit_of(app: App, number: int) -> Any:
    with app.children.store.reading() as unit:
        return one_of(unit.visits.all(), number).visit


def record_of(app: App, name: str, number: int) -> Any:
    with app.children.store.reading() as unit:
        return one_of(getattr(unit, name).all(), number)


def registers_and_measures(app: App, number: int) -> object:
    child = said_yes(
        app.children.register, a_child(name=f"Anak {number}", mother="Iis"), by=app.person
    ).record
    return said_yes(app.visits.record, a_visit(child_id=child.child_id), by=app.person)


def a_wasted_girl_is_fed(app: App, number: int) -> object:
    child = a_wasted_girl(app, TODAY - timedelta(days=14), name=f"Kurus {number}")
    course = enrolled(app, child, start=TODAY - timedelta(days=14))
    app.feeding_log.tick_week(course.course_id, 1, by=app.person)
    app.feeding_log.tick_day(course.course_id, TODAY - timedelta(days=1), by=app.person)
    return weighed(app, child, course, TODAY - timedelta(days=7), -2.2)


def a_course_ends(app: App, number: int) -> object:
    course = record_of(app, "feeding_courses", number)
    return said_yes(
        app.feeding.end,
        course.course_id,
        FeedingOutcome.DROPPED_OUT,
        TODAY - timedelta(days=3),
        by=app.person,
    )


def a_course_is_reopened(app: App, number: int) -> object:
    return app.feeding.reopen(record_of(app, "feeding_courses", number).course_id, by=app.person)


def a_childs_birth_date_is_corrected(app: App, number: int) -> object:
    child = child_of(app, number)
    changed = replace(child, birth_date=child.birth_date - timedelta(days=1 + number % 5))
    return said_yes(app.children.correct, changed, by=app.person)


def a_visit_is_corrected(app: App, number: int) -> object:
    visit = replace(visit_of(app, number), weight_kg=8.0 + number % 7 / 10)
    return said_yes(app.visits.correct, visit, by=app.person)


def a_change_is_undone(app: App, number: int) -> object:
    with app.children.store.reading() as unit:
        lines = unit.journal.search(action="correct", kind="child", limit=5)
    return app.history.undo(one_of(lines, number).entry_id, by=app.person)


def a_visit_comes_and_goes(app: App, number: int) -> object:
    visit = visit_of(app, number)
    app.visits.remove(visit.visit_id, by=app.person)
    return number % 2 or app.visits.bring_back(visit.visit_id, by=app.person)


def a_child_is_removed(app: App, number: int) -> object:
    return app.children.remove(child_of(app, number).child_id, by=app.person)


def a_child_comes_back(app: App, number: int) -> object:
    gone = [one for one in app.history.removed(by=app.person) if one.began is None]
    record: Any = one_of(gone, number).record
    return app.children.bring_back(record.child_id, by=app.person)


def two_records_are_merged(app: App, number: int) -> object:
    rows = app.children.search(by=app.person)
    kept, other = one_of(rows, number), one_of(rows, number + 1)
    plan = app.merging.preview(kept.child_id, other.child_id, by=app.person)
    return app.merging.merge(
        kept.child_id,
        other.child_id,
        take_fields=tuple(choice.field for choice in plan.field_choices[::2]),
        take_visits={one.day: one.other.visit_id for one in plan.visit_choices},
        by=app.person,
    )


def a_merge_is_taken_back(app: App, number: int) -> object:
    gone = [one for one in app.history.removed(by=app.person) if one.merged_into is not None]
    record: Any = one_of(gone, number).record
    return app.merging.unmerge(record.child_id, by=app.person)


def an_illness_is_seen_again(app: App, number: int) -> object:
    child = child_of(app, number)
    ill = Infection(child_id=child.child_id, illness="cough_cold", icd10="J00", start=TODAY)
    saved = said_yes(app.infections.record, ill, by=app.person).record
    return said_yes(app.infections.correct, replace(saved, notes="ulang"), by=app.person)


def pathway_records_come_and_go(app: App, number: int) -> object:
    child_id = child_of(app, number).child_id
    screening = TbScreening(child_id=child_id, on=TODAY, contact=True)
    app.screenings.record(screening, by=app.person)
    cause = CauseAssessment(child_id=child_id, on=TODAY, notes="sulit makan")
    saved = said_yes(app.assessments.record, cause, by=app.person).record
    app.assessments.remove(saved.assessment_id, by=app.person)
    app.conferences.record(CaseConference(child_id=child_id, on=TODAY), by=app.person)
    return app.assessments.bring_back(saved.assessment_id, by=app.person)


def a_letter_is_written_and_arrives(app: App, number: int) -> object:
    child_id = child_of(app, number).child_id
    draft = app.referrals.draft(child_id, ("two_t",), to_place="RSUD", by=app.person)
    saved = said_yes(app.referrals.write, draft, by=app.person).record
    return app.referrals.arrive(saved.referral_id, TODAY, by=app.person)


def work_is_postponed(app: App, number: int) -> object:
    found = app.worklist.today(by=app.person)
    item = one_of(app.worklist.rows(found, by=app.person), number).item
    app.worklist.postpone(item, "ibu pergi", TODAY + timedelta(days=1), by=app.person)
    return number % 2 or app.worklist.take_up(item, by=app.person)


def a_child_is_given_something(app: App, number: int) -> object:
    child_id = child_of(app, number).child_id
    given_it = CareItem(child_id=child_id, kind=CareKind.DEWORMING, on=TODAY, amount=200.0)
    said_yes(app.care_items.record, given_it, by=app.person)
    vaccine = Immunisation(child_id=child_id, vaccine="bcg", on=TODAY - timedelta(days=300))
    return said_yes(app.immunisations.record, vaccine, by=app.person)


def a_family_grows(app: App, number: int) -> object:
    child = child_of(app, number)
    page = app.families.of_child(child.child_id, by=app.person)
    app.families.save_papers(replace(page.papers, birth_certificate=True), by=app.person)
    family = page.family if page.family.family_id else Family(children=(child.child_id,))
    return said_yes(app.families.save, replace(family, desa=f"Desa {number}"), by=app.person)


def a_child_moves_away(app: App, number: int) -> object:
    change = StandingChange(
        child_id=child_of(app, number).child_id, kind=StandingKind.MOVED_AWAY, on=TODAY
    )
    saved = said_yes(app.standings.record, change, by=app.person).record
    return number % 2 or app.standings.remove(saved.standing_id, by=app.person)


def food_is_received(app: App, number: int) -> object:
    move = StockMove(
        item="biscuit", batch="B1", on=TODAY, kind=StockKind.RECEIVED, quantity=1 + number
    )
    saved = said_yes(app.stock.record, move, by=app.person).record
    return said_yes(app.stock.correct, replace(saved, quantity=7), by=app.person)


def outpatient_care_begins_and_ends(app: App, number: int) -> object:
    child = a_wasted_girl(app, TODAY - timedelta(days=9), zwfl=-3.3, name=f"Buruk {number}")
    course = app.outpatient.start(
        OutpatientCourse(child_id=child.child_id, start=TODAY),
        seen(child, TODAY, -3.4),
        lenhei_cm=length_at(child, TODAY),
        confirmed=ALL_ASKED,
        by=app.person,
    ).record
    said_yes(app.outpatient.end, course.course_id, SevereOutcome.DROPPED_OUT, TODAY, by=app.person)
    return app.outpatient.reopen(course.course_id, by=app.person)


def a_rule_number_and_the_letter_head_change(app: App, number: int) -> object:
    app.rule_numbers.set("referrals.letter.valid_days", 30 + number % 30, by=app.person)
    details = FacilityDetails(phone=f"0265 {number}")
    app.facility_settings.set(details, by=app.person)
    return number % 2 or app.rule_numbers.reset("referrals.letter.valid_days", by=app.person)


def a_parent_answers(app: App, number: int) -> object:
    consent = Consent(child_id=child_of(app, number).child_id, on=TODAY, basis=Basis.LEGAL_DUTY)
    saved = said_yes(app.consents.record, consent, by=app.person).record
    changed = replace(saved, notes=f"lembar {number}")
    app.consents.correct(changed, by=app.person)
    return number % 2 or app.consents.remove(saved.consent_id, by=app.person)


def a_breach_is_found_and_told(app: App, number: int) -> object:
    breach = Breach(found_on=TODAY, found_time="8.30", incident=f"kejadian {number}")
    saved = app.breaches.record(breach, by=app.person).record
    return app.breaches.correct(replace(saved, told_on=TODAY), by=app.person)


def a_file_is_sent(app: App, number: int) -> object:
    return app.sent.record(
        "aggregate",
        Month.of(TODAY),
        recipient="Dinkes",
        figures={"s": number},
        sha256="0" * 64,
        by=app.person,
    )


def a_month_is_closed(app: App, number: int) -> object:
    app.targets.set(2026, "Banjar", "Balokang", 40 + number, by=app.person)
    visit = a_visit(child_id=child_of(app, number).child_id, visit_date=date(2026, 9, 1 + number))
    said_yes(app.visits.record, visit, by=app.person)
    return app.closings.close(Month(year=2026, month=9), by=app.person)


def a_child_is_erased(app: App, number: int) -> object:
    registers_and_measures(app, number)
    with app.children.store.unit() as unit:
        if number % 3 == 0:
            unit.take_stock(NOW, "kepala")
            unit.commit()
    erasure = Erasure(
        child_id=child_of(app, number).child_id, reason=ErasureReason.ORDER, note="12/2026"
    )
    return app.erasing.erase(erasure, by=app.person)


ACTS: dict[str, Act] = {
    does.__name__: does
    for does in (
        registers_and_measures,
        a_wasted_girl_is_fed,
        a_course_ends,
        a_course_is_reopened,
        a_childs_birth_date_is_corrected,
        a_visit_is_corrected,
        a_change_is_undone,
        a_visit_comes_and_goes,
        a_child_is_removed,
        a_child_comes_back,
        two_records_are_merged,
        a_merge_is_taken_back,
        an_illness_is_seen_again,
        pathway_records_come_and_go,
        a_letter_is_written_and_arrives,
        work_is_postponed,
        a_child_is_given_something,
        a_family_grows,
        a_child_moves_away,
        food_is_received,
        outpatient_care_begins_and_ends,
        a_rule_number_and_the_letter_head_change,
        a_parent_answers,
        a_breach_is_found_and_told,
        a_file_is_sent,
        a_month_is_closed,
        a_child_is_erased,
    )
}


def opened(folder: Path) -> App:
    return open_app(access.unlock(folder, PASSWORD, how=FAST), lambda: NOW)


def findings(folder: Path) -> object:
    how = access.HowToOpen(kdf=FAST.kdf, writer=False)
    with access.unlock(folder, PASSWORD, how=how) as vault:
        return verify(vault, all_scores=True)


def test_each_act_is_possible_and_leaves_a_sound_vault(vault_folder: Path) -> None:
    app = opened(vault_folder)
    registers_and_measures(app, 2)
    for number in (1, 2):
        for name, does in ACTS.items():
            try:
                does(app, number)
            except CodedError as error:
                if number == 1:
                    pytest.fail(f"{name}: {error.code}")
            with app.children.store.reading() as unit:
                assert unit.replay() == (), name
    app.close()
    assert findings(vault_folder) == ()


@settings(max_examples=10)
@given(
    st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 30)), min_size=6, max_size=14)
)
def test_random_acts_are_rebuilt_from_the_journal(
    vault_template: Path, acts: list[tuple[str, int]]
) -> None:
    with TemporaryDirectory() as place:
        # Each example begins with the same vault: the journal's head that this computer kept of
        # the one before would call it rolled back.
        for kept in own_folder().glob("*.head"):
            kept.unlink()
        folder = Path(shutil.copytree(vault_template, Path(place) / "vault"))
        app = opened(folder)
        for number in (1, 2):
            registers_and_measures(app, number)
        for name, number in acts:
            try:
                ACTS[name](app, number)
            except (CodedError, Invalid, LookupError):
                # Not every act is possible at every moment; what it wrote is undone.
                continue
        app.close()
        assert findings(folder) == ()

"""Illnesses, screenings, letters: what is refused, who may, what is kept, what comes back."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop_app.app import App
from desktop_app.errors import Conflict, Invalid, NotAllowed, NotFound
from desktop_app.programme.casework.stunting_pathway import Pathway
from desktop_app.programme.records.casework import (
    CauseAssessment,
    DosingWeight,
    Infection,
    Level,
    NextStep,
    Outcome,
    Referral,
    ReferralReply,
    ReferralStatus,
    TbResult,
    TbScreening,
    Treatment,
    Urgency,
    WeightSource,
)
from desktop_app.programme.records.children import Child
from tests.builders import a_child
from tests.services.conftest import MIDWIFE, READER, TODAY
from tests.services.growing import ALL_ASKED, a_wasted_girl, measured_at


@pytest.fixture
def child(app: App) -> Child:
    """A wasted girl, weighed today."""
    return a_wasted_girl(app, TODAY, nik="3279014105250001")


def a_cold(child: Child, **fields: Any) -> Infection:
    usual: dict[str, Any] = {
        "child_id": child.child_id,
        "illness": "cough_cold",
        "start": TODAY - timedelta(days=6),
    }
    return Infection(**{**usual, **fields})


def a_letter(child: Child, **fields: Any) -> Referral:
    usual: dict[str, Any] = {
        "child_id": child.child_id,
        "to_level": Level.HOSPITAL,
        "to_place": "RSUD Kota Banjar",
        "reasons": ("two_t",),
        "urgency": Urgency.ROUTINE,
        "sent_on": TODAY - timedelta(days=3),
    }
    return Referral(**{**usual, **fields})


def codes(refused: Invalid) -> set[str]:
    return {problem.code for problem in refused.problems}


def test_an_illness_is_found_by_what_a_mother_says(app: App) -> None:
    assert app.infections.find("mencret")[0].code == "diarrhoea"
    assert app.infections.find("batuk pilek")[0].code == "cough_cold"
    assert app.infections.find("J18")[0].code == "pneumonia"


def test_a_dose_goes_by_the_last_weight_and_is_asked_about(app: App, child: Child) -> None:
    rules = app.infections.drugs()
    page = app.case_page.open(child.child_id, by=app.person).growth
    weight = app.infections.weight_for(page.visits, TODAY, rules)
    assert weight is not None
    assert weight.source is WeightSource.VISIT
    advice = app.infections.dose(
        "amoxicillin", child, TODAY, weight.weight_kg, rules, illness="pneumonia"
    )
    assert advice is not None
    allowed = advice.range
    heavy = DosingWeight(weight_kg=weight.weight_kg, on=TODAY, source=WeightSource.TYPED)
    treatment = Treatment(
        drug="amoxicillin",
        dose=round(allowed.high * 1.3),
        unit="mg",
        times_per_day=2,
        days=3,
        weight=heavy,
    )
    ill = a_cold(child, illness="pneumonia", start=TODAY, treatments=(treatment,))
    (problem,) = app.infections.check(ill, by=app.person)
    assert (problem.field, problem.code) == ("treatments.0.dose", "dose_high")


def test_a_child_is_dosed_by_the_weight_of_the_day_she_was_seen_not_of_the_day_she_fell_ill(
    app: App, child: Child
) -> None:
    rules = app.infections.drugs()
    began = TODAY - timedelta(days=3)
    visits = app.case_page.open(child.child_id, by=app.person).growth.visits
    weight = app.infections.weight_for(visits, began, rules)
    assert weight is not None
    assert (weight.on, weight.weight_kg) == (TODAY, visits[-1].visit.weight_kg)
    ended = TODAY - timedelta(days=1)
    before = app.infections.weight_for(visits, began, rules, end=ended)
    assert before is not None
    assert before.on == visits[-2].visit.visit_date
    given = Treatment(
        drug="amoxicillin",
        dose=round(40 * weight.weight_kg),
        unit="mg",
        times_per_day=2,
        days=3,
        weight=weight,
    )
    ill = a_cold(child, illness="pneumonia", icd10="J18", start=began, treatments=(given,))
    assert app.infections.check(ill, by=app.person) == ()
    saved = app.infections.record(ill, by=app.person).record
    assert saved.follow_up_due == TODAY + timedelta(days=2)
    over = replace(ill, end=ended, outcome=Outcome.RECOVERED)
    assert "dosing_weight_later" in {
        problem.code for problem in app.infections.check(over, by=app.person)
    }


def test_a_death_has_its_day_and_ends_all_that_is_asked(app: App, child: Child) -> None:
    cold = app.infections.record(a_cold(child), by=app.person).record
    too_early = replace(cold, outcome=Outcome.DIED, end=TODAY - timedelta(days=1))
    with pytest.raises(Invalid) as caught:
        app.infections.correct(too_early, by=app.person)
    assert codes(caught.value) == {"death_before_visit"}
    with pytest.raises(Invalid) as caught:
        app.infections.correct(replace(too_early, end=None), by=app.person)
    assert codes(caught.value) == {"death_day_missing"}
    assert app.case_page.open(child.child_id, by=app.person).alerts
    died = app.infections.follow_up(
        cold.infection_id, TODAY, outcome=Outcome.DIED, by=app.person
    ).record
    assert (died.end, died.follow_up_on) == (TODAY, TODAY)
    page = app.case_page.open(child.child_id, by=app.person)
    assert (page.alerts, page.pathway) == ((), None)
    assert len(app.worklist.today(by=app.person)) == 0
    app.infections.correct(replace(died, outcome=Outcome.RECOVERED), by=app.person)
    assert app.case_page.open(child.child_id, by=app.person).alerts


def test_the_next_follow_up_lies_after_this_one(app: App, child: Child) -> None:
    cold = app.infections.record(a_cold(child), by=app.person).record
    with pytest.raises(Invalid) as caught:
        app.infections.follow_up(cold.infection_id, TODAY, next_due=TODAY, by=app.person)
    assert codes(caught.value) == {"case_before_start"}
    tomorrow = TODAY + timedelta(days=1)
    again = app.infections.follow_up(cold.infection_id, TODAY, next_due=tomorrow, by=app.person)
    assert (again.record.follow_up_due, again.record.follow_up_on) == (tomorrow, None)


def test_the_pathway_of_an_older_child_is_not_shown_any_more(app: App) -> None:
    def pathway_of(birth: date) -> Pathway | None:
        child = app.children.register(a_child(birth_date=birth), by=app.person).record
        short = measured_at(child, birth + timedelta(days=600), 0.0, zlen=-2.6)
        app.visits.record(short, confirmed=ALL_ASKED, by=app.person)
        return app.case_page.open(child.child_id, by=app.person).pathway

    assert pathway_of(TODAY - timedelta(days=1826)) is not None
    assert pathway_of(TODAY - timedelta(days=1827)) is None


def test_an_episode_is_corrected_removed_and_brought_back(app: App, child: Child) -> None:
    saved = app.infections.record(a_cold(child), by=MIDWIFE)
    assert saved.changes.touches(child.child_id)
    cold = saved.record
    ended = replace(cold, end=TODAY, outcome=Outcome.RECOVERED)
    app.infections.correct(ended, by=MIDWIFE)
    app.infections.remove(cold.infection_id, by=app.person)
    assert app.case_page.open(child.child_id, by=app.person).cases.infections == ()
    app.infections.bring_back(cold.infection_id, by=app.person)
    assert app.case_page.open(child.child_id, by=app.person).cases.infections == (ended,)
    with app._store.reading() as unit:
        lines = unit.history.changes_of("infection", cold.infection_id)
    assert [line.action for line in lines] == ["bring_back", "remove", "correct", "create"]
    assert lines[2].after == {"end": TODAY.isoformat(), "outcome": "recovered"}
    assert lines[2].before == {"end": None, "outcome": "ongoing"}


def test_the_same_illness_cannot_be_had_twice_at_once(app: App, child: Child) -> None:
    app.infections.record(a_cold(child, end=TODAY, outcome=Outcome.RECOVERED), by=app.person)
    again = a_cold(child, start=TODAY - timedelta(days=1), end=TODAY, outcome=Outcome.RECOVERED)
    with pytest.raises(Invalid) as caught:
        app.infections.record(again, by=app.person)
    assert "episode_overlaps" in codes(caught.value)


def test_rights_hold_for_every_kind(app: App, child: Child) -> None:
    cold = app.infections.record(a_cold(child), by=MIDWIFE).record
    with pytest.raises(NotAllowed):
        app.infections.record(a_cold(child), by=READER)
    with pytest.raises(NotAllowed):
        app.infections.remove(cold.infection_id, by=MIDWIFE)
    with pytest.raises(NotAllowed):
        app.referrals.write(a_letter(child), by=READER)
    with pytest.raises(NotFound):
        app.infections.remove(99, by=app.person)
    with pytest.raises(NotFound):
        app.infections.record(a_cold(child, child_id=99), by=app.person)


def test_a_follow_up_can_ask_for_another(app: App, child: Child) -> None:
    cold = app.infections.record(a_cold(child), by=app.person).record
    next_due = TODAY + timedelta(days=2)
    seen = app.infections.follow_up(cold.infection_id, TODAY, next_due=next_due, by=app.person)
    assert (seen.record.follow_up_due, seen.record.follow_up_on) == (next_due, None)
    with pytest.raises(Invalid) as caught:
        app.infections.follow_up(cold.infection_id, TODAY + timedelta(days=1), by=app.person)
    assert codes(caught.value) == {"case_in_future"}


def test_a_screening_gets_the_result_that_its_answers_give(app: App, child: Child) -> None:
    typed = TbScreening(child_id=child.child_id, on=TODAY, contact=True)
    saved = app.screenings.record(typed, by=app.person).record
    assert saved.result is TbResult.SUSPECT
    calm = app.screenings.correct(replace(saved, contact=False), by=app.person).record
    assert calm.result is TbResult.CLEAR
    app.screenings.remove(saved.screening_id, by=app.person)
    app.screenings.bring_back(saved.screening_id, by=app.person)
    with pytest.raises(Invalid):
        app.screenings.record(replace(typed, symptoms=("hiccups",)), by=app.person)


def test_a_search_for_the_cause_names_known_red_flags(app: App, child: Child) -> None:
    flag = app.assessments.red_flags()[0]
    typed = CauseAssessment(child_id=child.child_id, on=TODAY, red_flags=(flag,))
    saved = app.assessments.record(typed, by=app.person).record
    app.assessments.correct(replace(saved, diet_started=True, responded=False), by=app.person)
    app.assessments.remove(saved.assessment_id, by=app.person)
    app.assessments.bring_back(saved.assessment_id, by=app.person)
    with pytest.raises(Invalid) as caught:
        app.assessments.record(replace(typed, responded=True), by=app.person)
    assert codes(caught.value) == {"response_without_diet"}


def test_letters_get_codes_of_their_own_and_are_found_by_them(app: App, child: Child) -> None:
    first = app.referrals.write(a_letter(child), by=app.person).record
    other = a_letter(child, reasons=("bgm",), urgency=Urgency.URGENT)
    second = app.referrals.write(other, by=app.person).record
    assert first.code != second.code
    assert app.referrals.by_code(second.code.lower(), by=app.person).referral == second
    mistyped = first.code[:-1] + ("2" if first.code[-1] != "2" else "3")
    with pytest.raises(Invalid):
        app.referrals.by_code(mistyped, by=app.person)
    app.referrals.remove(first.referral_id, by=app.person)
    with pytest.raises(NotFound) as caught:
        app.referrals.by_code(first.code, by=app.person)
    assert caught.value.code == "code_unknown"
    app.referrals.bring_back(first.referral_id, by=app.person)
    assert app.referrals.by_code(first.code, by=app.person).referral == first


def test_a_second_open_letter_for_the_same_reason_is_asked_about(app: App, child: Child) -> None:
    app.referrals.write(a_letter(child), by=app.person)
    with pytest.raises(Invalid) as caught:
        app.referrals.write(a_letter(child), by=app.person)
    assert codes(caught.value) == {"referral_open"}
    app.referrals.write(a_letter(child), confirmed={"referral_open"}, by=app.person)


def test_a_letter_cannot_be_corrected_into_another_state(app: App, child: Child) -> None:
    letter = app.referrals.write(a_letter(child), by=app.person).record
    forged = replace(letter, code="ABC-DEF", status=ReferralStatus.CLOSED, question="Mohon periksa")
    changed = app.referrals.correct(forged, by=app.person).record
    assert (changed.code, changed.status) == (letter.code, ReferralStatus.SENT)
    assert changed.question == "Mohon periksa"


def test_states_follow_their_order(app: App, child: Child) -> None:
    letter = app.referrals.write(a_letter(child), by=app.person).record
    number = letter.referral_id
    with pytest.raises(Invalid) as caught:
        app.referrals.close(number, TODAY, by=app.person)
    assert codes(caught.value) == {"status_not_next"}
    with pytest.raises(Invalid) as caught:
        app.referrals.lose(number, TODAY, " ", by=app.person)
    assert codes(caught.value) == {"end_reason_missing"}
    app.referrals.lose(number, TODAY, "keluarga pindah", by=app.person)
    app.referrals.arrive(number, TODAY, by=app.person)
    reply = ReferralReply(answered_on=TODAY, diagnosis="Anemia", next_step=NextStep.FINISHED)
    answered = app.referrals.answer(letter.code, reply, by=app.person).record
    corrected = app.referrals.correct_reply(
        number, replace(reply, therapy="Sirup besi"), by=app.person
    ).record
    assert corrected == replace(answered, reply=replace(reply, therapy="Sirup besi"))
    cancelled = app.referrals.write(a_letter(child, reasons=("other",)), by=app.person).record
    app.referrals.cancel(cancelled.referral_id, TODAY, "salah tulis", by=app.person)
    rows = app.referrals.list(TODAY - timedelta(days=30), TODAY, by=app.person)
    assert {row.referral.status for row in rows} == {
        ReferralStatus.ANSWERED,
        ReferralStatus.CANCELLED,
    }
    (row,) = app.referrals.list(
        TODAY - timedelta(days=30), TODAY, status=ReferralStatus.ANSWERED, by=app.person
    )
    assert row.child.child_id == child.child_id


def test_a_draft_from_the_posyandu_comes_to_this_puskesmas(app: App, child: Child) -> None:
    app.infections.record(a_cold(child), by=app.person)
    draft = app.referrals.draft(
        child.child_id, ("severe_wasting",), to_level=Level.PUSKESMAS, by=app.person
    )
    assert (draft.from_level, draft.from_place) == (Level.POSYANDU, "Mawar 1")
    assert draft.to_place == app.facility
    assert draft.urgency is Urgency.URGENT
    assert draft.diagnoses == ("J06.9",)


def test_merging_two_records_of_a_child_keeps_her_illnesses(app: App, child: Child) -> None:
    other = app.children.register(
        a_child(name="Syifa N"), confirmed={"child_perhaps_spelled"}, by=app.person
    ).record
    cold = app.infections.record(a_cold(other), by=app.person).record
    app.merging.merge(child.child_id, other.child_id, by=app.person)
    (moved,) = app.case_page.open(child.child_id, by=app.person).cases.infections
    assert moved == replace(cold, child_id=child.child_id)
    app.merging.unmerge(other.child_id, by=app.person)
    assert app.case_page.open(other.child_id, by=app.person).cases.infections == (cold,)


def test_the_copy_of_everything_has_illnesses_and_letters(
    app: App, child: Child, tmp_path: Path
) -> None:
    app.infections.record(a_cold(child, signs=("cough",)), by=app.person)
    letter = app.referrals.write(a_letter(child), by=app.person).record
    reply = ReferralReply(answered_on=TODAY, diagnosis="=1+1", next_step=NextStep.FINISHED)
    app.referrals.answer(letter.code, reply, by=app.person)
    gone = app.children.register(a_child(name="Lain"), by=app.person).record
    app.infections.record(a_cold(gone), by=app.person)
    app.children.remove(gone.child_id, by=app.person)
    app.exports.dump(tmp_path / "salinan", by=app.person)
    (ill,) = rows_of(tmp_path / "salinan" / "infections.csv")
    assert (ill["nik"], ill["illness"], ill["end"]) == ("3279014105250001", "cough_cold", "")
    assert (ill["signs"], ill["treatments"]) == ("cough", "")
    (sent,) = rows_of(tmp_path / "salinan" / "referrals.csv")
    assert (sent["code"], sent["reasons"], sent["status"]) == (letter.code, "two_t", "answered")
    assert sent["reply_answered_on"] == TODAY.isoformat()
    assert sent["reply_diagnosis"] == "'=1+1"
    names = {path.name for path in (tmp_path / "salinan").iterdir()}
    assert {"feeding.csv", "feeding_days.csv", "immunisations.csv", "families.csv"} <= names


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def test_a_code_is_never_given_twice(app: App, child: Child) -> None:
    letter = app.referrals.write(a_letter(child), by=app.person).record
    with app._store.unit() as unit, pytest.raises(Conflict):
        unit.referrals.add(replace(letter, referral_id=0))


def test_removed_records_are_listed_and_come_back_as_they_were(app: App, child: Child) -> None:
    by = app.person
    cold = app.infections.record(a_cold(child), by=by).record
    letter = app.referrals.write(a_letter(child), by=by).record
    screening = app.screenings.record(
        TbScreening(child_id=child.child_id, on=TODAY, contact=True, symptoms=("lethargy",)), by=by
    ).record
    cause = CauseAssessment(child_id=child.child_id, on=TODAY, notes="sulit makan")
    assessment = app.assessments.record(cause, by=by).record
    before = app.case_page.open(child.child_id, by=by)
    app.infections.remove(cold.infection_id, by=by)
    app.referrals.remove(letter.referral_id, by=by)
    app.screenings.remove(screening.screening_id, by=by)
    app.assessments.remove(assessment.assessment_id, by=by)
    gone = app.case_page.open(child.child_id, by=by).cases
    assert (gone.infections, gone.referrals, gone.screenings, gone.assessments) == ((), (), (), ())
    removed = app.history.removed(by=by)
    assert {one.record for one in removed} == {cold, letter, screening, assessment}
    assert {(one.child_name, one.removed_by) for one in removed} == {(child.name, by.account)}
    began = {one.began.kind: one.began.on for one in removed if one.began is not None}
    assert began == {
        "infection": cold.start,
        "referral": letter.sent_on,
        "tb_screening": TODAY,
        "cause_assessment": TODAY,
    }
    app.infections.bring_back(cold.infection_id, by=by)
    app.referrals.bring_back(letter.referral_id, by=by)
    app.screenings.bring_back(screening.screening_id, by=by)
    app.assessments.bring_back(assessment.assessment_id, by=by)
    assert app.history.removed(by=by) == ()
    assert app.case_page.open(child.child_id, by=by) == before


def test_records_of_a_removed_child_are_not_listed_by_themselves(app: App, child: Child) -> None:
    cold = app.infections.record(a_cold(child), by=app.person).record
    app.infections.remove(cold.infection_id, by=app.person)
    app.children.remove(child.child_id, by=app.person)
    assert [one.record for one in app.history.removed(by=app.person)] == [child]


def test_what_was_put_off_is_not_in_the_trash(app: App, child: Child) -> None:
    item = app.case_page.open(child.child_id, by=app.person).alerts[0]
    app.worklist.postpone(item, "ibu pergi", TODAY + timedelta(days=1), by=app.person)
    app.worklist.take_up(item, by=app.person)
    assert app.history.removed(by=app.person) == ()


def test_a_contact_with_tb_leads_to_a_letter_and_the_letter_ends_it(app: App, child: Child) -> None:
    def asked() -> set[str]:
        page = app.case_page.open(child.child_id, by=app.person)
        assert {item.kind for item in app.worklist.today(by=app.person).items()} == {
            item.kind for item in page.alerts
        }
        return {item.kind for item in page.alerts}

    screening = TbScreening(child_id=child.child_id, on=TODAY, contact=True)
    app.screenings.record(screening, by=app.person)
    assert "tb_suspect" in asked()
    draft = app.referrals.draft(
        child.child_id, ("tb_suspect",), to_place="RSUD Kota Banjar", by=app.person
    )
    assert draft.urgency is Urgency.URGENT
    assert "finding_tb_suspect" in {finding.code for finding in draft.findings}
    app.referrals.write(draft, by=app.person)
    assert "tb_suspect" not in asked()


def test_an_infant_of_five_weeks_with_diarrhoea_is_seen_the_next_day(app: App) -> None:
    born = TODAY - timedelta(days=35)
    infant = app.children.register(
        a_child(child_id=0, name="Bayi", birth_date=born), by=app.person
    ).record
    (found, *_rest) = app.infections.find("mencret", age_months=1)
    ill = a_cold(infant, illness=found.code, icd10="", start=TODAY)
    saved = app.infections.record(ill, by=app.person)
    assert saved.record.follow_up_due == TODAY + timedelta(days=1)
    with pytest.raises(Invalid) as caught:
        app.infections.record(replace(ill, illness="diarrhoea", icd10="A09"), by=app.person)
    assert "illness_not_of_young" in codes(caught.value)

    # She gets worse: the severe class is referred at once, without a day on which to come back.
    worse = a_cold(
        infant, illness="young_severe_dehydration", icd10="", start=TODAY, signs=("sunken_eyes",)
    )
    severe = app.infections.record(worse, by=app.person)
    assert severe.record.follow_up_due is None
    assert "illness_refer_now" in {note.code for note in severe.notes}

"""Every code of feeding, care and family has its words, with the figures that come with it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

import pytest

from desktop_app import programme
from desktop_app.errors import Figure, Problem
from desktop_app.growth.age import completed_months
from desktop_app.programme.care import care_checks, care_due, due_kinds, immunisation
from desktop_app.programme.care import rules as care_rules
from desktop_app.programme.care.immunisation import immunisation_dues
from desktop_app.programme.care.immunisation_schedule import immunisation_schedule
from desktop_app.programme.feeding import gizi_buruk, outpatient, standing
from desktop_app.programme.feeding.gizi_buruk import SevereFacts, severe_finding, severe_rules
from desktop_app.programme.feeding.progress import after_course
from desktop_app.programme.records import (
    care as care_records,
)
from desktop_app.programme.records import (
    family as family_records,
)
from desktop_app.programme.records import (
    feeding as feeding_records,
)
from desktop_app.programme.records.family import Education, Family, House, Latrine, Mother, Water
from desktop_app.programme.records.reasons import Due, Reason
from desktop_app.programme.register import family
from desktop_app.programme.reports.scorecard import ScorecardIndicator
from desktop_app.wording import INDONESIAN, all_sentences
from desktop_app.wording.care import CARE_INDONESIAN as WORDS
from desktop_app.wording.care_sentences import CARE_PROBLEMS, CARE_SENTENCES
from desktop_app.wording.care_words import CARE_WORDS

TODAY = date(2026, 11, 24)
BORN = date(2025, 5, 1)

GROUPS: dict[str, tuple[type[StrEnum], ...]] = {
    "group": (feeding_records.FeedingGroup,),
    "standing": (standing.FeedingStanding,),
    "state": (feeding_records.CourseState,),
    "food": (feeding_records.Food,),
    "delivery": (feeding_records.Delivery,),
    "outcome": (feeding_records.FeedingOutcome, feeding_records.SevereOutcome),
    "stock": (feeding_records.StockKind,),
    "appetite": (feeding_records.Appetite,),
    "therapy": (feeding_records.TherapeuticFood,),
    "severe": (gizi_buruk.SevereClass,),
    "care": (gizi_buruk.Care,),
    "step": (outpatient.OutpatientStep,),
    "dose_state": (immunisation.DoseState,),
    "due_name": (due_kinds.DueKind,),
    "care_item": (care_records.CareKind,),
    "recipient": (care_records.Recipient,),
    "development": (care_checks.Development,),
    "water": (family_records.Water,),
    "latrine": (family_records.Latrine,),
    "education": (family_records.Education,),
    "insurance": (family_records.Insurance,),
    "determinant": (family.Determinant,),
}


@pytest.mark.parametrize("group", sorted(GROUPS))
def test_every_member_of_a_vocabulary_has_its_word(group: str) -> None:
    members = {member.value for kind in GROUPS[group] for member in kind}
    assert set(CARE_WORDS[group]) == members
    assert all(WORDS.word(group, code) for code in members)


def test_what_the_rule_files_name_has_its_word() -> None:
    rules, severe = care_rules.care_rules(), severe_rules()
    schedule = immunisation_schedule({"immunisation.rule.endemic_je": 1})
    assert set(CARE_WORDS["sign"]) == {*severe.complications, *severe.infant_signs}
    assert set(CARE_WORDS["vaccine"]) == set(schedule.vaccines)
    assert set(CARE_WORDS["dose"]) == {dose.code for dose in schedule.doses}
    assert set(CARE_WORDS["capsule"]) == set(rules.capsule_iu)
    assert set(CARE_WORDS["reason"]) == set(rules.treatment_interval_days)
    assert set(CARE_WORDS["food_group"]) == set(rules.food_groups)
    assert set(CARE_WORDS["topic"]) == set(rules.counselling_topics)
    assert set(CARE_WORDS["indicator"]) == {str(int(one)) for one in ScorecardIndicator}


def test_every_code_that_the_rules_write_has_its_sentence() -> None:
    rooms = Path(programme.__file__).parent
    modules = [
        *(rooms / "feeding").glob("*.py"),
        *(rooms / "care").glob("*.py"),
        rooms / "register/family.py",
        rooms / "reports/scorecard.py",
    ]
    written = "".join(path.read_text(encoding="utf-8") for path in modules)
    reasons = re.findall(
        r'(?:Reason\(|_due\(|code=)\s*(?:course, |child_id, )?"([a-z]+_[a-z_]+)"', written
    )
    assert len(reasons) > 30
    assert [code for code in reasons if code not in CARE_SENTENCES] == []
    problems = re.findall(r'(?:refuse|confirm)\(\s*"[a-z_]*",\s*"([a-z_]+)"', written)
    assert len(problems) > 40
    known = {*CARE_PROBLEMS, "required"}
    assert [code for code in problems if code not in known] == []


def test_the_sentences_are_translated() -> None:
    known = set(all_sentences())
    assert {*CARE_SENTENCES.values(), *CARE_PROBLEMS.values()} <= known
    assert {word for words in CARE_WORDS.values() for word in words.values()} <= known


def test_a_reason_in_one_sentence() -> None:
    figures: dict[str, Figure] = {"value_z": -2.35, "below_z": -2.0, "on_date": date(2026, 11, 10)}
    assert WORDS.reason(Reason("feeding_wasted", figures)) == (
        "Gizi kurang: BB/TB −2,35 pada 10 Nov 2026 (di bawah −2,00)."
    )
    assert WORDS.reason(Reason("severe_no_appetite")) == "Gagal tes nafsu makan."
    assert WORDS.rule_sentence("feeding_end_proposed", {"outcome_word": "dropped_out"}) == (
        "PMT dapat diakhiri: putus. Periksa lalu akhiri."
    )
    assert WORDS.rule_sentence("stock_runs_out", {"item": "PDK", "left_days": 9}) == (
        "PDK habis dalam 9 hari."
    )


def test_a_sentence_begins_with_a_capital_also_where_a_word_begins_it() -> None:
    assert WORDS.rule_sentence("severe_complication", {"sign_word": "too_weak_to_feed"}) == (
        "Terlalu lemah untuk menyusu."
    )


def test_every_due_of_immunisation_and_services_can_be_told() -> None:
    schedule = immunisation_schedule({"immunisation.rule.endemic_je": 1})
    rules = care_rules.care_rules()
    told: set[str] = set()
    for age_days in range(0, 2300, 9):
        on = BORN + timedelta(age_days)
        dues = [
            *immunisation_dues(1, BORN, [], on, schedule),
            *care_due.care_dues(1, BORN, [], on, rules, ill=age_days % 2 == 0),
        ]
        for due in dues:
            assert WORDS.due(due)
            assert "{" not in WORDS.due_name(due)
            assert WORDS.due_state(due)
            told.add(due.code)
    assert {"immunisation_catch_up", "vitamin_a_late", "deworming_when_well", "kpsp_due"} <= told
    due = Due(child_id=1, code="feeding_weigh", since=TODAY)
    assert WORDS.due(due) == "Timbang mingguan PMT."


@pytest.mark.parametrize(
    "due, name, state",
    [
        (("immunisation_catch_up", {"dose_word": "pcv_2"}), "PCV 2", "kejar"),
        (("vitamin_a_late", {"capsule_word": "red"}), "vitamin A kapsul merah", "terlambat"),
        (("deworming_when_well", {"mg": 200}), "obat cacing 200 mg", "tunggu sembuh"),
        (("kpsp_repeat", {"month": 18}), "KPSP 18 bulan", "ulangi"),
        (("breastfeeding_ask", {"month": 0}), "ASI eksklusif 0 bulan", "tanyakan"),
        (("counselling_due", {}), "konseling gizi", "waktunya"),
    ],
)
def test_what_is_due_in_a_few_words(
    due: tuple[str, dict[str, Figure]], name: str, state: str
) -> None:
    code, figures = due
    made = Due(child_id=1, code=code, since=TODAY, figures=figures)
    assert (WORDS.due_name(made), WORDS.due_state(made)) == (name, state)


def test_findings_of_gizi_buruk_and_what_follows_a_course_can_be_told() -> None:
    facts = SevereFacts(
        birth_date=BORN,
        on=TODAY,
        weight_kg=3.5,
        zwfl=-4.0,
        muac_cm=10.0,
        oedema_grade=3,
        complications=("shock",),
        appetite=feeding_records.Appetite.FAILED,
    )
    found = severe_finding(facts, severe_rules())
    assert found is not None
    assert "Komplikasi: syok (jumlah 1)." in [WORDS.reason(one) for one in found.because]
    for outcome in feeding_records.FeedingOutcome:
        for adherent in (True, False):
            assert WORDS.reason(after_course(outcome, "stunted", adherent=adherent))


@pytest.mark.parametrize(
    "asked",
    [
        Family(),
        Family(
            mother=Mother(birth_date=date(1988, 1, 1), parity=5, education=Education.NONE),
            house=House(water=Water.SURFACE, latrine=Latrine.NONE, desil=1),
        ),
        Family(
            mother=Mother(birth_date=date(1998, 1, 1), parity=1, education=Education.HIGHER),
            house=House(water=Water.PIPED, latrine=Latrine.OWN_SEPTIC, desil=9),
        ),
    ],
)
def test_every_answer_on_a_family_can_be_told(asked: Family) -> None:
    children = [family_records.Sibling(child_id=1, birth_date=BORN)]
    risk = family.family_risk(asked, children, TODAY, family.family_rules())
    assert risk.target is not None
    assert str(completed_months(BORN, TODAY)) in WORDS.reason(risk.target)
    assert all(WORDS.reason(answer.because) for answer in risk.answers)


def test_problems_have_sentences_of_their_own() -> None:
    problem = Problem(field="quantity", code="stock_short", figures={"have": 3, "wanted": 5})
    assert INDONESIAN.problem(problem) == "Stok hanya 3, diminta 5."

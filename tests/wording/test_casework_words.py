"""Words of illness and work: every code has its words, every item its reason."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.programme.casework.drugs import drug_rules
from desktop_app.programme.casework.mtbs import infection_rules
from desktop_app.programme.casework.stunting_pathway import pathway
from desktop_app.programme.casework.stunting_rules import pathway_rules
from desktop_app.programme.growth.child_facts import DOUBTS, ChildFacts
from desktop_app.programme.records.casework import (
    Cases,
    CauseAssessment,
    DosingWeight,
    Level,
    Outcome,
    TbResult,
    Treatment,
    WeightSource,
    WorkItem,
)
from desktop_app.programme.worklist.kinds import WorkRules, work_rules
from desktop_app.programme.worklist.rules import child_alerts
from desktop_app.wording import all_sentences
from desktop_app.wording import casework as cases
from desktop_app.wording.casework_problems import CASE_PROBLEMS
from desktop_app.wording.casework_words import CASE_INDONESIAN as WORDS
from desktop_app.wording.problems import PROBLEMS
from tests.casework import TODAY, healthy_facts, registers

MTBS = work_rules({"stunting_pathway.guideline.chosen": 2})
PROGRAMME = Path(__file__).parents[2] / "desktop_app" / "programme"
MODULES = (
    "casework/infections", "casework/treatment", "casework/referrals", "casework/referral_code",
    "casework/stunting_pathway", "worklist/kinds", "records/rule_table",
)  # fmt: skip


def problem_codes(module: str) -> Iterator[str]:
    """The codes that a module of rules gives to refuse, confirm, note and its own helpers."""
    tree = ast.parse((PROGRAMME / f"{module}.py").read_text(encoding="utf-8"))
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        if name in {"refuse", "confirm", "note", "_problem"}:
            yield from (
                part.value
                for part in ast.walk(call.args[1])
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value
            )
        yield from (
            keyword.value.value
            for keyword in call.keywords
            if name == "Problem"
            and keyword.arg == "code"
            and isinstance(keyword.value, ast.Constant)
            and isinstance(keyword.value.value, str)
        )


@pytest.mark.parametrize("module", MODULES)
def test_every_problem_has_its_sentence(module: str) -> None:
    codes = {code for code in problem_codes(module) if code != "_missing"}
    assert codes
    assert codes <= PROBLEMS.keys()


def test_sentences_of_problems_are_there_once() -> None:
    assert {code: PROBLEMS[code] for code in CASE_PROBLEMS} == CASE_PROBLEMS


def test_all_words_are_offered_for_translation() -> None:
    offered = set(all_sentences())
    for table in cases.TABLES:
        assert set(table.values()) <= offered
    assert set(CASE_PROBLEMS.values()) <= offered


def test_every_code_has_its_word() -> None:
    infections, drugs, work = infection_rules(), drug_rules(), work_rules()
    words: dict[str, Iterable[str]] = {
        "outcome": list(Outcome),
        "level": list(Level),
        "tb_result": list(TbResult),
        "tb_symptom": infections.tb_symptoms,
        "red_flag": pathway_rules().red_flags,
        "doubt": [doubt for doubt in DOUBTS if doubt],
        "unit": [drug.unit for drug in drugs.drugs.values()]
        + [form.unit for drug in drugs.drugs.values() for form in drug.preparations.values()],
    }
    for group, codes in words.items():
        assert all(WORDS.case_word(group, code) for code in codes)
    for kind in work.kinds.values():
        assert WORDS.work_kind(kind.code)
        assert WORDS.work_action(kind.action)
    sought = CauseAssessment(child_id=1, on=TODAY)
    older: dict[str, Any] = {"birth_date": TODAY - timedelta(days=1100), "stunted_confirmed": TODAY}
    for rules in (work, MTBS):
        for fields in ({}, older):
            facts = healthy_facts(stunted_since=TODAY, zlen=-2.5, **fields)
            cases = Cases(assessments=(sought,) if fields else ())
            way = pathway(facts, cases, TODAY, rules.pathway, rules.referrals)
            assert way is not None
            assert all(WORDS.case_word("pathway_step", step.code) for step in way.steps)


@settings(max_examples=100)
@given(registers(), st.sampled_from([work_rules(), MTBS]))
def test_every_item_says_why(
    register: tuple[tuple[ChildFacts, ...], Cases], rules: WorkRules
) -> None:
    for facts in register[0]:
        for item in child_alerts(facts, register[1], TODAY, rules):
            said = WORDS.work_reason(item)
            assert "{" not in said
            assert "None" not in said


def an_item(kind: str, **figures: float | str | date) -> WorkItem:
    return WorkItem(
        kind=kind, child_id=1, since=TODAY, due=TODAY, rank=1, action="", figures=figures
    )


@pytest.mark.parametrize(
    "item, said",
    [
        (an_item("bgm", z=-3.2, age="by_corrected"), "BB/U −3,20 (umur koreksi)."),
        (
            an_item(
                "crossing_down",
                index="height_for_age",
                from_z=-1.2,
                from_date=date(2026, 8, 5),
                z=-2.31,
                line=-2.0,
                age="by_corrected_before",
            ),
            "TB/U turun dari −1,20 (umur koreksi) (5 Agu 2026) menjadi −2,31, memotong garis −2.",
        ),
        (
            an_item("severe_wasting", z=-3.41, muac_cm=11.2),
            "BB/TB \N{MINUS SIGN}3,41 · LiLA 11,2 cm",
        ),
        (an_item("severe_wasting_complicated", grade=3, weight_kg=3.9), "edema +3 · berat 3,90 kg"),
        (
            an_item("two_t", months=3, weight_kg=8.1),
            "Berat tidak naik 3 bulan berturut-turut, terakhir 8,10 kg.",
        ),
        (
            an_item(
                "crossing_down",
                index="height_for_age",
                line=-2.0,
                from_z=-1.9,
                z=-2.4,
                from_date=date(2026, 8, 3),
            ),
            (
                "TB/U turun dari \N{MINUS SIGN}1,90 (3 Agu 2026) menjadi \N{MINUS SIGN}2,40, "
                "memotong garis \N{MINUS SIGN}2."
            ),
        ),
        (an_item("not_weighed", months=2), "Belum pernah ditimbang."),
        (
            an_item("not_weighed", months=2, last=date(2026, 8, 3)),
            "Terakhir ditimbang 3 Agu 2026; 2 bulan tidak ditimbang.",
        ),
        (an_item("infection_follow_up", illness="diarrhoea"), "Sesudah Diare."),
        (
            an_item("referral_unanswered", place="RSUD", urgency="urgent", days=9),
            "Dirujuk ke RSUD (Segera), 9 hari tanpa jawaban.",
        ),
        (
            an_item("referral_reply", next_step="control_on"),
            "Rumah sakit menulis: Kontrol kembali tanggal.",
        ),
    ],
)
def test_why_in_words(item: WorkItem, said: str) -> None:
    assert WORDS.work_reason(item) == said


def test_a_treatment_in_one_line() -> None:
    syrup = Treatment(
        drug="amoxicillin",
        dose=8.0,
        unit="ml",
        preparation="syrup_125mg_5ml",
        times_per_day=2,
        days=3,
    )
    assert WORDS.treatment(syrup) == (
        "Amoksisilin 8 ml (sirup 125 mg/5 ml) · 2 kali sehari · 3 hari"
    )
    ors = Treatment(drug="ors", dose=100, unit="ml", times_per_day=0, days=2)
    assert WORDS.treatment(ors) == "Oralit 100 ml · setiap kali BAB cair · 2 hari"
    unheard = Treatment(drug="herbal", dose=1, unit="sachet")
    assert WORDS.treatment(unheard) == "herbal 1 sachet · 1 kali sehari · 1 hari"


def test_where_a_dosing_weight_came_from() -> None:
    weight = DosingWeight(weight_kg=8.4, on=date(2026, 10, 3), source=WeightSource.VISIT)
    assert WORDS.dosing_weight(weight) == "8,40 kg, dari kunjungan 3 Okt 2026"


def test_names_of_illnesses_and_signs() -> None:
    assert WORDS.illness("diarrhoea") == "Diare"
    assert WORDS.illness("stunting").startswith("Perawakan pendek")
    assert WORDS.illness("unheard_of") == "unheard_of"
    assert WORDS.sign("stridor") == "Stridor"
    assert WORDS.sign("unheard_of") == "unheard_of"

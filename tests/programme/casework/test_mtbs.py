"""Finding an illness by its name, its ICD-10 code or a mother's word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programme.casework.mtbs import ICD10, find_illnesses, infection_rules

RULES = infection_rules()


@pytest.mark.parametrize(
    "typed, first",
    [
        ("mencret", "diarrhoea"),
        ("Mencret ", "diarrhoea"),
        ("mencret darah", "dysentery"),
        ("darah mencret", "dysentery"),
        ("batuk pilek", "cough_cold"),
        ("pilek batuk", "cough_cold"),
        ("bapil", "cough_cold"),
        ("batuk", "cough_cold"),
        ("sesak", "pneumonia"),
        ("sesak napas", "pneumonia"),
        ("diare", "diarrhoea"),
        ("pneumonia", "pneumonia"),
        ("dbd", "dengue"),
        ("tipes", "typhoid"),
        ("flek", "tb_pulmonary"),
        ("TBC", "tb_pulmonary"),
        ("tampek", "measles"),
        ("panas", "fever"),
        ("cacingan", "worms"),
        ("congek", "otitis_media"),
        ("A09", "diarrhoea"),
        ("a91", "dengue"),
        ("J18.9", "pneumonia"),
        ("n39", "urinary_infection"),
        ("dengué", "dengue"),
        # a finer code than the list has
        ("A09.0", "diarrhoea"),
        ("b05.9", "measles"),
        ("J18.1", "pneumonia"),
        ("A15.0", "tb_pulmonary"),
        ("demam", "fever"),
        ("panas tinggi", "fever"),
        ("kejang", "fever"),
        ("campak", "measles"),
        ("j18", "pneumonia"),
        ("berak-berak", "diarrhoea"),
        ("batuk berdahak", "cough_cold"),
        ("DHF", "dengue"),
        ("sesak nafas", "pneumonia"),
        ("tbc paru", "tb_pulmonary"),
        # slips of the hand
        ("mencrt", "diarrhoea"),
        ("pneumonai", "pneumonia"),
        ("batuk pilk", "cough_cold"),
        ("campk", "measles"),
    ],
)
def test_what_is_found_first(typed: str, first: str) -> None:
    assert find_illnesses(typed, RULES)[0].code == first


@pytest.mark.parametrize("typed", ["zzz", "qq", "xyzzy plugh", "asma", "Q90.1", "Q90"])
def test_nothing_is_found(typed: str) -> None:
    assert find_illnesses(typed, RULES) == ()


def test_without_text_all_illnesses_come_in_the_order_of_the_file() -> None:
    assert find_illnesses("  ", RULES) == tuple(RULES.illnesses.values())
    assert find_illnesses("", RULES, diagnoses=True)[-1].code == "anaemia"


def test_diagnoses_are_found_only_when_asked_for() -> None:
    assert find_illnesses("stunting", RULES) == ()
    assert [found.code for found in find_illnesses("stunting", RULES, diagnoses=True)] == [
        "stunting"
    ]


@given(st.data())
def test_every_name_code_and_word_finds_its_illness(data: st.DataObject) -> None:
    known = RULES.illnesses[data.draw(st.sampled_from(list(RULES.illnesses)))]
    typed = data.draw(st.sampled_from([known.name, *known.words, *known.icd10]))
    assert known in find_illnesses(typed, RULES)


@given(st.text(max_size=30))
def test_any_text_is_taken(typed: str) -> None:
    assert set(find_illnesses(typed, RULES)) <= set(RULES.illnesses.values())


def test_the_table_is_sound() -> None:
    for known in (*RULES.illnesses.values(), *RULES.diagnoses.values()):
        assert known.icd10
        assert all(ICD10.fullmatch(code) for code in known.icd10)
        assert set(known.signs) <= RULES.signs.keys()
    assert not RULES.illnesses.keys() & RULES.diagnoses.keys()
    assert {code for code, illness in RULES.illnesses.items() if illness.needs_zinc_and_ors} == {
        "diarrhoea",
        "persistent_diarrhoea",
        "dysentery",
    }
    assert all(illness.lasting for illness in RULES.illnesses.values() if illness.tb)


def test_the_name_of_a_code() -> None:
    assert RULES.icd10_name("J18.9") == "Pneumonia"
    assert RULES.icd10_name("E43") == "Gizi buruk"
    assert RULES.icd10_name("Q99") == ""


def test_an_admin_changes_a_follow_up() -> None:
    changed = infection_rules({"mtbs.illness.pneumonia.follow_up_days": 3})
    assert changed.illnesses["pneumonia"].follow_up_days == 3
    assert RULES.illnesses["pneumonia"].follow_up_days == 2

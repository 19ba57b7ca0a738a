"""Finding an illness by its name, its ICD-10 code or a mother's word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programme.casework.mtbs import (
    ICD10,
    find_danger_signs,
    find_illnesses,
    infection_rules,
)

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
        # danger signs lead to the severe class, not to a fever
        ("kejang", "very_severe"),
        ("step", "very_severe"),
        ("demam kejang", "very_severe"),
        ("tidak mau minum", "very_severe"),
        # what lasts leads to what it may be
        ("panas lama", "tb_suspect"),
        ("demam dua minggu", "tb_suspect"),
        ("congek lama", "otitis_chronic"),
        ("kurang darah", "anaemia"),
        ("cucian beras", "cholera"),
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


@pytest.mark.parametrize("typed", ["panas lama", "demam lama"])
def test_a_long_fever_offers_tb_first_and_typhoid_and_fever_beside_it(typed: str) -> None:
    found = [illness.code for illness in find_illnesses(typed, RULES)]
    assert found == ["tb_suspect", "typhoid", "fever"]


@pytest.mark.parametrize("typed", ["zzz", "qq", "xyzzy plugh", "asma", "Q90.1", "Q90"])
def test_nothing_is_found(typed: str) -> None:
    assert find_illnesses(typed, RULES) == ()


def test_without_text_all_illnesses_come_in_the_order_of_the_file() -> None:
    assert find_illnesses("  ", RULES) == tuple(RULES.illnesses.values())
    assert find_illnesses("", RULES, diagnoses=True)[-1].code == "preterm"


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
        "cholera",
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


def test_no_illness_but_the_severe_classes_is_found_by_convulsions() -> None:
    for typed in ("kejang", "step"):
        assert {one.code for one in find_illnesses(typed, RULES)} == {
            "very_severe",
            "young_severe_infection",
        }


@pytest.mark.parametrize(
    "typed, signs",
    [
        ("kejang", ["convulsions"]),
        ("Step ", ["convulsions"]),
        ("demam lalu kejang", ["convulsions"]),
        ("tidak mau minum, muntah terus", ["cannot_drink", "vomits_everything"]),
        ("stepan", []),
        # usual endings
        ("kejangnya lama", ["convulsions"]),
        ("kejang2", ["convulsions"]),
        ("kejang-kejang", ["convulsions"]),
        ("tidak sadarkan diri", ["lethargic"]),
        ("demam", []),
        ("", []),
    ],
)
def test_danger_signs_in_a_mothers_words(typed: str, signs: list[str]) -> None:
    assert [sign.code for sign in find_danger_signs(typed, RULES)] == signs


@pytest.mark.parametrize(
    "typed, months, first",
    [
        ("mencret", 1, "young_diarrhoea"),
        ("mencret", 2, "diarrhoea"),
        ("kuning", 1, "young_jaundice"),
        ("kuning sampai telapak", 1, "young_severe_jaundice"),
        ("panas", 1, "young_severe_infection"),
        ("panas", 2, "fever"),
        ("batuk pilek", 1, "young_mild"),
        ("pusar bernanah", 1, "young_local_infection"),
        ("susah netek", 1, "young_feeding"),
        ("berat tidak naik", 1, "young_low_weight"),
    ],
)
def test_a_young_infant_has_classes_of_her_own(typed: str, months: int, first: str) -> None:
    assert find_illnesses(typed, RULES, age_months=months)[0].code == first


def test_no_class_of_older_children_is_offered_below_two_months_nor_the_reverse() -> None:
    young = find_illnesses("", RULES, age_months=1)
    older = find_illnesses("", RULES, age_months=2)
    assert all(one.mtbm or one.lasting for one in young)
    assert not any(one.mtbm for one in older)
    assert {*young, *older} == set(RULES.illnesses.values())
    for one in RULES.illnesses.values():
        assert not one.young or RULES.illnesses[one.young].mtbm
        assert one.follow_up_days is None or not one.refer


def test_every_acute_illness_offers_the_general_danger_signs_and_severe_dehydration_its_own() -> (
    None
):
    general = {"cannot_drink", "vomits_everything", "convulsions", "lethargic"}
    for one in RULES.illnesses.values():
        assert one.lasting or general <= set(one.signs)
    assert {"very_slow_skin_pinch", "drinks_poorly"} <= set(RULES.illnesses["diarrhoea"].signs)


@pytest.mark.parametrize(
    "illness, days",
    [
        ("diarrhoea", 2),
        ("persistent_diarrhoea", 2),
        ("dysentery", 2),
        ("pneumonia", 2),
        ("cough_cold", 5),
        ("fever", 2),
        ("malaria", 3),
        ("dengue", 1),
        ("otitis_media", 5),
        ("otitis_chronic", 5),
        ("measles", 2),
        ("anaemia", 7),
        ("very_severe", None),
        ("young_severe_infection", None),
        ("young_severe_jaundice", None),
        ("young_severe_dehydration", None),
        ("young_diarrhoea", 1),
        ("young_jaundice", 1),
        ("young_local_infection", 2),
        ("young_feeding", 2),
        ("young_low_weight", 7),
        ("young_mild", None),
    ],
)
def test_when_a_child_is_seen_again(illness: str, days: int | None) -> None:
    assert RULES.illnesses[illness].follow_up_days == days

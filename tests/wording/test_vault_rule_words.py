"""Every number of the rules has its words: name, topic, unit, source, remark."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop_app.programme.records.rule_table import RuleCheck, RuleNumber, all_numbers
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN as WORDS
from desktop_app.wording.vault_rule_choices import CHOICES
from desktop_app.wording.vault_rule_names import AGES, NAMES, PATTERNS, RETIRED, TOPICS, UNITS
from desktop_app.wording.vault_rule_notes import NOTES
from desktop_app.wording.vault_rule_sources import SOURCES

NUMBERS = all_numbers()
ENGLISH = re.compile(r"\b(the|own|general|knowledge|threshold|days|months|with|says|public)\b")


@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: number.key)
def test_a_number_is_told_in_words(number: RuleNumber) -> None:
    assert WORDS.rule_topic(number.key.split(".")[0])
    name = WORDS.rule_name(number.key)
    told = (name, WORDS.rule_source(number), WORDS.rule_note(number))
    assert not any("_" in text or "{" in text or ENGLISH.search(text) for text in told), told
    assert WORDS.rule_value(number.unit, number.value)


def test_no_two_numbers_of_a_topic_have_the_same_name() -> None:
    names = [(number.key.split(".")[0], WORDS.rule_name(number.key)) for number in NUMBERS]
    assert len(names) == len(set(names))


def test_no_word_is_left_over() -> None:
    keys = {number.key for number in NUMBERS}
    assert NAMES.keys() <= keys
    assert {key.split(".")[0] for key in keys} == TOPICS.keys()
    assert {number.source for number in NUMBERS} >= SOURCES.keys()
    assert {number.note for number in NUMBERS} - {""} == NOTES.keys()
    assert {number.unit for number in NUMBERS} == {*UNITS, "0/1", *CHOICES}
    places = {place for key in keys for place in key.split(".")}
    assert AGES.keys() <= places
    assert {pattern.split(".")[1] for pattern in PATTERNS} <= places


@pytest.mark.parametrize(
    "key, value, told",
    [
        ("feeding.underweight.planned_days", 14, "14 hari"),
        ("gizi_buruk.outpatient.discharge_z", -2.0, "−2 SD"),
        ("gizi_buruk.severe.inpatient_oedema_grade", 3, "+3"),
        ("feeding.wasted.muac_counts", 0, "Tidak"),
        ("worklist.kind.bgm.rank", 35, "35"),
        ("stunting_pathway.guideline.chosen", 2, "MTBS 2022"),
        ("gizi_buruk.food.rutf.edition", 3, "IMCI 2014"),
    ],
)
def test_a_value_is_told_with_its_unit(key: str, value: float, told: str) -> None:
    number = next(number for number in NUMBERS if number.key == key)
    assert WORDS.rule_value(number.unit, value) == told
    assert WORDS.rule_value(number.unit, None) == "–"


def test_what_sources_say_against_each_other_is_told() -> None:
    told = {number.key: WORDS.rule_source(number) for number in NUMBERS}
    assert {"14", "28"} <= set(re.findall(r"\d+", told["feeding.underweight.planned_days"]))
    assert {"12", "17"} <= set(re.findall(r"\d+", told["immunisation.dose.mr_2.from_months"]))
    noted = {number.key: WORDS.rule_note(number) for number in NUMBERS}
    assert "4 sampai 8" in noted["feeding.wasted.planned_days"]


def test_a_check_is_told_with_name_day_and_page() -> None:
    number = next(number for number in NUMBERS if number.key == "feeding.wasted.planned_days")
    assert WORDS.rule_check(number) == ""
    assert WORDS.rule_advice(number.mark).startswith("Cocokkan dengan buku bagan, lalu tandai")
    check = RuleCheck(
        key=number.key,
        value=56,
        standard=56,
        page="hlm. 21",
        account="sari",
        name="Sari",
        at=datetime(2026, 11, 23, 5, tzinfo=UTC),
    )
    checked = replace(number, check=check)
    assert WORDS.rule_mark(checked.mark) == "Sudah dicocokkan"
    assert WORDS.rule_advice(checked.mark) == ""
    assert WORDS.rule_check(checked) == "Sari, 23 Nov 2026: hlm. 21"
    void = WORDS.rule_check(replace(checked, value=42))
    assert void.startswith("Tanda lama tidak berlaku lagi")
    assert "56 hari" in void


def test_the_journal_still_names_numbers_that_are_no_more() -> None:
    assert not RETIRED.keys() & {number.key for number in NUMBERS}
    assert (
        WORDS.field_value("key", "gizi_buruk.severe.muac_below_cm") == "Gizi buruk: LiLA di bawah"
    )

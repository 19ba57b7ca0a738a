"""Single cells: what is believed, what is left out, and laws that hold for any value."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exchange.values import (
    CellDoubt,
    read_measure,
    read_nik,
    read_number,
    read_oedema,
    read_parents,
    read_sex,
    read_text,
)
from desktop_app.programme.records.children import Measure, Sex


@pytest.mark.parametrize(
    "cell, value",
    [
        ("11.2", 11.2), ("11,2", 11.2), (" 11,2 kg ", 11.2), ("11.2Kg.", 11.2), ("'8.4", 8.4),
        (".5", 0.5), ("84 , 9", 84.9), ("1.234,5", 1234.5), ("1,234.5", 1234.5), (11.2, 11.2),
        ("8400 gram", 8.4), ("1.234.567", 1234567.0), ("-", None), ("", None), ("0", None),
        (0.0, None), ("0,0", None), ("N/A", None), ("tidak diukur", None), (None, None),
        (11.200000000000001, 11.2), ("-3", -3.0),
    ],
)  # fmt: skip
def test_numbers(cell: str | float | None, value: float | None) -> None:
    assert read_number(cell) == value


@pytest.mark.parametrize(
    "cell, code",
    [
        ("11-Feb", "number_is_date"),
        ("2024-02-11", "number_is_date"),
        ("11/2", "number_is_date"),
        (date(2024, 2, 11), "number_is_date"),
        ("sebelas", "number_unreadable"),
        ("11.2.3", "number_unreadable"),
        ("1,2,3.4", "number_unreadable"),
        ("11 2x", "number_unreadable"),
        ("#VALUE!", "number_unreadable"),
        ("84 cm", "number_unreadable"),
        (float("inf"), "number_unreadable"),
    ],
)
def test_numbers_that_are_not_believed(cell: str | float | date, code: str) -> None:
    assert read_number(cell, "kg") == CellDoubt(code)


@given(st.decimals(min_value="0.1", max_value="99999", places=2))
def test_a_number_reads_the_same_with_comma_point_and_unit(number: object) -> None:
    text = str(number)
    expected = float(text)
    assert read_number(text) == expected
    assert read_number(text.replace(".", ",")) == expected
    assert read_number(f" {text} kg") == expected
    assert read_number(expected) == expected


@given(st.text())
def test_no_text_raises(text: str) -> None:
    for read in (read_number, read_nik, read_sex, read_measure, read_oedema, read_parents):
        read(text)


@given(st.integers(min_value=10**15 + 1, max_value=10**16 - 1).filter(lambda n: n % 10**10))
def test_sixteen_digits_survive_as_text(number: int) -> None:
    digits = str(number)
    expected = digits if len(set(digits)) > 1 else CellDoubt("nik_placeholder")
    for text in (digits, f"'{digits}", f"{digits} ", f"{digits}.0", f"{digits[:4]} {digits[4:]}"):
        assert read_nik(text) == expected


@pytest.mark.parametrize(
    "sex, words",
    [
        (Sex.MALE, "L|l|Laki-laki|LAKI - LAKI|Lk|M|male|1"),
        (Sex.FEMALE, "P|p|Perempuan|Pr|F|Female|2|wanita"),
    ],
)
def test_words_for_sex(sex: Sex, words: str) -> None:
    assert {read_sex(word) for word in words.split("|")} == {sex}


def test_sex_kept_as_a_number_and_nonsense() -> None:
    assert (read_sex(1.0), read_sex(2.0)) == (Sex.MALE, Sex.FEMALE)
    assert read_sex("?") is None
    assert read_sex("X") == CellDoubt("sex_unknown")


@pytest.mark.parametrize(
    "measure, words",
    [
        (Measure.LYING, "Terlentang|TELENTANG|Berbaring|PB|Panjang Badan|lying|l"),
        (Measure.STANDING, "Berdiri|berdiri |TB|Tinggi|standing|h|H"),
    ],
)
def test_words_for_how_measured(measure: Measure, words: str) -> None:
    assert {read_measure(word) for word in words.split("|")} == {measure}


def test_how_measured_is_not_guessed() -> None:
    assert read_measure("-") is None
    # T is terlentang or tinggi, B is berdiri or berbaring.
    assert read_measure("T") == read_measure("B") == CellDoubt("measure_unknown")


@pytest.mark.parametrize(
    "word, grade",
    [("Ya", 1), ("tidak", 0), ("Tidak ada", 0), ("+", 1), ("+2", 2), ("3", 3), ("-", None)],
)
def test_words_for_oedema(word: str, grade: int | None) -> None:
    assert read_oedema(word) == grade


@pytest.mark.parametrize(
    "text, mother, father",
    [
        ("DEDEN/NENG ROS", "NENG ROS", "DEDEN"),
        ("DEDEN / NENG ROS", "NENG ROS", "DEDEN"),
        ("YUDI", "", "YUDI"),
        ("-/ELI", "ELI", ""),
        ("ASEP/-", "", "ASEP"),
        ("", "", ""),
    ],
)
def test_parents_of_one_field(text: str, mother: str, father: str) -> None:
    assert read_parents(text) == (mother, father)


def test_text_keeps_apostrophes_of_names_and_drops_those_of_spreadsheets() -> None:
    assert read_text("  M.  RIFA'I ") == "M. RIFA'I"
    assert read_text("'=1+1") == "=1+1"
    assert read_text("'01") == "01"
    assert read_text("'AISYAH") == "'AISYAH"
    assert read_text(7.0) == "7"

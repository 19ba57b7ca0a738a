"""What the program says of how it read a file, from real files."""

from datetime import date
from pathlib import Path

from desktop_app.exchange.choices import Choices
from desktop_app.exchange.eppgbm import read_register
from desktop_app.exchange.file_reading import FileReading, OrderWhy, ReadColumn, Why
from desktop_app.programme.records.written_dates import Order

TEXT = """PUSKESMAS MELATI
Penimbangan balita

Nama Anak;JK;Tgl Lahir;Tgl Ukur;BB;TB;Kode X;IMT
Budi;L;3/5/2024;10/6/2025;9,1;77,5;a1;15
Sari;P;4/6/2024;11/6/2025;8,5;75;a2;15
Tono;L;28/6/2024;11/6/2025;8,9;76;a3;15
"""


def _read(folder: Path, text: str = TEXT, choices: Choices = Choices()) -> FileReading:  # noqa: B008
    path = folder / "juni.csv"
    path.write_text(text, encoding="utf-8")
    return read_register(path, choices=choices).reading


def _column(reading: FileReading, heading: str) -> ReadColumn:
    return next(column for column in reading.columns if column.heading == heading)


def test_the_table_is_told_with_its_separator_heading_and_decimals(tmp_path: Path) -> None:
    (table,) = _read(tmp_path).tables
    assert (table.delimiter, table.heading_row, table.decimals, table.rows) == (";", 4, ",", 3)


def test_each_column_is_shown_with_values_as_read_and_the_reason(tmp_path: Path) -> None:
    reading = _read(tmp_path)
    weight = _column(reading, "BB")
    assert (weight.meaning, weight.why) == ("weight", Why.HEADING)
    assert [value.value for value in weight.values] == [9.1, 8.5, 8.9]
    assert _column(reading, "Kode X").why is Why.UNKNOWN
    assert _column(reading, "IMT").why is Why.NOT_KEPT
    assert [value.written for value in _column(reading, "Kode X").values] == ["a1", "a2", "a3"]


def test_a_date_that_could_be_confused_is_told_with_the_other_reading(tmp_path: Path) -> None:
    born = _column(_read(tmp_path), "Tgl Lahir")
    first = born.values[0]
    assert (first.written, first.value, first.other) == (
        "3/5/2024",
        date(2024, 5, 3),
        date(2024, 3, 5),
    )
    assert (born.order, born.order_why) == (Order.DAY_FIRST, OrderWhy.NUMBER)
    certain = next(value for value in born.values if value.written == "28/6/2024")
    assert certain.other is None


def test_a_person_decides_columns_and_the_order_of_day_and_month(tmp_path: Path) -> None:
    text = TEXT.replace("28/6/2024", "8/6/2024")
    choices = Choices(columns={"kode x": "notes"}, order=Order.MONTH_FIRST)
    reading = _read(tmp_path, text, choices)
    notes = _column(reading, "Kode X")
    assert (notes.meaning, notes.why) == ("notes", Why.PERSON)
    born = _column(reading, "Tgl Lahir")
    assert born.values[0].value == date(2024, 3, 5)
    assert (born.order, born.order_why) == (Order.MONTH_FIRST, OrderWhy.PERSON)


def test_the_heading_or_the_rest_of_the_file_decides_the_order(tmp_path: Path) -> None:
    text = TEXT.replace("28/6/2024", "8/6/2024")
    assert _column(_read(tmp_path, text), "Tgl Lahir").order_why is OrderWhy.REST
    told = text.replace("Tgl Lahir", "Tgl Lahir (dd/mm/yyyy)")
    born = _column(_read(tmp_path, told), "Tgl Lahir (dd/mm/yyyy)")
    assert born.order_why is OrderWhy.HEADING


def test_the_signature_is_of_the_headings_alone(tmp_path: Path) -> None:
    one = _read(tmp_path)
    other = _read(tmp_path, TEXT.replace("Budi", "Rina").replace("9,1", "9,9"))
    assert one.signature == other.signature
    assert one.signature != _read(tmp_path, TEXT.replace("Kode X", "Kode Y")).signature

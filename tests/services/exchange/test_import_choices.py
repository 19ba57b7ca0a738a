"""What is remembered and handed on of a person's choices about a file."""

from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.errors import Unreadable
from desktop_app.services.exchange.import_choices import (
    NO_CHOICES,
    Choices,
    Order,
    kept_layout,
    layout_from,
    read_choices,
    write_choices,
)

TEXT = "Nama;JK;Tgl Lahir;Hari Buka;BB;TB\nBudi;L;28/5/2024;10/6/2025;9,1;77\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "juni.csv"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_layout_is_kept_by_digests_and_fits_the_headings_again(app: App, path: Path) -> None:
    with pytest.raises(Unreadable, match="columns_missing"):
        app.imports.preview(path, by=app.person)
    reading = app.imports.headings(path, by=app.person)
    choices = Choices(columns={"hari buka": "visit_date"}, order=Order.DAY_FIRST)
    kept = kept_layout(choices)
    assert "hari" not in kept
    assert layout_from(kept, reading) == choices
    plan = app.imports.preview(path, by=app.person, choices=layout_from(kept, reading))
    assert plan.visits_new == 1
    assert plan.register.reading.signature == reading.signature


def test_nothing_is_kept_of_choices_that_hold_for_one_file_alone() -> None:
    assert kept_layout(NO_CHOICES) == ""
    assert kept_layout(Choices(sheet="Juni")) == ""


@pytest.mark.parametrize(
    "damaged", ["", "{", "[]", "null", '{"columns": 1, "order": null}', '{"order": "x"}']
)
def test_a_damaged_layout_is_no_layout(app: App, path: Path, damaged: str) -> None:
    reading = app.imports.headings(path, by=app.person)
    assert layout_from(damaged, reading) == NO_CHOICES


def test_choices_that_are_written_are_read_again(tmp_path: Path) -> None:
    choices = Choices(columns={"hari buka": "visit_date", "kode": "-"}, order=Order.MONTH_FIRST)
    write_choices(tmp_path / "a.json", choices)
    assert read_choices(tmp_path / "a.json") == choices

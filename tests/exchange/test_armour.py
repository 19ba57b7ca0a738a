"""No text in a CSV file begins a formula, whichever delimiter a spreadsheet splits at."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exchange.armour import armoured, disarmed
from desktop_app.exchange.streams import write_rows
from desktop_app.exchange.values import read_text

HOSTILE = st.text(alphabet="=+-@';,\t\r\n \"ab1＝", max_size=12)


def written(*cells: object, delimiter: str) -> str:
    out = io.StringIO(newline="")
    write_rows(out, [cells], delimiter=delimiter)
    return out.getvalue()


def is_live(field: str) -> bool:
    """Whether a spreadsheet would run the field as a formula; a plain number is none."""
    bare = field.strip(' "\t')
    if not bare.startswith(("=", "+", "-", "@", "＝")):
        return False
    try:
        float(bare)
    except ValueError:
        return True
    return False


@given(st.lists(HOSTILE, min_size=1, max_size=3), st.sampled_from(",;"), st.sampled_from(",;\t"))
def test_no_field_is_live_at_any_delimiter(cells: list[str], delimiter: str, read_at: str) -> None:
    text = written(*cells, delimiter=delimiter)
    fields = [field for row in csv.reader(text.splitlines(), delimiter=read_at) for field in row]
    naive = [part for line in text.splitlines() for part in line.split(read_at)]
    assert not any(map(is_live, [*fields, *naive]))


@given(HOSTILE)
def test_taking_the_armour_off_gives_the_exact_text(text: str) -> None:
    assert disarmed(str(armoured(text))) == text


@pytest.mark.parametrize(
    "text", ["Budi;=1+1;x", "=1+1", "a\r\n=2", "x;\"=cmd|' /C calc'!A0", "'=quoted", "Jl. A; -B"]
)
def test_our_import_reads_the_exact_text_back(text: str) -> None:
    assert read_text(str(armoured(text))) == " ".join(text.split())


def test_numbers_stay_numbers_and_plain_text_stays_plain() -> None:
    assert written(-2.5, None, 3, "Ibu Siti; RT 3", delimiter=",") == (
        '-2.5,"",3,"Ibu Siti; RT 3"\n'
    )

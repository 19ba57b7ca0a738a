"""Reads single cells with suspicion: numbers, NIK, sex, how measured, oedema, parents, words.

A cell gives a value, None for "not filled", or a `CellDoubt` that says why it is not believed.
Dates are read in dates.py, because the whole column decides their order of day and month.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from math import isfinite

from desktop_app.errors import Figure
from desktop_app.exchange.armour import disarmed
from desktop_app.exchange.cells import ERROR_TEXT, Cell
from desktop_app.programme.records.children import Measure, Sex
from desktop_app.programme.records.plain_text import without_hidden
from desktop_app.programme.records.written_dates import MONTHS
from desktop_app.programme.register.identity import NIK_DIGITS


@dataclass(frozen=True, slots=True)
class CellDoubt:
    """Why a cell is not believed: a code and its figures, never the cell's text."""

    code: str
    figures: Mapping[str, Figure] = field(default_factory=dict, hash=False)


_NOTHING = frozenset(
    {
        "", "-", "--", "---", "–", "—", ".", "?", "na", "n/a", "#n/a", "nan", "null", "none", "nil",
        "nihil", "kosong", "tidak diukur", "tdk diukur", "belum diukur", "tidak ditimbang",
        "tdk ditimbang", "tidak hadir",
    }
)  # fmt: skip

_SEXES = {
    **dict.fromkeys(
        ("l", "lk", "laki", "lakilaki", "laki2", "lakilaki1", "m", "male", "boy", "1", "pria"),
        Sex.MALE,
    ),
    **dict.fromkeys(
        ("p", "pr", "perempuan", "f", "female", "girl", "2", "wanita", "w"), Sex.FEMALE
    ),
}
_MEASURES = {
    **dict.fromkeys(
        (
            "terlentang", "telentang", "terlentan", "berbaring", "baring", "tidur", "panjang", "pb",
            "panjangbadan", "lying", "recumbent", "supine", "l", "length",
        ),
        Measure.LYING,
    ),
    **dict.fromkeys(
        ("berdiri", "diri", "tinggi", "tb", "tinggibadan", "standing", "h", "height"),
        Measure.STANDING,
    ),
}  # fmt: skip
_OEDEMA = {
    **dict.fromkeys(
        ("0", "t", "n", "no", "tidak", "tidakada", "tdk", "tdkada", "negatif", "none", "false"), 0
    ),
    **dict.fromkeys(("1", "+1", "+", "y", "ya", "yes", "ada", "positif", "true"), 1),
    **dict.fromkeys(("2", "+2", "++"), 2),
    **dict.fromkeys(("3", "+3", "+++"), 3),
}

_NUMBER = re.compile(r"([+-]?)(\d[\d.,]*|[.,]\d+)(?:([a-z]+)\.?)?")
_UNITS = {
    "kg": {"": 1.0, "kg": 1.0, "kilo": 1.0, "g": 0.001, "gr": 0.001, "gram": 0.001},
    "cm": {"": 1.0, "cm": 1.0, "mm": 0.1, "m": 100.0, "meter": 100.0},
    "weeks": {"": 1.0, "minggu": 1.0, "mgg": 1.0, "mg": 1.0, "weeks": 1.0, "w": 1.0},
}
_DATE_LIKE = re.compile(
    rf"\d{{1,2}}[-/ ]?({'|'.join({word[:3] for word in MONTHS})})[a-z]*"
    r"|\d{1,2}/\d{1,2}(/\d{2,4})?|\d{4}-\d\d?-\d\d?.*",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"(\d{1,3})[.,](\d{3})(?:\s*(?:g|gr|gram)\.?)?", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,4}:\d{2}(?::\d{2})?")
_KG_PER_GRAM = 0.001
_LEAST_GRAMS = 50.0
"""Our own limit: a number below it in a column of grams cannot be grams."""
_DECIMALS = 4
"""No scale or tape shows more decimals; further ones are a spreadsheet's binary rounding."""


def is_nothing(text: str) -> bool:
    """Return whether the text means "not filled"."""
    return " ".join(text.lower().split()) in _NOTHING


def read_text(cell: Cell) -> str:
    """Return the cell as text with single spaces; "" when it means "not filled".

    A whole number loses its `.0`. Apostrophes that only mark text for a spreadsheet are removed.
    """
    if cell is None:
        return ""
    if isinstance(cell, str):
        return _clean(cell)
    if isinstance(cell, float):
        if not isfinite(cell):
            return ""
        return str(int(cell)) if cell.is_integer() else repr(cell)
    return cell.isoformat()


@lru_cache(maxsize=100_000)
def _clean(written: str) -> str:
    text = " ".join(without_hidden(disarmed(written)).split())
    if len(text) > 1 and text[0] == "'" and text[1].isdigit():
        text = text[1:]
    return "" if is_nothing(text) or text == ERROR_TEXT else text


def read_number(cell: Cell, unit: str = "kg") -> float | CellDoubt | None:
    """Return a number in `unit` (kg, cm, weeks); decimal comma or point; zero: not measured."""
    if isinstance(cell, date):
        return CellDoubt("number_is_date")
    if isinstance(cell, float):
        found: float | CellDoubt | None = cell if isfinite(cell) else CellDoubt("number_unreadable")
    else:
        found = _number_of_text(cell, unit) if cell is not None else None
    if isinstance(found, float):
        return round(found, _DECIMALS) or None
    return found


def read_grams(cell: Cell) -> float | CellDoubt | None:
    """Return the kilograms in a cell of a column in grams; `3.100` has a thousands dot.

    A number that no child weighs in grams was already written in kilograms.
    """
    if isinstance(cell, str) and (match := _THOUSANDS.fullmatch(cell.strip().lstrip("'").strip())):
        return round(float(match[1] + match[2]) * _KG_PER_GRAM, _DECIMALS)
    found = read_number(cell, "kg")
    if not isinstance(found, float) or found < _LEAST_GRAMS:
        return found
    return round(found * _KG_PER_GRAM, _DECIMALS)


@lru_cache(maxsize=20_000)
def _number_of_text(text: str, unit: str) -> float | CellDoubt | None:
    if is_nothing(text):
        return None
    plain = re.sub(r"\s+", "", text.lower().lstrip("'"))
    if _DATE_LIKE.fullmatch(plain):
        return CellDoubt("number_is_date")
    if _CLOCK.fullmatch(plain):
        return CellDoubt("number_is_clock")
    match = _NUMBER.fullmatch(plain)
    factor = _UNITS[unit].get(match[3] or "") if match else None
    digits = _plain_digits(match[2]) if match else None
    if match is None or factor is None or digits is None:
        return CellDoubt("number_unreadable")
    found = float(match[1] + digits) * factor
    return found if isfinite(found) else CellDoubt("number_unreadable")


def _plain_digits(text: str) -> str | None:
    """Return the number's digits with only a decimal point; None when commas and points conflict.

    A single comma or point is the decimal mark, as in `11.2` and `11,2`. If both occur, the last
    one is the decimal mark.
    """
    marks = re.sub(r"\d", "", text)
    if len(marks) <= 1:
        return text.replace(",", ".")
    decimal = "" if len(set(marks)) == 1 else marks[-1]
    whole, _, part = text.rpartition(decimal) if decimal else (text, "", "")
    if decimal and decimal in whole:
        return None
    groups = re.split(r"[.,]", whole)
    if not (1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])):  # noqa: PLR2004 -- thousands
        return None
    return "".join(groups) + (f".{part}" if part else "")


def read_nik(cell: Cell) -> str | CellDoubt | None:
    """Return the NIK of sixteen digits; a `CellDoubt` for a NIK that cannot be used."""
    if isinstance(cell, float):
        return _nik_of_number(cell)
    text = "?" if cell == ERROR_TEXT else read_text(cell).strip("'`’\" ")
    # Nearly every NIK of a register is so, and needs none of the repairs.
    if len(text) == NIK_DIGITS and text.isdecimal():
        return _nik_of_digits(text)
    if re.fullmatch(r"\d(?:[.,]\d+)?e\+?\d+", text.lower()):
        return CellDoubt("nik_destroyed")
    return _nik_of_digits(re.sub(r"[\s.\-]", "", re.sub(r"[.,]0+$", "", text)))


def _nik_of_digits(digits: str) -> str | CellDoubt | None:
    if not digits or set(digits) == {"0"}:
        return None
    if not digits.isdecimal() and re.search(r"[x*#•]", digits.lower()):
        return CellDoubt("nik_masked")
    if not (digits.isascii() and digits.isdigit()):
        return CellDoubt("nik_not_digits")
    if len(digits) != NIK_DIGITS:
        return CellDoubt("nik_length", {"digits": len(digits)})
    if len(set(digits)) == 1 or not int(digits[6:]):
        return CellDoubt("nik_placeholder")
    return digits


def masked_pattern(cell: Cell) -> str:
    """Return a NIK that is hidden in part with * for each hidden digit; "" for another length."""
    shown = re.sub(r"[x#•]", "*", re.sub(r"[\s.\-'`]", "", read_text(cell).lower()))
    return shown if len(shown) == NIK_DIGITS and set(shown) <= set("*0123456789") else ""


def _nik_of_number(number: float) -> str | CellDoubt | None:
    if number == 0:
        return None
    if not isfinite(number):
        return CellDoubt("nik_not_digits")
    digits = f"{number:.0f}"
    if len(digits) != NIK_DIGITS or number < 0:
        return CellDoubt("nik_length", {"digits": len(digits)})
    # A spreadsheet keeps fifteen digits of a number and replaces the sixteenth by 0.
    return CellDoubt("nik_rounded") if digits.endswith("0") else digits


def read_sex(cell: Cell) -> Sex | CellDoubt | None:
    """Return the child's sex; None for an empty cell."""
    text = read_text(cell)
    if not text:
        return None
    found = _SEXES.get(re.sub(r"[^a-z0-9]", "", text.lower()))
    return CellDoubt("sex_unknown") if found is None else found


def read_measure(cell: Cell) -> Measure | CellDoubt | None:
    """Return how length or height was measured; None for an empty cell."""
    text = read_text(cell)
    if not text:
        return None
    found = _MEASURES.get(re.sub(r"[^a-z]", "", text.lower()))
    return CellDoubt("measure_unknown") if found is None else found


def read_oedema(cell: Cell) -> int | CellDoubt | None:
    """Return the grade of oedema, 0 to 3; a plain "yes" is grade 1, an empty cell None."""
    text = read_text(cell)
    if not text:
        return None
    found = _OEDEMA.get(re.sub(r"[^a-z0-9+]", "", text.lower()))
    return CellDoubt("oedema_unknown") if found is None else found


def read_parents(cell: Cell, *, mother_first: bool = False) -> tuple[str, str]:
    """Return mother and father from one cell: `AYAH/IBU`, or one name, mostly the father's."""
    first, _, second = (part.strip() for part in read_text(cell).replace("&", "/").partition("/"))
    first, second = ("" if is_nothing(part) else part for part in (first, second))
    return (first, second) if mother_first else (second, first)

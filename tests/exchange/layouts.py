"""The three children that stand in every invented layout, and how a read register is compared."""

from datetime import date
from pathlib import Path

from desktop_app.exchange.eppgbm import Register, read_register
from desktop_app.programme.records.children import Measure, Sex

DATA = Path(__file__).parent.parent / "data" / "eppgbm"
LAYOUTS = DATA / "layouts"

LYING, STANDING = Measure.LYING, Measure.STANDING

TRUE_VALUES = [
    ("RAFKA ADITYA PRADANA", Sex.MALE, date(2022, 5, 14), date(2024, 8, 7), 11.2, 84.9),
    ("NAYLA ZHAFIRA", Sex.FEMALE, date(2023, 3, 2), date(2024, 8, 7), 8.4, 76.1),
    ("M. RIFA'I ALFARIZ", Sex.MALE, date(2024, 1, 27), date(2024, 8, 8), 6.6, 64.2),
]
TRUE_MEASURES = [STANDING, LYING, LYING]
TRUE_NIKS = ["3279011405229001", "3279014203239002", "3279022701249003"]
TRUE_MUAC_CM = [14.5, 13.0, 12.4]


def values(register: Register) -> list[tuple[object, ...]]:
    """Name, sex, birth date, visit date, weight and height of every row."""
    return [
        (
            row.child.name,
            row.child.sex,
            row.child.birth_date,
            row.visit.visit_date,
            row.visit.weight_kg,
            row.visit.lenhei_cm,
        )
        for row in register.rows
        if row.child is not None and row.visit is not None
    ]


def read_text(folder: Path, text: str) -> Register:
    """The register of a CSV with this content."""
    path = folder / "register.csv"
    path.write_text(text, encoding="utf-8")
    return read_register(path)


def codes(register: Register) -> list[list[str]]:
    """The problem codes of every row."""
    return [[problem.code for problem in row.problems] for row in register.rows]

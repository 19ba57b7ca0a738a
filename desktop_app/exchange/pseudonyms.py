"""Turns records into rows that name nobody: pseudonyms, ages in months, months of birth.

What is kept is listed by type: numbers, yes and no, and codes. Of texts only the codes named here
are kept, so a new field of free text stays out until someone decides otherwise.
"""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any

from desktop_app.growth.age import completed_months
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.programme.records.values import types_of, without_none

CHILD_COLUMNS = (
    "child", "sex", "birth_month", "kecamatan", "birth_weight_kg", "birth_length_cm",
    "gestation_weeks",
)  # fmt: skip
_MEASURED = ("weight_kg", "lenhei_cm", "measure", "headc_cm", "muac_cm", "oedema_grade", "kia_book")
_SCORES = ("zlen", "zwei", "zwfl", "zbmi", "zhc", "zac", "flen", "fwei", "fwfl", "fbmi", "fhc",
           "fac")  # fmt: skip
VISIT_COLUMNS = ("child", "month", "age_months", *_MEASURED, *_SCORES)
_CODES = frozenset({"illness", "icd10", "vaccine", "item"})
"""Fields of text that hold codes of the rules, never a person's words."""
_SMALL_GROUP = 5
"""Own threshold, as public statistics use it: a smaller group may be recognised."""


class Pseudonyms:
    """The pseudonyms of one export: drawn anew each time, and kept nowhere."""

    def __init__(self, children: Sequence[Child]) -> None:
        """Give every child a number in an order drawn by chance."""
        self._children = list(children)
        secrets.SystemRandom().shuffle(self._children)
        digits = len(str(len(self._children)))
        self._names = {
            child.child_id: f"A{number:0{digits}d}"
            for number, child in enumerate(self._children, start=1)
        }
        self._births = {child.child_id: child.birth_date for child in self._children}

    def __len__(self) -> int:
        """Return how many children there are."""
        return len(self._names)

    def __contains__(self, child_id: object) -> bool:
        """Whether the child is part of the export."""
        return child_id in self._names

    def children(self) -> Iterator[list[object]]:
        """Return the rows of `CHILD_COLUMNS`, by pseudonym."""
        for child in self._children:
            yield [
                self._names[child.child_id],
                child.sex.value,
                f"{child.birth_date:%Y-%m}",
                child.kecamatan,
                child.birth_weight_kg,
                child.birth_length_cm,
                child.gestation_weeks,
            ]

    def visits(self, found: Iterable[MeasuredVisit]) -> Iterator[list[object]]:
        """Return the rows of `VISIT_COLUMNS`."""
        for measured in found:
            visit, growth = measured.visit, measured.growth
            if visit.child_id in self:
                yield [
                    self._names[visit.child_id],
                    f"{visit.visit_date:%Y-%m}",
                    self._months(visit.child_id, visit.visit_date),
                    *(_code(getattr(visit, name)) for name in _MEASURED),
                    *(_code(getattr(growth, name)) for name in _SCORES),
                ]

    def rows(
        self, record: type, found: Iterable[object], owners: Mapping[int, int]
    ) -> tuple[list[str], list[list[object]]]:
        """Return header and rows of a kind of record.

        `owners` has the child of each course, for records that name only their course. A date
        becomes the child's age in whole months.
        """
        kept = [(name, _kept(name, declared)) for name, declared in types_of(record).items()]
        header = ["child", *(_title(name, what) for name, what in kept if what)]
        rows = []
        for one in found:
            child_id = getattr(one, "child_id", None) or owners.get(getattr(one, "course_id", 0))
            if child_id is None or child_id not in self:
                continue
            cells = [
                self._months(child_id, value) if isinstance(value, date) else _code(value)
                for value in (getattr(one, name) for name, what in kept if what)
            ]
            rows.append([self._names[child_id], *cells])
        return header, sorted(rows, key=lambda row: str(row[0]))

    def in_small_groups(self) -> tuple[int, int]:
        """Return how many children share sex, month of birth and kecamatan with fewer than four.

        The second number is the size of the smallest such group; 0 without children.
        """
        groups = Counter(
            (child.sex, f"{child.birth_date:%Y-%m}", child.kecamatan) for child in self._children
        )
        small = sum(size for size in groups.values() if size < _SMALL_GROUP)
        return small, min(groups.values(), default=0)

    def _months(self, child_id: int, day: date) -> int:
        return completed_months(self._births[child_id], day)


def _kept(name: str, declared: Any) -> type | None:
    """Return the kind of value if a field is kept, None if it stays out."""
    bare = without_none(declared)
    if not isinstance(bare, type) or name.endswith("_id"):
        return None
    if issubclass(bare, Enum):
        return Enum
    if issubclass(bare, str):
        return str if name in _CODES else None
    return bare if bare in {bool, int, float, date} else None


def _title(name: str, what: type) -> str:
    return f"{name}_months" if what is date else name


def _code(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    return int(value) if isinstance(value, bool) else value

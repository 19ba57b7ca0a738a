"""Which fields of a child's month differ between the register and the national system's file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from desktop_app.programme.records.children import Child, Visit
from desktop_app.programme.records.regions import place_name
from desktop_app.programme.register.identity import NIK_DIGITS, parents_alike

MASK = "*"
_TOLERANCE = 0.005
"""Half of the last decimal that the national system keeps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One field that does not agree; None where a side has no value."""

    field: str
    here: Any
    there: Any


Same = Callable[[Any, Any], bool]


def nik_fits(nik: str | None, pattern: str) -> bool | None:
    """Return whether a NIK may be the one behind a masked one; None where that says nothing."""
    if not nik or len(pattern) != NIK_DIGITS or set(pattern) == {MASK}:
        return None
    return all(shown in (MASK, digit) for shown, digit in zip(pattern, nik, strict=True))


def differences(
    here: tuple[Child, Visit], there: tuple[Child, Visit], masked: str, compared: frozenset[str]
) -> tuple[Difference, ...]:
    """Return what differs, in the order of the national layout; `compared` names the fields."""
    return tuple(found for found in _all(here, there, masked) if found.field in compared)


def _all(
    here: tuple[Child, Visit], there: tuple[Child, Visit], masked: str
) -> Iterator[Difference]:
    child, told = here[0], there[0]
    if masked:
        if nik_fits(child.nik, masked) is False:
            yield Difference(field="nik", here=child.nik, there=masked)
    else:
        yield from _one("nik", child.nik, told.nik, _equal)
    yield from _one("name", child.name, told.name, _same_text)
    for field in ("sex", "birth_date"):
        yield from _one(field, getattr(child, field), getattr(told, field), _equal)
    for field in ("birth_weight_kg", "birth_length_cm"):
        yield from _one(field, getattr(child, field), getattr(told, field), _same_number)
    if parents_alike(child, told) is False:
        yield Difference(
            field="mother", here=child.mother or child.father, there=told.mother or told.father
        )
    for field in ("desa", "posyandu"):
        yield from _one(field, getattr(child, field), getattr(told, field), _same_place)
    visit, measured = here[1], there[1]
    yield from _one("visit_date", visit.visit_date, measured.visit_date, _equal)
    for field in ("weight_kg", "lenhei_cm"):
        yield from _one(field, getattr(visit, field), getattr(measured, field), _same_number)
    yield from _one("measure", visit.measure, measured.measure, _equal)
    for field in ("muac_cm", "headc_cm"):
        yield from _one(field, getattr(visit, field), getattr(measured, field), _same_number)


def _one(field: str, here: Any, there: Any, same: Same) -> Iterator[Difference]:
    here, there = here or None, there or None
    if here is None and there is None:
        return
    if here is None or there is None or not same(here, there):
        yield Difference(field=field, here=here, there=there)


def _equal(here: Any, there: Any) -> bool:
    return bool(here == there)


def _same_number(here: float, there: float) -> bool:
    return abs(here - there) < _TOLERANCE


def _same_text(here: str, there: str) -> bool:
    return here.casefold().split() == there.casefold().split()


def _same_place(here: str, there: str) -> bool:
    return place_name(here).casefold() == place_name(there).casefold()

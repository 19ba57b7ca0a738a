"""Joins visits with children that another table of the file holds, by number or NIK."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.errors import Problem
from desktop_app.exchange.register_rows import RegisterRow
from desktop_app.programme.records.children import Child
from desktop_app.programme.register.identity import name_key


def joined(rows: Sequence[RegisterRow]) -> tuple[RegisterRow, ...]:
    """Return the rows with the children of rows that only tell a number or a NIK.

    The child must be told once, and by the same name where both tables have it; otherwise the row
    is refused. A NIK that no other row of the file tells is left to the vault's register.
    """
    if not any(row.is_visit_only for row in rows):
        return tuple(rows)
    by_number: dict[str, list[Child]] = {}
    by_nik: dict[str, list[Child]] = {}
    for row in rows:
        if row.child is None or row.refused:
            continue
        if row.child_number:
            _add(by_number, row.child_number, row.child)
        if row.child.nik:
            _add(by_nik, row.child.nik, row.child)
    # Children come first: the plan meets them before their visits.
    children = [row for row in rows if not row.is_visit_only]
    visits = [_with_child(row, by_number, by_nik) for row in rows if row.is_visit_only]
    return (*children, *visits)


def _add(known: dict[str, list[Child]], key: str, child: Child) -> None:
    same = (name_key(child.name), child.birth_date, child.sex)
    others = known.setdefault(key, [])
    if all(same != (name_key(other.name), other.birth_date, other.sex) for other in others):
        others.append(child)


def _with_child(
    row: RegisterRow, by_number: dict[str, list[Child]], by_nik: dict[str, list[Child]]
) -> RegisterRow:
    if row.refused:
        return row
    found = by_nik.get(row.nik, []) if row.nik else []
    if not found and row.child_number:
        found = by_number.get(row.child_number, [])
        if not found and not row.nik:
            return _refused(row, "child_number", "child_number_unknown")
    if not found:
        return row if row.nik else _refused(row, "nik", "nik_missing")
    if len(found) > 1:
        return _refused(row, "nik", "child_told_twice")
    child = found[0]
    if row.nik and child.nik and row.nik != child.nik:
        return _refused(row, "nik", "nik_of_another")
    if row.name and name_key(row.name) != name_key(child.name):
        return _refused(row, "name", "name_of_another")
    return replace(row, child=child, name=child.name)


def _refused(row: RegisterRow, field: str, code: str) -> RegisterRow:
    return replace(row, visit=None, problems=(*row.problems, Problem(field=field, code=code)))

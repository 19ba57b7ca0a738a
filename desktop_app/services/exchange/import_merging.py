"""What a row of a file changes of a child or a visit that is known already.

The newest information wins: a row replaces a child's own fields only when it is at least as
recent as her last visit; an older row only fills what is empty. An empty cell never erases
anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from operator import attrgetter

from desktop_app.errors import Problem, Severity
from desktop_app.programme.records.children import Child, Visit
from desktop_app.programme.register import identity
from desktop_app.services.exchange.import_plan import FieldChange
from desktop_app.services.exchange.import_roster import PlannedChild

_FIELDS_OF = {record: tuple(field.name for field in fields(record)) for record in (Child, Visit)}
_CHILD_FIELDS = tuple(name for name in _FIELDS_OF[Child] if name != "child_id")
"""What a row can tell of a child."""
_values_of_child = attrgetter(*_CHILD_FIELDS)


def first_told(
    planned: PlannedChild, told: Child, day: date | None
) -> tuple[Child, tuple[Problem, ...]]:
    """Return the row's fields without those that contradict an earlier row of the same day.

    The first of two such rows counts, whatever is stored: otherwise each import of the same file
    would switch to the other row's value.
    """
    before = planned.told.get(day, ())
    if all(row is told for row in before):
        return told, ()
    firsts = _firsts(before)
    differing: dict[str, object] = {}
    for name, value in zip(_CHILD_FIELDS, _values_of_child(told), strict=True):
        if _empty(value):
            continue
        first = firsts.get(name, value)
        if first != value and not _same_name(name, first, value):
            differing[name] = first
    problems = tuple(
        Problem(field=name, code="rows_differ", severity=Severity.CONFIRM) for name in differing
    )
    return replace(told, **differing), problems  # type: ignore[arg-type]  # as in merged_child


def remember_told(planned: PlannedChild, told: Child, day: date | None) -> None:
    """Keep what a row told of a child, for `first_told` of a later row."""
    rows = planned.told.setdefault(day, [])
    if all(row is not told for row in rows):
        rows.append(told)


def merged_child(planned: PlannedChild, told: Child, day: date | None) -> Child:
    """Return the child with the row's fields; the module's docstring says which value wins."""
    known = planned.child
    if told is known:
        return known
    recent: bool | None = None
    news: dict[str, object] = {}
    values = zip(_CHILD_FIELDS, _values_of_child(known), _values_of_child(told), strict=True)
    for name, before, after in values:
        if before == after or _empty(after) or _same_name(name, before, after):
            continue
        if recent is None:
            recent = day is not None and day >= planned.latest
        if _empty(before) or recent:
            news[name] = after
    if not news:
        return known
    return replace(known, **news)  # type: ignore[arg-type]  # names and values are Child's own


def field_changes(before: Child | Visit, after: Child | Visit) -> list[FieldChange]:
    """Return the fields that differ."""
    return [
        FieldChange(field=name, before=getattr(before, name), after=getattr(after, name))
        for name in _FIELDS_OF[type(before)]
        if getattr(before, name) != getattr(after, name)
    ]


def _firsts(rows: Iterable[Child]) -> dict[str, object]:
    """Return the first value that rows told of each field."""
    found: dict[str, object] = {}
    for row in rows:
        for name, value in zip(_CHILD_FIELDS, _values_of_child(row), strict=True):
            if not _empty(value):
                found.setdefault(name, value)
    return found


def _same_name(field: str, one: object, other: object) -> bool:
    """Return whether the field is the name and both spellings have one key: then neither wins."""
    return field == "name" and identity.name_key(str(one)) == identity.name_key(str(other))


def _empty(value: object) -> bool:
    return value is None or value == ""

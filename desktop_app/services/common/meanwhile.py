"""Nobody's change is lost silently: what a form changed is merged with what was stored meanwhile.

A form hands over the record as it was shown and as it was typed. A field that only the form
changed gets what was typed, a field that only someone else changed keeps what is stored. A field
that both changed is asked about, with who changed it, when, and both values.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar, cast

from desktop_app.db.unit import Unit
from desktop_app.errors import ChangedMeanwhile, Conflict, Invalid
from desktop_app.programme.records.children import JournalEntry
from desktop_app.programme.records.kinds import id_of, kind_of
from desktop_app.programme.records.values import plain
from desktop_app.services.common.journal import Journal

T = TypeVar("T")


def with_stored(
    unit: Unit, journal: Journal, shown: T | None, stored: T, typed: T
) -> tuple[T, tuple[ChangedMeanwhile, ...]]:
    """Return the record to be saved, and a question for each field that both changed.

    A field that is asked about has the typed value. Without `shown` the record was not typed in a
    form, and all of it is meant.
    """
    if shown is None or shown == stored:
        return typed, ()
    return _merged_with(unit, journal, kind_of(stored).name, id_of(stored), shown, stored, typed)


def settings_with_stored(
    unit: Unit, journal: Journal, kind: str, shown: T | None, stored: T, typed: T
) -> tuple[T, tuple[ChangedMeanwhile, ...]]:
    """Do the same for settings, which the journal knows by a kind and no id."""
    if shown is None or shown == stored:
        return typed, ()
    return _merged_with(unit, journal, kind, 0, shown, stored, typed)


def value_question(
    journal: Journal,
    line: JournalEntry | None,
    field: str,
    *,
    shown: object,
    stored: object,
    typed: object,
) -> tuple[ChangedMeanwhile, ...]:
    """Return the question about a single value that both changed; `line` says who else did."""
    if shown is None or stored in (shown, typed):
        return ()
    return (_asked(journal, line, field, stored, typed),)


def merged(shown: T, stored: T, typed: T) -> tuple[T, tuple[str, ...]]:
    """Merge three versions of a record, field by field; return it and the contested fields.

    A contested field was changed in the form and in the vault to different values: it has what
    was typed. A field of a record within the record is named as `mother.birth_date`. Of a list of
    codes or numbers both changes are kept: what either added is in it, what either took is not.
    """
    changes: dict[str, Any] = {}
    contested: list[str] = []
    for field in fields(cast("Any", stored)):
        old, now, new = (getattr(one, field.name) for one in (shown, stored, typed))
        if new in (old, now):
            changes[field.name] = now
        elif now == old:
            changes[field.name] = new
        elif all(is_dataclass(one) for one in (old, now, new)):
            changes[field.name], inner = merged(old, now, new)
            contested += [f"{field.name}.{name}" for name in inner]
        elif all(_is_set(one) for one in (old, now, new)):
            changes[field.name] = tuple(_both(old, now, new))
        else:
            changes[field.name] = new
            contested.append(field.name)
    return cast("T", replace(cast("Any", stored), **changes)), tuple(contested)


def _merged_with(
    unit: Unit, journal: Journal, kind: str, record_id: int, shown: T, stored: T, typed: T
) -> tuple[T, tuple[ChangedMeanwhile, ...]]:
    result, contested = merged(shown, stored, typed)
    if not contested:
        return result, ()
    lines = unit.history.changes_of(kind, record_id)
    return result, tuple(
        _asked(
            journal,
            next((one for one in lines if _changed(one, path)), None),
            path,
            _value(stored, path),
            _value(typed, path),
        )
        for path in contested
    )


@contextmanager
def undoing() -> Iterator[None]:
    """Refuse an undo, instead of asking, where one of its fields was changed again since.

    Raises: Conflict("undo_overtaken").
    """
    try:
        yield
    except Invalid as error:
        if any(isinstance(problem, ChangedMeanwhile) for problem in error.problems):
            raise Conflict("undo_overtaken") from None
        raise


def _is_set(value: object) -> bool:
    """Whether it is a list of different codes or numbers, in which the order says nothing."""
    if not isinstance(value, tuple):
        return False
    return all(isinstance(one, int | str | Enum) for one in value) and len(set(value)) == len(value)


def _both(old: Collection[Any], now: Collection[Any], new: Collection[Any]) -> Iterator[Any]:
    yield from (one for one in now if one in new or one not in old)
    yield from (one for one in new if one not in now and one not in old)


def _asked(
    journal: Journal, line: JournalEntry | None, path: str, stored: object, typed: object
) -> ChangedMeanwhile:
    return ChangedMeanwhile(
        field=path,
        # The line's number makes a yes to this change no yes to a later one.
        code=f"changed_meanwhile.{path}.{line.entry_id if line else 0}",
        who=journal.name_of(line.account) if line else "",
        at=line.at.astimezone(journal.clock().tzinfo) if line else None,
        stored=plain(stored),
        typed=plain(typed),
    )


def _changed(line: JournalEntry, path: str) -> bool:
    """Whether the journal's line changed this field."""
    before, after = _journaled(line.before, path), _journaled(line.after, path)
    return before != after


def _journaled(values: Mapping[str, object] | None, path: str) -> object:
    found: object = values
    for name in path.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def _value(record: object, path: str) -> object:
    for name in path.split("."):
        record = getattr(record, name)
    return record

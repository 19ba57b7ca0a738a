"""Turns the driver's errors into the program's own; an error that is our bug is left unchanged."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

import sqlcipher3.dbapi2 as driver

from desktop_app.errors import CodedError, Conflict, Damaged, StorageDenied, StorageFull

P = ParamSpec("P")
T = TypeVar("T")
_PRIMARY_CODE = 0xFF
"""SQLite keeps the kind of an error in the low byte and the detail in the bytes above."""

_PERM, _BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN = 3, 5, 6, 8, 10, 11, 13, 14
_CONSTRAINT, _AUTH, _NOTADB = 19, 23, 26

_FULL_TEXT = "database or disk is full"
_MALFORMED = "malformed JSON"
"""A stored list that this program did not write; SQLite gives only the text."""
_NO_ROOM_BYTES = 1 << 20
"""With less room than this, SQLite reports an input/output error as often as a full disk."""

_TAKEN = {
    "UNIQUE constraint failed: children.nik": "nik_taken",
    "UNIQUE constraint failed: visits.child_id, visits.visit_date": "visit_exists",
    "UNIQUE constraint failed: referrals.code": "code_taken",
    "UNIQUE constraint failed: feeding_courses.child_id": "course_open",
    "UNIQUE constraint failed: outpatient_courses.child_id": "course_open",
    "UNIQUE constraint failed: feeding_days.course_id, feeding_days.day": "day_ticked",
    "UNIQUE constraint failed: course_weighings.course_id, course_weighings.on": "visit_exists",
    "UNIQUE constraint failed: outpatient_visits.course_id, outpatient_visits.on": "visit_exists",
    "UNIQUE constraint failed: family_children.child_id": "child_in_family",
}

_NEVER_TAKEN = {"UNIQUE constraint failed: audit_heads.last_id"}
"""What the program counts itself: only a stranger's row can stand in its way."""


def translated(error: BaseException, folder: Path) -> CodedError | None:
    """Return the program's error for a driver's error on the database in `folder`.

    None when the error is our bug.
    """
    if not isinstance(error, driver.Error):
        return None
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
    if not code and str(error) == _FULL_TEXT:
        # For a copy that fails, the driver gives only the text.
        code = _FULL
    if code == _CONSTRAINT:
        if str(error) in _NEVER_TAKEN:
            return Damaged()
        taken = _TAKEN.get(str(error))
        return Conflict(taken) if taken else None
    # On a full disk the vault is opened for reading only, so SQLite calls it read-only.
    may_be_full = code in {_IOERR, _CANTOPEN} or (code == _READONLY and os.access(folder, os.W_OK))
    if code == _FULL or (may_be_full and _no_room(folder)):
        return StorageFull()
    if code in {_PERM, _READONLY, _IOERR, _CANTOPEN, _AUTH}:
        return StorageDenied()
    if code in {_CORRUPT, _NOTADB} or str(error) == _MALFORMED:
        return Damaged()
    if code in {_BUSY, _LOCKED}:
        return Conflict("vault_busy")
    return None


@contextmanager
def translating(folder: Path) -> Iterator[None]:
    """Raise the program's own errors for the driver's errors raised inside the block."""
    try:
        yield
    except driver.Error as error:
        meaning = translated(error, folder)
        if meaning is None:
            raise
        # "from None": the driver's text may quote stored values.
        raise meaning from None


def from_stored(convert: Callable[P, T]) -> Callable[P, T]:
    """Let a function that converts stored values raise Damaged for one that no program wrote."""

    @wraps(convert)
    def converted(*values: P.args, **named: P.kwargs) -> T:
        try:
            return convert(*values, **named)
        except (ValueError, TypeError, LookupError):
            # "from None": the error's text quotes the stored value.
            raise Damaged from None

    return converted


def _no_room(folder: Path) -> bool:
    with suppress(OSError):
        return shutil.disk_usage(folder).free < _NO_ROOM_BYTES
    return False

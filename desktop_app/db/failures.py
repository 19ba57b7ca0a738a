"""The driver's errors as the program's own; what is our bug stays as it is."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from desktop_app.errors import CodedError, Conflict, Damaged, StorageDenied, StorageFull

_PRIMARY_CODE = 0xFF
"""SQLite keeps the kind of an error in the low byte and the detail above."""

_PERM, _BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN = 3, 5, 6, 8, 10, 11, 13, 14
_CONSTRAINT, _AUTH, _NOTADB = 19, 23, 26

_FULL_TEXT = "database or disk is full"
_NO_ROOM_BYTES = 1 << 20
"""SQLite reports a disk with less than this as an input/output error as often as as a full one."""

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


def translated(error: BaseException, folder: Path) -> CodedError | None:
    """Return what a driver's error means for the database in `folder`; None when it is our bug."""
    if not isinstance(error, driver.Error):
        return None
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
    if not code and str(error) == _FULL_TEXT:
        # Of a copy that fails the driver gives the text alone.
        code = _FULL
    if code == _CONSTRAINT:
        taken = _TAKEN.get(str(error))
        return Conflict(taken) if taken else None
    if code == _FULL or (code in {_IOERR, _CANTOPEN} and _no_room(folder)):
        return StorageFull()
    if code in {_PERM, _READONLY, _IOERR, _CANTOPEN, _AUTH}:
        return StorageDenied()
    if code in {_CORRUPT, _NOTADB}:
        return Damaged()
    if code in {_BUSY, _LOCKED}:
        return Conflict("vault_busy")
    return None


@contextmanager
def translating(folder: Path) -> Iterator[None]:
    """Raise the program's errors for what the bare driver raises inside."""
    try:
        yield
    except driver.Error as error:
        meaning = translated(error, folder)
        if meaning is None:
            raise
        # The driver's text may quote what was stored.
        raise meaning from None


def _no_room(folder: Path) -> bool:
    with suppress(OSError):
        return shutil.disk_usage(folder).free < _NO_ROOM_BYTES
    return False

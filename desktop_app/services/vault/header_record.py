"""Records the newest header in the database, so that an older one put in its place is found.

Someone could replace the header file by an earlier copy: it is sound and signed, and would let a
removed account in again. The header's generation only grows, and the database knows the last one.
"""

from __future__ import annotations

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Problem
from desktop_app.programme.records.children import Person
from desktop_app.services.common.journal import Journal
from desktop_app.vault.header import Header

_GENERATION = "header_generation"
_SIGNATURE = "header_signature"
_ADMIN_KEY = "header_admin_key"
_REPLACED = "header_replaced"
"""The setting that says an unexpected header was found and no admin has accepted it yet."""
_OLDER = "database_older"
"""The same for a database that is older than its header."""
_MOST_UNRECORDED = 5
"""How many headers kills may leave unrecorded: a sign-in writes up to two, a re-keying two, and the
change that was killed one."""


def catch_up(store: Store, journal: Journal, header: Header, by: Person) -> None:
    """Record the header that a writer opened, or record that it is not the expected one.

    A slightly newer one is normal: the program may be killed after writing a header and before
    recording it. A much newer one shows that the database was replaced by an older one.
    """
    with store.reading() as unit:
        if _is_remembered(unit, header) or _standing(unit):
            return
        alarm = _alarm(unit, header)
    with store.unit() as unit:
        if alarm is None:
            _remember(unit, header)
            _note_admin_key(unit, journal, header, by)
        else:
            unit.facility.set(alarm, "1")
            figures = {"found": header.generation, "expected": _generation(unit)}
            journal.note(unit, by, alarm, "vault", after=figures)
        unit.commit()


def changed(store: Store, journal: Journal, header: Header, by: Person) -> None:
    """Record a header just written; an earlier finding of an unexpected header remains."""
    with store.unit() as unit:
        _remember(unit, header)
        _note_admin_key(unit, journal, header, by)
        unit.commit()


def accept(unit: Unit, header: Header) -> None:
    """Accept the present header as the right one."""
    for alarm in (_REPLACED, _OLDER):
        unit.facility.set(alarm, "")
    _remember(unit, header)


def findings(unit: Unit, header: Header) -> tuple[Problem, ...]:
    """Return whether header and database do not belong together; empty when they do.

    Codes: header_replaced (the header is not the last one that was written here), database_older
    (the header went on for long without this database), accounts_unsigned.
    """
    code = _standing(unit) or _alarm(unit, header)
    if code is None and unit.facility.get(_ADMIN_KEY) and header.admin is None:
        code = "accounts_unsigned"
    return () if code is None else (Problem(field="header", code=code),)


def _standing(unit: Unit) -> str | None:
    """Return the alarm that was recorded and that no admin has accepted yet."""
    return next((alarm for alarm in (_REPLACED, _OLDER) if unit.facility.get(alarm)), None)


def _alarm(unit: Unit, header: Header) -> str | None:
    if _is_older(unit, header):
        return _REPLACED
    known = _generation(unit)
    return _OLDER if known and header.generation > known + _MOST_UNRECORDED else None


def _remember(unit: Unit, header: Header) -> None:
    unit.facility.set(_GENERATION, str(header.generation))
    unit.facility.set(_SIGNATURE, header.signature.hex())


def _note_admin_key(unit: Unit, journal: Journal, header: Header, by: Person) -> None:
    """Journal an admin key that the database does not know yet."""
    public = "" if header.admin is None else header.admin.public.hex()
    known = unit.facility.get(_ADMIN_KEY) or ""
    if public != known:
        unit.facility.set(_ADMIN_KEY, public)
        journal.note(unit, by, "admin_key", "vault", after={"admin_key": public})


def _generation(unit: Unit) -> int:
    return int(unit.facility.get(_GENERATION) or 0)


def _is_remembered(unit: Unit, header: Header) -> bool:
    return (
        _generation(unit) == header.generation
        and unit.facility.get(_SIGNATURE) == header.signature.hex()
    )


def _is_older(unit: Unit, header: Header) -> bool:
    return header.generation <= _generation(unit) and not _is_remembered(unit, header)

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


def catch_up(store: Store, journal: Journal, header: Header, by: Person) -> None:
    """Record the header that a writer opened, or record that it is not the expected one.

    A newer one is normal: the program may be killed after writing a header and before recording it.
    """
    with store.reading() as unit:
        if _is_remembered(unit, header) or unit.facility.get(_REPLACED):
            return
        is_older = _is_older(unit, header)
    with store.unit() as unit:
        if is_older:
            unit.facility.set(_REPLACED, "1")
            figures = {"found": header.generation, "expected": _generation(unit)}
            journal.note(unit, by, "header_replaced", "vault", after=figures)
        else:
            _remember(unit, header)
            _note_admin_key(unit, journal, header, by)
        unit.commit()


def changed(store: Store, journal: Journal, header: Header, by: Person) -> None:
    """Record a header just written; an earlier finding of an unexpected header remains."""
    with store.unit() as unit:
        _remember(unit, header)
        _note_admin_key(unit, journal, header, by)
        unit.commit()


def accept(unit: Unit, header: Header) -> None:
    """Accept the present header as the right one."""
    unit.facility.set(_REPLACED, "")
    _remember(unit, header)


def findings(unit: Unit, header: Header) -> tuple[Problem, ...]:
    """Return header_replaced when the header is not the last one that was written here."""
    if unit.facility.get(_REPLACED) or _is_older(unit, header):
        return (Problem(field="header", code="header_replaced"),)
    if unit.facility.get(_ADMIN_KEY) and header.admin is None:
        return (Problem(field="header", code="accounts_unsigned"),)
    return ()


def _remember(unit: Unit, header: Header) -> None:
    unit.facility.set(_GENERATION, str(header.generation))
    unit.facility.set(_SIGNATURE, header.signature.hex())


def _note_admin_key(unit: Unit, journal: Journal, header: Header, by: Person) -> None:
    """Journal an admin key that the database does not know yet."""
    public = "" if header.admin is None else header.admin.public.hex()
    known = unit.facility.get(_ADMIN_KEY) or ""
    if public != known:
        unit.facility.set(_ADMIN_KEY, public)
        journal.note(unit, by, "admin_key", "vault", after={"public": public})


def _generation(unit: Unit) -> int:
    return int(unit.facility.get(_GENERATION) or 0)


def _is_remembered(unit: Unit, header: Header) -> bool:
    return (
        _generation(unit) == header.generation
        and unit.facility.get(_SIGNATURE) == header.signature.hex()
    )


def _is_older(unit: Unit, header: Header) -> bool:
    return header.generation <= _generation(unit) and not _is_remembered(unit, header)

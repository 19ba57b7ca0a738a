"""The database remembers the newest header, so that an older one put back beside it is found.

A header file could be replaced by an earlier copy of itself: it is sound and signed, and would let
a removed account in again. The header's generation only grows, and the database knows the last.
"""

from __future__ import annotations

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Problem
from desktop_app.programme.records.children import Person
from desktop_app.services.common.journal import Journal
from desktop_app.vault.header import Header

_GENERATION = "header_generation"
_SIGNATURE = "header_signature"
_REPLACED = "header_replaced"
"""Set once another header was met, until an admin says that it is right."""


def catch_up(store: Store, journal: Journal, header: Header, by: Person) -> None:
    """Remember the header that a writer opened, or that it is not the one that should be there.

    A newer one is normal: a kill may come between the header and this note of it.
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
        unit.commit()


def changed(store: Store, header: Header) -> None:
    """Remember a header that was written just now; an unexplained one before it stays a finding."""
    with store.unit() as unit:
        _remember(unit, header)
        unit.commit()


def accept(unit: Unit, header: Header) -> None:
    """Take the header that is there for the right one."""
    unit.facility.set(_REPLACED, "")
    _remember(unit, header)


def findings(unit: Unit, header: Header) -> tuple[Problem, ...]:
    """Return header_replaced when the header is not the last one that was written here."""
    if unit.facility.get(_REPLACED) or _is_older(unit, header):
        return (Problem(field="header", code="header_replaced"),)
    return ()


def _remember(unit: Unit, header: Header) -> None:
    unit.facility.set(_GENERATION, str(header.generation))
    unit.facility.set(_SIGNATURE, header.signature.hex())


def _generation(unit: Unit) -> int:
    return int(unit.facility.get(_GENERATION) or 0)


def _is_remembered(unit: Unit, header: Header) -> bool:
    return (
        _generation(unit) == header.generation
        and unit.facility.get(_SIGNATURE) == header.signature.hex()
    )


def _is_older(unit: Unit, header: Header) -> bool:
    return header.generation <= _generation(unit) and not _is_remembered(unit, header)

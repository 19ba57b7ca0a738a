"""Who this installation is in the exchange: its id, its own keys, and whom it knows."""

from __future__ import annotations

import secrets
from datetime import datetime

from desktop_app.db.exchange_store import StoredKeys
from desktop_app.db.unit import Unit
from desktop_app.programme.records.exchange import Partner
from desktop_app.services.common.party import party_of
from desktop_app.services.register.facility import details_of
from desktop_app.vault.exchange_keys import OwnKeys, PublicKeys, handed_over

_ID = "exchange_installation"
_ID_BYTES = 16


def installation_of(unit: Unit) -> str:
    """Return this installation's id; "" before it has keys."""
    return unit.facility.get(_ID) or ""


def private_keys(unit: Unit) -> tuple[OwnKeys, ...]:
    """Return the private keys, the newest first."""
    return tuple(map(_own, unit.exchange.keys()))


def public_keys(unit: Unit, facility: str) -> PublicKeys | None:
    """Return the public keys that others pin; None before there are any."""
    stored = next(iter(unit.exchange.keys()), None)
    return None if stored is None else _public(unit, facility, stored)


def with_keys(unit: Unit, facility: str, at: datetime) -> PublicKeys:
    """Return the public keys; makes id and keys where there are none yet."""
    found = public_keys(unit, facility)
    if found is not None:
        return found
    unit.facility.set(_ID, secrets.token_hex(_ID_BYTES))
    return _add(unit, facility, number=1, first_number=1, at=at, earlier=None)


def renewed_keys(unit: Unit, facility: str, at: datetime, first_number: int) -> PublicKeys:
    """Return new public keys, signed by the ones before; the old ones still open what comes."""
    stored = unit.exchange.keys()[0]
    return _add(
        unit,
        facility,
        number=stored.key_number + 1,
        first_number=first_number,
        at=at,
        earlier=_own(stored),
    )


def pinned(unit: Unit, installation: str) -> Partner | None:
    """Return the partner with this id whose keys are pinned here; None without one."""
    return next(iter(unit.partners.of(installation=installation)), None)


def _add(
    unit: Unit,
    facility: str,
    *,
    number: int,
    first_number: int,
    at: datetime,
    earlier: OwnKeys | None,
) -> PublicKeys:
    new = OwnKeys.new()
    stored = StoredKeys(number, new.seal, new.sign, first_number, b"")
    public = _public(unit, facility, stored)
    if earlier is not None:
        public = handed_over(public, earlier)
        stored = StoredKeys(number, new.seal, new.sign, first_number, public.handover)
    unit.exchange.add_keys(stored, at)
    return public


def _own(stored: StoredKeys) -> OwnKeys:
    return OwnKeys(stored.seal_private, stored.sign_private)


def _public(unit: Unit, facility: str, stored: StoredKeys) -> PublicKeys:
    own = _own(stored)
    return PublicKeys(
        installation=installation_of(unit),
        role=party_of(unit).value,
        name=facility,
        code=details_of(unit).code,
        number=stored.key_number,
        first_number=stored.first_number,
        seal=own.public_seal,
        sign=own.public_sign,
        handover=stored.handover,
    )

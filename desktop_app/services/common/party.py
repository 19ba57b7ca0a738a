"""Whether a vault is a puskesmas' register or the city's."""

from __future__ import annotations

from desktop_app.db.unit import Unit
from desktop_app.errors import Conflict
from desktop_app.programme.records.exchange import Party

_PARTY = "exchange_party"


def party_of(unit: Unit) -> Party:
    """Return what this vault is for."""
    return Party(unit.facility.get(_PARTY) or Party.PUSKESMAS)


def make_city(unit: Unit) -> None:
    """Make this vault a city's. Raises: Conflict("city_has_children") for a puskesmas' register."""
    if next(iter(unit.children.all()), None) is not None:
        raise Conflict("city_has_children")
    unit.facility.set(_PARTY, Party.CITY.value)


def demand_party(unit: Unit, party: Party) -> None:
    """Raise Conflict("only_city" or "only_puskesmas") in a vault of the other kind."""
    if party_of(unit) is not party:
        raise Conflict(f"only_{party.value}")

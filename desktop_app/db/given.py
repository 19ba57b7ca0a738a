"""What every child was given, as the rules of a whole register ask it; a child's page asks more.

A vaccine or service of one kind and day is one record for all who got it: it says neither whose it
is nor who gave it. So thousands of children are read without making a record of each gift.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TypeVar

from sqlalchemy import Connection, TextClause, text

from desktop_app.programme.service_records import Immunisation, ServiceGiven, ServiceKind

T = TypeVar("T")

NOBODY = 0
"""The number of the child of these records."""

_FIELD, _RECORD = "\x1f", "\x1e"
_JOIN = f"group_concat({{fields}}, '{_RECORD}')"
_AMONG = "AND child_id IN (SELECT value FROM json_each(:children))"


def _query(table: str, *fields: str, among: str = "") -> TextClause:
    joined = f" || '{_FIELD}' || ".join(fields)
    return text(
        f"SELECT child_id, {_JOIN.format(fields=joined)} FROM {table}"  # noqa: S608 -- our own words
        f" WHERE removed_at IS NULL {among} GROUP BY child_id"
    )


_VACCINE_FIELDS = ("vaccine", '"on"')
_VACCINES = _query("immunisations", *_VACCINE_FIELDS)
_VACCINES_AMONG = _query("immunisations", *_VACCINE_FIELDS, among=_AMONG)
_SERVICES = _query(
    "services", "kind", '"on"', "item", "coalesce(month, '')", "coalesce(amount, '')"
)


class GivenStore:
    """Vaccines and services by child."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def vaccines(self, child_ids: Iterable[int] | None = None) -> Mapping[int, list[Immunisation]]:
        """Return the vaccines of these children, or of all, with vaccine and day; in no order."""
        if child_ids is None:
            return self._read(_VACCINES, _vaccine)
        return self._read(_VACCINES_AMONG, _vaccine, children=json.dumps(sorted(child_ids)))

    def services(self) -> Mapping[int, list[ServiceGiven]]:
        """Return all services with kind, day, item, month and amount; in no order."""
        return self._read(_SERVICES, _service)

    def _read(
        self, query: TextClause, make: Callable[[str], T], **wanted: str
    ) -> Mapping[int, list[T]]:
        shared = _Shared(make)
        return {
            child_id: [shared[one] for one in joined.split(_RECORD)]
            for child_id, joined in self._connection.execute(query, wanted)
        }


class _Shared(dict[str, T]):
    """Records by what they say, each made once."""

    def __init__(self, make: Callable[[str], T]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, said: str) -> T:
        made = self[said] = self._make(said)
        return made


def _vaccine(said: str) -> Immunisation:
    vaccine, day = said.split(_FIELD)
    return Immunisation(child_id=NOBODY, vaccine=vaccine, on=date.fromisoformat(day))


def _service(said: str) -> ServiceGiven:
    kind, day, item, month, amount = said.split(_FIELD)
    return ServiceGiven(
        child_id=NOBODY,
        kind=ServiceKind(kind),
        on=date.fromisoformat(day),
        item=item,
        month=int(month) if month else None,
        amount=float(amount) if amount else None,
    )

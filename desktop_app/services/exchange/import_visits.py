"""Merges what a row says of a visit with the visit in the vault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace

from desktop_app.db.unit import Unit
from desktop_app.programme.records.children import Month, Visit
from desktop_app.programme.reports.national_answers import FormAnswers, agree
from desktop_app.services.exchange.month_file import own_answers

_FIELDS = tuple(
    field.name
    for field in fields(Visit)
    if field.name not in {"visit_id", "child_id", "visit_date", "reported"}
)
"""What a row can tell of a visit, besides who, when, and the words that are only carried."""


class VisitMerging:
    """Merges visits; a word that the program's own records say already is no news.

    So the month's file that this program wrote changes nothing when it is taken in again.
    """

    def __init__(self, unit: Unit) -> None:
        """Take the unit of work; what records say of a month is read when first asked for."""
        self._unit = unit
        self._own: dict[Month, Mapping[int, FormAnswers]] = {}

    def merged(self, known: Visit, told: Visit) -> Visit:
        """Return the stored visit with every value that the row has."""
        news: dict[str, object] = {
            name: value for name in _FIELDS if (value := getattr(told, name)) not in {None, ""}
        }
        said = dict(known.reported)
        for key, word in told.reported.items():
            if said.get(key) != word and not self._says(known, key, word):
                said[key] = word
        news["reported"] = said
        return replace(known, **news)  # type: ignore[arg-type]  # names and values are Visit's own

    def _says(self, visit: Visit, key: str, word: str) -> bool:
        month = Month.of(visit.visit_date)
        if month not in self._own:
            children = self._unit.visits.children_in(month)
            self._own[month] = own_answers(self._unit, month, children)
        own = self._own[month].get(visit.child_id, {}).get(key)
        return own is not None and agree(key, own, word)

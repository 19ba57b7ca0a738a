"""Says why a child is in a pile of the comparison with the national system's file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop_app.programme.records.children import Measure, Sex
from desktop_app.programme.reports.reconciled_fields import Difference
from desktop_app.programme.reports.reconciliation import Item, Pile
from desktop_app.wording.exchange_reconciliation import (
    HEADINGS_OF_FIELDS,
    PILES,
    REASONS,
    SUMMARY,
)
from desktop_app.wording.speech import Wording


class ReconcileWords(Wording):
    """The words for the comparison of a month."""

    def pile(self, pile: Pile) -> str:
        """Return the name of a pile."""
        return self._translate(PILES[pile])

    def pile_sum(self, code: str, count: int) -> str:
        """Return what else was counted: `Cocok di semua kolom: 41`."""
        return f"{self._translate(SUMMARY[code])}: {self.number(count)}"

    def differences(self, differences: Iterable[Difference]) -> str:
        """Return each field that differs, as it is there and here: `Berat: 9,4 → 9,1`."""
        return "; ".join(
            f"{self._translate(HEADINGS_OF_FIELDS[one.field])}: "
            f"{self._value(one.there)} → {self._value(one.here)}"
            for one in differences
        )

    def pile_reason(self, item: Item) -> str:
        """Return why an item is in its pile, with what speaks for and against one child."""
        parts = [self.differences(item.differences)]
        if item.pile is Pile.ONLY_HERE:
            parts.append(self._translate(REASONS["only_here"]))
        if item.pile is Pile.ONLY_THERE:
            code = "unknown_here" if item.here is None else "registered"
            parts.append(self._translate(REASONS[code]))
        if item.first is not None:
            parts.append(self._translate(REASONS["first_row"]).format(row=item.first.place))
        parts += map(self.evidence, item.doubt)
        return ". ".join(part.rstrip(".") for part in parts if part)

    def _value(self, value: object) -> str:
        if value is None:
            return self._translate(REASONS["nothing"])
        if isinstance(value, date):
            return self.date(value)
        if isinstance(value, Sex):
            return self.sex(value)
        if isinstance(value, Measure):
            return self.measure(value)
        return self.number(value) if isinstance(value, float) else str(value)

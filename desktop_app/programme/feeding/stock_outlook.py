"""How long a stock of food lasts: what expires, what runs out, and the warnings of both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from desktop_app.errors import Figure
from desktop_app.programme.feeding.stock import Balance
from desktop_app.programme.records.reasons import Reason
from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, RuleTable, loaded

_LONGEST_DAYS = 3650
_ROUNDING = 1e-9
"""Less than any real part of a unit: an error of floating point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StockRules:
    """The figures of resources/rules/stock.toml."""

    expires_within_days: int
    runs_out_within_days: int


def stock_rules(overrides: Overrides = NO_OVERRIDES) -> StockRules:
    """The bundled rules with an admin's numbers.

    Raises: Invalid as `RuleTable.with_overrides` does.
    """
    return _read(loaded("stock", overrides)) if overrides else _standard_rules()


@cache
def _standard_rules() -> StockRules:
    return _read(loaded("stock"))


def _read(table: RuleTable) -> StockRules:
    return StockRules(
        expires_within_days=table.whole("warning.expires_within_days"),
        runs_out_within_days=table.whole("warning.runs_out_within_days"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """How long an item lasts."""

    item: str
    quantity: int
    """What is there and not expired."""
    per_day: float
    days: int | None
    """Whole days for which every child gets a part, ten years at most; None without children."""
    runs_out_on: date | None
    """The first day on which it no longer suffices."""
    spoils: int
    """What will expire before it can be eaten."""


def lasting(
    left: Iterable[Balance], item: str, children: int, per_child_day: float, on: date
) -> Lasting:
    """Return how long an item lasts from a day on at the present number of children.

    The first to expire is eaten first; what expires before its turn is not counted.
    """
    batches = [
        (one.batch, one.quantity)
        for one in left
        if one.batch.item == item
        and one.quantity > 0
        and (one.batch.expiry is None or one.batch.expiry >= on)
    ]
    batches.sort(key=lambda one: one[0].goes_first)
    quantity = sum(amount for _, amount in batches)
    per_day = children * per_child_day
    if per_day <= 0:
        return Lasting(
            item=item, quantity=quantity, per_day=0.0, days=None, runs_out_on=None, spoils=0
        )
    eaten = 0.0
    for batch, amount in batches:
        days_open = float("inf") if batch.expiry is None else (batch.expiry - on).days + 1
        eaten += max(0.0, min(float(amount), days_open * per_day - eaten))
    days = min(int(eaten / per_day + _ROUNDING), _LONGEST_DAYS)
    return Lasting(
        item=item,
        quantity=quantity,
        per_day=per_day,
        days=days,
        runs_out_on=on + timedelta(days=days),
        spoils=int(quantity - eaten + _ROUNDING),
    )


def expiring(left: Iterable[Balance], on: date, within_days: int) -> tuple[Balance, ...]:
    """Return the batches that expire within so many days, or have; the first to expire first."""
    until = on + timedelta(days=within_days)
    found = [one for one in left if one.batch.expiry is not None and one.batch.expiry <= until]
    return tuple(sorted(found, key=lambda one: one.batch.goes_first))


def stock_warnings(
    left: Iterable[Balance], lasts: Iterable[Lasting], on: date, rules: StockRules
) -> tuple[Reason, ...]:
    """Return the warnings: batches that are expired or soon will be, items that run out."""
    found = []
    for one in expiring(left, on, rules.expires_within_days):
        expiry = one.batch.expiry or on
        code = "stock_expired" if expiry < on else "stock_expires"
        figures: dict[str, Figure] = {
            "item": one.batch.item,
            "batch": one.batch.batch,
            "expiry_date": expiry,
            "quantity": one.quantity,
        }
        found.append(Reason(code, figures))
    found += [
        Reason("stock_runs_out", {"item": one.item, "left_days": one.days})
        for one in lasts
        if one.days is not None and one.days <= rules.runs_out_within_days
    ]
    return tuple(found)

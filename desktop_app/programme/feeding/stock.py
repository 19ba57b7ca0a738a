"""Stock of food: what is there, by batch and expiry, what goes out first, counts and balances.

Quantities are whole units of the item; nothing here knows what an item costs or weighs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.errors import Invalid, Problem
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.feeding import StockKind, StockMove
from desktop_app.programme.records.problems import confirm, refuse

SIGN = {
    StockKind.RECEIVED: 1,
    StockKind.RETURNED: 1,
    StockKind.COUNTED_MORE: 1,
    StockKind.ISSUED: -1,
    StockKind.EXPIRED: -1,
    StockKind.DAMAGED: -1,
    StockKind.LOST: -1,
    StockKind.COUNTED_LESS: -1,
}
"""The direction of each kind of move: 1 in, -1 out."""

NEEDS_REASON = (
    StockKind.DAMAGED,
    StockKind.LOST,
    StockKind.COUNTED_MORE,
    StockKind.COUNTED_LESS,
)

_NO_EXPIRY = date.max


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Batch:
    """One batch of an item as it was received."""

    item: str
    batch: str
    expiry: date | None

    @classmethod
    def of(cls, move: StockMove) -> Batch:
        """Return the batch that a move belongs to."""
        return cls(item=move.item, batch=move.batch, expiry=move.expiry)

    @property
    def goes_first(self) -> tuple[date, str]:
        """The key by which batches go out: the first to expire first, those without expiry last."""
        return (self.expiry or _NO_EXPIRY, self.batch)


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What is left of a batch."""

    batch: Batch
    quantity: int


def signed(move: StockMove) -> int:
    """The move's quantity, negative for what goes out."""
    return SIGN[move.kind] * move.quantity


def balances(moves: Iterable[StockMove], on: date) -> tuple[Balance, ...]:
    """Return what is left of each batch at the end of a day, by item, the first to expire first."""
    left: dict[Batch, int] = {}
    for move in moves:
        if move.on <= on:
            batch = Batch.of(move)
            left[batch] = left.get(batch, 0) + signed(move)
    found = [
        Balance(batch=batch, quantity=quantity) for batch, quantity in left.items() if quantity
    ]
    return tuple(sorted(found, key=lambda one: (one.batch.item, one.batch.goes_first)))


def move_problems(move: StockMove, moves: Iterable[StockMove], today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a move, new or corrected, given all moves of the stock.

    A batch may not fall below zero on any day, also where a move is entered late or corrected.
    """
    found = []
    if move.quantity < 1:
        found.append(refuse("quantity", "stock_quantity"))
    if move.on > today:
        found.append(refuse("on", "date_in_future", today=today))
    if move.kind in NEEDS_REASON and not move.reason.strip():
        found.append(refuse("reason", "stock_reason_missing"))
    expired = move.expiry is not None and move.expiry < move.on
    if expired and move.kind is StockKind.ISSUED:
        found.append(refuse("expiry", "stock_issue_expired", day=move.expiry or move.on))
    if expired and move.kind is StockKind.RECEIVED:
        found.append(confirm("expiry", "stock_received_expired", day=move.expiry or move.on))
    rest, touched = [], {Batch.of(move)}
    for one in moves:
        if move.move_id and one.move_id == move.move_id:
            touched.add(Batch.of(one))
        else:
            rest.append(one)
    return (*found, *negative_problems([*rest, move], touched))


def removal_problems(move: StockMove, moves: Iterable[StockMove]) -> tuple[Problem, ...]:
    """Return what would be wrong with the stock without a move, which is to be removed."""
    rest = [one for one in moves if one.move_id != move.move_id]
    return negative_problems(rest, {Batch.of(move)})


def negative_problems(
    moves: Iterable[StockMove], batches: Iterable[Batch] | None = None
) -> tuple[Problem, ...]:
    """Return the first day of each batch on which it falls below zero.

    Looks at the given batches, by default at all. Within a day, what came in counts before what
    went out.
    """
    wanted = None if batches is None else set(batches)
    by_batch: dict[Batch, list[StockMove]] = {}
    for move in moves:
        batch = Batch.of(move)
        if wanted is None or batch in wanted:
            by_batch.setdefault(batch, []).append(move)
    found = []
    for of_batch in by_batch.values():
        left = 0
        for move in sorted(of_batch, key=lambda one: (one.on, -signed(one))):
            left += signed(move)
            if left < 0:
                found.append(refuse("quantity", "stock_negative", day=move.on, short=-left))
                break
    return tuple(found)


def issue(
    moves: Sequence[StockMove],
    item: str,
    quantity: int,
    on: date,
    course_id: int | None = None,
) -> tuple[StockMove, ...]:
    """Return the moves that hand out a quantity, the first to expire first; skip expired batches.

    Only what is left on every later day too is handed out, so that a late entry never turns a
    later day negative.
    Raises: Invalid with the code `stock_short` where too little is there.
    """
    if quantity < 1:
        raise Invalid([refuse("quantity", "stock_quantity")])
    parts: list[StockMove] = []
    wanted = quantity
    for batch, free in _free(moves, item, on):
        part = min(wanted, free)
        parts.append(
            StockMove(
                item=item,
                batch=batch.batch,
                expiry=batch.expiry,
                on=on,
                kind=StockKind.ISSUED,
                quantity=part,
                course_id=course_id,
            )
        )
        wanted -= part
        if not wanted:
            return tuple(parts)
    raise Invalid([refuse("quantity", "stock_short", have=quantity - wanted, wanted=quantity)])


def _free(moves: Iterable[StockMove], item: str, on: date) -> list[tuple[Batch, int]]:
    """Return what can go out of each batch on a day: the least left on that and any later day."""
    by_batch: dict[Batch, list[StockMove]] = {}
    for move in moves:
        if move.item == item:
            by_batch.setdefault(Batch.of(move), []).append(move)
    found = []
    for batch, of_batch in by_batch.items():
        left = sum(signed(move) for move in of_batch if move.on <= on)
        least = left
        for move in sorted(
            (one for one in of_batch if one.on > on), key=lambda one: (one.on, -signed(one))
        ):
            left += signed(move)
            least = min(least, left)
        if least > 0 and (batch.expiry is None or batch.expiry >= on):
            found.append((batch, least))
    return sorted(found, key=lambda one: one[0].goes_first)


@dataclass(frozen=True, slots=True, kw_only=True)
class StockDifference:
    """A batch whose count differs from the books."""

    batch: Batch
    booked: int
    counted: int

    @property
    def amount(self) -> int:
        """What was counted beyond the books; negative for less."""
        return self.counted - self.booked


def differences(
    left: Iterable[Balance], counted: Mapping[Batch, int]
) -> tuple[StockDifference, ...]:
    """Return the batches whose count differs from the books; skip batches not counted."""
    booked = {one.batch: one.quantity for one in left}
    return tuple(
        StockDifference(batch=batch, booked=booked.get(batch, 0), counted=count)
        for batch, count in counted.items()
        if count != booked.get(batch, 0)
    )


def explained(difference: StockDifference, on: date, reason: str) -> StockMove:
    """Return the move that brings the books to the count, with its explanation.

    Raises: Invalid without an explanation.
    """
    if not reason.strip():
        raise Invalid([refuse("reason", "stock_reason_missing")])
    more = difference.amount > 0
    return StockMove(
        item=difference.batch.item,
        batch=difference.batch.batch,
        expiry=difference.batch.expiry,
        on=on,
        kind=StockKind.COUNTED_MORE if more else StockKind.COUNTED_LESS,
        quantity=abs(difference.amount),
        reason=reason,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthBalance:
    """One item's month: opening + received + returned - issued - lost + counted is closing."""

    item: str
    opening: int = 0
    received: int = 0
    returned: int = 0
    issued: int = 0
    lost: int = 0
    """Expired, damaged and lost."""
    counted: int = 0
    """Differences of counts, more minus less."""
    closing: int = 0


_COLUMNS = {
    StockKind.RECEIVED: "received",
    StockKind.RETURNED: "returned",
    StockKind.ISSUED: "issued",
    StockKind.EXPIRED: "lost",
    StockKind.DAMAGED: "lost",
    StockKind.LOST: "lost",
    StockKind.COUNTED_MORE: "counted",
    StockKind.COUNTED_LESS: "counted",
}


def month_balance(moves: Iterable[StockMove], month: Month) -> tuple[MonthBalance, ...]:
    """Return each item's balance of a month, by name; skip items without a move up to its end."""
    first, last = month.first, month.last
    rows: dict[str, MonthBalance] = {}
    for move in moves:
        if move.on > last:
            continue
        row = rows.get(move.item) or MonthBalance(item=move.item)
        amount = signed(move)
        if move.on < first:
            row = replace(row, opening=row.opening + amount)
        else:
            column = _COLUMNS[move.kind]
            shown = amount if column == "counted" else move.quantity
            row = replace(row, **{column: getattr(row, column) + shown})
        rows[move.item] = replace(row, closing=row.closing + amount)
    return tuple(rows[item] for item in sorted(rows))

"""Use cases of the store of food: in and out, what is left and for how long, counts, the month."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import NotFound, Problem
from desktop_app.programme.feeding.gizi_buruk import SevereRules, severe_rules
from desktop_app.programme.feeding.stock import (
    Balance,
    Batch,
    MonthBalance,
    StockDifference,
    balances,
    differences,
    explained,
    issue,
    month_balance,
    move_problems,
    negative_problems,
    removal_problems,
)
from desktop_app.programme.feeding.stock_outlook import (
    Lasting,
    StockRules,
    lasting,
    stock_rules,
    stock_warnings,
)
from desktop_app.programme.feeding.therapeutic_food import food_amount
from desktop_app.programme.records.children import Month, Person
from desktop_app.programme.records.feeding import CourseState, Food, StockMove, TherapeuticFood
from desktop_app.programme.records.problems import refuse
from desktop_app.programme.records.reasons import Reason
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.meanwhile import undoing, with_stored
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, require
from desktop_app.services.feeding.page import existing_course

ITEMS = (*(food.value for food in Food), TherapeuticFood.RUTF.value)
"""Items whose consumption is known from running courses. Any other name may be stored as well;
every child of a running feeding course is taken to eat one unit of it a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StockItem:
    """One item: what is left of each batch, the first to expire first, and how long it lasts."""

    item: str
    balances: tuple[Balance, ...]
    lasting: Lasting


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The store on a day."""

    items: tuple[StockItem, ...]
    warnings: tuple[Reason, ...]
    rules: StockRules
    """The rules behind the warnings."""


@dataclass(frozen=True, slots=True)
class Stock:
    """The store of supplementary and therapeutic food."""

    store: Store
    journal: Journal

    def page(self, *, on: date | None = None, by: Person) -> Shelf:
        """Return what is left on a day (today), and how long it lasts for the children of that day.

        A quantity is in whole units of the item: portions, packs, sachets.
        """
        require(by, Right.VIEW)
        day = on or self._today()
        with self.store.reading() as unit:
            left = balances(unit.stock.all(), day)
            names = dict.fromkeys(one.batch.item for one in left)
            eaters = _eaters(unit, day)
            rules = stock_rules(unit.rule_overrides.values())
        others = eaters.feeding_children
        items = []
        for name in names:
            children, per_day = eaters.of_item.get(name, (others, 1.0))
            items.append(
                StockItem(
                    item=name,
                    balances=tuple(one for one in left if one.batch.item == name),
                    lasting=lasting(left, name, children, per_day, day),
                )
            )
        return Shelf(
            items=tuple(items),
            warnings=stock_warnings(left, [one.lasting for one in items], day, rules),
            rules=rules,
        )

    def item_names(self) -> tuple[str, ...]:
        """Return ITEMS, then all other items that were ever stored, by name."""
        with self.store.reading() as unit:
            stored = {move.item for move in unit.stock.all()}
        return (*ITEMS, *sorted(stored - set(ITEMS)))

    def moves(
        self, *, item: str | None = None, month: Month | None = None, by: Person
    ) -> tuple[StockMove, ...]:
        """Return the moves of an item, of a month, or all, the newest first."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            found = unit.stock.of(item=item) if item is not None else tuple(unit.stock.all())
        kept = [one for one in found if month is None or Month.of(one.on) == month]
        return tuple(sorted(kept, key=lambda one: (one.on, one.move_id), reverse=True))

    def month(self, month: Month, *, by: Person) -> tuple[MonthBalance, ...]:
        """Return each item's balance of a month."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            return month_balance(unit.stock.all(), month)

    def check(self, move: StockMove) -> tuple[Problem, ...]:
        """Return what is or may be wrong with a move as typed; writes nothing."""
        with self.store.reading() as unit:
            return self._problems(unit, move)

    def record(
        self, move: StockMove, *, confirmed: Collection[str] = NOBODY_CONFIRMED, by: Person
    ) -> Saved[StockMove]:
        """Add a move of one batch; raises Invalid, also where the batch would fall below zero."""
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            new = replace(move, move_id=0)
            notes = accept(self._problems(unit, new), confirmed)
            (saved,) = self._add(unit, by, [new])
            changes = _changes(unit, [saved])
            unit.commit()
        return Saved(record=saved, notes=notes, changes=changes)

    def issue(
        self,
        item: str,
        quantity: int,
        *,
        on: date | None = None,
        course_id: int | None = None,
        by: Person,
    ) -> Saved[tuple[StockMove, ...]]:
        """Hand out a quantity, the first to expire first, for a feeding course or for none.

        Raises: Invalid("stock_short") where too little is there, NotFound.
        """
        require(by, Right.INPUT)
        day = on or self._today()
        with self.store.unit() as unit:
            if course_id is not None:
                existing_course(unit, course_id)
            parts = issue(tuple(unit.stock.all()), item, quantity, day, course_id)
            for part in parts:
                accept(self._problems(unit, part), NOBODY_CONFIRMED)
            saved = self._add(unit, by, parts)
            changes = _changes(unit, saved)
            unit.commit()
        return Saved(record=saved, changes=changes)

    def differences(
        self, counted: Mapping[Batch, int], *, on: date | None = None, by: Person
    ) -> tuple[StockDifference, ...]:
        """Return where a count differs from the books; each must be explained."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            return differences(balances(unit.stock.all(), on or self._today()), counted)

    def count(
        self,
        counted: Mapping[Batch, int],
        reasons: Mapping[Batch, str],
        *,
        on: date | None = None,
        by: Person,
    ) -> Saved[tuple[StockMove, ...]]:
        """Bring the books to a count, every difference with its reason, in one act.

        Raises: Invalid("stock_reason_missing") without a reason, Invalid("stock_negative") where
        later moves took out what was not there, Invalid("stock_count") for a count below zero.
        """
        require(by, Right.INPUT)
        day = on or self._today()
        if any(count < 0 for count in counted.values()):
            accept([refuse("quantity", "stock_count")], NOBODY_CONFIRMED)
        with self.store.unit() as unit:
            moves = tuple(unit.stock.all())
            found = differences(balances(moves, day), counted)
            new = [explained(one, day, reasons.get(one.batch, "")) for one in found]
            touched = {Batch.of(move) for move in new}
            accept(negative_problems([*moves, *new], touched), NOBODY_CONFIRMED)
            for move in new:
                accept(self._problems(unit, move), NOBODY_CONFIRMED)
            saved = self._add(unit, by, new)
            unit.commit()
        return Saved(record=saved, changes=Changes(stock=bool(saved)))

    def correct(
        self,
        move: StockMove,
        *,
        shown: StockMove | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
        action: str = "correct",
    ) -> Saved[StockMove]:
        """Change a move; raises Invalid, also where a batch would fall below zero.

        `shown` is the move as the form showed it: what was changed since is merged or asked about.
        """
        require(by, Right.CORRECT)
        with self.store.unit() as unit:
            before = _existing(unit, move.move_id)
            move, questions = with_stored(unit, self.journal, shown, before, move)
            notes = accept((*questions, *self._problems(unit, move)), confirmed)
            unit.stock.update(move)
            self.journal.write(unit, by, action, before=before, after=move)
            changes = _changes(unit, [before, move])
            unit.commit()
        return Saved(record=move, notes=notes, changes=changes, before=before)

    def put_back(self, before: StockMove, after: StockMove, *, by: Person) -> Saved[StockMove]:
        """Undo a correction; questions about `before` were answered when it was first saved.

        Raises: Conflict("undo_overtaken") when a field was changed again since.
        """
        asked = frozenset(problem.code for problem in self.check(before))
        with undoing():
            return self.correct(before, shown=after, confirmed=asked, by=by, action="undo")

    def remove(self, move_id: int, *, by: Person) -> Saved[StockMove]:
        """Take a mistaken move away; raises Invalid where a batch would fall below zero."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            move = _existing(unit, move_id)
            accept(removal_problems(move, unit.stock.all()), NOBODY_CONFIRMED)
            unit.stock.set_removed(move_id, self.journal.clock())
            self.journal.write(unit, by, "remove", before=move, after=None)
            changes = _changes(unit, [move])
            unit.commit()
        return Saved(record=move, changes=changes)

    def bring_back(self, move_id: int, *, by: Person) -> Saved[StockMove]:
        """Put a removed move back; raises Invalid where a batch would fall below zero."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            unit.stock.set_removed(move_id, None)
            move = _existing(unit, move_id)
            accept(negative_problems(unit.stock.all(), {Batch.of(move)}), NOBODY_CONFIRMED)
            self.journal.write(unit, by, "bring_back", before=None, after=move)
            changes = _changes(unit, [move])
            unit.commit()
        return Saved(record=move, changes=changes)

    def _add(self, unit: Unit, by: Person, new: Sequence[StockMove]) -> tuple[StockMove, ...]:
        saved = unit.stock.add_many(new)
        lines = [self.journal.line(by, "create", before=None, after=move) for move in saved]
        unit.journal.write_many(lines)
        return saved

    def _problems(self, unit: Unit, move: StockMove) -> tuple[Problem, ...]:
        found = [] if move.item.strip() else [refuse("item", "required")]
        return (*found, *move_problems(move, unit.stock.all(), self._today()))

    def _today(self) -> date:
        return self.journal.clock().date()


@dataclass(frozen=True, slots=True)
class _Eaters:
    """How many children are in feeding courses on a day, and who eats how much.

    `of_item` gives, for each known item, the number of children and the amount of each a day.
    """

    feeding_children: int
    of_item: Mapping[str, tuple[int, float]]


def _eaters(unit: Unit, on: date) -> _Eaters:
    running = [
        course
        for course in unit.feeding_courses.of(state=CourseState.RUNNING)
        if course.start is not None and course.start <= on
    ]
    of_item = {food.value: (sum(course.food is food for course in running), 1.0) for food in Food}
    rules = severe_rules(unit.rule_overrides.values())
    sachets = _sachets_a_day(unit, on, rules)
    average = sum(sachets) / len(sachets) if sachets else 0.0
    of_item[TherapeuticFood.RUTF.value] = (len(sachets), average)
    return _Eaters(len(running), of_item)


def _sachets_a_day(unit: Unit, on: date, rules: SevereRules) -> list[float]:
    """Return how many sachets a day each child in outpatient care eats, by her last weight."""
    found = []
    for course in unit.outpatient_courses.of(ended_on=None, food=TherapeuticFood.RUTF):
        visits = unit.outpatient_visits.of(course_id=course.course_id)
        seen = [one for one in visits if one.on <= on]
        if seen:
            last = max(seen, key=lambda one: one.on)
            amount = food_amount(
                TherapeuticFood.RUTF,
                last.weight_kg,
                oedematous=False,
                # A child on RUTF eats it whatever her age: what is eaten is counted here.
                age_months=rules.food.rutf_from_months,
                rules=rules.food,
            )
            found.append(0.0 if amount is None else amount.planned)
    return found


def _existing(unit: Unit, move_id: int) -> StockMove:
    found = unit.stock.get(move_id)
    if found is None:
        raise NotFound("stock_move_unknown")
    return found


def _changes(unit: Unit, moves: Iterable[StockMove]) -> Changes:
    ids = {move.course_id for move in moves if move.course_id is not None}
    courses = [unit.feeding_courses.get(course_id) for course_id in ids]
    return Changes(stock=True, children=frozenset(course.child_id for course in courses if course))

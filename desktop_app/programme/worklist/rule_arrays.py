"""The work list of a whole register at once: the items of worklist.py, found in columns of facts.

Growth is asked of all children together; illnesses and referrals, of which there are few, one by
one with the functions of worklist.py. An item's record is made only when it is looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from desktop_app.growth.arrays import Bools, Integers
from desktop_app.programme.casework.referrals import cover
from desktop_app.programme.casework.stunting_pathway import (
    STUNTING,
    hospital_letters,
    last_assessment,
    last_screening,
    refer_due,
    suspected_on,
    tb_since,
)
from desktop_app.programme.growth.child_facts import DOUBTS
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.calendar_arrays import first_days, month_numbers
from desktop_app.programme.records.casework import (
    Cases,
    CauseAssessment,
    Infection,
    Outcome,
    Postponement,
    Referral,
    TbScreening,
    WorkItem,
)
from desktop_app.programme.records.children import Month
from desktop_app.programme.worklist.columns import NO_RECORD, KindColumns, WorkList
from desktop_app.programme.worklist.kinds import (
    BGM,
    CAUSE,
    COMPLICATED,
    CONFIRM,
    COVERED_BY,
    CROSSING,
    IMPLAUSIBLE,
    NOT_WEIGHED,
    REFER,
    SEVERE,
    TB,
    TB_SUSPECT,
    TWO_T,
    WorkRules,
)
from desktop_app.programme.worklist.rules import LENGTH_DOUBTS, case_items, postponed_until

_Days = NDArray[np.signedinteger[Any]]
"""Dates as ordinals, 0 for none, of any width."""
_Record = TypeVar("_Record", Infection, Referral, TbScreening, CauseAssessment)

_NEVER = np.iinfo(np.int32).max


@dataclass(frozen=True, slots=True)
class _Found:
    """Items of one kind: rows of children, since when and by when."""

    kind: str
    row: Integers
    since: _Days
    due: _Days


def work_list(
    facts: FactArrays,
    cases: Cases,
    today: date,
    rules: WorkRules,
    *,
    extra: Iterable[WorkItem] = (),
    columns: Sequence[KindColumns] = (),
) -> WorkList:
    """What must happen today to all these children, the most dangerous first.

    The same items as `child_items` of each child gives. `extra` are further items, `columns` such
    as are only made when looked at, each due as its kind says. Records of children whose facts
    are not given are left out, and so is all that is put off.
    """
    reader = _Reader(facts, cases, today, rules)
    alive = reader.alive()
    of_kinds = [*reader.growth(), *(reader.further(found) for found in columns)]
    growth = [_living(found, alive) for found in of_kinds]
    made, made_rows = reader.made(extra, alive)
    kinds = tuple(sorted({*rules.kinds, *(item.kind for item in made)}))
    numbers = {kind: number for number, kind in enumerate(kinds)}

    def joined(of_growth: list[NDArray[np.generic]], of_made: list[int]) -> Integers:
        found: Integers = np.concatenate([*of_growth, np.array(of_made, np.int64)]).astype(np.int64)
        return found

    whole = WorkList(
        facts=facts,
        today=today,
        rules=rules,
        kinds=kinds,
        kind=joined(
            [np.full(len(found.row), numbers[found.kind]) for found in growth],
            [numbers[item.kind] for item in made],
        ).astype(np.int16),
        row=joined([found.row for found in growth], made_rows),
        since=joined(
            [found.since for found in growth], [item.since.toordinal() for item in made]
        ).astype(np.int32),
        due=joined([found.due for found in growth], [item.due.toordinal() for item in made]).astype(
            np.int32
        ),
        rank=joined(
            [np.full(len(found.row), rules.kinds[found.kind].rank) for found in growth],
            [item.rank for item in made],
        ).astype(np.int32),
        made=made,
        place=joined(
            [np.full(len(found.row), NO_RECORD) for found in growth], list(range(len(made)))
        ),
        makers={found.kind: found.make for found in columns},
    )
    record_id = np.zeros(len(whole), np.int64)
    record_id[len(whole) - len(made) :] = [item.record_id for item in made]
    child_id = facts.child_id[whole.row]
    order = np.lexsort((record_id, whole.kind, child_id, whole.since, whole.due, whole.rank))
    kept = order[~_put_off(whole, record_id, cases.postponements, today)[order]]
    return whole.chosen(kept)


def _put_off(
    whole: WorkList, record_id: Integers, postponements: Sequence[Postponement], today: date
) -> Bools:
    """Which lines are put off, asked only of children who have a postponement."""
    child_id = whole.facts.child_id[whole.row]
    by_child: dict[int, list[Postponement]] = defaultdict(list)
    for postponement in postponements:
        by_child[postponement.child_id].append(postponement)
    found = np.zeros(len(whole), np.bool_)
    for line in np.flatnonzero(np.isin(child_id, list(by_child))).tolist():
        asked = WorkItem(
            kind=whole.kinds[whole.kind[line]],
            child_id=int(child_id[line]),
            record_id=int(record_id[line]),
            since=date.fromordinal(int(whole.since[line])),
            due=today,
            rank=0,
            action="",
        )
        own = by_child[asked.child_id]
        found[line] = postponed_until(asked, own, today) is not None
    return found


def _living(found: _Found, alive: Bools) -> _Found:
    kept = alive[found.row]
    return _Found(found.kind, found.row[kept], found.since[kept], found.due[kept])


class _Reader:
    """Asks the rules of one day."""

    def __init__(self, facts: FactArrays, cases: Cases, today: date, rules: WorkRules) -> None:
        self.facts, self.cases, self.today, self.rules = facts, cases, today, rules
        self.day = today.toordinal()
        self.in_programme = self.day - facts.birth_date < rules.programme_days
        self._rows = {child: row for row, child in enumerate(facts.child_id.tolist())}
        self._light = self._light_on()
        self._severe = _earliest(
            facts.wasted_since, facts.sam_since, facts.oedema_since, self._light
        )

    def alive(self) -> Bools:
        """Which children are not recorded as dead."""
        found = np.ones(len(self.facts), np.bool_)
        for infection in self.cases.infections:
            if infection.outcome is Outcome.DIED and infection.child_id in self._rows:
                found[self._rows[infection.child_id]] = False
        return found

    def made(
        self, extra: Iterable[WorkItem], alive: Bools
    ) -> tuple[tuple[WorkItem, ...], list[int]]:
        """The items that are not of growth, and the rows of their children."""
        items = [*case_items(self.cases, self.today, self.rules), *extra]
        known = [
            (item, row)
            for item in items
            if (row := self._rows.get(item.child_id)) is not None and alive[row]
        ]
        return tuple(item for item, _ in known), [row for _, row in known]

    def further(self, found: KindColumns) -> _Found:
        """The lines of a kind that is not of growth."""
        since = found.since.astype(np.int64)
        return _Found(found.kind, found.row, since, since + self.rules.kinds[found.kind].due_days)

    def growth(self) -> Iterator[_Found]:
        """The items of growth, kind by kind."""
        yield from self._covered_kinds()
        facts = self.facts
        doubt_due = facts.doubt_on + self.rules.kinds[IMPLAUSIBLE].due_days
        yield self._found(IMPLAUSIBLE, facts.doubt > 0, facts.doubt_on, doubt_due)
        yield from self._screening_and_stunting()
        yield self._not_weighed()

    def _found(self, kind: str, holds: Bools, since: _Days, due: _Days) -> _Found:
        rows = np.flatnonzero(holds & self.in_programme)
        return _Found(kind, rows, since[rows], due[rows])

    def _covered_kinds(self) -> Iterator[_Found]:
        facts = self.facts
        complicated = (
            (facts.oedema_grade >= self.rules.complicated_grade)
            | (self._light > 0)
            | (self.day - facts.birth_date < self.rules.young_below_days)
        )
        in_care = np.isin(facts.child_id, list(self.cases.in_care))
        letters = self._by_child(self.cases.referrals)
        for kind, since in (
            (COMPLICATED, np.where(complicated, self._severe, 0)),
            (SEVERE, np.where(complicated | in_care, 0, self._severe)),
            (TWO_T, facts.two_t_since),
            (BGM, facts.bgm_since),
            (CROSSING, facts.crossed_since),
        ):
            until = self._covered_until(letters, COVERED_BY[kind], since)
            due = np.maximum(since + self.rules.kinds[kind].due_days, until + 1)
            yield self._found(kind, (since > 0) & (until < self.day), since, due)

    def _covered_until(
        self, letters: Mapping[int, Sequence[Referral]], reasons: tuple[str, ...], since: _Days
    ) -> _Days:
        """Until when each child's letters take care of what holds since a day; 0 if none does."""
        until = np.zeros(len(self.facts), np.int64)
        for row, own in letters.items():
            found = cover(own, reasons, self.rules.referrals)
            if since[row] and found and found.holds(date.fromordinal(int(since[row]))):
                until[row] = found.until.toordinal()
        return until

    def _screening_and_stunting(self) -> Iterator[_Found]:
        facts, pathway = self.facts, self.rules.pathway
        screened, was_screened = self._screenings()
        screened = np.where(screened > 0, screened, self._tb_since())
        since = _earliest(
            facts.stunted_since,
            facts.two_t_since,
            facts.bgm_since,
            facts.crossed_since,
            self._severe,
        )
        due = np.maximum(since + pathway.tb_due_days, was_screened + pathway.tb_valid_days)
        yield self._found(TB, (since > 0) & (screened == 0), since, due)

        since = self._tb_suspected()
        due = since + self.rules.kinds[TB_SUSPECT].due_days
        covered = self._covered_until(self._by_child(self.cases.referrals), (TB_SUSPECT,), since)
        yield self._found(TB_SUSPECT, (since > 0) & (covered == 0), since, due)

        sure = ~np.isin(facts.doubt, [DOUBTS.index(code) for code in LENGTH_DOUBTS])
        stunted = (facts.stunted_since > 0) & sure
        confirmed = facts.stunted_confirmed
        due = facts.stunted_since + pathway.confirm_days
        yield self._found(CONFIRM, stunted & (confirmed == 0), facts.stunted_since, due)

        sought, refer_by, was_sought = self._assessments()
        due = np.maximum(confirmed + pathway.cause_days, was_sought + pathway.cause_valid_days)
        holds = stunted & (confirmed > 0)
        yield self._found(CAUSE, holds & (sought == 0), confirmed, due)

        letters = self._by_child(hospital_letters(self.cases.referrals))
        until = self._covered_until(letters, (STUNTING,), facts.stunted_since)
        since = np.maximum(np.maximum(confirmed, sought), screened)
        holds = holds & (sought > 0) & (screened > 0) & (until < self.day)
        yield self._found(REFER, holds, since, np.maximum(refer_by, until + 1))

    def _not_weighed(self) -> _Found:
        facts = self.facts
        last = np.where(facts.last_weighed > 0, facts.last_weighed, facts.birth_date)
        since = first_days(month_numbers(last) + 1)
        month = Month.of(self.today)
        due = np.full(len(facts), month.last.toordinal())
        return self._found(NOT_WEIGHED, since <= month.first.toordinal(), since, due)

    def _light_on(self) -> _Days:
        facts, rules = self.facts, self.rules
        old = facts.weight_on - facts.birth_date >= rules.light_from_days
        light = old & (facts.weight_kg < rules.light_below_kg)
        return np.where(light & (facts.weight_on > 0), facts.weight_on, 0)

    def _tb_since(self) -> _Days:
        """Since when each child has been known to have TB; 0 who has not."""
        found = self._no_days()
        for row, own in self._by_child(self.cases.infections).items():
            since = tb_since(own, self.rules.pathway)
            found[row] = since.toordinal() if since else 0
        return found

    def _tb_suspected(self) -> _Days:
        """The day on which each child's screening made TB suspected; 0 where nothing follows."""
        found = self._no_days()
        infections = self._by_child(self.cases.infections)
        for row, own in self._by_child(self.cases.screenings).items():
            cases = Cases(screenings=tuple(own), infections=tuple(infections.get(row, ())))
            since = suspected_on(cases, self.today, self.rules.pathway)
            found[row] = since.toordinal() if since else 0
        return found

    def _screenings(self) -> tuple[_Days, _Days]:
        """The day of each child's valid screening, and of the last of all; 0 without."""
        valid, last = self._no_days(), self._no_days()
        for row, own in self._by_child(self.cases.screenings).items():
            found = last_screening(own, self.today, self.rules.pathway)
            valid[row] = found.on.toordinal() if found else 0
            days = [one.on.toordinal() for one in own if one.on <= self.today]
            last[row] = max(days, default=0)
        return valid, last

    def _assessments(self) -> tuple[_Days, _Days, _Days]:
        """The day of each child's valid assessment, by when to refer, and the last of all."""
        valid, refer_by, last = self._no_days(), self._no_days(), self._no_days()
        for row, own in self._by_child(self.cases.assessments).items():
            found = last_assessment(own, self.today, self.rules.pathway)
            if found is not None:
                valid[row] = found.on.toordinal()
                refer_by[row] = refer_due(found, self.rules.pathway).toordinal()
            days = [one.on.toordinal() for one in own if one.on <= self.today]
            last[row] = max(days, default=0)
        return valid, refer_by, last

    def _no_days(self) -> Integers:
        return np.zeros(len(self.facts), np.int64)

    def _by_child(self, records: Iterable[_Record]) -> Mapping[int, list[_Record]]:
        """The records of the children of the facts, by row."""
        found: dict[int, list[_Record]] = defaultdict(list)
        for record in records:
            row = self._rows.get(record.child_id)
            if row is not None:
                found[row].append(record)
        return found


def _earliest(*sinces: _Days) -> _Days:
    """The first day of several for each child, 0 meaning none."""
    found = np.min([np.where(since > 0, since, _NEVER) for since in sinces], axis=0)
    return np.where(found == _NEVER, 0, found)

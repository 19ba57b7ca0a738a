"""The work that follows from growth, over columns of facts, for one child or a whole register.

Each kind of work is found for all children at once. Letters, screenings and assessments, which few
children have, are read child by child.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import numpy as np

from desktop_app.growth.arrays import Bools, Integers
from desktop_app.programme.casework.referrals import cover
from desktop_app.programme.casework.stunting_pathway import (
    STUNTING,
    has_further_sign,
    hospital_letters,
    last_assessment,
    last_kpsp,
    last_screening,
    refer_due,
    refers_at_once,
    response_due,
    suspected_on,
    tb_since,
)
from desktop_app.programme.casework.stunting_rules import KPSP
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.age_arrays import months_completed
from desktop_app.programme.records.calendar_arrays import Ordinals, first_days, month_numbers
from desktop_app.programme.records.care import CareItem
from desktop_app.programme.records.casework import (
    Cases,
    CauseAssessment,
    Infection,
    Referral,
    TbScreening,
)
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.columns import NO_DAY
from desktop_app.programme.worklist.figures import last_weighed, light_on
from desktop_app.programme.worklist.kinds import (
    BGM,
    CAUSE,
    COMPLICATED,
    CONFIRM,
    COVERED_BY,
    CROSSING,
    IMPLAUSIBLE,
    LARGE_HEAD,
    NOT_WEIGHED,
    REFER,
    REFER_AT_ONCE,
    RESPONSE,
    SEVERE,
    SMALL_HEAD,
    STUNTED_KPSP,
    TALL,
    TB,
    TB_SUSPECT,
    TWO_T,
    WorkRules,
)

_Record = TypeVar("_Record", Infection, Referral, TbScreening, CauseAssessment, CareItem)

_LENGTH_DOUBTS = ("flag_len", "shrank", "jump_len")
_NEVER = np.iinfo(np.int32).max


@dataclass(frozen=True, slots=True)
class FoundChildren:
    """The children with one kind of work: their rows in the facts, since when and by when."""

    kind: str
    row: Integers
    since: Ordinals
    due: Ordinals


@dataclass(frozen=True, slots=True)
class _Searches:
    """Each child's valid search for the cause of stunting, as columns; days are 0 without one."""

    on: Ordinals
    refer_by: Ordinals
    response_due: Ordinals
    last_on: Ordinals
    """The last search, valid or not."""
    sign: Bools
    """Whether it or the KPSP shows a further sign, or there was no response."""
    answered: Bools
    """Whether the response to the food is known."""

    @classmethod
    def none(cls, children: int) -> _Searches:
        """Return columns without any search."""
        on, refer_by, response_due, last_on = np.zeros((4, children), np.int64)
        sign, answered = np.zeros((2, children), np.bool_)
        return cls(on, refer_by, response_due, last_on, sign, answered)


class GrowthWork:
    """Finds the work that follows from growth on one day."""

    def __init__(self, facts: FactArrays, cases: Cases, today: date, rules: WorkRules) -> None:
        self._facts, self._cases, self._today, self._rules = facts, cases, today, rules
        self._day = today.toordinal()
        self._in_programme = self._day - facts.birth_date < rules.programme_days
        self._rows = {child: row for row, child in enumerate(facts.child_id.tolist())}
        self._letters = self._by_child(cases.referrals)
        self._infections = self._by_child(cases.infections)
        self._screened = self._by_child(cases.screenings)
        self._light = light_on(facts, rules)
        self._severe = _earliest(
            facts.wasted_since, facts.sam_since, facts.oedema_since, self._light
        )

    def found(self) -> Iterator[FoundChildren]:
        """Yield the children with each kind of work, kind by kind."""
        yield from self._covered_kinds()
        facts = self._facts
        doubt_due = facts.doubt_on + self._rules.kinds[IMPLAUSIBLE].due_days
        yield self._found(IMPLAUSIBLE, facts.doubt > 0, facts.doubt_on, doubt_due)
        yield from self._screening_and_stunting()
        yield self._not_weighed()

    def _found(self, kind: str, holds: Bools, since: Ordinals, due: Ordinals) -> FoundChildren:
        rows = np.flatnonzero(holds & self._in_programme)
        return FoundChildren(kind, rows, since[rows], due[rows])

    def _covered_kinds(self) -> Iterator[FoundChildren]:
        facts = self._facts
        complicated = (
            (facts.oedema_grade >= self._rules.complicated_grade)
            | (self._light != NO_DAY)
            | (months_completed(facts.birth_date, self._day) < self._rules.young_below_months)
        )
        in_care = np.isin(facts.child_id, list(self._cases.in_care))
        for kind, since in (
            (COMPLICATED, np.where(complicated, self._severe, 0)),
            (SEVERE, np.where(complicated | in_care, 0, self._severe)),
            (TWO_T, facts.two_t_since),
            (BGM, facts.bgm_since),
            (CROSSING, facts.crossed_since),
            (TALL, np.where(self._length_is_sure(), facts.tall_since, NO_DAY)),
            (SMALL_HEAD, facts.small_head_since),
            (LARGE_HEAD, facts.large_head_since),
        ):
            until = self._covered_until(self._letters, COVERED_BY[kind], since)
            # Once a letter no longer takes care of it, the work is due again the day after.
            due = np.maximum(since + self._rules.kinds[kind].due_days, until + 1)
            yield self._found(kind, (since != NO_DAY) & (until < self._day), since, due)

    def _covered_until(
        self, letters: Mapping[int, Sequence[Referral]], reasons: tuple[str, ...], since: Ordinals
    ) -> Ordinals:
        """Return until when each child's letters take care of what began on `since`; else 0."""
        until = np.zeros(len(self._facts), np.int64)
        began = since.tolist()
        for row, own in letters.items():
            # Most letters are of children without this kind of work.
            found = cover(own, reasons, self._rules.referrals) if began[row] else None
            if found and found.holds(date.fromordinal(began[row])):
                until[row] = found.until.toordinal()
        return until

    def _screening_and_stunting(self) -> Iterator[FoundChildren]:
        facts, pathway = self._facts, self._rules.pathway
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
        yield self._found(TB, (since != NO_DAY) & (screened == NO_DAY), since, due)

        since = self._tb_suspected()
        due = since + self._rules.kinds[TB_SUSPECT].due_days
        covered = self._covered_until(self._letters, (TB_SUSPECT,), since)
        yield self._found(TB_SUSPECT, (since != NO_DAY) & (covered == NO_DAY), since, due)

        yield from self._stunting(screened)

    def _stunting(self, screened: Ordinals) -> Iterator[FoundChildren]:
        """Yield the next step of each stunted child by the guideline that the admin chose."""
        facts, pathway = self._facts, self._rules.pathway
        since, confirmed = facts.stunted_since, facts.stunted_confirmed
        stunted = (since != NO_DAY) & self._length_is_sure()
        letters = self._by_child(hospital_letters(self._cases.referrals))
        until = self._covered_until(letters, (STUNTING,), since)
        uncovered = until < self._day
        at_once = stunted & refers_at_once(facts, pathway)
        due = np.maximum(since + pathway.red_flag_days, until + 1)
        yield self._found(REFER_AT_ONCE, at_once & uncovered, since, due)

        by_cause = stunted & ~at_once
        due = since + pathway.confirm_days
        yield self._found(CONFIRM, by_cause & (confirmed == NO_DAY), since, due)

        holds = by_cause & (confirmed != NO_DAY)
        kpsps = self._kpsps() if pathway.guideline.asks_kpsp else {}
        tested = self._no_days()
        for row, kpsp in kpsps.items():
            tested[row] = kpsp.on.toordinal()
        if pathway.guideline.asks_kpsp:
            due = confirmed + pathway.cause_days
            yield self._found(STUNTED_KPSP, holds & (tested == NO_DAY), confirmed, due)
        sought = self._searches(kpsps)
        due = np.maximum(confirmed + pathway.cause_days, sought.last_on + pathway.cause_valid_days)
        yield self._found(CAUSE, holds & (sought.on == NO_DAY), confirmed, due)

        done = {
            "confirm_measurement": confirmed,
            "tb_screening": screened,
            KPSP: tested,
            "seek_cause": sought.on,
        }
        waited = np.array([done[code] for code in pathway.guideline.before_letter])
        ready = holds & uncovered & (waited != NO_DAY).all(axis=0)
        if pathway.guideline.only_with_sign:
            asked = holds & uncovered & (sought.on != NO_DAY) & ~sought.sign & ~sought.answered
            yield self._found(RESPONSE, asked, sought.on, sought.response_due)
            ready &= sought.sign
        refer_by = np.maximum(sought.refer_by, until + 1)
        yield self._found(REFER, ready, waited.max(axis=0), refer_by)

    def _length_is_sure(self) -> Bools:
        """Return whose last length is not to be measured again."""
        doubtful = [self._facts.element("doubt", code) for code in _LENGTH_DOUBTS]
        sure: Bools = ~np.isin(self._facts.doubt, doubtful)
        return sure

    def _not_weighed(self) -> FoundChildren:
        since = first_days(month_numbers(last_weighed(self._facts)) + 1)
        month = Month.of(self._today)
        due = np.full(len(since), month.last.toordinal())
        return self._found(NOT_WEIGHED, since <= month.first.toordinal(), since, due)

    def _tb_since(self) -> Ordinals:
        """Return since when each child has been in care for TB; 0 for a child who is not."""
        found = self._no_days()
        for row, own in self._infections.items():
            since = tb_since(own, self._rules.pathway)
            found[row] = since.toordinal() if since else 0
        return found

    def _tb_suspected(self) -> Ordinals:
        """Return the day on which a screening suspected TB; 0 for none, or with care begun."""
        found = self._no_days()
        for row, own in self._screened.items():
            ill = self._infections.get(row, ())
            cases = Cases(screenings=tuple(own), infections=tuple(ill))
            since = suspected_on(cases, self._today, self._rules.pathway)
            found[row] = since.toordinal() if since else 0
        return found

    def _screenings(self) -> tuple[Ordinals, Ordinals]:
        """Return the days of each child's valid screening and of her last one; 0 without."""
        valid, last = self._no_days(), self._no_days()
        for row, own in self._screened.items():
            found = last_screening(own, self._today, self._rules.pathway)
            valid[row] = found.on.toordinal() if found else 0
            days = [one.on.toordinal() for one in own if one.on <= self._today]
            last[row] = max(days, default=0)
        return valid, last

    def _kpsps(self) -> dict[int, CareItem]:
        """Return the last KPSP of each child since she was found stunted, by row."""
        found = {}
        for row, own in self._by_child(self._cases.kpsps).items():
            since = int(self._facts.stunted_since[row])
            last = last_kpsp(own, date.fromordinal(since), self._today) if since else None
            if last is not None:
                found[row] = last
        return found

    def _searches(self, kpsps: Mapping[int, CareItem]) -> _Searches:
        """Return what each child's searches for the cause say; `kpsps` are by row."""
        rules = self._rules.pathway
        found = _Searches.none(len(self._facts))
        for row, own in self._by_child(self._cases.assessments).items():
            valid = last_assessment(own, self._today, rules)
            if valid is not None:
                kpsp = kpsps.get(row)
                found.on[row] = valid.on.toordinal()
                found.refer_by[row] = refer_due(valid, rules, kpsp).toordinal()
                found.response_due[row] = response_due(valid, rules).toordinal()
                found.sign[row] = has_further_sign(valid, rules, kpsp)
                found.answered[row] = valid.responded is not None
            seen = [one.on.toordinal() for one in own if one.on <= self._today]
            found.last_on[row] = max(seen, default=0)
        return found

    def _no_days(self) -> Integers:
        return np.zeros(len(self._facts), np.int64)

    def _by_child(self, records: Iterable[_Record]) -> Mapping[int, list[_Record]]:
        """Return the records of the children in the facts, by row."""
        found: dict[int, list[_Record]] = defaultdict(list)
        for record in records:
            row = self._rows.get(record.child_id)
            if row is not None:
                found[row].append(record)
        return found


def _earliest(*sinces: Ordinals) -> Ordinals:
    """Return the first of several days for each child; 0 stands for none."""
    found = np.min([np.where(since > 0, since, _NEVER) for since in sinces], axis=0)
    return np.where(found == _NEVER, 0, found)

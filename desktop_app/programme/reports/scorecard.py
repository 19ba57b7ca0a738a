"""The village scorecard: ten indicators of convergence a quarter, for children of 0 to 23 months.

Rule: resources/rules/scorecard.toml. A child's indicators are bits, so that thousands are quick.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import cache

from desktop_app.growth.age import MONTHS_PER_YEAR, completed_months
from desktop_app.programme.records.care import CareItem, CareKind, Recipient
from desktop_app.programme.records.family import House, Insurance, Papers
from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, RuleTable, loaded
from desktop_app.programme.reports.quarter import Quarter, month_bits


class ScorecardIndicator(IntEnum):
    """The ten indicators, numbered as on the form."""

    IMMUNISATION = 1
    WEIGHED = 2
    LENGTH = 3
    COUNSELLING = 4
    HOME_VISIT = 5
    WATER = 6
    LATRINE = 7
    BIRTH_CERTIFICATE = 8
    INSURANCE = 9
    PARENTING = 10

    @property
    def bit(self) -> int:
        """The indicator's place in a mask."""
        return 1 << (self.value - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRules:
    """The figures of resources/rules/scorecard.toml, where each has its source."""

    below_months: int
    immunisation_from: int
    weighed_may_miss: int
    length_from: int
    length_least_below_12: int
    length_least_from_12: int
    counselling_may_miss: int
    both_parents: bool
    home_visit_may_miss: int
    parenting_may_miss: int
    safe_water: frozenset[str]
    proper_latrines: frozenset[str]
    good_from: float
    fair_from: float
    """Shares of what was due from which a level is good, and from which it is fair."""


def score_rules(overrides: Overrides = NO_OVERRIDES) -> ScoreRules:
    """The bundled rules with an admin's numbers.

    Raises: Invalid as `RuleTable.with_overrides` does.
    """
    return _read(loaded("scorecard", overrides)) if overrides else _standard_rules()


@cache
def _standard_rules() -> ScoreRules:
    return _read(loaded("scorecard"))


def _read(table: RuleTable) -> ScoreRules:
    return ScoreRules(
        below_months=table.whole("child.below_months"),
        immunisation_from=table.whole("immunisation.from_months"),
        weighed_may_miss=table.whole("weighed.may_miss"),
        length_from=table.whole("length.from_months"),
        length_least_below_12=table.whole("length.least_below_12"),
        length_least_from_12=table.whole("length.least_from_12"),
        counselling_may_miss=table.whole("counselling.may_miss"),
        both_parents=bool(table.number("counselling.both_parents")),
        home_visit_may_miss=table.whole("home_visit.may_miss"),
        parenting_may_miss=table.whole("parenting.may_miss"),
        safe_water=frozenset(table.content["house"]["water"]),
        proper_latrines=frozenset(table.content["house"]["latrine"]),
        good_from=table.number("colour.good_from") / 100,
        fair_from=table.number("colour.fair_from") / 100,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreFacts:
    """What the scorecard reads of one child.

    Months of the quarter are bits: 1 the first month, 2 the second, 4 the third; see `month_bits`.
    What is not known is None. On the form it counts as lacking; a screen tells it apart.
    """

    child_id: int
    desa: str
    birth_date: date
    basic_complete: bool | None
    """No dose of basic immunisation lacking (`immunisation.basic_lacking` is empty); None where
    doses lack and no vaccine was ever recorded."""
    weighed: int = 0
    lengths_in_year: int = 0
    """Measurements of length in the twelve months that end with the quarter."""
    mother_counselled: int = 0
    father_counselled: int = 0
    home_visited: int = 0
    parenting: int = 0
    unrecorded: int = 0
    """A mask of the monthly indicators of which the register has no record of any child this
    quarter."""
    needs_home_visit: bool = False
    """Gizi buruk, gizi kurang or stunted by the last measurement up to the quarter's end."""
    safe_water: bool | None = None
    proper_latrine: bool | None = None
    birth_certificate: bool | None = None
    insured: bool | None = None


@dataclass(frozen=True, slots=True)
class ChildScore:
    """One child's line: what was due and what of it was received, as masks of indicators."""

    child_id: int
    desa: str
    due_mask: int
    received_mask: int
    unknown_mask: int = 0
    """Due, not received by the records, and not known either way."""

    @property
    def due(self) -> tuple[ScorecardIndicator, ...]:
        """The indicators that were due."""
        return _indicators(self.due_mask)

    @property
    def received(self) -> tuple[ScorecardIndicator, ...]:
        """The indicators that were due and received."""
        return _indicators(self.received_mask)

    @property
    def lacking(self) -> tuple[ScorecardIndicator, ...]:
        """The indicators that were due and not received."""
        return _indicators(self.due_mask & ~self.received_mask)

    @property
    def unknown(self) -> tuple[ScorecardIndicator, ...]:
        """The indicators that were due and about which nothing is recorded."""
        return _indicators(self.unknown_mask)

    @property
    def known_lacking(self) -> tuple[ScorecardIndicator, ...]:
        """The lacking indicators that are known to lack."""
        return _indicators(self.due_mask & ~self.received_mask & ~self.unknown_mask)

    @property
    def known_level(self) -> float | None:
        """Received of what is known, 0 to 1; None where nothing is known."""
        known = (self.due_mask & ~self.unknown_mask).bit_count()
        return self.received_mask.bit_count() / known if known else None

    @property
    def level(self) -> float | None:
        """Received of due as the form counts, 0 to 1; None where nothing was due."""
        due = self.due_mask.bit_count()
        return self.received_mask.bit_count() / due if due else None


@dataclass(frozen=True, slots=True, kw_only=True)
class DesaScore:
    """A desa's line: per indicator how many children were due and received, and the level."""

    desa: str
    children: int
    due: tuple[int, ...]
    """Ten counts, in the order of the indicators."""
    received: tuple[int, ...]
    unknown: tuple[int, ...] = (0,) * len(ScorecardIndicator)
    """How many of those due are not known either way."""

    def known_level_of(self, indicator: ScorecardIndicator) -> float | None:
        """Share of the children with a known answer who received it; None without any answer."""
        known = self.due[indicator - 1] - self.unknown[indicator - 1]
        return self.received[indicator - 1] / known if known else None

    def mostly_unknown(self, indicator: ScorecardIndicator) -> bool:
        """Whether it is known of fewer than half of the children: too few to judge the desa by."""
        return 2 * self.unknown[indicator - 1] > self.due[indicator - 1]

    @property
    def known_level(self) -> float | None:
        """The sum of received over the sum of what is known; None where nothing is known."""
        known = sum(self.due) - sum(self.unknown)
        return sum(self.received) / known if known else None

    @property
    def level(self) -> float | None:
        """The sum of received over the sum of due, 0 to 1; None where nothing was due."""
        due = sum(self.due)
        return sum(self.received) / due if due else None

    def level_of(self, indicator: ScorecardIndicator) -> float | None:
        """Received of due for one indicator; None where nobody was due."""
        due = self.due[indicator - 1]
        return self.received[indicator - 1] / due if due else None


def score_facts(
    *,
    child_id: int,
    desa: str,
    birth_date: date,
    basic_complete: bool | None,
    weighed_on: Iterable[date],
    length_on: Iterable[date],
    care_items: Sequence[CareItem],
    needs_home_visit: bool,
    house: House | None,
    papers: Papers | None,
    quarter: Quarter,
    rules: ScoreRules,
    unrecorded: int = 0,
) -> ScoreFacts:
    """Return a child's facts from its records; dates outside the quarter do no harm."""
    since, last = quarter.year_from, quarter.last
    bits = {"mother": 0, "father": 0, "visited": 0, "parenting": 0}
    for one in care_items:
        for topic in _topics(one):
            bits[topic] |= month_bits((one.on,), quarter)
    water = house.water if house else None
    latrine = house.latrine if house else None
    insurance = papers.insurance if papers else None
    return ScoreFacts(
        child_id=child_id,
        desa=desa,
        birth_date=birth_date,
        basic_complete=basic_complete,
        weighed=month_bits(weighed_on, quarter),
        lengths_in_year=sum(since <= day <= last for day in length_on),
        mother_counselled=bits["mother"],
        father_counselled=bits["father"],
        home_visited=bits["visited"],
        parenting=bits["parenting"],
        unrecorded=unrecorded,
        needs_home_visit=needs_home_visit,
        safe_water=None if water is None else water.value in rules.safe_water,
        proper_latrine=None if latrine is None else latrine.value in rules.proper_latrines,
        birth_certificate=papers.birth_certificate if papers else None,
        insured=None if insurance is None else insurance is not Insurance.NONE,
    )


def child_scores(
    children: Iterable[ScoreFacts], quarter: Quarter, on: date, rules: ScoreRules
) -> tuple[ChildScore, ...]:
    """Return a line for each child of 0 to 23 months on the quarter's last day, or `on` if earlier.

    A monthly indicator is due for each month that is over by `on` and that the child lived through
    as a whole; without such a month it is not due.
    """
    judged = min(on, quarter.last)
    months = [month for month in quarter.months if month.last <= judged]
    firsts = [month.first for month in months]
    found = []
    for facts in children:
        age = completed_months(facts.birth_date, judged)
        if 0 <= age < rules.below_months:
            lived = sum(1 << at for at, first in enumerate(firsts) if facts.birth_date <= first)
            found.append(_score(facts, age, lived, rules))
    return tuple(found)


def desa_scores(scores: Iterable[ChildScore]) -> tuple[DesaScore, ...]:
    """Return one line a desa, by name."""
    children: dict[str, int] = {}
    due: dict[str, list[int]] = {}
    received: dict[str, list[int]] = {}
    unknown: dict[str, list[int]] = {}
    for score in scores:
        desa = score.desa
        if desa not in children:
            children[desa] = 0
            for counts_of in (due, received, unknown):
                counts_of[desa] = [0] * len(ScorecardIndicator)
        children[desa] += 1
        for mask, counts in (
            (score.due_mask, due[desa]),
            (score.received_mask, received[desa]),
            (score.unknown_mask, unknown[desa]),
        ):
            for at in _places(mask):
                counts[at] += 1
    return tuple(
        DesaScore(
            desa=desa,
            children=children[desa],
            due=tuple(due[desa]),
            received=tuple(received[desa]),
            unknown=tuple(unknown[desa]),
        )
        for desa in sorted(children)
    )


def _score(facts: ScoreFacts, age: int, lived: int, rules: ScoreRules) -> ChildScore:
    due = _ALWAYS
    received, unknown = 0, facts.unrecorded
    if age >= rules.immunisation_from:
        due |= _IMMUNISATION
        unknown |= _IMMUNISATION if facts.basic_complete is None else 0
        received |= _IMMUNISATION if facts.basic_complete else 0
    if age >= rules.length_from:
        due |= _LENGTH
        first_year = age < MONTHS_PER_YEAR
        least = rules.length_least_below_12 if first_year else rules.length_least_from_12
        received |= _LENGTH if facts.lengths_in_year >= least else 0
    mother, father = facts.mother_counselled, facts.father_counselled
    counselled = mother & father if rules.both_parents else mother | father
    monthly = [
        (_WEIGHED, facts.weighed, rules.weighed_may_miss),
        (_COUNSELLING, counselled, rules.counselling_may_miss),
        (_PARENTING, facts.parenting, rules.parenting_may_miss),
    ]
    if facts.needs_home_visit:
        monthly.append((_HOME_VISIT, facts.home_visited, rules.home_visit_may_miss))
    if lived:
        for bit, months, may_miss in monthly:
            due |= bit
            if (lived & ~months).bit_count() <= may_miss:
                received |= bit
    for bit, there in (
        (_WATER, facts.safe_water),
        (_LATRINE, facts.proper_latrine),
        (_CERTIFICATE, facts.birth_certificate),
        (_INSURANCE, facts.insured),
    ):
        if there:
            received |= bit
        elif there is None:
            unknown |= bit
    return ChildScore(facts.child_id, facts.desa, due, received, unknown & due & ~received)


_IMMUNISATION = ScorecardIndicator.IMMUNISATION.bit
_LENGTH = ScorecardIndicator.LENGTH.bit
_WEIGHED = ScorecardIndicator.WEIGHED.bit
_COUNSELLING = ScorecardIndicator.COUNSELLING.bit
_PARENTING = ScorecardIndicator.PARENTING.bit
_HOME_VISIT = ScorecardIndicator.HOME_VISIT.bit
_WATER = ScorecardIndicator.WATER.bit
_LATRINE = ScorecardIndicator.LATRINE.bit
_CERTIFICATE = ScorecardIndicator.BIRTH_CERTIFICATE.bit
_INSURANCE = ScorecardIndicator.INSURANCE.bit
_ALWAYS = _WATER | _LATRINE | _CERTIFICATE | _INSURANCE


@cache
def _indicators(mask: int) -> tuple[ScorecardIndicator, ...]:
    return tuple(ScorecardIndicator(at + 1) for at in _places(mask))


@cache
def _places(mask: int) -> tuple[int, ...]:
    return tuple(at for at in range(len(ScorecardIndicator)) if mask >> at & 1)


def unrecorded_care(care_items: Iterable[CareItem]) -> int:
    """Return a mask of the indicators of care without any of a quarter's care items.

    Where nobody's counselling was written down, a child without it says nothing of the desa.
    """
    recorded = {topic for one in care_items for topic in _topics(one)}
    mask = 0 if recorded & {"mother", "father"} else _COUNSELLING
    mask |= 0 if "visited" in recorded else _HOME_VISIT
    return mask if "parenting" in recorded else mask | _PARENTING


def _topics(one: CareItem) -> Iterator[str]:
    """Yield what a care item counts for; another carer counts as the mother."""
    if one.kind is CareKind.HOME_VISIT:
        yield "visited"
    elif one.kind is CareKind.PARENTING_CLASS:
        yield "parenting"
    elif one.kind is CareKind.COUNSELLING:
        for parent in one.recipients:
            yield "father" if parent is Recipient.FATHER else "mother"

"""Use cases of the quarterly village scorecard: ten indicators per child and desa; XLSX export."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from pathlib import Path

import numpy as np

from desktop_app.db.unit import Store, Unit
from desktop_app.destination import demand_free, write_out
from desktop_app.errors import Invalid
from desktop_app.exchange.reports_scorecard import ScoreRow as ScoreRow  # noqa: PLC0414 -- re-exported
from desktop_app.exchange.reports_scorecard import scorecard_bytes
from desktop_app.growth.age import LONGEST_MONTH_DAYS, completed_months
from desktop_app.growth.arrays import Bools, Floats
from desktop_app.programme.care.immunisation_arrays import basic_complete
from desktop_app.programme.feeding.rules import FeedingRules, feeding_rules
from desktop_app.programme.growth.child_facts import fact_rules
from desktop_app.programme.growth.fact_arrays import fact_arrays
from desktop_app.programme.growth.fact_columns import FactArrays, VisitColumns
from desktop_app.programme.records.care import CareItem
from desktop_app.programme.records.children import Child, Person
from desktop_app.programme.records.problems import refuse
from desktop_app.programme.reports.quarter import Quarter
from desktop_app.programme.reports.scorecard import (
    DesaScore,
    ScoreFacts,
    ScoreRules,
    child_scores,
    desa_scores,
    score_facts,
    score_rules,
    unrecorded_care,
)
from desktop_app.progress import NoProgress, Progress
from desktop_app.services.care.immunisations import schedule_of
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.password_asked import PasswordAsked
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.growth.facts import for_care
from desktop_app.services.register.child_life import has_left, lives
from desktop_app.services.register.standings import placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """A quarter's scorecard up to the day on which it is judged."""

    quarter: Quarter
    judged_on: date
    """The quarter's last day, or today while the quarter lasts."""
    rows: tuple[ScoreRow, ...]
    """Every child of 0 to 23 months, by desa and name."""
    desa: tuple[DesaScore, ...]


@dataclass(frozen=True, slots=True)
class Scorecards:
    """Scorecards of what children of 0 to 23 months should have received, and what they lack."""

    store: Store
    journal: Journal
    facility: str
    taking_out: TakingOut
    password_asked: PasswordAsked
    readings: Readings

    def of_quarter(self, quarter: Quarter, *, desa: str | None = None, by: Person) -> Scorecard:
        """Return a quarter's scorecard, of one desa or of all.

        Children who died or moved away by then are left out. Raises: Invalid for a future quarter.
        """
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            found = self._scorecard(unit, quarter, desa=desa)
        self.readings.listed(by, "scorecard", text=desa or "")
        return found

    def of_child(self, child_id: int, quarter: Quarter, *, by: Person) -> ScoreRow | None:
        """Return a child's line; None when her age is not 0 to 23 months in that quarter."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            found = self._scorecard(unit, quarter, child_id=child_id)
        self.readings.child(by, child_id, "scorecard")
        return found.rows[0] if found.rows else None

    def export(
        self, quarter: Quarter, out: Path, *, by: Person, progress: Progress | None = None
    ) -> ExportReport:
        """Write a quarter's scorecard as XLSX; the file is not encrypted.

        Raises: PasswordNeeded, Invalid, Cancelled, StorageFull, StorageDenied; an earlier file is
        then unchanged.
        """
        require(by, Right.TAKE_OUT)
        self.password_asked.demand()
        demand_free(out)
        watch = progress or NoProgress()
        with self.store.reading() as unit:
            found = self._scorecard(unit, quarter)
        children = len(found.rows)
        watch.step(children, 2 * children)
        content = scorecard_bytes(
            quarter, found.rows, facility=self.facility, judged_on=found.judged_on
        )
        watch.step(2 * children, 2 * children)
        after = {"quarter": str(quarter), "children": children}
        with self.taking_out.noted(by, "scorecard", out, after=after):
            write_out(out, content)
        return ExportReport(path=out, children=children)

    def _scorecard(
        self,
        unit: Unit,
        quarter: Quarter,
        *,
        desa: str | None = None,
        child_id: int | None = None,
    ) -> Scorecard:
        today = self.journal.clock().date()
        if quarter.first > today:
            raise Invalid([refuse("quarter", "quarter_in_future")])
        judged = min(today, quarter.last)
        rules = score_rules(unit.rule_overrides.values())
        oldest = judged - timedelta(days=(rules.below_months + 1) * LONGEST_MONTH_DAYS)
        children = {
            child.child_id: child
            for child in placed(unit, _children(unit, child_id, oldest), judged)
            if desa in (None, child.desa)
            and 0 <= completed_months(child.birth_date, judged) < rules.below_months
        }
        kept = _without_leavers(unit, children, judged)
        facts = list(_facts(unit, kept, quarter, judged, rules))
        scores = child_scores(facts, quarter, judged, rules)
        rows = [ScoreRow(child=kept[score.child_id], score=score) for score in scores]
        rows.sort(key=lambda row: (row.child.desa, row.child.name.casefold(), row.child.child_id))
        return Scorecard(
            quarter=quarter, judged_on=judged, rows=tuple(rows), desa=desa_scores(scores)
        )


def _children(unit: Unit, child_id: int | None, oldest: date) -> Iterable[Child]:
    if child_id is not None:
        found = unit.children.get(child_id)
        return [found] if found else []
    return unit.children.born_from(oldest)


def _without_leavers(unit: Unit, children: Mapping[int, Child], judged: date) -> dict[int, Child]:
    """Return the children who have not died or moved away by the day of judging."""
    lived = lives(unit, {child_id: child.birth_date for child_id, child in children.items()})
    return {
        child_id: child
        for child_id, child in children.items()
        if not has_left(lived[child_id], judged)
    }


def _facts(
    unit: Unit,
    children: Mapping[int, Child],
    quarter: Quarter,
    judged: date,
    rules: ScoreRules,
) -> Iterator[ScoreFacts]:
    """Yield each child's facts for the scorecard, from records up to the day it is judged."""
    overrides = unit.rule_overrides.values()
    ids = sorted(children)
    roster, visits = unit.facts.visits_of(ids)
    known = visits.rows(visits.visit_date <= judged.toordinal())
    # Whether a child needs a home visit is care and goes by corrected age; measurements taken are
    # only counted.
    judged_by = for_care(unit, roster, visits).rows(visits.visit_date <= judged.toordinal())
    facts = fact_arrays(roster, judged_by, fact_rules(overrides))
    visited_at_home = _needs_home_visit(facts, feeding_rules(overrides))
    weighed = _days_by_child(known, len(ids), quarter.first, known.weight_kg)
    measured = _days_by_child(known, len(ids), quarter.year_from, known.clenhei_cm)
    vaccines = unit.given.vaccines(roster.child_id)
    complete = basic_complete(roster.birth_date, vaccines, judged, schedule_of(unit))
    no_vaccines = set(range(len(ids))) - set(vaccines.child.tolist())
    care_items = _care_items(unit, quarter)
    unrecorded = unrecorded_care(chain.from_iterable(care_items.values()))
    houses = unit.families.houses()
    papers = {one.child_id: one for one in unit.papers.all()}
    for place, child_id in enumerate(ids):
        child = children[child_id]
        yield score_facts(
            child_id=child_id,
            desa=child.desa,
            birth_date=child.birth_date,
            basic_complete=bool(complete[place]) or (None if place in no_vaccines else False),
            weighed_on=weighed[place],
            length_on=measured[place],
            care_items=[one for one in care_items.get(child_id, ()) if one.on <= judged],
            needs_home_visit=bool(visited_at_home[place]),
            house=houses.get(child_id),
            papers=papers.get(child_id),
            quarter=quarter,
            rules=rules,
            unrecorded=unrecorded,
        )


def _needs_home_visit(facts: FactArrays, rules: FeedingRules) -> Bools:
    """Return which children have gizi buruk, gizi kurang or stunting by their last measurements."""
    stunted_below_z = fact_rules().stunted_below_z
    needs: Bools = (
        (facts.zwfl < rules.wasted_below_z)
        | (facts.muac_cm < rules.wasted_muac_cm)
        | (facts.oedema_grade >= rules.severe_oedema_grade)
        | (facts.zlen < stunted_below_z)
    )
    return needs


def _days_by_child(
    visits: VisitColumns, children: int, since: date, figure: Floats
) -> list[list[date]]:
    """Return, for each child's row, the dates from `since` on of the visits that have a figure."""
    found: list[list[date]] = [[] for _ in range(children)]
    kept = ~np.isnan(figure) & (visits.visit_date >= since.toordinal())
    rows, days = visits.child[kept].tolist(), visits.visit_date[kept].tolist()
    for row, day in zip(rows, days, strict=True):
        found[row].append(date.fromordinal(day))
    return found


def _care_items(unit: Unit, quarter: Quarter) -> Mapping[int, list[CareItem]]:
    found: dict[int, list[CareItem]] = defaultdict(list)
    for one in unit.care_items.between("on", quarter.first, quarter.last):
        found[one.child_id].append(one)
    return found

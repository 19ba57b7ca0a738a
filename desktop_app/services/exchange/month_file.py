"""Gathers a month's rows for the national layouts: the measurements, and what records here say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from desktop_app.db.unit import Unit
from desktop_app.exchange.workbook import DifferingCell
from desktop_app.programme.care.rules import care_rules
from desktop_app.programme.growth.child_facts import fact_rules
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.children import Month, MonthRow
from desktop_app.programme.reports.month_columns import MonthColumns
from desktop_app.programme.reports.national_answers import (
    NO_WORD,
    YES_WORD,
    FormAnswers,
    answered,
    care_answers,
    gain_letters,
)
from desktop_app.services.common.month_rules import rules_of
from desktop_app.services.register.standings import placed

_HEADINGS = {
    "weight_gain": "Naik Berat Badan",
    "vitamin_a": "Jml Vit A",
    "kpsp": "KPSP",
    "kia": "KIA",
    "mother_class": "Kelas Ibu Balita",
    "mbg": "MBG",
    **{f"asi_{month}": f"ASI Bulan {month}" for month in range(7)},
}
_WHOLE_LIFE = frozenset({CareKind.KPSP, CareKind.EXCLUSIVE_BREASTFEEDING})
"""Kinds of which earlier answers matter: a KPSP that is doubtful twice, milk alone by month."""
_OF_THE_MONTH = frozenset({CareKind.MBG, CareKind.MOTHER_CLASS})


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthFile:
    """The rows of a month's file, and where an import says something else than they do."""

    rows: tuple[MonthRow, ...]
    differing: tuple[DifferingCell, ...]


def month_file(unit: Unit, month: Month) -> MonthFile:
    """Return each child's last visit of the month, with what the program's own records say.

    Children stand where they lived on the month's last day.
    """
    found = tuple(unit.visits.in_month(month.year, month.month))
    lived = placed(unit, (row.child for row in found), month.last)
    own = own_answers(unit, month, [row.child.child_id for row in found])
    rows: list[MonthRow] = []
    differing: list[DifferingCell] = []
    for number, (row, child) in enumerate(zip(found, lived, strict=True), start=1):
        visit = row.measured.visit
        said, unlike = answered(own.get(child.child_id, {}), visit.reported)
        differing += (
            DifferingCell(
                row=number, heading=_HEADINGS[one.key], own=one.own, imported=one.imported
            )
            for one in unlike
        )
        measured = replace(row.measured, visit=replace(visit, reported=said))
        rows.append(MonthRow(child=child, measured=measured))
    return MonthFile(rows=tuple(rows), differing=tuple(differing))


def own_answers(unit: Unit, month: Month, children: Sequence[int]) -> Mapping[int, FormAnswers]:
    """Return what the program's own records say of these children in a month, by child."""
    overrides = rules_of(unit, month)
    rules = care_rules(overrides)
    found: dict[int, dict[str, str]] = {child_id: {} for child_id in children}
    capsules, given = _given(unit, month)
    for child_id, count in capsules.items():
        if child_id in found:
            found[child_id]["vitamin_a"] = str(count)
    for child_id, items in given.items():
        if child_id in found:
            found[child_id].update(care_answers(items, month, rules))
    letters = gain_letters(weighings(unit, month, children), fact_rules(overrides).kbm)
    for child_id, letter in letters.items():
        found[child_id]["weight_gain"] = letter
    for child_id, has_one in unit.reports.kia_books(month.last).items():
        if child_id in found:
            found[child_id]["kia"] = YES_WORD if has_one else NO_WORD
    return found


def _given(unit: Unit, month: Month) -> tuple[Counter[int], Mapping[int, Sequence[CareItem]]]:
    """Return each child's capsules since January, and her care until the month."""
    january, first, last = date(month.year, 1, 1), month.first, month.last
    capsules = Counter(unit.reports.capsules(january, last))
    capsules.update(
        one.child_id
        for one in unit.treated.all()
        if one.kind is CareKind.VITAMIN_A and january <= one.on <= last
    )
    given: dict[int, list[CareItem]] = defaultdict(list)
    for one in (
        *unit.care_items.between("on", first, last, kind=_OF_THE_MONTH),
        *unit.care_items.between("on", date.min, last, kind=_WHOLE_LIFE),
    ):
        given[one.child_id].append(one)
    return capsules, given


def weighings(unit: Unit, month: Month, children: Sequence[int]) -> MonthColumns:
    """Return the visits of the month and of the month before, which N and T compare."""
    before = month.before.first
    roster, visits = unit.facts.visits_between(children, before, month.last)
    known = visits.child[
        (visits.visit_date < month.first.toordinal()) & ~np.isnan(visits.weight_kg)
    ]
    perhaps_new = np.delete(roster.child_id, np.unique(known)).tolist()
    weighed, _scored = unit.facts.seen_before(perhaps_new, before)
    size = len(roster.child_id)
    return MonthColumns(
        month=month,
        roster=roster,
        kecamatan=np.full(size, "", np.object_),
        present=np.ones(size, np.bool_),
        kia=np.zeros(size, np.int64),
        visits=visits,
        weighed_before=np.isin(roster.child_id, list(weighed)),
        scored_before=np.zeros(size, np.bool_),
    )

"""The recap per desa against a plain count of the same records."""

import random
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest

from desktop_app.app import App
from desktop_app.db.unit import Unit
from desktop_app.programme.records.children import Month, RecapRow
from desktop_app.services.reports.recap import recap_of
from tests.builders import a_child, a_growth, a_visit

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Measured:
    """What one visit says, and how it is counted."""

    zlen: float | None
    flen: bool | None
    weight_kg: float | None
    counts_in: frozenset[str]


KINDS = [
    Measured(-0.4, False, 9.0, frozenset({"weighed", "measured"})),
    Measured(-2.0, False, 9.0, frozenset({"weighed", "measured"})),
    Measured(-2.01, False, None, frozenset({"measured", "stunted"})),
    Measured(-3.0, False, 8.0, frozenset({"weighed", "measured", "stunted"})),
    Measured(-3.01, False, 8.0, frozenset({"weighed", "measured", "stunted", "severely_stunted"})),
    Measured(-6.3, True, 7.0, frozenset({"weighed", "flagged"})),
    Measured(None, None, 7.5, frozenset({"weighed"})),
    Measured(None, None, None, frozenset()),
]


def fill(unit: Unit, children: int) -> dict[str, Counter[str]]:
    """Fill three desa by chance; returns what the recap of October must say."""
    chance = random.Random(children)  # noqa: S311 -- chance, not secrecy
    expected = {f"Desa {n}": Counter[str]() for n in range(3)}
    new = [
        a_child(
            name=f"Anak {n}",
            desa=f"Desa {chance.randrange(3)}",
            birth_date=date(2020, 1, 1) + timedelta(days=chance.randrange(2_600)),
        )
        for n in range(children)
    ]
    for child in unit.children.add_many(new):
        removed = chance.random() < 0.1
        visits = [(chance.choice(KINDS), day) for day in chance.sample(range(25), k=3)]
        added = unit.visits.add_many(
            [
                (
                    a_visit(
                        child_id=child.child_id,
                        visit_date=date(2026, 9, 25) + timedelta(days=day * 2),
                        weight_kg=kind.weight_kg,
                    ),
                    a_growth(zlen=kind.zlen, flen=kind.flen),
                )
                for kind, day in visits
            ]
        )
        gone = chance.choice(added)
        unit.visits.set_removed(gone.visit_id, NOW)
        if removed:
            unit.children.set_removed(child.child_id, NOW)
            continue
        counter = expected[child.desa]
        if not date(2021, 11, 1) <= child.birth_date <= date(2026, 10, 31):
            continue
        counter["children"] += 1
        in_october = [
            (visit.visit_date, kind)
            for visit, (kind, _) in zip(added, visits, strict=True)
            if visit.visit_date.month == 10 and visit is not gone
        ]
        counter["born"] += date(2026, 10, 1) <= child.birth_date
        weighed = [kind for _day, kind in in_october if kind.weight_kg is not None]
        scored = [one for one in in_october if one[1].zlen is not None]
        counter["weighed"] += bool(weighed)
        if scored:
            # Of two visits the last that has the value counts.
            counter.update(max(scored, key=lambda found: found[0])[1].counts_in - {"weighed"})
        before = any(
            kind.weight_kg is not None
            for visit, (kind, _) in zip(added, visits, strict=True)
            if visit.visit_date.month == 9 and visit is not gone
        )
        counter["first_weighed"] += bool(weighed) and not before
    return expected


def as_row(desa: str, counter: Counter[str]) -> RecapRow:
    names = (
        "children", "weighed", "first_weighed", "born", "measured", "flagged", "stunted",
        "severely_stunted",
    )  # fmt: skip
    return RecapRow(kecamatan="Banjar", desa=desa, **{name: counter[name] for name in names})


def test_the_recap_counts_as_one_would_by_hand(app: App) -> None:
    with app.children.store.unit() as unit:
        expected = fill(unit, 400)
        found = recap_of(unit, Month(year=2026, month=10))
    assert found == tuple(as_row(desa, counter) for desa, counter in sorted(expected.items()))


@pytest.mark.parametrize(
    "month,birth_date,counts",
    [
        ((2026, 10), date(2021, 10, 31), False),
        ((2026, 10), date(2021, 11, 1), True),
        ((2026, 10), date(2026, 10, 31), True),
        ((2026, 10), date(2026, 11, 1), False),
        # Sixty months before 28 Feb 2025 is 28 Feb 2020; who was born on the 29th is a day younger.
        ((2025, 2), date(2020, 2, 28), False),
        ((2025, 2), date(2020, 2, 29), True),
        # 29 Feb 2024 has no day of its own in 2019.
        ((2024, 2), date(2019, 2, 28), False),
        ((2024, 2), date(2019, 3, 1), True),
    ],
)
def test_children_under_sixty_months_on_the_last_day(
    app: App, month: tuple[int, int], birth_date: date, *, counts: bool
) -> None:
    with app.children.store.unit() as unit:
        unit.children.add(a_child(birth_date=birth_date))
        rows = recap_of(unit, Month(year=month[0], month=month[1]))
    assert [(row.children, row.prevalence) for row in rows] == [(1, None)] * counts


def test_b_has_two_definitions(app: App) -> None:
    """One born in October and not weighed, one first weighed at half a year, one seen before."""
    october = date(2026, 10, 12)
    born, late, known, grown = (
        a_child(name="Baru", birth_date=date(2026, 10, 31)),
        a_child(name="Lama", birth_date=date(2026, 4, 1)),
        a_child(name="Dikenal", birth_date=date(2026, 4, 1)),
        a_child(name="Besar", birth_date=date(2021, 10, 31)),
    )
    with app.children.store.unit() as unit:
        added = unit.children.add_many([born, late, known, grown])
        ids = [child.child_id for child in added]
        visits = [
            a_visit(child_id=ids[1], visit_date=october),
            # Measured in September, but not weighed.
            a_visit(child_id=ids[1], visit_date=date(2026, 9, 12), weight_kg=None),
            a_visit(child_id=ids[2], visit_date=october),
            a_visit(child_id=ids[2], visit_date=date(2026, 9, 12)),
            # Too old to stand in any figure of October.
            a_visit(child_id=ids[3], visit_date=october),
        ]
        unit.visits.add_many([(visit, a_growth()) for visit in visits])
        (row,) = recap_of(unit, Month(year=2026, month=10))
        assert (row.children, row.weighed, row.first_weighed, row.born) == (3, 2, 1, 1)


def test_no_figure_of_the_recap_is_larger_than_the_children_it_counts_among(app: App) -> None:
    with app.children.store.unit() as unit:
        fill(unit, 300)
        rows = [
            *recap_of(unit, Month(year=2026, month=10)),
            *recap_of(unit, Month(year=2026, month=9)),
        ]
    assert sum(row.first_weighed for row in rows) > 0
    for row in rows:
        assert row.first_weighed <= row.weighed <= row.children
        assert row.born <= row.children
        assert row.severely_stunted <= row.stunted <= row.measured <= row.children


def test_a_child_who_turns_60_months_in_the_month_is_in_no_figure(app: App) -> None:
    """Three were weighed, one of them is still under 60 months on the last day."""
    with app.children.store.unit() as unit:
        for number, born in enumerate((date(2021, 10, 31), date(2021, 10, 1), date(2021, 11, 1))):
            child = unit.children.add(a_child(name=f"Anak {number}", nik=None, birth_date=born))
            unit.visits.add_many(
                [
                    (
                        a_visit(child_id=child.child_id, visit_date=date(2026, 10, 5)),
                        a_growth(zlen=-3.5, flen=False),
                    )
                ]
            )
        [row] = recap_of(unit, Month(year=2026, month=10))
    assert (row.children, row.weighed, row.measured, row.stunted) == (1, 1, 1, 1)
    assert row.severely_stunted == 1

"""The city's figures from real packages: the same as the puskesmas count, each child once."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.errors import Conflict, Invalid, NotAllowed
from desktop_app.exchange.city_table import CITY_COLUMNS
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.services.reports.month_register import month_count
from tests.builders import a_child, a_visit
from tests.exchanging import NOVEMBER, Line, a_city, a_line, a_vault
from tests.services.conftest import MIDWIFE, NOW, READER

OCTOBER = Month(year=2026, month=10)
NIK = "3279014105250001"


@pytest.fixture
def line(app: App, tmp_path: Path) -> Iterator[Line]:
    with a_line(app, tmp_path) as made:
        yield made


@pytest.fixture
def second(line: Line, tmp_path: Path) -> Iterator[Line]:
    """Another puskesmas of the same city."""
    with a_vault(tmp_path / "kedua", "Puskesmas Langensari I") as app:
        other = Line(app, line.city, line.folder)
        other.introduce()
        yield other


def a_girl(
    app: App,
    name: str = "Syifa Nur",
    *,
    length: float = 79.0,
    day: date = date(2026, 11, 3),
    **fields: object,
) -> int:
    child = app.children.register(
        a_child(name=name, **fields), confirmed={"child_perhaps_spelled"}, by=app.person
    ).record
    visit = a_visit(child_id=child.child_id, visit_date=day, weight_kg=9.4, lenhei_cm=length)
    app.visits.record(visit, by=app.person)
    return child.child_id


def counted(city: App, month: Month = NOVEMBER) -> dict[str, tuple[int, int, int]]:
    found = city.city.month(month, by=city.person)
    return {
        one.cell.place.desa: (one.cell.area.target, one.cell.area.measured, one.cell.area.cases)
        for one in found.desa
        if one.cell.area.target
    }


def test_the_city_counts_what_the_puskesmas_counts(line: Line) -> None:
    line.clinic.demo.fill(60, 3, by=line.clinic.person)
    line.receive(line.send()[0])
    for month in (OCTOBER, NOVEMBER, Month(year=2025, month=8)):
        with line.clinic.partners.store.reading() as unit:
            own = month_count(unit, month)
        city = line.city.city.month(month, by=line.city.person)
        total = city.total.cell
        assert total.area.target == own.number("s")
        assert total.area.measured == own.number("scored_length")
        assert total.area.cases == own.number("stunted")
        assert total.severe == own.number("severely_stunted")
        assert total.weighed == own.number("d")
        for one in city.desa:
            rows = own.rows(own.desa == one.cell.place.desa)
            assert one.cell.area.target == own.number("s", rows)
            assert one.cell.area.cases == own.number("stunted", rows)
    assert {OCTOBER, NOVEMBER} <= set(line.city.city.months(by=line.city.person))


def test_the_table_is_one_line_for_each_desa_and_year(line: Line) -> None:
    a_girl(line.clinic, length=66.0)
    line.receive(line.send()[0])
    out = line.folder / "tabel.csv"
    line.city.city.write_table(out, 11, by=line.city.person)
    rows = list(csv.DictReader(out.read_text(encoding="utf-8").splitlines()))
    assert tuple(rows[0]) == CITY_COLUMNS
    assert len(rows) == 25
    (filled,) = [row for row in rows if row["under_fives"] != "0"]
    assert {name: filled[name] for name in CITY_COLUMNS[:12]} == {
        "year": "2026", "kecamatan_code": "327901", "kecamatan": "Banjar",
        "desa_code": "3279012003", "desa": "Balokang", "puskesmas": "Puskesmas Banjar I",
        "under_fives": "1", "measured": "1", "stunted": "1", "severely_stunted": "1",
        "percent": "100.0", "low": "20.7",
    }  # fmt: skip
    assert (filled["rank_low"], filled["rank_high"]) == ("", "")
    line.city.city.write_table(out, by=line.city.person)
    assert out.read_text(encoding="utf-8").count("\n") == 1
    assert "Syifa" not in out.read_text(encoding="utf-8")


def test_only_a_city_has_the_table_and_only_some_may_take_it(line: Line) -> None:
    with pytest.raises(Conflict, match="only_city"):
        line.clinic.city.write_table(line.folder / "x.csv", by=line.clinic.person)
    with pytest.raises(NotAllowed):
        line.city.city.write_table(line.folder / "x.csv", by=READER)
    with pytest.raises(NotAllowed):
        line.city.city.decide("a", "b", same=False, by=READER)


def test_a_child_of_two_puskesmas_counts_once_and_waits_for_a_decision(
    line: Line, second: Line
) -> None:
    a_girl(line.clinic, nik=NIK)
    a_girl(
        second.clinic, "Syifa Noer", nik=NIK, kecamatan="Langensari", desa="Rejasari",
        day=date(2026, 11, 20), length=70.0,
    )  # fmt: skip
    line.receive(line.send()[0])
    line.receive(second.send()[0])
    city, by = line.city.city, line.city.person
    assert counted(line.city) == {"Rejasari": (1, 1, 1)}
    (double,) = city.doubles(by=by)
    assert double.both_here
    assert {double.first.name, double.second.name} == {"Syifa Nur", "Syifa Noer"}
    assert set(double.puskesmas) == {"Puskesmas Banjar I", "Puskesmas Langensari I"}
    first, other = (
        (double.first, double.second)
        if double.first.name == "Syifa Nur"
        else (double.second, double.first)
    )
    with pytest.raises(Invalid):
        city.decide(first.uid, other.uid, same=True, home="f" * 32, by=by)
    saved = city.decide(other.uid, first.uid, same=True, home=first.uid, by=by)
    assert saved.before is None
    # At the puskesmas of residence, with the later of both measurements.
    assert counted(line.city) == {"Balokang": (1, 1, 1)}
    assert city.doubles(by=by)[0].decision == saved.record
    city.decide(first.uid, other.uid, same=False, by=by)
    assert counted(line.city) == {"Balokang": (1, 1, 0), "Rejasari": (1, 1, 1)}


def test_a_move_from_one_puskesmas_to_another_is_followed(line: Line, second: Line) -> None:
    number = a_girl(line.clinic, nik=NIK)
    line.receive(line.send()[0])
    moved = StandingChange(
        child_id=number, kind=StandingKind.MOVED_AWAY, on=date(2026, 11, 10), place="Langensari"
    )
    line.clinic.standings.record(moved, by=line.clinic.person)
    arrived = second.clinic.children.register(
        a_child(nik=NIK, kecamatan="Langensari", desa="Rejasari"), by=second.clinic.person
    ).record
    second.clinic.standings.record(
        StandingChange(
            child_id=arrived.child_id, kind=StandingKind.MOVED_IN, on=date(2026, 11, 10)
        ),
        by=second.clinic.person,
    )
    line.receive(line.send()[0])
    line.receive(second.send()[0])
    assert counted(line.city) == {"Rejasari": (1, 1, 0)}
    assert counted(line.city, OCTOBER) == {"Balokang": (1, 0, 0)}
    (double,) = line.city.city.doubles(by=line.city.person)
    assert not double.both_here


def test_who_has_not_sent_and_what_is_missing(line: Line, second: Line) -> None:
    a_girl(line.clinic)
    line.receive(line.send(OCTOBER)[0])
    line.send(OCTOBER)
    city, by = line.city.city, line.city.person
    waiting = city.senders(OCTOBER, by=by)
    assert [(one.partner.name, one.has_sent) for one in waiting] == [
        ("Puskesmas Langensari I", False),
        ("Puskesmas Banjar I", True),
    ]
    assert waiting[0].newest is None
    line.receive(line.send(NOVEMBER)[0])
    (banjar,) = [one for one in city.senders(NOVEMBER, by=by) if one.has_sent]
    assert banjar.missing == (2,)
    assert banjar.newest is not None
    assert (banjar.newest.package_no, banjar.forked) == (3, False)
    assert city.senders(Month(year=2026, month=12), by=by)[0].has_sent is False
    assert second.clinic.facility == "Puskesmas Langensari I"


def test_feeding_and_referrals_flow_by_puskesmas(line: Line) -> None:
    line.clinic.demo.fill(60, 3, by=line.clinic.person)
    line.receive(line.send()[0])
    ((name, figures),) = line.city.city.flow(NOVEMBER, by=line.city.person)
    assert name == "Puskesmas Banjar I"
    with line.clinic.partners.store.reading() as unit:
        letters = unit.referrals.of()
        own = month_count(unit, NOVEMBER)
    sent = [one for one in letters if Month.of(one.sent_on) == NOVEMBER]
    assert figures["referred"] == len([one for one in sent if one.status != "cancelled"])
    assert figures["vaccinated"] >= own.number("vaccinated") > 0


def test_ten_puskesmas_in_any_order_give_the_same_city(tmp_path: Path) -> None:
    order = random.Random(6)  # noqa: S311 -- an order, no secret
    places = [("Banjar", "Balokang"), ("Langensari", "Rejasari"), ("Pataruman", "Hegarsari")]
    with ExitStack() as stack:
        city = stack.enter_context(a_city(tmp_path / "kota"))
        files: list[Path] = []
        for number in range(10):
            clock = [date(2026, 1, 20)]
            app = stack.enter_context(
                a_vault(
                    tmp_path / f"pkm {number}",
                    f"Puskesmas {number}",
                    lambda clock=clock: NOW.replace(month=clock[0].month, day=clock[0].day),  # type: ignore[misc] # bound now
                )
            )
            line = Line(app, city, tmp_path)
            line.introduce()
            kecamatan, desa = places[number % 3]
            child = app.children.register(
                a_child(name=f"Anak {number}", kecamatan=kecamatan, desa=desa), by=app.person
            ).record
            for month in range(1, 13):
                clock[0] = date(2026, month, 24) if month < 12 else date(2026, 11, 28)
                if month < 12:
                    visit = a_visit(
                        child_id=child.child_id,
                        visit_date=date(2026, month, 5),
                        weight_kg=7.5 + 0.15 * month,
                        lenhei_cm=68.0 + 0.8 * month - number * 0.4,
                    )
                    app.visits.record(visit, by=app.person)
                files.append(line.send(Month(year=2026, month=min(month, 11)))[0])
        for file in files:
            city.receiving.receive(file, by=city.person)
        months = city.city.months(by=city.person)
        wanted = city.city.trend(months, by=city.person)
        assert len(files) == 120
        assert sum(one.total.cell.area.cases for one in wanted) > 0
        other = stack.enter_context(a_city(tmp_path / "kota lagi"))
        _same_keys(city, other)
        order.shuffle(files)
        for file in files:
            other.receiving.receive(file, by=other.person)
        assert other.city.trend(months, by=other.person) == wanted


def _same_keys(city: App, other: App) -> None:
    with city.partners.store.reading() as unit:
        keys, partners = unit.exchange.keys(), unit.partners.of()
        installation = unit.facility.get("exchange_installation") or ""
    with other.partners.store.unit() as unit:
        unit.facility.set("exchange_installation", installation)
        for one in reversed(keys):
            unit.exchange.add_keys(one, NOW)
        for partner in partners:
            unit.partners.add(replace(partner, partner_id=0))
        unit.commit()


def test_a_puskesmas_has_no_city(app: App) -> None:
    assert app.city.months(by=app.person) == ()
    assert app.city.years(by=app.person) == ()
    assert app.city.doubles(by=MIDWIFE) == ()


def test_the_report_is_written_as_workbook_and_paper(line: Line) -> None:
    a_girl(line.clinic, length=66.0)
    line.receive(line.send()[0])
    city, by = line.city.city, line.city.person
    report = city.report(NOVEMBER, 11, by=by)
    assert [one.month for one in report.years] == [NOVEMBER]
    assert [one.month for one in report.trend] == [NOVEMBER]
    assert report.senders[0].newest_month == "2026-11"
    for name in ("laporan.xlsx", "laporan.pdf"):
        city.export(NOVEMBER, line.folder / name, by=by)
        content = (line.folder / name).read_bytes()
        assert content.startswith(b"PK" if name.endswith("xlsx") else b"%PDF")
        assert b"Syifa" not in content
    with pytest.raises(Conflict, match="only_city"):
        line.clinic.city.export(NOVEMBER, line.folder / "x.pdf", by=line.clinic.person)
    with pytest.raises(NotAllowed):
        city.export(NOVEMBER, line.folder / "x.pdf", by=READER)

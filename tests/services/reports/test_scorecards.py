"""The village scorecard through the services: per child, per desa, and as a workbook."""

from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed
from desktop_app.programme.records.care import CareItem, CareKind, Immunisation, Recipient
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.family import Family, House, Insurance, Latrine, Papers, Water
from desktop_app.programme.records.feeding import FeedingOutcome
from desktop_app.programme.reports.quarter import Quarter
from desktop_app.programme.reports.scorecard import ScorecardIndicator
from tests.builders import a_child
from tests.services.conftest import MIDWIFE, READER, TODAY, Calendar
from tests.services.feeding.test_enrolment import codes, enrolled
from tests.services.growing import ALL_ASKED, a_wasted_girl, measured_at

Q3 = Quarter(year=2026, quarter=3)
Q4 = Quarter(year=2026, quarter=4)


def of_child(
    app: App, child: Child, quarter: Quarter = Q3
) -> tuple[set[ScorecardIndicator], set[ScorecardIndicator]]:
    row = app.scorecards.of_child(child.child_id, quarter, by=READER)
    assert row is not None
    return set(row.score.due), set(row.score.received)


def well_cared(app: App) -> Child:
    """A girl who received everything in the third quarter."""
    child = app.children.register(a_child(birth_date=date(2025, 10, 5)), by=app.person).record
    for month in range(1, 13):
        day = day_of_age(child.birth_date, month)
        if day <= TODAY:
            app.visits.record(measured_at(child, day, -0.5), confirmed=ALL_ASKED, by=app.person)
    given = [
        ("hb0", 0), ("bcg", 1), ("opv", 1), *((v, 2) for v in ("dpt_hb_hib", "opv", "pcv", "rv")),
        *((v, 3) for v in ("dpt_hb_hib", "opv", "pcv", "rv")),
        *((v, 4) for v in ("dpt_hb_hib", "opv", "ipv", "rv")), ("mr", 9), ("ipv", 9),
    ]  # fmt: skip
    app.immunisations.record_many(
        [
            Immunisation(child_id=child.child_id, vaccine=v, on=day_of_age(child.birth_date, m))
            for v, m in given
        ],
        by=app.person,
    )
    monthly = [
        CareItem(
            child_id=child.child_id,
            kind=kind,
            on=date(2026, month, 20),
            item="hygiene" if kind is CareKind.COUNSELLING else "",
            recipients=(Recipient.MOTHER,),
        )
        for month in (7, 8, 9)
        for kind in (CareKind.COUNSELLING, CareKind.PARENTING_CLASS)
    ]
    app.care_items.record_many(monthly, by=app.person)
    app.families.save(
        Family(
            desa=child.desa,
            house=House(water=Water.PIPED, latrine=Latrine.OWN_SEPTIC),
            children=(child.child_id,),
        ),
        by=app.person,
    )
    app.families.save_papers(
        Papers(child_id=child.child_id, birth_certificate=True, insurance=Insurance.JKN),
        by=app.person,
    )
    return child


def test_a_child_who_received_everything(app: App) -> None:
    child = well_cared(app)
    due, received = of_child(app, child)
    assert received == due == set(ScorecardIndicator) - {ScorecardIndicator.HOME_VISIT}
    card = app.scorecards.of_quarter(Q3, by=READER)
    assert card.judged_on == Q3.last
    (desa,) = card.desa
    assert (desa.desa, desa.children, desa.level) == ("Balokang", 1, 1.0)


def test_what_is_lacking_and_what_only_the_thin_child_is_due(app: App) -> None:
    child = a_wasted_girl(app, date(2026, 9, 20))
    due, received = of_child(app, child)
    assert ScorecardIndicator.HOME_VISIT in due
    assert received == {ScorecardIndicator.WEIGHED, ScorecardIndicator.LENGTH}
    app.care_items.record_many(
        [
            CareItem(child_id=child.child_id, kind=CareKind.HOME_VISIT, on=date(2026, month, 3))
            for month in (7, 8, 9)
        ],
        by=app.person,
    )
    assert ScorecardIndicator.HOME_VISIT in of_child(app, child)[1]


def test_a_running_quarter_is_judged_as_far_as_it_has_come(app: App) -> None:
    child = well_cared(app)
    card = app.scorecards.of_quarter(Q4, by=READER)
    assert card.judged_on == TODAY
    due, received = of_child(app, child, Q4)
    assert ScorecardIndicator.COUNSELLING in due - received
    early = Quarter(year=2025, quarter=1)
    assert app.scorecards.of_child(child.child_id, early, by=READER) is None
    with pytest.raises(Invalid) as refused:
        app.scorecards.of_quarter(Quarter(year=2027, quarter=1), by=READER)
    assert codes(refused) == {"quarter_in_future"}


def test_of_one_desa_and_without_those_who_left(living_app: App, calendar: Calendar) -> None:
    app = living_app
    here = a_wasted_girl(app, TODAY)
    a_wasted_girl(app, TODAY, name="Citra Ayu", desa="Cibeureum")
    assert [score.desa for score in app.scorecards.of_quarter(Q4, by=READER).desa] == [
        "Balokang",
        "Cibeureum",
    ]
    rows = app.scorecards.of_quarter(Q4, desa="Balokang", by=READER).rows
    assert [row.child.child_id for row in rows] == [here.child_id]
    course = enrolled(app, here)
    app.feeding.end(course.course_id, FeedingOutcome.MOVED, TODAY, by=MIDWIFE)
    assert app.scorecards.of_quarter(Q4, desa="Balokang", by=READER).rows == ()
    calendar.day = TODAY + timedelta(days=20)
    app.visits.record(
        measured_at(here, calendar.day, -2.0), confirmed=ALL_ASKED | {"day_after_move"}, by=MIDWIFE
    )
    assert len(app.scorecards.of_quarter(Q4, desa="Balokang", by=READER).rows) == 1


def test_the_workbook_says_the_same(app: App, tmp_path: Path) -> None:
    well_cared(app)
    out = tmp_path / "skor.xlsx"
    report = app.scorecards.export(Q3, out, by=app.person)
    assert report.children == 1
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["Ringkasan", "Balokang"]
    assert any(
        cell == "Syifa Nur" for row in book["Balokang"].iter_rows(values_only=True) for cell in row
    )
    with app._store.reading() as unit:
        (line,) = unit.journal.search(kind="scorecard")
    assert line.after == {"quarter": "2026Q3", "children": 1}
    with pytest.raises(NotAllowed):
        app.scorecards.export(Q3, out, by=READER)


def test_a_child_who_was_only_measured_lacks_nothing_that_is_known(app: App) -> None:
    """An imported child has visits and no records of vaccines, house, papers or counselling."""
    child = app.children.register(a_child(birth_date=date(2025, 10, 5)), by=app.person).record
    for month in range(1, 13):
        day = day_of_age(child.birth_date, month)
        if day <= TODAY:
            app.visits.record(measured_at(child, day, -0.5), confirmed=ALL_ASKED, by=app.person)
    row = app.scorecards.of_child(child.child_id, Q3, by=READER)
    assert row is not None
    assert row.score.known_lacking == ()
    assert row.score.unknown == (
        ScorecardIndicator.IMMUNISATION,
        ScorecardIndicator.COUNSELLING,
        ScorecardIndicator.WATER,
        ScorecardIndicator.LATRINE,
        ScorecardIndicator.BIRTH_CERTIFICATE,
        ScorecardIndicator.INSURANCE,
        ScorecardIndicator.PARENTING,
    )
    page = app.immunisations.of_child(child.child_id, by=READER)
    assert page.given == ()
    one = Immunisation(child_id=child.child_id, vaccine="bcg", on=date(2025, 11, 6))
    app.immunisations.record(one, by=app.person)
    row = app.scorecards.of_child(child.child_id, Q3, by=READER)
    assert row is not None
    assert row.score.known_lacking == (ScorecardIndicator.IMMUNISATION,)

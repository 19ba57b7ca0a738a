"""Targets of desa through the services: typed, corrected, taken away, shown in the report."""

from __future__ import annotations

import pytest

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed
from desktop_app.services.reports.month_reports import ReportKind
from tests.services.conftest import READER
from tests.services.reports.test_closings import OCTOBER, some_children

BALOKANG = ("Banjar", "Balokang")


def test_a_target_is_typed_corrected_and_taken_away(app: App) -> None:
    assert app.targets.set(2026, *BALOKANG, 40, by=app.person).before is None
    again = app.targets.set(2026, *BALOKANG, 41, by=app.person)
    assert again.before is not None
    assert again.before.children == 40
    app.targets.set(2025, *BALOKANG, 38, by=app.person)
    assert app.targets.of_year(2026, by=READER) == {BALOKANG: 41}
    app.targets.set(2026, *BALOKANG, None, by=app.person)
    app.targets.set(2026, *BALOKANG, None, by=app.person)
    assert app.targets.of_year(2026, by=app.person) == {}
    assert app.targets.of_year(2025, by=app.person) == {BALOKANG: 38}
    with app.children.store.reading() as unit:
        lines = unit.journal.search(kind="target", limit=9)
    assert [one.action for one in lines] == ["remove", "create", "correct", "create"]


@pytest.mark.parametrize("number", [0, -1, 100_000])
def test_a_number_that_cannot_be_one_is_refused(app: App, number: int) -> None:
    with pytest.raises(Invalid):
        app.targets.set(2026, *BALOKANG, number, by=app.person)
    with pytest.raises(NotAllowed):
        app.targets.set(2026, *BALOKANG, 40, by=READER)
    assert app.targets.of_year(2026, by=app.person) == {}


def test_the_report_shows_coverage_of_s_and_of_the_target(app: App) -> None:
    some_children(app)
    app.targets.set(2026, *BALOKANG, 6, by=app.person)
    (table, *_more) = app.reports.tables(OCTOBER, ReportKind.SKDN, by=app.person)
    columns = [(one.figure, one.of) for one in table.columns]
    last = {column: cell.value for column, cell in zip(columns, table.rows[-1].cells, strict=True)}
    assert (last["s", ""], last["d", "s"]) == (4, 0.75)
    assert (last["target", ""], last["d", "target"]) == (6, 0.5)
    (status, *_more) = app.reports.tables(OCTOBER, ReportKind.STATUS, by=app.person)
    assert ("measured", "target") in [(one.figure, one.of) for one in status.columns]

"""A sheet of home visits keeps its order until it is keyed back in."""

from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop_app.app import App, open_app
from desktop_app.errors import Invalid, NotAllowed, NotFound, StorageDenied
from desktop_app.programme.records.care import CareKind
from desktop_app.programme.records.children import Child, Sex, Visit
from desktop_app.services.worklist.home_visits import KEPT_SHEETS
from tests.services.conftest import MIDWIFE, READER, TODAY, Calendar

BORN = TODAY - timedelta(days=500)


@pytest.fixture
def children(living_app: App) -> list[Child]:
    """Six in three RT, none of them weighed this month."""
    return [
        living_app.children.register(
            Child(
                name=f"Anak {n}", sex=Sex.FEMALE, birth_date=BORN, desa="Balokang", rt=f"{n % 3}"
            ),
            by=living_app.person,
        ).record
        for n in range(6)
    ]


def printed(app: App, folder: Path) -> bytes:
    out = folder / "sheet.pdf"
    app.printouts.home_visits(app.worklist.today(by=app.person), out, by=app.person)
    return out.read_bytes()


def visit(child: Child, on: date, **figures: object) -> Visit:
    return Visit(child_id=child.child_id, visit_date=on, **figures)  # type: ignore[arg-type]  # of many types


@pytest.mark.usefixtures("children")
def test_the_lines_are_those_of_the_paper_even_when_the_list_has_changed(
    living_app: App, calendar: Calendar, tmp_path: Path
) -> None:
    app = living_app
    on_paper = app.worklist.home_visits(app.worklist.today(by=READER), by=app.person)
    pdf = printed(app, tmp_path)
    (sheet,) = app.home_visits.sheets(by=READER)
    assert f"no. {sheet.number}" in PdfReader(BytesIO(pdf)).pages[0].extract_text()
    calendar.day = TODAY + timedelta(days=2)
    weighed = on_paper[2].child
    app.visits.record(visit(weighed, calendar.day, weight_kg=9.0), by=MIDWIFE)
    lines = app.home_visits.lines(sheet.number, by=READER)
    assert [(one.number, one.child) for one in lines] == [
        (one.number, one.child) for one in on_paper
    ]
    # A weighing at the posyandu is not what was found at home: it is not written over.
    assert not any(one.seen for one in lines)
    home = visit(weighed, TODAY, weight_kg=8.9)
    saved = app.home_visits.record(sheet.number, home, by=MIDWIFE).record
    lines = app.home_visits.lines(sheet.number, by=READER)
    assert {one.number: one.seen for one in lines if one.seen} == {3: saved}
    assert len(app.case_page.open(weighed.child_id, by=READER).growth.visits) == 2


@pytest.mark.usefixtures("children")
def test_a_sheet_that_could_not_be_written_is_not_kept(living_app: App, tmp_path: Path) -> None:
    app = living_app
    with pytest.raises(StorageDenied):
        printed(app, tmp_path / "nowhere")
    assert app.home_visits.sheets(by=READER) == ()


@pytest.mark.usefixtures("children")
def test_a_sheet_is_there_after_a_restart(living_app: App, tmp_path: Path) -> None:
    printed(living_app, tmp_path)
    before = living_app.home_visits.lines(1, by=READER)
    living_app._store.close()
    again = open_app(living_app._vault, living_app.clock)
    assert again.home_visits.lines(1, by=READER) == before
    again._store.close()


def test_what_is_keyed_in_is_a_visit_and_counts_as_a_visit_to_the_home(
    living_app: App, children: list[Child], tmp_path: Path
) -> None:
    app = living_app
    printed(app, tmp_path)
    child = children[0]
    saved = app.home_visits.record(1, visit(child, TODAY, weight_kg=9.1), by=MIDWIFE).record
    kinds = [one.kind for one in app.care_items.of_child(child.child_id, by=READER).given]
    assert kinds == [CareKind.HOME_VISIT]
    better = app.home_visits.record(
        1,
        Visit(child_id=child.child_id, visit_id=saved.visit_id, visit_date=TODAY, weight_kg=9.3),
        by=MIDWIFE,
    ).record
    page = app.case_page.open(child.child_id, by=READER).growth
    assert [one.visit for one in page.visits] == [better]
    assert len(app.care_items.of_child(child.child_id, by=READER).given) == 1
    with pytest.raises(Invalid):
        app.home_visits.record(1, visit(child, BORN - timedelta(days=1), weight_kg=3.0), by=MIDWIFE)


def test_a_child_who_was_not_met_stays_on_the_list(
    living_app: App, children: list[Child], tmp_path: Path
) -> None:
    app = living_app
    printed(app, tmp_path)
    before = app.worklist.today(by=READER).items()
    app.home_visits.miss(1, children[1].child_id, " rumah kosong ", by=MIDWIFE)
    told = {one.child.child_id: one.missed for one in app.home_visits.lines(1, by=READER)}
    assert told[children[1].child_id] == "rumah kosong"
    assert app.worklist.today(by=READER).items() == before
    app.home_visits.miss(1, children[1].child_id, "", by=MIDWIFE)
    assert not any(one.missed for one in app.home_visits.lines(1, by=READER))


@pytest.mark.usefixtures("children")
def test_so_many_sheets_are_kept_and_numbers_go_on(living_app: App, tmp_path: Path) -> None:
    app = living_app
    for _ in range(KEPT_SHEETS + 2):
        printed(app, tmp_path)
    numbers = [one.number for one in app.home_visits.sheets(by=READER)]
    assert numbers == list(range(KEPT_SHEETS + 2, 2, -1))
    with pytest.raises(NotFound):
        app.home_visits.lines(1, by=READER)
    with pytest.raises(NotAllowed):
        app.home_visits.miss(5, 1, "x", by=READER)

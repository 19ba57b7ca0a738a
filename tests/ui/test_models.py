"""Table models over prepared rows pass Qt's own model tester."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop_app.errors import Problem
from desktop_app.growth.chart import Indicator
from desktop_app.growth.weight_gain import Gain, GainStatus
from desktop_app.programme.records.children import Child, ChildRow, RecapRow, Sex, Visit
from desktop_app.services.child.page import ChildPage
from desktop_app.services.exchange.import_plan import PlannedRow, RowOutcome
from desktop_app.services.growth.growth_story import tell_growth
from desktop_app.services.growth.scoring import measured
from desktop_app.ui.exchange.imports_model import ImportModel
from desktop_app.ui.growth.visits_model import VisitsModel, marks, visit_rows
from desktop_app.ui.kit.table_model import SHARE_ROLE, TONE_ROLE, TableModel
from desktop_app.ui.register.children_model import ChildrenModel
from desktop_app.ui.reports.recap_model import RecapModel
from desktop_app.wording import INDONESIAN, Wording

CHILD = Child(child_id=4, name="Dewi Ayu", sex=Sex.FEMALE, birth_date=date(2025, 5, 1))
ROW = ChildRow(
    child_id=4,
    name="Dewi Ayu",
    nik=None,
    sex=Sex.FEMALE,
    birth_date=date(2025, 5, 1),
    mother="",
    desa="Balokang",
    posyandu="Mawar 1",
    last_visit=date(2026, 10, 12),
    last_zlen=-2.13,
    last_flen=False,
)
RECAP = RecapRow(
    kecamatan="Banjar",
    desa="Balokang",
    children=43,
    weighed=28,
    measured=27,
    flagged=1,
    stunted=5,
    severely_stunted=2,
)
PLANNED = PlannedRow(
    row_number=17,
    outcome=RowOutcome.REFUSED,
    name="",
    visit_date=None,
    problems=(Problem(field="sex", code="sex_missing"),),
)
VISITS = measured(
    CHILD,
    [
        Visit(child_id=4, visit_date=date(2026, 9, 1), weight_kg=8.0, lenhei_cm=70.25),
        Visit(child_id=4, visit_date=date(2026, 10, 1), weight_kg=8.15),
    ],
)
PAGE = ChildPage(
    child=CHILD,
    visits=VISITS,
    notes=(),
    story=tell_growth(CHILD, VISITS, today=date(2026, 10, 2)),
    events=(),
    low_birth_weight=False,
)

MODELS: list[tuple[type[TableModel[Any]], tuple[Any, ...]]] = [
    (ChildrenModel, (ROW, replace(ROW, last_visit=None, last_zlen=None))),
    (RecapModel, (RECAP, replace(RECAP, measured=0, stunted=0))),
    (ImportModel, (PLANNED,)),
    (VisitsModel, visit_rows(PAGE, Indicator.HEIGHT_FOR_AGE, corrected=True)),
]


def _line(model: TableModel[Any], row: int = 0) -> list[str]:
    return [model.index(row, column).data() for column in range(model.columnCount())]


@pytest.mark.parametrize("kind,rows", MODELS)
@pytest.mark.usefixtures("qtbot")
def test_each_model_keeps_qt_s_rules(kind: type[TableModel[Any]], rows: tuple[Any, ...]) -> None:
    model = kind(INDONESIAN)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show(rows)
    assert model.rowCount() == len(rows)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None
    model.show(())
    assert tester.model() is model


@pytest.mark.parametrize("kind,rows", MODELS)
@pytest.mark.usefixtures("qtbot")
def test_every_cell_is_text_and_every_column_has_a_title(
    kind: type[TableModel[Any]], rows: tuple[Any, ...]
) -> None:
    model = kind(INDONESIAN)
    model.show(rows)
    titles = [
        model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())
    ]
    assert all(titles)
    for row in range(len(rows)):
        assert all(isinstance(cell, str) for cell in _line(model, row))


@pytest.mark.usefixtures("qtbot")
def test_a_child_s_line() -> None:
    model = ChildrenModel(INDONESIAN)
    model.show([ROW])
    assert _line(model) == [
        "Dewi Ayu", "P", "1 Mei 2025", "–", "Balokang", "Mawar 1", "12 Okt 2026", "TB/U Pendek",
        "−2,13", "–", "–",
    ]  # fmt: skip
    assert _tone(model, "Status") == "warning"
    assert model.row_at(model.index(0, 3)) is ROW
    # The stored z-score is by chronological age; care of a child born early uses corrected.
    model.show([replace(ROW, gestation_weeks=32), replace(ROW, gestation_weeks=39)])
    assert [model.index(row, 8).data() for row in (0, 1)] == ["−2,13 kron.", "−2,13"]


@pytest.mark.usefixtures("qtbot")
def test_visits_stand_newest_first_with_as_many_decimals_as_typed() -> None:
    model = VisitsModel(INDONESIAN)
    model.show(visit_rows(PAGE, Indicator.HEIGHT_FOR_AGE, corrected=True))
    assert _line(model, 0) == ["1 Okt 2026", "8,15", "T", "–", "–", ""]
    assert _line(model, 1) == ["1 Sep 2026", "8,0", "B", "70,25", "−3,00", "Pendek"]


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(
    "indicator, heading, shown",
    [
        (Indicator.WEIGHT_FOR_AGE, "BB/U", ["−1,71", "Normal"]),
        (Indicator.KMS, "BB/U", ["−1,71", "Normal"]),
        (Indicator.HEAD_FOR_AGE, "LK/U", ["–", ""]),
    ],
)
def test_the_last_columns_are_of_the_chart_that_is_shown(
    indicator: Indicator, heading: str, shown: list[str]
) -> None:
    model = VisitsModel(INDONESIAN)
    model.show_visits(visit_rows(PAGE, indicator, corrected=True), indicator)
    assert _line(model, 1)[4:] == shown
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in (4, 5)]
    assert titles == ["ZS", heading]


@pytest.mark.parametrize(
    "status, two_t, below, text",
    [
        ("N", False, False, "N"),
        ("T", True, False, "2T"),
        ("T", True, True, "2T · BGM"),
        (None, False, True, "BGM"),
        (None, False, None, ""),
    ],
)
def test_the_marks_of_the_kms(
    status: GainStatus | None,
    two_t: bool,  # noqa: FBT001 -- a case of the table
    below: bool | None,  # noqa: FBT001 -- a case of the table
    text: str,
) -> None:
    gain = None if status is None else Gain(on=date(2026, 9, 1), status=status)
    assert marks(replace(PAGE.story.visits[0], gain=gain, two_t=two_t, bgm=below)) == text


@pytest.mark.usefixtures("qtbot")
def test_prevalence_is_a_bar_with_its_figure() -> None:
    model = RecapModel(INDONESIAN)
    model.show([RECAP, replace(RECAP, measured=0, stunted=0)])
    last = model.columnCount() - 1
    assert model.index(0, last).data() == "18,5%"
    assert model.index(0, last).data(SHARE_ROLE) == pytest.approx(5 / 27 / 0.5)
    assert model.index(1, last).data(SHARE_ROLE) is None


@pytest.mark.usefixtures("qtbot")
def test_a_refused_row_gives_its_reason_in_full_as_a_tip() -> None:
    model = ImportModel(INDONESIAN)
    model.show_plan([PLANNED, replace(PLANNED, outcome=RowOutcome.NEW_CHILD, problems=())])
    assert _line(model)[0] == "17"
    assert model.index(0, 4).data(Qt.ItemDataRole.ToolTipRole) == "Jenis kelamin belum dipilih."
    model.only(frozenset({RowOutcome.NEW_CHILD}))
    assert model.rowCount() == 1
    model.only(frozenset())
    assert model.rowCount() == 2


@pytest.mark.usefixtures("qtbot")
def test_twelve_thousand_rows_are_written_only_when_seen() -> None:
    written: list[str] = []

    def noted(row: ChildRow, _wording: Wording) -> str:
        written.append(row.name)
        return row.name

    class Counting(ChildrenModel):
        columns = (replace(ChildrenModel.columns[0], text=noted),)

    model = Counting(INDONESIAN)
    model.show([ROW] * 12_000)
    assert written == []
    assert model.index(11_999, 0).data() == model.index(11_999, 0).data() == "Dewi Ayu"
    assert len(written) == 1


@pytest.mark.usefixtures("qtbot")
def test_an_implausible_last_length_has_no_class_in_the_list() -> None:
    model = ChildrenModel(INDONESIAN)
    model.show([replace(ROW, last_zlen=-7.1, last_flen=True)])
    assert _cell(model, "Status") == "TB/U ukur ulang"
    assert _cell(model, "TB/U") == "−7,10*"


@pytest.mark.usefixtures("qtbot")
def test_wasting_leads_in_the_list_and_a_row_shows_all_three() -> None:
    model = ChildrenModel(INDONESIAN)
    wasted = replace(ROW, last_zlen=-1.2, last_zwei=-3.3, last_zwfl=-4.27)
    model.show([wasted])
    assert _cell(model, "Status") == "BB/TB Gizi buruk"
    assert [_cell(model, title) for title in ("TB/U", "BB/U", "BB/TB")] == [
        "−1,20",
        "−3,30",
        "−4,27",
    ]
    assert _tone(model, "Status") == "danger"
    assert _tone(model, "TB/U") == ""


def _place(model: ChildrenModel, title: str) -> int:
    titles = [column.title for column in model.columns]
    return titles.index(title)


def _cell(model: ChildrenModel, title: str) -> object:
    return model.index(0, _place(model, title)).data()


def _tone(model: ChildrenModel, title: str) -> object:
    return model.index(0, _place(model, title)).data(TONE_ROLE)

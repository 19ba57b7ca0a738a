"""What a child's page says of her growth: charts, both ages, reading, rules, consultation."""

from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.growth.chart import ChartRole, Indicator
from desktop_app.growth.zscores import FEMALE, value_at_z
from desktop_app.programme.records.children import Child, Measure, Sex, Visit
from desktop_app.ui.child.page import ChildView
from desktop_app.ui.growth.consultation import Consultation, first_name
from desktop_app.ui.shell.main_window import MainWindow

BORN = date(2025, 12, 1)
DAYS = (190, 220, 251, 281, 312, 342)


@pytest.fixture
def early(qtbot: QtBot, app: App, window: MainWindow) -> ChildView:
    """Hana's page: born at 32 weeks; her z-scores by chronological age fall from -1.6 to -2.7."""
    made = Child(name="Hana Putri", sex=Sex.FEMALE, birth_date=BORN, gestation_weeks=32)
    hana = app.children.register(made, by=app.person).record
    for number, days in enumerate(DAYS):
        visit = Visit(
            child_id=hana.child_id,
            visit_date=BORN + timedelta(days=days),
            weight_kg=round(float(value_at_z("wei", -1 - 0.4 * number, FEMALE, days)), 1),
            lenhei_cm=round(float(value_at_z("len", -1.6 - 0.22 * number, FEMALE, days)), 1),
            headc_cm=42.0,
            muac_cm=12.0,
            measure=Measure.LYING,
            examiner="Bidan Rina",
            instrument="Infantometer 1",
            reported=MappingProxyType({"vitamin_a": "1"} if number == 3 else {}),
        )
        asked = {p.code for p in app.visits.preview(hana, (), visit, by=app.person).problems}
        page = app.case_page.open(hana.child_id, by=app.person).growth
        asked |= {
            p.code for p in app.visits.preview(hana, page.visits, visit, by=app.person).problems
        }
        app.visits.record(visit, confirmed=asked, by=app.person)
    page_of_children = window.children_page
    with qtbot.waitSignal(page_of_children.child.shown):
        page_of_children.open_child(hana.child_id)
    qtbot.waitUntil(page_of_children.child.hasFocus)
    return page_of_children.child


@pytest.fixture
def consultation(qtbot: QtBot, early: ChildView) -> Consultation:
    qtbot.keyClick(early, Qt.Key.Key_F11)
    assert early.consultation is not None
    return early.consultation


def _drawn(child: ChildView, kind: str) -> list[ChartRole]:
    return [found.role for found in child.chart.drawn() if found.kind == kind]


def test_keys_1_to_7_show_the_seven_charts(qtbot: QtBot, early: ChildView) -> None:
    names = set()
    for number, indicator in enumerate(Indicator):
        qtbot.keyClick(early, Qt.Key(Qt.Key.Key_1 + number))
        assert early.panel.indicator is indicator
        assert early.panel.tabs[indicator].isChecked()
        assert len(_drawn(early, "point")) == len(DAYS)
        names.add(early.chart.accessibleName())
    assert len(names) == 7


def test_digits_that_are_typed_stay_in_the_form(qtbot: QtBot, early: ChildView) -> None:
    qtbot.keyClick(early, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(early.form.weight_kg.hasFocus)
    qtbot.keyClicks(early.form.weight_kg, "6,7")
    assert early.form.weight_kg.text() == "6,7"
    # Her gravest index is on the chart; a digit typed into the form chooses no other.
    assert early.panel.indicator is Indicator.WEIGHT_FOR_AGE


def test_the_ages_fit_the_child_until_a_person_chooses(qtbot: QtBot, early: ChildView) -> None:
    assert early.panel.ages.value() == "birth_to_2"
    (_, two_years), _ = early.chart.view_range()
    _press(qtbot, early, "0–5 thn")
    (_, five_years), _ = early.chart.view_range()
    assert five_years > 2 * two_years


def test_the_curves_end_in_percentiles_when_asked(qtbot: QtBot, early: ChildView) -> None:
    _press(qtbot, early, "Persentil")
    page = early._page
    assert page is not None
    assert early.panel.options(page).percentile_labels


def test_the_projection_is_drawn_and_told(qtbot: QtBot, early: ChildView) -> None:
    assert _drawn(early, "projection") == []
    assert early.panel.legend.text == ""
    _press(qtbot, early, "Proyeksi")
    assert ChartRole.PROJECTION_CHANNEL in _drawn(early, "projection")
    assert "tetap di jalurnya" in early.panel.legend.text
    qtbot.keyClick(early, Qt.Key.Key_3)
    assert _drawn(early, "projection") == []
    assert not early.panel.projection.isEnabled()


def test_either_age_of_a_child_born_early_and_the_chart_says_which(
    qtbot: QtBot, early: ChildView
) -> None:
    early.choose_indicator(Indicator.HEIGHT_FOR_AGE)
    by_corrected = [point.x[0] for point in early.chart.drawn() if point.kind == "point"]
    scores = early.visits.index(0, 4).data()
    _press(qtbot, early, "Umur koreksi")
    by_birth = [point.x[0] for point in early.chart.drawn() if point.kind == "point"]
    assert by_birth == pytest.approx([x + 56 for x in by_corrected])
    assert early.visits.index(0, 4).data() != scores
    assert early.visits.index(0, 5).data() == "Pendek"
    # The hover card of the last point shows both ages.
    early.chart.setFocus()
    qtbot.keyClick(early.chart, Qt.Key.Key_Left)
    assert "menurut umur kronologis · Pendek" in early.chart.card_text()
    assert "menurut umur koreksi" in early.chart.card_text()


def test_other_children_have_no_switch_of_ages(
    qtbot: QtBot, filled: App, window: MainWindow
) -> None:
    aisyah = filled.children.search("Aisyah", by=filled.person)[0]
    with qtbot.waitSignal(window.children_page.child.shown):
        window.children_page.open_child(aisyah.child_id)
    assert not window.children_page.child.panel.corrected.isVisible()


def test_what_was_given_lies_under_the_chart(early: ChildView) -> None:
    assert _drawn(early, "event") == [ChartRole.VITAMIN_A]


def test_the_reading_stands_above_the_visits(early: ChildView) -> None:
    sentences = early.reading.sentences
    assert any("umur dikoreksi" in sentence for sentence in sentences)
    assert any(sentence.startswith("Tinggi bertambah") for sentence in sentences)
    assert "Kurva tinggi mendatar sejak Juni 2026." in sentences


def test_the_visits_carry_the_marks_of_the_kms(early: ChildView) -> None:
    marks = [early.visits.index(line, 2).data() for line in range(len(DAYS))]
    assert marks[-1] == "B"
    assert {"T", "2T"} & {mark.split(" · ")[0] for mark in marks}


def test_the_status_names_rule_and_source(qtbot: QtBot, early: ChildView) -> None:
    qtbot.keyClick(early, Qt.Key.Key_F2)
    assert early.status is not None
    told = " ".join(early.status.texts)
    assert "karena LiLA 11,5 sampai di bawah 12,5 cm" in told
    assert "Sumber: Bagan MTBS, LiLA 6-59 bulan" in told
    assert "Permenkes 2/2020" in told
    assert {"Z koreksi", "Z kronologis"} <= set(early.status.texts)
    assert "Buku KIA 2023" in told
    qtbot.keyClick(early.status.close_button, Qt.Key.Key_Escape)


def test_the_form_tells_why_a_class_would_change_and_both_scores(
    qtbot: QtBot, early: ChildView
) -> None:
    qtbot.keyClick(early, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = early.form
    qtbot.waitUntil(form.weight_kg.hasFocus)
    assert form.instrument.text() == "Infantometer 1"
    qtbot.keyClicks(form.lenhei_cm, "66")
    assert "Kelas TB/U berubah" in form.remark.text()
    assert "Penyebab:" in form.remark.text()
    assert "Umur kronologis: TB/U" in form.remark.text()


# The offscreen platform warns about the list of completions.
@pytest.mark.qt_log_ignore(r"support raise\(\)", "grabbing the keyboard", extend=True)
def test_instruments_used_before_are_offered(qtbot: QtBot, early: ChildView) -> None:
    qtbot.keyClick(early, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    offered = early.form.instrument.completer().model()
    qtbot.waitUntil(lambda: offered.rowCount() == 1)
    assert offered.index(0, 0).data() == "Infantometer 1"
    early.form.instrument.selectAll()
    qtbot.keyClicks(early.form.instrument, "Mikrotois 2")
    qtbot.keyClicks(early.form.weight_kg, "6,4")
    qtbot.keyClick(early.form.weight_kg, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: early.visits.rowCount() == len(DAYS) + 1)
    assert early.visits.rows[0].measured.visit.instrument == "Mikrotois 2"


def test_the_consultation_shows_large_words_and_the_first_name_alone(
    qtbot: QtBot, consultation: Consultation
) -> None:
    assert consultation.isFullScreen()
    told = {found.text() for found in consultation.findChildren(QLabel)}
    assert consultation.name.text() == "Hana"
    assert not any("Putri" in text for text in told)
    assert consultation.windowTitle() == "Anting Berlian"
    assert consultation.sentence.text().endswith(".")
    assert {"Tinggi badan", "Berat badan"} <= told
    height = consultation.chart.accessibleName()
    qtbot.keyClick(consultation, Qt.Key.Key_3)
    assert consultation.tabs[Indicator.KMS].isChecked()
    assert consultation.chart.accessibleName() != height


def test_escape_returns_from_the_consultation(qtbot: QtBot, consultation: Consultation) -> None:
    with qtbot.waitSignal(consultation.finished):
        qtbot.keyClick(consultation, Qt.Key.Key_Escape)


def test_the_consultation_can_be_locked(
    qtbot: QtBot, consultation: Consultation, window: MainWindow
) -> None:
    qtbot.keyClick(consultation, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.locked


def test_paper_shows_what_is_shown(qtbot: QtBot, early: ChildView, tmp_path: Path) -> None:
    qtbot.keyClick(early, Qt.Key.Key_2)
    _press(qtbot, early, "Persentil")
    _press(qtbot, early, "Proyeksi")
    out = tmp_path / "chart.pdf"
    with qtbot.waitSignal(early.told):
        early.print_chart()
        assert early.papers.chooser is not None
        early.papers.chooser.fileSelected.emit(str(out))
    text = PdfReader(out).pages[0].extract_text()
    assert "P97,7" in text
    assert "Berat badan menurut umur" in text
    assert "Proyeksi:" in text
    assert "Vitamin A" in text


@pytest.mark.parametrize("name, first", [("Hana Putri", "Hana"), ("Hana", "Hana"), ("", "")])
def test_first_names(name: str, first: str) -> None:
    assert first_name(name) == first


def _press(qtbot: QtBot, child: ChildView, text: str) -> None:
    [found] = [b for b in child.panel.findChildren(QPushButton) if b.text() == text]
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)

"""Writing a letter: the responsible person, and the treatment so far."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.casework import Infection, Treatment
from desktop_app.ui.casework.referral_card import ReferralCard
from desktop_app.ui.casework.referral_form import ReferralDialog
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell.main_window import MainWindow
from tests.ui.conftest import TODAY


def form_of(qtbot: QtBot, app: App, session: Session, window: MainWindow) -> ReferralDialog:
    """The form over a draft for the first child."""
    found = app.children.search("Aisyah", by=app.person)[0]
    child = app.case_page.open(found.child_id, by=app.person).growth.child
    draft = app.referrals.draft(child.child_id, ("two_t",), by=app.person)
    form = ReferralDialog(session, child, draft, window)
    form.open()
    qtbot.waitUntil(form.isVisible)
    qtbot.keyClicks(form.to_place, "RSUD Kota Banjar")
    return form


def test_who_is_responsible_is_offered_by_name_and_may_be_another(
    qtbot: QtBot, filled: App, session: Session, window: MainWindow
) -> None:
    form = form_of(qtbot, filled, session, window)
    assert form.responsible.value() == "Bidan Siti"
    offered = [form.responsible.itemText(at) for at in range(form.responsible.count())]
    assert offered == ["Bidan Siti"]
    line = form.responsible.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "Rina Marlina, S.Gz")
    with qtbot.waitSignal(form.done_with) as saved:
        form.submit()
    letter = saved.args[0].record

    card = ReferralCard(session, form.child, letter, window)
    assert "Penanggung jawab: Rina Marlina, S.Gz" in card.text.text()
    page = window.referrals_page
    window.show_page(page)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    shown = [
        page.model.index(0, column).data(Qt.ItemDataRole.DisplayRole)
        for column in range(page.model.columnCount())
    ]
    assert "Rina Marlina, S.Gz" in shown


def test_what_was_given_stands_in_the_form_and_may_be_changed(
    qtbot: QtBot, filled: App, session: Session, window: MainWindow
) -> None:
    child = filled.children.search("Aisyah", by=filled.person)[0]
    illness = Infection(
        child_id=child.child_id,
        illness="diarrhoea",
        start=TODAY,
        treatments=(Treatment(drug="zinc", dose=20, unit="mg", days=10),),
    )
    filled.infections.record(illness, confirmed={"ors_missing"}, by=filled.person)
    form = form_of(qtbot, filled, session, window)
    assert "Zinc" in form.treatment_given.value()
    qtbot.keyClicks(form.treatment_given, "; oralit di rumah")
    with qtbot.waitSignal(form.done_with) as saved:
        form.submit()
    assert saved.args[0].record.treatment_given.endswith("; oralit di rumah")

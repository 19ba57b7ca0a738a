"""A child's vaccines, services, gizi buruk care and family, entered from her page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.care.immunisation import DoseState
from desktop_app.programme.records.care import CareItem, CareKind, Immunisation
from desktop_app.programme.records.casework import Referral, Urgency
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.family import Family
from desktop_app.programme.records.feeding import (
    CourseWeighing,
    FeedingOutcome,
    SevereOutcome,
    TherapeuticFood,
)
from desktop_app.programme.register.family import Determinant
from desktop_app.programme.worklist.kinds import COMPLICATED
from desktop_app.ui.care.care_items_panel import CareItemsPanel
from desktop_app.ui.care.doses_model import GIVE_COLUMN
from desktop_app.ui.care.immunisation_panel import ImmunisationPanel
from desktop_app.ui.casework.referral_form import ReferralDialog
from desktop_app.ui.casework.urgent_letter import UrgentLetter
from desktop_app.ui.child.care_dialog import CareDialog, CarePart
from desktop_app.ui.feeding.course_forms import EndCourseDialog, WeighDialog
from desktop_app.ui.feeding.model import FeedingTab
from desktop_app.ui.feeding.outpatient_end import EndOutpatientDialog
from desktop_app.ui.feeding.outpatient_form import OutpatientVisitDialog
from desktop_app.ui.feeding.outpatient_panel import OutpatientPanel
from desktop_app.ui.feeding.page import FeedingPage
from desktop_app.ui.kit.editors import NO, YES
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell.main_window import MainWindow
from tests.builders import a_child
from tests.services.growing import a_wasted_girl, length_at, weight_at
from tests.ui.conftest import TODAY
from tests.ui.feeding.courses import fill, send, typed


def _weighed(feeding: FeedingPage, weighing: CourseWeighing) -> bool:
    view = feeding._lines[FeedingTab.RUNNING][0].view
    return view is not None and weighing in view.weighings


def refuses(dialog: OutpatientVisitDialog, name: str) -> bool:
    return dialog.form.fields[name].sentence != ""


def opened(qtbot: QtBot, window: MainWindow, child: Child) -> CareDialog:
    """The child's services, over her page."""
    page = window.children_page
    with qtbot.waitSignal(page.child.shown):
        page.open_child(child.child_id)
    qtbot.keyClick(page.child, Qt.Key.Key_F3)
    assert page.child.care_dialog is not None
    return page.child.care_dialog


def said(panel: CareItemsPanel) -> str:
    """Return the messages at the entry's fields."""
    return "".join(field.sentence for field in panel.entry.fields.values())


def schedule(qtbot: QtBot, dialog: CareDialog) -> ImmunisationPanel:
    qtbot.waitUntil(lambda: bool(dialog.immunisation.model.rows))
    return dialog.immunisation


def states(panel: ImmunisationPanel) -> dict[str, DoseState]:
    return {line.status.dose.code: line.status.state for line in panel.model.rows if line.status}


def row_of(panel: ImmunisationPanel, code: str) -> int:
    codes = [line.status.dose.code if line.status else "" for line in panel.model.rows]
    return codes.index(code)


def vaccines_of(app: App, child: Child) -> tuple[Immunisation, ...]:
    return app.immunisations.of_child(child.child_id, by=app.person).given


def test_it_opens_where_it_is_asked_to_and_alt_numbers_change_the_part(
    qtbot: QtBot, window: MainWindow, session: Session, app: App
) -> None:
    child = app.children.register(a_child(), by=app.person).record
    dialog = CareDialog(session, child, window, part=CarePart.FAMILY)
    dialog.open()
    assert dialog.family.isVisible()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    for key, panel in (
        (Qt.Key.Key_1, dialog.immunisation),
        (Qt.Key.Key_2, dialog.care_items),
        (Qt.Key.Key_3, dialog.outpatient),
        (Qt.Key.Key_4, dialog.family),
    ):
        qtbot.keyClick(dialog, key, Qt.KeyboardModifier.AltModifier)
        assert panel.isVisible()
        assert dialog.tabs.button(key - Qt.Key.Key_1).isChecked()
    dialog.close_button.click()


def test_a_vaccine_is_recorded_by_one_click_and_taken_back(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    child = app.children.register(a_child(), by=app.person).record
    dialog = opened(qtbot, window, child)
    panel = schedule(qtbot, dialog)
    before = states(panel)
    assert panel.basic.text() == "Imunisasi belum dicatat"
    assert panel.lacking.text().startswith("Salin dari Buku KIA")
    ages = [panel.model.index(row, 1).data() for row in range(4)]
    assert ages == ["0 bulan", "0\N{EN DASH}1 bulan", "0\N{EN DASH}1 bulan", "2 bulan"]
    number = next(n for n, line in enumerate(panel.model.rows) if line.can_be_given)
    fill(panel.batch, "B-17")
    cell = panel.table.visualRect(panel.model.index(number, GIVE_COLUMN)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    qtbot.waitUntil(lambda: len(vaccines_of(app, child)) == 1)
    qtbot.waitUntil(lambda: states(panel) != before)
    (given,) = vaccines_of(app, child)
    assert (given.on, given.batch) == (TODAY, "B-17")
    assert panel.batch.text() == ""
    assert panel.basic.text() == "Imunisasi dasar kurang 11"
    assert panel.lacking.text().startswith("HB0, BCG, DPT-HB-Hib 1, OPV 2")
    dialog.toast.undo()
    qtbot.waitUntil(lambda: states(panel) == before)


def test_all_that_is_due_in_one_act_and_back_in_one(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    child = app.children.register(a_child(), by=app.person).record
    dialog = opened(qtbot, window, child)
    panel = schedule(qtbot, dialog)
    fill(panel.batch, "B-17")
    qtbot.keyClick(panel.all_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: DoseState.GIVEN in states(panel).values())
    assert not panel.all_button.isEnabled()
    assert len(vaccines_of(app, child)) > 1
    assert {one.batch for one in vaccines_of(app, child)} == {""}
    dialog.toast.undo()
    qtbot.waitUntil(lambda: vaccines_of(app, child) == ())


def test_a_dose_is_corrected_in_place_with_the_same_checks_and_the_way_back(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    child = app.children.register(a_child(), by=app.person).record
    vaccine = Immunisation(child_id=child.child_id, vaccine="dpt_hb_hib", on=TODAY, batch="A")
    stored = app.immunisations.record(vaccine, by=app.person).record
    dialog = opened(qtbot, window, child)
    panel = schedule(qtbot, dialog)
    panel.table.go_to(row_of(panel, "dpt_hb_hib_1"))
    assert not panel.give_button.isVisible()
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    form = panel.dialog
    assert form is not None
    fill(form.day, "1/4/2025")
    form.submit()
    qtbot.waitUntil(lambda: "Tanggal sebelum anak lahir" in form.form.fields["on"].sentence)
    fill(form.day, "20/5/2025")
    form.submit()
    qtbot.waitUntil(lambda: form.form.fields["on"].open_question() is not None)
    fill(form.day, "20/11/2026")
    fill(form.batch, "B-2")
    fill(form.worker, "Bidan Rina")
    fill(form.place, "Posyandu Mawar 1")
    send(qtbot, form)
    changed = replace(
        stored, on=date(2026, 11, 20), batch="B-2", by="Bidan Rina", place="Posyandu Mawar 1"
    )
    assert vaccines_of(app, child) == (changed,)
    text = "B-2 · Bidan Rina · Posyandu Mawar 1"
    qtbot.waitUntil(
        lambda: panel.model.index(row_of(panel, "dpt_hb_hib_1"), GIVE_COLUMN - 1).data() == text
    )
    lines = app.journal_search.search(
        kind="immunisation", record_id=stored.immunisation_id, by=app.person
    )
    assert lines[0].action == "correct"
    dialog.toast.undo()
    qtbot.waitUntil(lambda: vaccines_of(app, child) == (stored,))
    panel.table.go_to(row_of(panel, "dpt_hb_hib_1"))
    panel.remove_button.click()
    qtbot.waitUntil(lambda: vaccines_of(app, child) == ())
    qtbot.waitUntil(lambda: dialog.toast.text() == "Catatan imunisasi dihapus.")
    dialog.toast.undo()
    qtbot.waitUntil(lambda: vaccines_of(app, child) == (stored,))


def test_a_combined_vaccine_given_elsewhere_counts_for_all_its_doses(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    child = app.children.register(a_child(), by=app.person).record
    panel = schedule(qtbot, opened(qtbot, window, child))
    panel.other_button.click()
    form = panel.dialog
    assert form is not None
    assert form.place.value() == child.posyandu
    form.vaccine.set_code("hexavalent")
    fill(form.day, "10/10/2026")
    send(qtbot, form)
    qtbot.waitUntil(lambda: states(panel)["ipv_1"] is DoseState.GIVEN)
    assert states(panel)["dpt_hb_hib_1"] is DoseState.GIVEN
    details = panel.model.index(row_of(panel, "ipv_1"), GIVE_COLUMN - 1).data()
    assert str(details).startswith("heksavalen")


def test_what_does_not_count_is_asked_about_shown_with_the_reason_and_can_be_removed(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    child = app.children.register(a_child(), by=app.person).record
    panel = schedule(qtbot, opened(qtbot, window, child))
    panel.table.go_to(row_of(panel, "mr_1"))
    fill(panel.day, "1/6/2025")
    panel.give_button.click()
    qtbot.waitUntil(lambda: panel.question is not None)
    assert panel.question is not None
    panel.question.yes_button.click()
    qtbot.waitUntil(lambda: panel.model.rows[-1].not_counted == "too_early")
    assert states(panel)["mr_1"] is DoseState.CATCH_UP
    last = len(panel.model.rows) - 1
    assert panel.model.index(last, 2).data() == "diberikan terlalu muda"
    panel.table.go_to(last)
    panel.remove_button.click()
    qtbot.waitUntil(lambda: vaccines_of(app, child) == ())
    qtbot.waitUntil(lambda: all(not line.not_counted for line in panel.model.rows))


def test_vitamin_a_never_twice_within_its_interval(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    child = app.children.register(a_child(), by=app.person).record
    dialog = opened(qtbot, window, child)
    panel = dialog.care_items
    dialog.tabs.button(1).click()
    qtbot.waitUntil(lambda: panel._page is not None)
    panel.begin(CareKind.VITAMIN_A)
    assert panel.entry.capsule.code() == "red"
    panel.entry.reason.set_code("measles")
    panel.save()
    qtbot.waitUntil(lambda: len(panel.model.rows) == 1)
    panel.entry.reason.set_code("")
    panel.save()
    qtbot.waitUntil(lambda: said(panel) != "")
    assert len(app.care_items.of_child(child.child_id, by=app.person).given) == 1


def test_a_service_is_corrected_in_place_with_the_same_checks_and_the_way_back(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    child = app.children.register(a_child(), by=app.person).record
    new = CareItem(
        child_id=child.child_id, kind=CareKind.KPSP, on=TODAY, month=18, amount=7, by="Siti"
    )
    stored = app.care_items.record(new, by=app.person).record
    dialog = opened(qtbot, window, child)
    panel = dialog.care_items
    dialog.show_panel(panel)
    qtbot.waitUntil(lambda: len(panel.model.rows) == 1)
    panel.correct_button.click()
    assert (panel.entry.yes_answers.number(), panel.entry.worker.value()) == (7, "Siti")
    assert not panel.entry.kind.isEnabled()
    fill(panel.entry.yes_answers, "11")
    panel.save()
    qtbot.waitUntil(lambda: "Jawaban ya 0 sampai 10" in said(panel))
    fill(panel.entry.yes_answers, "9")
    fill(panel.entry.day, "20/11/2026")
    panel.save()
    changed = replace(stored, amount=9, on=date(2026, 11, 20))
    qtbot.waitUntil(lambda: panel.model.rows == (changed,))
    assert panel.entry.kind.isEnabled()
    assert panel.entry.day.day() == TODAY
    dialog.toast.undo()
    qtbot.waitUntil(lambda: panel.model.rows == (stored,))
    panel.correct_button.click()
    panel.entry.give_up_button.click()
    assert panel.entry.worker.value() == "Bidan Siti"


def test_kpsp_counselling_and_food_are_recorded(qtbot: QtBot, window: MainWindow, app: App) -> None:
    child = app.children.register(a_child(), by=app.person).record
    dialog = opened(qtbot, window, child)
    panel = dialog.care_items
    dialog.show_panel(panel)
    qtbot.waitUntil(lambda: panel._page is not None)
    panel.begin(CareKind.KPSP)
    panel.save()
    assert said(panel) != ""
    fill(panel.entry.yes_answers, "9")
    panel.save()
    qtbot.waitUntil(lambda: len(panel.model.rows) == 1)
    panel.begin(CareKind.COUNSELLING)
    panel.entry.counselled.set_value(["mother", "father"])
    panel.save()
    qtbot.waitUntil(lambda: len(panel.model.rows) == 2)
    panel.begin(CareKind.COMPLEMENTARY_FEEDING)
    panel.entry.food_groups.set_value(["eggs", "grains"])
    fill(panel.entry.meals, "3")
    panel.entry.still_milk.set_value(YES)
    panel.save()
    qtbot.waitUntil(lambda: len(panel.model.rows) == 3)
    given = app.care_items.of_child(child.child_id, by=app.person).given
    kinds = {one.kind for one in given}
    assert kinds == {
        CareKind.KPSP,
        CareKind.COUNSELLING,
        CareKind.COMPLEMENTARY_FEEDING,
    }


def seen(
    qtbot: QtBot, panel: OutpatientPanel, child: Child, on: date, zwfl: float, muac: str
) -> None:
    """Record one visit of outpatient care."""
    dialog = panel.dialog
    assert isinstance(dialog, OutpatientVisitDialog)
    length_cm = length_at(child, on)
    fill(dialog.day, typed(on))
    fill(dialog.weight, str(weight_at(child, length_cm, zwfl)))
    fill(dialog.length, str(length_cm))
    fill(dialog.muac, muac)
    dialog.appetite.set_code("passed")
    qtbot.waitUntil(lambda: dialog.said.text != "")
    before = len(panel.model.rows)
    send(qtbot, dialog)
    qtbot.waitUntil(lambda: len(panel.model.rows) == before + 1)


def test_gizi_buruk_outpatient_care_then_feeding_then_discharged(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    start = TODAY - timedelta(days=70)
    child = a_wasted_girl(app, start - timedelta(days=31), zwfl=-2.6)
    care = opened(qtbot, window, child)
    panel = care.outpatient
    care.show_panel(panel)
    qtbot.waitUntil(lambda: panel._page is not None)
    panel.start_button.click()
    seen(qtbot, panel, child, start, -3.3, "11,2")
    for week, zwfl, muac in ((1, -2.8, "11,6"), (2, -2.6, "11,7"), (3, -2.5, "11,8")):
        panel.visit_button.click()
        seen(qtbot, panel, child, start + timedelta(days=7 * week), zwfl, muac)
    panel.end_button.click()
    dialog = panel.dialog
    assert isinstance(dialog, EndOutpatientDialog)
    dialog.outcome.set_code(SevereOutcome.TO_FEEDING)
    began = start + timedelta(days=21)
    fill(dialog.day, typed(began))
    send(qtbot, dialog)
    qtbot.waitUntil(panel.reopen_button.isVisible)
    care.close_button.click()
    feeding = window.feeding_page.feeding
    window.show_page(window.feeding_page)
    qtbot.waitUntil(lambda: len(feeding._lines[FeedingTab.RUNNING]) == 1)
    feeding.show_tab(FeedingTab.RUNNING)
    for week, zwfl in ((2, -2.2), (4, -1.9), (7, -1.7)):
        on = began + timedelta(days=7 * week - 1)
        feeding.weigh()
        assert isinstance(feeding.dialog, WeighDialog)
        length_cm = length_at(child, on)
        fill(feeding.dialog.day, typed(on))
        fill(feeding.dialog.weight, str(weight_at(child, length_cm, zwfl)))
        fill(feeding.dialog.length, str(length_cm))
        done = send(qtbot, feeding.dialog)
        qtbot.waitUntil(partial(_weighed, feeding, done.record))
    feeding.end()
    assert isinstance(feeding.dialog, EndCourseDialog)
    assert feeding.dialog.outcome.code() == FeedingOutcome.RECOVERED
    send(qtbot, feeding.dialog)
    qtbot.waitUntil(lambda: len(feeding._lines[FeedingTab.ENDED]) == 1)


def test_complications_are_referred_at_once(qtbot: QtBot, window: MainWindow, app: App) -> None:
    child = a_wasted_girl(app, TODAY - timedelta(days=31))
    care = opened(qtbot, window, child)
    panel = care.outpatient
    care.show_panel(panel)
    qtbot.waitUntil(lambda: panel._page is not None)
    panel.start()
    dialog = panel.dialog
    assert isinstance(dialog, OutpatientVisitDialog)
    fill(dialog.weight, str(weight_at(child, length_at(child, TODAY), -3.4)))
    fill(dialog.length, str(length_at(child, TODAY)))
    assert not dialog.refer_button.isVisible()
    dialog.complications.boxes["convulsions"].click()
    qtbot.waitUntil(lambda: "rujuk rawat inap sekarang" in dialog.said.text)
    dialog.refer_button.click()
    assert _letter(qtbot, dialog.letter).reasons == (COMPLICATED,)
    assert dialog.complications.value() == ("convulsions",)
    send(qtbot, dialog)
    qtbot.waitUntil(panel.refer_button.isVisible)
    panel.refer_button.click()
    assert panel.letter is not None
    form = _letter(qtbot, panel.letter)
    assert (form.reasons, form.urgency) == ((COMPLICATED,), Urgency.EMERGENCY)


def _letter(qtbot: QtBot, letter: UrgentLetter) -> Referral:
    """Return the drafted letter; close its form."""
    qtbot.waitUntil(lambda: letter.dialog is not None)
    form = letter.dialog
    assert isinstance(form, ReferralDialog)
    draft = form.referral()
    form.reject()
    return draft


def test_a_visit_keeps_food_and_medicines_and_is_corrected_in_place(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    child = a_wasted_girl(app, TODAY - timedelta(days=31))
    care = opened(qtbot, window, child)
    panel = care.outpatient
    care.show_panel(panel)
    qtbot.waitUntil(lambda: panel._page is not None)
    panel.start()
    dialog = panel.dialog
    assert isinstance(dialog, OutpatientVisitDialog)
    weight = weight_at(child, length_at(child, TODAY), -3.4)
    fill(dialog.weight, str(weight))
    fill(dialog.length, str(length_at(child, TODAY)))
    dialog.appetite.set_code("passed")
    sachets, milk_field = dialog.sachets, dialog.milk
    qtbot.waitUntil(lambda: sachets.number() is not None)
    assert "mg, 3 kali sehari, 5 hari" in dialog.medicines.boxes["amoxicillin"].text()
    dialog.medicines.boxes["amoxicillin"].click()
    dialog.food.set_code(TherapeuticFood.F100)
    dialog.food.edited.emit()
    qtbot.waitUntil(milk_field.isVisible)
    qtbot.waitUntil(lambda: milk_field.number() is not None)
    assert not dialog.sachets.isVisible()
    milk = dialog.milk.number()
    assert dialog.medicines.value() == ("amoxicillin",)
    send(qtbot, dialog)
    qtbot.waitUntil(lambda: len(panel.model.rows) == 1)
    (visit,) = panel.model.rows
    assert (visit.food, visit.milk_ml_day) == (TherapeuticFood.F100, milk)
    assert (visit.medicines, visit.sachets_given) == (("amoxicillin",), None)
    panel.edit_button.click()
    dialog = panel.dialog
    assert isinstance(dialog, OutpatientVisitDialog)
    assert dialog.medicines.value() == ("amoxicillin",)
    fill(dialog.milk, "-5")
    dialog.submit()
    qtbot.waitUntil(partial(refuses, dialog, "milk_ml_day"))
    fill(dialog.milk, "1000")
    dialog.medicines.boxes["amoxicillin"].click()
    send(qtbot, dialog)
    qtbot.waitUntil(lambda: panel.model.rows[0].milk_ml_day == 1000)
    assert panel.model.rows[0].medicines == ()
    care.toast.undo_button.click()
    qtbot.waitUntil(lambda: panel.model.rows == (visit,))
    panel.correct(visit)
    dialog = panel.dialog
    assert isinstance(dialog, OutpatientVisitDialog)
    assert dialog.remove_button is not None
    dialog.remove_button.click()
    qtbot.waitUntil(lambda: not panel.model.rows)
    care.toast.undo_button.click()
    qtbot.waitUntil(lambda: panel.model.rows == (visit,))


def test_what_a_family_lacks_is_told_with_the_reason(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    child = app.children.register(a_child(), by=app.person).record
    care = opened(qtbot, window, child)
    panel = care.family
    care.tabs.button(3).click()
    qtbot.waitUntil(lambda: panel._page is not None)
    panel.water.set_code("surface")
    panel.latrine.set_code("own_septic")
    panel.desil.set_code("2")
    fill(panel.height_cm, "146")
    panel.certificate.set_value(NO)
    panel.save()
    qtbot.waitUntil(lambda: panel._page is not None and panel._page.risk.at_risk is True)
    page = app.families.of_child(child.child_id, by=app.person)
    risky = {answer.determinant for answer in page.risk.answers if answer.at_risk}
    assert risky == {Determinant.WATER, Determinant.POVERTY}
    assert [reason.code for reason in page.mother_risks] == ["mother_short"]
    assert page.papers.birth_certificate is False


def test_a_sibling_is_shown_and_leads_to_her_page(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    child = app.children.register(a_child(), by=app.person).record
    older = app.children.register(
        a_child(name="Kakak", birth_date=date(2022, 3, 1)), by=app.person
    ).record
    family = Family(desa=child.desa, children=(child.child_id, older.child_id))
    app.families.save(family, by=app.person)
    care = opened(qtbot, window, child)
    care.show_part(CarePart.FAMILY)
    qtbot.waitUntil(lambda: care.family._page is not None)
    (link,) = [
        one for one in care.family.findChildren(QPushButton) if one.text().startswith("Kakak")
    ]
    page = window.children_page.child
    with qtbot.waitSignal(page.shown):
        link.click()
    assert page.child_id == older.child_id

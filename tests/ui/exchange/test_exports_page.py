"""The page that writes files: the month's layout, and the password that locks it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import msoffcrypto
import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.family import Papers
from desktop_app.services.exchange.exports import NationalLayout
from desktop_app.services.register.facility import FacilityDetails
from desktop_app.ui.exchange.exports_page import ExportPage
from desktop_app.ui.kit.session import Session

SECRET = "rakit bambu di hulu"


@pytest.fixture
def page(qtbot: QtBot, filled: App, session: Session) -> ExportPage:  # noqa: ARG001 -- fills it
    made = ExportPage(session)
    qtbot.addWidget(made)
    made.show()
    made.load()
    qtbot.waitUntil(lambda: made.months.month() is not None)
    return made


def test_the_month_is_written_in_the_layout_that_is_picked(
    qtbot: QtBot, page: ExportPage, tmp_path: Path
) -> None:
    page.layouts.set_code(NationalLayout.TEMPLATE)
    page.ask_where_for_month()
    out = tmp_path / "a.xlsx"
    page._chooser.fileSelected.emit(str(out))
    qtbot.waitUntil(lambda: "Tersimpan: a.xlsx" in page.done_text.text())
    assert openpyxl.load_workbook(out).worksheets[0]["A1"].value == "nik"


def test_a_locked_file_asks_for_its_password_twice_and_opens_with_it(
    qtbot: QtBot, page: ExportPage, tmp_path: Path
) -> None:
    page.protect.setChecked(True)
    qtbot.keyClick(page.month_button, Qt.Key.Key_Space)
    dialog = page.secret
    assert dialog is not None
    qtbot.keyClicks(dialog.password.password, SECRET)
    qtbot.keyClicks(dialog.password.repeated, "lain")
    qtbot.keyClick(dialog.yes_button, Qt.Key.Key_Space)
    assert "tidak sama" in dialog.form.fields["repeated"].sentence
    dialog.password.repeated.setText(SECRET)
    with qtbot.waitSignal(dialog.chosen):
        qtbot.keyClick(dialog.yes_button, Qt.Key.Key_Space)
    out = tmp_path / "a.xlsx"
    page._chooser.fileSelected.emit(str(out))
    qtbot.waitUntil(lambda: "Tersimpan: a.xlsx" in page.done_text.text())
    with out.open("rb") as file:
        office = msoffcrypto.OfficeFile(file)
        office.load_key(password=SECRET, verify_password=True)
        office.decrypt(io.BytesIO())


def test_an_easy_password_is_refused_at_its_field(qtbot: QtBot, page: ExportPage) -> None:
    page.protect.setChecked(True)
    page.ask_where_for_month()
    dialog = page.secret
    assert dialog is not None
    for field in (dialog.password.password, dialog.password.repeated):
        field.setText("password1")
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.form.fields["password"].sentence != "")


def test_the_bundle_says_what_is_missing_before_it_can_be_written(
    qtbot: QtBot, page: ExportPage
) -> None:
    qtbot.keyClick(page.fhir_button, Qt.Key.Key_Space)
    dialog = page.bundle
    assert dialog is not None
    qtbot.waitUntil(lambda: "Nomor SATUSEHAT belum diisi" in dialog.banner.text)
    assert not dialog.save_button.isEnabled()


def test_the_bundle_is_told_by_resource_and_then_written(
    qtbot: QtBot, page: ExportPage, filled: App, tmp_path: Path
) -> None:
    filled.facility_settings.set(
        FacilityDetails(
            satusehat_organization="1", satusehat_location="2", satusehat_practitioner="N3"
        ),
        by=filled.person,
    )
    for number, row in enumerate(filled.children.search("", by=filled.person)):
        papers = Papers(child_id=row.child_id, ihs_number=f"P0247837553{number}")
        filled.families.save_papers(papers, by=filled.person)
    page.show_bundle()
    dialog = page.bundle
    assert dialog is not None
    qtbot.waitUntil(dialog.surface.isVisible)
    texts = [part.text() for part in dialog.surface.findChildren(QLabel)]
    assert "Tanpa nomor IHS, tidak dikirim (anak)" in texts
    assert dialog.save_button.isEnabled()
    assert "Encounter" in texts
    out = tmp_path / "a.json"
    dialog.write(str(out))
    qtbot.waitUntil(lambda: "Tersimpan: a.json" in dialog.banner.text)
    assert json.loads(out.read_text(encoding="utf-8"))["type"] == "transaction"

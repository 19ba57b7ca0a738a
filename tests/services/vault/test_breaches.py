"""The breach log: recorded, completed, removed, brought back; its letters and their hours."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed, NotFound
from desktop_app.programme.records.breach import Breach
from tests.services.conftest import MIDWIFE, Calendar

FOUND = Breach(
    found_on=date(2026, 11, 23),
    found_time="14.30",
    incident="Laptop posyandu dicuri dari mobil",
    whom="Anak posyandu Mawar 1",
    children=34,
)


def test_the_hours_left_are_counted_from_the_hour_of_finding(
    living_app: App, calendar: Calendar
) -> None:
    app = living_app
    app.breaches.record(FOUND, by=app.person)
    (row,) = app.breaches.list(by=app.person)
    assert (f"{row.due:%Y-%m-%d %H.%M}", row.hours_left) == ("2026-11-26 14.30", 53)
    calendar.day = date(2026, 11, 27)
    (row,) = app.breaches.list(by=app.person)
    assert row.hours_left == -19


def test_an_incident_is_completed_removed_and_brought_back_with_its_lines(app: App) -> None:
    saved = app.breaches.record(FOUND, by=app.person).record
    told = replace(saved, measures="Kunci diganti", told_on=date(2026, 11, 24))
    app.breaches.correct(told, shown=saved, by=app.person)
    app.breaches.remove(saved.breach_id, by=app.person)
    assert app.breaches.list(by=app.person) == ()
    app.breaches.bring_back(saved.breach_id, by=app.person)
    assert [row.breach for row in app.breaches.list(by=app.person)] == [told]
    lines = app.journal_search.search(kind="breach", by=app.person)
    assert [line.action for line in lines] == ["bring_back", "remove", "correct", "create"]


def test_only_an_admin_and_only_what_can_be(app: App, tmp_path: Path) -> None:
    with pytest.raises(Invalid):
        app.breaches.record(replace(FOUND, found_time="siang"), by=app.person)
    for act in (
        lambda: app.breaches.list(by=MIDWIFE),
        lambda: app.breaches.record(FOUND, by=MIDWIFE),
        lambda: app.breaches.letter(1, tmp_path / "a.pdf", by=MIDWIFE),
    ):
        with pytest.raises(NotAllowed):
            act()
    with pytest.raises(NotFound):
        app.breaches.letter(99, tmp_path / "a.pdf", by=app.person)


def test_the_letters_say_what_is_known_and_leave_room_for_the_rest(
    app: App, tmp_path: Path
) -> None:
    saved = app.breaches.record(FOUND, by=app.person).record
    out = tmp_path / "surat.pdf"
    app.breaches.letter(saved.breach_id, out, by=app.person)
    pages = [page.extract_text() for page in PdfReader(out).pages]
    assert len(pages) == 2
    for page, receiver in zip(pages, ("Lembaga", "Orang tua/wali anak"), strict=True):
        for part in (receiver, FOUND.incident, "(34 anak)", "23 Nov 2026 14.30", "....."):
            assert part in page
        assert "WHO" not in page
        assert "Batas waktu pemberitahuan (3 x 24 jam): 26 Nov 2026 14.30" in page
    (line,) = app.journal_search.search(action="export", by=app.person)
    assert (line.kind, line.record_id) == ("breach_letter", saved.breach_id)

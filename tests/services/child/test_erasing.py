"""A child erased for good: no row, no value and no salt of her stays, and the vault is sound."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.db.engine import connect
from desktop_app.db.schema import metadata
from desktop_app.errors import Conflict, Invalid, NotAllowed, NotFound
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.erasure import Erasure, ErasureReason
from desktop_app.programme.records.family import Family, Mother
from desktop_app.programme.records.feeding import StockKind, StockMove
from desktop_app.services.vault import access
from desktop_app.services.vault.verify import verify
from tests.builders import a_child, a_visit
from tests.services.conftest import FAST, MIDWIFE, NOW, PASSWORD, Calendar
from tests.ui.full_case import NAME, a_full_case

NIK = "3279014511240001"
MOTHER_BORN = date(1997, 3, 9)


@pytest.fixture
def girl(app: App) -> int:
    """A girl with a record of every kind, a family of her own and changes in the journal."""
    number = a_full_case(app)
    page = app.case_page.open(number, by=app.person)
    child = page.growth.child
    app.children.correct(replace(child, nik=NIK, address="Jalan Melati 3"), by=app.person)
    home = Family(children=(number,), mother=Mother(birth_date=MOTHER_BORN))
    app.families.save(home, by=app.person)
    app.children.search(NAME.split()[0].lower(), by=app.person)
    app.readings.write()
    app.drafts.keep("home_visits", {"cells": {str(number): {"notes": "drafted"}}}, by=app.person)
    with app._store.unit() as unit:
        (course,) = unit.feeding_courses.of_child(number)
        received = StockMove(
            item="biskuit", on=date(2026, 11, 1), kind=StockKind.RECEIVED, quantity=40
        )
        issued = replace(received, kind=StockKind.ISSUED, quantity=5, course_id=course.course_id)
        unit.stock.add_many([received, issued])
        unit.commit()
    return number


@pytest.fixture
def brother(app: App) -> Child:
    child = app.children.register(a_child(name="Rangga Saputra"), by=app.person).record
    app.visits.record(a_visit(child_id=child.child_id), by=app.person)
    return child


def decided(child_id: int) -> Erasure:
    return Erasure(
        child_id=child_id, reason=ErasureReason.PARENTS_WISH, note="surat kepala 12/2026"
    )


def all_texts(folder: Path) -> Iterator[str]:
    """Yield every value of every table, as a person with the key would read it."""
    with (
        access.unlock(folder, PASSWORD, how=FAST) as vault,
        closing(connect(vault.database_path, vault.key_hex)) as connection,
    ):
        for table in metadata.tables:
            for row in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608 -- own names
                yield from (f"{table}: {value}" for value in row if value is not None)


def newest_line(app: App) -> int:
    with app._store.reading() as unit:
        return unit.journal.newest_change()


def findings(folder: Path, since: int = 0) -> list[str]:
    """Return what verify finds; of lines without an account only those after the line `since`.

    Some of the girl's records were stored without the services, so nobody signed for them.
    """
    with access.unlock(folder, PASSWORD, how=FAST) as vault:
        found = verify(vault, all_scores=True)
    return [
        problem.code
        for problem in found
        if problem.code != "journal_other_writer" or int(str(problem.figures["entry"])) > since
    ]


def test_nothing_of_her_stays_and_replay_and_chain_hold(
    app: App, girl: int, brother: Child, vault_folder: Path
) -> None:
    last = newest_line(app)
    app.erasing.erase(decided(girl), by=app.person)
    with pytest.raises(NotFound):
        app.case_page.open(girl, by=app.person)
    assert app.case_page.open(brother.child_id, by=app.person).growth.child == brother
    with app._store.reading() as unit:
        assert [(one.quantity, one.course_id) for one in unit.stock.of()] == [(40, None), (5, None)]
    (line,) = app.journal_search.search(action="erase", by=app.person)
    told = line.after or {}
    assert (line.kind, line.record_id, told["reason"]) == ("child", girl, "parents_wish")
    app.close()
    found = list(all_texts(vault_folder))
    for secret in (NAME, NAME.split()[0].lower(), "Neneng", NIK, "Melati", "kakek batuk",
                   MOTHER_BORN.isoformat(), "drafted"):  # fmt: skip
        assert [text for text in found if secret in text] == []
    assert any(brother.name in text for text in found)
    assert findings(vault_folder, last) == []


def test_what_an_insider_erases_without_a_line_is_found(
    app: App, girl: int, vault_folder: Path
) -> None:
    app.close()
    with (
        access.unlock(vault_folder, PASSWORD, how=FAST) as vault,
        closing(connect(vault.database_path, vault.key_hex)) as connection,
    ):
        connection.execute(
            "UPDATE audit SET before = NULL, after = NULL, rows_after = NULL, salt = NULL,"
            " digest = coalesce(digest, hash) WHERE child_id = ?",
            (girl,),
        )
    assert "journal_erased" in findings(vault_folder)


def test_what_would_go_and_what_still_holds_her_is_shown_first(app: App, girl: int) -> None:
    backup = app.backups.to_folder(by=app.person)
    view = app.erasing.view(girl, by=app.person)
    assert (view.child.name, view.last_seen) == (NAME, date(2026, 11, 12))
    assert view.kept_until == date(2051, 11, 12)
    assert view.copies == (backup.path,)
    assert view.records["visit"] == 2
    assert view.records["family"] == 1
    assert {"consent", "referral", "outpatient_visit", "papers"} - view.records.keys() == {"papers"}
    app.erasing.erase(decided(girl), by=app.person)
    (line,) = app.journal_search.search(action="erase", by=app.person)
    assert (line.after or {})["copies"] == [backup.path.name]


def test_the_family_of_others_stays(app: App, girl: int, brother: Child) -> None:
    page = app.families.of_child(girl, by=app.person)
    both = replace(page.family, children=(girl, brother.child_id))
    app.families.save(both, shown=page.family, by=app.person)
    app.erasing.erase(decided(girl), by=app.person)
    family = app.families.of_child(brother.child_id, by=app.person).family
    assert (family.children, family.mother.birth_date) == ((brother.child_id,), MOTHER_BORN)


def test_a_stock_taking_that_held_her_family_is_taken_anew(
    app: App, girl: int, brother: Child, vault_folder: Path
) -> None:
    with app._store.unit() as unit:
        unit.take_stock(NOW, "kepala")
        unit.commit()
    last = newest_line(app)
    app.erasing.erase(decided(girl), by=app.person)
    app.close()
    found = list(all_texts(vault_folder))
    assert [text for text in found if MOTHER_BORN.isoformat() in text or NAME in text] == []
    assert any(brother.name in text for text in found)
    assert findings(vault_folder, last) == []


def test_a_removed_child_goes_with_what_was_merged_into_her(
    app: App, girl: int, vault_folder: Path
) -> None:
    twin = app.children.register(a_child(name="Dewi S.", mother="Neneng"), by=app.person).record
    app.merging.merge(girl, twin.child_id, by=app.person)
    with pytest.raises(Conflict) as refused:
        app.erasing.view(twin.child_id, by=app.person)
    assert refused.value.code == "child_merged"
    app.children.remove(girl, by=app.person)
    assert app.erasing.view(girl, by=app.person).with_merged == 1
    last = newest_line(app)
    app.erasing.erase(decided(girl), by=app.person)
    assert app.history.removed(by=app.person) == ()
    app.close()
    assert [text for text in all_texts(vault_folder) if "Dewi" in text] == []
    assert findings(vault_folder, last) == []


def test_only_an_admin_with_a_ground_erases(app: App, girl: int) -> None:
    with pytest.raises(NotAllowed):
        app.erasing.erase(decided(girl), by=MIDWIFE)
    for erasure, code in (
        (Erasure(child_id=girl), "erasure_reason_missing"),
        (replace(decided(girl), note=" "), "erasure_note_missing"),
        (replace(decided(girl), reason=ErasureReason.RETENTION_OVER), "erasure_too_early"),
    ):
        with pytest.raises(Invalid) as refused:
            app.erasing.erase(erasure, by=app.person)
        assert [problem.code for problem in refused.value.problems] == [code]
    with pytest.raises(NotFound):
        app.erasing.erase(decided(9_999), by=app.person)


def test_after_twenty_five_years_the_overdue_are_named_and_go(
    living_app: App, calendar: Calendar
) -> None:
    app = living_app
    old = app.children.register(a_child(), by=app.person).record
    app.visits.record(a_visit(child_id=old.child_id, visit_date=date(2026, 5, 2)), by=app.person)
    removed = app.children.register(a_child(name="Laras"), by=app.person).record
    app.children.remove(removed.child_id, by=app.person)
    calendar.day = date(2051, 5, 1)
    assert [child.name for child in app.erasing.overdue(by=app.person)] == ["Laras"]
    calendar.day = date(2051, 5, 2)
    young = app.children.register(a_child(name="Baru", birth_date=date(2050, 1, 1)), by=app.person)
    assert {child.name for child in app.erasing.overdue(by=app.person)} == {"Syifa Nur", "Laras"}
    gone = app.erasing.erase_overdue(by=app.person).record
    assert {child.child_id for child in gone} == {old.child_id, removed.child_id}
    assert [row.child_id for row in app.children.search(by=app.person)] == [young.record.child_id]
    assert app.erasing.overdue(by=app.person) == ()

"""Accounts, recovery code and re-keying through their use cases, over a real encrypted vault."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.app import App, open_app
from desktop_app.errors import Conflict, Invalid, NotAllowed, NotFound, WrongPassword
from desktop_app.programme.records.children import JournalEntry, Role
from desktop_app.services.vault import access
from desktop_app.services.vault.verify import verify
from desktop_app.vault.header import COPY_NAME, FILE_NAME
from desktop_app.vault.pin import PinFile
from desktop_app.wording import INDONESIAN
from tests.builders import a_child, a_visit
from tests.services.conftest import FAST, MIDWIFE, NOW, PASSWORD, READER, compared

OTHER = "sawah hijau di kaki bukit"
HEADER_FILES = (FILE_NAME, COPY_NAME)


def reopened(folder: Path, password: str = PASSWORD, username: str | None = None) -> App:
    return open_app(access.unlock(folder, password, username=username, how=FAST), lambda: NOW)


def lines(app: App) -> list[JournalEntry]:
    found = app.journal_search.search(kind="account", by=app.person)
    return list(reversed(found))


def test_an_added_account_signs_in_with_its_own_role(app: App, vault_folder: Path) -> None:
    app.accounts.add("Bidan.Rina", "Bidan Rina", Role.MIDWIFE, OTHER, by=app.person)
    rows = app.accounts.list(by=READER)
    assert [(row.username, row.role, row.is_own) for row in rows] == [
        ("kepala", Role.ADMIN, False),
        ("bidan.rina", Role.MIDWIFE, False),
    ]
    assert [row.is_own for row in app.accounts.list(by=app.person)] == [True, False]
    app.close()
    again = reopened(vault_folder, OTHER, "bidan.rina")
    assert (again.person.account, again.person.role) == ("bidan.rina", Role.MIDWIFE)
    again.close()


def test_a_name_with_hidden_signs_is_stored_without_them(app: App) -> None:
    app.accounts.add("ani", "Bu\u202e Ani\u200b", Role.MIDWIFE, OTHER, by=app.person)
    assert app.accounts.list(by=app.person)[-1].display_name == "Bu Ani"


def test_only_an_admin_administers(app: App) -> None:
    accounts = app.accounts
    app.accounts.add("lain", "Lain", Role.READ_ONLY, OTHER, by=app.person)
    attempts: list[Callable[[], object]] = [
        lambda: accounts.add("baru", "Baru", Role.ADMIN, OTHER, by=MIDWIFE),
        lambda: accounts.remove("lain", by=MIDWIFE),
        lambda: accounts.change_role("lain", Role.ADMIN, by=MIDWIFE),
        lambda: accounts.set_password("lain", OTHER, by=MIDWIFE),
        lambda: accounts.new_recovery_code(by=MIDWIFE),
        lambda: accounts.check_recovery_code("x", by=MIDWIFE),
        lambda: accounts.accept_header(by=MIDWIFE),
        lambda: accounts.note_rekeying(by=MIDWIFE),
    ]
    for attempt in attempts:
        with pytest.raises(NotAllowed):
            attempt()
    assert [line.action for line in lines(app)] == ["account_add"]


def test_every_change_has_its_line_without_any_secret(app: App) -> None:
    by = app.person
    app.accounts.add("bidan", "Bidan Rina", Role.MIDWIFE, OTHER, by=by)
    app.accounts.change_role("bidan", Role.NUTRITION_OFFICER, by=by)
    app.accounts.set_password("bidan", f"{OTHER} lagi", by=by)
    app.accounts.remove("bidan", by=by)
    code = app.accounts.new_recovery_code(by=by)
    found = lines(app)
    assert [(line.action, line.account, line.after) for line in found] == [
        ("account_add", "kepala", {"username": "bidan", "role": "midwife"}),
        ("account_role", "kepala", {"username": "bidan", "role": "nutrition_officer"}),
        ("account_password", "kepala", {"username": "bidan"}),
        ("account_remove", "kepala", {"username": "bidan"}),
        ("recovery_code", "kepala", {}),
    ]
    assert OTHER not in str(found)
    assert code not in str(found)


@pytest.mark.parametrize(
    "username, name, password, field, code",
    [
        ("", "Rina", OTHER, "username", "required"),
        ("Bidan Rina", "Rina", OTHER, "username", "username_form"),
        ("KEPALA", "Rina", OTHER, "username", "username_taken"),
        ("bidan", " ", OTHER, "display_name", "required"),
        ("bidan", "Rina", "pendek", "password", "password_short"),
        ("bidan", "Rinawati", "rinawati 1", "password", "password_own_name"),
    ],
)
def test_a_refused_account_leaves_no_trace(
    app: App, username: str, name: str, password: str, field: str, code: str
) -> None:
    with pytest.raises(Invalid) as refused:
        app.accounts.add(username, name, Role.MIDWIFE, password, by=app.person)
    assert [(p.field, p.code) for p in refused.value.problems] == [(field, code)]
    assert lines(app) == []
    assert len(app.accounts.list(by=app.person)) == 1


def test_nobody_removes_or_demotes_themselves(app: App) -> None:
    attempts: list[Callable[[], object]] = [
        lambda: app.accounts.remove("kepala", by=app.person),
        lambda: app.accounts.change_role("KEPALA", Role.MIDWIFE, by=app.person),
    ]
    for attempt in attempts:
        with pytest.raises(Conflict, match="own_account"):
            attempt()
    with pytest.raises(NotFound, match="account_not_found"):
        app.accounts.remove("siapa", by=app.person)
    assert lines(app) == []


def test_a_new_password_of_ones_own_needs_the_old_one(app: App, vault_folder: Path) -> None:
    with pytest.raises(WrongPassword):
        app.accounts.change_own_password("bukan ini", OTHER, by=app.person)
    with pytest.raises(Invalid):
        app.accounts.change_own_password(PASSWORD, "kepala", by=app.person)
    app.accounts.change_own_password(PASSWORD, OTHER, by=app.person)
    app.close()
    with pytest.raises(WrongPassword):
        reopened(vault_folder)
    reopened(vault_folder, OTHER).close()


def test_a_new_recovery_code_opens_and_voids_the_old_one(app: App, vault_folder: Path) -> None:
    old, new = (app.accounts.new_recovery_code(by=app.person) for _ in range(2))
    assert not app.accounts.check_recovery_code(old, by=app.person)
    assert app.accounts.check_recovery_code(new.lower(), by=app.person)
    with pytest.raises(Invalid):
        app.accounts.check_recovery_code("ABCD", by=app.person)
    app.close()
    with pytest.raises(WrongPassword):
        access.unlock_with_code(vault_folder, old, how=FAST)
    access.unlock_with_code(vault_folder, new, how=FAST).close()


def test_without_a_keyring_nothing_is_remembered_and_that_is_no_error(app: App) -> None:
    assert not app.accounts.can_remember
    assert not app.accounts.remember(by=app.person)
    assert not app.accounts.is_remembered
    app.accounts.forget(by=app.person)
    assert [line.action for line in lines(app)] == ["keyring_remember", "keyring_forget"]


def test_beside_the_writer_no_account_changes(app: App, vault_folder: Path) -> None:
    vault = access.beside_a_writer(lambda how: access.unlock(vault_folder, PASSWORD, how=how))
    beside = open_app(vault, lambda: NOW)
    with pytest.raises(Conflict, match="vault_read_only"):
        beside.accounts.add("bidan", "Bidan", Role.MIDWIFE, OTHER, by=beside.person)
    with pytest.raises(Conflict, match="vault_read_only"):
        beside.rekeyed()
    beside.close()
    assert lines(app) == []


def test_an_older_header_put_back_is_found_until_an_admin_accepts_it(
    app: App, vault_folder: Path, tmp_path: Path
) -> None:
    app.accounts.add("bekas", "Bekas Pegawai", Role.ADMIN, OTHER, by=app.person)
    for name in HEADER_FILES:
        shutil.copy(vault_folder / name, tmp_path / name)
    app.accounts.remove("bekas", by=app.person)
    app.close()
    for name in HEADER_FILES:
        shutil.copy(tmp_path / name, vault_folder / name)

    def found() -> list[str]:
        unasked = replace(FAST, writer=False, pinned=False)
        with access.unlock(vault_folder, PASSWORD, how=unasked) as vault:
            return [problem.code for problem in verify(vault)]

    assert found() == ["key_changed", "header_replaced"]
    how = compared(vault_folder, OTHER, "key_changed")
    intruder = open_app(access.unlock(vault_folder, OTHER, how=how), lambda: NOW)
    assert [problem.code for problem in intruder.accounts.alarms()] == ["header_replaced"]
    # Raising the generation above the remembered one does not hide it.
    for _ in range(3):
        intruder.accounts.new_recovery_code(by=intruder.person)
    intruder.close()
    assert found() == ["header_replaced"]
    again = reopened(vault_folder)
    assert [
        (line.action, line.account)
        for line in again.journal_search.search(action="header_replaced", by=again.person)
    ] == [("header_replaced", "bekas")]
    again.accounts.remove("bekas", by=again.person)
    assert [problem.code for problem in again.accounts.alarms()] == ["header_replaced"]
    again.accounts.accept_header(by=again.person)
    assert again.accounts.alarms() == ()
    again.close()
    assert found() == []


def test_a_database_older_than_its_header_is_told_until_an_admin_accepts_it(
    app: App, vault_folder: Path, tmp_path: Path
) -> None:
    app.close()
    shutil.copy(vault_folder / "vault.db", tmp_path / "vault.db")
    again = reopened(vault_folder)
    for number in range(3):
        again.accounts.add(f"bidan{number}", "Bidan", Role.MIDWIFE, OTHER, by=again.person)
        again.accounts.remove(f"bidan{number}", by=again.person)
    again.close()
    shutil.copy(tmp_path / "vault.db", vault_folder / "vault.db")
    for _ in range(2):
        told = reopened(vault_folder)
        (alarm,) = told.accounts.alarms()
        assert alarm.code == "database_older"
        assert "lebih lama" in INDONESIAN.problem(alarm)
        told.close()
    with access.unlock(vault_folder, PASSWORD, how=FAST) as vault:
        assert [problem.code for problem in verify(vault)] == [
            "database_older",
            "journal_lost",
        ]
    told = reopened(vault_folder)
    assert len(told.journal_search.search(action="database_older", by=told.person)) == 1
    told.accounts.accept_header(by=told.person)
    assert told.accounts.alarms() == ()
    told.close()


def test_an_accepted_fingerprint_has_its_line(app: App, vault_folder: Path) -> None:
    fingerprint = app.accounts.key_fingerprint
    PinFile.of_vault(app._vault.header.vault_id).path.unlink()
    app.close()
    how = compared(vault_folder, PASSWORD, "key_unknown")
    again = open_app(access.unlock(vault_folder, PASSWORD, how=how), lambda: NOW)
    assert entries(again)[-1] == (
        "kepala",
        "key_accepted",
        {"key_question": "key_unknown", "key_fingerprint": fingerprint},
    )
    again.close()


def test_a_rekeyed_vault_opens_for_all_by_their_passwords_and_by_no_old_key(
    app: App, vault_folder: Path
) -> None:
    app.accounts.add("bidan", "Bidan", Role.MIDWIFE, OTHER, by=app.person)
    code = app.accounts.new_recovery_code(by=app.person)
    child = app.children.register(a_child(), by=app.person).record
    visit = app.visits.record(a_visit(child_id=child.child_id), by=app.person).record
    before = (vault_folder / "vault.db").read_bytes()
    again = app.rekeyed()
    assert (vault_folder / "vault.db").read_bytes()[:4096] != before[:4096]
    page = again.case_page.open(child.child_id, by=again.person).growth
    assert [mv.visit for mv in page.visits] == [visit]
    assert lines(again)[-1].action == "rekey"
    again.close()
    ways: list[Callable[[], access.Vault]] = [
        lambda: access.unlock(vault_folder, PASSWORD, username="kepala", how=FAST),
        lambda: access.unlock(vault_folder, OTHER, username="bidan", how=FAST),
        lambda: access.unlock_with_code(vault_folder, code, how=FAST),
    ]
    for way in ways:
        vault = way()
        opened = open_app(vault, lambda: NOW)
        assert opened.children.count(by=opened.person) == 1
        assert verify(vault) == ()
        opened.close()


def test_a_vault_that_another_program_reads_is_not_rekeyed_and_goes_on(
    app: App, vault_folder: Path
) -> None:
    how = access.HowToOpen(kdf=FAST.kdf, writer=False)
    beside = access.unlock(vault_folder, PASSWORD, how=how)
    with pytest.raises(Conflict, match="vault_busy"):
        app.rekeyed()
    beside.close()
    app.children.register(a_child(), by=app.person)
    app.rekeyed().close()
    again = reopened(vault_folder)
    assert again.children.count(by=again.person) == 1
    again.close()


def entries(app: App) -> list[tuple[str, str, dict[str, object]]]:
    """Who got in and out, oldest first."""
    found = app.journal_search.search(kind="vault", by=app.person)
    return [(line.account, line.action, dict(line.after or {})) for line in reversed(found)]


def test_a_sign_in_says_who_when_and_after_how_many_wrong_passwords(
    app: App, vault_folder: Path
) -> None:
    app.close()
    for _ in range(2):
        with pytest.raises(WrongPassword):
            access.unlock(vault_folder, "bukan ini", username="kepala", how=FAST)
    again = reopened(vault_folder, username="kepala")
    newest = again.journal_search.search(action="sign_in", by=again.person)[0]
    assert (newest.account, newest.at) == ("kepala", NOW)
    assert newest.after == {"way": "password", "failed_before": 2}
    again.close()
    once_more = reopened(vault_folder)
    signed_in = [entry for entry in entries(once_more) if entry[1] == "sign_in"]
    assert signed_in[-1] == ("kepala", "sign_in", {"way": "password", "failed_before": 0})
    assert signed_in[0][2]["way"] == "new_vault"
    assert not any(PASSWORD in str(line) or "bukan ini" in str(line) for line in signed_in)
    once_more.close()


def test_a_new_data_key_is_no_sign_in(app: App) -> None:
    before = len(entries(app))
    again = app.rekeyed()
    assert len(entries(again)) == before
    again.close()


def test_a_locked_screen_says_who_came_back_and_who_took_over(app: App) -> None:
    app.accounts.add("rina", "Bidan Rina", Role.MIDWIFE, OTHER, by=app.person)
    app.accounts.note_locking(by=app.person)
    with pytest.raises(WrongPassword):
        app.accounts.unlock_screen("bukan ini", by=app.person)
    app.accounts.unlock_screen(PASSWORD, by=app.person)
    assert app.accounts.take_over("rina", OTHER).role is Role.MIDWIFE
    assert entries(app)[-3:] == [
        ("kepala", "lock_screen", {}),
        ("kepala", "unlock_screen", {"way": "password", "failed_before": 1}),
        ("rina", "take_over_screen", {"way": "password", "failed_before": 0}),
    ]

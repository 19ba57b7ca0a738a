"""Closing ends access: no service reads or writes afterwards, and no key is kept to do it with."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.app import App, open_app
from desktop_app.errors import AccessEnded
from desktop_app.programme.records.children import Child, Role, Sex
from desktop_app.services.vault import access
from tests.services.conftest import FAST, NOW, PASSWORD, TODAY

CHILD = Child(name="Aisyah", sex=Sex.FEMALE, birth_date=TODAY.replace(year=2025))
NEW_PASSWORD = "sepeda biru tua"

ASKED_AFTERWARDS: dict[str, Callable[[App], object]] = {
    "search": lambda app: app.children.search("Aisyah", by=app.person),
    "open a child": lambda app: app.case_page.open(1, by=app.person),
    "register": lambda app: app.children.register(CHILD, by=app.person),
    "remove": lambda app: app.children.remove(1, by=app.person),
    "work list": lambda app: app.worklist.today(by=app.person),
    "add an account": lambda app: app.accounts.add(
        "dewi", "Dewi", Role.MIDWIFE, NEW_PASSWORD, by=app.person
    ),
    "unlock the screen": lambda app: app.accounts.unlock_screen(PASSWORD, by=app.person),
    "the key": lambda app: app.accounts.vault.key_hex,
}


@pytest.mark.parametrize("act", sorted(ASKED_AFTERWARDS))
def test_a_closed_program_refuses(app: App, act: str) -> None:
    app.children.register(CHILD, by=app.person)
    app.close()
    with pytest.raises(AccessEnded) as caught:
        ASKED_AFTERWARDS[act](app)
    assert caught.value.code == "locked"


def test_a_closed_program_lets_another_write(app: App, vault_folder: Path) -> None:
    child = app.children.register(CHILD, by=app.person).record
    app.close()
    with access.unlock(vault_folder, PASSWORD, how=FAST) as vault:
        other = open_app(vault, clock=lambda: NOW)
        with pytest.raises(AccessEnded):
            app.children.remove(child.child_id, by=app.person)
        assert [found.child_id for found in other.children.search("Aisyah", by=other.person)] == [
            child.child_id
        ]
        other.close()


def test_what_was_begun_before_the_close_is_not_saved_after_it(
    app: App, vault_folder: Path
) -> None:
    store = app.accounts.store
    with store.unit() as unit:
        unit.facility.set("name", "Puskesmas Lain")
        app.close()
        with pytest.raises(AccessEnded):
            unit.commit()
    with access.unlock(vault_folder, PASSWORD, how=FAST) as vault:
        other = open_app(vault, clock=lambda: NOW)
        with other.accounts.store.reading() as unit:
            assert unit.facility.get("name") != "Puskesmas Lain"
        other.close()


def test_no_connection_outlives_the_close(app: App, vault_folder: Path) -> None:
    with app.accounts.store.reading() as unit:
        app.close()
        del unit
    # The last connection to close takes the write-ahead log away.
    assert not (vault_folder / "vault.db-wal").exists()

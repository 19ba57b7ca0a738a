"""Drafts: kept inside the vault, each person's own, found again at the next opening, forgotten."""

from pathlib import Path

import pytest

from desktop_app.app import App, open_app
from desktop_app.errors import NotAllowed
from desktop_app.programme.records.children import Role
from desktop_app.services.vault import access
from tests.services.conftest import FAST, MIDWIFE, NOW, PASSWORD, READER

CELLS = {"cells": [[3, "weight", "8,4"], [3, "notes", "sehat"]]}


def test_a_draft_is_found_again_after_the_vault_was_closed(app: App, vault_folder: Path) -> None:
    app.drafts.keep("sheet", {"cells": []}, by=app.person)
    app.drafts.keep("sheet", CELLS, by=app.person)
    app.close()
    for path in vault_folder.rglob("*"):
        assert path.is_dir() or b"sehat" not in path.read_bytes()
    again = open_app(access.unlock(vault_folder, PASSWORD, how=FAST), clock=lambda: NOW)
    found = again.drafts.of("sheet", by=again.person)
    assert found is not None
    assert (found.content, found.at) == (CELLS, NOW)
    again.drafts.drop("sheet", by=again.person)
    assert again.drafts.of("sheet", by=again.person) is None
    again.drafts.drop("sheet", by=again.person)
    again.close()


def test_each_person_and_each_form_has_a_draft_of_its_own(app: App) -> None:
    app.drafts.keep("sheet", CELLS, by=MIDWIFE)
    assert app.drafts.of("sheet", by=app.person) is None
    assert app.drafts.of("other", by=MIDWIFE) is None
    app.drafts.drop("sheet", by=app.person)
    assert app.drafts.of("sheet", by=MIDWIFE) is not None


def test_who_may_not_type_keeps_no_draft_and_the_journal_tells_of_none(app: App) -> None:
    before = app.journal_search.search(by=app.person)
    app.drafts.keep("sheet", CELLS, by=MIDWIFE)
    with pytest.raises(NotAllowed):
        app.drafts.keep("sheet", CELLS, by=READER)
    after = app.journal_search.search(by=app.person)
    assert [one.action for one in after if one not in before and one.action != "read"] == []


def test_the_drafts_of_a_removed_account_go_with_it(app: App) -> None:
    app.accounts.add("Bidan", "Bidan Euis", Role.MIDWIFE, "sawah hijau luas sekali", by=app.person)
    app.drafts.keep("sheet", CELLS, by=MIDWIFE)
    app.accounts.remove(MIDWIFE.account, by=app.person)
    assert app.drafts.of("sheet", by=MIDWIFE) is None

"""Lost entries are noticed at the next opening; a journal that was emptied or resealed is found."""

import hashlib
import json
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.app import App, _heads, open_app
from desktop_app.db.engine import connect, open_engine
from desktop_app.db.schema import JOURNAL_TRIGGERS
from desktop_app.db.unit import Heads, Store
from desktop_app.errors import Problem
from desktop_app.programme.records.children import Person, Role
from desktop_app.services.vault import access
from desktop_app.services.vault.restore import restore
from desktop_app.services.vault.verify import verify
from desktop_app.vault.head_file import FILE_NAME, HeadFile
from desktop_app.wording import INDONESIAN
from tests.builders import a_child, a_visit
from tests.services.conftest import FAST, MIDWIFE, NOW, PASSWORD

BESIDE = access.HowToOpen(kdf=FAST.kdf, writer=False)
OTHER_PASSWORD = "hujan di atap seng"
CHILDREN = 12


def opened(folder: Path) -> App:
    return open_app(access.unlock(folder, PASSWORD, how=FAST), lambda: NOW)


def fill(app: App) -> None:
    for number in range(CHILDREN):
        child = app.children.register(a_child(name=f"Anak {number}"), by=app.person).record
        app.visits.record(a_visit(child_id=child.child_id), by=app.person)


def findings(folder: Path) -> tuple[Problem, ...]:
    with access.unlock(folder, PASSWORD, how=BESIDE) as vault:
        return verify(vault, all_scores=True)


def codes(folder: Path) -> set[str]:
    found = findings(folder)
    assert all(INDONESIAN.problem(problem) for problem in found)
    return {problem.code for problem in found}


@pytest.fixture(scope="module")
def crashed_template(vault_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault as a power cut leaves it: the last entries stand in the write-ahead log alone."""
    folder = tmp_path_factory.mktemp("crashed")
    shutil.copytree(vault_template, folder / "open")
    app = opened(folder / "open")
    fill(app)
    app._settle_head()
    shutil.copytree(folder / "open", folder / "vault")
    app.close()
    # The copy is the vault that had the power cut; the other one was never closed here.
    HeadFile.on_computer(app._vault.header.vault_id).forget()
    return folder / "vault"


@pytest.fixture
def crashed(crashed_template: Path, tmp_path: Path) -> Path:
    """That vault, for this test alone."""
    return Path(shutil.copytree(crashed_template, tmp_path / "crashed"))


@pytest.fixture
def closed(crashed: Path) -> Path:
    """The same vault, opened and closed since."""
    opened(crashed).close()
    return crashed


def test_a_power_cut_alone_raises_no_alarm(crashed: Path) -> None:
    assert codes(crashed) == set()
    app = opened(crashed)
    assert app.journal_search.lost() is None
    assert app.children.count(by=app.person) == CHILDREN
    app.close()


def test_a_head_that_is_one_commit_behind_raises_no_alarm(vault_folder: Path) -> None:
    app = opened(vault_folder)
    app.children.register(a_child(), by=app.person)
    app._settle_head()
    behind = (vault_folder / FILE_NAME).read_bytes()
    app.children.register(a_child(name="Lain"), by=app.person)
    app.close()
    assert (vault_folder / FILE_NAME).read_bytes() != behind
    (vault_folder / FILE_NAME).write_bytes(behind)
    app = opened(vault_folder)
    assert app.journal_search.lost() is None
    app.close()
    assert codes(vault_folder) == set()


def test_every_loss_by_a_flipped_bit_in_the_log_is_noticed(
    crashed_template: Path, tmp_path: Path
) -> None:
    chance = random.Random(11)  # noqa: S311 -- where to flip is no secret
    log = (crashed_template / "vault.db-wal").read_bytes()
    noticed = 0
    for number in range(12):
        folder = Path(shutil.copytree(crashed_template, tmp_path / f"flipped-{number}"))
        flipped = bytearray(log)
        flipped[chance.randrange(len(log))] ^= 1 << chance.randrange(8)
        (folder / "vault.db-wal").write_bytes(flipped)
        app = opened(folder)
        lost = app.journal_search.lost()
        children = app.children.count(by=app.person)
        visits = sum(
            len(app.case_page.open(row.child_id, by=app.person).growth.visits)
            for row in app.children.search(by=app.person)
        )
        app.close()
        assert lost is not None or (children, visits) == (CHILDREN, CHILDREN)
        if lost is not None:
            noticed += 1
            assert lost.count >= 2 * CHILDREN - children - visits
            assert "journal_lost" in codes(folder)
    assert noticed >= 10


def test_the_notice_stays_until_an_admin_confirms_it(crashed: Path) -> None:
    (crashed / "vault.db-wal").unlink()
    assert "journal_lost" in codes(crashed)
    opened(crashed).close()
    app = opened(crashed)
    lost = app.journal_search.lost()
    assert lost is not None
    assert lost.count >= 2 * CHILDREN
    assert INDONESIAN.problem(lost.problem).startswith(f"{lost.count} catatan terakhir")
    (line,) = app.journal_search.search(action="lines_lost", by=app.person)
    assert line.after == {"lines": lost.count, "last_at": lost.last_at}
    app.journal_search.lost_seen(by=MIDWIFE)
    assert app.journal_search.lost() == lost
    app.journal_search.lost_seen(by=app.person)
    assert app.journal_search.lost() is None
    app.close()
    assert codes(crashed) == set()


def test_an_older_copy_of_the_database_is_noticed(closed: Path, tmp_path: Path) -> None:
    older = shutil.copy(closed / "vault.db", tmp_path)
    app = opened(closed)
    app.children.register(a_child(name="Lain"), by=app.person)
    app.close()
    shutil.copy(older, closed / "vault.db")
    assert "journal_lost" in codes(closed)


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff" * 9000, b"[1]", b'{"vault_id": "x"}'])
def test_an_illegible_head_keeps_nobody_out(closed: Path, content: bytes) -> None:
    (closed / FILE_NAME).write_bytes(content)
    app = opened(closed)
    assert app.journal_search.lost() is None
    app.close()
    assert HeadFile(closed, app._vault.header.vault_id).read() is not None


def tampered(folder: Path, act: Callable[[object], None]) -> None:
    """Do what a person with the key and a database browser could do."""
    with (
        access.unlock(folder, PASSWORD, how=FAST) as vault,
        closing(connect(vault.database_path, vault.key_hex)) as connection,
    ):
        for name in ("next", "end", "unchanged", "kept"):
            connection.execute(f"DROP TRIGGER audit_{name}")
        act(connection)
        for trigger in JOURNAL_TRIGGERS:
            connection.execute(trigger)


_NEW_CHAIN = (
    "UPDATE audit_chain SET first_id = 1, first_prev_hash = zeroblob(32), last_id = 0,"
    " last_hash = zeroblob(32)"
)


def _emptied(connection: object) -> None:
    for statement in ("DELETE FROM audit", "DELETE FROM audit_heads", _NEW_CHAIN):
        connection.execute(statement)  # type: ignore[attr-defined]


def _resealed(connection: object) -> None:
    """Put a line in another's name and seal it and every line after it anew."""
    run = connection.execute  # type: ignore[attr-defined]
    run("UPDATE audit SET account = 'lain' WHERE entry_id = 4")
    (last_hash,) = run("SELECT prev_hash FROM audit WHERE entry_id = 4").fetchone()
    lines = run(
        "SELECT entry_id, at, account, action, kind, record_id, child_id, version, lower("
        "hex(digest)) FROM audit WHERE entry_id >= 4 ORDER BY entry_id"
    ).fetchall()
    for *content, digest in lines:
        text = json.dumps([*content, digest or None], ensure_ascii=False, separators=(",", ":"))
        seal = hashlib.sha256(last_hash + text.encode()).digest()
        run(
            "UPDATE audit SET prev_hash = ?, hash = ? WHERE entry_id = ?",
            (last_hash, seal, content[0]),
        )
        last_hash = seal
    run("UPDATE audit_chain SET last_hash = ?", (last_hash,))


@pytest.mark.parametrize(
    "act,expected",
    [
        (_emptied, {"journal_lost", "record_unexplained"}),
        (_resealed, {"journal_replaced", "journal_head_forged", "journal_other_writer"}),
    ],
)
def test_an_emptied_or_resealed_journal_is_found(
    closed: Path, act: Callable[[object], None], expected: set[str]
) -> None:
    tampered(closed, act)
    assert codes(closed) == expected


def test_a_journal_that_lost_every_signature_is_found(closed: Path) -> None:
    tampered(closed, lambda connection: connection.execute("DELETE FROM audit_heads"))  # type: ignore[attr-defined]
    assert codes(closed) == {"journal_unsigned"}


def test_a_backup_knows_the_journal_that_was_emptied_with_its_head(closed: Path) -> None:
    app = opened(closed)
    app.backups.to_folder(by=app.person)
    app.close()
    assert codes(closed) == set()
    tampered(closed, _emptied)
    (closed / FILE_NAME).unlink()
    # This computer has seen more; another one has only the backup to compare with.
    assert codes(closed) == {"journal_lost", "journal_unlike_backup", "record_unexplained"}
    HeadFile.on_computer(app._vault.header.vault_id).forget()
    assert codes(closed) == {"journal_unlike_backup", "record_unexplained"}


def test_a_whole_folder_put_back_is_told_though_its_header_is_the_same(
    closed: Path, tmp_path: Path
) -> None:
    shutil.copytree(closed, tmp_path / "before")
    app = opened(closed)
    app.children.register(a_child(name="Sesudahnya"), by=app.person)
    app.close()
    shutil.rmtree(closed)
    shutil.copytree(tmp_path / "before", closed)
    assert codes(closed) == {"journal_lost"}
    for _ in range(2):
        again = opened(closed)
        lost = again.journal_search.lost()
        assert lost is not None
        assert lost.count > 0
        again.close()
    again = opened(closed)
    again.journal_search.lost_seen(by=again.person)
    again.close()
    assert codes(closed) == set()


def test_a_kill_before_the_end_raises_no_alarm_here(closed: Path, tmp_path: Path) -> None:
    app = opened(closed)
    app.children.register(a_child(name="Sesudahnya"), by=app.person)
    app._settle_head()
    shutil.copytree(closed, tmp_path / "killed")
    assert codes(tmp_path / "killed") == set()
    app.close()


def test_a_restored_vault_is_not_compared_with_the_backups_it_left(
    closed: Path, tmp_path: Path
) -> None:
    app = opened(closed)
    first = app.backups.make(tmp_path / "first.berlian", by=app.person).path
    app.children.register(a_child(name="Lain"), by=app.person)
    app.backups.to_folder(by=app.person)
    app.close()
    restore(first, closed, PASSWORD, how=FAST)
    opened(closed).close()
    assert codes(closed) == set()


@pytest.fixture
def colleague(closed: Path) -> Iterator[access.Vault]:
    """The vault as opened by a midwife who keeps it open after she was removed."""
    app = opened(closed)
    app.accounts.add("rina", "Rina", Role.MIDWIFE, OTHER_PASSWORD, by=app.person)
    app.close()
    with access.unlock(closed, OTHER_PASSWORD, username="rina", how=BESIDE) as vault:
        yield vault


def edited(vault: access.Vault, heads: Heads | None) -> None:
    """Correct a child with the keys of an open vault, past everything that checks accounts."""
    engine = open_engine(vault.database_path, vault.key_hex)
    store = Store(engine) if heads is None else Store(engine, heads=heads)
    services = App(vault, store, lambda: NOW)
    row = services.children.search("Anak 3", by=vault.person)[0]
    services.children.correct(
        a_child(child_id=row.child_id, name="Anak 3", mother="Lain"),
        confirmed={"child_perhaps_known"},
        by=Person(account="rina", role=Role.ADMIN),
    )
    engine.dispose()


def test_what_a_colleague_writes_is_signed_by_her(closed: Path, colleague: access.Vault) -> None:
    edited(colleague, _heads(colleague, HeadFile(closed, colleague.header.vault_id)))
    assert codes(closed) == set()


def test_a_removed_accounts_edit_is_found(closed: Path, colleague: access.Vault) -> None:
    app = opened(closed)
    app.accounts.remove("rina", by=app.person)
    app.close()
    edited(colleague, _heads(colleague, HeadFile(closed, colleague.header.vault_id)))
    assert codes(closed) == {"journal_by_removed"}


def test_an_unsigned_edit_is_found(closed: Path, colleague: access.Vault) -> None:
    edited(colleague, None)
    assert codes(closed) == {"journal_unsigned"}


def test_an_edit_in_anothers_name_is_found(app: App, vault_folder: Path) -> None:
    app.children.register(a_child(), by=MIDWIFE)
    assert codes(vault_folder) == {"journal_other_writer"}
    (problem,) = findings(vault_folder)
    assert problem.figures["who"] == MIDWIFE.account

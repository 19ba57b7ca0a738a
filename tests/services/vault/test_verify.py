"""What a check of the whole vault finds: flipped bytes anywhere, changed values, lost lines."""

import random
import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

import pytest

from desktop_app.app import App, open_app
from desktop_app.db.engine import connect
from desktop_app.db.schema import JOURNAL_TRIGGERS
from desktop_app.errors import CodedError, Damaged, Problem
from desktop_app.services.vault import access
from desktop_app.services.vault.verify import verify
from desktop_app.vault import header
from desktop_app.vault.head_file import FILE_NAME, HeadFile
from desktop_app.wording import INDONESIAN
from tests.builders import a_child, a_visit
from tests.services.conftest import FAST, NOW, PASSWORD

PAGE_BYTES = 4096


@pytest.fixture(scope="module")
def filled_template(vault_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed vault with forty children and as many visits."""
    folder = tmp_path_factory.mktemp("filled") / "vault"
    shutil.copytree(vault_template, folder)
    app = open_app(access.unlock(folder, PASSWORD, how=FAST), lambda: NOW)
    app.rule_numbers.set("worklist.two_t.times", 3, by=app.person)
    app.rule_numbers.check("worklist.two_t.times", "12", by=app.person)
    for number in range(40):
        child = app.children.register(a_child(name=f"Anak {number}"), by=app.person).record
        visit = a_visit(child_id=child.child_id, weight_kg=8.0 + number / 100)
        app.visits.record(visit, by=app.person)
    app.close()
    return folder


@pytest.fixture
def filled(filled_template: Path, tmp_path: Path) -> Path:
    """That vault, for this test alone."""
    return Path(shutil.copytree(filled_template, tmp_path / "filled"))


def findings(folder: Path, *, all_scores: bool = True) -> tuple[Problem, ...]:
    how = access.HowToOpen(kdf=FAST.kdf, writer=False)
    with access.unlock(folder, PASSWORD, how=how) as vault:
        return verify(vault, all_scores=all_scores)


def codes(folder: Path) -> list[str]:
    return [problem.code for problem in findings(folder)]


def tampered(folder: Path, *statements: str) -> None:
    """Do what a person with the key and a database browser could do."""
    with (
        access.unlock(folder, PASSWORD, how=FAST) as vault,
        closing(connect(vault.database_path, vault.key_hex)) as connection,
    ):
        for statement in statements:
            connection.execute(statement)


def test_a_sound_vault_has_no_findings_also_while_it_is_open(app: App, vault_folder: Path) -> None:
    child = app.children.register(a_child(), by=app.person).record
    app.visits.record(a_visit(child_id=child.child_id), by=app.person)
    assert findings(vault_folder) == ()
    app.case_page.open(child.child_id, by=app.person)
    assert findings(vault_folder, all_scores=False) == ()


def test_checking_changes_no_file(filled: Path) -> None:
    def contents() -> dict[str, bytes]:
        return {
            path.name: path.read_bytes()
            for path in filled.iterdir()
            # Who signed in last, a lock, and the index of a log: nothing of the vault.
            if path.name not in {"signin.json", "vault.use", "vault.db-shm"} and path.read_bytes()
        }

    before = contents()
    assert codes(filled) == []
    assert contents() == before


def test_a_flipped_byte_in_any_page_is_found_and_never_read_as_a_value(filled: Path) -> None:
    database = filled / "vault.db"
    content = database.read_bytes()
    chance = random.Random(7)  # noqa: S311 -- where to flip is no secret
    pages = len(content) // PAGE_BYTES
    for page in [0, *chance.sample(range(1, pages), 12)]:
        place = page * PAGE_BYTES + chance.randrange(PAGE_BYTES)
        flipped = bytearray(content)
        flipped[place] ^= 1 << chance.randrange(8)
        database.write_bytes(flipped)
        found = findings(filled)
        assert found, f"byte {place} of page {page + 1}"
        assert {p.code for p in found} <= {"page_damaged", "database_unreadable"}
        assert all(INDONESIAN.problem(problem) for problem in found)
        assert _true_weights_or_none(filled)
    database.write_bytes(content)
    # What was opened above has written its sign-ins since.
    (filled / FILE_NAME).unlink()
    HeadFile.on_computer(header.read(filled).header.vault_id).forget()
    assert codes(filled) == []


def _true_weights_or_none(folder: Path) -> bool:
    """Whether everything that can still be read is what was saved."""
    vault = access.unlock(folder, PASSWORD, how=FAST)
    try:
        app = open_app(vault, lambda: NOW)
    except Damaged:
        vault.close()
        return True
    try:
        for row in app.children.search(by=app.person):
            number = int(row.name.split()[1])
            for found in app.case_page.open(row.child_id, by=app.person).growth.visits:
                if found.visit.weight_kg != 8.0 + number / 100:
                    return False
    except Damaged:
        return True
    finally:
        app.close()
    return True


@pytest.mark.parametrize("keep", [0, 100, PAGE_BYTES, 3 * PAGE_BYTES, -PAGE_BYTES, -17])
def test_a_database_that_was_cut_off_is_found(filled: Path, keep: int) -> None:
    database = filled / "vault.db"
    database.write_bytes(database.read_bytes()[:keep])
    assert codes(filled)


def test_swapped_pages_are_found(filled: Path) -> None:
    database = filled / "vault.db"
    content = database.read_bytes()
    pages = [content[n : n + PAGE_BYTES] for n in range(0, len(content), PAGE_BYTES)]
    pages[3], pages[4] = pages[4], pages[3]
    database.write_bytes(b"".join(pages))
    assert codes(filled) == ["page_damaged", "page_damaged"]


_RECEIVED = (
    "INSERT INTO stock_moves (item, batch, 'on', kind, quantity, reason)"
    " VALUES ('rutf', '', '2026-11-20', 'received', 10, '')"
)
TAMPERINGS: list[tuple[tuple[str, ...], set[str]]] = [
    (
        ("UPDATE visits SET zlen = 0.01 WHERE visit_id IN (SELECT min(visit_id) FROM visits)",),
        {"score_differs", "newest_visit_differs"},
    ),
    (("UPDATE visits SET weight_kg = 9.99",), {"score_differs", "record_differs"}),
    (("UPDATE visits SET notes = 'x' WHERE child_id = 7",), {"record_differs"}),
    (("UPDATE child_facts SET zwfl = 9.9", "DELETE FROM stale_facts"), {"facts_differ"}),
    (("UPDATE children SET mother = 'Lain' WHERE child_id = 7",), {"record_differs"}),
    (("UPDATE children SET removed_at = '2026-11-24' WHERE child_id = 7",), {"record_differs"}),
    (("UPDATE children SET uid = randomblob(16) WHERE child_id = 7",), {"record_differs"}),
    (
        (_RECEIVED,),
        {"record_unexplained"},
    ),
    (
        (
            "DROP TRIGGER audit_unchanged",
            "UPDATE audit SET account = 'x' WHERE entry_id = 3",
            *JOURNAL_TRIGGERS[2:3],
        ),
        {"journal_changed"},
    ),
    (
        (
            "DROP TRIGGER audit_kept",
            "DELETE FROM audit WHERE entry_id IN (4, 5)",
            *JOURNAL_TRIGGERS[3:],
        ),
        {"journal_missing", "journal_head_forged", "record_unexplained"},
    ),
    (("DROP TRIGGER audit_kept",), {"schema_missing"}),
    (
        ("DROP INDEX uq_visits_day", "CREATE INDEX uq_visits_day ON visits (child_id)"),
        {"schema_changed"},
    ),
    (
        ("CREATE TRIGGER heavier AFTER INSERT ON visits BEGIN UPDATE visits SET bmi = 9; END",),
        {"schema_extra"},
    ),
    (("UPDATE facility SET value = '999' WHERE key = 'header_generation'",), {"header_replaced"}),
]


@pytest.mark.parametrize("statements, expected", TAMPERINGS)
def test_what_was_changed_past_the_program_is_found(
    filled: Path, statements: tuple[str, ...], expected: set[str]
) -> None:
    tampered(filled, *statements)
    found = findings(filled)
    assert {problem.code for problem in found} == expected
    assert all(INDONESIAN.problem(problem) for problem in found)


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE children SET birth_date = '1 Mei 2025'",
        "UPDATE visits SET visit_date = ''",
        "UPDATE child_facts SET crossed_from_z = 'x'; DELETE FROM stale_facts",
        "UPDATE audit SET rows_after = rows_after || '}' WHERE kind = 'child'",
        "DELETE FROM audit_chain",
        "PRAGMA foreign_keys = OFF; DELETE FROM children WHERE child_id = 7",
        "UPDATE rule_overrides SET key = key || 'x'",
        "UPDATE rule_overrides SET value = '999'",
        "UPDATE rule_overrides SET value = '\"x\"'",
        "UPDATE rule_checks SET value = 'x'",
    ],
)
def test_a_value_that_no_program_wrote_is_damage_and_no_bug(filled: Path, harm: str) -> None:
    unbound, put_back = "DROP TRIGGER audit_unchanged", JOURNAL_TRIGGERS[2]
    tampered(filled, "PRAGMA ignore_check_constraints = ON", unbound, *harm.split("; "), put_back)
    with suppress(Damaged):
        assert findings(filled) != ()
    with suppress(Damaged):
        opened = open_app(access.unlock(filled, PASSWORD, how=FAST), lambda: NOW)
        try:
            row = opened.children.search("", by=opened.person)[0]
            opened.case_page.open(row.child_id, by=opened.person)
            opened.worklist.today(by=opened.person)
            opened.rule_numbers.all()
        finally:
            opened.close()


@pytest.mark.parametrize(
    "harm, code",
    [
        ("UPDATE rule_overrides SET key = key || 'x'", "rule_numbers_damaged"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM children WHERE child_id = 7", "vault_damaged"),
    ],
)
def test_a_changed_number_of_a_rule_and_a_lost_child_end_in_a_sentence(
    filled: Path, harm: str, code: str
) -> None:
    tampered(filled, *harm.split("; "), "INSERT OR IGNORE INTO stale_facts VALUES (7)")
    assert findings(filled)
    opened = open_app(access.unlock(filled, PASSWORD, how=FAST), lambda: NOW)
    try:
        with pytest.raises(Damaged) as told:
            opened.worklist.today(by=opened.person)
    finally:
        opened.close()
    assert told.value.code == code
    assert "cadangan" in INDONESIAN.error(told.value)


def test_a_head_that_was_moved_ends_in_a_sentence_at_the_next_change(filled: Path) -> None:
    opened = open_app(access.unlock(filled, PASSWORD, how=FAST), lambda: NOW)
    try:
        with opened._store.unit() as unit:
            end = unit.heads.now().last_id
            # The next line and its head will have this number.
            moved = "UPDATE audit_heads SET last_id = last_id + 1 WHERE last_id = ?"
            assert unit._connection.exec_driver_sql(moved, (end,)).rowcount == 1
            unit._connection.commit()
        with pytest.raises(Damaged):
            opened.children.register(a_child(name="Anak baru"), by=opened.person)
    finally:
        with suppress(Damaged):
            opened.close()
    assert "journal_head_forged" in codes(filled)


def test_visits_of_nobody_are_found(filled: Path) -> None:
    tampered(
        filled,
        "PRAGMA foreign_keys = OFF",
        "UPDATE visits SET child_id = 999 WHERE visit_id IN (SELECT min(visit_id) FROM visits)",
    )
    assert "records_without_child" in codes(filled)


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: (folder / "vault.db").unlink(),
        lambda folder: (folder / "vault.json").write_bytes(b"{}"),
        lambda folder: (folder / "vault.json.copy").unlink(),
    ],
)
def test_a_lost_or_damaged_file_is_found(filled: Path, harm: Callable[[Path], object]) -> None:
    harm(filled)
    assert len(codes(filled)) == 1


def test_half_a_write_of_a_killed_program_is_undone_and_no_finding(
    filled: Path, tmp_path: Path
) -> None:
    killed = tmp_path / "killed"
    with (
        access.unlock(filled, PASSWORD, how=FAST) as vault,
        closing(connect(vault.database_path, vault.key_hex)) as connection,
    ):
        connection.execute("PRAGMA journal_mode = DELETE")
        # So little cache that the journal and the file are written before the commit.
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE visits SET notes = zeroblob(3000)")
        shutil.copytree(filled, killed)
        connection.execute("ROLLBACK")
    assert (killed / "vault.db-journal").stat().st_size > PAGE_BYTES
    assert (killed / "vault.db").read_bytes() != (filled / "vault.db").read_bytes()
    assert codes(killed) == []
    assert not (killed / "vault.db-journal").exists()


def test_without_any_sound_header_the_way_out_is_named(filled: Path) -> None:
    for name in ("vault.json", "vault.json.copy"):
        (filled / name).write_bytes(b"{}")
    with pytest.raises(CodedError) as refused:
        findings(filled)
    assert "cadangan" in INDONESIAN.error(refused.value)


def test_a_large_register_is_sampled(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tampered(filled, "UPDATE visits SET zlen = 0.01")
    monkeypatch.setattr("desktop_app.services.vault.verify.SAMPLED_CHILDREN", 10)
    assert len(findings(filled, all_scores=False)) == 10
    wrong = [one for one in findings(filled) if one.code == "score_differs"]
    assert len(wrong) == 40
    assert {one.figures["day"] for one in wrong} == {date(2026, 5, 2)}

"""Whatever leaves the vault is journaled before its first byte; what fails leaves nothing."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.app import App, open_app
from desktop_app.db.unit import Store
from desktop_app.errors import Cancelled, CodedError, Conflict, StorageDenied, StorageFull
from desktop_app.growth.chart import Indicator
from desktop_app.programme.records.children import Month
from desktop_app.programme.reports.quarter import Quarter
from desktop_app.services.exchange import exports
from desktop_app.services.reports import scorecards
from desktop_app.services.reports.month_reports import ReportKind
from desktop_app.services.vault import access
from desktop_app.vault.side_log import SideLog
from tests.builders import a_child
from tests.services.conftest import FAST, NOW, PASSWORD
from tests.services.exchange.test_imports import OCTOBER, take_in

Writer = Callable[[App, Path], object]

WRITERS: dict[str, Writer] = {
    "month": lambda app, out: app.exports.month(Month(year=2026, month=10), out, by=app.person),
    "dump": lambda app, out: app.exports.dump(out, by=app.person),
    "chart": lambda app, out: app.exports.chart_pdf(
        1, out, by=app.person, indicator=Indicator.HEIGHT_FOR_AGE
    ),
    "worklist": lambda app, out: app.printouts.work_csv(
        app.worklist.today(by=app.person), out, by=app.person
    ),
    "worklist_pdf": lambda app, out: app.printouts.work(
        app.worklist.today(by=app.person), out, by=app.person
    ),
    "home_visits": lambda app, out: app.printouts.home_visits(
        app.worklist.today(by=app.person), out, by=app.person
    ),
    "scorecard": lambda app, out: app.scorecards.export(
        Quarter.parse("2026Q4"), out, by=app.person
    ),
    "report": lambda app, out: app.reports.export(
        Month(year=2026, month=10), ReportKind.SKDN, out, by=app.person
    ),
    "genting": lambda app, out: app.genting.export(out, by=app.person),
    "backup": lambda app, out: app.backups.make(out, by=app.person),
}
each_writer = pytest.mark.parametrize("name", WRITERS)


@pytest.fixture
def full_app(app: App) -> App:
    take_in(app, OCTOBER)
    return app


def lines(app: App) -> list[str]:
    return [
        entry.action
        for entry in app.journal_search.search(by=app.person)
        if entry.action.startswith(("export", "backup"))
    ]


def deny(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no file outside of the vault be replaced: every writer then fails at its last step."""
    replace = os.replace

    def refuse(source: Path, target: Path) -> None:
        if "vault" not in Path(target).parts:
            raise PermissionError(13, "denied")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)


@each_writer
def test_a_writer_that_fails_leaves_its_line_and_nothing_else(
    full_app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    place = tmp_path / "out"
    place.mkdir()
    deny(monkeypatch)
    with pytest.raises(StorageDenied):
        WRITERS[name](full_app, place / "it")
    assert list(place.iterdir()) == []
    assert len(lines(full_app)) == 2
    assert lines(full_app)[0].endswith("_failed")


@each_writer
def test_an_earlier_file_stays_when_a_writer_fails(
    full_app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    out = tmp_path / "it"
    WRITERS[name](full_app, out)
    kept = out / "children.csv" if out.is_dir() else out
    before, told = kept.read_bytes(), lines(full_app)
    deny(monkeypatch)
    with pytest.raises(Conflict if out.is_dir() else StorageDenied):
        WRITERS[name](full_app, out)
    assert kept.read_bytes() == before
    # A folder that is not empty is refused before anything is journaled.
    assert (lines(full_app) == told) == out.is_dir()


@each_writer
def test_without_a_line_nothing_leaves(
    full_app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def no_line(*_args: object, **_kwargs: object) -> None:
        raise StorageDenied("side_log_denied")

    def full(*_args: object, **_kwargs: object) -> None:
        raise StorageFull

    monkeypatch.setattr(Store, "unit", full)
    monkeypatch.setattr(SideLog, "add", no_line)
    with pytest.raises(CodedError):
        WRITERS[name](full_app, tmp_path / "it")
    assert not (tmp_path / "it").exists()


@each_writer
def test_no_writer_writes_into_the_vault(full_app: App, vault_folder: Path, name: str) -> None:
    before = (vault_folder / "vault.json").read_bytes()
    names = settled_names(full_app, vault_folder)
    for place in ("vault.db", "vault.json", "signin.json", "new"):
        with pytest.raises(StorageDenied) as refused:
            WRITERS[name](full_app, vault_folder / place)
        assert refused.value.code in {"target_in_vault", "folder_is_file"}
    assert (vault_folder / "vault.json").read_bytes() == before
    assert settled_names(full_app, vault_folder) == names
    assert lines(full_app) == []


def settled_names(app: App, folder: Path) -> set[str]:
    """Return what lies in the vault once the journal's head, written beside, is on the disk."""
    assert app._head_file is not None
    app._head_file.settle()
    return {path.name for path in folder.iterdir()}


def test_files_are_built_without_the_writers_lock(
    full_app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []

    def meanwhile(*_args: object, **_kwargs: object) -> bytes:
        full_app.children.register(a_child(name=f"Anak {len(written)}"), by=full_app.person)
        written.append("a child")
        return b"built"

    monkeypatch.setattr(exports, "month_bytes", meanwhile)
    monkeypatch.setattr(exports, "chart_pdf", meanwhile)
    monkeypatch.setattr(scorecards, "scorecard_bytes", meanwhile)
    for name in ("month", "chart", "scorecard"):
        WRITERS[name](full_app, tmp_path / name)
        assert (tmp_path / name).read_bytes() == b"built"
    assert len(written) == 3


def test_a_stopped_export_leaves_no_file_and_no_line(full_app: App, tmp_path: Path) -> None:
    class Stop:
        def step(self, done: int, total: int) -> None:
            if done == total:
                raise Cancelled

    with pytest.raises(Cancelled):
        full_app.exports.month(
            Month(year=2026, month=10), tmp_path / "m.xlsx", by=full_app.person, progress=Stop()
        )
    assert not (tmp_path / "m.xlsx").exists()
    assert lines(full_app) == []


def test_a_sheet_whose_paper_failed_is_not_offered(
    full_app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deny(monkeypatch)
    with pytest.raises(StorageDenied):
        WRITERS["home_visits"](full_app, tmp_path / "it")
    assert full_app.home_visits.sheets(by=full_app.person) == ()


KILLED_WHILE_IT_DUMPS = """
import os, signal, sys
from pathlib import Path
from desktop_app.app import open_app
from desktop_app.exchange import dump
from desktop_app.services.vault import access
from tests.services.conftest import FAST, PASSWORD
app = open_app(access.unlock(Path(sys.argv[1]), PASSWORD, how=FAST))
whole = dump.DumpFolder.finish
def halfway(self):
    for one in self._files:
        one.sync()
    os.kill(os.getpid(), signal.SIGKILL)
dump.DumpFolder.finish = halfway
app.exports.dump(Path(sys.argv[2]), by=app.person)
"""


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="only Linux writes files without a name")
def test_a_killed_copy_of_everything_has_its_line_and_left_no_file(
    vault_folder: Path, tmp_path: Path
) -> None:
    with closing(open_app(access.unlock(vault_folder, PASSWORD, how=FAST), lambda: NOW)) as app:
        take_in(app, OCTOBER)
    out = tmp_path / "copy"
    killed = subprocess.run(
        [sys.executable, "-c", KILLED_WHILE_IT_DUMPS, vault_folder, out],
        cwd=Path(__file__).parents[3],
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    assert list(out.iterdir()) == []
    with closing(open_app(access.unlock(vault_folder, PASSWORD, how=FAST), lambda: NOW)) as app:
        assert lines(app) == ["export"]

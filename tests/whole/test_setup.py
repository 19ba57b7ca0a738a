"""The two commands' set-up, on a small stand-in for the program, and the locks; no network."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
SUFFIX = ".cmd" if os.name == "nt" else ""

STAND_IN = """
import os, sys
print(os.getcwd(), *sys.argv[1:], sep="|")
sys.exit(7 if "fail" in sys.argv else 0)
"""


def a_checkout(root: Path) -> Path:
    """A folder with the real scripts, an empty lock and a program that says what it was given."""
    (root / "desktop_app").mkdir(parents=True)
    for name in ("run", "run.cmd"):
        shutil.copy2(CHECKOUT / name, root / name)
    shutil.copytree(CHECKOUT / "installer", root / "installer")
    (root / "desktop_app" / "__init__.py").touch()
    (root / "desktop_app" / "__main__.py").write_text(STAND_IN)
    (root / "requirements.txt").write_text("# nothing\n")
    return root


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    return a_checkout(tmp_path / "a folder, with blanks")


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout after its first start; its environment is to be left alone."""
    checkout = a_checkout(tmp_path_factory.mktemp("checkout") / "a folder, with blanks")
    first = start(checkout, "x")
    assert first.returncode == 0, first.stderr
    assert "sekali saja" in first.stderr
    return checkout


def run(checkout: Path, *arguments: str, cwd: Path | None = None, **environment: str) -> str:
    done = start(checkout, *arguments, cwd=cwd, **environment)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def start(
    checkout: Path, *arguments: str, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [checkout / f"run{SUFFIX}", *arguments],
        cwd=cwd or checkout,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_arguments_folder_and_exit_code_of_the_caller_pass_through(
    ready: Path, tmp_path: Path
) -> None:
    assert run(ready, "import", "a file.csv", cwd=tmp_path) == f"{tmp_path}|import|a file.csv"
    assert start(ready, "fail").returncode == 7


def test_a_second_start_sets_nothing_up(ready: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (ready / ".venv").rglob("*.py")}
    second = start(ready, "x")
    assert second.stderr == ""
    assert before == {path: path.stat().st_mtime_ns for path in before}


def test_without_a_display_the_main_job_is_done_headless(ready: Path) -> None:
    done = start(ready, DISPLAY="", WAYLAND_DISPLAY="")
    arguments = "|headless-demo|--out|demo-output" if sys.platform == "linux" else ""
    assert done.stdout.strip() == f"{ready}{arguments}"
    assert ("Tidak ada layar" in done.stderr) == bool(arguments)
    assert run(ready, DISPLAY=":7") == f"{ready}"


def test_a_module_in_the_callers_folder_is_not_taken_for_ours(ready: Path, tmp_path: Path) -> None:
    (tmp_path / "desktop_app.py").write_text("raise SystemExit('the wrong one')")
    assert run(ready, "x", cwd=tmp_path) == f"{tmp_path}|x"


def test_a_set_up_that_was_cut_off_is_made_again(fresh: Path) -> None:
    (fresh / ".venv" / "bin").mkdir(parents=True)
    (fresh / ".venv" / "half").touch()
    assert run(fresh, "x") == f"{fresh}|x"
    assert not (fresh / ".venv" / "half").exists()


def test_a_new_lock_that_fails_half_way_is_not_taken_for_ready(fresh: Path) -> None:
    run(fresh, "x")
    lock = fresh / "requirements.txt"
    lock.write_text("no-such-package-here==1 --hash=sha256:" + "0" * 64 + "\n")
    failed = start(fresh, "x", PIP_NO_INDEX="1", PIP_FIND_LINKS="")
    assert failed.returncode != 0
    assert "Paket Python gagal dipasang" in failed.stderr
    lock.write_text("# nothing\n")
    again = start(fresh, "x")
    assert again.stdout.strip() == f"{fresh}|x"
    assert "sekali saja" in again.stderr


def test_a_moved_folder_gets_its_own_environment(fresh: Path) -> None:
    run(fresh, "x")
    moved = fresh.rename(fresh.with_name("moved"))
    again = start(moved, "x")
    assert again.stdout.strip() == f"{moved}|x"
    assert "sekali saja" in again.stderr


def locked(name: str) -> dict[str, str]:
    """Package and version of each line of a lock; a package may stand twice, by marker."""
    lines = re.findall(r"^([a-z0-9-]+==\S+.*?) \\$", (CHECKOUT / name).read_text(), re.MULTILINE)
    return {line: line.partition("==")[0] for line in lines}


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_locks_name_no_host_and_give_a_hash_for_everything(name: str) -> None:
    text = (CHECKOUT / name).read_text()
    assert not re.search(r"://|find-links|index-url", text)
    for part in re.split(r"\n(?=[a-z])", text)[1:]:
        assert "--hash=sha256:" in part, part.splitlines()[0]


def test_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())
    runtime, dev = locked("requirements.txt"), locked("requirements-dev.txt")
    assert runtime.keys() <= dev.keys(), "the tests would run on other versions than the program"
    for asked, lock in (
        (project["project"]["dependencies"], runtime),
        (project["dependency-groups"]["dev"], dev),
    ):
        names = {re.split(r"[\[<>=]", entry)[0] for entry in asked}
        assert names <= set(lock.values())

"""Set-up of every test: no screen, no keyring, no folder of the person who runs it."""

import errno
import gc
import os
import shutil
import stat
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, settings

from desktop_app.ui.kit.collector import collect
from desktop_app.vault.own_folder import own_folder

if TYPE_CHECKING:
    from desktop_app.app import App

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# One profile for every law: the same examples on every machine and in every run, however slow the
# machine is. A law says what is true, so no example is timed. Fixed examples spare a person who
# changed something else a rare failure. `make search-laws` looks for new examples.
settings.register_profile(
    "laws", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("search", settings.get_profile("laws"), derandomize=False)
settings.load_profile("laws")


ORDER = ("growth", "programme", "ui", "whole", "services")
"""Folders whose tests come first: those of the rules, whose coverage is measured, then the
slowest."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Order the tests by folder; the tests of a file stay together and in their order."""
    items.sort(key=lambda item: ORDER.index(room) if (room := _room(item)) in ORDER else len(ORDER))


WITH_WINDOWS = ("ui", "whole")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """End the measuring of coverage in this process when the rules' own tests are over.

    Only these count, so that no test of a window covers a rule by chance, and all other tests run
    at their usual speed. They come first, so nothing that is cached was made before.
    """
    if _room(item) not in {"growth", "programme"} and (measuring := Coverage.current()):
        measuring.stop()
    # Between two windows, too, no other thread may delete what is left of the first one.
    if _room(item) in WITH_WINDOWS:
        gc.disable()
    elif not gc.isenabled():
        gc.collect()
        gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None]:
    """Collect the cycles that a test with windows leaves, on the windows' thread."""
    yield
    if not gc.isenabled():
        collect()


def _room(item: pytest.Item) -> str:
    """The folder of tests/ in which the test stands."""
    path = item.path.relative_to(Path(__file__).parent)
    return path.parts[0]


@pytest.fixture(autouse=True, scope="session")
def _nobodys_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keeps the tester's own vault, settings and keyring out of reach, child processes included."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        patch.setenv("APPDATA", str(home))
        patch.setenv("LOCALAPPDATA", str(home))
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        yield home


@pytest.fixture(autouse=True)
def _own_state(_nobodys_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Gives each test its own copy of what the program keeps outside of vaults.

    Tests copy vaults of which the program knows how far they had come: a change that one test made
    must not make the next test's copy look older than it should be.
    """
    state = tmp_path_factory.mktemp("state")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_STATE_HOME", "LOCALAPPDATA"):
            before = Path(os.environ[name])
            if before.is_dir():
                shutil.copytree(before, state / name.lower())
            patch.setenv(name, str(state / name.lower()))
        yield state


@pytest.fixture(autouse=True)
def _no_other_test_was_here(_nobodys_home: Path) -> None:
    """Forgets how far this computer has seen a journal: the vaults of tests are copies of one."""
    for left in own_folder().glob("*.head"):
        left.unlink()


if sys.platform == "linux":

    @pytest.fixture(autouse=True, scope="session")
    def _no_open_file_is_replaced() -> Iterator[None]:
        """Refuses on Linux what Windows refuses: to replace, rename or remove an open file."""
        with pytest.MonkeyPatch.context() as patch:
            for name in ("replace", "rename", "remove", "unlink"):
                patch.setattr(os, name, _refusing(getattr(os, name)))
            yield


def _refusing(act: Callable[..., None]) -> Callable[..., None]:
    def refuse_open(*paths: Any, **how: Any) -> None:
        # A folder's descriptor gives names that only the system can resolve.
        if not any(value is not None for value in how.values()):
            for path in paths:
                if _is_open(os.fspath(path)):
                    raise PermissionError(errno.EACCES, "open in this process (as on Windows)")
        act(*paths, **how)

    return refuse_open


def _is_open(path: str | bytes) -> bool:
    try:
        wanted = os.lstat(path)
    except OSError:
        return False
    if not stat.S_ISREG(wanted.st_mode):
        return False
    for descriptor in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            found = descriptor.stat()
            if (found.st_dev, found.st_ino) == (wanted.st_dev, wanted.st_ino):
                return True
    return False


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[App]":
    """The invented register of the demonstration; no test may change its records."""
    # Most files do without it, and importing every service takes a second.
    from tests.invented import demonstration  # noqa: PLC0415

    with demonstration(tmp_path_factory.mktemp("demo")) as app:
        yield app

"""Vaults for the tests of commands: each made once in a run, copied for each test or file."""

import shutil
from pathlib import Path

import pytest

from tests.whole.command import on_vault


@pytest.fixture(scope="session")
def new_vault_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a vault as `init` makes it, which no test changes."""
    folder = tmp_path_factory.mktemp("new")
    made = on_vault(folder, "init", "--facility", "Puskesmas Banjar I")
    assert made.returncode == 0, made.stderr
    return folder


@pytest.fixture(scope="session")
def demo_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the vault of a demonstration of 120 children, which no test changes."""
    folder = tmp_path_factory.mktemp("demo")
    made = on_vault(folder, "demo", "--children", 120)
    assert made.returncode == 0, made.stderr
    return folder


@pytest.fixture
def new_vault(new_vault_template: Path, tmp_path: Path) -> Path:
    """A folder with a vault without children that this test alone has."""
    shutil.copytree(new_vault_template / "vault", tmp_path / "vault")
    return tmp_path


@pytest.fixture(scope="module")
def demo(demo_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the vault of the demonstration that the tests of one file share."""
    folder = tmp_path_factory.mktemp("demo")
    shutil.copytree(demo_template / "vault", folder / "vault")
    return folder

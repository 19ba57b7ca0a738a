"""A real encrypted database for every test: made once by the migrations, copied for each."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from desktop_app.db.engine import open_engine
from desktop_app.db.migrate import migrate
from desktop_app.db.unit import Store

KEY = "0123456789abcdef" * 4
OTHER_KEY = "fedcba9876543210" * 4


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database without children, closed."""
    database = tmp_path_factory.mktemp("template") / "register.db"
    engine = open_engine(database, KEY, create=True)
    migrate(engine, KEY, database.parent)
    engine.dispose()
    return database


@pytest.fixture
def database(template: Path, tmp_path: Path) -> Path:
    """A database without children that this test alone has, in a folder of its own."""
    folder = tmp_path / "vault"
    folder.mkdir()
    return Path(shutil.copy(template, folder))


@pytest.fixture
def engine(database: Path) -> Iterator[Engine]:
    """The opened database."""
    opened = open_engine(database, KEY)
    yield opened
    opened.dispose()


@pytest.fixture
def store(engine: Engine) -> Store:
    """The register in it."""
    return Store(engine)

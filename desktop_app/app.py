"""The composition root: an open vault becomes a store, a store becomes the services. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import platformdirs

from desktop_app.db.copy import opens
from desktop_app.db.engine import open_engine
from desktop_app.db.migrate import migrate
from desktop_app.db.unit import Store
from desktop_app.programme.records import Person
from desktop_app.programme.regions import kota_banjar
from desktop_app.services.charts import Charts
from desktop_app.services.children import Children
from desktop_app.services.demo import Demo
from desktop_app.services.exports import Exports
from desktop_app.services.imports import Imports
from desktop_app.services.journal import Clock, Journal
from desktop_app.services.recap import Recap
from desktop_app.services.visits import Visits
from desktop_app.vault.vault import Vault

BACKUP_FOLDER = "backups"


def default_vault_folder() -> Path:
    """Return where this computer's user keeps the vault unless told otherwise."""
    return Path(platformdirs.user_data_dir("anting-berlian", appauthor=False)) / "vault"


def now() -> datetime:
    """Return the time with this computer's zone."""
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """Everything that the window and the command line may call."""

    facility: str
    person: Person
    clock: Clock
    children: Children
    visits: Visits
    charts: Charts
    imports: Imports
    exports: Exports
    recap: Recap
    demo: Demo
    _vault: Vault
    _store: Store

    def close(self) -> None:
        """Release the file; the vault can be opened again."""
        self._store.close()
        self._vault.close()


def open_app(vault: Vault, clock: Clock = now) -> App:
    """Return the services over an unlocked vault; creates or upgrades its database first.

    Raises: Damaged, StorageFull, StorageDenied, Conflict("vault_newer").
    """
    vault.settle(lambda key: opens(vault.database_path, key))
    engine = open_engine(vault.database_path, vault.key_hex)
    try:
        migrate(engine, vault.key_hex, vault.folder / BACKUP_FOLDER)
    except BaseException:
        engine.dispose()
        raise
    return _wired(vault, Store(engine), clock)


def _wired(vault: Vault, store: Store, clock: Clock) -> App:
    journal = Journal(clock)
    regions = kota_banjar()
    charts = Charts(store, clock)
    return App(
        facility=vault.facility,
        person=vault.person,
        clock=clock,
        children=Children(store, journal, regions),
        visits=Visits(store, journal),
        charts=charts,
        imports=Imports(store, journal),
        exports=Exports(store, journal, charts, vault.facility),
        recap=Recap(store),
        demo=Demo(store, journal, regions),
        _vault=vault,
        _store=store,
    )

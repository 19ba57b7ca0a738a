"""Birth weights that an earlier program stored in grams become kilograms at the first opening."""

from __future__ import annotations

from pathlib import Path

from desktop_app.app import App, open_app
from desktop_app.services.vault import access
from tests.builders import a_child
from tests.services.conftest import FAST, NOW, PASSWORD

WRITTEN = {
    "Kilogram": (2.4, 2.4),
    "Gram": (2400.0, 2.4),
    "Paling sedikit": (300.0, 0.3),
    "Paling banyak": (7000.0, 7.0),
    "Bukan keduanya": (24.0, 24.0),
    "Terlalu berat": (7001.0, 7001.0),
    "Tidak diketahui": (None, None),
}
"""By the child's name: what was stored, and what must stand there afterwards."""


def opened(folder: Path) -> App:
    return open_app(access.unlock(folder, PASSWORD, how=FAST), clock=lambda: NOW)


def store_as_before(app: App, gone: int) -> None:
    """Write birth weights as the earlier program did, and note them as the migration does."""
    with app._store._engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE children SET birth_weight_kg = 3100 WHERE child_id = ?", (gone,)
        )
        for name, (written, _) in WRITTEN.items():
            connection.exec_driver_sql(
                "UPDATE children SET birth_weight_kg = ? WHERE name = ?", (written, name)
            )
        connection.exec_driver_sql(
            "INSERT INTO facility (key, value) VALUES ('birth_weights_to_convert', '0020')"
        )


def weights(app: App) -> dict[str, float | None]:
    with app._store.reading() as unit:
        return {child.name: child.birth_weight_kg for child in unit.children.all()}


def test_grams_become_kilograms_once_and_the_journal_says_so(vault_folder: Path) -> None:
    app = opened(vault_folder)
    ids = {
        name: app.children.register(a_child(name=name), by=app.person).record.child_id
        for name in WRITTEN
    }
    gone = app.children.register(a_child(name="Terhapus"), by=app.person).record.child_id
    app.children.remove(gone, by=app.person)
    store_as_before(app, gone)
    app.close()
    for _time in range(2):
        app = opened(vault_folder)
        assert weights(app) == {name: after for name, (_, after) in WRITTEN.items()}
        with app._store.reading() as unit:
            found = unit.journal.search(limit=1_000)
            assert unit.journal.verify() == ()
        lines = [line for line in found if (line.action, line.kind) == ("release", "child")]
        app.close()
        assert {line.record_id: (line.before, line.after) for line in lines} == {
            ids[name]: ({"birth_weight_kg": written}, {"birth_weight_kg": after})
            for name, (written, after) in WRITTEN.items()
            if written != after
        }
    app = opened(vault_folder)
    assert app.children.bring_back(gone, by=app.person).record.birth_weight_kg == 3.1
    app.close()

"""Processes killed while they save: what was acknowledged is there, and the file is sound.

More rounds than the suite has patience for: KILL_ROUNDS=100 python -m pytest tests/db/test_kill.py
"""

import os
import random
import subprocess
import sys
from pathlib import Path

from desktop_app.db.engine import open_engine
from desktop_app.db.unit import Store
from desktop_app.db.vault_copy import check
from tests.db.conftest import KEY

ROUNDS = int(os.environ.get("KILL_ROUNDS", "5"))
SAVER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from desktop_app.db.engine import open_engine
from desktop_app.db.unit import Store
from tests.builders import a_child, a_growth, a_visit
store = Store(open_engine(Path(sys.argv[1]), sys.argv[2]))
while True:
    with store.unit() as unit:
        child = unit.children.add(a_child())
        visit = unit.visits.add(a_visit(child_id=child.child_id), a_growth())
        unit.journal.write(
            at=datetime.now(UTC), account="a", action="create", kind="visit",
            record_id=visit.visit_id, before=None, after=None,
        )
        unit.commit()
    print(visit.visit_id, flush=True)
"""


def saved_until_killed(database: Path, after: int) -> list[int]:
    """Save visits in a process of its own and kill it; returns the ids that it acknowledged."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(("", *sys.path))}
    arguments = [sys.executable, "-c", SAVER, str(database), KEY]
    with subprocess.Popen(arguments, env=environment, stdout=subprocess.PIPE, text=True) as saver:
        assert saver.stdout is not None
        acknowledged = [int(saver.stdout.readline()) for _ in range(after)]
        saver.kill()
        acknowledged += [int(line) for line in saver.stdout if line.endswith("\n")]
    return acknowledged


def test_every_acknowledged_visit_survives_a_kill(database: Path) -> None:
    chance = random.Random(1)  # noqa: S311 -- chance, not secrecy
    acknowledged: set[int] = set()
    for _ in range(ROUNDS):
        acknowledged.update(saved_until_killed(database, chance.randrange(1, 60)))
        engine = open_engine(database, KEY)
        with Store(engine).reading() as unit:
            stored = {measured.visit.visit_id for measured in unit.visits.all()}
            assert acknowledged <= stored
            # At most the one that was killed between its commit and its word.
            assert len(stored) == unit.children.count() == len(unit.journal.search(limit=100_000))
            assert unit.journal.verify() == ()
        engine.dispose()
        assert check(database, KEY) == ()
    assert len(acknowledged) >= ROUNDS

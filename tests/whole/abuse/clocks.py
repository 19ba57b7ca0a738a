"""Sets the clock wrong: long ago, far ahead, on leap days, in other time zones."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from desktop_app.errors import CodedError, Invalid

from .ground import act, content, demand_sound, make, newest_line, opened
from .tally import Tally

WIB, KIRITIMATI, BAKER = (timezone(timedelta(hours=hours)) for hours in (7, 14, -12))
CLOCKS = {
    "1970": datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC),
    "2015": datetime(2015, 3, 2, 8, 0, tzinfo=WIB),
    "2038": datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC),
    "leap day": datetime(2028, 2, 29, 23, 59, 59, tzinfo=WIB),
    "turn of the year": datetime(2026, 12, 31, 23, 59, 59, tzinfo=WIB),
    "a day ahead of here": datetime(2026, 11, 25, 1, 0, tzinfo=KIRITIMATI),
    "a day behind here": datetime(2026, 11, 23, 1, 0, tzinfo=BAKER),
    "2100": datetime(2100, 2, 28, 12, 0, tzinfo=WIB),
}


def of_wrong_clocks(rounds: int, folder: Path, chance: random.Random) -> Tally:
    """Work and back up under each wrong clock, then under the right one again."""
    tally, vault = Tally("wrong clocks"), folder / "clocks"
    make(vault, chance)
    for _ in range(rounds):
        for name, now in CLOCKS.items():
            with tally.attempt(name):
                before = content(vault)
                with opened(vault, now) as app:
                    last = newest_line(app)
                    try:
                        app.backups.daily(by=app.person)
                    except (CodedError, Invalid):
                        tally.noticed += 1
                    for _act in range(3):
                        act(app, chance)
                    assert newest_line(app) >= last
                    app.worklist.today(by=app.person)
                    app.backups.status()
                with opened(vault) as app:
                    made = app.backups.to_folder(by=app.person)
                    kept = sorted(app.backups.folder.glob("*.berlian"))
                    assert made.path in kept, "the backup just made is gone"
                    app.backups.drill(by=app.person)
                demand_sound(vault)
                assert before.keys() == content(vault).keys()
    return tally

"""The folder of the system user in which the program keeps what must not lie beside a vault."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def own_folder() -> Path:
    """Return the folder, which may still have to be made."""
    return Path(platformdirs.user_state_dir("anting-berlian", appauthor=False))

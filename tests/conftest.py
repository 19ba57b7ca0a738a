"""What every test stands on: no screen, no keyring, no folder of the person who runs it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# One profile for every law: the same examples on every machine and in every run, however slow the
# machine is. A law says what is true, so no example is timed, and nobody who changed something else
# is shown a rare failure. `make search-laws` looks for new examples.
settings.register_profile(
    "laws", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("search", settings.get_profile("laws"), derandomize=False)
settings.load_profile("laws")


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

"""A crash leaves no memory behind; tried in a process of its own, since it cannot be taken back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

CRASH = """
import ctypes, os, sys
from desktop_app.vault.hardening import keep_memory_private
keep_memory_private()
if sys.platform == "linux":
    assert ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) == 0  # PR_GET_DUMPABLE
if sys.platform != "win32":
    import resource
    assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
print("private", flush=True)
os.abort()
"""


@pytest.mark.parametrize("times", [1, 2])
def test_a_crash_dumps_no_core(tmp_path: Path, times: int) -> None:
    code = CRASH.replace("keep_memory_private()\nif", "keep_memory_private()\n" * times + "if")
    checkout = Path(__file__).resolve().parents[2]
    code = f"import sys; sys.path.insert(0, {str(checkout)!r})\n{code}"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stdout == "private\n"
    assert done.returncode != 0
    assert list(tmp_path.iterdir()) == []

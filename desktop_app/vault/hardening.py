"""Keeps the program's memory, which holds keys and names, out of the files that a crash leaves.

A protection that the system does not offer is skipped silently: users must still get at their data.
"""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

if sys.platform == "win32":
    _WER_NO_HEAP = 1
    _NO_CRASH_BOX = 0x0001 | 0x0002

    def keep_memory_private() -> None:
        """Keep this process's memory out of Windows' crash reports."""
        with suppress(OSError, AttributeError):
            ctypes.windll.kernel32.SetErrorMode(_NO_CRASH_BOX)
            ctypes.windll.kernel32.WerSetFlags(_WER_NO_HEAP)

else:
    import resource

    _PR_SET_DUMPABLE = 4

    def keep_memory_private() -> None:
        """Turn core dumps of this process off."""
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        with suppress(OSError, AttributeError):
            # Linux only: against dumps that are piped to a program, which no limit stops, and
            # against being read by other programs of the same person.
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)

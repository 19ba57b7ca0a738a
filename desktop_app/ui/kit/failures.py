"""The sentence shown when a task failed; unforeseen errors are shown by ui/shell/crash.py."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.errors import Cancelled, CodedError, Invalid
from desktop_app.wording import Wording


def sentence(error: Exception, wording: Wording) -> str:
    """Return what went wrong and what to do; empty for a task that was stopped on purpose."""
    if isinstance(error, Cancelled):
        return ""
    if isinstance(error, CodedError):
        return wording.error(error)
    if isinstance(error, Invalid):
        return "\n".join(wording.problem(problem) for problem in error.problems)
    return QCoreApplication.translate(
        "failures", "Terjadi kesalahan pada program. Tidak ada yang tersimpan dari langkah ini."
    )

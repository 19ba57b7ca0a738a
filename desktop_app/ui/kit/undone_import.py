"""The question before an import is taken back, and what that did, in sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.services.exchange.import_undo import Kept, UndoneImport
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.wording import Wording

translate = QCoreApplication.translate

_NAMED = 8
"""So many kept records are named."""


def undo_question(parent: QWidget) -> AskDialog:
    """Return the question; connect `agreed`, and open it."""
    return AskDialog(
        parent,
        translate("columns", "Tarik kembali impor ini?"),
        translate(
            "columns",
            "Anak dan kunjungan baru dari berkas ini dihapus dari daftar, dan isian yang "
            "diubahnya dikembalikan. Yang diperbaiki orang sesudah impor tetap.",
        ),
        translate("columns", "Tarik kembali"),
        dangerous=True,
    )


def undone_lines(done: UndoneImport, wording: Wording) -> tuple[str, ...]:
    """Return what taking an import back did, and what it kept by name."""
    number = wording.number
    told = translate(
        "columns",
        "{children} anak dan {visits} kunjungan dihapus, {restored} catatan dikembalikan.",
    )
    lines = [
        told.format(
            children=number(done.children_removed),
            visits=number(done.visits_removed),
            restored=number(done.restored),
        )
    ]
    days = {one.child_name for one in done.kept if one.day}
    # A child whose visit stays need not be named a second time.
    names = [_kept(one, wording) for one in done.kept if one.day or one.child_name not in days]
    if names:
        lines += [translate("columns", "Tetap, karena diubah sesudahnya:"), *names[:_NAMED]]
    if more := len(names[_NAMED:]):
        lines.append(translate("columns", "dan {count} lagi").format(count=number(more)))
    return tuple(lines)


def _kept(one: Kept, wording: Wording) -> str:
    return f"{one.child_name}, {wording.date(one.day)}" if one.day else one.child_name

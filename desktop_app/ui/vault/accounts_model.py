"""Table model of accounts: person, user name, role."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.services.vault.accounts import AccountRow
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, Column, TableModel


def _own(row: AccountRow) -> str:
    return QCoreApplication.translate("columns", "Anda") if row.is_own else ""


COLUMNS: tuple[Column[AccountRow], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Nama orang"),
        text=lambda r, _w: r.display_name,
        strong=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Nama akun"), text=lambda r, _w: r.username, width=170
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Peran"),
        text=lambda r, w: w.role(r.role.value),
        width=140,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Masuk"),
        text=lambda r, _w: _own(r),
        tone=lambda r: "good" if r.is_own else "",
        width=80,
    ),
)


class AccountsModel(TableModel[AccountRow]):
    """Accounts in the order in which they were added."""

    columns = COLUMNS

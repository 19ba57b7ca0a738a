"""Table model of sealed packages: month, number, how many children, what became of each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.programme.records.exchange import PackageFate, SentPackage, SentState
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, RIGHT, Column, TableModel
from desktop_app.wording import Wording
from desktop_app.wording.exchange_package_words import FATES, REFUSALS, STATES

PackageRow = tuple[SentPackage, str]
"""A package and its recipient's name."""


def fate_text(row: PackageRow, _words: Wording) -> str:
    """Return what became of a package."""
    package, _name = row
    if package.fate is not None:
        return _said(FATES[package.fate.value])
    if package.state is SentState.WRITTEN:
        return _said(FATES["waiting"])
    return _said(STATES[package.state.value])


def _refused(row: PackageRow, words: Wording) -> str:
    package, _name = row
    if not package.refused:
        return words.number(package.refused)
    why = ", ".join(_said(REFUSALS[letter]) for letter in package.refusals)
    return f"{package.refused}: {why}"


def _tone(row: PackageRow) -> str:
    package, _name = row
    if package.fate is PackageFate.FORKED:
        return "danger"
    if package.fate is None:
        return "warning"
    return "warning" if package.refused else "good"


def _said(text: str) -> str:
    """Return a text of the wording in the window's language."""
    return QCoreApplication.translate("wording", text)


COLUMNS: tuple[Column[PackageRow], ...] = (
    Column(title=QT_TRANSLATE_NOOP("columns", "Bulan"), text=lambda r, _w: r[0].month, width=90),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Nomor"),
        text=lambda r, w: w.number(r[0].package_no),
        align=RIGHT,
        width=80,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Dikirim"),
        text=lambda r, w: w.date(r[0].sent_on),
        width=120,
    ),
    Column(title=QT_TRANSLATE_NOOP("columns", "Kepada"), text=lambda r, _w: r[1], tip=True),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Anak"),
        text=lambda r, w: w.number(r[0].children),
        align=RIGHT,
        width=70,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Diterima"),
        text=lambda r, w: w.number(r[0].accepted),
        align=RIGHT,
        width=90,
    ),
    Column(title=QT_TRANSLATE_NOOP("columns", "Ditolak"), text=_refused, width=200, tip=True),
    Column(title=QT_TRANSLATE_NOOP("columns", "Keadaan"), text=fate_text, tone=_tone, width=210),
)


class PackagesModel(TableModel[PackageRow]):
    """Packages, the newest first."""

    columns = COLUMNS

"""Table model of a month's comparison with the national file: one child a row."""

from __future__ import annotations

from desktop_app.programme.reports.reconciliation import Item, Pile
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, Column, TableModel
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.speech import NOTHING

_TONES = {
    Pile.ONLY_HERE: "warning",
    Pile.ONLY_THERE: "calm",
    Pile.DIFFERENT: "danger",
    Pile.DOUBLED: "warning",
}


class ReconcileModel(TableModel[Item]):
    """The items of one pile, or of all, in the order in which they are typed."""

    def __init__(self, wording: ClinicWords) -> None:
        """Begin without items."""
        super().__init__(
            wording,
            (
                Column(
                    title=QT_TRANSLATE_NOOP("columns", "Hasil"),
                    text=lambda one, _w: wording.pile(one.pile),
                    tone=lambda one: _TONES[one.pile],
                    width=140,
                ),
                Column(
                    title=QT_TRANSLATE_NOOP("columns", "Posyandu"),
                    text=lambda one, _w: one.child.posyandu or one.child.desa or NOTHING,
                    width=130,
                    tip=True,
                ),
                Column(
                    title=QT_TRANSLATE_NOOP("columns", "Nama"),
                    text=lambda one, _w: one.child.name,
                    width=190,
                    strong=True,
                    tip=True,
                ),
                Column(
                    title=QT_TRANSLATE_NOOP("columns", "Tanggal lahir"),
                    text=lambda one, w: w.date(one.child.birth_date),
                    width=110,
                ),
                Column(
                    title=QT_TRANSLATE_NOOP("columns", "Baris"),
                    text=lambda one, _w: one.there.place if one.there else NOTHING,
                    width=80,
                    tip=True,
                ),
                Column(
                    title=QT_TRANSLATE_NOOP("columns", "Keterangan"),
                    text=lambda one, _w: wording.pile_reason(one),
                    tip=True,
                ),
            ),
        )

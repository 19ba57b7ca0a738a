"""Narrows a list of children to a desa and a posyandu."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.children import Child
from desktop_app.ui.kit.editors import Pick
from desktop_app.ui.kit.parts import row
from desktop_app.ui.kit.theme import S

PICK_PX = 160


class PlaceFilter(QWidget):
    """Two pickers; the first entry of each means everywhere."""

    changed = Signal()

    def __init__(self) -> None:
        """Begin at "everywhere"."""
        super().__init__()
        self._places: frozenset[tuple[str, str]] = frozenset()
        layout = row(self, gap=S)
        self.desa, self.posyandu = Pick(), Pick()
        self.desa.setAccessibleName(self.tr("Saring desa"))
        self.posyandu.setAccessibleName(self.tr("Saring posyandu"))
        self.desa.edited.connect(self._desa_picked)
        self.posyandu.edited.connect(self.changed)
        for pick in (self.desa, self.posyandu):
            pick.setFixedWidth(PICK_PX)
            layout.addWidget(pick)
        self._offer_desa()

    def offer(self, children: Iterable[Child]) -> None:
        """Offer the places where these children live; keep what is picked."""
        self._places = frozenset((child.desa, child.posyandu) for child in children)
        self._offer_desa()

    def choose(self, desa: str, posyandu: str = "") -> None:
        """Pick a place without emitting `changed`; "" means everywhere."""
        for pick, name in ((self.desa, desa), (self.posyandu, posyandu)):
            pick.setCurrentIndex(max(pick.findText(name), 0) if name else 0)
            self._offer_posyandu()

    def chosen_desa(self) -> str:
        """Return the desa that is picked; "" for all."""
        return _picked(self.desa)

    def fits(self, child: Child) -> bool:
        """Whether a child lives in the picked place."""
        desa, posyandu = _picked(self.desa), _picked(self.posyandu)
        return desa in ("", child.desa) and posyandu in ("", child.posyandu)

    def _desa_picked(self) -> None:
        self.posyandu.setCurrentIndex(0)
        self._offer_posyandu()
        self.changed.emit()

    def _offer_desa(self) -> None:
        names = sorted({desa for desa, _posyandu in self._places if desa})
        self.desa.offer([self.tr("Semua desa"), *names])
        self.desa.setCurrentIndex(max(self.desa.currentIndex(), 0))
        self._offer_posyandu()

    def _offer_posyandu(self) -> None:
        picked = _picked(self.desa)
        names = {name for desa, name in self._places if name and picked in ("", desa)}
        self.posyandu.offer([self.tr("Semua posyandu"), *sorted(names)])
        self.posyandu.setCurrentIndex(max(self.posyandu.currentIndex(), 0))


def _picked(pick: Pick) -> str:
    return pick.value() if pick.currentIndex() > 0 else ""

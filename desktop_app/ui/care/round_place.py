"""Where and when a posyandu day is, and the vaccine that its list is narrowed to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.children import Place
from desktop_app.services.care.due_list import DueRow
from desktop_app.ui.care.dues_model import by_vaccine
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import DateEdit, Pick
from desktop_app.ui.kit.parts import row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import S

PLACE_PX, DAY_PX, VACCINE_PX = 190, 170, 250


class RoundPlace(QWidget):
    """A row of pickers for place, day and vaccine; the first entry of each stands for all."""

    changed = Signal()
    """Another place, day or vaccine was picked."""

    def __init__(self, session: Session) -> None:
        """Begin with today and no place."""
        super().__init__()
        self._words, self._today = session.wording, session.today()
        self._places: Sequence[Place] = ()
        tools = row(self, gap=S)
        self.desa, self.posyandu = Pick(), Pick()
        self.desa.setAccessibleName(self.tr("Desa"))
        self.posyandu.setAccessibleName(self.tr("Posyandu"))
        self.desa.edited.connect(self._desa_picked)
        self.posyandu.edited.connect(self.changed)
        self.day = DateEdit(session.wording, session.today())
        self.day.set_day(session.today())
        self.day.setAccessibleName(self.tr("Tanggal posyandu"))
        self.day.setToolTip(self.tr("Daftar menurut hari ini; juga tanggal yang dicatat"))
        self.day.setFixedWidth(DAY_PX)
        self.day.edited.connect(self.changed)
        for pick in (self.desa, self.posyandu):
            pick.setFixedWidth(PLACE_PX)
            tools.addWidget(pick)
        tools.addWidget(self.day)
        tools.addStretch()
        self.vaccine = CodePick([("", self.tr("Semua vaksin"))])
        self.vaccine.setAccessibleName(self.tr("Vaksin"))
        self.vaccine.setFixedWidth(VACCINE_PX)
        self.vaccine.hide()
        tools.addWidget(self.vaccine)

    def where(self) -> tuple[str | None, str | None]:
        """Return the desa and the posyandu that are picked; None for all."""
        return _picked(self.desa), _picked(self.posyandu)

    def offer(self, places: Sequence[Place], *, first: bool) -> None:
        """Offer these places, keeping what is picked; `first` picks the first desa."""
        self._places = places
        names = sorted({place.desa for place in places if place.desa})
        self.desa.offer([self.tr("Semua desa"), *names])
        if first or self.desa.currentIndex() < 0:
            self.desa.setCurrentIndex(1 if first and names else 0)
        self._offer_posyandu()

    def offer_vaccines(self, rows: Sequence[DueRow]) -> None:
        """Offer the vaccines that these children can get, the most needed first."""
        words = self._words
        offered = [
            (code, f"{capital(words.word('vaccine', code))} \N{MIDDLE DOT} {words.number(many)}")
            for code, many in by_vaccine(rows).most_common()
        ]
        self.vaccine.offer_codes([("", self.tr("Semua vaksin")), *offered])

    def draft(self) -> dict[str, Any]:
        """Return what is picked, as JSON values."""
        desa, posyandu = self.where()
        return {
            "desa": desa or "",
            "posyandu": posyandu or "",
            "day": self.day.text(),
            "vaccine": self.vaccine.code(),
        }

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Pick the place and day that `draft` returned, before the places are known."""
        for pick, name in ((self.desa, kept["desa"]), (self.posyandu, kept["posyandu"])):
            if name:
                pick.offer(["", name])
                pick.setCurrentIndex(1)
        self.day.setText(kept["day"])
        if self.day.day() is None:
            # The day was only half typed; the list needs one.
            self.day.set_day(self._today)

    def _desa_picked(self) -> None:
        self.posyandu.setCurrentIndex(0)
        self._offer_posyandu()
        self.changed.emit()

    def _offer_posyandu(self) -> None:
        desa = _picked(self.desa)
        names = {p.posyandu for p in self._places if p.posyandu and desa in (None, p.desa)}
        self.posyandu.offer([self.tr("Semua posyandu"), *sorted(names)])
        if self.posyandu.currentIndex() < 0:
            self.posyandu.setCurrentIndex(0)


def capital(text: str) -> str:
    """Return a text with a capital first letter; the others stay."""
    return text[:1].upper() + text[1:]


def _picked(pick: Pick) -> str | None:
    """Return what is picked; None for the first entry, which stands for all."""
    return pick.value() if pick.currentIndex() > 0 else None

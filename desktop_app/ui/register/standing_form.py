"""The form of a child's move or death: the day, and the place or the cause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.children import Child, Place
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.ui.kit.editors import DateEdit, Pick, TextEdit
from desktop_app.ui.kit.form_dialog import FormDialog, child_line
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.session import Session


class StandingDialog(FormDialog):
    """The form of a new move or death, or of a stored one to correct."""

    def __init__(
        self,
        session: Session,
        child: Child,
        change: StandingChange,
        places: Sequence[Place],
        parent: QWidget,
    ) -> None:
        """Show the change; `places` are offered for a move within the register."""
        titles = {
            StandingKind.MOVED_AWAY: self.tr("Pindah keluar"),
            StandingKind.MOVED_IN: self.tr("Pindah masuk atau kembali"),
            StandingKind.MOVED_WITHIN: self.tr("Pindah desa atau posyandu"),
            StandingKind.DIED: self.tr("Anak meninggal"),
        }
        super().__init__(
            session,
            parent,
            title=titles[change.kind],
            advice=child_line(session, child),
            yes=self.tr("Simpan"),
        )
        self._known = change
        self._places = tuple(places)
        self.on = DateEdit(session.wording, session.today())
        self.place, self.cause = TextEdit(max_length=120), TextEdit(max_length=200)
        self.desa, self.posyandu = Pick(typed=True), Pick(typed=True)
        self.lay_out(Bound("on", self.on, self.tr("Tanggal"), needed=True))
        if change.kind is StandingKind.DIED:
            self.lay_out(Bound("cause", self.cause, self.tr("Sebab (bila diketahui)")))
        elif change.kind is StandingKind.MOVED_WITHIN:
            self._lay_out_place(change.lives_in)
        else:
            away = change.kind is StandingKind.MOVED_AWAY
            title = self.tr("Pindah ke") if away else self.tr("Pindah dari")
            self.lay_out(Bound("place", self.place, title))
        self.form.show_record(change)
        if change.standing_id:
            self.open_record(
                session.services.standings,
                change.standing_id,
                self.tr("Catatan pindah atau meninggal dihapus."),
            )
        self.on.setFocus()

    def work(self) -> Work | None:
        """Return the work that stores the change."""
        if not self.form.complete():
            return None
        change = self.form.typed_over(self._known)
        if change.kind is StandingKind.MOVED_WITHIN:
            change = replace(change, lives_in=self._lives_in())
        standings = self.session.services.standings
        act = (
            partial(standings.correct, shown=self._known)
            if change.standing_id
            else standings.record
        )
        return partial(act, change, confirmed=self.confirmed, by=self.session.by)

    def _lay_out_place(self, place: Place | None) -> None:
        desa, posyandu = self.tr("Desa/kelurahan"), self.tr("Posyandu")
        self.lay_out(
            Bound("desa", self.desa, desa, of_record=False),
            Bound("posyandu", self.posyandu, posyandu, of_record=False),
        )
        self.desa.offer(sorted({one.desa for one in self._places if one.desa}))
        self.desa.set_value(place.desa if place else "")
        self._offer_posyandu()
        self.posyandu.set_value(place.posyandu if place else "")
        self.desa.edited.connect(self._offer_posyandu)

    def _offer_posyandu(self) -> None:
        desa = self.desa.value()
        known = {one.posyandu for one in self._places if one.posyandu and one.desa == desa}
        self.posyandu.offer(sorted(known))

    def _lives_in(self) -> Place:
        desa = self.desa.value()
        kecamatan = next(
            (one.kecamatan for one in self._places if one.desa.casefold() == desa.casefold()), ""
        )
        return Place(kecamatan=kecamatan, desa=desa, posyandu=self.posyandu.value())

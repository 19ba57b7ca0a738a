"""What comes into the store and goes out of it, a count, and the correction of an entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.programme.feeding.stock import Balance, Batch
from desktop_app.programme.records.feeding import StockKind, StockMove
from desktop_app.ui.feeding.stock_model import item_name
from desktop_app.ui.kit.asking import AskingDialog
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import DateEdit, NumberEdit, Pick, TextEdit
from desktop_app.ui.kit.field import FieldRow
from desktop_app.ui.kit.form_dialog import Work
from desktop_app.ui.kit.remove_button import RemoveButton
from desktop_app.ui.kit.session import Session

_IN = (StockKind.RECEIVED, StockKind.RETURNED)
_OUT = (StockKind.ISSUED, StockKind.EXPIRED, StockKind.DAMAGED, StockKind.LOST)


class _StockDialog(AskingDialog):
    """What the dialogs of the store have in common: a day and a quantity."""

    def _make_common(self) -> None:
        words, today = self.session.wording, self.session.today()
        self.day = DateEdit(words, today)
        self.day.set_day(today)
        self.quantity = NumberEdit(words)
        self.reason = TextEdit()

    def _kinds(self, kinds: Sequence[StockKind]) -> CodePick:
        words = self.session.wording
        texts = [(kind.value, words.word("stock", kind.value)) for kind in kinds]
        return CodePick([(code, text[:1].upper() + text[1:]) for code, text in texts])

    def _common(self) -> StockMove | None:
        """Return a move that has only day and quantity; None when a field was refused."""
        day, quantity = self.day.day(), self.quantity.number()
        if day is None:
            self.refuse("on", self.tr("Tulis tanggal, misalnya 23/11/2026."))
            return None
        if quantity is None or quantity != int(quantity):
            self.refuse("quantity", self.tr("Tulis jumlah dengan angka bulat."))
            return None
        return StockMove(
            item="",
            on=day,
            kind=StockKind.RECEIVED,
            quantity=int(quantity),
            reason=self.reason.value(),
        )


class StockInDialog(_StockDialog):
    """Something arrived; or an entry of the store, whatever it is, is corrected or removed."""

    removed = Signal(str, object)
    """The entry was removed: what to say, and what brings it back."""

    def __init__(
        self,
        session: Session,
        items: Sequence[str],
        parent: QWidget,
        known: StockMove | None = None,
    ) -> None:
        """Offer the known items, another may be typed; a known entry keeps item and kind."""
        self._known = known
        self.remove_button: RemoveButton | None = None
        words = session.wording
        named = (
            f"{item_name(words, known.item)} \N{MIDDLE DOT} {words.word('stock', known.kind.value)}"
            if known
            else ""
        )
        super().__init__(
            session,
            parent,
            title=self.tr("Perbaiki catatan stok") if known else self.tr("Stok masuk"),
            advice=named,
            yes=self.tr("Simpan"),
        )
        self._make_common()
        self._codes = {item_name(words, item): item for item in items}
        self.item = Pick(typed=True)
        self.item.offer(list(self._codes))
        self.kind = self._kinds(_IN)
        self.batch = TextEdit()
        self.expiry = DateEdit(words, session.today(), planned=True)
        add = self.form.add_field
        if known is None:
            self.fields.addWidget(
                FieldRow(
                    add("item", self.tr("Barang"), self.item),
                    add("kind", self.tr("Jenis"), self.kind),
                    stretches=(3, 2),
                )
            )
        self.fields.addWidget(
            FieldRow(
                add("batch", self.tr("Bets"), self.batch),
                add("expiry", self.tr("Kedaluwarsa"), self.expiry),
            )
        )
        self.fields.addWidget(
            FieldRow(
                add("quantity", self.tr("Jumlah"), self.quantity),
                add("on", self.tr("Tanggal"), self.day),
            )
        )
        self.fields.addWidget(add("reason", self.tr("Keterangan"), self.reason))
        if known is None:
            self.item.setFocus()
        else:
            self._show_known(known)

    def work(self) -> Work | None:
        """Record it, or correct the known entry."""
        common = self._common()
        if common is None:
            return None
        if not self.expiry.readable():
            self.refuse("expiry", self.tr("Tulis tanggal, misalnya 23/11/2026."))
            return None
        typed = self.item.value()
        move = replace(
            common,
            item=self._codes.get(typed, typed),
            kind=StockKind(self.kind.code()),
            batch=self.batch.value(),
            expiry=self.expiry.day(),
        )
        stock, by, confirmed = self.session.services.stock, self.session.by, self.confirmed
        known = self._known
        if known is None:
            return lambda: stock.record(move, confirmed=confirmed, by=by)
        corrected = replace(
            known,
            on=move.on,
            quantity=move.quantity,
            reason=move.reason,
            batch=move.batch,
            expiry=move.expiry,
        )
        return lambda: stock.correct(corrected, confirmed=confirmed, by=by)

    def _show_known(self, known: StockMove) -> None:
        self.batch.setText(known.batch)
        self.expiry.set_day(known.expiry)
        self.day.set_day(known.on)
        self.quantity.set_number(known.quantity)
        self.reason.setText(known.reason)
        self.remove_button = RemoveButton(
            self.session,
            self.session.services.stock,
            known.move_id,
            self.tr("Catatan stok dihapus."),
        )
        self.remove_button.removed.connect(self._removed)
        self.remove_button.failed.connect(self.failed)
        self.button_row.insertWidget(0, self.remove_button)
        self.quantity.setFocus()

    def _removed(self, said: str, way_back: Callable[[], object]) -> None:
        self.removed.emit(said, way_back)
        self.accept()


class StockOutDialog(_StockDialog):
    """Something was handed out, or is no longer good."""

    def __init__(self, session: Session, left: Sequence[Balance], parent: QWidget) -> None:
        """Offer what is there; what is handed out leaves first expired first."""
        super().__init__(session, parent, title=self.tr("Stok keluar"), yes=self.tr("Simpan"))
        self._make_common()
        self._left = tuple(left)
        words = session.wording
        items = dict.fromkeys(one.batch.item for one in left)
        self.kind = self._kinds(_OUT)
        self.item = CodePick([(item, item_name(words, item)) for item in items])
        self.batch = CodePick([])
        add = self.form.add_field
        self.fields.addWidget(
            FieldRow(
                add("item", self.tr("Barang"), self.item),
                add("kind", self.tr("Jenis"), self.kind),
                stretches=(3, 2),
            )
        )
        self.fields.addWidget(add("batch", self.tr("Bets"), self.batch))
        self.fields.addWidget(
            FieldRow(
                add("quantity", self.tr("Jumlah"), self.quantity),
                add("on", self.tr("Tanggal"), self.day),
            )
        )
        self.fields.addWidget(add("reason", self.tr("Penjelasan"), self.reason))
        for pick in (self.item, self.kind):
            pick.edited.connect(self._offer_batches)
        self._offer_batches()
        self.quantity.setFocus()

    def work(self) -> Work | None:
        """Hand out or write off."""
        common = self._common()
        if common is None:
            return None
        stock, by, confirmed = self.session.services.stock, self.session.by, self.confirmed
        kind, item = StockKind(self.kind.code()), self.item.code()
        on, quantity = common.on, common.quantity
        if kind is StockKind.ISSUED:
            return lambda: stock.issue(item, quantity, on=on, by=by)
        batch = self._left[int(self.batch.code())].batch
        move = replace(common, item=item, kind=kind, batch=batch.batch, expiry=batch.expiry)
        return lambda: stock.record(move, confirmed=confirmed, by=by)

    def _offer_batches(self) -> None:
        issued = self.kind.code() == StockKind.ISSUED
        words = self.session.wording
        if issued:
            self.batch.offer_codes([("", self.tr("Kedaluwarsa terdekat keluar dahulu"))])
        else:
            self.batch.offer_codes(
                [
                    (str(number), f"{one.batch.batch or '-'}, {words.date(one.batch.expiry)}")
                    for number, one in enumerate(self._left)
                    if one.batch.item == self.item.code()
                ]
            )
        self.batch.setEnabled(not issued)


class CountDialog(_StockDialog):
    """Brings the books of one batch to what was counted, with the explanation."""

    def __init__(self, session: Session, balance: Balance, parent: QWidget) -> None:
        """Show what the books say."""
        self._batch: Batch = balance.batch
        words = session.wording
        super().__init__(
            session,
            parent,
            title=self.tr("Cocokkan hitungan"),
            advice=self.tr("{item}, bets {batch}: menurut catatan {quantity}").format(
                item=item_name(words, balance.batch.item),
                batch=balance.batch.batch or "-",
                quantity=words.number(balance.quantity),
            ),
            yes=self.tr("Simpan"),
        )
        self._make_common()
        add = self.form.add_field
        self.fields.addWidget(
            FieldRow(
                add("quantity", self.tr("Hasil hitung"), self.quantity),
                add("on", self.tr("Tanggal"), self.day),
            )
        )
        self.fields.addWidget(add("reason", self.tr("Penjelasan selisih"), self.reason))
        self.quantity.setFocus()

    def work(self) -> Work | None:
        """Count."""
        common = self._common()
        if common is None:
            return None
        stock, by, batch = self.session.services.stock, self.session.by, self._batch
        counted, reasons = {batch: common.quantity}, {batch: common.reason}
        on = common.on
        return lambda: stock.count(counted, reasons, on=on, by=by)

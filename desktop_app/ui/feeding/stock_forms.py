"""Forms of the food store: stock in, stock out, a count, and correcting an entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.programme.feeding.stock import Balance, Batch
from desktop_app.programme.records.feeding import StockKind, StockMove
from desktop_app.ui.feeding.stock_model import item_name
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import DateEdit, NumberEdit, Pick, TextEdit
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.session import Session

_IN = (StockKind.RECEIVED, StockKind.RETURNED)
_OUT = (StockKind.ISSUED, StockKind.EXPIRED, StockKind.DAMAGED, StockKind.LOST)


class _StockDialog(FormDialog):
    """The base of the store's dialogs: a day and a quantity."""

    def _make_common(self) -> None:
        words, today = self.session.wording, self.session.today()
        self.day = DateEdit(words, today)
        self.quantity = NumberEdit(words, whole=True)
        self.reason = TextEdit()

    def _quantity_and_day(self, title: str) -> tuple[Bound, Bound]:
        whole = self.tr("Tulis jumlah dengan angka bulat.")
        return (
            Bound("quantity", self.quantity, title, needed=True, told=whole),
            Bound("on", self.day, self.tr("Tanggal"), needed=True),
        )

    def _kinds(self, kinds: Sequence[StockKind]) -> CodePick:
        words = self.session.wording
        texts = [(kind.value, words.word("stock", kind.value)) for kind in kinds]
        return CodePick([(code, text[:1].upper() + text[1:]) for code, text in texts], StockKind)


class _ItemPick(Pick):
    """The known items by their names; another one may be typed."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """Offer the names, each with the code of its item."""
        super().__init__(typed=True)
        self._codes = {name: code for code, name in names.items()}
        self.offer(list(self._codes))

    def read(self) -> str:
        """Return the code of a known item, or what was typed."""
        return self._codes.get(self.value(), self.value())


class StockInDialog(_StockDialog):
    """Records an arrival; or corrects or removes a stored entry of any kind."""

    def __init__(
        self,
        session: Session,
        items: Sequence[str],
        parent: QWidget,
        known: StockMove | None = None,
    ) -> None:
        """Offer the known items, or let another be typed; a stored entry keeps item and kind."""
        self._known = known
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
        self.item = _ItemPick({item: item_name(words, item) for item in items})
        self.kind = self._kinds(_IN)
        self.batch = TextEdit()
        self.expiry = DateEdit(words, session.today(), planned=True)
        if known is None:
            self.lay_out(
                (
                    Bound("item", self.item, self.tr("Barang"), stretch=3),
                    Bound("kind", self.kind, self.tr("Jenis"), stretch=2),
                )
            )
        self.lay_out(
            (
                Bound("batch", self.batch, self.tr("Bets")),
                Bound("expiry", self.expiry, self.tr("Kedaluwarsa")),
            ),
            self._quantity_and_day(self.tr("Jumlah")),
            Bound("reason", self.reason, self.tr("Keterangan")),
        )
        if known is None:
            self.form.propose(on=session.today())
            self.item.setFocus()
        else:
            self.form.show_record(known)
            said = self.tr("Catatan stok dihapus.")
            self.open_record(session.services.stock, known.move_id, said)
            self.quantity.setFocus()

    def work(self) -> Work | None:
        """Record it, or correct the known entry."""
        if not self.form.complete():
            return None
        stock, by, confirmed = self.session.services.stock, self.session.by, self.confirmed
        if self._known is None:
            move = StockMove(**self.form.values())
            return partial(stock.record, move, confirmed=confirmed, by=by)
        corrected = self.form.typed_over(self._known)
        return partial(stock.correct, corrected, shown=self._known, confirmed=confirmed, by=by)


class StockOutDialog(_StockDialog):
    """Records what was handed out or is spoiled."""

    def __init__(self, session: Session, left: Sequence[Balance], parent: QWidget) -> None:
        """Offer what is in stock; handing out takes the batch that expires first."""
        super().__init__(session, parent, title=self.tr("Stok keluar"), yes=self.tr("Simpan"))
        self._make_common()
        self._left = tuple(left)
        words = session.wording
        items = dict.fromkeys(one.batch.item for one in left)
        self.kind = self._kinds(_OUT)
        self.item = CodePick([(item, item_name(words, item)) for item in items])
        self.batch = CodePick([])
        self.lay_out(
            (
                Bound("item", self.item, self.tr("Barang"), stretch=3),
                Bound("kind", self.kind, self.tr("Jenis"), stretch=2),
            )
        )
        self.lay_out(
            Bound("batch", self.batch, self.tr("Bets"), of_record=False),
            self._quantity_and_day(self.tr("Jumlah")),
            Bound("reason", self.reason, self.tr("Penjelasan")),
        )
        self.form.propose(on=session.today())
        for pick in (self.item, self.kind):
            pick.edited.connect(self._offer_batches)
        self._offer_batches()
        self.quantity.setFocus()

    def work(self) -> Work | None:
        """Hand out or write off."""
        if not self.form.complete():
            return None
        stock, by, move = self.session.services.stock, self.session.by, self.form.values()
        if move["kind"] is StockKind.ISSUED:
            return partial(stock.issue, move["item"], move["quantity"], on=move["on"], by=by)
        batch = self._left[int(self.batch.code())].batch
        written_off = StockMove(**move, batch=batch.batch, expiry=batch.expiry)
        return partial(stock.record, written_off, confirmed=self.confirmed, by=by)

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
    """Sets the recorded stock of one batch to what was counted, with an explanation."""

    def __init__(self, session: Session, balance: Balance, parent: QWidget) -> None:
        """Show the recorded stock."""
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
        self.lay_out(
            self._quantity_and_day(self.tr("Hasil hitung")),
            Bound("reason", self.reason, self.tr("Penjelasan selisih")),
        )
        self.form.propose(on=session.today())
        self.quantity.setFocus()

    def work(self) -> Work | None:
        """Count."""
        if not self.form.complete():
            return None
        typed, batch = self.form.values(), self._batch
        return partial(
            self.session.services.stock.count,
            {batch: typed["quantity"]},
            {batch: typed["reason"]},
            on=typed["on"],
            by=self.session.by,
        )

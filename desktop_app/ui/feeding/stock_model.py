"""Table models of the store: batches left, movements, and each item's month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.programme.feeding.stock import Balance, MonthBalance, signed
from desktop_app.programme.feeding.stock_outlook import Lasting, StockRules
from desktop_app.programme.records.feeding import StockMove
from desktop_app.services.feeding.stock import Shelf
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, RIGHT, Column
from desktop_app.wording.care_words import CARE_WORDS
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.speech import NOTHING


def item_name(words: ClinicWords, item: str) -> str:
    """Return an item's name; an item that a person named keeps that name."""
    for group in ("food", "therapy"):
        if item in CARE_WORDS[group]:
            name = words.word(group, item)
            return name[:1].upper() + name[1:]
    return item


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchLine:
    """One batch, and how long all stock of its item lasts."""

    balance: Balance
    lasting: Lasting
    today: date
    rules: StockRules

    @property
    def tone(self) -> str:
        """The colour tone for how near its last day is."""
        expiry = self.balance.batch.expiry
        if expiry is None:
            return ""
        left = (expiry - self.today).days
        return "danger" if left < 0 else "warning" if left <= self.rules.expires_within_days else ""


def batch_lines(page: Shelf, today: date) -> tuple[BatchLine, ...]:
    """Return a line for each batch, first expired first."""
    return tuple(
        BatchLine(balance=balance, lasting=item.lasting, today=today, rules=page.rules)
        for item in page.items
        for balance in item.balances
    )


def _lasting_tone(line: BatchLine) -> str:
    days = line.lasting.days
    if days is None:
        return ""
    return "warning" if days <= line.rules.runs_out_within_days else "good"


def batch_columns(words: ClinicWords) -> tuple[Column[BatchLine], ...]:
    """Return the columns of the batches left."""
    return (
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Barang"),
            text=lambda r, _w: item_name(words, r.balance.batch.item),
            strong=True,
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Bets"),
            text=lambda r, _w: r.balance.batch.batch or NOTHING,
            width=150,
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Kedaluwarsa"),
            text=lambda r, w: w.date(r.balance.batch.expiry),
            tone=lambda r: r.tone,
            width=150,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Sisa"),
            text=lambda r, w: w.number(r.balance.quantity),
            align=RIGHT,
            width=100,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Dipakai per hari"),
            text=lambda r, w: w.number(r.lasting.per_day, 1) if r.lasting.per_day else NOTHING,
            align=RIGHT,
            width=150,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Cukup untuk"),
            text=lambda r, w: (
                NOTHING if r.lasting.days is None else w.term("age_days", days=r.lasting.days)
            ),
            tone=_lasting_tone,
            width=150,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Habis tanggal"),
            text=lambda r, w: w.date(r.lasting.runs_out_on),
            width=140,
        ),
    )


def move_columns(words: ClinicWords) -> tuple[Column[StockMove], ...]:
    """Return the columns of the movements."""
    return (
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Tanggal"),
            text=lambda r, w: w.date(r.on),
            width=124,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Barang"),
            text=lambda r, _w: item_name(words, r.item),
            strong=True,
            width=250,
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Bets"),
            text=lambda r, _w: r.batch or NOTHING,
            width=130,
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Kedaluwarsa"),
            text=lambda r, w: w.date(r.expiry),
            width=130,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Jenis"),
            text=lambda r, _w: words.word("stock", r.kind.value),
            tone=lambda r: "good" if signed(r) > 0 else "calm",
            width=160,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Jumlah"),
            text=lambda r, w: w.number(signed(r)),
            align=RIGHT,
            width=90,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Penjelasan"),
            text=lambda r, _w: r.reason or NOTHING,
            tip=True,
        ),
    )


def month_columns(words: ClinicWords) -> tuple[Column[MonthBalance], ...]:
    """Return the columns of a month."""

    def amount(title: str, name: str) -> Column[MonthBalance]:
        return Column(
            title=title,
            text=lambda r, w: w.number(getattr(r, name)),
            align=RIGHT,
            width=128,
        )

    return (
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Barang"),
            text=lambda r, _w: item_name(words, r.item),
            strong=True,
            tip=True,
        ),
        amount(QT_TRANSLATE_NOOP("columns", "Awal bulan"), "opening"),
        amount(QT_TRANSLATE_NOOP("columns", "Diterima"), "received"),
        amount(QT_TRANSLATE_NOOP("columns", "Dikembalikan"), "returned"),
        amount(QT_TRANSLATE_NOOP("columns", "Dibagikan"), "issued"),
        amount(QT_TRANSLATE_NOOP("columns", "Rusak, hilang"), "lost"),
        amount(QT_TRANSLATE_NOOP("columns", "Selisih hitung"), "counted"),
        amount(QT_TRANSLATE_NOOP("columns", "Akhir bulan"), "closing"),
    )

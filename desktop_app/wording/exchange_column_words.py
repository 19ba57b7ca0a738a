"""Says how a file was read: what a column holds, why, and how its table is parted."""

from __future__ import annotations

from desktop_app.wording.exchange_columns import (
    COLUMN_MEANINGS,
    COLUMN_REASONS,
    DECIMALS,
    SEPARATORS,
    TABLE_SENTENCES,
)
from desktop_app.wording.speech import Wording


class ColumnWords(Wording):
    """The words for how a file was read."""

    def column_meaning(self, code: str) -> str:
        """Return what a column holds."""
        return self._translate(COLUMN_MEANINGS[code])

    def column_reason(self, code: str) -> str:
        """Return why a column was taken for something."""
        return self._translate(COLUMN_REASONS[code])

    def table_read(self, delimiter: str, row: int, decimals: str, others: int) -> str:
        """Return how a table was read: `titik koma, judul di baris 3, desimal koma`."""
        separator = SEPARATORS.get(delimiter)
        parts = [
            self._translate(separator) if separator else delimiter,
            self._translate(TABLE_SENTENCES["heading"]).format(row=self.number(row)),
            self._translate(DECIMALS[decimals]) if decimals else "",
            self._translate(TABLE_SENTENCES["more"]).format(count=self.number(others))
            if others
            else "",
        ]
        return ", ".join(part for part in parts if part)

    def not_other(self, day: str, other: str) -> str:
        """Return `3 Mei 2024, bukan 5 Mar 2024`."""
        return self._translate(TABLE_SENTENCES["not_other"]).format(day=day, other=other)

    @property
    def unread(self) -> str:
        """What stands for a value that could not be read."""
        return self._translate(TABLE_SENTENCES["unread"])

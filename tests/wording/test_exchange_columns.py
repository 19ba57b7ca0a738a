"""Every meaning, reason and separator that the reading of a file can have has its words."""

from desktop_app.exchange.file_reading import OrderWhy, Why
from desktop_app.exchange.heading_words import MEANINGS
from desktop_app.exchange.text_table import _DELIMITERS
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.exchange_columns import COLUMN_MEANINGS, COLUMN_REASONS, SEPARATORS


def test_every_meaning_and_reason_has_its_words() -> None:
    assert COLUMN_MEANINGS.keys() == MEANINGS.keys()
    reasons = {*map(str, Why), "remembered", *(f"order_{why}" for why in OrderWhy)}
    assert COLUMN_REASONS.keys() == reasons
    assert SEPARATORS.keys() == set(_DELIMITERS)


def test_a_table_is_told_in_one_phrase() -> None:
    words = ClinicWords()
    assert words.table_read(";", 3, ",", 0) == "titik koma, judul di baris 3, desimal koma"
    assert words.table_read("", 1, "", 2) == (
        "judul di baris 1, 2 tabel lain dibaca dengan cara yang sama"
    )
    assert words.table_read("~", 1, ".", 0) == "~, judul di baris 1, desimal titik"

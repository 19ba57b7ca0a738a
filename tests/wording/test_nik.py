"""Tests of how lists and sheets show a NIK."""

from desktop_app.wording.nik import masked_nik, with_masked_niks

NIK = "3279014511240001"


def test_subdistrict_and_birth_date_are_hidden() -> None:
    assert masked_nik(NIK) == "3279••••••••0001"


def test_a_child_without_nik_has_no_text() -> None:
    assert masked_nik(None) == ""


def test_a_nik_within_a_text_is_masked_and_other_numbers_are_not() -> None:
    assert with_masked_niks(f"cari {NIK}, 12,5 kg") == "cari 3279••••••••0001, 12,5 kg"
    longer = NIK + "7"
    assert with_masked_niks(longer) == longer

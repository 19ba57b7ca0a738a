"""Kota Banjar: its villages, and how their names are written."""

import pytest

from desktop_app.programme.records.regions import kota_banjar, place_name


def test_the_city_is_complete() -> None:
    city = kota_banjar()
    assert city.kecamatan == ("Banjar", "Pataruman", "Purwaharja", "Langensari")
    assert len(city.desa) == 25
    assert sum(desa.kind == "kelurahan" for desa in city.desa) == 9
    assert all(desa.code.startswith(city.code) and len(desa.code) == 10 for desa in city.desa)
    assert len({desa.code for desa in city.desa}) == len({desa.name for desa in city.desa}) == 25


@pytest.mark.parametrize(
    "kecamatan, desa, place",
    [
        ("BANJAR", "BALOKANG", ("Banjar", "Balokang")),
        ("Kec. Langensari", "Kel. Bojong Kantong", ("Langensari", "Bojongkantong")),
        ("", "DESA REJASARI", ("Langensari", "Rejasari")),
        ("", "", ("", "")),
        ("CISAGA", "MEKARMUKTI", ("Cisaga", "Mekarmukti")),
        ("PATARUMAN", "SUKA MAJU", ("Pataruman", "Suka Maju")),
    ],
)
def test_names_take_their_official_spelling(
    kecamatan: str, desa: str, place: tuple[str, str]
) -> None:
    assert kota_banjar().place(kecamatan, desa) == place


@pytest.mark.parametrize(
    "text, name",
    [
        ("MAWAR 1", "Mawar 1"),
        ("melati  II", "Melati II"),
        ("BANJAR I", "Banjar I"),
        ("NUR'AINI", "Nur'aini"),
        ("RW 03", "RW 03"),
    ],
)
def test_other_places_get_capital_initials(text: str, name: str) -> None:
    assert place_name(text) == name


def test_whether_a_place_is_of_this_city() -> None:
    assert kota_banjar().has(kecamatan="banjar")
    assert kota_banjar().has(desa="Kel. Muktisari")
    assert not kota_banjar().has(kecamatan="Cisaga")
    assert not kota_banjar().has()

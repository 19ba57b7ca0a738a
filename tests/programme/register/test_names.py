"""Spellings that are one name, near names and different ones, from the counted list of rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programme.register.names import FoldedName, Likeness, fold_name, name_likeness

SAME = [
    ("Muhammad Rizky", "M. Rizki"),
    ("Moch. Taufiq", "Muhamad Taupik"),
    ("Achmad Fauzi", "Akhmad Pauzi"),
    ("Rachmat", "Rahmat"),
    ("Khodijah", "Hodijah"),
    ("Aisyah", "Aisah"),
    ("Aisha", "Aisyah"),
    ("Sjarif", "Syarif"),
    ("Saiful", "Syaiful"),
    ("Soekarno", "Sukarno"),
    ("Noer", "Nur"),
    ("Arie", "Ari"),
    ("Djoko Tjahjono", "Joko Cahyono"),
    ("Soejono", "Suyono"),
    ("Fadhilah", "Fadilla"),
    ("Lathifa", "Latifah"),
    ("Dzaki", "Zaki"),
    ("Yusuf", "Yusup"),
    ("Novita", "Nopita"),
    ("Rizky", "Rizki"),
    ("Heriyanto", "Heryanto"),
    ("Duwi", "Dwi"),
    ("Anggraini", "Anggraeni"),
    ("Fadhilah Zaenal", "Fadilla Zainal"),
    ("Eddy", "Edy"),
    ("Annisa", "Anisa"),
    ("Rahmah", "Rahma"),
    ("Nur'aini", "Nuraini"),
    ("Nur Haliza", "Nurhaliza"),
    ("Al-Fatih", "Alfatih"),
    ("Abd Rahman", "Abdul Rahman"),
    ("St. Aisyah", "Siti Aisyah"),
    ("Qonita", "Konita"),
    ("Alex", "Aleks"),
    ("Saputro", "Saputra"),
    ("An. Budi Santoso", "Budi Santoso"),
    ("Budi Santoso, An", "Budi Santoso"),
    ("Rd. Kirana", "Kirana"),
    ("Hasan bin Ali", "Hasan"),
]
NEAR = [
    ("Aisyah Nur", "Nur Aisyah"),
    ("Jusuf", "Yusuf"),
    ("Aziz", "Azis"),
    ("Zaenal", "Jaenal"),
    ("Romadhon", "Ramadhan"),
    ("Komala", "Kumala"),
    ("Anggreni", "Anggrini"),
    ("Rahmad", "Rahmat"),
    ("Rico", "Riko"),
    ("Nayla Zafira", "Nayla Zafara"),
    ("Nayla Zahfira", "Nayla Zafira"),
    ("Rizki P", "Rizki Pratama"),
]
PART = [
    ("Aisyah", "Aisyah Putri Lestari"),
    ("Hana Ayu", "Hana Ayu Hidayat"),
]
APART = [
    ("Dewi", "Devi"),
    ("Dewinta", "Devinta"),
    ("Putri", "Putra"),
    ("Rini", "Rina"),
    ("Hendri", "Hendra"),
    ("Eko", "Eka"),
    ("Rahmat", "Rahmah"),
    ("Hidayat", "Hidayah"),
    ("Janah", "Yanik"),
    ("Muhammad Rizki", "Muhammad Riska"),
    ("Fadil", "Fadli"),
    ("Siti Aisyah", "Siti Aminah"),
    ("Hasan Maulana", "Husein Maulana"),
    ("Eka", "Ika"),
    ("Ade", "Adi"),
    ("Endah", "Indah"),
    ("Hasan Maulana", "Budi Santoso"),
    ("Sukarno", "Sukarna"),
    ("Kartika", "Karmila"),
    ("Anak 1", "Anak 12"),
    ("Anak 1", "Anak 11"),
    ("Bayi1 Siti", "Bayi2 Siti"),
    ("Lahir 30 minggu", "Lahir 32 minggu"),
]


@pytest.mark.parametrize("a, b", SAME)
def test_spellings_of_one_name(a: str, b: str) -> None:
    assert name_likeness(a, b) is Likeness.SAME


@pytest.mark.parametrize("a, b", NEAR)
def test_names_that_may_be_one(a: str, b: str) -> None:
    assert name_likeness(a, b) is Likeness.NEAR


@pytest.mark.parametrize("a, b", PART)
def test_a_name_with_fewer_words(a: str, b: str) -> None:
    assert name_likeness(a, b) is Likeness.PART


@pytest.mark.parametrize("a, b", APART)
def test_names_of_different_children(a: str, b: str) -> None:
    assert name_likeness(a, b) is Likeness.APART


@pytest.mark.parametrize("text", ["By. Ny. Siti", "Bayi Ibu Siti", "Siti (By)", "BY NY. SITI"])
def test_a_baby_without_a_name_is_known_by_the_mother(text: str) -> None:
    assert fold_name(text) == FoldedName(words=(), mother_words=("SITI",))
    assert name_likeness(text, "Siti") is Likeness.UNKNOWN


@pytest.mark.parametrize("name", ["Muhammad", "Raden", "ST", "H", "Bin Ali"])
def test_an_addition_alone_is_the_name(name: str) -> None:
    assert fold_name(name).words != ()


def test_signs_are_no_name() -> None:
    assert name_likeness("-", "-") is Likeness.UNKNOWN


NAMES = st.lists(
    st.sampled_from(
        [
            "Muhammad",
            "Aisyah",
            "Tjahjono",
            "Putri",
            "Hidayat",
            "Zaenal",
            "By",
            "An",
            "R",
            "Rizky",
            "A",
        ]
    ),
    max_size=4,
).map(" ".join)


@given(NAMES | st.text(max_size=12), NAMES | st.text(max_size=12))
def test_likeness_is_the_same_both_ways(a: str, b: str) -> None:
    assert name_likeness(a, b) is name_likeness(b, a)
    alike = name_likeness(a, a)
    assert alike is (Likeness.SAME if fold_name(a).words else Likeness.UNKNOWN)

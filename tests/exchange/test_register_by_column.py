"""What is read column by column is what the careful way reads row by row, whatever the damage."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.errors import Unreadable
from desktop_app.exchange.eppgbm import RegisterRow
from desktop_app.exchange.register_child import ChildColumns
from desktop_app.exchange.register_visit import RowVisits
from desktop_app.exchange.values import CellDoubt
from tests.exchange.registers import read, write_csv

DAMAGED = ("", "-", "abc", '"', "0", "11:02", "2024-05-01", "<x>", "Ra\u200bfka", "n/a", "3,4,5")
COLUMNS: dict[str, tuple[str, ...]] = {
    "NIK": ("3279014203239002", "3279011405229001", "32790114052XXXX1", "1234", "0"),
    "Nama": ("Nayla", "RAFKA  ADITYA", "...", "Zi\u200bdan"),
    "JK": ("L", "P", "perempuan", "abc"),
    "Tgl Lahir": ("2023-03-02", "02/03/2023", "14 Mei 2022", "13/05/2022", "44986"),
    "BB Lahir": ("3.1", "3,1", "3100", "9", "450"),
    "TB Lahir": ("49", "20"),
    "Usia Kehamilan": ("38 minggu", "12"),
    "Nama Ortu": ("Asep/Euis", "Euis"),
    "Ibu": ("Neneng", ""),
    "Desa/Kel": ("BANJAR", "balokang"),
    "Posyandu": ("MELATI 1", "sda"),
    "RT": ("01", "0"),
    "Alamat": ("Jl. A",),
    "Usia Saat Ukur": ("1 Tahun - 5 Bulan - 5 Hari", "17"),
    "Tanggal Pengukuran": ("2024-08-07", "07/08/2024", "31/31/2024", "2024-08-06T17:00:00Z"),
    "Berat": ("8.4", "8,4", "8400", "850 gram"),
    "Tinggi": ("76.1", "0,761", "761"),
    "Panjang Badan": ("", "76.1", "75"),
    "Cara Ukur": ("Terlentang", "berdiri", "abc"),
    "LiLA": ("13", "45"),
    "Edema": ("Tidak", "+2", "abc"),
    "MBG": ("Ya", ""),
    "Petugas": ("Bidan Ai", ""),
}
NEEDED = ("Nama", "JK", "Tgl Lahir", "Tanggal Pengukuran", "Berat")


@st.composite
def files(draw: st.DrawFn) -> list[list[str]]:
    """A heading and rows most of whose cells are sound, so that both ways are taken."""
    others = draw(st.lists(st.sampled_from(sorted(COLUMNS.keys() - set(NEEDED))), unique=True))
    heading = [*NEEDED, *others]
    damage = draw(st.sampled_from([0, 1, 5]))
    cells = [
        st.sampled_from([*COLUMNS[name][:1] * 6, *COLUMNS[name], *DAMAGED[: 2 * damage]])
        for name in heading
    ]
    rows = draw(st.lists(st.tuples(*cells).map(list), min_size=1, max_size=8))
    return [heading, *rows]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("registers")


def rows_of(path: Path) -> tuple[RegisterRow, ...] | str:
    try:
        return read(path).rows
    except Unreadable as error:
        return error.code


def carefully(path: Path) -> tuple[RegisterRow, ...] | str:
    """The rows where nothing is taken from the columns at once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ChildColumns, "undoubted", lambda _self, births: [None] * len(births))
        patch.setattr(RowVisits, "undoubted", lambda _self, days: [CellDoubt("look")] * len(days))
        return rows_of(path)


@settings(max_examples=150)
@given(content=files())
def test_both_ways_give_the_same_rows(folder: Path, content: list[list[str]]) -> None:
    path = write_csv(folder / "a.csv", content, delimiter=";")
    assert rows_of(path) == carefully(path)


def test_equal_words_become_one_child_and_only_doubts_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    careful = ChildColumns.child

    def child(self: ChildColumns, index: int, *given: object) -> object:
        looked.append(index)
        return careful(self, index, *given)  # type: ignore[arg-type]  # as it is called

    monkeypatch.setattr(ChildColumns, "child", child)
    heading = [name for name in COLUMNS if name != "Panjang Badan"]
    cells = {name: COLUMNS[name][0] for name in heading}
    rows = [
        [*(cells | {"Tanggal Pengukuran": f"2024-08-{day:02d}"}).values()] for day in range(1, 29)
    ]
    rows[5][heading.index("Edema")] = "abc"
    found = rows_of(write_csv(tmp_path / "a.csv", [heading, *rows], delimiter=";"))
    assert not isinstance(found, str)
    assert looked == [5]
    assert len({id(row.child) for row in found}) == 2
    assert [problem.code for row in found for problem in row.problems] == ["oedema_unknown"]

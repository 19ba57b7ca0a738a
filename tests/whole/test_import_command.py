"""The import command: its counts, its remarks, and the choices that a person makes."""

import json
import subprocess
from pathlib import Path

import openpyxl
import pytest

from desktop_app.errors import StorageFull
from desktop_app.services.exchange import import_rejects
from desktop_app.wording import INDONESIAN
from tests.whole.command import on_vault, one_line

HEAD = "Nama,NIK,Tgl Lahir,BB,TB\n"
ROW = "Budi,3279011505240001,2024-05-15,9.1,77\n"


def report(taken: subprocess.CompletedProcess[str]) -> dict[str, object]:
    assert taken.stderr == ""
    found: dict[str, object] = json.loads(taken.stdout)
    return found


def test_plain_output_counts_every_row_and_names_what_is_left_out(new_vault: Path) -> None:
    (new_vault / "r.csv").write_text(
        "LAPORAN POSYANDU\nNama,JK,Tgl Lahir,Tgl Ukur,BB,TB,Timbangan\n"
        "Budi,L,2024-01-02,2025-06-10,9.1,77,9.2\nCici,X,2024-01-02,2025-06-10,9.1,77,9.3\n"
        "Jumlah,,,,18.2,154,18.5\n",
        encoding="utf-8",
    )
    lines = on_vault(new_vault, "import", "r.csv").stdout.splitlines()
    assert lines[1] == "3 baris di berkas = 1 baru + 0 sama + 0 berubah + 1 ditolak + 1 dilewati."
    assert lines[2] == "  baris 4: ditolak. Jenis kelamin tidak dikenali. Tulis L atau P."
    assert lines[3] == "  baris 5: dilewati. Baris jumlah."
    assert lines[-2].endswith("hasil ukur: Timbangan.")
    assert lines[-1].startswith("Nomor impor ini: ")
    number = lines[-1].split()[3]
    undone = on_vault(new_vault, "undo-import", number)
    assert undone.stdout == (
        "1 anak dan 1 kunjungan dihapus, 0 catatan dikembalikan, 0 tetap karena diubah "
        "sesudahnya.\n"
    )
    wrong = on_vault(new_vault, "undo-import", "1")
    assert (wrong.returncode, wrong.stderr) == (1, "Impor itu tidak dapat ditarik kembali.\n")
    assert "Cici" not in "".join(lines)


def test_day_and_sex_are_told_on_the_command_line_or_by_a_file(new_vault: Path) -> None:
    (new_vault / "r.csv").write_text(HEAD + ROW, encoding="utf-8")
    refused = on_vault(new_vault, "import", "r.csv")
    assert refused.returncode == 1
    assert "Tanggal Pengukuran" in refused.stderr
    told = ("--date", "2025-06-10", "--sex", "L", "--json")
    first = report(on_vault(new_vault, "import", "r.csv", *told))
    assert (first["visits_new"], first["notes"]) == (1, [])
    (new_vault / "cara.json").write_text(json.dumps(first["map"]), encoding="utf-8")
    again = report(on_vault(new_vault, "import", "r.csv", "--map", "cara.json", "--json"))
    assert again["rows"] == {
        "file": 1, "new": 0, "same": 1, "changed": 0, "refused": 0, "left_out": 0, "headings": 1,
    }  # fmt: skip


def test_who_a_child_is_is_asked_and_answered_by_a_file(new_vault: Path) -> None:
    nik = "3279011505240001"
    heading = "Nama,NIK,JK,Tgl Lahir,Nama Ibu,Tgl Ukur,BB,TB\n"
    (new_vault / "a.csv").write_text(
        f"{heading}Hasan,{nik},L,2024-05-15,Siti,2026-09-10,9.1,77\n", encoding="utf-8"
    )
    (new_vault / "b.csv").write_text(
        f"{heading}Husain,{nik},L,2024-05-15,Siti,2026-09-10,8.8,76\n", encoding="utf-8"
    )
    on_vault(new_vault, "import", "a.csv")
    lines = on_vault(new_vault, "import", "b.csv").stdout.splitlines()
    assert "  Baris 2: siapa anak ini? Jawab di berkas --decide." in lines
    assert "    1: Namanya lain. NIK-nya sama. Orang tuanya sama." in lines
    assert "Hasan" not in "".join(lines)
    (new_vault / "jawab.json").write_text('{"2": "baru"}', encoding="utf-8")
    taken = report(on_vault(new_vault, "import", "b.csv", "--decide", "jawab.json", "--json"))
    assert (taken["children_new"], taken["questions"], taken["refused"]) == (1, [], [])
    (new_vault / "jawab.json").write_text("baru", encoding="utf-8")
    wrong = on_vault(new_vault, "import", "b.csv", "--decide", "jawab.json")
    assert (wrong.returncode, len(wrong.stderr.splitlines())) == (1, 1)


def test_a_map_that_cannot_be_used_is_told_in_one_line(new_vault: Path) -> None:
    (new_vault / "r.csv").write_text(HEAD + ROW, encoding="utf-8")
    for content, sentence in (
        ("{", "Berkas --map tidak terbaca"),
        ('{"columns": {"BB": "berat"}}', "Isian “columns”"),
        ('{"tanggal": "2025-06-10"}', "Isian “tanggal”"),
    ):
        (new_vault / "cara.json").write_text(content, encoding="utf-8")
        stopped = on_vault(new_vault, "import", "r.csv", "--map", "cara.json")
        assert stopped.returncode == 1
        assert sentence in stopped.stderr
        assert stopped.stderr.count("\n") == 1


def test_children_and_measurements_in_two_files(new_vault: Path) -> None:
    (new_vault / "anak.csv").write_text(
        "ID Anak,Nama,JK,Tgl Lahir\nA1,Budi,L,2024-05-15\nA2,Cici,P,2024-03-01\n", encoding="utf-8"
    )
    (new_vault / "ukur.csv").write_text(
        "ID Anak,Tgl Ukur,BB,TB\nA2,2025-06-10,8.9,76\nA9,2025-06-10,9.9,79\n", encoding="utf-8"
    )
    found = report(on_vault(new_vault, "import", "anak.csv", "ukur.csv", "--json"))
    assert (found["children_new"], found["visits_new"]) == (2, 1)
    assert [(r["sheet"], r["row"], r["codes"]) for r in found["refused"]] == [  # type: ignore[attr-defined]  # a list
        ("ukur.csv", 3, ["child_number_unknown"])
    ]


def test_refused_rows_are_given_back_corrected_and_taken_in(new_vault: Path) -> None:
    (new_vault / "r.csv").write_text(
        "Nama,JK,Tgl Lahir,Tgl Ukur,BB,TB\nBudi,L,2024-01-02,2025-06-10,9.1,77\n"
        "Cici,X,2024-01-02,2025-06-10,9.1,77\n",
        encoding="utf-8",
    )
    written = (new_vault / "r.csv").read_bytes()
    # A table of text is no workbook, so the file that is read cannot be named as the one to write.
    overwriting = on_vault(new_vault, "import", "r.csv", "--rejects", "r.csv")
    assert (overwriting.returncode, overwriting.stderr.count("\n")) == (2, 1)
    assert (new_vault / "r.csv").read_bytes() == written
    # Nothing is taken in when the workbook cannot be written.
    first = report(on_vault(new_vault, "import", "r.csv", "--rejects", "sisa.xlsx", "--json"))
    assert (first["children_new"], first["rejects"]) == (1, 1)
    book = openpyxl.load_workbook(new_vault / "sisa.xlsx")
    heading, row = book.worksheets[0].iter_rows(values_only=True)
    told = dict(zip(heading, row, strict=True))
    assert (told["Nama"], told["Alasan"]) == (
        "Cici", "Jenis kelamin tidak dikenali. Tulis L atau P.",
    )  # fmt: skip
    book.worksheets[0].cell(2, row.index("X") + 1).value = "P"
    book.save(new_vault / "sisa.xlsx")
    lines = on_vault(new_vault, "import", "sisa.xlsx", "--rejects", "lagi.xlsx").stdout.splitlines()
    assert lines[0].startswith("1 anak baru, 1 kunjungan baru")
    assert lines[-1] == "Tidak ada baris yang perlu dibetulkan."
    assert not (new_vault / "lagi.xlsx").exists()


@pytest.mark.parametrize("words", [(), ("--json",)])
def test_what_was_taken_in_is_told_though_its_refused_rows_find_no_room(
    new_vault: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    def full(_target: Path, _content: bytes) -> None:
        raise StorageFull

    monkeypatch.setattr(import_rejects, "write_out", full)
    (new_vault / "r.csv").write_text(
        "Nama,JK,Tgl Lahir,Tgl Ukur,BB,TB\nBudi,L,2024-01-02,2025-06-10,9.1,77\n"
        "Cici,X,2024-01-02,2025-06-10,9.1,77\n",
        encoding="utf-8",
    )
    done = on_vault(new_vault, "import", "r.csv", "--rejects", "sisa.xlsx", *words)
    assert one_line(done) == INDONESIAN.error(StorageFull())
    if words:
        told = json.loads(done.stdout)
        assert (told["children_new"], told["rejects"]) == (1, 0)
    else:
        assert done.stdout.startswith("1 anak baru, 1 kunjungan baru")
        assert "Nomor impor ini" in done.stdout
        assert "sisa.xlsx" not in done.stdout


def test_a_sheet_of_a_text_file_is_no_sheet(new_vault: Path) -> None:
    (new_vault / "r.csv").write_text(HEAD + ROW, encoding="utf-8")
    stopped = on_vault(new_vault, "import", "r.csv", "--sheet", "Data")
    assert (stopped.returncode, stopped.stderr) == (
        1, "Berkas teks (CSV) tidak mempunyai lembar. Baca tanpa memilih lembar.\n",
    )  # fmt: skip


def test_a_sheet_is_chosen_in_a_workbook_beside_a_text_file(new_vault: Path) -> None:
    (new_vault / "anak.csv").write_text(
        "ID Anak,Nama,JK,Tgl Lahir\nA1,Budi,L,2024-05-15\n", encoding="utf-8"
    )
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, weight in (("Mei", 8.8), ("Juni", 9.1)):
        sheet = book.create_sheet(name)
        sheet.append(["ID Anak", "Tgl Ukur", "BB"])
        sheet.append(["A1", "2025-06-10", weight])
    book.save(new_vault / "ukur.xlsx")
    found = report(
        on_vault(new_vault, "import", "anak.csv", "ukur.xlsx", "--sheet", "Juni", "--json")
    )
    assert (found["children_new"], found["visits_new"], found["refused"]) == (1, 1, [])
    assert [left["sheet"] for left in found["left_out"]] == ["ukur.xlsx: Mei"]  # type: ignore[attr-defined]  # a list


def test_a_month_is_compared_with_the_national_file(new_vault: Path) -> None:
    heading = "Nama,JK,Tgl Lahir,Tgl Ukur,BB,TB\n"
    (new_vault / "sini.csv").write_text(
        f"{heading}Budi,L,2024-01-02,2025-06-10,9.1,77\nCici,P,2024-03-02,2025-06-10,9.0,76\n",
        encoding="utf-8",
    )
    (new_vault / "sana.csv").write_text(
        f"{heading}Budi,L,2024-01-02,2025-06-10,9.4,77\nDini,P,2024-03-02,2025-05-10,9.0,76\n",
        encoding="utf-8",
    )
    on_vault(new_vault, "import", "sini.csv")
    told = on_vault(new_vault, "reconcile", "--month", "2025-06", "sana.csv", "--out", "betul.xlsx")
    assert told.stdout.splitlines() == [
        "Hanya di sini: 1",
        "Hanya di sana: 0",
        "Berbeda: 1",
        "Ganda di sana: 0",
        (
            "Cocok di semua kolom: 0. Sudah diketahui, dibiarkan: 0. Pengukuran lain dari anak "
            "yang sama di bulan ini: 0."
        ),
        "Baris bulan lain (tidak dibandingkan): 1.",
        "betul.xlsx (berkas ini tidak terenkripsi).",
    ]
    sheet = openpyxl.load_workbook(new_vault / "betul.xlsx").worksheets[0]
    assert [sheet.cell(at, 3).value for at in (2, 3)] == ["Budi", "Cici"]
    found = report(
        on_vault(
            new_vault, "reconcile", "--month", "2025-06", "sana.csv", "--out", "lagi.xlsx", "--json"
        )
    )
    assert (found["only_here"], found["different"], found["unread"]) == (1, 1, [])
    assert [(i["pile"], i["fields"]) for i in found["items"]] == [  # type: ignore[attr-defined]  # a list
        ("different", ["weight_kg"]),
        ("only_here", []),
    ]
    wrong = on_vault(new_vault, "reconcile", "--month", "2025-6x", "sana.csv", "--out", "x.xlsx")
    assert wrong.returncode == 2

"""Each kind of damage as a generator: a visit arrives true, or its row is refused; nothing else."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from desktop_app.errors import Unreadable
from desktop_app.exchange.choices import Choices
from desktop_app.exchange.table import read_tables
from desktop_app.growth.zscores import FEMALE, MALE, zscore
from desktop_app.programme.records.children import MEASURE_CODES, Sex
from tests.exchange.registers import (
    DATE_TEXTS,
    HEADINGS,
    PLAIN,
    Measured,
    arrived,
    cells_of,
    comma,
    indonesian,
    read,
    registers,
    true,
    write_csv,
    write_xlsx,
)

FEW = settings(max_examples=6)
Visits = tuple[Measured, ...]
DITTO = ['"', "''", "sda", "idem", '-"-', "〃", "s d a", "id.", "sama", "//", "-//-", "'' ''"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("registers")


@pytest.mark.parametrize("form", DATE_TEXTS)
@settings(max_examples=3)
@given(visits=registers())
def test_a_day_in_any_form(folder: Path, form: str, visits: Visits) -> None:
    rows = [cells_of(visit, DATE_TEXTS[form]) for visit in visits]
    assert arrived(read(write_csv(folder / "a.csv", [PLAIN, *rows]))) == true(visits)


@settings(max_examples=25)
@given(
    visits=registers(), headings=st.tuples(*(st.sampled_from(texts) for texts in HEADINGS.values()))
)
def test_headings_glued_and_abbreviated(
    folder: Path, visits: Visits, headings: tuple[str, ...]
) -> None:
    path = write_csv(folder / "a.csv", [headings, *map(cells_of, visits)])
    assert arrived(read(path)) == true(visits)


@FEW
@given(
    visits=registers(),
    delimiter=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]),
)
def test_text_armour_in_any_encoding(
    folder: Path, visits: Visits, delimiter: str, encoding: str
) -> None:
    rows = [[f'="{cell}"' if cell == v.nik else cell for cell in cells_of(v)] for v in visits]
    path = write_csv(folder / "a.csv", [PLAIN, *rows], delimiter=delimiter, encoding=encoding)
    assert arrived(read(path)) == true(visits)


@FEW
@given(visits=registers(), delimiter=st.sampled_from(",;\t"), tail=st.sampled_from(["", ";;;"]))
def test_each_line_is_one_quoted_field(
    folder: Path, visits: Visits, delimiter: str, tail: str
) -> None:
    lines = [delimiter.join(row) for row in [PLAIN, *map(cells_of, visits)]]
    path = folder / "a.csv"
    path.write_text("\n".join(f'"{line}"{tail}' for line in lines), encoding="utf-8")
    assert arrived(read(path)) == true(visits)


@settings(max_examples=30)
@given(visits=registers(), order=st.permutations(["weight", "height", "muac"]))
def test_an_unquoted_decimal_comma_is_repaired_or_refused(
    folder: Path, visits: Visits, order: list[str]
) -> None:
    heads = {"weight": "Berat", "height": "Tinggi", "muac": "LiLA"}
    lines = [",".join([*PLAIN[:5], *(heads[name] for name in order)])]
    for visit in visits:
        numbers = [getattr(visit, name) for name in order]
        texts = [f"{number:g}".replace(".", ",") for number in numbers]
        lines.append(",".join([*cells_of(visit)[:5], *texts]))
    path = folder / "a.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    register = read(path)
    assert set(arrived(register)) <= set(true(visits))
    refused = {row.row_number for row in register.rows if row.refused}
    assert len(arrived(register)) + len(refused) == len(visits)


@FEW
@given(visits=registers(), mark=st.sampled_from(".,"))
def test_grams_with_a_thousands_mark(folder: Path, visits: Visits, mark: str) -> None:
    head = [*PLAIN[:5], "Berat Badan (gram)", "Tinggi", "LiLA", "Berat Lahir (Gram)"]
    rows = []
    for visit in visits:
        grams = f"{round(visit.weight * 1000):,}".replace(",", mark)
        rows.append([*cells_of(visit)[:5], grams, *map(comma, (visit.height, visit.muac)),
                     f"3{mark}100"])  # fmt: skip
    register = read(write_csv(folder / "a.csv", [head, *rows], delimiter=";"))
    assert arrived(register) == true(visits)
    assert {row.child.birth_weight_kg for row in register.rows if row.child} == {3.1}


@FEW
@given(visits=registers(), mark=st.sampled_from(DITTO), delimiter=st.sampled_from(",;"))
def test_ditto_marks_repeat_the_day_and_place_above(
    folder: Path, visits: Visits, mark: str, delimiter: str
) -> None:
    day = visits[0].day
    lines = [delimiter.join([*PLAIN, "Posyandu"])]
    for at, visit in enumerate(visits):
        cells = cells_of(visit)
        cells[4] = mark if at else day.isoformat()
        lines.append(delimiter.join([*cells, mark if at else "Melati"]))
    path = folder / "a.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    register = read(path)
    assert [row[4] for row in arrived(register)] == [day] * len(visits)
    assert {row.child.posyandu for row in register.rows if row.child} == {"Melati"}


@FEW
@given(visits=registers())
def test_totals_signatures_and_sub_headings_are_left_out_by_name(
    folder: Path, visits: Visits
) -> None:
    empty = [""] * 4
    path = write_csv(
        folder / "a.csv",
        [
            ["LAPORAN BULANAN"], PLAIN, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
            ["RW 01"], *map(cells_of, visits),
            ["JUMLAH", *empty, "81.5", "501.2", "84"], ["Rata-rata", *empty, "9.1", "81", "14"],
            ["", "", "", "", "Banjar, 30 Juni 2025"], ["Mengetahui", "", "", "", "Kader"],
        ],
    )  # fmt: skip
    register = read(path)
    assert arrived(register) == true(visits)
    size = len(visits)
    assert {(left.reason, left.rows) for left in register.left_out} == {
        ("numbering", (3,)),
        ("sub_heading", (4, size + 7)),
        ("total", (size + 5, size + 6, size + 8)),
    }


# ---- shapes ------------------------------------------------------------------------------------


@FEW
@given(
    visits=registers(),
    label=st.sampled_from(["Tanggal: {}", "Hari/Tanggal : {}", "PENIMBANGAN TANGGAL {}", "{}"]),
)
def test_the_day_stands_above_each_block(folder: Path, visits: Visits, label: str) -> None:
    rows: list[list[str]] = [["LAPORAN POSYANDU MELATI"], []]
    for visit in visits:
        cells = cells_of(visit)
        rows += [[label.format(indonesian(visit.day))], [*PLAIN[:4], *PLAIN[5:]]]
        rows += [[*cells[:4], *cells[5:]], []]
    assert arrived(read(write_csv(folder / "a.csv", rows, delimiter=";"))) == true(visits)


@FEW
@given(visits=registers())
def test_a_block_without_its_day_is_not_of_the_day_above_it(folder: Path, visits: Visits) -> None:
    rows: list[list[str]] = []
    for at, visit in enumerate(visits):
        cells = cells_of(visit)
        rows += [[f"Tanggal: {indonesian(visit.day)}"]] if at != 1 else []
        rows += [[*PLAIN[:4], *PLAIN[5:]], [*cells[:4], *cells[5:]]]
    register = read(write_csv(folder / "a.csv", rows, delimiter=";"))
    assert arrived(register) == true(v for at, v in enumerate(visits) if at != 1)
    (refused,) = [row for row in register.rows if row.refused]
    assert [p.code for p in refused.problems] == ["visit_date_missing"]


@FEW
@given(visits=registers(), told=st.sampled_from(["title", "sheet", "person"]))
def test_the_day_stands_in_the_title_or_the_sheet_or_is_told(
    folder: Path, visits: Visits, told: str
) -> None:
    day = date(2025, 6, 10)
    rows: list[list[object]] = [["Tanggal Penimbangan", indonesian(day)]] if told == "title" else []
    rows += [[*PLAIN[:4], *PLAIN[5:]]]
    for visit in visits:
        cells = cells_of(visit)
        rows.append([*cells[:4], *cells[5:]])
    name = indonesian(day) if told == "sheet" else "Data"
    register = read(
        write_xlsx(folder / "a.xlsx", {name: rows}), Choices(day=day if told == "person" else None)
    )
    assert [row[4] for row in arrived(register)] == [day] * len(visits)


@FEW
@given(visits=registers(), merged=st.booleans())
def test_a_group_of_columns_for_each_month(folder: Path, visits: Visits, *, merged: bool) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    subs = ["TGL UKUR", "UMUR", "BB", "TB", "LILA", "N/T"]
    months = ("MEI 2025", "JUNI 2025", "JULI 2025")
    sheet.append(["REGISTER BALITA"])
    sheet.append([*PLAIN[:4], *(cell for month in months for cell in [month, *[None] * 5])])
    sheet.append([None] * 4 + subs * 3)
    for visit in visits:
        head = [visit.name, visit.nik, visit.letter, visit.birth]
        block = [visit.day, 12, visit.weight, visit.height, visit.muac, "N"]
        sheet.append([*head, *[None] * 6, *block, *[None] * 6])
    if merged:
        for at in (5, 11, 17):
            sheet.merge_cells(start_row=2, end_row=2, start_column=at, end_column=at + 5)
        for at in range(1, 5):
            sheet.merge_cells(start_row=2, end_row=3, start_column=at, end_column=at)
    book.save(folder / "a.xlsx")
    assert arrived(read(folder / "a.xlsx")) == true(visits)


@FEW
@given(visits=registers())
def test_a_group_for_each_month_that_tells_only_the_day(folder: Path, visits: Visits) -> None:
    head = [*PLAIN[:4]]
    for month in ("Mei", "Juni"):
        head += [f"Tgl {month} 2025", f"BB {month} 2025", f"TB {month} 2025", f"LILA {month} 2025"]
    rows = [[*cells_of(v)[:4], "", "", "", "", str(v.day.day), *cells_of(v)[5:]] for v in visits]
    assert arrived(read(write_csv(folder / "a.csv", [head, *rows]))) == true(visits)


@FEW
@given(visits=registers(), where=st.sampled_from(["title", "sheet"]))
def test_the_month_above_and_the_day_in_its_column(
    folder: Path, visits: Visits, where: str
) -> None:
    rows = [["POSYANDU MELATI BULAN JUNI 2025"]] if where == "title" else []
    rows += [["Dicetak 3 Juli 2026"]]
    rows += [PLAIN, *([*cells_of(v)[:4], str(v.day.day), *cells_of(v)[5:]] for v in visits)]
    name = "JUNI 2025" if where == "sheet" else "Data"
    assert arrived(read(write_xlsx(folder / "a.xlsx", {name: rows}))) == true(visits)


@pytest.mark.parametrize(
    "line", ["DATA BALITA PER TANGGAL 30 JUNI 2025", "Dicetak pada tanggal 30 Juni 2025",
             "Tanggal 1 s/d 30 Juni 2025", "Tanggal Laporan: 30 Juni 2025"],
)  # fmt: skip
def test_another_day_in_the_title_is_no_day_of_measuring(tmp_path: Path, line: str) -> None:
    rows = [[line], ["Nama", "JK", "Tgl Lahir", "BB"], ["A", "L", "2023-05-14", "11.2"]]
    with pytest.raises(Unreadable) as caught:
        read(write_csv(tmp_path / "a.csv", rows))
    assert dict(caught.value.figures) == {"columns": "Tanggal Pengukuran"}


@FEW
@given(visits=registers())
def test_last_month_and_this_month_in_one_row(folder: Path, visits: Visits) -> None:
    head = [
        *PLAIN[:4], "Tgl Ukur Bulan Lalu", "BB Bulan Lalu", "TB Bulan Lalu", "Tgl Ukur Bulan Ini",
        "BB Bulan Ini (kg)", "TB Bulan Ini", "LILA",
    ]  # fmt: skip
    rows = [
        [*cells_of(v)[:4], "2025-05-10", f"{v.weight}", "70", v.day.isoformat(), *cells_of(v)[5:]]
        for v in visits
    ]
    found = arrived(read(write_csv(folder / "a.csv", [head, *rows])))
    assert [row for row in found if row[4] != date(2025, 5, 10)] == true(visits)
    assert sum(row[4] == date(2025, 5, 10) for row in found) == len(visits)


@FEW
@given(visits=registers(), named=st.booleans())
def test_a_group_of_columns_for_each_occasion(folder: Path, visits: Visits, *, named: bool) -> None:
    group = ["Tgl Ukur", "BB", "TB", "LILA"]
    names = [f"{text} {at}" if named else text for at in (1, 2) for text in group]
    rows = [[*cells_of(v)[:4], "2025-01-10", "5.5", "60", "12", *cells_of(v)[4:]] for v in visits]
    found = arrived(read(write_csv(folder / "a.csv", [[*PLAIN[:4], *names], *rows])))
    assert [row for row in found if row[4] != date(2025, 1, 10)] == true(visits)
    assert len(found) == 2 * len(visits)


@FEW
@given(visits=registers())
def test_a_page_with_spanning_cells_and_two_tables(folder: Path, visits: Visits) -> None:
    def table(some: Visits) -> str:
        rows = "".join(
            f"<tr><td>{v.name}<td>{v.nik}</td><td>{v.letter}</td><td>{v.birth}</td><td>{v.day}</td>"
            f"<td>{comma(v.weight)}</td><td>{comma(v.height)}</td><td>{comma(v.muac)}</td></tr>"
            for v in some
        )
        return (
            "<table><thead><tr><th rowspan=2>NAMA</th><th rowspan=2>NIK</th><th rowspan=2>L/P</th>"
            "<th colspan=2>TANGGAL</th><th colspan=3>HASIL<br>PENGUKURAN</th></tr>"
            "<tr><th>LAHIR</th><th>UKUR</th><th>BB</th><th>TB</th><th>LILA</th></tr></thead>"
            f"{rows}<tr><td colspan=5>JUMLAH</td><td>50</td><td>300</td><td>70</td></tr></table>"
        )

    path = folder / "a.xls"
    path.write_text(
        f"<html><head><title>x</title></head><body><h1>REGISTER</h1>{table(visits[:2])}<p>RW 02</p>"
        f"{table(visits[2:])}</body></html>",
        encoding="utf-8",
    )
    register = read(path)
    assert arrived(register) == true(visits)
    assert [left.reason for left in register.left_out] == ["total", "total"]


@FEW
@given(visits=registers())
def test_excels_xml_of_2003_with_merged_and_skipped_cells(folder: Path, visits: Visits) -> None:
    def cell(text: object, more: str = "") -> str:
        return f'<Cell{more}><Data ss:Type="String">{text}</Data></Cell>'

    sixth = ' ss:Index="6"'
    rows = "".join(
        f"<Row>{''.join(map(cell, (v.name, v.nik, v.letter, v.birth)))}"
        f"{cell(f'{v.day}T00:00:00.000', sixth)}"
        f"{''.join(map(cell, (v.weight, v.height, v.muac)))}</Row>"
        for v in visits
    )
    across = ' ss:MergeAcross="8"'
    heads = "".join(map(cell, PLAIN[:4])) + cell("Umur") + "".join(map(cell, PLAIN[4:]))
    path = folder / "a.xls"
    path.write_text(
        '<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Worksheet ss:Name="Data"><Table><Row>{cell("REGISTER", across)}'
        f"</Row><Row>{heads}</Row>{rows}</Table></Worksheet></Workbook>",
        encoding="utf-8",
    )
    assert arrived(read(path)) == true(visits)


@FEW
@given(visits=registers())
def test_a_sheet_for_each_sex_and_a_hidden_copy(folder: Path, visits: Visits) -> None:
    sheets: dict[str, list[list[object]]] = {
        name: [[*PLAIN[:2], *PLAIN[3:]]] for name in ("LAKI-LAKI", "PEREMPUAN", "lama")
    }
    for visit in visits:
        cells = cells_of(visit)
        name = "LAKI-LAKI" if visit.sex is Sex.MALE else "PEREMPUAN"
        sheets[name].append([*cells[:2], *cells[3:]])
    sheets["lama"].append([*cells_of(visits[0])[:2], *cells_of(visits[0])[3:]])
    path = write_xlsx(folder / "a.xlsx", sheets)
    book = openpyxl.load_workbook(path)
    setattr(book["lama"], "sheet_state", "hidden")  # noqa: B010 -- vulture sees no use of it
    book.save(path)
    register = read(path)
    assert arrived(register) == true(visits)
    assert ("lama", "sheet_hidden", (1, 2)) in {
        (left.sheet, left.reason, left.rows) for left in register.left_out
    }


@FEW
@given(visits=registers())
def test_hidden_rows_are_left_out_by_name(folder: Path, visits: Visits) -> None:
    path = write_xlsx(folder / "a.xlsx", {"Data": [PLAIN, *map(cells_of, visits)]})
    book = openpyxl.load_workbook(path)
    book["Data"].row_dimensions[3].hidden = True
    book.save(path)
    register = read(path)
    assert arrived(register) == true(v for at, v in enumerate(visits) if at != 1)
    assert [(left.reason, left.rows) for left in register.left_out] == [("row_hidden", (3,))]


@FEW
@given(visits=registers(), key=st.sampled_from(["NIK", "ID Anak", "No. Register"]))
def test_children_and_measurements_in_two_sheets(folder: Path, visits: Visits, key: str) -> None:
    children = [[key, *PLAIN[:4]] if key != "NIK" else PLAIN[:4]]
    measured = [[key, *PLAIN[4:]]]
    for at, visit in enumerate(visits):
        cells, number = cells_of(visit), visit.nik if key == "NIK" else f"A{at}"
        children.append(cells[:4] if key == "NIK" else [number, *cells[:4]])
        measured.append([number, *cells[4:]])
    path = write_xlsx(folder / "a.xlsx", {"Ukur": measured, "Anak": children})
    assert arrived(read(path)) == true(visits)


@FEW
@given(visits=registers(), group=st.booleans(), mark=st.sampled_from(["v", "1", "√", "L"]))
def test_a_tick_in_one_of_two_columns_tells_the_sex(
    folder: Path, visits: Visits, *, group: bool, mark: str
) -> None:
    head = [[*PLAIN[:2], "JK" if group else "L", "" if group else "P", *PLAIN[3:]]]
    head += [["", "", "L", "P"]] if group else []
    rows = []
    for visit in visits:
        ticks = [mark, ""] if visit.sex is Sex.MALE else ["", mark]
        rows.append([*cells_of(visit)[:2], *ticks, *cells_of(visit)[3:]])
    assert arrived(read(write_csv(folder / "a.csv", [*head, *rows], delimiter=";"))) == true(visits)


def test_empty_fields_at_the_end_of_a_row_are_nothing_or_parted_decimals(tmp_path: Path) -> None:
    head = "Nama,JK,Tgl Lahir,Tgl Ukur,BB,Jml Vit A\n"
    start = "A,L,2023-05-14,2025-06-10"
    path = tmp_path / "a.csv"
    path.write_text(f"{head}{start},11,2,\n{start},11,2,1\n{start},9,1\n", encoding="utf-8")
    rows = {row.row_number: row for row in read(path).rows}
    # Row 2 may be 11 kg and two capsules, or 11.2 kg and none.
    assert [p.code for p in rows[2].problems] == ["row_misfit"]
    assert [row.visit.weight_kg for row in rows.values() if row.visit] == [11.2, 9.0]
    path.write_text(f"{head}{start},11,,,\n{start},12,,,lupa\n", encoding="utf-8")
    rows = {row.row_number: row for row in read(path).rows}
    assert [row.visit.weight_kg for row in rows.values() if row.visit] == [11.0]
    assert [p.code for p in rows[3].problems] == ["row_misfit"]


# ---- spreadsheets ------------------------------------------------------------------------------


@FEW
@given(visits=registers(), general=st.booleans())
def test_a_workbook_of_the_epoch_of_1904(folder: Path, visits: Visits, *, general: bool) -> None:
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.worksheets[0]
    sheet.append(PLAIN)
    for visit in visits:
        cells: list[object] = list(cells_of(visit))
        for at, day in ((3, visit.birth), (4, visit.day)):
            cells[at] = (day - date(1904, 1, 1)).days if general else day
        sheet.append(cells)
    book.save(folder / "a.xlsx")
    assert arrived(read(folder / "a.xlsx")) == true(visits)


@FEW
@given(visits=registers(), short=st.integers(1, 59))
def test_a_date_cell_seconds_before_midnight_is_the_next_day(
    folder: Path, visits: Visits, short: int
) -> None:
    rows = [PLAIN]
    for visit in visits:
        cells: list[object] = list(cells_of(visit))
        for at, day in ((3, visit.birth), (4, visit.day)):
            cells[at] = datetime.combine(day, time.min) - timedelta(seconds=short)
        rows.append(cells)  # type: ignore[arg-type]  # cells of a workbook
    assert arrived(read(write_xlsx(folder / "a.xlsx", {"Data": rows}))) == true(visits)


def as_clock(number: float) -> timedelta:
    """What a spreadsheet whose times have points makes of `11.2`."""
    whole, _, part = f"{number}".partition(".")
    return timedelta(hours=int(whole), minutes=int(part))


@FEW
@given(visits=registers(), proven=st.booleans())
def test_clock_times_are_restored_only_where_z_scores_prove_them(
    folder: Path, visits: Visits, *, proven: bool
) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append([*PLAIN[:7], "Cara Ukur", "ZS BB/U", "ZS TB/U", "ZS BB/TB"])
    for visit in visits:
        score = zscore(
            sex=MALE if visit.sex is Sex.MALE else FEMALE,
            age_days=(visit.day - visit.birth).days,
            weight_kg=visit.weight,
            lenhei_cm=visit.height,
            measure=MEASURE_CODES[visit.measure],
        )
        told = [score.zwei, score.zlen, score.zwfl] if proven else [None] * 3
        clocks = [as_clock(visit.weight), as_clock(visit.height)]
        sheet.append([visit.name, visit.nik, visit.letter, visit.birth, visit.day, *clocks,
                      visit.how, *told])  # fmt: skip
    for row in sheet.iter_rows(min_row=2, min_col=6, max_col=7):
        for cell in row:
            cell.number_format = "[h]:mm"
    book.save(folder / "a.xlsx")
    register = read(folder / "a.xlsx")
    assert set(arrived(register)) <= set(true(visits, muac=False))
    refused = [row for row in register.rows if row.refused]
    assert len(arrived(register)) + len(refused) == len(visits)
    assert proven or len(refused) == len(visits)


# ---- nothing vanishes --------------------------------------------------------------------------

WORDS = (
    "Nama", "NIK", "JK", "Tgl Lahir", "Tgl Ukur", "BB", "TB", "LILA", "No", "Bulan Lalu", "JUNI",
    "Budi", "3279011505240001", "L", "P", "2024-05-15", "15/05/2024", "9,1", "77", "14.1", "-", '"',
    "Jumlah", "Tanggal: 10 Juni 2025", "Posyandu: Melati", "kg", "1", "2", "3", "x" * 40,
)  # fmt: skip


@settings(max_examples=150)
@given(
    top=st.lists(st.lists(st.sampled_from(["", *WORDS]), max_size=9), max_size=4),
    head=st.permutations(["Nama", "NIK", "JK", "Tgl Lahir", "Tgl Ukur", "BB", "TB"]),
    rows=st.lists(st.lists(st.sampled_from(["", *WORDS]), max_size=10), max_size=12),
    delimiter=st.sampled_from(",;\t"),
)
def test_every_filled_row_is_a_heading_or_read_or_left_out(
    folder: Path, top: list[list[str]], head: list[str], rows: list[list[str]], delimiter: str
) -> None:
    path = write_csv(folder / "a.csv", [*top, head, *rows], delimiter=delimiter)
    register = read(path)
    read_rows = {row.row_number for row in register.rows}
    left_out = [number for left in register.left_out for number in left.rows]
    assert read_rows.isdisjoint(left_out)
    assert len(left_out) == len(set(left_out))
    (table,) = read_tables(path)
    assert register.headings + len(read_rows) + len(left_out) == len(table.rows)

"""Research tables: WHO's reference cases through a file, column names, and bad cells."""

import csv
from pathlib import Path

import pytest

from desktop_app.errors import Cancelled, CodedError, NotFound, StorageDenied, Unreadable
from desktop_app.exchange.growth_zscore_table import CHUNK_ROWS, OUTPUT_COLUMNS, zscores_file

CASES = Path(__file__).parent.parent / "data" / "who_reference_cases.csv"
HEAD = "sex,age_days,weight,lenhei,measure,oedema\n"


def scored(folder: Path, text: str) -> list[dict[str, str]]:
    source, target = folder / "in.csv", folder / "out.csv"
    source.write_bytes(text.encode())
    zscores_file(source, target)
    with target.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def failure(folder: Path, text: str) -> tuple[str, dict[str, object]]:
    with pytest.raises(CodedError) as caught:
        scored(folder, text)
    assert isinstance(caught.value, Unreadable)
    assert not (folder / "out.csv").exists()
    return caught.value.code, dict(caught.value.figures)


def test_the_reference_cases_come_out_as_who_gives_them(tmp_path: Path) -> None:
    with CASES.open(encoding="utf-8", newline="") as file:
        cases = list(csv.DictReader(file))
    inputs = list(cases[0])[:8]
    text = "\n".join(
        [",".join(inputs), *(",".join(case[name] for name in inputs) for case in cases)]
    )
    rows = scored(tmp_path, text)
    assert list(rows[0]) == [*inputs, *OUTPUT_COLUMNS]
    assert len(rows) == len(cases) == 400
    for row, case in zip(rows, cases, strict=True):
        assert {name: row[name] for name in inputs} == {name: case[name] for name in inputs}
        for name in OUTPUT_COLUMNS:
            given, expected = row[name], case[name]
            assert (given == "") == (expected == "")
            if given:
                assert float(given) == pytest.approx(float(expected), abs=1e-9)


def test_the_output_columns_stand_in_their_order() -> None:
    assert ",".join(OUTPUT_COLUMNS) == (
        "clenhei,cbmi,zlen,flen,zwei,fwei,zwfl,fwfl,zbmi,fbmi,zhc,fhc,zac,fac"
    )


def test_columns_are_known_by_name_in_any_order_and_case(tmp_path: Path) -> None:
    (plain,) = scored(tmp_path, f"{HEAD}f,400,8.4,73.2,l,n\n")
    (other,) = scored(
        tmp_path, 'Oedema;MEASURE;catatan;LenHei;Weight;AGE_DAYS;Sex\nN;L;"a;b";73.2;8.4;400;2\n'
    )
    assert other["catatan"] == "a;b"
    assert {name: other[name] for name in OUTPUT_COLUMNS} == {
        name: plain[name] for name in OUTPUT_COLUMNS
    }


@pytest.mark.parametrize(
    "girl, boy",
    [("f", "m"), ("P", "L"), ("2", "1"), ("Female", "MALE"), ("perempuan", "Laki-laki")],
)
def test_words_for_sex(tmp_path: Path, girl: str, boy: str) -> None:
    rows = scored(tmp_path, f"{HEAD}{girl},400,8.4,73.2,l,n\n{boy},400,8.4,73.2,l,n\n")
    assert [row["zwei"] for row in rows] == ["-0.75", "-1.5"]


def test_an_age_may_be_given_as_dates_or_months(tmp_path: Path) -> None:
    (days,) = scored(tmp_path, "sex,age_days,weight\nf,400,8.4\n")
    (dates,) = scored(tmp_path, "sex,birth_date,visit_date,weight\nf,2025-01-01,2026-02-05,8.4\n")
    (months,) = scored(tmp_path, "sex,age_months,weight\nf,13.14,8.4\n")
    assert days["zwei"] == dates["zwei"] == months["zwei"] == "-0.75"


def test_a_row_without_an_age_takes_its_dates(tmp_path: Path) -> None:
    head = "sex,age_days,birth_date,visit_date,weight\n"
    rows = scored(
        tmp_path, f"{head}f,400,,,8.4\nf,NA,2025-01-01,2026-02-05,8.4\nf,,,2026-02-05,8.4\n"
    )
    assert [row["zwei"] for row in rows] == ["-0.75", "-0.75", ""]


@pytest.mark.parametrize("missing", ["", "NA", " na ", "NaN"])
def test_missing_values_give_empty_cells(tmp_path: Path, missing: str) -> None:
    rows = scored(
        tmp_path,
        f"{HEAD}{missing},400,8.4,73.2,l,n\nf,400,{missing},73.2,{missing},{missing}\n",
    )
    assert (rows[0]["zwei"], rows[0]["zlen"], rows[0]["clenhei"]) == ("", "", "73.2")
    assert (rows[1]["zwei"], rows[1]["fwei"], rows[1]["cbmi"]) == ("", "", "")
    assert rows[1]["zlen"] != ""


@pytest.mark.parametrize("oedema", ["y", "Y", "1"])
@pytest.mark.parametrize("none", ["n", "N", "2", "", "NA"])
def test_oedema_takes_the_weight_indicators(tmp_path: Path, oedema: str, none: str) -> None:
    rows = scored(tmp_path, f"{HEAD}f,400,8.4,73.2,l,{oedema}\nf,400,8.4,73.2,l,{none}\n")
    assert [row["zwei"] != "" for row in rows] == [False, True]
    assert rows[0]["zlen"] == rows[1]["zlen"] != ""


def test_length_without_binary_noise(tmp_path: Path) -> None:
    (row,) = scored(tmp_path, f"{HEAD}f,700,10.5,84.9,h,n\n")
    assert row["clenhei"] == "85.6"
    (row,) = scored(tmp_path, f"{HEAD}f,800,10.5,85.6,l,n\n")
    assert row["clenhei"] == "84.9"


@pytest.mark.parametrize(
    "row, column",
    [
        ("x,400,8.4,73.2,l,n", "sex"),
        ("f,-1,8.4,73.2,l,n", "age_days"),
        ('f,400,"8,4",73.2,l,n', "weight"),
        ("f,400,8.4,tujuh,l,n", "lenhei"),
        ("f,400,inf,73.2,l,n", "weight"),
        ("f,400,8_4,73.2,l,n", "weight"),
        ("f,400,8.4,73.2,x,n", "measure"),
        ("f,400,8.4,73.2,l,x", "oedema"),
    ],
)
def test_a_bad_cell_is_named_by_row_and_column(tmp_path: Path, row: str, column: str) -> None:
    text = f"{HEAD}f,400,8.4,73.2,l,n\n\n{row}\n"
    assert failure(tmp_path, text) == ("zscores_cell", {"row": 4, "column": column})


def test_bad_dates_are_named_too(tmp_path: Path) -> None:
    head = "sex,birth_date,visit_date,weight\n"
    assert failure(tmp_path, f"{head}f,05/02/2025,2026-02-05,8.4\n") == (
        "zscores_cell",
        {"row": 2, "column": "birth_date"},
    )
    assert failure(tmp_path, f"{head}f,2026-02-06,2026-02-05,8.4\n") == (
        "zscores_cell",
        {"row": 2, "column": "visit_date"},
    )


@pytest.mark.parametrize(
    "text, code, figures",
    [
        ("", "file_empty", {}),
        ("a,b\n1,2\n", "columns_missing", {"columns": "sex, age_days, weight"}),
        ("sex,age_days\nf,1\n", "columns_missing", {"columns": "weight"}),
        (f"{HEAD}f,400,8.4,73.2,l,n,extra\n", "zscores_row", {"row": 2}),
    ],
)
def test_a_table_that_does_not_suffice(
    tmp_path: Path, text: str, code: str, figures: dict[str, object]
) -> None:
    assert failure(tmp_path, text) == (code, figures)


def test_a_short_row_lacks_its_last_values(tmp_path: Path) -> None:
    (row,) = scored(tmp_path, f"{HEAD}f,400,8.4\n")
    assert (row["lenhei"], row["zwei"], row["zlen"]) == ("", "-0.75", "")


def test_several_chunks_are_one_file_and_errors_know_their_row(tmp_path: Path) -> None:
    many = "f,400,8.4,73.2,l,n\n" * (CHUNK_ROWS + 5)
    rows = scored(tmp_path, HEAD + many)
    assert len(rows) == CHUNK_ROWS + 5
    assert {row["zwei"] for row in rows} == {"-0.75"}
    (tmp_path / "out.csv").unlink()
    code, figures = failure(tmp_path, HEAD + many + "?,1,1,1,l,n\n")
    assert (code, figures["row"]) == ("zscores_cell", CHUNK_ROWS + 7)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        zscores_file(tmp_path / "none.csv", tmp_path / "out.csv")


def test_a_table_is_never_written_over_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sex,age_days,weight\nf,400,8.4\n", encoding="utf-8")
    with pytest.raises(StorageDenied, match="target_is_input"):
        zscores_file(path, path)
    assert path.read_text(encoding="utf-8") == "sex,age_days,weight\nf,400,8.4\n"


def test_names_in_another_code_page_pass_through(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_bytes("nama,sex,age_days,weight\nRENÉ,m,400,8.4\n".encode("cp1252"))
    zscores_file(source, tmp_path / "out.csv")
    assert "RENÉ".encode("cp1252") in (tmp_path / "out.csv").read_bytes()


def test_cancelling_leaves_no_file(tmp_path: Path) -> None:
    class Stop:
        def step(self, done: int, total: int) -> None:
            assert 0 <= done <= total
            raise Cancelled

    source = tmp_path / "in.csv"
    source.write_text(f"{HEAD}f,400,8.4,73.2,l,n\n", encoding="utf-8")
    with pytest.raises(Cancelled):
        zscores_file(source, tmp_path / "out.csv", progress=Stop())
    assert [path.name for path in tmp_path.iterdir()] == ["in.csv"]

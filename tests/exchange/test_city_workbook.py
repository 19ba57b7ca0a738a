"""The city's report as a workbook and on paper: the same figures, each with what it is of."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import openpyxl
from pypdf import PdfReader

from desktop_app.exchange.city_workbook import city_xlsx
from desktop_app.paper.city_sheet import city_pdf
from desktop_app.programme.records.children import Month
from desktop_app.programme.reports.city_count import CityCell, CityPlace
from desktop_app.programme.reports.city_flow import FLOW_FIGURES
from desktop_app.programme.reports.city_report import CityReport, CitySender
from desktop_app.programme.reports.city_rules import city_rules
from desktop_app.programme.reports.city_table import CityMonth, city_month
from desktop_app.programme.reports.small_areas import Area
from desktop_app.wording.city_words import CHANCE, NO_RANKS, city_sheets, interval_text, ranks_text

AUGUST = Month(year=2026, month=8)


def a_month(month: Month, *, steps: int = 4) -> CityMonth:
    cells = [
        CityCell(
            place=CityPlace(
                kecamatan_code=f"32790{1 + n // 7}",
                kecamatan=f"Kecamatan {1 + n // 7}",
                desa_code=f"{n:010d}",
                desa=f"Desa {n}",
            ),
            puskesmas=("=1+1",),
            area=Area(target=310, measured=300 if n else 100, cases=15 + steps * n),
            severe=3,
        )
        for n in range(25)
    ]
    return city_month(month, cells, city_rules())


REPORT = CityReport(
    facility="Dinas Kesehatan Kota Banjar",
    made_on=date(2026, 11, 24),
    month=a_month(AUGUST),
    years=(a_month(Month(year=2025, month=8)), a_month(AUGUST)),
    trend=(a_month(Month(year=2026, month=7)), a_month(AUGUST)),
    flow=(
        ("Puskesmas Banjar I", dict.fromkeys(FLOW_FIGURES, 2)),
        ("Puskesmas Banjar II", dict.fromkeys(FLOW_FIGURES, 3)),
    ),
    senders=(
        CitySender(name="Puskesmas Banjar II", newest_month="", package_no=0, missing=(),
                   has_sent=False),
        CitySender(name="Puskesmas Banjar I", newest_month="2026-08", package_no=9, missing=(4, 5),
                   has_sent=True, forked=True),
    ),
)  # fmt: skip


def test_every_sheet_opens_with_numbers_as_numbers() -> None:
    book = openpyxl.load_workbook(io.BytesIO(city_xlsx(REPORT)))
    assert book.sheetnames == [
        "Kecamatan dan tahun", "Desa dan kelurahan", "Tren", "PMT dan rujukan", "Kiriman",
    ]  # fmt: skip
    years = list(book["Kecamatan dan tahun"].values)
    assert years[3][:9] == (
        "Tahun", "Bulan", "Kecamatan", "Balita", "Diukur", "Cakupan", "Pendek + sangat pendek",
        "Sangat pendek", "%",
    )  # fmt: skip
    assert years[4][:5] == ("2025", "Agustus 2025", "Kecamatan 1", 2170, 1900)
    assert years[4][5] == 1900 / 2170
    totals = [row for row in years if row[2] == "Kota"]
    assert [row[3] for row in totals] == [7750, 7750]
    flow = list(book["PMT dan rujukan"].values)
    assert flow[6][:2] == ("Kota", 5)
    desa = book["Desa dan kelurahan"]
    assert desa.cell(5, 3).value == "=1+1"
    assert desa.cell(5, 3).data_type == "s"
    assert [row[1] for row in book["Kiriman"].values][4:6] == ["belum", "sudah"]


def test_the_desa_stand_by_need_with_ranges_and_the_sentence_about_chance() -> None:
    sheet = city_sheets(REPORT)[1]
    assert [row[1] for row in sheet.rows[:2]] == ["Desa 24", "Desa 23"]
    assert sheet.rows[-2][1] == "Desa 0"
    assert sheet.rows[-2][-1] == "–"
    assert CHANCE in sheet.notes
    alike = replace(REPORT, month=a_month(AUGUST, steps=0))
    assert NO_RANKS in city_sheets(alike)[1].notes
    ranked = REPORT.month.by_need[0]
    assert ranks_text(ranked) == f"1–{(ranked.estimate.ranks or (0, 0))[1]}"
    assert interval_text(ranked).endswith("%")
    assert interval_text(ranked).count(",") == 2


def test_the_report_on_paper_has_the_same_figures() -> None:
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(city_pdf(REPORT))).pages]
    whole = "\n".join(pages)
    assert "Stunting menurut kecamatan dan tahun" in whole
    assert "Kecamatan 4" in whole
    assert "Petugas" in pages[0]
    assert "4, 5" in whole

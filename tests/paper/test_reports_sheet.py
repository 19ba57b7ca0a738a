"""A month's report on paper: every number once, in parts that fit, and what its figures mean."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from pypdf import PdfReader

from desktop_app.paper.reports_sheet import report_pdf
from desktop_app.programme.records.children import Month
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.report_table import (
    Report,
    ReportCell,
    ReportColumn,
    ReportRow,
    ReportTable,
    ReportWarning,
)

FIGURES = tuple(report_rules().figures)[:14]


def pages(table: ReportTable, period: str = "2026-11") -> list[str]:
    report = Report(
        kind=table.code,
        period=period,
        facility="Puskesmas Banjar I",
        made_on=date(2026, 12, 1),
        tables=(table,),
        figures=report_rules().figures,
    )
    return [page.extract_text() for page in PdfReader(BytesIO(report_pdf(report))).pages]


def a_table(*columns: ReportColumn, **fields: object) -> ReportTable:
    rows = tuple(
        ReportRow(
            labels=labels,
            cells=tuple(ReportCell(value=start + at) for at in range(len(columns))),
            total=not any(labels),
        )
        for labels, start in ((("Banjar", "Balokang"), 1000), (("", ""), 5000))
    )
    return ReportTable(
        code="status",
        labels=("kecamatan", "desa"),
        columns=columns,
        rows=rows,
        **fields,  # type: ignore[arg-type]  # warnings and missing months
    )


def test_a_wide_table_comes_in_parts_with_every_number_once() -> None:
    first, second, definitions = pages(a_table(*(ReportColumn(figure=one) for one in FIGURES)))
    assert "November 2026 (1/2)" in first
    assert "(2/2)" in second
    for at in range(len(FIGURES)):
        page, other = (first, second) if at < 12 else (second, first)
        assert f"{1000 + at}" in page.replace(".", "")
        assert f"{5000 + at}" not in other.replace(".", "")
    assert all("Balokang" in page and "Jumlah" in page for page in (first, second))
    assert "Lahir sampai dan berumur di bawah 60 bulan" in definitions.replace("\n", " ")


def test_shares_dashes_and_what_is_said_below() -> None:
    columns = (
        ReportColumn(figure="d", of="s"),
        ReportColumn(figure="pmt_wasted", head="82 GK dapat PMT"),
        ReportColumn(figure="wasted_only", head="81 Gizi kurang"),
    )
    row = ReportRow(
        labels=("Banjar", "Balokang"),
        cells=(ReportCell(value=0.625), ReportCell(value=3), ReportCell(value=None)),
    )
    table = ReportTable(
        code="aggregate",
        labels=("kecamatan", "desa"),
        columns=columns,
        rows=(row,),
        warnings=(ReportWarning(labels=row.labels, part=1, whole=2),),
        missing=(Month(year=2026, month=10),),
    )
    page, definitions = pages(table, "2026Q4")
    assert "62,5%" in page
    assert "–" in page
    assert "Januari sampai akhir triwulan 4 2026" in page
    assert "Belum ada kunjungan: Oktober 2026." in page
    assert "Periksa Balokang: 82 GK dapat PMT (3) lebih dari 81 Gizi kurang (0)." in page
    assert "Ditimbang dibagi Sasaran" in definitions.replace("\n", " ")


def test_a_report_without_rows_says_so() -> None:
    table = ReportTable(
        code="cohort", labels=("born",), columns=(ReportColumn(figure="s"),), rows=()
    )
    page, _definitions = pages(table)
    assert "Kohort kelahiran" in page

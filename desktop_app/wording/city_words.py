"""The city's report in words, once for all files and paper: tables of text, counts and shares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop_app.programme.records.children import Month
from desktop_app.programme.reports.city_flow import FLOW_FIGURES
from desktop_app.programme.reports.city_report import CityReport
from desktop_app.programme.reports.city_rules import city_rules
from desktop_app.programme.reports.city_table import CityLine, CityMonth
from desktop_app.wording.speech import INDONESIAN as WORDS
from desktop_app.wording.speech import NOTHING

Kind = Literal["text", "count", "share"]
Value = str | int | float | None

TITLE = "Stunting Kota Banjar"
SOURCE = "Sumber: penimbangan rutin, paket puskesmas"
TOTAL = "Kota"
STRANGE_PLACE = "Tempat lain"
CHANCE = (
    "Desa kecil tidak boleh memimpin daftar karena kebetulan: bacalah rentang dan kisaran "
    "peringkatnya, bukan satu angka."
)
NO_RANKS = (
    "Perbedaan antardesa tidak lebih besar daripada kebetulan, atau terlalu sedikit desa yang "
    "terukur: tidak ada peringkat."
)
UNMEASURED = "Desa dengan kurang dari {least} diukur tidak diberi peringkat, tetapi ikut dijumlah."
FLOW_TITLES: dict[str, str] = {
    "pmt_started": "PMT mulai",
    "pmt_running": "PMT berjalan",
    "pmt_ended": "PMT berakhir",
    "pmt_recovered": "PMT sembuh",
    "severe_started": "Gizi buruk mulai",
    "severe_running": "Gizi buruk dirawat",
    "severe_ended": "Gizi buruk selesai",
    "severe_recovered": "Gizi buruk sembuh",
    "referred": "Dirujuk",
    "referral_answered": "Rujukan dijawab",
    "referral_waiting": "Rujukan menunggu",
    "vaccinated": "Diimunisasi",
    "vitamin_a": "Vitamin A",
    "deworming": "Obat cacing",
}
_FIGURES: tuple[tuple[str, Kind], ...] = (
    ("Balita", "count"),
    ("Diukur", "count"),
    ("Cakupan", "share"),
    ("Pendek + sangat pendek", "count"),
    ("Sangat pendek", "count"),
    ("%", "share"),
    ("Rentang 95%", "text"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CitySheet:
    """One table of the report."""

    code: str
    title: str
    name: str
    """The short name of its sheet."""
    columns: tuple[tuple[str, Kind], ...]
    rows: tuple[tuple[Value, ...], ...]
    totals: int = 0
    """How many of the last rows are sums."""
    notes: tuple[str, ...] = ()


def city_sheets(report: CityReport) -> tuple[CitySheet, ...]:
    """Return every table of the report, in its order."""
    return (
        _by_year(report),
        _by_desa(report.month),
        _trend(report),
        _flow(report),
        _senders(report),
    )


def interval_text(line: CityLine) -> str:
    """Return the 95 % interval: `12,4–19,8%`; a dash without one."""
    interval = line.estimate.interval
    if interval is None:
        return NOTHING
    low, high = (WORDS.number(100 * one, 1) for one in (interval.low, interval.high))
    return f"{low}–{high}%"


def ranks_text(line: CityLine) -> str:
    """Return the range of ranks: `3–19`, also where both are the same; a dash without ranks."""
    ranks = line.estimate.ranks
    return NOTHING if ranks is None else f"{ranks[0]}–{ranks[1]}"


def ranking_notes(month: CityMonth) -> tuple[str, ...]:
    """Return what must be read beside a list of desa."""
    least = WORDS.percent(city_rules().least_coverage, 0)
    told = CHANCE if month.is_ranked else NO_RANKS
    return (told, UNMEASURED.format(least=least))


def month_text(month: Month) -> str:
    """Return `Agustus 2026`."""
    return WORDS.month(month.year, month.month)


def _by_year(report: CityReport) -> CitySheet:
    rows = [
        (str(one.month.year), month_text(one.month), name, *_figures(line))
        for one in report.years
        for name, line in _kecamatan(one)
    ]
    return CitySheet(
        code="years",
        title="Stunting menurut kecamatan dan tahun",
        name="Kecamatan dan tahun",
        columns=(("Tahun", "text"), ("Bulan", "text"), ("Kecamatan", "text"), *_FIGURES),
        rows=tuple(rows),
        notes=(SOURCE,),
    )


def _by_desa(month: CityMonth) -> CitySheet:
    ordered = [*month.by_need, *(one for one in month.desa if one.estimate.ranks is None)]
    rows = [(*_place(one), *_figures(one), ranks_text(one)) for one in ordered]
    rows.append((TOTAL, "", "", *_figures(month.total), ""))
    return CitySheet(
        code="desa",
        title=f"Stunting menurut desa dan kelurahan, {month_text(month.month)}",
        name="Desa dan kelurahan",
        columns=(
            ("Kecamatan", "text"), ("Desa/Kel", "text"), ("Puskesmas", "text"), *_FIGURES,
            ("Kisaran peringkat", "text"),
        ),
        rows=tuple(rows),
        totals=1,
        notes=(SOURCE, *ranking_notes(month)),
    )  # fmt: skip


def _trend(report: CityReport) -> CitySheet:
    rows = [
        (month_text(one.month), *_place(line)[:2], *_figures(line))
        for one in report.trend
        for line in one.desa
        if line.cell.area.target
    ]
    return CitySheet(
        code="trend",
        title="Tren stunting menurut desa dan kelurahan",
        name="Tren",
        columns=(("Bulan", "text"), ("Kecamatan", "text"), ("Desa/Kel", "text"), *_FIGURES),
        rows=tuple(rows),
        notes=(SOURCE,),
    )


def _flow(report: CityReport) -> CitySheet:
    rows: list[tuple[Value, ...]] = [
        (name, *(figures[code] for code in FLOW_FIGURES)) for name, figures in report.flow
    ]
    sums = tuple(sum(figures[code] for _name, figures in report.flow) for code in FLOW_FIGURES)
    counts: list[tuple[str, Kind]] = [(FLOW_TITLES[code], "count") for code in FLOW_FIGURES]
    return CitySheet(
        code="flow",
        title=f"PMT, gizi buruk, rujukan, dan layanan, {month_text(report.month.month)}",
        name="PMT dan rujukan",
        columns=(("Puskesmas", "text"), *counts),
        rows=(*rows, (TOTAL, *sums)),
        totals=1,
        notes=(SOURCE,),
    )


def _senders(report: CityReport) -> CitySheet:
    rows = [
        (
            one.name,
            "sudah" if one.has_sent else "belum",
            one.newest_month or NOTHING,
            one.package_no,
            ", ".join(map(str, one.missing)) or NOTHING,
            "ya" if one.forked else NOTHING,
        )
        for one in report.senders
    ]
    return CitySheet(
        code="senders",
        title=f"Kiriman puskesmas untuk {month_text(report.month.month)}",
        name="Kiriman",
        columns=(
            ("Puskesmas", "text"), ("Bulan ini", "text"), ("Bulan terakhir", "text"),
            ("Nomor paket", "count"), ("Paket yang hilang", "text"), ("Riwayat ganda", "text"),
        ),
        rows=tuple(rows),
    )  # fmt: skip


def _kecamatan(one: CityMonth) -> Iterator[tuple[str, CityLine]]:
    for line in one.kecamatan:
        yield line.cell.place.kecamatan or STRANGE_PLACE, line
    yield TOTAL, one.total


def _place(line: CityLine) -> tuple[str, str, str]:
    cell = line.cell
    return (
        cell.place.kecamatan,
        cell.place.desa or STRANGE_PLACE,
        ", ".join(cell.puskesmas),
    )


def _figures(line: CityLine) -> Sequence[Value]:
    cell = line.cell
    return (
        cell.area.target,
        cell.area.measured,
        cell.area.coverage,
        cell.area.cases,
        cell.severe,
        cell.area.share,
        interval_text(line),
    )

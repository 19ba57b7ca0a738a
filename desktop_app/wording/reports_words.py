"""Words of a month's reports on paper and in files: titles, headings, and what is said below.

They are those of the forms of posyandu and puskesmas, Indonesian in every language of the window.
"""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.programme.reports.figures import ReportFigure
from desktop_app.programme.reports.report_table import (
    Report,
    ReportColumn,
    ReportRow,
    ReportTable,
)
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN as WORDS

TITLES = {
    "skdn": "SKDN per posyandu dan desa",
    "skdn_ages": "SKDN menurut umur dan jenis kelamin",
    "f1": "Formulir F1 Gizi (usulan 2026): G gakin, NG bukan gakin, ? desil belum dicatat",
    "status": "Status gizi per desa",
    "status_ages": "Status gizi menurut umur dan jenis kelamin",
    "status_early": "Status gizi anak lahir sebelum 37 minggu",
    "incidence": "Kasus stunting baru, pulih, dan menetap per desa",
    "feeding": "PMT per desa",
    "feeding_courses": "PMT yang berakhir bulan ini",
    "severe": "Gizi buruk per desa",
    "referrals": "Rujukan per desa",
    "immunisation": "Imunisasi per desa",
    "services": "Vitamin A, obat cacing, ASI, MP-ASI, dan layanan lain per desa",
    "quality": "Kelengkapan data per desa",
    "aggregate": "Agregat bulanan balita per desa, kolom Sigizi Kesga",
    "cohort": "Kohort kelahiran: stunting pada umur 6, 12, 24, 36, 48, dan 59 bulan",
}
SHEETS = {
    "skdn": "SKDN",
    "skdn_ages": "Umur dan JK",
    "f1": "F1",
    "status": "Status gizi",
    "status_ages": "Umur dan JK",
    "status_early": "Lahir dini",
    "incidence": "Stunting baru",
    "feeding": "PMT",
    "feeding_courses": "PMT berakhir",
    "severe": "Gizi buruk",
    "referrals": "Rujukan",
    "immunisation": "Imunisasi",
    "services": "Layanan",
    "quality": "Kelengkapan",
    "aggregate": "Agregat",
    "cohort": "Kohort",
}
LABELS = {
    "kecamatan": "Kecamatan",
    "desa": "Desa/Kel",
    "posyandu": "Posyandu",
    "age": "Umur (bulan)",
    "sex": "JK",
    "group": "Kelompok",
    "born": "Lahir (triwulan)",
    "f1": "Baris F1",
    "figure": "Yang dihitung",
    "feeding": "Kelompok PMT",
}
VALUES = {
    "m": "L", "f": "P", "early": "Lahir < 37 minggu", "wasted": "Gizi kurang",
    "underweight": "BB kurang", "no_gain": "T",
}  # fmt: skip
NOT_HERE = {
    "18": "Vitamin A ibu nifas", "19": "Ibu hamil", "20": "Ibu hamil KEK", "21": "Tablet Fe",
    "22": "IMD",
}  # fmt: skip
"""Rows of the form F1 about mothers."""
NOT_RECORDED = "tidak dicatat di program ini"
ALL, NO_PLACE, OWN = "Jumlah", "(belum dicatat)", "Ketentuan program ini"
NOTE = (
    "Menurut umur kronologis, seperti sistem nasional. Setiap angka dihitung dari S; lihat lembar "
    "Definisi. Kosong: 0 dari 0 tidak dapat dinilai, atau bulan ini tidak dijadwalkan."
)
HIDDEN = "*"
HIDDEN_NOTE = (
    "* kurang dari 5, atau disembunyikan agar angka seperti itu tidak dapat dihitung balik."
)
DEFINITIONS = "Definisi"
DEFINED = ("Angka", "Nama", "Yang dihitung", "Sumber")
_SIGN_LETTERS = 3
"""Figures known by a sign (S, K, D, N, D', BGM) are written as one share: D/S."""
_PLACES = ("kecamatan", "desa", "posyandu")


def heading(column: ReportColumn, figures: Mapping[str, ReportFigure]) -> str:
    """Return a column's heading: the form's own, else `D`, `D/S (%)` or `Pendek (%)`."""
    if column.head:
        return column.head
    short = figures[column.figure].short
    if column.is_mean or not column.is_share:
        return f"{short} (%)" if column.is_share else short
    whole = figures[column.of].short
    is_sign = max(len(short), len(whole)) <= _SIGN_LETTERS
    return f"{short}/{whole} (%)" if is_sign else f"{short} (%)"


def definitions(report: Report) -> list[tuple[str, str, str, str]]:
    """Return a line for each figure of a report: sign, name, what is counted, and the source."""
    columns = [column for table in report.tables for column in table.columns]
    shown = [one for column in columns for one in (column.figure, column.of)]
    shown += [row.labels[1] for table in report.tables if table.code == "f1" for row in table.rows]
    lines = []
    for code in dict.fromkeys(code for code in shown if code):
        figure = report.figures[code]
        source = OWN if figure.source == "own" else figure.source
        lines.append((figure.short, figure.name, figure.definition, source))
    for column in dict.fromkeys(one for one in columns if one.is_share and not one.is_mean):
        part, whole = report.figures[column.figure].name, report.figures[column.of].name
        sign = heading(column, report.figures)
        lines.append((sign, f"{part} (%)", f"{part} dibagi {whole}, jumlah dibagi jumlah.", OWN))
    return lines


def period_text(period: str) -> str:
    """Return a month or quarter in words."""
    year, _mark, number = period.replace("Q", "-").partition("-")
    if "Q" in period:
        return f"Januari sampai akhir triwulan {number} {year}"
    return WORDS.month(int(year), int(number))


def told(table: ReportTable) -> list[str]:
    """Return what is to be said under a table: missing months, and parts above their whole."""
    lines = []
    if any(cell.hidden for row in table.rows for cell in row.cells):
        lines.append(HIDDEN_NOTE)
    if table.missing:
        names = ", ".join(WORDS.month(one.year, one.month) for one in table.missing)
        lines.append(f"Belum ada kunjungan: {names}. Angka di atas hanya dari bulan yang lain.")
    rows = {row.labels: row for row in table.rows}
    for warning in table.warnings:
        part, whole = (table.columns[at].head for at in (warning.part, warning.whole))
        values = [rows[warning.labels].cells[at].value or 0 for at in (warning.part, warning.whole)]
        more, less = (WORDS.number(value) for value in values)
        place = warning.labels[-1] or NO_PLACE
        lines.append(f"Periksa {place}: {part} ({more}) lebih dari {whole} ({less}).")
    return lines


def row_labels(
    table: ReportTable, row: ReportRow, figures: Mapping[str, ReportFigure]
) -> list[str]:
    """Return a row's labels in words: the sum of a desa or of all says so."""
    if row.total and not any(row.labels):
        return [ALL, *("" for _ in row.labels[1:])]
    if table.code == "f1":
        number, figure = row.labels
        name = figures[figure].name if figure else f"{NOT_HERE[number]}: {NOT_RECORDED}"
        return [number, name]
    found = []
    for name, label in zip(table.labels, row.labels, strict=True):
        is_sum = name not in _PLACES or (row.total and name == "posyandu")
        found.append(VALUES.get(label, label) or (ALL if is_sum else NO_PLACE))
    return found

"""Words of the comparison with the national system's file: piles, headings, why."""

from __future__ import annotations

PILES: dict[str, str] = {
    "only_here": "Hanya di sini",
    "only_there": "Hanya di sana",
    "different": "Berbeda",
    "doubled": "Ganda di sana",
}
"""The piles (`reconciliation.Pile`)."""

SHEETS: dict[str, str] = {
    "different": "Pembetulan",
    "only_there": "Hanya di sana",
    "doubled": "Ganda",
}
"""The sheets of the workbook; the first has what is only here, too."""

HEADINGS_OF_FIELDS: dict[str, str] = {
    "nik": "NIK",
    "name": "Nama",
    "sex": "JK",
    "birth_date": "Tgl Lahir",
    "birth_weight_kg": "BB Lahir",
    "birth_length_cm": "TB Lahir",
    "mother": "Nama Ortu",
    "desa": "Desa/Kel",
    "posyandu": "Posyandu",
    "visit_date": "Tanggal Pengukuran",
    "weight_kg": "Berat",
    "lenhei_cm": "Tinggi",
    "measure": "Cara Ukur",
    "muac_cm": "LiLA",
    "headc_cm": "Lingkar Kepala",
}
"""The national layout's heading of each field that is compared."""

COLUMNS_OF_LISTS = (
    "Baris", "NIK", "Nama", "JK", "Tgl Lahir", "Desa/Kel", "Posyandu", "Tanggal Pengukuran",
    "Berat", "Tinggi", "Sebab",
)  # fmt: skip
REASON = "Yang berbeda (di sana → di sini)"

REASONS: dict[str, str] = {
    "nothing": "kosong",
    "unknown_here": "Tidak terdaftar di sini",
    "registered": "Terdaftar di sini, belum diukur bulan ini",
    "first_row": "Sama dengan baris {row}",
    "only_here": "Ada di sini, tidak ada di berkas nasional",
}
"""Why a child is in a pile."""

SUMMARY: dict[str, str] = {
    "sheet": "Ringkasan",
    "title": "Pencocokan dengan berkas nasional, {month}",
    "made": "Dibuat {day}.",
    "agreeing": "Cocok di semua kolom",
    "settled": "Sudah diketahui, dibiarkan",
    "again": "Pengukuran lain dari anak yang sama di bulan ini",
    "other_months": "Baris bulan lain (tidak dibandingkan)",
    "unmeasured": "Baris tanpa hasil ukur",
    "unread": "Baris yang tidak dapat dibaca",
    "row": "Baris {row}: {reason}",
}
VERDICTS: dict[str, str] = {
    "same": "satu anak",
    "apart": "dua anak",
    "settled": "dibiarkan",
}
"""What a person decided (`reconciling.Verdict`)."""

TABLES = (VERDICTS, PILES, REASONS, HEADINGS_OF_FIELDS, SUMMARY)

RECONCILE_ERRORS: dict[str, str] = {
    "reconcile_one_side": "Pilih anak di kedua sisi dahulu.",
    "decision_unknown": "Keputusan ini sudah dihapus. Bandingkan lagi.",
}

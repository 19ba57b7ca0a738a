"""Words for the items that courses, vaccines and care put on the work list and in the journal."""

from __future__ import annotations

PROGRAMME_KINDS: dict[str, str] = {
    "severe_refer_now": "Gizi buruk rawat jalan: rujuk sekarang",
    "severe_course": "Rawat jalan gizi buruk",
    "feeding_warning": "PMT: peringatan dini",
    "feeding_no_response": "PMT tidak berespons: rujuk",
    "feeding_end": "PMT: akhiri",
    "feeding_proposed": "Usulan PMT",
    "feeding_waiting": "Menunggu PMT",
    "feeding_weigh": "PMT: timbang",
    "feeding_unticked": "PMT: isi kalender",
    "immunisation": "Imunisasi",
    "services": "Layanan",
}
"""Names of the kinds in resources/rules/programme_work.toml."""

PROGRAMME_ACTIONS: dict[str, str] = {
    "open_outpatient": "Buka rawat jalan",
    "open_feeding": "Buka PMT",
}

AND_MORE = "{sentence} Dan {count} lainnya."
"""The sentence for several vaccines or care items: that of the first, and the number of others."""

SEVERAL = ("immunisation", "services")
"""Kinds of which one item may cover several vaccines or care items."""

PROGRAMME_PROBLEMS: dict[str, str] = {
    "report_period": "Laporan triwulan hanya untuk: {kinds}. Kartu skor hanya per triwulan.",
    "month_not_over": "Bulan ini belum berakhir. Tutup pada hari terakhirnya atau sesudahnya.",
    "report_in_future": "Bulan ini belum mulai. Pilih bulan yang sudah berjalan.",
    "quarter_in_future": "Triwulan ini belum mulai.",
    "birth_after_feeding_course": "Ada PMT pada {day}, sebelum tanggal lahir ini. "
    "Periksa tanggal lahir atau PMT itu.",
    "birth_after_outpatient_course": "Ada rawat jalan gizi buruk pada {day}, sebelum tanggal lahir "
    "ini. Periksa tanggal lahir atau rawat jalan itu.",
    "birth_after_outpatient_visit": "Ada kunjungan rawat jalan pada {day}, sebelum tanggal lahir "
    "ini. Periksa tanggal lahir atau kunjungan itu.",
    "birth_after_immunisation": "Ada imunisasi pada {day}, sebelum tanggal lahir ini. "
    "Periksa tanggal lahir atau imunisasi itu.",
    "birth_after_service": "Ada layanan pada {day}, sebelum tanggal lahir ini. "
    "Periksa tanggal lahir atau layanan itu.",
}

JOURNAL_ACTIONS: dict[str, str] = {
    "tick": "Mengisi kalender PMT",
    "end": "Mengakhiri",
    "reopen": "Membuka lagi",
}

JOURNAL_KINDS: dict[str, str] = {
    "feeding_course": "PMT",
    "course_weighing": "Penimbangan PMT",
    "feeding_day": "Hari makan PMT",
    "stock_move": "Stok makanan",
    "outpatient_course": "Rawat jalan gizi buruk",
    "outpatient_visit": "Kunjungan rawat jalan",
    "immunisation": "Imunisasi",
    "service": "Layanan",
    "family": "Keluarga",
    "papers": "Akta dan jaminan",
    "scorecard": "Lembar skor konvergensi",
    "genting": "Daftar GENTING",
    "report": "Laporan bulan",
    "health_check": "Kartu CKG",
}

TABLES = (
    PROGRAMME_KINDS, PROGRAMME_ACTIONS, JOURNAL_ACTIONS, JOURNAL_KINDS, {"and_more": AND_MORE},
)  # fmt: skip
"""All words of this module except its problems, for the translation files."""

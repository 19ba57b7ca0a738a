"""Sentences about an import: why rows are refused, noted or left out, and what stops it."""

from __future__ import annotations

IMPORT_PROBLEMS: dict[str, str] = {
    # why rows are left out
    "left_sheet_hidden": "Lembar ini tersembunyi. Tampilkan di lembar kerja, lalu impor lagi.",
    "left_sheet_not_chosen": "Lembar lain yang dipilih.",
    "left_sheet_without_heading": "Tidak ada baris judul kolom yang dikenal.",
    "left_columns_missing": "Kolom ini tidak ditemukan: {columns}.",
    "left_wide_register": "Beberapa kunjungan per baris tanpa tanggal masing-masing.",
    "left_above_heading": "Berdiri di atas baris judul kolom.",
    "left_row_hidden": "Baris tersembunyi (mis. karena saringan). Tampilkan, lalu impor lagi.",
    "left_heading_repeated": "Judul kolom yang berulang.",
    "left_numbering": "Nomor atau satuan kolom.",
    "left_total": "Baris jumlah.",
    "left_sub_heading": "Bukan baris anak.",
    "left_footer": "Catatan kaki atau tanda tangan.",
    # rows that are read
    "row_misfit": "Isian baris ini lebih banyak daripada judul kolomnya, dan letaknya tidak pasti. "
    "Beri tanda kutip pada angka berkoma, atau pakai titik koma sebagai pemisah.",
    "number_is_clock": "Angka ini berubah menjadi jam oleh lembar kerja. Tulis ulang angkanya.",
    "clock_restored": "Angka yang menjadi jam sudah dikembalikan menurut z-score di berkas.",
    "clock_left_out": "Angka ini menjadi jam dan tidak dapat dibuktikan, jadi tidak diambil.",
    "sex_by_nik": "Jenis kelamin diambil dari NIK.",
    "visit_day_unknown": "Berkas hanya menyebut bulannya. Tulis tanggal ukur di berkas, atau "
    "pakai --date.",
    "nik_unknown": "Anak dengan NIK ini belum terdaftar. Masukkan dahulu berkas data anaknya.",
    "nik_missing": "NIK atau nomor anak belum diisi, sehingga anaknya tidak diketahui.",
    "child_number_unknown": "Nomor anak ini tidak ada di tabel anak.",
    "child_told_twice": "Nomor atau NIK ini dipakai lebih dari satu anak di berkas.",
    "nik_of_another": "NIK di baris ini berbeda dengan NIK anak yang mempunyai nomor itu.",
    "name_of_another": "Nama di baris ini berbeda dengan nama anak yang mempunyai NIK atau nomor "
    "ini.",
    "who_is_it": "Mungkin anak ini sudah terdaftar. Jawab dahulu: anak yang sama atau anak lain.",
    "nik_left_out": "NIK ini sudah dipakai anak lain, jadi tidak disimpan untuk anak ini.",
    "reported_left_out": "Isian tambahan baris ini tidak disimpan, karena tidak ada hasil ukur.",
}

EVIDENCE: dict[str, str] = {
    "name_same": "Namanya sama.",
    "name_spelled": "Namanya sama dengan ejaan lain.",
    "name_near": "Namanya mirip.",
    "name_part": "Sebagian namanya sama.",
    "name_other": "Namanya lain.",
    "name_unknown": "Salah satunya belum bernama.",
    "nik_same": "NIK-nya sama.",
    "nik_other": "NIK-nya lain.",
    "born_other": "Tanggal lahirnya lain.",
    "sex_other": "Jenis kelaminnya lain.",
    "parent_same": "Orang tuanya sama.",
    "parent_other": "Orang tuanya lain.",
    "place_same": "Desanya sama.",
    "place_other": "Desanya lain.",
    "nobody": "Anak lain yang belum terdaftar.",
}
"""What speaks for and against two records being one child (`candidates.Evidence`)."""

IMPORT_ERRORS: dict[str, str] = {
    "import_undo_impossible": "Impor itu tidak dapat ditarik kembali.",
    "sheet_of_text": "Berkas teks (CSV) tidak mempunyai lembar. Baca tanpa memilih lembar.",
    "sheet_missing": "Lembar itu tidak ada. Lembar di berkas ini: {sheets}.",
    "dates_shifted": "Menurut NIK, {rows} dari {of} tanggal lahir bergeser {days} hari dengan cara "
    'yang sama. Tentukan di berkas --map: "dates": "by_nik" (geser semua tanggal) atau '
    '"as_written" (pakai seperti tertulis). Belum ada yang ditulis.',
    "dates_swapped": "Menurut NIK, hari dan bulan tertukar pada {rows} dari {of} tanggal lahir. "
    'Betulkan berkasnya, atau tulis "dates": "as_written" di berkas --map. Belum ada yang '
    "ditulis.",
    "decide_unreadable": "Berkas --decide tidak terbaca. Isinya harus JSON seperti di panduan.",
    "map_unreadable": "Berkas --map tidak terbaca. Isinya harus JSON seperti di panduan.",
    "map_value": "Isian “{key}” di berkas --map tidak dapat dipakai.",
}  # fmt: skip

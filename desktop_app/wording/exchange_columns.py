"""Words for how a file was read: what its columns hold, why, and its separators."""

from __future__ import annotations

COLUMN_MEANINGS: dict[str, str] = {
    "-": "Tidak dibaca",
    "name": "Nama anak",
    "nik": "NIK",
    "child_number": "Nomor anak di berkas",
    "sex": "Jenis kelamin",
    "sex_boy": "Tanda laki-laki",
    "sex_girl": "Tanda perempuan",
    "birth_date": "Tanggal lahir",
    "birth_weight": "Berat lahir (kg)",
    "birth_length": "Panjang lahir (cm)",
    "gestation": "Umur kehamilan (minggu)",
    "parents": "Nama orang tua",
    "mother": "Nama ibu",
    "father": "Nama ayah",
    "kecamatan": "Kecamatan",
    "desa": "Desa",
    "posyandu": "Posyandu",
    "rt": "RT",
    "rw": "RW",
    "rt_rw": "RT/RW",
    "address": "Alamat",
    "age_text": "Umur saat diukur",
    "age_years": "Umur (tahun)",
    "visit_date": "Tanggal ukur",
    "weight": "Berat (kg)",
    "lenhei": "Panjang/tinggi (cm)",
    "length": "Panjang badan (cm)",
    "height": "Tinggi badan (cm)",
    "measure": "Cara ukur",
    "muac": "LiLA (cm)",
    "headc": "Lingkar kepala (cm)",
    "oedema": "Edema",
    "weight_gain": "Naik berat badan (N/T)",
    "pmt_kg": "PMT diterima",
    "vitamin_a": "Vitamin A",
    "vitamin_a_feb": "Vitamin A Februari",
    "vitamin_a_aug": "Vitamin A Agustus",
    "kpsp": "KPSP",
    "kia": "Buku KIA",
    "kia_small": "Buku KIA bayi kecil",
    "imd": "IMD",
    "moved": "Pindah",
    "birth_order": "Anak ke",
    "birth_headc": "Lingkar kepala lahir (cm)",
    "asi": "ASI eksklusif",
    "asi_0": "ASI bulan 0",
    "asi_1": "ASI bulan 1",
    "asi_2": "ASI bulan 2",
    "asi_3": "ASI bulan 3",
    "asi_4": "ASI bulan 4",
    "asi_5": "ASI bulan 5",
    "asi_6": "ASI bulan 6",
    "mother_class": "Kelas ibu balita",
    "mbg": "MBG",
    "detail": "Detail",
    "examiner": "Pengukur",
    "notes": "Catatan",
}
"""What a column of a register can be taken for, by the keys of `heading_words.MEANINGS`."""

COLUMN_REASONS: dict[str, str] = {
    "person": "Pilihan Anda.",
    "remembered": "Diingat dari berkas serupa.",
    "heading": "Judulnya dikenal.",
    "not_kept": "Dikenal, tetapi tidak disimpan.",
    "unknown": "Judulnya tidak dikenal.",
    "order_number": "Ada angka di atas 12 di kolom ini.",
    "order_person": "Urutan hari/bulan pilihan Anda.",
    "order_heading": "Urutan hari/bulan dari judulnya.",
    "order_rest": "Urutan dari umur, NIK, atau kebiasaan.",
}
"""Why a column was taken for something (`file_reading.Why`, `file_reading.OrderWhy`)."""

SEPARATORS: dict[str, str] = {
    ";": "titik koma",
    ",": "koma",
    "\t": "tab",
    "|": "garis tegak",
}
"""The signs that part the fields of a text file."""
DECIMALS: dict[str, str] = {",": "desimal koma", ".": "desimal titik"}
TABLE_SENTENCES: dict[str, str] = {
    "heading": "judul di baris {row}",
    "more": "{count} tabel lain dibaca dengan cara yang sama",
    "not_other": "{day}, bukan {other}",
    "unread": "tidak terbaca",
}
TABLES = (COLUMN_MEANINGS, COLUMN_REASONS, SEPARATORS, DECIMALS, TABLE_SENTENCES)

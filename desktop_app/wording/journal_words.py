"""What the journal calls things: actions, kinds of records and fields, as Indonesian words."""

from __future__ import annotations

from desktop_app.wording.programme_words import JOURNAL_ACTIONS, JOURNAL_KINDS

ACTIONS = {
    "read": "Membaca",
    "create": "Membuat",
    "correct": "Memperbaiki",
    "undo": "Membatalkan perbaikan",
    "remove": "Menghapus",
    "bring_back": "Mengembalikan",
    "move": "Memindahkan",
    "merge": "Menggabungkan",
    "merge_away": "Digabung ke anak lain",
    "unmerge": "Memisahkan lagi",
    "import": "Mengimpor",
    "export": "Mengekspor",
    "demo": "Mengisi contoh",
    "backup": "Membuat cadangan",
    "backup_folder": "Memilih folder cadangan",
    "restore_drill": "Mencoba cadangan",
    "rekey": "Mengganti kunci data",
    "recovery_code": "Membuat kode pemulihan",
    "account_add": "Menambah akun",
    "account_remove": "Menghapus akun",
    "account_role": "Mengubah peran",
    "account_password": "Mengganti sandi",
    "keyring_remember": "Mengingat kunci di komputer",
    "keyring_forget": "Melupakan kunci di komputer",
    "header_replaced": "Berkas kunci tertukar",
    "header_accepted": "Menerima berkas kunci",
    "retention": "Mengubah masa simpan",
    "prune": "Memendekkan jurnal",
    **JOURNAL_ACTIONS,
}
FAILED_ENDING = "_failed"
FAILED = "{action} (gagal)"

KINDS = {
    "child": "Anak",
    "visit": "Kunjungan",
    "account": "Akun",
    "vault": "Data",
    "audit": "Jejak audit",
    "file": "Berkas",
    "month": "Berkas bulan",
    "dump": "Salinan lengkap",
    "chart": "Grafik",
    "letter": "Surat rujukan",
    "worklist": "Daftar kerja",
    "home_visits": "Lembar kunjungan rumah",
    "conference": "Lembar audit kasus",
    "removed": "Sampah",
    **JOURNAL_KINDS,
}

FIELDS = {
    "child_id": "Anak",
    "nik": "NIK",
    "name": "Nama",
    "sex": "Jenis kelamin",
    "birth_date": "Tanggal lahir",
    "mother": "Ibu",
    "father": "Ayah",
    "kecamatan": "Kecamatan",
    "desa": "Desa",
    "posyandu": "Posyandu",
    "rt": "RT",
    "rw": "RW",
    "address": "Alamat",
    "birth_weight_kg": "Berat lahir (kg)",
    "birth_length_cm": "Panjang lahir (cm)",
    "gestation_weeks": "Umur kehamilan (minggu)",
    "visit_id": "Kunjungan",
    "visit_date": "Tanggal kunjungan",
    "weight_kg": "Berat (kg)",
    "lenhei_cm": "Panjang/tinggi (cm)",
    "measure": "Cara ukur",
    "headc_cm": "Lingkar kepala (cm)",
    "muac_cm": "LiLA (cm)",
    "oedema_grade": "Edema",
    "examiner": "Pemeriksa",
    "instrument": "Alat",
    "notes": "Catatan",
    "reported": "Isian sistem nasional",
    "username": "Nama akun",
    "role": "Peran",
    "children": "Jumlah anak",
    "visits": "Jumlah kunjungan",
    "years": "Tahun",
    "lines": "Baris",
    "into": "Digabung ke",
    "what": "Bagian",
}

PARTS = {"history": "riwayat", "merge": "penggabungan"}
"""Parts of a child's record that were read."""

MOMENT = "{day} {hour:02d}.{minute:02d}"

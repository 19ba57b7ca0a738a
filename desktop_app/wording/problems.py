"""Sentences for problems with input and for errors: what is wrong, and what to do."""

from __future__ import annotations

PROBLEMS: dict[str, str] = {
    # child
    "name_missing": "Nama belum diisi. Tulis nama anak.",
    "sex_missing": "Jenis kelamin belum dipilih.",
    "birth_date_missing": "Tanggal lahir belum diisi.",
    "date_unreadable": "Tanggal tidak terbaca. Tulis seperti 23/11/2026 atau 23 Nov 2026.",
    "number_unreadable": "Angka tidak terbaca. Tulis seperti 12,5.",
    "desa_missing": "Desa belum dipilih.",
}

ERRORS: dict[str, str] = {
    "error": "Terjadi kesalahan.",
    "not_found": "Data tidak ditemukan.",
    "not_allowed": "Akun Anda tidak berhak melakukan ini. Hubungi kepala/admin.",
    "conflict": "Data ini baru saja diubah dari tempat lain. Muat ulang lalu coba lagi.",
    "unreadable": "Berkas tidak dapat dibaca.",
    "storage_full": "Disk penuh. Yang sudah tersimpan tetap utuh; kosongkan ruang lalu coba lagi.",
    "storage_denied": "Folder atau berkas tidak dapat dibaca atau ditulis. Periksa izin atau flashdisk.",
    "vault_locked": "Data sedang dibuka di komputer {host} sejak {since}. Tutup dahulu di sana.",
    "vault_damaged": "Berkas data rusak. Pulihkan dari cadangan terakhir.",
    "wrong_password": "Sandi salah. Coba lagi atau pakai kode pemulihan.",
    "wrong_password_wait": "Sandi salah. Tunggu {seconds} detik sebelum mencoba lagi.",
}

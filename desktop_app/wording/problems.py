"""Sentences for problems with input and for errors: what is wrong, and what to do."""

from __future__ import annotations

PROBLEMS: dict[str, str] = {
    # a field of any form
    "required": "Belum diisi.",
    "too_long": "Terlalu panjang. Tulis lebih singkat.",
    "date_unreadable": "Tanggal tidak terbaca. Tulis seperti 23/11/2026 atau 23 Nov 2026.",
    "number_unreadable": "Angka tidak terbaca. Tulis seperti 12,5.",
    "value_unreadable": "Isian ini tidak dikenali. Periksa lalu tulis ulang.",
    # child
    "name_missing": "Nama belum diisi. Tulis nama anak.",
    "sex_missing": "Jenis kelamin belum dipilih.",
    "birth_date_missing": "Tanggal lahir belum diisi.",
    "desa_missing": "Desa belum dipilih.",
    "birth_date_future": "Tanggal lahir {day} belum terjadi. Periksa tahunnya.",
    "birth_date_too_old": "Tanggal lahir {day} lebih dari {years} tahun lalu. Periksa tahunnya.",
    "birth_after_visit": "Ada kunjungan pada {day}, sebelum tanggal lahir ini. "
    "Periksa tanggal lahir atau kunjungan itu.",
    "birth_weight_unusual": "Berat lahir {value} kg jarang terjadi (biasanya {low} sampai {high}). "
    "Benarkah?",
    "birth_length_unusual": "Panjang lahir {value} cm jarang terjadi "
    "(biasanya {low} sampai {high}). Benarkah?",
    "gestation_unusual": "Umur kehamilan {value} minggu jarang terjadi "
    "(biasanya {low} sampai {high}). Benarkah?",
    "gestation_weeks_unusual": "Umur kehamilan {value} minggu jarang terjadi "
    "(biasanya {low} sampai {high}). Benarkah?",
    "child_perhaps_known": "Anak dengan nama dan tanggal lahir yang sama sudah terdaftar. "
    "Apakah ini anak lain?",
    # NIK
    "nik_not_digits": "NIK hanya boleh berisi angka.",
    "nik_length": "NIK harus 16 angka; yang tertulis {digits} angka. Kosongkan bila belum ada.",
    "nik_taken": "NIK ini sudah dipakai anak lain. Cari anak itu, atau kosongkan NIK dahulu.",
    "nik_of_another": "NIK ini milik anak lain (nama dan tanggal lahirnya berbeda). "
    "Perbaiki NIK pada berkas.",
    "nik_birth_date": "Menurut NIK, tanggal lahirnya {shown}; yang tertulis {born}.",
    "nik_birth_date_impossible": "Tanggal lahir di dalam NIK tidak ada di kalender.",
    "nik_of_adult": "Menurut NIK, pemiliknya lahir {shown}: mungkin NIK orang tua.",
    "nik_sex": "Jenis kelamin menurut NIK berbeda dengan yang tertulis.",
    "nik_region_unknown": "Kode wilayah di dalam NIK tidak dikenal.",
    "nik_serial": "Nomor urut NIK 0000 tidak lazim.",
    "nik_destroyed": "NIK rusak oleh lembar kerja (mis. 3,27E+15); anak dicocokkan dengan nama "
    "dan tanggal lahir.",
    "nik_masked": "NIK disamarkan; anak dicocokkan dengan nama dan tanggal lahir.",
    # visit
    "nothing_measured": "Belum ada hasil ukur. Isi paling sedikit satu: berat, tinggi, LK, LiLA.",
    "visit_before_birth": "Tanggal kunjungan sebelum anak lahir ({born}). Periksa tanggalnya.",
    "visit_in_future": "Tanggal kunjungan sesudah hari ini ({today}). Periksa tanggalnya.",
    "visit_exists": "Anak ini sudah mempunyai kunjungan pada tanggal itu. Buka dan perbaiki yang itu.",
    "weight_out_of_range": "Berat {value} kg tidak mungkin untuk balita ({low} sampai {high} kg).",
    "lenhei_out_of_range": "Panjang/tinggi {value} cm tidak mungkin untuk balita "
    "({low} sampai {high} cm).",
    "headc_out_of_range": "Lingkar kepala {value} cm tidak mungkin ({low} sampai {high} cm).",
    "muac_out_of_range": "LiLA {value} cm tidak mungkin ({low} sampai {high} cm).",
    "weight_in_grams": "Berat {value} tampaknya dalam gram. Tulis dalam kg, mis. 8,4.",
    "height_in_metres": "Tinggi {value} tampaknya dalam meter. Tulis dalam cm, mis. 84,5.",
    "height_in_millimetres": "Tinggi {value} tampaknya dalam milimeter. Tulis dalam cm, mis. 84,5.",
    "weight_height_swapped": "Berat {weight_kg} kg dan tinggi {lenhei_cm} cm tampaknya tertukar.",
    "who_flag_len": "Z-score TB/U {z} tidak wajar menurut WHO. Ukur ulang tinggi dan periksa umur.",
    "who_flag_wei": "Z-score BB/U {z} tidak wajar menurut WHO. Timbang ulang dan periksa umur.",
    "who_flag_wfl": "Z-score BB/TB {z} tidak wajar menurut WHO. Periksa berat dan tinggi.",
    "who_flag_bmi": "Z-score IMT/U {z} tidak wajar menurut WHO. Periksa berat dan tinggi.",
    "who_flag_hc": "Z-score LK/U {z} tidak wajar menurut WHO. Ukur ulang lingkar kepala.",
    "who_flag_ac": "Z-score LiLA/U {z} tidak wajar menurut WHO. Ukur ulang LiLA.",
    "height_shrank": "Tinggi menyusut {loss_cm} cm sejak {day} ({other_cm} cm). Ukur ulang.",
    "height_above_later": "Tinggi ini {loss_cm} cm di atas hasil sesudahnya, {day} ({other_cm} cm). "
    "Periksa.",
    "z_jump_len": "Z-score TB/U berubah dari {other_z} ({day}) menjadi {z}. Ukur ulang.",
    "z_jump_wei": "Z-score BB/U berubah dari {other_z} ({day}) menjadi {z}. Timbang ulang.",
    "age_over_60_months": "Umur 60 bulan atau lebih: z-score balita tidak dihitung.",
    "standing_under_9_months": "Diukur berdiri di bawah 9 bulan: cara ukur diabaikan (WHO).",
    "standing_under_24_months": "Diukur berdiri di bawah 24 bulan: ditambah 0,7 cm.",
    "lying_from_24_months": "Diukur terlentang pada 24 bulan ke atas: dikurangi 0,7 cm.",
    # rows of a file
    "rows_contradict": "Berkas berisi dua hasil berbeda untuk anak dan tanggal yang sama.",
    # accounts
    "username_form": "Nama akun: huruf kecil, angka, titik atau garis, paling banyak 32.",
    "username_taken": "Nama akun sudah dipakai.",
    "password_needed": "Sandi diperlukan; pakai --password-stdin.",
    "passwords_differ": "Kedua sandi tidak sama. Ketik ulang.",
}

ERRORS: dict[str, str] = {
    "error": "Terjadi kesalahan.",
    "not_found": "Data tidak ditemukan.",
    "child_unknown": "Anak ini tidak ada di dalam daftar.",
    "visit_unknown": "Kunjungan ini tidak ada lagi.",
    "account_not_found": "Akun ini tidak ada.",
    "file_not_found": "Berkas tidak ditemukan.",
    "vault_not_found": "Belum ada data di folder ini. Buat dahulu (init).",
    "not_allowed": "Akun Anda tidak berhak melakukan ini. Hubungi kepala/admin.",
    "conflict": "Data ini baru saja diubah dari tempat lain. Muat ulang lalu coba lagi.",
    "demo_not_empty": "Data ini sudah berisi anak; contoh hanya dibuat di data kosong.",
    "nik_taken": "NIK ini sudah dipakai anak lain.",
    "visit_exists": "Anak ini sudah mempunyai kunjungan pada tanggal itu.",
    "last_admin": "Harus tetap ada satu kepala/admin.",
    "vault_busy": "Data sedang ditulis program lain. Coba lagi sebentar lagi.",
    "vault_exists": "Folder ini sudah berisi data. Pilih folder lain.",
    "vault_newer": "Data ini dibuat oleh versi program yang lebih baru. Perbarui program ini.",
    "vault_read_only": "Data sedang dibuka program lain; di sini hanya dapat dilihat.",
    "database_exists": "Basis data sudah ada di folder ini.",
    "rekeying_unsettled": "Penggantian kunci belum selesai. Masuk sekali lagi dengan sandi.",
    "unreadable": "Berkas tidak dapat dibaca.",
    "file_damaged": "Berkas rusak atau terpotong. Ekspor ulang lalu coba lagi.",
    "file_empty": "Berkas ini kosong.",
    "file_encrypted": "Berkas ini bersandi. Buka di Excel, simpan tanpa sandi, lalu coba lagi.",
    "file_too_large": "Berkas lebih besar dari {megabytes} MB.",
    "not_a_table": "Berkas ini bukan tabel (CSV atau XLSX).",
    "header_missing": "Baris judul kolom tidak ditemukan (perlu Nama, JK, Tgl Lahir, Tanggal "
    "Pengukuran).",
    "columns_missing": "Kolom ini tidak ditemukan: {columns}.",
    "wide_register": "Berkas ini memakai satu kelompok kolom per bulan; ekspor per pengukuran.",
    "zscores_cell": "Baris {row}, kolom {column}: isian tidak dapat dipakai.",
    "storage_full": "Disk penuh. Yang sudah tersimpan tetap utuh; kosongkan ruang lalu coba lagi.",
    "storage_denied": "Folder atau berkas tidak dapat dibaca atau ditulis. "
    "Periksa izin atau flashdisk.",
    "vault_locked": "Data sedang dibuka di komputer {host} sejak {since}. Tutup dahulu di sana.",
    "vault_damaged": "Berkas data rusak. Pulihkan dari cadangan terakhir.",
    "vault_header_altered": "Berkas kunci diubah dari luar. Pulihkan dari cadangan terakhir.",
    "vault_header_damaged": "Berkas kunci rusak. Pulihkan dari cadangan terakhir.",
    "vault_header_missing": "Berkas kunci hilang. Pulihkan dari cadangan terakhir.",
    "vault_header_mixed": "Berkas kunci berasal dari dua data berbeda. Pulihkan dari cadangan.",
    "database_missing": "Berkas basis data hilang. Pulihkan dari cadangan terakhir.",
    "database_empty": "Berkas basis data kosong. Pulihkan dari cadangan terakhir.",
    "database_key": "Basis data rusak atau bukan milik kunci ini. Pulihkan dari cadangan terakhir.",
    "database_foreign": "Basis data ini bukan milik program ini. Pulihkan dari cadangan terakhir.",
    "records_without_child": "Basis data rusak. Pulihkan dari cadangan terakhir.",
    "copy_failed": "Salinan cadangan tidak utuh dan tidak dipakai. Coba lagi ke tempat lain.",
    "wrong_password": "Sandi salah. Coba lagi atau pakai kode pemulihan.",
    "wrong_password_wait": "Sandi salah. Tunggu {seconds} detik sebelum mencoba lagi.",
}

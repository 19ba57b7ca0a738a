"""Sentences for problems with input and for errors: what is wrong, and what to do."""

from __future__ import annotations

from desktop_app.wording.care_sentences import CARE_ERRORS, CARE_PROBLEMS
from desktop_app.wording.casework_problems import CASE_ERRORS, CASE_PROBLEMS
from desktop_app.wording.exchange_fhir_words import FHIR_ERRORS, FHIR_PROBLEMS, PUBLIC_PROBLEMS
from desktop_app.wording.exchange_package_words import PACKAGE_ERRORS, PACKAGE_PROBLEMS
from desktop_app.wording.exchange_problems import IMPORT_ERRORS, IMPORT_PROBLEMS
from desktop_app.wording.exchange_reconciliation import RECONCILE_ERRORS
from desktop_app.wording.vault_key_words import KEY_QUESTIONS
from desktop_app.wording.worklist_kinds import PROGRAMME_PROBLEMS

RULE_NUMBERS_DAMAGED = (
    "Angka aturan yang tersimpan diubah dari luar program. Pulihkan dari cadangan terakhir."
)

PROBLEMS: dict[str, str] = {
    # a field of any form
    "required": "Belum diisi.",
    "changed_meanwhile": "{who} mengubah {field} pada {when} menjadi “{stored}”; "
    "punya Anda “{typed}”. Simpan punya Anda?",
    "changed_meanwhile_unknown": "{field} sudah diubah menjadi “{stored}”; "
    "punya Anda “{typed}”. Simpan punya Anda?",
    "too_long": "Terlalu panjang. Tulis lebih singkat.",
    "date_unreadable": "Tanggal tidak terbaca. Tulis seperti 23/11/2026 atau 23 Nov 2026.",
    "number_unreadable": "Angka tidak terbaca. Tulis seperti 12,5.",
    "value_unreadable": "Isian ini tidak dikenali. Periksa lalu tulis ulang.",
    # child
    "name_missing": "Nama belum diisi. Tulis nama anak.",
    "name_markup": "Nama memuat tanda < atau >. Benarkah?",
    "hidden_signs_removed": "Tanda yang tidak terlihat di dalam nama sudah dibuang.",
    "sex_missing": "Jenis kelamin belum dipilih.",
    "birth_date_missing": "Tanggal lahir belum diisi.",
    "desa_missing": "Desa belum dipilih.",
    "birth_date_future": "Tanggal lahir {day} belum terjadi. Periksa tahunnya.",
    "birth_date_too_old": "Tanggal lahir {day} lebih dari {years} tahun lalu. Periksa tahunnya.",
    "birth_after_visit": "Ada kunjungan pada {day}, sebelum tanggal lahir ini. "
    "Periksa tanggal lahir atau kunjungan itu.",
    "birth_weight_unusual": "Berat lahir {value} kg jarang terjadi (biasanya {low} sampai {high}). "
    "Benarkah?",
    "birth_weight_unit": "Satuan berat lahir {value} tidak jelas. Tulis kilogram (mis. 2,4) "
    "atau gram (mis. 2400).",
    "birth_weight_low": "Berat lahir rendah (BBLR): {value} kg, di bawah 2.500 gram.",
    "born_early": "Lahir prematur: {weeks} minggu, di bawah 37 minggu.",
    "birth_length_unusual": "Panjang lahir {value} cm jarang terjadi "
    "(biasanya {low} sampai {high}). Benarkah?",
    "gestation_unusual": "Umur kehamilan {value} minggu jarang terjadi "
    "(biasanya {low} sampai {high}). Benarkah?",
    "birth_weight_left_out": "Berat lahir {value} tidak masuk akal dan tidak diambil.",
    "birth_length_left_out": "Panjang lahir {value} tidak masuk akal dan tidak diambil.",
    "gestation_left_out": "Umur kehamilan {value} tidak masuk akal dan tidak diambil.",
    "child_perhaps_known": "Anak dengan nama dan tanggal lahir yang sama sudah terdaftar. "
    "Apakah ini anak lain?",
    "child_perhaps_spelled": "Anak dengan nama mirip yang lahir pada hari yang sama sudah "
    "terdaftar. Apakah ini anak lain?",
    # NIK
    "nik_not_digits": "NIK hanya boleh berisi angka.",
    "nik_length": "NIK harus 16 angka; yang tertulis {digits} angka. Kosongkan bila belum ada.",
    "nik_taken": "NIK ini sudah dipakai anak lain. Cari anak itu, atau kosongkan NIK dahulu.",
    "nik_of_another": "NIK ini sudah dipakai anak dengan nama lain. "
    "Jawab dahulu siapa anak ini, atau perbaiki NIK pada berkas.",
    "nik_birth_date": "Menurut NIK, tanggal lahirnya {shown}; yang tertulis {born}.",
    "nik_birth_date_impossible": "Tanggal lahir di dalam NIK tidak ada di kalender.",
    "nik_of_adult": "Menurut NIK, pemiliknya lahir {shown}: mungkin NIK orang tua.",
    "nik_sex": "Jenis kelamin menurut NIK berbeda dengan yang tertulis.",
    "nik_region_unknown": "Kode wilayah di dalam NIK tidak dikenal.",
    "nik_serial": "Nomor urut NIK 0000 tidak lazim.",
    "nik_destroyed": "NIK rusak oleh lembar kerja (mis. 3,27E+15); anak dicocokkan dengan nama "
    "dan tanggal lahir.",
    "nik_rounded": "Angka terakhir NIK dipotong oleh lembar kerja; anak dicocokkan dengan nama "
    "dan tanggal lahir.",
    "nik_placeholder": "NIK hanya pengisi (angka berulang) dan tidak diambil.",
    "nik_masked": "NIK disamarkan; anak dicocokkan dengan nama dan tanggal lahir.",
    # visit
    "nothing_measured": "Belum ada hasil ukur. Isi paling sedikit satu: berat, tinggi, LK, LiLA.",
    "visit_before_birth": "Tanggal kunjungan sebelum anak lahir ({born}). Periksa tanggalnya.",
    "visit_in_future": "Tanggal kunjungan sesudah hari ini ({today}). Periksa tanggalnya.",
    "visit_exists": "Anak ini sudah mempunyai kunjungan pada tanggal itu. Perbaiki yang sudah ada.",
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
    "height_above_later": "Tinggi ini {loss_cm} cm di atas hasil {day} ({other_cm} cm). "
    "Periksa keduanya.",
    "z_jump_len": "Z-score TB/U berubah dari {other_z} ({day}) menjadi {z}. Ukur ulang.",
    "z_jump_wei": "Z-score BB/U berubah dari {other_z} ({day}) menjadi {z}. Timbang ulang.",
    "age_over_60_months": "Umur 60 bulan atau lebih: z-score balita tidak dihitung.",
    "standing_under_9_months": "Diukur berdiri di bawah 9 bulan: cara ukur diabaikan (WHO).",
    "standing_under_24_months": "Diukur berdiri di bawah 24 bulan: ditambah 0,7 cm.",
    "lying_from_24_months": "Diukur terlentang pada 24 bulan ke atas: dikurangi 0,7 cm.",
    # rows of a file
    "sex_unknown": "Jenis kelamin tidak dikenali. Tulis L atau P.",
    "two_values": "Dua kolom berisi nilai yang berbeda. Betulkan salah satunya.",
    "measure_unknown": "Cara ukur tidak dikenali dan tidak diambil.",
    "oedema_unknown": "Isian edema tidak dikenali dan tidak diambil.",
    "number_is_date": "Angka ini berubah menjadi tanggal oleh lembar kerja. Tulis ulang angkanya.",
    "date_ambiguous": "Tanggal dapat berarti {first} atau {second}. Tulis seperti 23 Nov 2026.",
    "visit_date_missing": "Tanggal pengukuran belum diisi.",
    "rows_contradict": "Berkas berisi dua hasil berbeda untuk anak dan tanggal yang sama.",
    "rows_differ": "Baris lain pada tanggal yang sama berbeda; yang pertama diambil.",
    # accounts
    "username_form": "Nama akun: huruf kecil, angka, titik atau garis, paling banyak 32.",
    "username_taken": "Nama akun sudah dipakai.",
    "password_short": "Sandi terlalu pendek. Pakai {least} huruf atau lebih, mis. tiga kata.",
    "password_long": "Sandi terlalu panjang (paling banyak {most} huruf).",
    "password_only_digits": "Sandi hanya berisi angka. Tambahkan kata.",
    "password_common": "Sandi ini terlalu mudah ditebak. Pakai beberapa kata yang tidak umum.",
    "password_own_name": "Sandi memuat nama akun atau puskesmas. Pakai kata lain.",
    "recovery_code_length": "Kode pemulihan belum lengkap. Ketik semua kelompoknya.",
    "recovery_code_letter": "Ada huruf yang tidak dipakai di kode pemulihan. Periksa lagi.",
    "recovery_code_mistyped": "Kode pemulihan salah ketik. Periksa setiap kelompok.",
    "password_needed": "Sandi diperlukan; pakai --password-stdin.",
    "passwords_differ": "Kedua sandi tidak sama. Ketik ulang.",
    # past and journal
    "merge_one_died": "Salah satu catatan mencatat kematian pada {day}. Sesudah digabung, anak ini "
    "tercatat meninggal dan perawatannya berakhir. Benarkah anaknya sama?",
    "merge_choose": "Kedua catatan berbeda pada {day}. Pilih kunjungan yang benar.",
    "retention_too_short": "Jurnal harus disimpan paling sedikit {least} tahun.",
    # findings of a check
    "header_copy_missing": "Satu berkas kunci hilang; ditulis ulang saat masuk berikutnya.",
    "header_copy_damaged": "Satu berkas kunci rusak; ditulis ulang saat masuk berikutnya.",
    "header_altered": "Berkas kunci diubah dari luar. Pulihkan dari cadangan terakhir.",
    "accounts_altered": "Daftar akun diubah tanpa kunci admin. Pulihkan dari cadangan terakhir.",
    "accounts_unsigned": "Daftar akun tidak lagi ditandatangani dengan kunci admin. Periksa daftar "
    "akun atau pulihkan cadangan.",
    "header_copies_differ": "Dua berkas kunci tidak sama; disamakan saat masuk berikutnya.",
    "header_replaced": "Berkas kunci ditukar dengan yang lama. Periksa daftar akun, lalu terima "
    "atau pulihkan cadangan.",
    "database_empty": "Berkas basis data kosong atau hilang. Pulihkan dari cadangan terakhir.",
    "database_unreadable": "Berkas basis data tidak terbaca. Pulihkan dari cadangan terakhir.",
    "database_inconsistent": "Isi basis data tidak utuh. Pulihkan dari cadangan terakhir.",
    "database_other_version": "Basis data dari versi program lain. Buka dahulu dengan program ini.",
    "page_damaged": "Halaman {page} basis data rusak. Pulihkan dari cadangan terakhir.",
    "records_without_child": "Ada kunjungan tanpa anak. Pulihkan dari cadangan terakhir.",
    "journal_changed": "Baris jurnal {entry} diubah.",
    "journal_missing": "Baris jurnal {first} sampai {last} hilang.",
    "journal_extra": "Baris jurnal {entry} disisipkan.",
    "schema_changed": "Susunan data diubah: {part}. Hubungi kepala/admin, lalu pulihkan cadangan.",
    "schema_missing": "Bagian susunan data hilang: {part}. Hubungi kepala/admin, lalu pulihkan "
    "cadangan.",
    "schema_extra": "Ada {count} bagian asing dalam susunan data. Hubungi kepala/admin, lalu "
    "pulihkan cadangan.",
    "journal_chain_missing": "Penutup jurnal hilang.",
    "journal_lost": "{count} catatan terakhir yang sudah disimpan hilang dari berkas data, mungkin "
    "karena listrik padam atau disk rusak. Periksa isian terakhir dan masukkan lagi yang hilang.",
    "journal_replaced": "Jurnal bukan lanjutan dari yang terakhir disimpan di sini; data mungkin "
    "ditukar atau rusak. Bandingkan dengan cadangan sebelum bekerja.",
    "journal_head_forged": "Jurnal sampai baris {entry} tidak cocok dengan tanda tangannya. "
    "Bandingkan dengan cadangan.",
    "journal_by_removed": "Jurnal sampai baris {entry} ditandatangani {who} sesudah akunnya "
    "dihapus. Bandingkan dengan cadangan.",
    "journal_unsigned": "Perubahan pada baris jurnal {entry} tidak bertanda tangan. Bandingkan "
    "dengan cadangan.",
    "journal_other_writer": "Perubahan pada baris jurnal {entry} atas nama {who} ditandatangani "
    "orang lain. Tanyakan kepada {who}.",
    "journal_unlike_backup": "Jurnal tidak memuat keadaan saat cadangan {file} dibuat. Bandingkan "
    "dengan cadangan itu.",
    "journal_erased": "Isi baris jurnal {entry} dihapus tanpa keputusan yang tercatat.",
    "record_differs": "{kind} nomor {record} berbeda dari yang tercatat di jurnal. Bandingkan "
    "dengan cadangan.",
    "record_missing": "{kind} nomor {record} tercatat di jurnal tetapi hilang dari data. "
    "Bandingkan dengan cadangan.",
    "record_unexplained": "{kind} nomor {record} ada di data tetapi tidak tercatat di jurnal. "
    "Bandingkan dengan cadangan.",
    "stock_differs": "{kind} nomor {record} dicatat ulang di jurnal dengan isi lain. Bandingkan "
    "dengan cadangan.",
    "newest_visit_differs": "Daftar anak menunjukkan kunjungan terakhir yang salah pada anak nomor "
    "{child}.",
    "journal_beginning_missing": "Jurnal baru mulai pada baris {first}, tanpa catatan pemendekan.",
    "vault_damaged": "Ada isian di berkas data yang tidak ditulis program ini. Pulihkan dari "
    "cadangan terakhir.",
    "rule_numbers_damaged": RULE_NUMBERS_DAMAGED,
    "facts_differ": "Dasar daftar kerja {count} anak tidak sesuai kunjungannya.",
    "score_differs": "Z-score kunjungan {visit} ({day}) tidak sesuai hasil hitung ulang.",
    "database_older": "Isi basis data lebih lama daripada berkas kuncinya. Kepala/admin perlu "
    "memeriksa data terbaru, lalu menerimanya di Pengaturan › Jejak audit atau memulihkan "
    "cadangan.",
    **KEY_QUESTIONS,
    **CARE_PROBLEMS,
    **PROGRAMME_PROBLEMS,
    **CASE_PROBLEMS,
    **IMPORT_PROBLEMS,
    **FHIR_PROBLEMS,
    **PUBLIC_PROBLEMS,
    **PACKAGE_PROBLEMS,
}

ERRORS: dict[str, str] = {
    **CASE_ERRORS,
    **IMPORT_ERRORS,
    **FHIR_ERRORS,
    **PACKAGE_ERRORS,
    **RECONCILE_ERRORS,
    **KEY_QUESTIONS,
    **CARE_ERRORS,
    "error": "Terjadi kesalahan.",
    "not_found": "Data tidak ditemukan.",
    "child_unknown": "Anak ini tidak ada di dalam daftar.",
    "child_unclear": "Lebih dari satu anak cocok. Tulis lebih lengkap atau pakai NIK.",
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
    "vault_place_missing": "Folder data ini tidak ditemukan. Pasang flashdisknya lalu coba lagi.",
    "vault_busy": "Data sedang ditulis program lain. Coba lagi sebentar lagi.",
    "vault_exists": "Folder ini sudah berisi data. Pilih folder lain.",
    "vault_newer": "Data ini dibuat oleh versi program yang lebih baru. Perbarui program ini.",
    "own_account": "Akun sendiri tidak dapat dihapus atau diubah perannya.",
    "entry_unknown": "Baris jurnal ini tidak ada.",
    "undo_impossible": "Hanya perbaikan yang dapat dibatalkan.",
    "import_overtaken": "Data anak berubah sesudah berkas diperiksa. Buka lagi berkasnya; "
    "belum ada yang ditulis.",
    "undo_overtaken": "Isian ini sudah diubah lagi sesudahnya. Perbaiki langsung.",
    "child_merged": "Catatan ini sudah digabung ke anak lain. Pisahkan lagi di sana.",
    "course_open": "Anak ini sedang mengikuti PMT lain. Tutup yang satu dahulu.",
    "child_in_family": "Anak ini sudah tercatat di keluarga lain.",
    "merge_with_itself": "Pilih dua catatan yang berbeda.",
    "unmerge_impossible": "Catatan ini tidak digabung.",
    "unmerge_overtaken": "Data anak sudah diubah sesudah digabung. Kembalikan dahulu isiannya.",
    "vault_other_version": "Data sedang dibuka versi program lain. Tutup dahulu di sana.",
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
    "zscores_row": "Baris {row}: isian lebih banyak daripada judul kolom.",
    "storage_full": "Disk penuh. Yang sudah tersimpan tetap utuh; kosongkan ruang lalu coba lagi.",
    "storage_denied": "Folder atau berkas tidak dapat dibaca atau ditulis. "
    "Periksa izin atau flashdisk.",
    "target_in_vault": "Folder ini milik data program. Pilih folder lain, mis. Dokumen atau "
    "flashdisk.",
    "target_is_input": "Berkas hasil tidak boleh sama dengan berkas asalnya. Pilih nama lain.",
    "target_is_folder": "Ini nama folder. Tulis juga nama berkasnya.",
    "target_not_file": "Tujuan ini bukan berkas biasa. Pilih nama berkas lain.",
    "folder_is_file": "Ini nama berkas, bukan folder. Pilih folder lain.",
    "folder_missing": "Folder tujuan tidak ada. Buat foldernya dahulu atau pilih folder lain.",
    "folder_impossible": "Folder ini tidak dapat dipakai untuk data. Pilih folder lain.",
    "name_too_long": "Nama berkas atau folder ini terlalu panjang. Pilih nama yang lebih pendek.",
    "too_many_files": "Terlalu banyak berkas sedang terbuka. Tutup program lain lalu coba lagi.",
    "file_in_use": "Berkas ini sedang dibuka program lain, mis. Excel. Tutup di sana lalu coba "
    "lagi.",
    "no_locks": "Folder ini tidak dapat mengunci berkas, sehingga data tidak aman di sana. "
    "Pindahkan data ke folder di komputer ini.",
    "source_not_file": "Ini bukan berkas biasa. Salin dahulu menjadi berkas di komputer ini.",
    "sheet_too_large": "Lembar kerja ini terlalu luas. Hapus baris dan kolom kosong di ujungnya, "
    "simpan, lalu coba lagi.",
    "cell_too_long": "Baris {row}: ada isian yang terlalu panjang. Persingkat lalu coba lagi.",
    "side_log_denied": "Pengambilan data ini tidak dapat dicatat, jadi tidak dilakukan. "
    "Kosongkan ruang disk lalu coba lagi.",
    "locked": "Data sudah ditutup. Buka lagi dengan sandi.",
    "screen_locked": "Layar terkunci. Buka dahulu dengan sandi.",
    "vault_locked": "Data sedang dibuka di komputer {host} sejak {since}. Tutup dahulu di sana.",
    "vault_damaged": "Berkas data rusak. Pulihkan dari cadangan terakhir.",
    "rule_numbers_damaged": RULE_NUMBERS_DAMAGED,
    "vault_header_altered": "Berkas kunci diubah dari luar. Pulihkan dari cadangan terakhir.",
    "accounts_altered": "Daftar akun diubah tanpa kunci admin. Pulihkan dari cadangan terakhir.",
    "vault_header_damaged": "Berkas kunci rusak. Pulihkan dari cadangan terakhir.",
    "vault_header_missing": "Berkas kunci hilang. Pulihkan dari cadangan terakhir.",
    "vault_header_mixed": "Berkas kunci berasal dari dua data berbeda. Pulihkan dari cadangan.",
    "database_missing": "Berkas basis data hilang. Pulihkan dari cadangan terakhir.",
    "database_empty": "Berkas basis data kosong. Pulihkan dari cadangan terakhir.",
    "database_key": "Basis data rusak atau bukan milik kunci ini. Pulihkan dari cadangan terakhir.",
    "database_foreign": "Basis data ini bukan milik program ini. Pulihkan dari cadangan terakhir.",
    "records_without_child": "Basis data rusak. Pulihkan dari cadangan terakhir.",
    "backup_none": "Belum ada cadangan di folder cadangan.",
    "backup_folder_missing": "Folder cadangan tidak ada. Pasang flashdisk atau pilih folder lain.",
    "backup_damaged": "Cadangan ini rusak atau terpotong. Pakai cadangan lain.",
    "backup_newer": "Cadangan ini dari versi program yang lebih baru. Perbarui program ini.",
    "backup_other_key": "Cadangan ini memakai kunci lain. Buat cadangan baru.",
    "not_a_backup": "Berkas ini bukan cadangan Anting Berlian.",
    "password_again": "Tulis sandi Anda dahulu, sebab semua data akan keluar.",
    "restore_needs_admin": "Untuk mengganti data yang ada, tulis sandi admin sekarang atau kode "
    "pemulihan.",
    "folder_not_empty": "Folder ini berisi berkas lain. Pilih folder kosong.",
    "copy_failed": "Salinan cadangan tidak utuh dan tidak dipakai. Coba lagi ke tempat lain.",
    "wrong_password": "Sandi salah. Coba lagi atau pakai kode pemulihan.",
    "wrong_password_wait": "Sandi salah. Tunggu {seconds} detik sebelum mencoba lagi.",
}

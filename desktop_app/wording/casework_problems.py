"""Sentences for problems with illnesses, doses, referrals, work items and rule numbers."""

from __future__ import annotations

CASE_PROBLEMS: dict[str, str] = {
    # dates of any case record
    "case_before_birth": "Tanggal ini sebelum anak lahir ({born}). Periksa tanggalnya.",
    "case_in_future": "Tanggal ini sesudah hari ini ({today}). Periksa tanggalnya.",
    "case_before_start": "Tanggal ini sebelum {day}. Periksa urutannya.",
    "birth_after_infection": "Ada penyakit sejak {day}, sebelum tanggal lahir ini. "
    "Periksa tanggal lahir atau penyakit itu.",
    "birth_after_referral": "Ada rujukan pada {day}, sebelum tanggal lahir ini. "
    "Periksa tanggal lahir atau rujukan itu.",
    "birth_after_tb_screening": "Ada skrining TB pada {day}, sebelum tanggal lahir ini. "
    "Periksa tanggal lahir atau skrining itu.",
    "birth_after_case_conference": "Ada audit kasus pada {day}, sebelum tanggal lahir ini. "
    "Periksa tanggal lahir atau audit itu.",
    "conference_before_birth": "Tanggal ini sebelum anak lahir, {born}.",
    "plan_too_long": "Lembar memuat paling banyak {most} tindakan. Gabungkan atau hapus sebagian.",
    "plan_step_empty": "Ada baris tanpa tindakan. Isi tindakannya atau hapus baris itu.",
    "plan_before_conference": "Ada tindakan yang berakhir sebelum audit, {day}. "
    "Periksa tanggalnya.",
    "standing_before_birth": "Tanggal ini sebelum anak lahir, {born}.",
    "standing_in_future": "Tanggal ini sesudah hari ini ({today}). Periksa tanggalnya.",
    "standing_died_already": "Kematian sudah dicatat pada {day}. Perbaiki catatan itu.",
    "standing_after_death": "Anak meninggal pada {day}. Periksa tanggalnya.",
    "standing_same_place": "Anak sudah tinggal di sana. Pilih tempat yang baru.",
    "standing_moved_later": "Ada kepindahan yang lebih baru, pada {day}. Periksa tanggalnya.",
    "day_after_death": "Anak tercatat meninggal pada {day}. Benarkah tanggal ini?",
    "death_ends_courses": "{count} perawatan yang berjalan (PMT, rawat jalan) berakhir pada hari "
    "kematian.",
    "course_of_dead": "Anak tercatat meninggal pada {day}. Hapus dahulu catatan kematian itu.",
    "day_after_move": "Anak tercatat pindah pada {day}. Sudah kembali?",
    "standing_measured_after_death": "Anak diukur pada {day}, sesudah tanggal ini. Benarkah?",
    "standing_measured_after_move": "Anak diukur di sini pada {day}, sesudah tanggal ini: ia "
    "dianggap sudah kembali. Benarkah?",
    "standing_measured_before_arrival": "Anak diukur pada {day}, sebelum tanggal ini. Benarkah "
    "saat itu ia belum tinggal di sini?",
    "consent_in_future": "Tanggal jawaban belum tiba. Isi tanggal hari ini atau sebelumnya.",
    "consent_before_birth": "Tanggal jawaban sebelum anak lahir ({born}). Periksa tanggalnya.",
    "consent_who_missing": "Pilih siapa yang menjawab: ibu, ayah, atau wali.",
    "consent_nothing_to_withdraw": "Belum ada persetujuan yang tercatat sebelum tanggal ini. "
    "Tetap simpan?",
    "birth_after_consent": "Ada catatan persetujuan pada {day}, sebelum tanggal lahir ini. "
    "Periksa tanggal lahir atau catatan itu.",
    "target_number": "Isi sasaran 1 sampai {high}.",
    "checksum_form": "Jumlah periksa harus 64 angka heksadesimal.",
    "breach_in_future": "Tanggal diketahui belum tiba. Periksa tanggalnya.",
    "breach_time_form": "Tulis jam seperti 14.30.",
    "breach_told_before_found": "Surat tidak mungkin dikirim sebelum insiden diketahui. Periksa "
    "tanggalnya.",
    "erasure_reason_missing": "Pilih alasannya.",
    "erasure_too_early": "Masa simpan berlaku sampai {until}. Bila ada keputusan, pilih alasan "
    "lain.",
    "erasure_note_missing": "Tulis nomor atau tanggal keputusannya, tanpa nama.",
    "standing_unknown": "Catatan status ini tidak ada lagi.",
    "standing_overtaken": "Tempat tinggal anak sudah diubah lagi sesudahnya. Periksa lewat Ubah "
    "data.",
    "birth_after_standing": "Ada catatan pindah atau meninggal pada {day}, sebelum tanggal lahir "
    "ini. Periksa tanggal lahir atau catatan itu.",
    "home_visit_sheet_unknown": "Lembar kunjungan ini tidak tersimpan lagi.",
    "case_conference_unknown": "Catatan audit kasus ini tidak ada lagi.",
    "birth_after_cause_assessment": "Ada pencarian penyebab stunting pada {day}, sebelum tanggal "
    "lahir ini. Periksa tanggal lahir atau catatan itu.",
    # illness
    "illness_missing": "Penyakit belum dipilih.",
    "illness_unknown": "Penyakit ini tidak ada di daftar. Cari dengan nama, ICD-10 atau kata ibu.",
    "illness_of_young": "Klasifikasi ini hanya untuk bayi di bawah {months} bulan (MTBM). "
    "Pilih penyakit lain.",
    "illness_not_of_young": "Untuk bayi di bawah {months} bulan dipakai MTBM. Pilih: {instead}.",
    "illness_refer_now": "Klasifikasi berat. Rujuk segera.",
    "signs_of_severe_class": "Tanda-tanda ini berarti {what}. Tangani dan rujuk segera.",
    "illness_lasts": "Sudah {days} hari. Pikirkan: {instead}.",
    "icd10_form": "Kode ICD-10 ditulis seperti A09 atau J18.9.",
    "icd10_of_another": "Kode ICD-10 ini bukan milik penyakit yang dipilih. Benarkah?",
    "sign_unknown": "Ada tanda yang tidak dikenal. Pilih dari daftar.",
    "episode_overlaps": "Penyakit yang sama sudah tercatat pada hari-hari ini (mulai {day}). "
    "Perbaiki yang sudah ada.",
    "episode_still_open": "Penyakit yang sama sejak {day} belum ditutup. "
    "Benarkah ini kejadian baru?",
    "episode_long": "Lama sakit {days} hari (biasanya paling lama {longest}). Benarkah?",
    "death_day_missing": "Isi tanggal meninggal pada “Selesai sakit”.",
    "death_before_visit": "Anak masih tercatat pada {day}. Periksa tanggal meninggal.",
    "episode_repeated": "Penyakit yang sama {times} kali dalam {months} bulan.",
    "episode_repeated_any": "Sakit {times} kali dalam {months} bulan.",
    "danger_sign": "Tanda bahaya: {sign}. Rujuk segera.",
    # TB screening, cause of stunting
    "symptom_unknown": "Ada gejala yang tidak dikenal. Pilih dari daftar.",
    "tb_result_differs": "Hasil skrining tidak sesuai dengan kontak dan gejala yang dicatat.",
    "red_flag_unknown": "Ada tanda bahaya yang tidak dikenal. Pilih dari daftar.",
    "response_without_diet": "Respons dicatat, tetapi PDK belum dimulai.",
    "stunting_not_measured": "Panjang atau tinggi badan belum pernah dicatat. Ukur dua kali pada "
    "hari surat ini. Benarkah tetap dirujuk?",
    "stunting_measured_before": "Panjang atau tinggi terakhir diukur {day}. Ukur ulang pada hari "
    "surat ini. Sudahkah diukur dan tetap pendek?",
    "stunting_measured_once": "Panjang atau tinggi {value} cm. Sudahkah diukur ulang pada hari "
    "yang sama dan hasilnya tetap?",
    # treatment
    "drug_unknown": "Obat ini tidak ada di daftar.",
    "drug_not_for_age": "Obat ini biasanya tidak diberikan pada umur {months} bulan. Benarkah?",
    "dose_not_positive": "Dosis harus lebih dari 0.",
    "dose_unit_unknown": "Satuan tidak cocok dengan sediaan obat. Pilih dari daftar.",
    "dose_low": "Dosis {value} {unit} di bawah anjuran ({low} sampai {high} {unit}). Benarkah?",
    "dose_high": "Dosis {value} {unit} di atas anjuran ({low} sampai {high} {unit}). Benarkah?",
    "dose_high_a_day": "Dosis sehari lebih dari {most} {unit}. Benarkah?",
    "treatment_days_missing": "Lama pemberian belum diisi.",
    "treatment_long": "Lama pemberian {days} hari (biasanya {usual}). Benarkah?",
    "times_per_day_negative": "Berapa kali sehari tidak boleh kurang dari 0.",
    "times_per_day_unusual": "{times} kali sehari tidak lazim (biasanya {usual}). Benarkah?",
    "dosing_weight_missing": "Dosis dihitung dari berat badan. Timbang anak, atau tulis beratnya.",
    "weight_below_table": "Berat {kg} kg di bawah tabel buku bagan (mulai {least} kg). "
    "Periksa anak ini kembali. Benarkah obat ini?",
    "iron_with_rutf": "Anak sedang mendapat RUTF, yang sudah mengandung besi. "
    "Benarkah ditambah besi?",
    "dosing_weight_later": "Berat {day} diukur sesudah masa sakit. Pakai berat sebelumnya.",
    "dosing_weight_old": "Berat untuk dosis berumur {days} hari (paling lama {oldest}). "
    "Timbang ulang bila dapat.",
    "zinc_missing": "Diare tanpa zinc. Benarkah zinc tidak diberikan?",
    "ors_missing": "Diare tanpa oralit. Benarkah oralit tidak diberikan?",
    # referral
    "referral_level": "Rujukan dari sini tidak ditujukan ke tingkat itu. Pilih tujuan lain.",
    "reason_missing": "Alasan rujukan belum dipilih.",
    "reason_unknown": "Ada alasan yang tidak dikenal. Pilih dari daftar.",
    "urgency_less": "Menurut alasannya rujukan ini lebih mendesak. Benarkah tidak?",
    "diagnoses_too_many": "Paling banyak {most} kode diagnosis.",
    "diagnosis_twice": "Ada kode diagnosis yang ditulis dua kali.",
    "diagnosis_missing": "Diagnosis rumah sakit belum diisi. Benarkah tidak ada?",
    "referral_open": "Rujukan {day} dengan alasan yang sama belum dijawab. "
    "Benarkah perlu yang baru?",
    "status_not_next": "Status rujukan tidak dapat diubah seperti itu.",
    "end_reason_missing": "Tulis alasannya.",
    "reply_missing": "Isi jawaban rumah sakit dahulu.",
    "control_though_finished": "Konsultasi selesai, tetapi tanggal kontrol diisi. Benarkah?",
    "code_length": "Kode rujukan terdiri dari {signs} huruf dan angka.",
    "code_letter": "Ada huruf yang tidak dipakai di kode rujukan (0, O, 1, I, L). Periksa lagi.",
    "code_mistyped": "Kode rujukan salah ketik. Periksa setiap huruf.",
    # work list
    "work_kind_unknown": "Jenis pekerjaan ini tidak dikenal.",
    "postponed_to_past": "Pilih tanggal sesudah hari ini.",
    "postponed_too_long": "Paling lama ditunda sampai {day}.",
    "postponed_without_reason": "Tulis alasan menunda.",
    # rule numbers
    "rule_unknown": "Angka aturan ini tidak dikenal.",
    "rule_not_a_number": "Isi dengan angka.",
    "rule_whole_number": "Isi dengan bilangan bulat.",
    "rule_out_of_range": "Angka harus antara {low} dan {high}.",
    "rule_own": "Angka ini ambang program: tidak ada pedoman untuk mencocokkannya.",
    "rule_page_missing": "Tulis buku dan halaman yang Anda lihat.",
}


CASE_ERRORS: dict[str, str] = {
    "infection_unknown": "Catatan penyakit ini tidak ada lagi.",
    "tb_screening_unknown": "Skrining TB ini tidak ada lagi.",
    "cause_assessment_unknown": "Catatan pencarian penyebab ini tidak ada lagi.",
    "referral_unknown": "Rujukan ini tidak ada lagi.",
    "reply_unknown": "Rujukan ini belum dijawab.",
    "code_unknown": "Tidak ada rujukan dengan kode ini. Periksa kode di surat.",
    "code_taken": "Kode rujukan ini sudah dipakai.",
    "consent_unknown": "Catatan persetujuan ini tidak ada lagi.",
    "closing_unchanged": "Tidak ada yang berubah sejak bulan ini ditutup.",
    "closing_overtaken": "Bulan ini baru saja ditutup orang lain. Muat ulang halaman.",
    "closing_unknown": "Penutupan bulan ini tidak ada.",
    "target_unknown": "Sasaran ini tidak ada lagi.",
    "sent_file_unknown": "Catatan pengiriman ini tidak ada.",
    "breach_unknown": "Insiden ini tidak ada lagi.",
    "postponement_unknown": "Penundaan ini tidak ada lagi.",
    "outpatient_visit_unknown": "Kunjungan rawat jalan ini tidak ada lagi.",
    "immunisation_unknown": "Catatan imunisasi ini tidak ada lagi.",
    "service_unknown": "Catatan layanan ini tidak ada lagi.",
    "family_unknown": "Catatan keluarga ini tidak ada lagi.",
    "papers_unknown": "Catatan akta dan jaminan ini tidak ada lagi.",
    "day_ticked": "Hari ini sudah dicentang.",
    "rule_not_checked": "Angka ini belum ditandai.",
    "rule_unknown": "Angka aturan ini tidak dikenal.",
}

"""Words of letters and printed sheets, by code; the chart's are in terms and growth_chart_words."""

from __future__ import annotations

PAPER: dict[str, str] = {
    # letter
    "letter_title": "Surat rujukan",
    "letter_file_title": "Surat rujukan {code}",
    "letter_number": "No. {number}",
    "letter_facility_code": "Kode faskes {code}",
    "letter_code": "Kode rujukan",
    "letter_to": "Kepada Yth.",
    "letter_to_clinic": "Poli {clinic}",
    "letter_please": "Mohon pemeriksaan dan penanganan lebih lanjut atas anak:",
    "letter_jkn": "No. JKN",
    "letter_mother": "Nama ibu",
    "letter_address": "Alamat",
    "letter_diagnosis": "Diagnosis (ICD-10)",
    "letter_reason": "Alasan dirujuk",
    "letter_findings": "Hasil pemeriksaan",
    "letter_treatment": "Tindakan dan obat yang sudah diberikan",
    "letter_question": "Yang dimohon",
    "letter_visit": "Tanggal kunjungan",
    "letter_valid": "Berlaku sampai",
    "letter_valid_days": "{day} ({days} hari)",
    "letter_responsible": "Penanggung jawab",
    "letter_greeting": "Salam sejawat,",
    "letter_continued": "Bersambung ke halaman {page}",
    "letter_continuation": "Lanjutan surat rujukan {code}",
    "none_given": "Tidak ada catatan.",
    # reply
    "reply_cut": "Gunting di sini. Bagian bawah dikembalikan ke {facility}.",
    "reply_title": "Surat rujukan balik",
    "reply_please": "Diisi oleh dokter rumah sakit. Kembalikan lewat keluarga, foto, atau telepon"
    " ke {facility}.",
    "reply_please_phone": "Diisi oleh dokter rumah sakit. Kembalikan lewat keluarga, foto, atau"
    " telepon ke {facility}, {phone}.",
    "reply_child": "{name}, lahir {born}",
    "reply_letter": "Rujukan {number} tanggal {day}",
    "reply_letter_day": "Rujukan tanggal {day}",
    "reply_diagnosis": "Diagnosis",
    "reply_icd10": "ICD-10",
    "reply_therapy": "Terapi",
    "reply_advice": "Saran",
    "reply_weight": "BB",
    "reply_kg": "kg",
    "reply_height": "PB/TB",
    "reply_cm": "cm",
    "reply_feeding": "PKMK (jenis, dosis)",
    "reply_next_weighing": "Timbang lagi tanggal",
    "reply_next": "Tindak lanjut (pilih satu)",
    "reply_date": "Tanggal",
    "reply_doctor": "Nama dan tanda tangan dokter",
    # conference sheet
    "conference_title": "Lembar audit kasus stunting",
    "conference_head": "Lembar audit kasus stunting, {day}",
    "conference_more": "{more} lagi, lihat halaman anak",
    "conference_birth": "Lahir",
    "conference_at_birth": "BB / PB lahir",
    "conference_weeks": "{weeks} minggu",
    "conference_gestation": "Usia kehamilan",
    "conference_parents": "Ibu / ayah",
    "conference_timeline": "Riwayat",
    "conference_no_timeline": "Belum ada kejadian yang dicatat.",
    "conference_referrals": "Rujukan",
    "conference_no_referrals": "Belum pernah dirujuk.",
    "conference_plan": "Rencana tindak lanjut",
    "conference_newest": "{shown} terbaru dari {all}",
    "conference_first": "{shown} pertama dari {all}",
    "conference_measurements": "Hasil pengukuran",
    "plan_what": "Tindakan",
    "plan_owner": "Penanggung jawab",
    "plan_due": "Tanggal",
    "plan_result": "Hasil",
    "referral_sent": "Dikirim",
    "referral_to": "Tujuan",
    "referral_why": "Alasan",
    "referral_status": "Status",
    "referral_reply": "Jawaban",
    "until": "{start} sampai {end}",
    # a copy of one child
    "copy_title": "Salinan data anak",
    "copy_day": "Tanggal",
    "copy_content": "Isi catatan",
    "copy_note": "Semua yang tercatat tentang anak ini, untuk orang tua/wali (UU 27/2022). Tidak "
    "terenkripsi: simpan di tempat aman.",
    "copy_nothing_more": "Tidak ada isian lain.",
    # after a breach of data protection
    "breach_title": "Pemberitahuan kegagalan pelindungan data pribadi",
    "breach_to": "Yth. {receiver}",
    "breach_to_agency": "Lembaga pelindungan data pribadi (Kementerian Komunikasi dan Digital)",
    "breach_to_parents": "Orang tua/wali anak",
    "breach_opening": "Dengan ini {facility} memberitahukan kegagalan pelindungan data pribadi yang"
    " diketahui pada {found}, sesuai UU 27/2022 pasal 46:",
    "breach_incident": "Yang terjadi",
    "breach_happened": "Waktu kejadian",
    "breach_kinds": "Data yang terungkap",
    "breach_whom": "Yang terdampak",
    "breach_children": "({count} anak)",
    "breach_measures": "Penanganan dan pemulihan",
    "breach_contact": "Narahubung",
    "breach_rights": "Orang tua/wali dapat meminta salinan, perbaikan, atau penghapusan data anak, "
    "dan bertanya kepada narahubung di atas.",
    "breach_due": "Batas waktu pemberitahuan (3 x 24 jam): {due}",
    "breach_signed": "Kepala {facility}",
    # home visits
    "home_title": "Lembar kunjungan rumah",
    "home_title_numbered": "Lembar kunjungan rumah no. {number}",
    "home_rt": "RT {rt} / RW {rw}",
    "home_no_rt": "RT belum dicatat",
    "home_sorted": "Di setiap RT, anak yang paling berisiko ditulis lebih dahulu. Hasil diketik"
    " kembali menurut nomor.",
    "home_visited_by": "Petugas:",
    "home_visited_on": "Tanggal:",
    "home_none": "Tidak ada anak yang perlu dikunjungi.",
    "column_number": "No.",
    "column_child": "Anak",
    "column_address": "Ibu, alamat",
    "column_reason": "Alasan kunjungan",
    "column_last": "Terakhir",
    "column_weight": "BB (kg)",
    "column_height": "PB/TB (cm)",
    "column_lying": "Terlentang / berdiri",
    "column_muac": "LiLA (cm)",
    "column_notes": "Catatan",
    "lying_short": "T",
    "standing_short": "B",
    "kg": "{value} kg",
    "cm": "{value} cm",
    # work list
    "work_title": "Daftar kerja hari ini",
    "work_day": "Daftar kerja {day}",
    "work_none": "Tidak ada pekerjaan untuk hari ini.",
    "work_why": "Apa dan mengapa",
    "work_since": "Sejak",
    "work_due": "Batas",
    "work_worker": "Petugas",
}

URGENCIES: dict[str, str] = {
    "emergency": "Gawat darurat",
    "urgent": "Segera",
    "routine": "Biasa",
}

NEXT_STEPS: dict[str, str] = {
    "continue_medication": "Lanjutkan obat:",
    "control_on": "Kontrol kembali tanggal:",
    "inpatient": "Perlu rawat inap",
    "other": "Lain-lain:",
    "finished": "Konsultasi selesai",
}
"""The five boxes of the national form, in its order."""

REFERRAL_REASONS: dict[str, str] = {
    "severe_wasting": "Gizi buruk",
    "severe_wasting_complicated": "Gizi buruk dengan komplikasi",
    "danger_sign": "Tanda bahaya",
    "two_t": "Berat badan tidak naik dua kali berturut-turut (2T)",
    "bgm": "Berat badan di bawah garis merah (BGM)",
    "crossing_down": "Kurva pertumbuhan turun memotong garis",
    "stunting": "Stunting",
    "tall": "Perawakan tinggi (TB/U di atas +3 SD)",
    "microcephaly": "Lingkar kepala kecil (mikrosefali)",
    "macrocephaly": "Lingkar kepala besar (makrosefali)",
    "infection": "Penyakit infeksi",
    "feeding_no_response": "Tidak membaik dengan PMT",
    "tb_suspect": "Terduga tuberkulosis",
    "other": "Alasan lain",
}

REFERRAL_STATUSES: dict[str, str] = {
    "sent": "Dikirim",
    "arrived": "Tiba",
    "answered": "Dijawab",
    "closed": "Selesai",
    "lost": "Tidak sampai",
    "cancelled": "Dibatalkan",
}

REFERRAL_FINDINGS: dict[str, str] = {
    "finding_wfa": "BB {value} kg",
    "finding_wfa_z": "BB/U {z}",
    "finding_hfa": "PB/TB {value} cm",
    "finding_hfa_z": "PB/U atau TB/U {z}",
    "finding_head": "LK {value} cm",
    "finding_head_z": "LK/U {z}",
    "finding_wfl_z": "BB/PB atau BB/TB {z}",
    "finding_muac": "LiLA {value} cm",
    "finding_oedema": "Edema +{value}",
    "finding_infection": "{illness}, mulai {day}",
    "finding_tb_suspect": "Skrining TB: terduga",
    "finding_tb_clear": "Skrining TB: tidak terduga",
}

TABLES = (
    PAPER, URGENCIES, NEXT_STEPS, REFERRAL_REASONS, REFERRAL_STATUSES, REFERRAL_FINDINGS,
)  # fmt: skip
"""All words of this module, for the translation files."""

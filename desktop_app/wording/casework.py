"""Words of illnesses, referrals and the work list, by code; names of illnesses stand in mtbs.toml.

What a letter says is in wording/paper.py.
"""

from __future__ import annotations

WORK_KINDS: dict[str, str] = {
    "severe_wasting_complicated": "Gizi buruk, rujuk sekarang",
    "severe_wasting": "Gizi buruk",
    "referral_unanswered": "Rujukan belum dijawab",
    "referral_reply": "Tindak lanjut jawaban rujukan",
    "infection_follow_up": "Kunjungan ulang penyakit",
    "two_t": "Tidak naik 2 kali (2T)",
    "bgm": "Di bawah garis merah (BGM)",
    "implausible": "Hasil ukur meragukan",
    "tb_screening": "Skrining TB",
    "tb_suspect": "Terduga TB, belum dirujuk",
    "crossing_down": "Kurva turun",
    "stunting_confirm": "Stunting: pastikan dengan ukur ulang",
    "stunting_cause": "Stunting: cari penyebab",
    "stunting_kpsp": "Stunting: periksa KPSP",
    "stunting_response": "Stunting: catat respons terhadap makanan",
    "stunting_refer": "Stunting: rujuk ke dokter anak",
    "stunting_refer_now": "Stunting: ukur ulang, rujuk",
    "tall": "Tinggi menurut umur di atas +3 SD",
    "microcephaly": "Lingkar kepala kecil (mikrosefali)",
    "macrocephaly": "Lingkar kepala besar (makrosefali)",
    "not_weighed": "Belum ditimbang bulan ini",
}

WORK_ACTIONS: dict[str, str] = {
    "write_referral": "Tulis rujukan",
    "ask_for_reply": "Tanyakan jawaban",
    "close_referral": "Selesaikan rujukan",
    "record_follow_up": "Catat kunjungan ulang",
    "measure_again": "Ukur ulang",
    "screen_for_tb": "Skrining TB",
    "seek_cause": "Catat pencarian penyebab",
    "record_visit": "Catat kunjungan",
    "open_care": "Buka layanan",
}

WORK_REASONS: dict[str, str] = {
    # Why a child is on the list; the parts of gizi buruk are joined.
    "part_z": "BB/TB {z}",
    "part_muac_cm": "LiLA {muac_cm} cm",
    "part_grade": "edema +{grade}",
    "part_weight_kg": "berat {weight_kg} kg",
    "two_t": "Berat tidak naik {months} bulan berturut-turut, terakhir {weight_kg} kg.",
    "bgm": "BB/U {z}.",
    "crossing_down": "{index} turun dari {from_z} ({from_date}) menjadi {z}, "
    "memotong garis {line}.",
    "implausible": "{doubt}",
    "tb_screening": "Anak stunting atau berat tidak memadai; belum ada skrining TB yang berlaku.",
    "tb_suspect": "Skrining TB menemukan gejala atau kontak.",
    "stunting_confirm": "TB/U {z}, baru satu kali diukur ({guideline}).",
    "stunting_cause": "TB/U {z}, sudah dipastikan; penyebab belum dicari ({guideline}).",
    "stunting_kpsp": "TB/U {z}, sudah dipastikan; KPSP belum diperiksa ({guideline}).",
    "stunting_response": "TB/U {z}, tanpa tanda lain; respons terhadap makanan belum dicatat "
    "({guideline}).",
    "stunting_refer": "TB/U {z}; semua langkah sebelum rujukan sudah dicatat ({guideline}). "
    "Ukur ulang pada hari surat.",
    "stunting_refer_now": "TB/U {z}: dirujuk tanpa menunggu ({guideline}). Ukur ulang hari itu "
    "juga; bila tetap, tulis surat.",
    "tall": "TB/U {z}. Ukur ulang; bila tetap, dokter mencari sebab endokrin.",
    "microcephaly": "LK/U {z}. Ukur ulang; bila tetap, rujuk ke rumah sakit.",
    "macrocephaly": "LK/U {z}. Ukur ulang; bila tetap, rujuk ke rumah sakit.",
    "not_weighed": "Terakhir ditimbang {last}; {months} bulan tidak ditimbang.",
    "not_weighed_ever": "Belum pernah ditimbang.",
    "infection_follow_up": "Sesudah {illness}.",
    "referral_unanswered": "Dirujuk ke {place} ({urgency}), {days} hari tanpa jawaban.",
    "referral_reply": "Rumah sakit menulis: {next_step}.",
}

DOUBTS: dict[str, str] = {
    "flag_len": "TB/U tidak wajar menurut WHO; ukur ulang tinggi.",
    "flag_wei": "BB/U tidak wajar menurut WHO; timbang ulang.",
    "flag_wfl": "BB/TB tidak wajar menurut WHO; ukur ulang berat dan tinggi.",
    "shrank": "Tinggi menyusut sejak kunjungan sebelumnya; ukur ulang.",
    "jump_len": "TB/U melompat sejak kunjungan sebelumnya; ukur ulang tinggi.",
    "jump_wei": "BB/U melompat sejak kunjungan sebelumnya; timbang ulang.",
    "flag_hc": "LK/U tidak wajar menurut WHO; ukur ulang kepala. Bila tetap, rujuk.",
}

OUTCOMES: dict[str, str] = {
    "ongoing": "Masih sakit",
    "recovered": "Sembuh",
    "referred": "Dirujuk",
    "lost": "Tidak kembali",
    "died": "Meninggal",
}

LEVELS: dict[str, str] = {
    "posyandu": "Posyandu",
    "puskesmas": "Puskesmas",
    "hospital": "Rumah sakit",
    "other": "Lainnya",
}

TB_RESULTS: dict[str, str] = {"clear": "Tidak terduga TB", "suspect": "Terduga TB"}

TB_SYMPTOMS: dict[str, str] = {
    "cough_2_weeks": "Batuk 2 minggu atau lebih",
    "fever_2_weeks": "Demam 2 minggu atau lebih",
    "weight_not_rising": "Berat turun atau tidak naik 2 bulan",
    "lethargy": "Lesu, anak kurang aktif",
    "swollen_glands": "Kelenjar leher membesar",
}

RED_FLAGS: dict[str, str] = {
    "dysmorphic": "Wajah dismorfik",
    "disproportion": "Badan tidak proporsional",
    "heart_disease": "Penyakit jantung bawaan",
    "chronic_infection": "Infeksi berulang atau kronis",
    "tb_contact": "Kontak TB",
    "anaemia": "Anemia",
    "developmental_delay": "Perkembangan terlambat",
    "head_size": "Lingkar kepala tidak normal",
    "feeding_difficulty": "Sulit makan",
    "chronic_diarrhoea": "Diare kronis",
    "oedema": "Edema",
}

PATHWAY_STEPS: dict[str, str] = {
    "found": "Ditemukan di posyandu",
    "confirm_measurement": "Pengukuran dipastikan",
    "tb_screening": "Skrining TB",
    "kpsp": "KPSP diperiksa",
    "seek_cause": "Penyebab dicari",
    "response": "Respons terhadap makanan dicatat",
    "refer": "Diukur ulang dan dirujuk",
    "reply": "Jawaban dokter anak",
    "control": "Kontrol selesai",
}

DOSE_UNITS: dict[str, str] = {
    "mg": "mg",
    "iu": "SI",
    "ml": "ml",
    "tablet": "tablet",
    "capsule": "kapsul",
}

WEIGHT_SOURCES: dict[str, str] = {
    "visit": "dari kunjungan {day}",
    "typed": "ditulis tangan {day}",
}

CARE_UNDER_WAY: dict[str, str] = {
    "outpatient": "Rawat jalan gizi buruk sejak {day}",
    "feeding": "PMT sejak {day}",
}

AFTER_EVERY_STOOL = "setiap kali BAB cair"
TIMES_A_DAY = "{times} kali sehari"

TABLES = (
    WORK_KINDS, WORK_ACTIONS, WORK_REASONS, DOUBTS, OUTCOMES, LEVELS, TB_RESULTS, TB_SYMPTOMS,
    RED_FLAGS, PATHWAY_STEPS, DOSE_UNITS, WEIGHT_SOURCES, CARE_UNDER_WAY,
    {"stool": AFTER_EVERY_STOOL, "times": TIMES_A_DAY},
)  # fmt: skip
"""All words of this module, for the translation files."""

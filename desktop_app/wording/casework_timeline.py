"""Sentences of a child's timeline, by the kind of record and what happened to it."""

from __future__ import annotations

TIMELINE: dict[str, str] = {
    "infection_began": "{illness}",
    "infection_followed_up": "Kunjungan ulang {illness}: {outcome}",
    "infection_ended": "{illness} selesai: {outcome}",
    "tb_screening_screened": "Skrining TB: {result}",
    "cause_assessment_assessed": "Penyebab stunting dicari, {red_flags} tanda bahaya",
    "case_conference_planned": "Audit kasus, {steps} tindak lanjut",
    "standing_changed": "{word}",
    "standing_changed_to": "{word}: {place}",
    "consent_answered": "Dasar penyimpanan data: {word}",
    "consent_answered_by": "Dasar penyimpanan data: {word} ({guardian})",
    "referral_sent": "Dirujuk ke {place} ({urgency})",
    "referral_arrived": "Tiba di {place}",
    "referral_answered": "Jawaban {place}: {answer}",
    "referral_closed": "Rujukan ke {place} selesai",
    "referral_lost": "Rujukan ke {place} tidak sampai",
    "referral_cancelled": "Rujukan ke {place} dibatalkan",
    "postponement_postponed": "{work} ditunda sampai {until}: {reason}",
    "feeding_course_decided": "PMT: {word}",
    "feeding_course_began": "PMT dimulai ({word})",
    "feeding_course_ended": "PMT selesai: {word}",
    "outpatient_course_began": "Rawat jalan gizi buruk dimulai",
    "outpatient_course_ended": "Rawat jalan gizi buruk selesai: {word}",
    "outpatient_visit_visited": "Kontrol rawat jalan gizi buruk",
    "immunisation_given": "Imunisasi {word}",
    "service_given": "Pelayanan: {word}",
    "visit_measured": "Diukur: {measures}",
}

MEASURES: dict[str, str] = {
    "weight_kg": "BB {value} kg",
    "lenhei_cm": "PB/TB {value} cm",
    "muac_cm": "LiLA {value} cm",
}

STANDINGS: dict[str, str] = {
    "active": "Aktif",
    "elsewhere": "Pindah sejak {since}",
    "elsewhere_to": "Pindah ke {place} sejak {since}",
    "died": "Meninggal {since}",
    "left_by_age": "Keluar (5 tahun)",
}
"""Where a child stands, as the head of her page says it."""

TABLES = (TIMELINE, MEASURES, STANDINGS)
"""All words of this module, for the translation files."""

"""Words and sentences by code. Placeholders are filled by figures, never by a name or NIK."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.wording import (
    casework as cases,
)
from desktop_app.wording import (
    casework_dose_sentences as dose_sentences,
)
from desktop_app.wording import (
    casework_timeline as timeline,
)
from desktop_app.wording import (
    exchange_columns as column_words,
)
from desktop_app.wording import (
    exchange_package_words as package_words,
)
from desktop_app.wording import (
    exchange_reconciliation as reconcile_words,
)
from desktop_app.wording import (
    paper,
)
from desktop_app.wording import (
    vault_rule_names as rule_names,
)
from desktop_app.wording import (
    vault_rule_notes as rule_notes,
)
from desktop_app.wording import (
    vault_rule_sources as rule_sources,
)
from desktop_app.wording import (
    vault_sign_in_words as sign_in_words,
)
from desktop_app.wording import (
    worklist_kinds as programme_words,
)
from desktop_app.wording.care_sentences import CARE_SENTENCES
from desktop_app.wording.care_words import CARE_WORDS
from desktop_app.wording.exchange_fhir_words import FHIR_TERMS
from desktop_app.wording.exchange_problems import EVIDENCE
from desktop_app.wording.growth_readings import QUALITY, READINGS
from desktop_app.wording.problems import ERRORS, PROBLEMS
from desktop_app.wording.reports_closing_words import CLOSING_TERMS
from desktop_app.wording.vault_journal_words import ACTIONS, FAILED, FIELDS, KINDS, PARTS

DECIMAL_MARK = ","

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
MONTHS_SHORT = (
    "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des",
)  # fmt: skip

SEXES = {"m": "Laki-laki", "f": "Perempuan"}
MEASURES = {"l": "Terlentang", "h": "Berdiri"}
ROLES = {
    "admin": "Kepala/Admin",
    "nutrition_officer": "Petugas gizi",
    "midwife": "Bidan",
    "read_only": "Hanya melihat",
}

# Permenkes 2/2020, table 1 and the annex: the rule's own category names.
CLASSES = {
    "severely_underweight": "Berat badan sangat kurang",
    "underweight": "Berat badan kurang",
    "normal_weight": "Berat badan normal",
    "risk_overweight": "Risiko berat badan lebih",
    "severely_stunted": "Sangat pendek",
    "stunted": "Pendek",
    "normal_height": "Normal",
    "tall": "Tinggi",
    "severely_wasted": "Gizi buruk",
    "wasted": "Gizi kurang",
    "well_nourished": "Gizi baik",
    "possible_overweight": "Berisiko gizi lebih",
    "overweight": "Gizi lebih",
    "obese": "Obesitas",
    "microcephaly": "Lingkar kepala kecil (mikrosefali)",
    "normal_head": "Lingkar kepala normal",
    "macrocephaly": "Lingkar kepala besar (makrosefali)",
    # LiLA 6-59 months (MTBS)
    "sam": "Gizi buruk (LiLA)",
    "mam": "Gizi kurang (LiLA)",
    "normal": "LiLA normal",
}

# Short names for small places beside the name of the index.
CLASSES_SHORT = {
    "severely_underweight": "Sangat kurang",
    "underweight": "Kurang",
    "normal_weight": "Normal",
    "risk_overweight": "Risiko lebih",
    "possible_overweight": "Berisiko lebih",
    "microcephaly": "Mikrosefali",
    "normal_head": "Normal",
    "macrocephaly": "Makrosefali",
    "sam": "Gizi buruk",
    "mam": "Gizi kurang",
    "normal": "Normal",
}

INDICATORS = {
    "height_for_age": "Panjang/tinggi badan menurut umur (PB/U, TB/U)",
    "weight_for_age": "Berat badan menurut umur (BB/U)",
    "weight_for_height": "Berat badan menurut panjang/tinggi (BB/PB, BB/TB)",
    "bmi_for_age": "Indeks massa tubuh menurut umur (IMT/U)",
    "head_for_age": "Lingkar kepala menurut umur (LK/U)",
    "arm_for_age": "Lingkar lengan atas menurut umur (LiLA/U)",
    "kms": "Kartu Menuju Sehat (KMS)",
}
INDICATORS_SHORT = {
    "height_for_age": "TB/U",
    "weight_for_age": "BB/U",
    "weight_for_height": "BB/TB",
    "bmi_for_age": "IMT/U",
    "head_for_age": "LK/U",
    "arm_for_age": "LiLA/U",
    "kms": "KMS",
}

AXES = {
    "age": "Umur (bulan dan tahun)",
    "corrected_age": "Umur koreksi (bulan dan tahun)",
    "length_cm": "Panjang badan (cm)",
    "height_cm": "Tinggi badan (cm)",
    "weight_kg": "Berat badan (kg)",
    "bmi": "Indeks massa tubuh (kg/m²)",
    "head_cm": "Lingkar kepala (cm)",
    "arm_cm": "Lingkar lengan atas (cm)",
}

TERMS = {
    **CLOSING_TERMS,
    **FHIR_TERMS,
    "by_corrected": "umur koreksi",
    "chronological_short": "kron.",
    "implausible_short": "ukur ulang",
    "all_normal": "Normal",
    "standing_elsewhere": "Pindah",
    "standing_died": "Meninggal",
    "standing_left_by_age": "Keluar (5 tahun)",
    "b_first_weighed": "B posyandu (F1): ditimbang pertama kali",
    "b_born": "B agregat nasional: lahir bulan ini",
    "age_days": "{days} hari",
    "age_months": "{months} bulan",
    "age_years": "{years} tahun",
    "age_years_months": "{years} tahun {months} bulan",
    "oedema_0": "Tidak ada",
    "oedema_1": "+1 (kedua kaki)",
    "oedema_2": "+2 (kaki, tungkai, lengan)",
    "oedema_3": "+3 (seluruh tubuh)",
    # events of the chart
    "event_feeding": "PMT",
    "event_outpatient": "Rawat jalan gizi buruk",
    # why a child who keeps her curve is not praised; follows "tetapi"
    "status_unknown": "status gizinya belum lengkap dinilai",
    "status_flagged": "hasil ukurnya perlu dipastikan",
    "status_no_gain": "kenaikan berat bulan ini kurang (T)",
    "status_tall": "tinggi badannya di atas +3 SD",
    # chart
    "chart_median": "Median",
    "chart_month_tick": "{months} bln",
    "chart_year_tick": "{years} thn",
    "chart_birth_tick": "Lahir",
    "chart_flagged": "Nilai tidak wajar menurut WHO",
    # paper
    "paper_title_growth": "Grafik pertumbuhan",
    "paper_name": "Nama",
    "paper_nik": "NIK",
    "paper_sex": "Jenis kelamin",
    "paper_birth": "Tanggal lahir",
    "paper_mother": "Ibu",
    "paper_father": "Ayah",
    "paper_place": "Desa / posyandu",
    "paper_facility": "Puskesmas",
    "paper_printed": "Dicetak {day}",
    "paper_page": "Halaman {page} dari {pages}",
    "paper_measurements": "Hasil pengukuran",
    "paper_date": "Tanggal",
    "paper_age": "Umur",
    "paper_weight": "BB (kg)",
    "paper_height": "PB/TB (cm)",
    "paper_how": "Cara ukur",
    "paper_z": "Z-score",
    "paper_class": "Status",
    "paper_source": "Standar pertumbuhan anak WHO 2006; kategori Permenkes 2/2020.",
    "paper_no_visits": "Belum ada hasil pengukuran.",
}


def all_sentences() -> Iterator[str]:
    """Return every text that a window may show, for the translation files."""
    yield DECIMAL_MARK
    yield FAILED
    yield from MONTHS
    yield from MONTHS_SHORT
    tables = (SEXES, MEASURES, ROLES, CLASSES, INDICATORS, INDICATORS_SHORT, AXES, TERMS)
    yield from CLASSES_SHORT.values()
    journal = (ACTIONS, KINDS, FIELDS, PARTS)
    for table in (*tables, *journal, PROBLEMS, ERRORS, EVIDENCE, READINGS, QUALITY):
        yield from table.values()
    for table in (
        CARE_SENTENCES,
        *CARE_WORDS.values(),
        *cases.TABLES,
        *paper.TABLES,
        *timeline.TABLES,
        *dose_sentences.TABLES,
        *programme_words.TABLES,
        *rule_names.TABLES,
        rule_sources.SOURCES,
        rule_notes.NOTES,
        *sign_in_words.TABLES,
        *column_words.TABLES,
        *package_words.TABLES,
        *reconcile_words.TABLES,
    ):
        yield from table.values()

"""The name, unit and topic of each number of resources/rules, by key; no sentences."""

from __future__ import annotations

from desktop_app.wording.vault_rule_care_names import CARE_NAMES

TOPICS: dict[str, str] = {
    "infections": "Penyakit dan TB",
    "mtbs": "Kunjungan ulang sakit",
    "drugs": "Obat dan dosis",
    "referrals": "Rujukan",
    "stunting_pathway": "Jalur stunting",
    "worklist": "Daftar kerja",
    "programme_work": "Kerja PMT dan layanan",
    "feeding": "PMT",
    "stock": "Stok makanan",
    "gizi_buruk": "Gizi buruk",
    "immunisation": "Imunisasi",
    "services": "Layanan",
    "family": "Keluarga berisiko",
    "scorecard": "Lembar skor",
    "weight_gain": "Kenaikan berat (KBM)",
    "reading": "Baca pertumbuhan",
    "plausibility": "Batas hasil ukur",
    "quality": "Mutu ukur",
}
"""Topics by the name of the rule file."""

NAMES: dict[str, str] = {
    "infections.episode.longest_days": "Penyakit akut yang lebih lama dari ini ditanyakan",
    "infections.repeat.same_illness_times": "Penyakit yang sama disebut berulang mulai",
    "infections.repeat.same_illness_months": "Penyakit yang sama: dihitung dalam waktu",
    "infections.repeat.any_times": "Sakit apa pun disebut berulang mulai",
    "infections.repeat.any_months": "Sakit apa pun: dihitung dalam waktu",
    "infections.tb_screening.valid_days": "Skrining TB berlaku selama",
    "infections.tb_screening.due_days": "Skrining TB dikerjakan dalam",
    "infections.dosing_weight.oldest_days": "Berat untuk menghitung dosis paling lama berumur",
    "mtbs.illness.measles.with_signs.follow_up_days": (
        "Campak dengan tanda di mata atau mulut: kunjungan ulang sesudah"
    ),
    "mtbs.class.severe_dehydration.least": "Diare dehidrasi berat: tanda paling sedikit",
    "drugs.check.may_differ_percent": "Dosis boleh berbeda dari buku bagan sampai",
    "drugs.check.longest_times": "Lama pemberian obat, dibanding lama biasanya, paling banyak",
    "drugs.check.forms_differ_percent": "Sediaan satu langkah boleh berbeda sampai",
    "referrals.letter.most_diagnoses": "Kode diagnosis pada surat, paling banyak",
    "referrals.letter.valid_days": "Surat rujukan berlaku selama",
    "referrals.answer_due.emergency": "Jawaban rujukan gawat darurat ditunggu",
    "referrals.answer_due.urgent": "Jawaban rujukan segera ditunggu",
    "referrals.answer_due.routine": "Jawaban rujukan biasa ditunggu",
    "referrals.closing.due_days": "Jawaban ditindaklanjuti dalam",
    "referrals.covers.severe_wasting_complicated": (
        "Sesudah rujukan, gizi buruk dengan komplikasi tidak diusulkan lagi selama"
    ),
    "referrals.covers.severe_wasting": "Sesudah rujukan, gizi buruk tidak diusulkan lagi selama",
    "referrals.covers.two_t": "Sesudah rujukan, 2T tidak diusulkan lagi selama",
    "referrals.covers.bgm": "Sesudah rujukan, BGM tidak diusulkan lagi selama",
    "referrals.covers.feeding_no_response": (
        "Sesudah rujukan, PMT tanpa hasil tidak diusulkan lagi selama"
    ),
    "referrals.covers.crossing_down": "Sesudah rujukan, kurva turun tidak diusulkan lagi selama",
    "referrals.covers.stunting": "Sesudah rujukan, stunting tidak diusulkan lagi selama",
    "referrals.covers.tall": "Sesudah rujukan, perawakan tinggi tidak diusulkan lagi selama",
    "referrals.covers.microcephaly": "Sesudah rujukan, mikrosefali tidak diusulkan lagi selama",
    "referrals.covers.macrocephaly": "Sesudah rujukan, makrosefali tidak diusulkan lagi selama",
    "stunting_pathway.guideline.chosen": "Jalur stunting menurut",
    "stunting_pathway.guidelines.mtbs_2022.at_once_below_months": (
        "MTBS 2022: anak pendek langsung dirujuk bila umur di bawah"
    ),
    "stunting_pathway.confirm.due_days": "Ukur ulang untuk memastikan stunting dalam",
    "stunting_pathway.cause.due_days": "Penyebab stunting dicari dalam",
    "stunting_pathway.cause.valid_days": "Pencarian penyebab stunting berlaku selama",
    "stunting_pathway.refer.due_days": "Rujukan stunting ke dokter anak dalam",
    "stunting_pathway.refer.red_flag_days": "Rujukan stunting yang tidak boleh menunggu dalam",
    "worklist.programme.months": "Anak dalam program sampai umur",
    "worklist.two_t.times": "2T: berat tidak naik berturut-turut",
    "worklist.colour.red_to_rank": "Warna merah sampai urutan",
    "worklist.colour.amber_to_rank": "Warna kuning sampai urutan",
    "worklist.crossing.gap_days": "Kurva turun: jarak dua kunjungan paling sedikit",
    **CARE_NAMES,
    "weight_gain.boys.used": "KBM tersendiri untuk anak laki-laki dipakai",
    "reading.interval.least_days": "Jarak dua hasil ukur yang dibaca paling sedikit",
    "reading.interval.height_preferred_days": (
        "Tinggi: jarak dua hasil ukur sebaiknya paling sedikit"
    ),
    "reading.interval.old_days": "Kunjungan disebut lama sesudah",
    "reading.interval.recent_days": "Laju pertumbuhan sekarang dilihat dari",
    "reading.interval.window_days": "Awal kurva mendatar dicari ke belakang sampai",
    "reading.error.height_cm": "Selisih ukur tinggi yang belum berarti tumbuh",
    "reading.error.weight_kg": "Selisih timbang yang belum berarti naik",
    "reading.gain.slow_percent": "Tumbuh lambat bila di bawah bagian ini dari median",
    "reading.gain.fast_percent": "Tumbuh cepat bila di atas bagian ini dari median",
    "reading.trend.least_visits": "Arah kurva dibaca mulai",
    "reading.trend.least_span_days": "Arah kurva dibaca bila kunjungan merentang paling sedikit",
    "reading.trend.height_z": "TB/U disebut naik atau turun bila dalam tiga bulan berubah",
    "reading.trend.weight_z": "BB/U disebut naik atau turun bila dalam tiga bulan berubah",
    "reading.trend.crossing_z": "Garis disebut terlewati bila berubah paling sedikit",
    "reading.events.before_days": "Penyakit atau PMT sebelum kurva berubah masih disebut selama",
    "reading.projection.ahead_days": "Perkiraan ke depan sejauh",
    "reading.projection.level_visits": "Jalur anak dihitung dari",
    "reading.projection.least_days": "Perkiraan digambar bila ke depan paling sedikit",
    "reading.projection.height_pace_least": "Perkiraan tinggi: laju paling rendah (dari median)",
    "reading.projection.height_pace_most": "Perkiraan tinggi: laju paling tinggi (dari median)",
    "reading.projection.weight_pace_least": "Perkiraan berat: laju paling rendah (dari median)",
    "reading.projection.weight_pace_most": "Perkiraan berat: laju paling tinggi (dari median)",
    "plausibility.possible.weight_kg.least": "Berat ditolak bila di bawah",
    "plausibility.possible.weight_kg.most": "Berat ditolak bila di atas",
    "plausibility.possible.lenhei_cm.least": "Tinggi ditolak bila di bawah",
    "plausibility.possible.lenhei_cm.most": "Tinggi ditolak bila di atas",
    "plausibility.possible.headc_cm.least": "Lingkar kepala ditolak bila di bawah",
    "plausibility.possible.headc_cm.most": "Lingkar kepala ditolak bila di atas",
    "plausibility.possible.muac_cm.least": "LiLA ditolak bila di bawah",
    "plausibility.possible.muac_cm.most": "LiLA ditolak bila di atas",
    "plausibility.unit.weight_from_grams": "Berat dianggap gram mulai angka",
    "plausibility.unit.lenhei_below_metres": "Tinggi dianggap meter di bawah angka",
    "plausibility.unit.lenhei_from_millimetres": "Tinggi dianggap milimeter mulai angka",
    "plausibility.birth_weight.kilograms_below": "Berat lahir dianggap kilogram di bawah angka",
    "plausibility.birth_weight.grams_from": "Berat lahir dianggap gram mulai angka",
    "plausibility.birth_weight.grams_most": "Berat lahir dianggap gram sampai angka",
    "plausibility.birth_weight.low_below_kg": "Berat lahir rendah (BBLR) bila di bawah",
    "plausibility.usual.birth_weight_kg.least": "Berat lahir ditanyakan bila di bawah",
    "plausibility.usual.birth_weight_kg.most": "Berat lahir ditanyakan bila di atas",
    "plausibility.usual.birth_length_cm.least": "Panjang lahir ditanyakan bila di bawah",
    "plausibility.usual.birth_length_cm.most": "Panjang lahir ditanyakan bila di atas",
    "plausibility.usual.gestation_weeks.least": "Usia kehamilan ditanyakan bila di bawah",
    "plausibility.usual.gestation_weeks.most": "Usia kehamilan ditanyakan bila di atas",
    "plausibility.swap.weight_above_kg": "Berat dan tinggi dianggap tertukar bila berat di atas",
    "plausibility.swap.lenhei_below_cm": "Berat dan tinggi dianggap tertukar bila tinggi di bawah",
    "plausibility.age.too_old_years": "Tanggal lahir ditolak bila umur mulai",
    "plausibility.movement.shrank_cm": "Tinggi yang berkurang lebih dari ini ditanyakan",
    "plausibility.movement.z_jump": "Skor-z yang melompat lebih dari ini ditanyakan",
    "plausibility.movement.z_jump_within_days": "Lompatan skor-z: jarak kunjungan paling lama",
    "plausibility.movement.z_jump_from_days": "Lompatan skor-z ditanyakan mulai umur",
    "quality.groups.least_rows": "Mutu ukur dinilai mulai",
    "quality.groups.digit_score_above": "Angka bulat terlalu sering bila skor di atas",
    "quality.groups.flagged_percent_above": "Nilai tidak masuk akal terlalu banyak bila di atas",
    "quality.groups.shrinking_percent_above": "Tinggi berkurang terlalu sering bila di atas",
    "quality.spread.margin": "Simpangan baku di luar rentang masih wajar sampai",
    "quality.spread.zlen_least": "Simpangan baku TB/U yang wajar mulai",
    "quality.spread.zlen_most": "Simpangan baku TB/U yang wajar sampai",
    "quality.spread.zwei_least": "Simpangan baku BB/U yang wajar mulai",
    "quality.spread.zwei_most": "Simpangan baku BB/U yang wajar sampai",
    "quality.spread.zwfl_least": "Simpangan baku BB/TB yang wajar mulai",
    "quality.spread.zwfl_most": "Simpangan baku BB/TB yang wajar sampai",
    "quality.channel.visits": "Jalur anak: kunjungan sebelum dan sesudah, paling banyak",
    "quality.channel.within_days": "Jalur anak: kunjungan lain paling jauh",
    "quality.board.least_children": "Alat ukur tinggi diperiksa bila diukur paling sedikit",
    "quality.board.offset_cm": "Alat ukur tinggi menyimpang bila selisih mulai",
    "quality.board.same_side_percent": "Alat ukur tinggi menyimpang bila searah pada",
    "quality.mixed.off_z": "Baris tertukar: jauh dari jalur anak lebih dari",
    "quality.mixed.fits_z": "Baris tertukar: cocok dengan anak lain bila selisih sampai",
    "feeding.course.eaten_percent": "PMT dianggap dimakan bila hari makan mencapai",
    "feeding.course.length_valid_days": "Panjang badan untuk timbangan PMT paling lama berumur",
    "referrals.letter.findings_days": "Penyakit yang ditulis pada surat: mulai paling lama",
    "referrals.letter.diagnoses_days": (
        "Penyakit yang diusulkan sebagai diagnosis surat: mulai paling lama"
    ),
    "family.usual.mother_least_cm": "Tinggi ibu ditanyakan bila di bawah",
    "family.usual.mother_most_cm": "Tinggi ibu ditanyakan bila di atas",
    "family.usual.mother_least_years": "Umur ibu saat anak lahir ditanyakan bila di bawah",
    "family.usual.mother_most_years": "Umur ibu saat anak lahir ditanyakan bila di atas",
    "family.usual.twins_within_days": "Anak kembar: selisih tanggal lahir paling banyak",
    "family.usual.births_apart_days": "Saudara seibu: jarak kelahiran paling sedikit",
}
"""Names by the whole key; the number and its unit are added at the end."""

RETIRED: dict[str, str] = {
    "worklist.crossing.window_days": "Kurva turun: dilihat ke belakang sampai",
    "worklist.crossing.height_drop_z": "Kurva turun: TB/U turun paling sedikit",
    "worklist.crossing.weight_drop_z": "Kurva turun: BB/U turun paling sedikit",
    "worklist.complicated.oedema_grade": "Gizi buruk dirujuk sekarang bila edema mulai",
    "worklist.complicated.weight_below_kg": "Gizi buruk dirujuk sekarang bila berat di bawah",
    "worklist.complicated.weight_from_months": "Batas berat itu berlaku mulai umur",
    "worklist.complicated.below_months": "Gizi buruk dirujuk sekarang bila umur di bawah",
    "feeding.wasted.from_z": "Gizi kurang: BB/TB mulai",
    "feeding.wasted.below_z": "Gizi kurang: BB/TB di bawah",
    "feeding.underweight.below_z": "BB kurang: BB/U di bawah",
    "feeding.severe.below_z": "Gizi buruk (bukan sasaran PMT): BB/TB di bawah",
    "feeding.severe.muac_below_cm": "Gizi buruk (bukan sasaran PMT): LiLA di bawah",
    "feeding.severe.oedema_grade": "Gizi buruk (bukan sasaran PMT): edema mulai",
    "feeding.severe.muac_wasted_below_cm": "Gizi kurang menurut LiLA: di bawah",
    "gizi_buruk.age.infant_below_months": "Bayi (aturan gizi buruk tersendiri) di bawah umur",
    "gizi_buruk.age.below_months": "Aturan gizi buruk berlaku di bawah umur",
    "gizi_buruk.severe.below_z": "Gizi buruk: BB/TB di bawah",
    "gizi_buruk.severe.muac_below_cm": "Gizi buruk: LiLA di bawah",
    "gizi_buruk.severe.oedema_grade": "Gizi buruk: edema mulai",
    "gizi_buruk.wasted.below_z": "Gizi kurang: BB/TB di bawah",
    "gizi_buruk.wasted.muac_below_cm": "Gizi kurang: LiLA di bawah",
    "gizi_buruk.medicine.deworming_from_months": "Obat cacing diberikan mulai umur",
    "reading.projection.return_z": "Sasaran perkiraan: kembali ke",
    "plausibility.age.programme_months": "Umur di luar standar balita mulai",
    "plausibility.age.standing_from_months": "Ukur berdiri dipercaya mulai umur",
    "plausibility.age.standing_usual_months": "Ukur berdiri lazim mulai umur",
    "plausibility.movement.lying_minus_standing_cm": "Beda ukur telentang dan berdiri",
}
"""Names of numbers that no longer exist, by key: a vault's journal may still name them."""

PATTERNS: dict[str, str] = {
    "mtbs.follow_up_days": "{what}: kunjungan ulang sesudah",
    "mtbs.days": "{what}: disebut lama sesudah",
    "gizi_buruk.low_kcal_per_kg": "RUTF {what}: energi paling sedikit",
    "gizi_buruk.planned_kcal_per_kg": "RUTF {what}: energi yang direncanakan",
    "gizi_buruk.high_kcal_per_kg": "RUTF {what}: energi paling banyak",
    "gizi_buruk.sachets": "RUTF {what}: bungkus sehari",
    "drugs.days": "{what}: lama pemberian",
    "drugs.dose": "{what}: dosis",
    "drugs.low_dose": "{what}: dosis terendah",
    "drugs.high_dose": "{what}: dosis tertinggi",
    "drugs.low_per_kg": "{what}: dosis terendah sekali minum",
    "drugs.high_per_kg": "{what}: dosis tertinggi sekali minum",
    "drugs.most_per_dose": "{what}: sekali minum tidak lebih dari",
    "drugs.most_per_kg_a_day": "{what}: sehari tidak lebih dari",
    "drugs.most_a_day": "{what}: sehari tidak lebih dari",
    "drugs.other_days": "{what}: lama pemberian menurut edisi lain",
    "drugs.per_kg": "{what}: dosis sekali minum",
    "drugs.forms_differ_percent": "{what}: sediaan boleh berbeda sampai",
    "work.rank": "{what} – urutan di daftar kerja",
    "work.rank_urgent": "{what}, segera – urutan di daftar kerja",
    "work.rank_emergency": "{what}, gawat darurat – urutan di daftar kerja",
    "work.rank_inpatient": "{what}, rawat inap – urutan di daftar kerja",
    "work.rank_danger": "{what}, dengan tanda bahaya – urutan di daftar kerja",
    "work.due_days": "{what} – dikerjakan dalam",
    "work.most_postponed_days": "{what} – boleh ditunda paling lama",
    "immunisation.from_months": "{what}: dihitung bila diberikan mulai umur",
    "immunisation.due_months": "{what}: jatuh tempo pada umur",
    "immunisation.on_time_to": "{what}: tepat waktu sampai umur",
    "immunisation.late_to": "{what}: terlambat sampai umur",
    "immunisation.catch_up_to": "{what}: masih dapat dikejar sampai umur",
    "immunisation.least_gap_days": "{what}: jarak dari dosis sebelumnya paling sedikit",
    "weight_gain.from_month": "{what}: mulai umur",
    "weight_gain.grams": "{what}: naik minimal",
}
"""Names for families of similar numbers, by kind of rule and last part of the key."""

AGES: dict[str, str] = {
    "under_6_months": "{what} di bawah 6 bulan",
    "from_6_months": "{what} mulai 6 bulan",
    "under_12_months": "{what} di bawah 1 tahun",
    "from_12_months": "{what} mulai 1 tahun",
    "from_24_months": "{what} mulai 2 tahun",
    "any": "{what} semua umur",
}
"""Names for a drug at a part of the ages."""

BANDS: dict[str, str] = {
    "both": "KBM, golongan umur ke-{number}",
    "boys": "KBM laki-laki, golongan umur ke-{number}",
}
"""Names for an age band of the KMS."""

DOSE_TABLES: dict[str, str] = {
    "table": "{drug}, {table}",
    "band": "{what}, {low}–{high} kg",
    "pneumonia": "pneumonia",
    "ear": "infeksi telinga",
    "severe_wasting": "gizi buruk",
    "dysentery": "disentri",
    "cholera": "kolera",
    "fever": "demam",
    "anaemia": "anemia",
}
"""Names for the booklet's table of a drug, and for a weight band in it."""

RUTF_EDITIONS: dict[str, str] = {
    "who_2013": "WHO 2013",
    "who_2023": "WHO 2023",
    "imci_2014": "IMCI 2014",
    "step": "{edition} mulai {kg} kg",
}
"""Names for an edition of the guideline on RUTF, and for a step of weight in it."""

UNITS: dict[str, str] = {
    "tablet": "{number} tablet",
    "signs": "{number} tanda",
    "sachets": "{number} bungkus",
    "day": "{number}",
    "days": "{number} hari",
    "months": "{number} bulan",
    "years": "{number} tahun",
    "z": "{number} SD",
    "cm": "{number} cm",
    "kg": "{number} kg",
    "mg": "{number} mg",
    "ml": "{number} ml",
    "iu": "{number} SI",
    "IU": "{number} SI",
    "mg/kg": "{number} mg/kg",
    "ml/kg/day": "{number} ml/kg/hari",
    "g/kg/day": "{number} g/kg/hari",
    "kcal": "{number} kkal",
    "kcal/kg/day": "{number} kkal/kg/hari",
    "g/dl": "{number} g/dl",
    "times": "{number} kali",
    "episodes": "{number} kali",
    "visits": "{number} kunjungan",
    "visit": "{number}",
    "doses": "{number} dosis",
    "codes": "{number} kode",
    "children": "{number} anak",
    "desil": "{number}",
    "grade": "+{number}",
    "groups": "{number} kelompok makanan",
    "meals": "{number} kali",
    "questions": "{number} pertanyaan",
    "yes": "{number} jawaban",
    "rank": "{number}",
    "plain": "{number}",
    "month_number": "{number}",
    "g": "{number} g",
    "weeks": "{number} minggu",
    "percent": "{number}%",
}
"""How a number is written with its unit; yes and no have words of their own."""

ANSWERS: dict[str, str] = {"yes": "Ya", "no": "Tidak"}

MARKS: dict[str, str] = {
    "checked": "Sudah dicocokkan",
    "confirmed": "Sesuai pedoman",
    "secondary": "Sumber sekunder",
    "unconfirmed": "Belum dikonfirmasi",
    "own": "Ambang program",
}
"""How sure a number is; the keys are `rule_table.RuleMark`."""

ADVICE: dict[str, str] = {
    "secondary": "Cocokkan dengan buku bagan, lalu tandai. Bila berbeda, ubah dahulu angkanya.",
    "unconfirmed": "Cocokkan dengan buku bagan, lalu tandai. Bila berbeda, ubah dahulu angkanya.",
    "own": "Tidak ada pedoman yang mengatur angka ini. Ubah bila tidak cocok di sini.",
}
"""What to do about a number of a mark."""

CHECKS: dict[str, str] = {
    "holds": "{name}, {day}: {page}",
    "void": (
        "Tanda lama tidak berlaku lagi karena angkanya berubah: {name} melihat {value} pada "
        "{day} ({page})."
    ),
}
"""Who compared a number with the printed guideline, when, and on which page."""

TABLES = (
    TOPICS,
    NAMES,
    RETIRED,
    PATTERNS,
    AGES,
    BANDS,
    DOSE_TABLES,
    RUTF_EDITIONS,
    UNITS,
    ANSWERS,
    MARKS,
    ADVICE,
    CHECKS,
)
"""All words of this module, for the translation files."""

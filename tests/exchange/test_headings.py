"""Headings by meaning: synonyms, and words that must not be taken for something else."""

import pytest

from desktop_app.exchange.headings import meaning_of, normalised


@pytest.mark.parametrize(
    "meaning, headings",
    [
        ("name", "Nama|NAMA BALITA|nama_anak|Nama Lengkap|Child Name|Nama Bayi/Balita|namaBalita"),
        ("nik", "NIK|NIK Balita|nik_anak|No. NIK|N I K (16 digit)|Nomor Induk Kependudukan"),
        ("sex", "JK|L/P|Jns Kel|Jenis Kelamin|JENIS KELAMIN (L/P)|jk_balita|Sex|Gender"),
        (
            "birth_date",
            "Tgl Lahir|TANGGAL LAHIR|tgl_lahir|Date of Birth|DOB|Tgl. Lahir (dd/mm/yyyy)",
        ),
        ("birth_weight", "BB Lahir|Berat Lahir (gram)|BBL|Berat Badan Saat Lahir|birth_weight"),
        ("birth_length", "TB Lahir|PB Lahir|Panjang Badan Lahir (cm)|birth_length"),
        ("gestation", "Usia Kehamilan Saat Lahir|Umur Kehamilan (minggu)|gestational_age"),
        ("parents", "Nama Ortu|Nama Orang Tua|Orangtua|NAMA ORANG TUA (AYAH/IBU)|Parents"),
        ("mother", "Nama Ibu|Ibu|Nama Ibu Kandung|mother_name|Mother's Name"),
        ("father", "Nama Ayah|Ayah|Nama Bapak|Father's name|Nama Kepala Keluarga"),
        ("desa", "Desa|Kelurahan|Desa/Kel|DESA/KELURAHAN|Kel.|Nama Desa|Village"),
        ("kecamatan", "Kec|Kecamatan|Nama Kecamatan"),
        ("posyandu", "Posyandu|Nama Posyandu"),
        (
            "visit_date",
            "Tanggal Pengukuran|Tgl Ukur|tgl_ukur|Tanggal Timbang|Tgl Penimbangan|Tanggal",
        ),
        (
            "visit_date",
            "Date of Visit|visit_date|Tgl. Kunjungan|Tanggal Posyandu|Measurement Date",
        ),
        ("weight", "Berat|BB|BB (kg)|Berat Badan|BERAT BADAN\n(KG)|weight_kg|Weight|BB Bulan Ini"),
        ("height", "Tinggi|TB|Tinggi Badan (cm)|height_cm"),
        ("length", "PB|Panjang Badan|length_cm"),
        ("lenhei", "TB/PB|PB/TB (cm)|Panjang/Tinggi Badan|lenhei|Length/Height"),
        ("measure", "Cara Ukur|cara_ukur|Posisi Pengukuran|measure"),
        (
            "muac",
            "LiLA|LILA (cm)|Lingkar Lengan Atas|Li-LA|MUAC|Lingkar Lengan Atas (LiLA)",
        ),
        ("muac", "Ling. Lengan|Lingk. Lengan Atas|L.Lengan|LL"),
        ("headc", "LIKA|Lingkar Kepala|Ling. Kepala|L.Kepala|LK (cm)|Head Circumference"),
        ("oedema", "Edema|Oedema|Odema|Pitting Edema"),
        ("age_text", "Usia Saat Ukur|Umur|Usia (bulan)|Age"),
        ("weight_gain", "Naik Berat Badan|N/T|Naik/Tidak Naik"),
        ("vitamin_a", "Jml Vit A|Vitamin A|Vit. A"),
        ("pmt_kg", "PMT Diterima (kg)|PMT"),
        ("mother_class", "Kelas Ibu Balita|Kelas Ibu"),
        ("rt_rw", "RT/RW"),
        ("birth_order", "Anak Ke|anak_ke|ANAK KE-"),
    ],
)
def test_headings_that_mean_this(meaning: str, headings: str) -> None:
    assert {heading: meaning_of(heading) for heading in headings.split("|")} == dict.fromkeys(
        headings.split("|"), meaning
    )


@pytest.mark.parametrize(
    "heading",
    [
        "No", "No KK", "No. KK", "Nomor Kartu Keluarga", "NIK Ibu", "NIK Ortu", "NIK Orang Tua",
        "NIK Ayah", "nik_ibu", "NIK Kepala Keluarga", "BB/U", "ZS BB/U", "TB/U", "ZS TB/U", "PB/U",
        "BB/TB", "ZS BB/TB", "Z-Score BB/TB", "BB/PB", "IMT/U", "LILA Ibu", "BB Ibu",
        "Tanggal Lahir Ibu", "Tempat Lahir", "Bulan Pengukuran", "Status Bulan", "status desa",
        "Detail Status", "Nama Kader", "Tanggal Input", "Berat Bulan Lalu", "Usia Ibu", "", "BB 2",
    ],
)  # fmt: skip
def test_headings_that_must_not_be_taken_for_a_value(heading: str) -> None:
    assert meaning_of(heading) in {None, "-"}


def test_normalising_drops_case_accents_signs_and_breaks() -> None:
    assert normalised("  Tgl.\nLahir_Anak  (É) ") == "tgl lahir anak e"

"""What is told of a bundle for SATUSEHAT before it leaves: kinds of resources, what stays here."""

from __future__ import annotations

FHIR_TERMS = {
    "fhir_z_implausible": "z-score di luar batas wajar WHO",
    "fhir_oedema_without_code": "derajat edema tanpa kode nasional",
    "fhir_vaccine_without_code": "vaksin tanpa kode nasional di program ini",
    "fhir_severe_without_visit": "gizi buruk tanpa kunjungan pada hari itu",
    "fhir_doses": "Nomor dosis adalah urutan hari pemberian. OPV pertama dihitung 1, "
    "juga bila diberikan saat lahir.",
}
FHIR_PROBLEMS = {
    "satusehat_number_missing": "Nomor SATUSEHAT belum diisi. Admin mengisinya di data puskesmas.",
}
PUBLIC_PROBLEMS = {
    "no_table_by_place": "Angka kecil hanya dapat disembunyikan di laporan per desa.",
}
FHIR_ERRORS = {
    "ihs_columns": "Kolom tidak ditemukan. Perlu kolom Nomor IHS dan NIK atau NIK ibu.",
}

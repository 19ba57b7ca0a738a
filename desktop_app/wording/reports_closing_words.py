"""Terms of closing a month: what is looked at first, why it was revised, what was sent."""

from __future__ import annotations

CLOSING_TERMS: dict[str, str] = {
    "check_not_weighed": "Belum ditimbang",
    "check_not_measured": "Belum diukur panjang/tinggi",
    "check_implausible": "Nilai tidak wajar menurut WHO",
    "check_question": "Nilai yang perlu ditanyakan",
    "check_same_child": "Mungkin anak yang sama, dicatat dua kali",
    "check_contradiction": "Diukur sesudah meninggal atau pindah",
    "check_late": "Bulan lalu berubah sesudah ditutup",
    "check_not_closed": "Bulan lalu belum ditutup",
    "revised_records": "data berubah",
    "revised_rules": "aturan berubah",
    "revised_both": "data dan aturan berubah",
    "redefined": "Versi program ini memberi sebagian angka arti lain daripada saat bulan ini "
    "ditutup; lihat lembar Definisi.",
    "sent_aggregate": "Agregat nasional",
    "sent_report": "Laporan",
    "sent_national34": "Tata letak nasional, 34 kolom",
    "sent_national36": "Tata letak nasional, 36 kolom",
    "sent_template": "Templat impor nasional",
    "sent_month": "Berkas bulan",
    "sent_fhir": "SATUSEHAT (FHIR)",
    "sent_package": "Paket tersegel untuk kota",
    "sent_other": "Berkas lain",
}


def revised_term(*, records: bool, rules: bool) -> str:
    """Return the term that says why a revision was made; empty for a first closing."""
    return {
        (True, True): "revised_both",
        (True, False): "revised_records",
        (False, True): "revised_rules",
        (False, False): "",
    }[records, rules]


def sent_term(kind: str) -> str:
    """Return the term of a kind of file in the register of what was sent."""
    term = f"sent_{kind}"
    return term if term in CLOSING_TERMS else "sent_other"

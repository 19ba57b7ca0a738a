"""Words of closing a month: what is looked at first, and why a revision was made."""

from __future__ import annotations

CHECKS: dict[str, str] = {
    "not_weighed": "Belum ditimbang",
    "not_measured": "Belum diukur panjang/tinggi",
    "implausible": "Nilai tidak wajar menurut WHO",
    "question": "Nilai yang perlu ditanyakan",
    "same_child": "Mungkin anak yang sama, dicatat dua kali",
    "contradiction": "Diukur sesudah meninggal atau pindah",
    "late": "Bulan lalu berubah sesudah ditutup",
    "not_closed": "Bulan lalu belum ditutup",
}
"""What to look at before closing, by the code of the finding."""

REDEFINED = (
    "Versi program ini memberi sebagian angka arti lain daripada saat bulan ini ditutup; lihat "
    "lembar Definisi."
)


def changed_by(*, records: bool, rules: bool) -> str:
    """Return why a revision was made; empty for a first closing."""
    return {
        (True, True): "data dan aturan berubah",
        (True, False): "data berubah",
        (False, True): "aturan berubah",
        (False, False): "",
    }[records, rules]

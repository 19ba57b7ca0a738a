"""The sentence shown under a drug: what the booklet prints of its dose for this child."""

from __future__ import annotations

DOSE_SENTENCES: dict[str, str] = {
    "weight_unknown": "Dosis dihitung dari berat; berat belum diketahui.",
    "not_for_age": "Obat ini biasanya tidak untuk umur ini.",
    "range": "Anjuran {span} {unit} sekali beri",
    "printed": "Buku bagan, {table} ({low}\N{EN DASH}{high} kg): {forms}",
    "disagrees": "Buku bagan tidak sama untuk {table} ({low}\N{EN DASH}{high} kg): {forms}. "
    "Lihat halaman cetak; dosis tidak diusulkan",
    "per_kg": "Buku bagan, {table}: {dose} {unit} ({per_kg} mg/kg)",
    "outside": "Tabel {table} hanya untuk {low}\N{EN DASH}{high} kg; rentang obat ini "
    "{span} {unit} sekali beri",
    "course": "{times}, {days} hari",
    "course_editions": "{times}, {days} hari (edisi lain: {other} hari)",
    "or": " atau ",
}

FRACTIONS: dict[float, str] = {
    0.0625: "1/16",
    0.125: "1/8",
    0.25: "1/4",
    0.5: "1/2",
    0.6667: "2/3",
    0.75: "3/4",
}
"""How parts of a tablet are written."""

TABLES = (DOSE_SENTENCES,)
"""All words of this module, for the translation files."""

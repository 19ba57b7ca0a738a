"""The columns of the national system that the program carries as they are written. No rules."""

from __future__ import annotations

REPORTED = (
    "weight_gain", "vitamin_a", "pmt_kg", "kpsp", "kia", "mother_class", "mbg", "detail",
    "vitamin_a_feb", "vitamin_a_aug", "kia_small", "imd", "moved", "birth_order", "birth_headc",
    "asi", "asi_0", "asi_1", "asi_2", "asi_3", "asi_4", "asi_5", "asi_6",
)  # fmt: skip
"""The keys of `Visit.reported`; `asi_3` is breastfeeding in the fourth month of life."""

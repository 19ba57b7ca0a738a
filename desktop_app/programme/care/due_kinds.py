"""The care item and the state that a due's code names: `vitamin_a_late` is vitamin A, late."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from desktop_app.programme.records.care import CareKind


class DueKind(StrEnum):
    """What a child is due for."""

    IMMUNISATION = "immunisation"
    VITAMIN_A = "vitamin_a"
    DEWORMING = "deworming"
    BREASTFEEDING = "breastfeeding"
    COMPLEMENTARY = "complementary"
    KPSP = "kpsp"
    COUNSELLING = "counselling"


CARE_OF: Mapping[DueKind, CareKind] = {
    DueKind.VITAMIN_A: CareKind.VITAMIN_A,
    DueKind.DEWORMING: CareKind.DEWORMING,
    DueKind.BREASTFEEDING: CareKind.EXCLUSIVE_BREASTFEEDING,
    DueKind.COMPLEMENTARY: CareKind.COMPLEMENTARY_FEEDING,
    DueKind.KPSP: CareKind.KPSP,
    DueKind.COUNSELLING: CareKind.COUNSELLING,
}
"""The care item that fulfils each kind of due; a vaccine fulfils immunisation."""

_KIND_BY_START = {f"{kind.value}_": kind for kind in DueKind}


def due_kind(code: str) -> DueKind | None:
    """Return the kind of due that a code names; None for other codes."""
    return next((kind for start, kind in _KIND_BY_START.items() if code.startswith(start)), None)


def due_state(code: str) -> str:
    """Return the state that a code names: due, late, catch_up, when_well, repeat, ask; else ""."""
    kind = due_kind(code)
    return code.removeprefix(f"{kind}_") if kind else ""

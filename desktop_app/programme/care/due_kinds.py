"""Of which service a due is and where it stands, read from its code: `vitamin_a_late`."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from desktop_app.programme.records.care import ServiceKind


class DueKind(StrEnum):
    """What a child is due for."""

    IMMUNISATION = "immunisation"
    VITAMIN_A = "vitamin_a"
    DEWORMING = "deworming"
    BREASTFEEDING = "breastfeeding"
    COMPLEMENTARY = "complementary"
    KPSP = "kpsp"
    COUNSELLING = "counselling"


SERVICE_OF: Mapping[DueKind, ServiceKind] = {
    DueKind.VITAMIN_A: ServiceKind.VITAMIN_A,
    DueKind.DEWORMING: ServiceKind.DEWORMING,
    DueKind.BREASTFEEDING: ServiceKind.EXCLUSIVE_BREASTFEEDING,
    DueKind.COMPLEMENTARY: ServiceKind.COMPLEMENTARY_FEEDING,
    DueKind.KPSP: ServiceKind.KPSP,
    DueKind.COUNSELLING: ServiceKind.COUNSELLING,
}
"""The service that answers a due; a vaccine answers immunisation."""

_KIND_BY_START = {f"{kind.value}_": kind for kind in DueKind}


def due_kind(code: str) -> DueKind | None:
    """Return what a due's code is about; None for other codes."""
    return next((kind for start, kind in _KIND_BY_START.items() if code.startswith(start)), None)


def due_state(code: str) -> str:
    """Return where it stands: due, late, catch_up, when_well, repeat, ask; "" for other codes."""
    kind = due_kind(code)
    return code.removeprefix(f"{kind}_") if kind else ""

"""Records of immunisations and of other care items given to a child. No rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Immunisation:
    """One vaccine given; which dose of its series it was follows from the dates."""

    immunisation_id: int = 0
    child_id: int
    vaccine: str
    """A product of resources/rules/immunisation.toml: bcg, dpt_hb_hib, hexavalent ..."""
    on: date
    batch: str = ""
    place: str = ""
    by: str = ""


class CareKind(StrEnum):
    """Which care item; it says which fields of `CareItem` are filled."""

    VITAMIN_A = "vitamin_a"
    """item: the capsule; reason: why outside the round."""
    DEWORMING = "deworming"
    """amount: milligrams."""
    EXCLUSIVE_BREASTFEEDING = "exclusive_breastfeeding"
    """month: completed months of age, 0 to 5; answer: only breast milk, or not."""
    COMPLEMENTARY_FEEDING = "complementary_feeding"
    """food_groups, meals, answer: still breastfed."""
    KPSP = "kpsp"
    """month: the form; amount: answers with yes, of ten."""
    COUNSELLING = "counselling"
    """item: the topic; recipients."""
    PARENTING_CLASS = "parenting_class"
    """recipients."""
    HOME_VISIT = "home_visit"
    MBG = "mbg"
    """Makan Bergizi Gratis, received in the month of the day; once a month."""
    MOTHER_CLASS = "mother_class"
    """The mother came to the kelas ibu balita in the month of the day; once a month."""


VITAMIN_A = "vitamin_a"
"""The capsule as a drug."""

TREATMENTS: Mapping[str, CareKind] = MappingProxyType(
    {"vitamin_a": CareKind.VITAMIN_A, "albendazole": CareKind.DEWORMING}
)
"""Drugs of drugs.toml that count as a care item, also when they are given as treatment."""


class Recipient(StrEnum):
    """Who was counselled or came."""

    MOTHER = "mother"
    FATHER = "father"
    CARER = "carer"


@dataclass(frozen=True, slots=True, kw_only=True)
class CareItem:
    """One care item given to a child or to those who care for it."""

    service_id: int = 0
    child_id: int
    kind: CareKind
    on: date
    item: str = ""
    amount: float | None = None
    month: int | None = None
    answer: bool | None = None
    food_groups: tuple[str, ...] = ()
    meals: int | None = None
    recipients: tuple[Recipient, ...] = ()
    reason: str = ""
    by: str = ""
    notes: str = ""

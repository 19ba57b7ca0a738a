"""What is known of a family, its house and a child's papers. None: not asked yet. No rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Water(StrEnum):
    """The main source of drinking water."""

    BOTTLED = "bottled"
    """Bottled or from a refill kiosk."""
    PIPED = "piped"
    BOREHOLE = "borehole"
    PROTECTED_WELL = "protected_well"
    PROTECTED_SPRING = "protected_spring"
    UNPROTECTED = "unprotected"
    """Open well or spring."""
    SURFACE = "surface"
    """River, lake, rain."""


class Latrine(StrEnum):
    """The latrine that the family uses."""

    OWN_SEPTIC = "own_septic"
    SHARED_SEPTIC = "shared_septic"
    WITHOUT_SEPTIC = "without_septic"
    NONE = "none"


class Education(StrEnum):
    """The highest school finished."""

    NONE = "none"
    PRIMARY = "primary"
    LOWER_SECONDARY = "lower_secondary"
    UPPER_SECONDARY = "upper_secondary"
    HIGHER = "higher"


class Insurance(StrEnum):
    """Health insurance of a child."""

    PBI = "pbi"
    """JKN paid by the state."""
    JKN = "jkn"
    OTHER = "other"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mother:
    """The mother, and her pregnancy with the youngest child."""

    nik: str = ""
    """SATUSEHAT finds a baby without a NIK by that of the mother."""
    birth_date: date | None = None
    height_cm: float | None = None
    parity: int | None = None
    """Live births."""
    education: Education | None = None
    pregnant: bool | None = None
    contraception: bool | None = None
    """Whether the couple uses a modern contraceptive (KB modern)."""
    kek: bool | None = None
    """Chronic energy deficiency in pregnancy (LiLA below the limit)."""
    muac_cm: float | None = None
    anaemia: bool | None = None
    haemoglobin_g_dl: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The house, and how poor the household is."""

    water: Water | None = None
    latrine: Latrine | None = None
    smoker: bool | None = None
    """Whether someone smokes in the house."""
    desil: int | None = None
    """Poverty rank: 1 the poorest tenth, 10 the richest."""
    aid: tuple[str, ...] = ()
    """Aid programmes received: pkh, sembako, blt ..."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """One family: mother, house, and which registered children belong to it."""

    family_id: int = 0
    desa: str = ""
    mother: Mother = field(default_factory=Mother)
    father_education: Education | None = None
    house: House = field(default_factory=House)
    children: tuple[int, ...] = ()
    """child_id of each child of the register."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """A child's birth certificate and insurance."""

    child_id: int
    birth_certificate: bool | None = None
    insurance: Insurance | None = None
    insurance_number: str = ""
    """On the card (No. JKN)."""
    ihs_number: str = ""
    """The child's number in SATUSEHAT, by which the national system knows her."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sibling:
    """A child of the family as the register has it."""

    child_id: int
    birth_date: date

"""The vocabulary of sealed packages between a puskesmas and the city: parties, packages, fates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Party(StrEnum):
    """What an installation of the program is for."""

    PUSKESMAS = "puskesmas"
    CITY = "city"
    """The health office (Dinas Kesehatan), which receives."""


class SendingBasis(StrEnum):
    """What the passing on of children's data to this recipient rests on."""

    PUBLIC_TASK = "public_task"
    """The office's task of nutrition surveillance and of mother and child health."""
    LEGAL_DUTY = "legal_duty"
    """A rule that obliges the puskesmas to report."""
    AGREEMENT = "agreement"
    """A written agreement between both, which names purpose and data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplacedKey:
    """A signing key that was replaced."""

    sign_key: str
    until: int
    """The last number that it may have signed; 0: none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Another installation whose public keys are pinned here; keys are hex digits."""

    partner_id: int = 0
    installation: str
    party: Party
    name: str
    facility_code: str = ""
    seal_key: str
    sign_key: str
    key_number: int = 1
    first_number: int = 1
    past_keys: tuple[ReplacedKey, ...] = ()
    sending_basis: SendingBasis = SendingBasis.PUBLIC_TASK
    trusted_on: date


class SentState(StrEnum):
    """How far a package has come at its sender."""

    PREPARED = "prepared"
    """Its file may or may not have been written: what it held is sent again with the next."""
    WRITTEN = "written"
    FORGOTTEN = "forgotten"
    """The city has it, and this register, restored from a backup, no longer knows it."""


class PackageFate(StrEnum):
    """What became of a package at the city."""

    MERGED = "merged"
    FORKED = "forked"
    """Another package with this number, or after it, had come before: nothing was merged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPackage:
    """One package that this installation made."""

    sent_id: int = 0
    recipient: str
    month: str
    """As `2026-10`: the month that it closes. It holds whatever changed, of any month."""
    package_no: int
    covers_from: int
    """It holds what changed in all packages from this number on."""
    complete: bool = False
    """Whether it holds every child: whoever is missing in it is gone."""
    previous: str = ""
    digest: str
    sent_on: date
    children: int = 0
    gone: int = 0
    """Children whom it tells to be no longer in the register."""
    state: SentState = SentState.PREPARED
    receipt_no: int = 0
    fate: PackageFate | None = None
    """None until the city's answer is known."""
    accepted: int | None = None
    refused: int | None = None
    refusals: tuple[str, ...] = ()
    """The letters why children were refused, each once."""
    refused_ids: tuple[str, ...] = ()
    """The travelling ids of the refused children, each with its letter after a colon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedPackage:
    """One package that the city received."""

    received_id: int = 0
    sender: str
    month: str
    package_no: int
    covers_from: int
    complete: bool = False
    previous: str = ""
    digest: str
    made_on: date
    received_on: date
    fate: PackageFate
    accepted: int = 0
    refused: int = 0
    gone: int = 0
    refusals: tuple[str, ...] = ()
    refused_ids: tuple[str, ...] = ()
    receipt_no: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CityDecision:
    """What a person decided about two records of two puskesmas that may be one child."""

    decision_id: int = 0
    first_uid: str
    """The travelling ids of both, the smaller first."""
    second_uid: str
    same: bool
    home: str = ""
    """The record that counts, where they are one child."""
    decided_on: date

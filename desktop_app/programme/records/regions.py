"""The city's kecamatan and desa: their official spelling and codes. No facility, no child."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop_app.resources import resource_path

_ROMAN = re.compile(r"[IVX]+")
_KEPT_UPPER = frozenset({"RT", "RW", "KB", "TK", "PAUD"})
_VILLAGE_WORDS = re.compile(r"^(?:DESA|DS|KELURAHAN|KEL|KECAMATAN|KEC)\b[\s.:]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desa:
    """A desa or kelurahan; `code` has ten digits (Kemendagri)."""

    code: str
    name: str
    kind: str
    """"desa" or "kelurahan"."""
    kecamatan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Regions:
    """One city: all its kecamatan and desa, and the names of its puskesmas."""

    code: str
    """Four digits, as at the head of a NIK issued here."""
    name: str
    province: str
    desa: tuple[Desa, ...]
    puskesmas: tuple[str, ...]
    """From general knowledge, unconfirmed; suggestions for typing only."""

    @property
    def kecamatan(self) -> tuple[str, ...]:
        """The names of the kecamatan in the order of their codes."""
        return tuple(dict.fromkeys(desa.kecamatan for desa in self.desa))

    def has(self, *, kecamatan: str = "", desa: str = "") -> bool:
        """Whether the kecamatan or the desa, whichever is given, is one of this city."""
        if desa:
            return any(_key(desa) == _key(known.name) for known in self.desa)
        return any(_key(kecamatan) == _key(known) for known in self.kecamatan)

    def place(self, kecamatan: str, desa: str) -> tuple[str, str]:
        """Kecamatan and desa in official spelling; unknown names get capital initials.

        A missing kecamatan is filled from a known desa, whose names are unique in the city.
        """
        found = next((d for d in self.desa if _key(d.name) == _key(desa)), None)
        known = next((k for k in self.kecamatan if _key(k) == _key(kecamatan)), None)
        official = known or place_name(_VILLAGE_WORDS.sub("", kecamatan.strip()))
        if found is None:
            return official, place_name(_VILLAGE_WORDS.sub("", desa.strip()))
        return official or found.kecamatan, found.name


def read_regions(path: Path) -> Regions:
    """The regions of a file laid out like resources/regions/kota_banjar.toml."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    return Regions(
        code=content["code"],
        name=content["name"],
        province=content["province"],
        puskesmas=tuple(content["puskesmas"]),
        desa=tuple(
            Desa(
                code=village["code"],
                name=village["name"],
                kind=village["kind"],
                kecamatan=kecamatan["name"],
            )
            for kecamatan in content["kecamatan"]
            for village in kecamatan["villages"]
        ),
    )


@cache
def kota_banjar() -> Regions:
    """The bundled regions of Kota Banjar."""
    return read_regions(resource_path("regions", "kota_banjar.toml"))


def place_name(text: str) -> str:
    """The name with capital initials and single spaces: `MAWAR 1` → `Mawar 1`.

    Roman numerals (`BANJAR II`) stay as they are.
    """
    return " ".join(_word(word) for word in text.split())


def _word(word: str) -> str:
    upper = word.upper()
    if _ROMAN.fullmatch(upper) or upper in _KEPT_UPPER:
        return upper
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def _key(name: str) -> str:
    """Return a name for comparison: without case, spaces and the word for the kind of place."""
    return re.sub(r"[^A-Z0-9]", "", _VILLAGE_WORDS.sub("", name.strip()).upper())

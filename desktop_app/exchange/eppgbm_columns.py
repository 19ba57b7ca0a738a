"""Finds a register's header row and what each column means, by its heading, never its position.

The values are read in eppgbm.py.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from desktop_app.errors import Unreadable
from desktop_app.exchange.table import Cell, Row, Table

REQUIRED = {
    "name": "Nama",
    "sex": "JK",
    "birth_date": "Tgl Lahir",
    "visit_date": "Tanggal Pengukuran",
}
"""The columns that a register must have, with the national system's headings."""
_ANY_MEASURED = "Berat"
_MEASURED = ("weight", "lenhei", "length", "height", "muac", "headc")
_SEARCHED_ROWS = 40
"""Our own limit: how many rows may stand above the header."""
_MIN_MATCHED = 3
"""Our own limit: fewer known headings in a row may be chance."""
_WIDE = 3
"""So many columns of one measurement mean a register with a group of columns for each month."""

# Phrases are rewritten first, then single words. Both sides are normalised text.
_PHRASES = {
    "berat badan": "berat",
    "tinggi badan": "tinggi",
    "panjang badan": "panjang",
    "lingkar kepala": "lika",
    "lingkar lengan atas": "lila",
    "lingkar lengan": "lila",
    "li la": "lila",
    "head circumference": "lika",
    "head circ": "lika",
    "arm circumference": "lila",
    "mid upper arm circumference": "lila",
    "jenis kelamin": "jk",
    "date of birth": "tanggal lahir",
    "birth date": "tanggal lahir",
    "birthdate": "tanggal lahir",
    "orang tua": "ortu",
    "orangtua": "ortu",
    "z score": "zs",
    "kabupaten kota": "kab",
    "kab kota": "kab",
    "desa kelurahan": "desa",
    "desa kel": "desa",
    "kelurahan desa": "desa",
    "nomor induk kependudukan": "nik",
    "n i k": "nik",
    "kartu keluarga": "kk",
    "cara pengukuran": "cara ukur",
    "posisi pengukuran": "cara ukur",
    "posisi ukur": "cara ukur",
    "naik berat": "naik",
    "vitamin a": "vita",
    "vit a": "vita",
    "usia kehamilan": "gestasi",
    "umur kehamilan": "gestasi",
    "masa gestasi": "gestasi",
    "gestational age": "gestasi",
    "usia gestasi": "gestasi",
    "umur gestasi": "gestasi",
}
_WORDS = {
    "tgl": "tanggal", "tg": "tanggal", "date": "tanggal", "tngl": "tanggal",
    "bb": "berat", "weight": "berat", "wt": "berat",
    "tb": "tinggi", "height": "tinggi", "ht": "tinggi",
    "pb": "panjang", "length": "panjang",
    "lk": "lika", "hc": "lika", "headc": "lika", "muac": "lila", "armc": "lila",
    "birth": "lahir", "kelahiran": "lahir", "dilahirkan": "lahir", "dob": "tanggal lahir",
    "pengukuran": "ukur", "diukur": "ukur", "penimbangan": "ukur", "timbang": "ukur",
    "ditimbang": "ukur", "kunjungan": "ukur", "pemeriksaan": "ukur", "periksa": "ukur",
    "measurement": "ukur", "measured": "ukur", "measure": "cara", "visit": "ukur",
    "posyandu": "posyandu", "umur": "usia", "age": "usia",
    "name": "nama", "sex": "jk", "gender": "jk", "kelamin": "jk",
    "kelurahan": "desa", "kel": "desa", "village": "desa", "ds": "desa",
    "kec": "kecamatan", "subdistrict": "kecamatan", "district": "kecamatan",
    "pukesmas": "puskesmas", "pkm": "puskesmas", "prov": "provinsi", "propinsi": "provinsi",
    "kabupaten": "kab", "kota": "kab", "ibu": "ibu", "mother": "ibu", "ayah": "ayah",
    "bapak": "ayah", "father": "ayah", "mothers": "ibu", "fathers": "ayah",
    "parent": "ortu", "parents": "ortu", "address": "alamat",
    "oedema": "edema", "odema": "edema", "oedem": "edema", "edem": "edema",
    "zscore": "zs", "no": "nomor", "nomer": "nomor", "number": "nomor", "jml": "jumlah",
    "catatan": "keterangan", "ket": "keterangan", "notes": "keterangan", "note": "keterangan",
    "position": "posisi", "petugas": "pengukur", "pemeriksa": "pengukur", "examiner": "pengukur",
}  # fmt: skip
# Words that may stand beside a known name without changing it.
_FILLERS = frozenset(
    {
        "anak", "balita", "bayi", "baduta", "batita", "child", "children", "saat", "ini", "hasil",
        "data", "identitas", "antropometri", "nilai", "the", "of", "at", "tempat", "bulan",
        "current", "riwayat",
    }
)  # fmt: skip
# A group's heading with such a word changes what the columns below it mean.
_MEANINGFUL = frozenset({"lahir", "ibu", "ayah", "ortu", "zs", "kk", "berat", "tinggi", "panjang"})
# Headings that are accepted only when no more specific heading has the same meaning.
_WEAK = frozenset({frozenset({"tanggal"}), frozenset({"lahir"}), frozenset({"nama", "kk"})})

_MEANINGS: dict[str, tuple[str, ...]] = {
    "name": ("nama", "nama lengkap"),
    "nik": ("nik", "nomor nik", "nik nomor"),
    "sex": ("jk", "l p", "jk l p", "p l"),
    "birth_date": ("tanggal lahir", "lahir", "ttl"),
    "birth_weight": ("berat lahir", "bbl"),
    "birth_length": ("panjang lahir", "tinggi lahir", "panjang tinggi lahir", "pbl"),
    "gestation": ("gestasi", "gestasi lahir", "gestasi minggu", "gestation", "gestation weeks"),
    "parents": (
        "nama ortu", "ortu", "nama ibu ayah", "nama ortu wali", "ibu ayah", "ortu ibu ayah",
    ),
    "mother": ("nama ibu", "ibu", "nama ibu kandung", "ibu kandung", "ortu ibu", "nama ortu ibu"),
    "father": (
        "nama ayah", "ayah", "nama kk", "nama kepala keluarga", "ortu ayah", "nama ortu ayah",
    ),
    "kecamatan": ("kecamatan", "nama kecamatan"),
    "desa": ("desa", "nama desa"),
    "posyandu": ("posyandu", "nama posyandu"),
    "rt": ("rt",),
    "rw": ("rw",),
    "rt_rw": ("rt rw",),
    "address": ("alamat", "alamat lengkap", "alamat domisili", "alamat rumah", "dusun"),
    "age_text": ("usia ukur", "usia", "usia bulan", "usia ukur bulan"),
    "visit_date": ("tanggal ukur", "tanggal", "tanggal posyandu"),
    "weight": ("berat", "berat ukur"),
    "lenhei": (
        "panjang tinggi", "panjang tinggi ukur", "panjang atau tinggi", "lenhei",
    ),
    "length": ("panjang", "panjang ukur"),
    "height": ("tinggi", "tinggi ukur"),
    "measure": ("cara ukur", "cara", "posisi"),
    "muac": ("lila", "lila ukur"),
    "headc": ("lika", "lika ukur"),
    "oedema": ("edema", "edema bilateral", "pitting edema"),
    "weight_gain": ("naik", "naik t", "naik tidak", "n t", "n t o b", "status naik"),
    "pmt_kg": ("pmt diterima", "pmt", "jumlah pmt", "jumlah pmt diterima"),
    "vitamin_a": ("jumlah vita", "vita", "vitamin a"),
    "kpsp": ("kpsp",),
    "kia": ("kia", "buku kia"),
    "mother_class": ("kelas ibu", "kelas ibu balita"),
    "mbg": ("mbg",),
    "detail": ("detail",),
    "examiner": ("pengukur", "nama pengukur"),
    "notes": ("keterangan",),
    # Known only so that they are not taken for another meaning: computed again, or not stored.
    "-": (
        "nomor", "nik ibu", "nik ayah", "nik ortu", "nomor kk", "kk", "nik kk",
        "berat u", "tinggi u", "panjang u", "panjang tinggi u", "berat tinggi", "berat panjang",
        "berat panjang tinggi", "imt u", "lika u", "lila u", "zs berat u", "zs tinggi u",
        "zs panjang u", "zs panjang tinggi u", "zs berat tinggi", "zs berat panjang", "zs imt u",
        "zs berat panjang tinggi", "zs lika u", "zs lila u", "imt", "bmi", "tempat lahir",
        "provinsi", "nama provinsi", "kab", "nama kab", "puskesmas", "nama puskesmas",
    ),
}  # fmt: skip

_GRAMS = frozenset({"g", "gr", "gram", "grams"})
_UNIT_FACTORS = {
    **{("kg", unit): 0.001 for unit in _GRAMS},
    ("cm", "m"): 100.0,
    ("cm", "meter"): 100.0,
    ("cm", "mm"): 0.1,
}
_UNITS = frozenset({"kg", "cm", "mm", "meter", "minggu", "mgg", "weeks", "bln", *_GRAMS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The header of one table: where it ends and which columns carry which meaning."""

    table: Table
    first_data: int
    """Index into `table.rows` of the first row below the header."""
    header: tuple[str, ...]
    """The heading of each column; the headings of a two-row header are joined."""
    places: Mapping[str, tuple[int, ...]]
    """Column numbers (from 0) by meaning; several when a heading occurs more than once."""
    factors: Mapping[int, float] = field(default_factory=dict)
    """By column number, the factor that converts its values from the unit in its heading."""

    def place(self, meaning: str) -> int | None:
        """Return the number of the first column with this meaning; None without one."""
        return next(iter(self.places.get(meaning, ())), None)

    @property
    def ignored(self) -> tuple[str, ...]:
        """The headings that are not read, in the file's order."""
        used = {place for places in self.places.values() for place in places}
        return tuple(text for place, text in enumerate(self.header) if text and place not in used)


def find_columns(tables: Iterable[Table]) -> Columns:
    """Return the header that fits best among all tables.

    Raises: Unreadable with the code header_missing, columns_missing (figures: columns, the missing
    headings) or wide_register.
    """
    candidates = [header for table in tables for header in _headers(table)]
    if not candidates:
        raise Unreadable("header_missing")
    best = max(candidates, key=lambda columns: _worth(columns.places))
    missing = [heading for meaning, heading in REQUIRED.items() if meaning not in best.places]
    if not any(meaning in best.places for meaning in _MEASURED):
        missing.append(_ANY_MEASURED)
    if any(len(best.places.get(meaning, ())) >= _WIDE for meaning in _MEASURED):
        raise Unreadable("wide_register")
    if missing:
        raise Unreadable("columns_missing", columns=", ".join(missing))
    return best


def normalised(text: str) -> str:
    """Return a heading in the form used for comparing: unaccented letters and digits."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign)).lower()
    plain = re.sub(r"['’]s\b", "", plain)
    return " ".join(re.sub(r"[^a-z0-9]", " ", plain).split())


def meaning_of(heading: str) -> str | None:
    """Return what a heading means: a key of the table above; "-" if not stored, None if unknown."""
    tried = dict.fromkeys(_readings(heading))
    return next((found for text in tried if (found := _known(text))), None)


def _readings(heading: str) -> Iterator[str]:
    """Yield the heading without its brackets, unchanged, and with camelCase split into words."""
    yield normalised(re.sub(r"[(\[{].*?[)\]}]", " ", heading))
    yield normalised(heading)
    yield normalised(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading))


def _known(text: str) -> str | None:
    tokens = _tokens(text)
    if not tokens:
        return None
    for dropped in (frozenset[str](), _UNITS, _FILLERS | _UNITS):
        kept = frozenset(token for token in tokens if token not in dropped)
        if kept and (found := _lookup().get(kept)):
            return found
    return None


def _tokens(text: str) -> list[str]:
    padded = f" {text} "
    for phrase, word in _PHRASES.items():
        padded = padded.replace(f" {phrase} ", f" {word} ")
    return [part for token in padded.split() for part in _WORDS.get(token, token).split()]


@cache
def _lookup() -> dict[frozenset[str], str]:
    return {
        frozenset(text.split()): meaning for meaning, texts in _MEANINGS.items() for text in texts
    }


def _headers(table: Table) -> Iterator[Columns]:
    """Yield the rows, and pairs of neighbouring rows, that may be this table's header."""
    for index, row in enumerate(table.rows[:_SEARCHED_ROWS]):
        texts = [(_text(cell),) for cell in row.cells]
        single = _columns(table, index + 1, texts)
        if single is not None:
            yield single
        if index + 1 < len(table.rows) and table.rows[index + 1].number == row.number + 1:
            pair = _columns(table, index + 2, _joined(row, table.rows[index + 1]))
            if pair is not None and (single is None or _worth(pair.places) > _worth(single.places)):
                yield pair


def _joined(upper: Row, lower: Row) -> list[tuple[str, ...]]:
    """Return the possible headings of each column of a two-row header, the most specific first.

    A merged upper heading has text in its first column only and applies until the next one.
    """
    width = max(len(upper.cells), len(lower.cells))
    tops = [_text(cell) for cell in upper.cells] + [""] * (width - len(upper.cells))
    subs = [_text(cell) for cell in lower.cells] + [""] * (width - len(lower.cells))
    joined: list[tuple[str, ...]] = []
    group = ""
    for top, sub in zip(tops, subs, strict=True):
        group = top or (group if sub else "")
        if not sub:
            joined.append((top,))
        elif not group:
            joined.append((sub,))
        else:
            alone = (sub,) if _is_plain_group(group) else ()
            joined.append((f"{group} {sub}", *alone))
    return joined


def _is_plain_group(group: str) -> bool:
    """Whether the group's heading adds nothing to the meaning of the headings below it."""
    return _MEANINGFUL.isdisjoint(_tokens(normalised(group)))


def _columns(table: Table, first_data: int, readings: Sequence[tuple[str, ...]]) -> Columns | None:
    places: dict[str, list[int]] = {}
    factors: dict[int, float] = {}
    for place, texts in enumerate(readings):
        meaning = next((found for text in texts if (found := meaning_of(text))), None)
        if meaning is None or meaning == "-":
            continue
        places.setdefault(meaning, []).append(place)
        if (factor := _factor(meaning, texts[0])) is not None:
            factors[place] = factor
    for known, at in places.items():
        strong = [place for place in at if not _is_weak(readings[place][0])]
        places[known] = strong or at
    if len(places) < _MIN_MATCHED:
        return None
    return Columns(
        table=table,
        first_data=first_data,
        header=tuple(texts[0] for texts in readings),
        places={meaning: tuple(found) for meaning, found in places.items()},
        factors=factors,
    )


def _is_weak(heading: str) -> bool:
    return frozenset(_tokens(normalised(heading))) in _WEAK


def _factor(meaning: str, heading: str) -> float | None:
    unit = {"weight": "kg", "birth_weight": "kg"}.get(meaning, "cm")
    if meaning not in {"weight", "birth_weight", "length", "height", "lenhei", "birth_length"}:
        return None
    words = normalised(heading).split()
    return next(
        (
            factor
            for (base, name), factor in _UNIT_FACTORS.items()
            if base == unit and name in words
        ),
        None,
    )


def _worth(places: Mapping[str, Sequence[int]]) -> tuple[int, int]:
    """Return a sort key for headers: the number of required columns, then of all known ones."""
    return sum(meaning in places for meaning in REQUIRED), len(places)


def _text(cell: Cell) -> str:
    return " ".join(cell.split()) if isinstance(cell, str) else ""

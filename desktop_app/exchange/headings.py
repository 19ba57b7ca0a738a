"""Reads one heading: what its column means, in which unit, and of which visit in the row."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from desktop_app.exchange.heading_words import (
    FILLERS,
    MEANINGFUL,
    MEANINGS,
    MEASURED,
    OF_A_VISIT,
    PHRASES,
    UNIT_FACTORS,
    UNITS,
    WORDS,
    Z_SCORES,
)
from desktop_app.exchange.moments import read_day
from desktop_app.programme.records.written_dates import MONTHS

_DATE_PATTERN = re.compile(
    r"\b(?:tgl|tanggal|hari|hr)[\W_]*(?:bln|bulan)[\W_]*(?:dan[\W_]+)?(?:thn|tahun)\b",
    re.IGNORECASE,
)
_LAST = re.compile(r"\b(?:bulan|bln|bl) (?:lalu|sebelumnya|kemarin)\b|\b(?:lalu|sebelumnya)\b")
_THIS = re.compile(r"\b(?:bulan|bln|bl) ini\b")
_ENDS = re.compile(r"\b(awal|akhir|sebelum|sesudah|setelah)\b")
_YEAR = re.compile(r"20\d\d")
_ORDINAL = re.compile(
    r"\b(?:kunjungan|pengukuran|penimbangan|ke)? ?(?:ke )?(\d{1,2}|i|ii|iii|iv|v|vi)\b"
)
_NUMBERED = re.compile(r"\b([a-z]{2,})(\d{1,2})\b")
_MOST_VISITS = 31
_LONGEST = 300
"""Our own limit: a longer text is no heading, and would be searched slowly."""
_SHORTEST_GLUED = 4
_LONGEST_GLUED = 60
"""Our own limit: a longer word is no heading, and would be parted slowly."""
_MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Occasion:
    """Which of the visits in one row a column belongs to, as its heading tells."""

    label: str
    """Short and comparable: `2025-06`, `06`, `bulan lalu`, `1`."""
    month: int | None = None
    year: int | None = None
    day: date | None = None

    @property
    def is_last(self) -> bool:
        """Whether it is the visit before the row's own."""
        return self.label == _LAST_LABEL


_LAST_LABEL = "bulan lalu"


@dataclass(frozen=True, slots=True)
class Heading:
    """What a column's heading says."""

    text: str
    """As written; the lines of a heading of several rows are joined."""
    meaning: str | None
    """A key of `heading_words.MEANINGS`; "-" if not stored, None if unknown."""
    occasion: Occasion | None = None
    """None for the child's own columns and for the visit that the row is about."""
    factor: float | None = None
    """What converts the column's values from the unit in the heading; None without another unit."""


@lru_cache(maxsize=4_096)
def normalised(text: str) -> str:
    """Return a heading in the form used for comparing: unaccented letters and digits."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign)).lower()
    plain = re.sub(r"['’]s\b", "", plain)
    return " ".join(re.sub(r"[^a-z0-9]", " ", plain).split())


@lru_cache(maxsize=4_096)
def meaning_of(heading: str) -> str | None:
    """Return what a heading means: a key of MEANINGS; "-" if not stored, None if unknown."""
    tried = dict.fromkeys(_readings(heading))
    return next((found for text in tried if (found := _known(text))), None)


@lru_cache(maxsize=4_096)
def z_score_of(heading: str) -> str | None:
    """Return which z-score of `Growth` a column holds; None for any other column."""
    return _z_lookup().get(frozenset(tokens(normalised(heading))))


@lru_cache(maxsize=4_096)
def read_heading(path: tuple[str, ...]) -> Heading:
    """Return what the heading of one column says; `path` leads from its group down to itself."""
    text = " ".join(path)
    if len(text) > _LONGEST:
        return Heading(text, None)
    sub = path[-1] if path else ""
    if meaning := meaning_of(text):
        return Heading(text, meaning, None, _factor(meaning, text))
    if split := _occasion(path):
        occasion, rest = split
        meaning = meaning_of(rest) or _weight_of_a_month(occasion, text, rest)
        if meaning in OF_A_VISIT:
            return Heading(text, meaning, occasion, _factor(meaning, text))
        return Heading(text, None)
    if len(path) > 1 and _is_plain_group(" ".join(path[:-1])) and (meaning := meaning_of(sub)):
        return Heading(text, meaning, None, _factor(meaning, text))
    return Heading(text, None)


def tokens(text: str) -> list[str]:
    """Return the words of a normalised heading, each in its one spelling."""
    padded = f" {text} "
    for phrase, word in PHRASES.items():
        padded = padded.replace(f" {phrase} ", f" {word} ")
    return [part for token in padded.split() for part in WORDS.get(token, token).split()]


def _readings(heading: str) -> Iterator[str]:
    """Yield the heading without its brackets, unchanged, with camelCase and glued words split."""
    bare = _DATE_PATTERN.sub("tanggal", heading)
    yield normalised(re.sub(r"[(\[{].*?[)\]}]", " ", bare))
    yield normalised(bare)
    yield normalised(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", bare))
    yield " ".join(_unglued(word) for word in normalised(bare).split())


def _known(text: str) -> str | None:
    found = tokens(text)
    if not found:
        return None
    for dropped in (frozenset[str](), UNITS, FILLERS | UNITS):
        kept = frozenset(token for token in found if token not in dropped)
        if kept and (meaning := _lookup().get(kept)):
            return meaning
    return None


def _unglued(word: str) -> str:
    """Return a heading without spaces (`TANGGALUKUR`) in its fewest known words, else unchanged."""
    if not _SHORTEST_GLUED <= len(word) <= _LONGEST_GLUED or word in _vocabulary():
        return word
    best: list[list[str] | None] = [[], *[None] * len(word)]
    for end in range(1, len(word) + 1):
        for start in range(end):
            before = best[start]
            if before is None or word[start:end] not in _vocabulary():
                continue
            found = [*before, word[start:end]]
            known = best[end]
            if known is None or len(found) < len(known):
                best[end] = found
    return " ".join(best[-1]) if best[-1] else word


@cache
def _vocabulary() -> frozenset[str]:
    """Return the words that a heading without spaces may be made of."""
    texts = (
        *PHRASES,
        *WORDS,
        *FILLERS,
        *UNITS,
        *(text for texts in MEANINGS.values() for text in texts),
    )
    words = {word for text in texts for word in text.split()}
    return frozenset(word for word in words if len(word) > 1 and word.isalpha())


@cache
def _lookup() -> dict[frozenset[str], str]:
    return {
        frozenset(text.split()): meaning for meaning, texts in MEANINGS.items() for text in texts
    }


@cache
def _z_lookup() -> dict[frozenset[str], str]:
    return {frozenset(text.split()): z for z, texts in Z_SCORES.items() for text in texts}


def _is_plain_group(group: str) -> bool:
    """Whether the group's heading adds nothing to the meaning of the headings below it."""
    return MEANINGFUL.isdisjoint(tokens(normalised(group)))


def _occasion(path: Sequence[str]) -> tuple[Occasion, str] | None:
    """Return the visit that a heading names, and the rest of the heading; None if it names none."""
    for at, part in enumerate(path):
        options = read_day(part).options
        if options and len(path) > 1:
            rest = " ".join((*path[:at], *path[at + 1 :]))
            return Occasion(options[0].isoformat(), day=options[0]), rest
    text = normalised(" ".join(path))
    for find in (_last_month, _month, _end, _ordinal):
        if found := find(text):
            return found
    return None


def _last_month(text: str) -> tuple[Occasion, str] | None:
    return (Occasion(_LAST_LABEL), _LAST.sub(" ", text)) if _LAST.search(text) else None


def _month(text: str) -> tuple[Occasion, str] | None:
    words = text.split()
    at = next((at for at, word in enumerate(words) if word in MONTHS), None)
    year = next((int(word) for word in words if _YEAR.fullmatch(word)), None)
    if at is not None:
        month = MONTHS[words[at]]
        after = words[at + 1] if at + 1 < len(words) else ""
        used = {words[at], str(year)}
        if year is None and re.fullmatch(r"\d\d", after):
            year, used = 2000 + int(after), {words[at], after}
    else:
        numbers = [word for word in words if word.isdigit() and not _YEAR.fullmatch(word)]
        if year is None or len(numbers) != 1 or not 1 <= int(numbers[0]) <= _MONTHS_OF_A_YEAR:
            return None
        month, used = int(numbers[0]), {numbers[0], str(year)}
    label = f"{year}-{month:02d}" if year else f"{month:02d}"
    rest = " ".join(word for word in words if word not in used)
    return Occasion(label, month=month, year=year), rest


def _end(text: str) -> tuple[Occasion, str] | None:
    match = _ENDS.search(text)
    return (Occasion(match[1]), _ENDS.sub(" ", text)) if match else None


def _ordinal(text: str) -> tuple[Occasion, str] | None:
    parted = _NUMBERED.sub(r"\1 \2", text)
    match = _ORDINAL.search(parted)
    if match is None or (match[1].isdigit() and not 1 <= int(match[1]) <= _MOST_VISITS):
        return None
    return Occasion(match[1]), f"{parted[: match.start()]} {parted[match.end() :]}"


def _weight_of_a_month(occasion: Occasion, text: str, rest: str) -> str | None:
    """Return "weight" for a month's column under `Hasil Penimbangan` that names no measure."""
    bare = not (set(tokens(normalised(rest))) - FILLERS - {"ukur"})
    return "weight" if occasion.month and bare and re.search("[tn]imbang", text.lower()) else None


def _factor(meaning: str, heading: str) -> float | None:
    unit = {"weight": "kg", "birth_weight": "kg"}.get(meaning, "cm")
    if meaning not in {*MEASURED, "birth_weight", "birth_length"}:
        return None
    words = normalised(heading).split()
    return next(
        (factor for (base, name), factor in UNIT_FACTORS.items() if base == unit and name in words),
        None,
    )

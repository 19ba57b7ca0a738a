"""Reads the day, sex or place that stands above rows of a table and holds for them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from desktop_app.exchange.cells import Cell, CellRow
from desktop_app.exchange.dates import read_date
from desktop_app.exchange.moments import is_weekday
from desktop_app.exchange.values import read_text
from desktop_app.programme.records.children import Sex
from desktop_app.programme.records.written_dates import MONTHS, NO_DATE, DateReading

_DAY_LABEL = re.compile(
    r"\b(?:hari[ /,&]*(?:dan )?)?(?:tanggal|tgl)\b\.?[^:=\d]*[:=]?\s*(?P<day>.+)", re.IGNORECASE
)
_MADE_ON = re.compile(
    r"cetak|print|unduh|download|ekspor|export|update|perbarui|dibuat|input|entri", re.IGNORECASE
)
"""A line with such a word tells when the file was made, and nothing of its rows."""
_LABEL = re.compile(
    r"\W*(?:hari|tanggal|tgl|posyandu|waktu|pelaksanaan|kegiatan|jadwal|periode|bulan)\b",
    re.IGNORECASE,
)
"""How a line begins that tells something of the rows below it; no child's name does."""
_ON_WEEKDAY = re.compile(
    r"\b(?P<day>(?:senin|selasa|rabu|kamis|jum[’']?at|sabtu|minggu|ahad)\b[ ,/]*\d.+)",
    re.IGNORECASE,
)
"""A day with its weekday, as above a posyandu's list; a signature has a town instead."""
_ANY_DAY = re.compile(
    r"\b\d{4}-\d\d-\d\d|\b\d{1,2}[-/. ]{1,3}(?:\d{1,2}|[a-z]{3,9})[-/. ]{1,3}(?:\d{4}|\d\d)\b"
)
"""A day somewhere in a line."""
_OTHER_DAYS = re.compile(
    r"lahir|(?:tanggal|tgl)\.? laporan|\bper (?:tanggal|tgl)|keadaan|periode|s/d|sampai",
    re.IGNORECASE,
)
"""A date with such a word is not the day of measuring."""
_PLACES = {
    "posyandu": re.compile(
        r"(?:^|[|;,\-–])\s*(?:nama\s+)?posyandu\s*[:=]?\s*(?P<name>.+)", re.IGNORECASE
    ),
    "desa": re.compile(
        r"(?:^|[|;,\-–])\s*(?:desa\s*/\s*kelurahan|desa|kelurahan)\s*[:=]\s*(?P<name>.+)",
        re.IGNORECASE,
    ),
    "kecamatan": re.compile(r"(?:^|[|;,\-–])\s*kecamatan\s*[:=]\s*(?P<name>.+)", re.IGNORECASE),
}
_NAME_ENDS = re.compile(
    r"\s*(?:[|;,]|\s[-–]\s|\s{2,}|\b(?:bulan|desa|kelurahan|kecamatan|rw|rt)\b)", re.IGNORECASE
)
_NO_NAMES = frozenset({"balita", "bayi", "anak", "baduta", "data", "wilayah", "kerja", "per"})
_BOYS = frozenset({"laki", "lakilaki", "laki2", "putra", "pria"})
_GIRLS = frozenset({"perempuan", "putri", "wanita"})
_LETTERS = {"l": Sex.MALE, "lk": Sex.MALE, "p": Sex.FEMALE, "pr": Sex.FEMALE}
"""The sexes in a sheet's name."""
_FEW_WORDS = 6
_LONGEST_LINE = 500
"""Our own limit: a longer text is no title, and would be searched slowly."""
_YEAR = re.compile(r"\b20\d\d\b")
_LINE_CELLS = 4
"""A title has fewer filled cells; a row with more holds data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What lines above a row say of it; None or "" where they say nothing."""

    day: DateReading | None = None
    year: int | None = None
    month: int | None = None
    """Told with its year; it makes days of a column that has only numbers from 1 to 31."""
    sex: Sex | None = None
    posyandu: str = ""
    desa: str = ""
    kecamatan: str = ""


NOTHING_STATED = Stated()


def with_line(stated: Stated, row: CellRow) -> Stated:
    """Return what is stated after a line that is no row of data."""
    line = " ".join(map(read_text, row.cells))
    if len(line) > _LONGEST_LINE or _MADE_ON.search(line):
        return stated
    filled: list[Cell] = [cell for cell in row.cells if cell is not None]
    texts = list(dict.fromkeys(map(read_text, filled)))
    line = " ".join(text for text in texts if text)
    found = replace(
        stated,
        day=_day(filled, line) or stated.day,
        year=_year(line) or stated.year,
        month=_month(line) or stated.month,
        sex=sex_of_line(line) or stated.sex,
    )
    for field in _PLACES:
        if name := _place(field, line):
            found = replace(found, **{field: name})  # type: ignore[arg-type]  # texts of Stated
    return found


def is_label(row: CellRow) -> bool:
    """Return whether a row below a heading begins with a label, such as `Tanggal` beside a day."""
    first = next((cell for cell in row.cells if cell is not None), None)
    return isinstance(first, str) and bool(_LABEL.match(first))


def names_other_day(stated: Stated, row: CellRow) -> bool:
    """Return whether a line between rows tells some day that is not read as the day of measuring.

    What stands below it is then no longer surely of the day above it.
    """
    texts = [read_text(cell) for cell in row.cells if cell is not None]
    line = " ".join(texts)
    long = len(line) > _LONGEST_LINE
    if stated.day is None or long or _MADE_ON.search(line) or _OTHER_DAYS.search(line):
        return False
    found = (
        read_date(match[0])
        for text in texts
        if not _names_place(text)
        for match in _ANY_DAY.finditer(text.lower())
    )
    same = {*stated.day.options}
    return any(day is not None and day.options and same.isdisjoint(day.options) for day in found)


def is_title(row: CellRow) -> bool:
    """Return whether a row above a heading can be a title and no data."""
    filled = {cell for cell in row.cells if cell is not None}
    return len(filled) < _LINE_CELLS


def of_sheet(name: str) -> Stated:
    """Return what a sheet's name states: the sex, the day, the posyandu or the year."""
    plain = " ".join(re.sub(r"[_]", " ", name).split())
    words = set(re.findall("[a-z]+", plain.lower())) - _NO_NAMES
    # A single letter in a name (`Melati P`) may be anything.
    letters = {_LETTERS[word] for word in words} if words and words <= _LETTERS.keys() else set()
    day = read_date(plain)
    return Stated(
        day=day if day is not None and day != NO_DATE else None,
        year=_year(plain),
        month=_month(plain),
        sex=letters.pop() if len(letters) == 1 else sex_of_line(plain),
        posyandu=_place("posyandu", plain),
    )


def sex_of_line(line: str) -> Sex | None:
    """Return the one sex that a short line names in full words; None otherwise."""
    words = re.sub(r"[^a-z0-9]+", " ", line.lower().replace("laki-laki", "lakilaki")).split()
    if len(words) > _FEW_WORDS:
        return None
    boys, girls = not _BOYS.isdisjoint(words), not _GIRLS.isdisjoint(words)
    if boys == girls:
        return None
    return Sex.MALE if boys else Sex.FEMALE


def _day(filled: list[Cell], line: str) -> DateReading | None:
    """Return the day of measuring that a line names: behind a label, or alone in the line."""
    if _OTHER_DAYS.search(line):
        return None
    match = _DAY_LABEL.search(line) or _ON_WEEKDAY.search(line)
    texts = [match["day"], *_shorter(match["day"])] if match else [line] if len(filled) == 1 else []
    alone = [text for cell in filled if read_date(text := read_text(cell)) not in {None, NO_DATE}]
    if match and len(alone) == 1:
        texts += alone
    for text in texts:
        found = read_date(text.strip(" .:|"))
        if found is not None and found != NO_DATE and not _names_place(text):
            return found
    return None


def _shorter(text: str) -> list[str]:
    """Return the text up to each sign that may end a date inside a longer line."""
    return [text[: match.start()] for match in re.finditer(r"[|;(]|\s{2,}|\s-\s", text)]


def _names_place(text: str) -> bool:
    """Whether a town stands before the date, as above a signature."""
    before, comma, _ = text.partition(",")
    return bool(comma) and before.strip().isalpha() and not is_weekday(before)


def _year(line: str) -> int | None:
    years = set(map(int, _YEAR.findall(line)))
    return years.pop() if len(years) == 1 else None


def _month(line: str) -> int | None:
    """Return the month of a line that names one month and one year."""
    months = {MONTHS[word] for word in re.findall(r"[a-z]+", line.lower()) if word in MONTHS}
    return months.pop() if len(months) == 1 and _year(line) else None


def _place(field: str, line: str) -> str:
    """Return the name behind `Posyandu`, `Desa:` or `Kecamatan:`; "" where the line names none."""
    match = _PLACES[field].search(line)
    if match is None:
        return ""
    name = match["name"].strip()
    end = _NAME_ENDS.search(name)
    name = name[: end.start()] if end else name
    words = re.findall(r"[a-z]+", name.lower())
    unnamed = any(word in MONTHS or word in _NO_NAMES for word in words)
    if not words or unnamed or _YEAR.search(name):
        return ""
    return name.strip(" .:-")

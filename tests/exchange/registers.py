"""Invented registers with known values, and writers that damage them as public files are."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

import openpyxl
from hypothesis import strategies as st

from desktop_app.exchange.choices import NO_CHOICES, Choices
from desktop_app.exchange.eppgbm import Register, read_register
from desktop_app.programme.records.children import Measure, Sex

WIB = timezone(timedelta(hours=7))
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
NAMES = ("Rafka Adinata", "Shafira Kamilah", "Zulfikar", "Nayla P.", "Zidan Al Farizi", "Cici")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One true visit."""

    name: str
    nik: str
    sex: Sex
    birth: date
    day: date
    weight: float
    height: float
    muac: float
    measure: Measure

    @property
    def letter(self) -> str:
        return "L" if self.sex is Sex.MALE else "P"

    @property
    def how(self) -> str:
        return "Terlentang" if self.measure is Measure.LYING else "Berdiri"


@st.composite
def measured(draw: st.DrawFn, name: str, serial: int) -> Measured:
    sex = draw(st.sampled_from(list(Sex)))
    birth = draw(st.dates(date(2021, 1, 1), date(2024, 12, 31)))
    shown = birth.day + (40 if sex is Sex.FEMALE else 0)
    return Measured(
        name=name,
        nik=f"327901{shown:02d}{birth:%m%y}{serial:04d}",
        sex=sex,
        birth=birth,
        day=draw(st.dates(date(2025, 6, 1), date(2025, 6, 30))),
        weight=draw(st.integers(51, 189)) / 10,
        height=draw(st.integers(551, 1099)) / 10,
        muac=draw(st.integers(105, 179)) / 10,
        measure=draw(st.sampled_from(list(Measure))),
    )


def registers() -> st.SearchStrategy[tuple[Measured, ...]]:
    """Four to six children, each with one visit in June 2025."""
    return st.integers(4, len(NAMES)).flatmap(
        lambda count: st.tuples(*(measured(NAMES[at], at + 1) for at in range(count)))
    )


def read(path: Path, choices: Choices = NO_CHOICES) -> Register:
    return read_register(path, choices=choices)


def arrived(register: Register) -> list[tuple[object, ...]]:
    """The visits that are not refused: name, NIK, sex, birth, day, weight, height and MUAC."""
    return sorted(
        (
            row.child.name, row.child.nik, row.child.sex, row.child.birth_date,
            row.visit.visit_date, row.visit.weight_kg, row.visit.lenhei_cm, row.visit.muac_cm,
        )
        for row in register.rows
        if row.child is not None and row.visit is not None and not row.refused
    )  # fmt: skip


def true(visits: Iterable[Measured], *, muac: bool = True) -> list[tuple[object, ...]]:
    return sorted(
        (v.name, v.nik, v.sex, v.birth, v.day, v.weight, v.height, v.muac if muac else None)
        for v in visits
    )


def comma(number: float) -> str:
    return f"{number}".replace(".", ",")


def indonesian(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def utc_midnight(day: date, hours: int = 7) -> str:
    moment = datetime.combine(day, time.min) - timedelta(hours=hours)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.000Z"


DATE_TEXTS: dict[str, Callable[[date], str]] = {
    "iso": date.isoformat,
    "utc of WIB": utc_midnight,
    "utc of WITA": lambda day: utc_midnight(day, 8),
    "utc of WIT": lambda day: utc_midnight(day, 9),
    "utc without a zone": lambda day: f"{day - timedelta(days=1)} 17:00:00",
    "utc with offset": lambda day: utc_midnight(day).replace(".000Z", "+00:00"),
    "utc, seconds short": lambda day: (
        utc_midnight(day - timedelta(days=1))
        .replace("17:00:00.000", "16:59:48.000")
        .replace(f"{day - timedelta(days=2)}", f"{day - timedelta(days=1)}")
    ),
    "end of the day": lambda day: f"{day} 23:59:59",
    "seconds short": lambda day: f"{day - timedelta(days=1)} 23:59:48",
    "offset": lambda day: f"{day}T00:00:00+07:00",
    "short offset": lambda day: f"{day} 00:00:00+07",
    "evening in WIT": lambda day: f"{day}T23:30:00+09:00",
    "zone": lambda day: f"{indonesian(day)} 08:30 WIB",
    "zone with points": lambda day: f"{day:%d.%m.%Y} 08.30 WITA",
    "hour word": lambda day: f"{indonesian(day)}, pukul 08.30",
    "weekday": lambda day: f"{WEEKDAYS[day.weekday()]} {indonesian(day)}",
    "weekday, comma": lambda day: f"{WEEKDAYS[day.weekday()]}, {day:%d/%m/%Y}",
    "JavaScript": lambda day: f"{day:%a %b %d %Y} 07:00:00 GMT+0700 (Western Indonesia Time)",
    "Java": lambda day: f"{day:%a %b %d} 00:00:00 WIB {day.year}",
    "English": lambda day: f"{day:%A, %B} {day.day}, {day.year}",
    "mail": lambda day: f"{day:%a, %d %b %Y} 00:00:00 GMT",
    "ticks": lambda day: f"{int(datetime.combine(day, time.min, WIB).timestamp())}000",
    "net": lambda day: f"/Date({int(datetime.combine(day, time.min, WIB).timestamp())}000)/",
    "day number": lambda day: str((day - date(1899, 12, 30)).days),
    "spaced": lambda day: f"{day:%d} - {MONTHS[day.month - 1]} - {day.year}",
    "Roman month": lambda day: f"{day.day}-{ROMAN[day.month - 1]}-{day.year}",
    "label": lambda day: f"Tgl. {indonesian(day)}",
    "commas": lambda day: f"{day.day}, {day.month}, {day.year}",
    "backslashes": lambda day: f"{day:%d}\\{day:%m}\\{day.year}",
    "Dutch month": lambda day: indonesian(day).replace("Agustus", "Augustus"),
    "utc without seconds": lambda day: f"{day - timedelta(days=1)} 17:00",
    "formula": lambda day: f"=DATE({day.year};{day.month};{day.day})",
}
"""Ways in which public files write one day."""

HEADINGS: dict[str, Sequence[str]] = {
    "name": (
        "Nama",
        "NAMABALITA",
        "NAMAANAK",
        "nama_anak",
        "Nama Lengkap Balita",
        "namaAnak",
        "Nm Anak",
    ),
    "nik": ("NIK", "NIK Anak", "nik_balita", "No. NIK", "national_id"),
    "sex": ("JK", "L/P", "JENISKELAMIN", "jenisKelamin", "Jenis Kelamin (L/P)", "J.Kel"),
    "birth": (
        "Tgl Lahir",
        "TGLLAHIR",
        "TGLLHR",
        "TANGGAL, BULAN, TAHUN LAHIR",
        "Tgl Lahir Tgl/Bln/Thn",
    ),
    "day": ("Tanggal Pengukuran", "TANGGALUKUR", "TGLUKUR", "tglPenimbangan", "Tgl. Timbang"),
    "weight": (
        "Berat",
        "BERATBADAN",
        "BB (kg)",
        "BB Awal",
        "BBKG",
        "B.B",
        "beratBadan",
        "BB Bulan Ini",
        "Berat Badan dalam kg",
    ),
    "height": ("Tinggi", "TINGGIBADAN", "TB (cm)", "tinggi_badan", "PB/TB"),
    "muac": ("LiLA", "LL (cm)", "L.L", "LILACM", "LINGKARLENGAN", "Lingkar Lengan Atas", "lila"),
}


def cells_of(visit: Measured, day: Callable[[date], str] = date.isoformat) -> list[str]:
    return [
        visit.name, visit.nik, visit.letter, day(visit.birth), day(visit.day),
        f"{visit.weight}", f"{visit.height}", f"{visit.muac}",
    ]  # fmt: skip


PLAIN = [names[0] for names in HEADINGS.values()]


def write_csv(
    path: Path, rows: Iterable[Sequence[str]], *, delimiter: str = ",", encoding: str = "utf-8"
) -> Path:
    """Write fields, in quotes where they hold the delimiter or a quote."""
    lines = (delimiter.join(_quoted(field, delimiter) for field in row) for row in rows)
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


def _quoted(field: str, delimiter: str) -> str:
    if delimiter in field or '"' in field:
        return '"' + field.replace('"', '""') + '"'
    return field


def write_xlsx(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path

